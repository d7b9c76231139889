"""What the rules on points share: the area's level, its hours, and the spread of their errors."""

from __future__ import annotations

from abc import abstractmethod
from typing import Self

import numpy as np
import pandas as pd
import xarray as xr
from numpy.typing import NDArray

from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, Forecaster, least_rate
from crimeengine.forecasters.profile import hour_of_week, week_profile
from crimeengine.history import History, Points
from crimeengine.progress import Progress
from crimeengine.step import DAY

Floats = NDArray[np.float64]

#: Half-lives tried for the area's level, in days.
HALF_LIVES = (28, 56, 112, 224, 448)

#: Forecasts inside the training period that the dispersion is fitted from.
ORIGINS = 4


class PointRule(Forecaster):
    """A rule that makes a map from points, and scales it to the area's recent level.

    The level of a category is the exponentially weighted mean of its daily count in the whole
    area (per step where steps are longer), with the half-life that forecast the training period
    best. For steps under a day the map is multiplied by the area's profile over the week.
    """

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Learn the level's half-life, the profile, the rule's own parameters, the dispersion.

        The dispersion is that of `ORIGINS` forecasts within the last quarter of the period, made
        with the points before them but with the parameters of the whole period.
        """
        self.need(history, 4 * history.step.per_day)
        self.least = least_rate(history.steps)
        self.profile = week_profile(history)
        self.half_life = _half_lives(history)
        self._learn(history, progress)
        self.dispersion = self._fit_dispersion(history, horizon)
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """The rule's map of the points so far, for each step of the horizon."""
        return Forecast(history.continued(self._expected(history, horizon)), self.dispersion)

    @abstractmethod
    def _learn(self, history: History, progress: Progress) -> None:
        """Learn what the rule itself has to learn."""

    @abstractmethod
    def _rates(self, history: History, factor: Floats) -> Floats:
        """Expected counts of the steps that follow.

        Parameters
        ----------
        history : History
        factor : ndarray of float, shape (horizon,)
            Each step's part of the mean by the profile of the week.

        Returns
        -------
        ndarray of float, shape (horizon, categories, rows, columns)
        """

    def _expected(self, history: History, horizon: int) -> Floats:
        factor = self.profile[hour_of_week(history.following(horizon), history.step)]
        return np.maximum(self._rates(history, factor), self.least)

    def _fit_dispersion(self, history: History, horizon: int) -> Floats:
        steps, inside = history.steps, history.inside
        first = steps - max(steps // 4, 1)
        length = min(horizon, steps - first)
        counts, expected = [], []
        for origin in np.unique(np.linspace(first, steps - length, ORIGINS).astype(int)):
            ahead = self._expected(history.until(int(origin)), length)
            expected.append(ahead[:, :, inside])
            counts.append(history.cube.to_numpy()[origin : origin + length][:, :, inside])
        found, made = np.concatenate(counts).astype(np.float64), np.concatenate(expected)
        return np.array([fit_dispersion(found[:, c], made[:, c]) for c in range(made.shape[1])])

    def _level(self, history: History) -> Floats:
        """Expected count of the whole area in a step, by category."""
        daily = _daily(history)
        last = [daily[c].ewm(halflife=h).mean().iloc[-1] for c, h in enumerate(self.half_life)]
        return np.array(last) / history.step.per_day

    def state(self) -> Arrays:
        """Half-lives (days or longer steps), profile of the week, least rate, dispersion."""
        return {
            "half_life": self.half_life,
            "profile": self.profile,
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.half_life, self.profile = state["half_life"], state["profile"]
        self.least, self.dispersion = float(state["least"]), state["dispersion"]
        return self


def recent(points: Points, history: History, days: float | None) -> Points:
    """The points of the last days before the end of a history; all of them without a number."""
    if days is None:
        return points
    return points.between(history.end - np.timedelta64(round(days * DAY), "s"), history.end)


def _daily(history: History) -> pd.DataFrame:
    """Counts of the area by day, or by step where it is longer, counted back from the end."""
    total = history.cube.sum(("y", "x")).to_numpy()
    per_day = history.step.per_day
    days = max(len(total) // per_day, 1)
    return pd.DataFrame(total[-days * per_day :].reshape(days, -1, total.shape[1]).sum(axis=1))


def _half_lives(history: History) -> Floats:
    """The half-life of each category that forecast the last quarter best, one day ahead."""
    daily = _daily(history)
    tail = slice(len(daily) - max(len(daily) // 4, 1), None)
    unit = max(history.step.days, 1.0)
    candidates = [days / unit for days in HALF_LIVES]
    made = [daily.ewm(halflife=h).mean().shift(1).iloc[tail].to_numpy() for h in candidates]
    found, least = daily.iloc[tail].to_numpy(), 0.5 / len(daily)
    return np.array(
        [
            min(
                zip(made, candidates, strict=True),
                key=lambda tried: poisson_deviance(found[:, c], np.maximum(tried[0][:, c], least)),
            )[1]
            for c in range(daily.shape[1])
        ]
    )
