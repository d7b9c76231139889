"""How much the count of many cells together varies, as the forecast's own test measured it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from crimeengine.finished import FinishedForecast
from crimeengine.forecast import Forecast

Floats = NDArray[np.float64]

_MEASURED = (
    "The 80 % intervals include chance, days that are busy everywhere and neighbourhoods that rise "
    "together, as far as the forecast's own test has seen them; they do not include what it has "
    "not, such as a new venue or another way of recording."
)
_INDEPENDENT = "The 80 % intervals include chance alone."

_UNKNOWN = (
    "The forecast does not say how much cells vary together: it was made by an older version, or "
    "nothing was left to test it on. Incidents are taken as independent of each other, so that the "
    "intervals are too narrow; make the forecast again."
)


@dataclass(frozen=True, eq=False)
class Spread:
    """The dispersion of sums over cells, by their number.

    Cells of one place share the days that are busy everywhere and the streaks of their
    neighbourhood. So the count of many cells together varies more than that of as many independent
    ones; `crimeengine.evaluation.scale` measures by how much.

    Parameters
    ----------
    cells : ndarray of float, shape (scales,)
        Rising; none where nothing was measured.
    step, horizon : ndarray of float, shape (scales,)
        Dispersion of the count of a step, and of the whole horizon.
    """

    cells: Floats
    step: Floats
    horizon: Floats

    @classmethod
    def of(cls, forecast: FinishedForecast) -> Spread:
        """As the result of a forecast has it; of older ones and untested ones nothing is known."""
        rows: Sequence[dict[str, float]] = forecast.result.get("dispersion_by_scale") or []
        values: Any = [[row[key] for row in rows] for key in ("cells", "step", "horizon")]
        return cls(*np.array(values, dtype=np.float64))

    @property
    def measured(self) -> bool:
        """Whether anything is known; otherwise incidents are taken as independent."""
        return len(self.cells) > 0

    @property
    def caution(self) -> str:
        """What the intervals include."""
        return _MEASURED if self.measured else _INDEPENDENT

    @property
    def warnings(self) -> list[str]:
        """A sentence where nothing is known."""
        return [] if self.measured else [_UNKNOWN]

    def by_step(self, mean: Floats, cells: Floats) -> Forecast:
        """The distribution of the counts of areas in each step.

        Parameters
        ----------
        mean : ndarray of float, shape (steps, areas)
            Expected incidents.
        cells : ndarray of float, shape (areas,)
            Size of the areas, in cells.

        Returns
        -------
        Forecast
            Whose categories are the areas.
        """
        return self._forecast(mean, cells, self.step)

    def over_horizon(self, mean: Floats, cells: Floats) -> Forecast:
        """The distribution of the counts of areas in all steps together, as one step.

        Parameters as of `by_step`.
        """
        return self._forecast(mean.sum(axis=0, keepdims=True), cells, self.horizon)

    def _forecast(self, mean: Floats, cells: Floats, dispersion: Floats) -> Forecast:
        size = np.log(np.maximum(cells, 1))
        values = np.interp(size, np.log(self.cells), dispersion) if self.measured else 0 * size
        dims = ("time", "category", "y", "x")
        return Forecast(xr.DataArray(mean[:, :, None, None], dims=dims), values)


@dataclass(frozen=True, eq=False)
class Figures:
    """What is told of the counts of areas; arrays of shape (steps, areas).

    Parameters
    ----------
    expected : ndarray of float
    lower, upper : ndarray of float
        80 % interval.
    probability : ndarray of float
        Of at least one incident.
    """

    expected: Floats
    lower: Floats
    upper: Floats
    probability: Floats

    @classmethod
    def of(cls, forecast: Forecast) -> Figures:
        """Of a forecast that `Spread` gives."""
        values = (forecast.mean, forecast.lower, forecast.upper, forecast.probability)
        return cls(*(array.to_numpy()[:, :, 0, 0] for array in values))
