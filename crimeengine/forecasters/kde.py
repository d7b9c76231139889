"""Kernel density: a Gaussian around each recent incident, integrated over the cells."""

from __future__ import annotations

from typing import Annotated, Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field

from crimeengine.forecasters.base import Arrays, Settings
from crimeengine.forecasters.points import PointRule, recent
from crimeengine.history import History
from crimeengine.points.bandwidth import Bandwidth, bandwidth_of
from crimeengine.points.kernels import Kernel, Places
from crimeengine.progress import Progress


class KdeSettings(Settings):
    """Settings of `Kde`.

    Parameters
    ----------
    days : float or None
        Days back from the moment of forecasting whose incidents count; all of them if null.
    bandwidth : {"rule", "cv"} or float
        ``"rule"``: Scott's and Silverman's; ``"cv"``: the one that forecast the last quarter of
        those days best from the rest; or metres.
    """

    days: Annotated[float, Field(gt=0)] | None = 365
    bandwidth: Bandwidth = "cv"


class Kde(PointRule):
    """Gaussian kernel density of the incidents of the last days, category by category.

    The density is integrated over each cell, not read off at its middle, and corrected near the
    border of the area (`crimeengine.points.kernels.Kernel`).
    """

    name = "kde"
    Settings = KdeSettings

    def _learn(self, history: History, progress: Progress) -> None:
        """Choose the bandwidth of each category."""
        bandwidths = []
        categories = history.cube.category.to_numpy()
        points = recent(history.points, history, self.settings.days)
        for number, category in enumerate(categories):
            progress.report("fit", number / len(categories), f"Bandwidth for {category}")
            bandwidths.append(bandwidth_of(points.of(number), history, self.settings.bandwidth))
        self.bandwidth = np.array(bandwidths)

    def _rates(self, history: History, factor: NDArray[np.float64]) -> NDArray[np.float64]:
        points = recent(history.points, history, self.settings.days)
        maps = []
        for number, (level, bandwidth) in enumerate(
            zip(self._level(history), self.bandwidth, strict=True)
        ):
            places = Places.of(points.of(number), history)
            weights = np.full(len(places.row), level / max(len(places.row), 1))
            maps.append(Kernel(history.inside, bandwidth / history.cell).around(places, weights))
        rates: NDArray[np.float64] = factor[:, None, None, None] * np.array(maps)
        return rates

    def state(self) -> Arrays:
        """Bandwidths (m) beside what the rules share."""
        return {**super().state(), "bandwidth": self.bandwidth}

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.bandwidth = state["bandwidth"]
        return super().restore(state, like)
