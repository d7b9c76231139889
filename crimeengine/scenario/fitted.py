"""A fitted model, its forecast, and what it forecasts amid other surroundings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.regression import Regression
from crimeengine.history import History
from crimeengine.rates.risk import Samples
from crimeengine.scenario.sight import same_around, same_terrain

Floats = NDArray[np.float64]

#: Rows of a model that are kept for the next scenario, at most (bytes).
_KEPT = 64 * 1024**2


@dataclass(frozen=True, eq=False)
class Fitted:
    """A fitted model and its forecast of the steps after a history.

    Parameters
    ----------
    model : Forecaster
    history : History
    made : Forecast
    """

    model: Forecaster
    history: History
    made: Forecast

    def sees_the_same(self, history: History) -> bool:
        """Whether the same counts amid another context look the same to the model."""
        one, other = self._seen.context, self.model.seen(history).context
        return same_around(one, other) and same_terrain(one, other, history.end)

    @cached_property
    def expected(self) -> Floats:
        """What it forecast, of shape (steps, cells of the area); all categories together."""
        return by_cell(self.made, self.history)

    def amid(self, history: History) -> Floats:
        """What it expects of the same steps, from the same counts, amid another context.

        Where the model sees what it saw before, that is its forecast to the last digit.
        """
        return self.expected if self.sees_the_same(history) else self._anew(history)

    def _anew(self, history: History) -> Floats:
        return by_cell(self.model.predict(history, self._horizon), history)

    @cached_property
    def _seen(self) -> History:
        return self.model.seen(self.history)

    @property
    def _horizon(self) -> int:
        return int(self.made.mean.sizes["time"])


@dataclass(frozen=True, eq=False)
class FittedRegression(Fitted):
    """A fitted regression: its cells stand for themselves.

    Where nothing but the terrain differs, only those cells are forecast anew whose own does.
    """

    model: Regression

    def _anew(self, history: History) -> Floats:
        one, other = self._seen.context, self.model.seen(history).context
        if not same_around(one, other) or one.terrain is None or other.terrain is None:
            return super()._anew(history)
        before, now = one.terrain.features(history.end), other.terrain.features(history.end)
        return self._with_terrain(np.flatnonzero((before != now).any(axis=1)), now)

    def _with_terrain(self, cells: NDArray[np.int64], terrain: NDArray[np.float32]) -> Floats:
        """What is expected if some cells have another terrain (all cells, features)."""
        categories = self.history.cube.sizes["category"]
        wanted = np.zeros((categories, len(terrain)), bool)
        wanted[:, cells] = True
        chosen = Samples.together([step.of(wanted.ravel()) for step in self._rows()])
        # The terrain stands before what is known of the steps, which comes last.
        end = chosen.features.shape[1] - len(self._seen.context.names(self.history.step))
        times = self._horizon * categories
        chosen.features[:, end - terrain.shape[1] : end] = np.tile(terrain[cells], (times, 1))
        rates = np.exp(self.model.log_rate(chosen).astype(np.float64))
        rates = np.maximum(rates, self.model.least).reshape(self._horizon, categories, -1)
        expected = self.expected.copy()
        expected[:, cells] = rates.sum(axis=1)
        return expected

    def _rows(self) -> Iterable[Samples]:
        """What the regression looks at in each step."""
        return self._kept or self.model.risk.following(self._seen, self._horizon)

    @cached_property
    def _kept(self) -> list[Samples]:
        """The rows, for the next scenario; none where they would take too much memory."""
        kept: list[Samples] = []
        for step in self.model.risk.following(self._seen, self._horizon):
            if step.features.nbytes * self._horizon > _KEPT:
                return []
            kept.append(step)
        return kept


def ask(model: Forecaster, history: History, horizon: int) -> Fitted:
    """Forecast with a fitted model, and keep the two together."""
    made = model.predict(history, horizon)
    if isinstance(model, Regression):
        return FittedRegression(model, history, made)
    return Fitted(model, history, made)


def by_cell(made: Forecast, history: History) -> Floats:
    """Expected incidents (steps, cells) of the area's cells, all categories together."""
    values: Floats = made.mean.to_numpy().sum(axis=1)[:, history.inside]
    return values
