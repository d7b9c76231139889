"""What `glm`, `gbm` and `hybrid` have in common: they learn counts from relative risks."""

from __future__ import annotations

from abc import abstractmethod
from typing import Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field

from crimeengine.cube import step_of
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, least_rate
from crimeengine.forecasters.context import ContextForecaster, ContextSettings
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.rates.risk import Floats, RelativeRisk, Samples

#: Length of a training period (days) from which on a line may follow the time of the year: in a
#: shorter one a season cannot be told from a trend, and the line carries on with the mistake.
SEASON_FROM = 3 * 365


class RegressionSettings(ContextSettings):
    """Settings of every `Regression`, beside that of the context.

    Parameters
    ----------
    rows : int
        Cells and steps to learn from at most; they are drawn at random where there are more.
    validation : float
        Share of the training steps, the last ones, to choose by.
    """

    rows: int = Field(500_000, ge=1000)
    validation: float = Field(0.15, gt=0, lt=0.9)


class Regression(ContextForecaster):
    """Learns how the count of a step depends on `RelativeRisk`, the calendar and the context.

    It forecasts each step of a horizon at once, from what is known at its beginning.
    """

    transfers = True
    sees = frozenset({"weather", "terrain"})

    @abstractmethod
    def learn(self, train: Samples, valid: Samples, progress: Progress) -> None:
        """Learn from rows, choosing by those of the last steps."""

    @abstractmethod
    def log_rate(self, samples: Samples) -> Floats:
        """Log of the expected count of each row."""

    @abstractmethod
    def learned(self) -> Arrays:
        """What `learn` learned, as arrays by name."""

    @abstractmethod
    def recall(self, state: Arrays) -> None:
        """Take back what `learned` gave."""

    def _fit(self, history: History, horizon: int, progress: Progress) -> None:
        """Learn from a period; its first eighth only shows what was usual before."""
        self.need(history, 30)
        progress.report("fit", 0.0, "Comparing each cell with its past")
        steps, rows = history.steps, self.settings.rows
        held = max(round(steps * self.settings.validation), 1)
        self.risk = RelativeRisk.fit(history)
        self.least = least_rate(steps)
        self.seasons = _season_columns(history) if steps * history.step.days < SEASON_FROM else []
        self.surroundings = _surrounding_columns(history)
        train = self.risk.training(
            history, horizon, range(max(steps // 8, 1), steps - held), rows, self.seed
        )
        progress.report("fit", 0.3, "Comparing each cell with its past")
        valid = self.risk.training(
            history, horizon, range(steps - held, steps), rows // 2, self.seed + 1
        )
        self.learn(train, valid, progress.stretch(0.4, 1.0))

    def _predict(self, history: History, horizon: int) -> Forecast:
        """Forecast every step of the horizon from what is known now."""
        categories = history.cube.sizes["category"]
        values = np.zeros((horizon, categories, *history.inside.shape))
        for number, samples in enumerate(self.risk.following(history, horizon)):
            rate = np.exp(self.log_rate(samples).astype(np.float64)).reshape(categories, -1)
            values[number][:, history.inside] = np.maximum(rate, self.least)
        return Forecast(history.continued(values), self.dispersion, self.zeros)

    def spread(self, valid: Samples) -> None:
        """Fit the dispersion of each category to rows that were not learned from."""
        expected = np.exp(self.log_rate(valid))
        self.dispersion = np.array(
            [
                fit_dispersion(valid.counts[rows], expected[rows])
                for rows in (valid.category == c for c in range(self.risk.categories))
            ]
        )
        self.zeros: NDArray[np.float64] = np.zeros_like(self.dispersion)

    def state(self) -> Arrays:
        """What was learned, with the profile of the week, least rate and dispersion."""
        return {
            **self.learned(),
            "profile": self.risk.profile,
            "least": np.array(self.least),
            "dispersion": self.dispersion,
            "zeros": self.zeros,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.risk = RelativeRisk(step_of(like), like.sizes["category"], state["profile"])
        self.least = float(state["least"])
        self.dispersion, self.zeros = state["dispersion"], state["zeros"]
        self.recall(state)
        return self


def _season_columns(history: History) -> list[int]:
    """Columns of the features, from the end, that tell the time of the year."""
    names = history.context.names(history.step)
    return [n - len(names) for n, name in enumerate(names) if name.startswith("year ")]


def _surrounding_columns(history: History) -> list[int]:
    """Columns of the features, from the end, that tell of layers and tables."""
    context = history.context
    calendar = len(context.names(history.step))
    layers = len(context.terrain.surfaces) if context.terrain else 0
    figures = len(context.weather.names) if context.weather else 0
    return [*range(-calendar - layers, -calendar), *range(-figures, 0)]
