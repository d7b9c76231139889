"""A fitted model, its forecast, and what it forecasts amid other surroundings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.regression import Regression
from crimeengine.history import History
from crimeengine.rates.risk import Samples
from crimeengine.scenario.sight import same_around, same_terrain

Floats = NDArray[np.float64]

#: Rows that are kept in memory for the next scenario, at most (bytes).
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

    @classmethod
    def asked(cls, model: Forecaster, history: History, horizon: int) -> Fitted:
        """Forecast with a model."""
        return cls(model, history, model.predict(history, horizon))

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

        Where the model sees what it saw before, its forecast stays the same to the last digit: the
        cells of a regression stand for themselves, so that only those whose terrain differs are
        forecast anew; other models forecast everything, if there is any difference at all.
        """
        if self.sees_the_same(history):
            return self.expected
        one, other = self._seen.context, self.model.seen(history).context
        before, after = one.terrain, other.terrain
        local = isinstance(self.model, Regression) and same_around(one, other)
        if not local or before is None or after is None:
            return by_cell(self.model.predict(history, self._horizon), history)
        now = after.features(history.end)
        moved = (now != before.features(history.end)).any(axis=1)
        return self._with_terrain(np.flatnonzero(moved), now)

    def _with_terrain(self, cells: NDArray[np.int64], terrain: NDArray[np.float32]) -> Floats:
        """What a regression expects if some cells have another terrain (cells, features)."""
        model: Any = self.model
        categories = self.history.cube.sizes["category"]
        wanted = np.zeros((categories, len(terrain)), bool)
        wanted[:, cells] = True
        chosen = Samples.together([step.of(wanted.ravel()) for step in self._rows()])
        # The terrain comes before what is known of the steps, which comes last.
        end = chosen.features.shape[1] - len(self._seen.context.names(self.history.step))
        times = self._horizon * categories
        chosen.features[:, end - terrain.shape[1] : end] = np.tile(terrain[cells], (times, 1))
        rates = np.maximum(np.exp(model.log_rate(chosen).astype(np.float64)), model.least)
        expected = self.expected.copy()
        expected[:, cells] = rates.reshape(self._horizon, categories, -1).sum(axis=1)
        return expected

    def _rows(self) -> Iterable[Samples]:
        """What a regression looks at in each step; kept for the next scenario if that is little."""
        return self._kept or self._following()

    @cached_property
    def _kept(self) -> list[Samples]:
        kept: list[Samples] = []
        for step in self._following():
            if step.features.nbytes * self._horizon > _KEPT:
                return []
            kept.append(step)
        return kept

    def _following(self) -> Iterable[Samples]:
        model: Any = self.model
        steps: Iterable[Samples] = model.risk.following(self._seen, self._horizon)
        return steps

    @cached_property
    def _seen(self) -> History:
        return self.model.seen(self.history)

    @property
    def _horizon(self) -> int:
        return int(self.made.mean.sizes["time"])


def by_cell(made: Forecast, history: History) -> Floats:
    """Expected incidents (steps, cells) of the area's cells, all categories together."""
    values: Floats = made.mean.to_numpy().sum(axis=1)[:, history.inside]
    return values
