"""The historical mean: what every other forecaster has to beat."""

from __future__ import annotations

from typing import Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Arrays, Forecaster, least_rate
from crimeengine.forecasters.profile import hour_of_week, week_profile
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step


class HistoricalMean(Forecaster):
    """Mean count of each cell over the training period.

    For steps under a day the mean of each cell is multiplied by the whole area's profile over the
    hours of the week: cells alone have too few incidents to tell their own.
    """

    name = "historical_mean"

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Average the counts of the training period."""
        progress.report("fit", 0.0, "Averaging the counts")
        self.need(history, 1)
        self.mean = np.maximum(history.cube.mean("time").to_numpy(), least_rate(history.steps))
        self.profile = week_profile(history)
        self.dispersion = self._fit_dispersion(history)
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """The mean again, whatever the history."""
        rate = self._rate(history.following(horizon), history.step)
        return Forecast(history.continued(rate), self.dispersion)

    def _fit_dispersion(self, history: History) -> NDArray[np.float64]:
        """As `crimeengine.forecast.fit_dispersion`, from sums instead of an expected cube."""
        counts = history.cube.to_numpy()
        factor = self.profile[hour_of_week(history.times, history.step)]
        mean = self.mean * history.inside
        squares = (factor**2).sum() * (mean**2).sum(axis=(1, 2))
        counts_squared = np.einsum("tcyx,tcyx->c", counts, counts, dtype=np.float64)
        shaped = np.einsum("t,tcyx->cyx", factor, counts, dtype=np.float64)
        errors = counts_squared - 2 * (mean * shaped).sum(axis=(1, 2)) + squares
        beyond = errors - factor.sum() * mean.sum(axis=(1, 2))
        dispersion: NDArray[np.float64] = np.maximum(beyond / squares, 0)
        return dispersion

    def _rate(self, times: NDArray[np.datetime64], step: Step) -> NDArray[np.float64]:
        factor: NDArray[np.float64] = self.profile[hour_of_week(times, step)]
        rate: NDArray[np.float64] = factor[:, None, None, None] * self.mean
        return rate

    def state(self) -> Arrays:
        """Means of the cells, profile of the week, dispersion."""
        return {"mean": self.mean, "profile": self.profile, "dispersion": self.dispersion}

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.mean, self.profile = state["mean"], state["profile"]
        self.dispersion = state["dispersion"]
        return self
