"""The seasonal naive forecast: what happened at the same step of the last week."""

from __future__ import annotations

from typing import Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field

from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, Forecaster, Settings, least_rate
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import DAY, Step

_WEEK, _YEAR = 7 * DAY, 364 * DAY


class SeasonalNaiveSettings(Settings):
    """Settings of `SeasonalNaive`.

    Parameters
    ----------
    weeks : int
        How many of the last weeks to average; of the last years for steps of a week and longer.
    """

    weeks: int = Field(1, ge=1, le=520)


class SeasonalNaive(Forecaster):
    """The count of the same step a week ago; a year ago for steps of a week and longer.

    Where the history holds no whole year, those long steps repeat the last one.
    """

    name = "seasonal_naive"
    Settings = SeasonalNaiveSettings

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Choose the season, and fit the dispersion to what it expected of the period."""
        progress.report("fit", 0.0, "Comparing each step with that of the last week")
        self.season = _season(history.step, history.steps)
        self.need(history, self.season + 1)
        self.least = least_rate(history.steps)
        counts = history.cube.to_numpy()[:, :, history.inside].astype(np.float32)
        seasons = self._seasons(len(counts) - 1)
        first = seasons * self.season
        lags = self.season * np.arange(1, seasons + 1)
        earlier = sum(counts[first - lag : len(counts) - lag] for lag in lags)
        expected = np.maximum(earlier / seasons, self.least)
        self.dispersion = np.array(
            [fit_dispersion(counts[first:, c], expected[:, c]) for c in range(counts.shape[1])]
        )
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """The mean of the last seasons, repeated over the horizon."""
        self.need(history, self.season)
        seasons = self._seasons(history.steps)
        recent = history.cube.to_numpy()[-seasons * self.season :]
        mean = recent.reshape(seasons, self.season, *recent.shape[1:]).mean(axis=0)
        values: NDArray[np.float64] = mean[np.arange(horizon) % self.season]
        return Forecast(history.continued(np.maximum(values, self.least)), self.dispersion)

    def _seasons(self, steps: int) -> int:
        """How many seasons to average, of those that so many steps hold."""
        return min(int(self.settings.weeks), steps // self.season)

    def state(self) -> Arrays:
        """Season (steps), least rate and dispersion."""
        return {
            "season": np.array(self.season),
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.season, self.least = int(state["season"]), float(state["least"])
        self.dispersion = state["dispersion"]
        return self


def _season(step: Step, steps: int) -> int:
    """Steps from one to the same of the next week, or year for long steps; 1 without a year."""
    if step.seconds < _WEEK:
        return max(round(_WEEK / step.seconds), 1)
    year = max(round(_YEAR / step.seconds), 1)
    return year if year < steps else 1
