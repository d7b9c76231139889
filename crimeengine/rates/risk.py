"""Relative risk: how much more or less than its long-run mean each cell has had of late.

The features that `glm`, `gbm` and `hybrid` learn from. Every one is reckoned from the steps before
the moment of forecasting; a cell's sparse counts are pulled towards its long-run mean by prior
incidents, as a gamma prior on a Poisson rate does.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from crimeengine.forecasters.profile import hour_of_week, week_profile
from crimeengine.history import History
from crimeengine.step import Step

Floats = NDArray[np.float32]

#: Half-lives of the recent counts (days); those under three steps are left out.
HALF_LIVES = (0.25, 1.0, 3.5, 7.0, 28.0, 112.0)
#: Half-life of the long-run mean (days). A plain mean of all years is left behind where the level
#: of a city changes; this one was better on Philadelphia in 2020 and equal on New York and Chicago.
LONG_RUN = 448.0
#: Half-life (days) from which on the neighbours' counts are looked at too.
NEIGHBOURS_FROM = 7.0
#: Incidents of the prior: a cell's own recent count weighs as much as its mean once it expects 1.
PRIOR = 1.0
NEIGHBOUR_PRIOR = 0.3
#: Steps that are drawn at least, before cells are left out.
MOST_STEPS = 1000
#: Steps that are summed at once.
CHUNK = 512


@dataclass(frozen=True)
class Slot:
    """The same hour of earlier days, or the same hour and weekday of earlier weeks.

    Parameters
    ----------
    words : str
    period, half_life, reach : float
        Days between two of them, days after which one weighs half, and how far back they go.
    """

    words: str
    period: int
    half_life: float
    reach: int

    def sums(
        self,
        counts: NDArray[np.unsignedinteger[Any]],
        factor: NDArray[np.float64],
        inside: NDArray[np.bool_],
        origin: int,
        target: int,
        step: Step,
    ) -> tuple[Floats, float]:
        """Weighted sums of counts (category, cell) and of the profile, from before ``origin``."""
        every = round(self.period / step.days)
        back = np.arange(1, self.reach // self.period + 1)
        back = back[(target - back * every < origin) & (target - back * every >= 0)]
        weights = 0.5 ** (back * self.period / self.half_life)
        numbers = target - back * every
        part = counts[numbers][:, :, inside].astype(np.float32)
        return np.tensordot(weights.astype(np.float32), part, 1), float(weights @ factor[numbers])


SLOTS = (
    Slot("same hour of earlier days", 1, 28, 84),
    Slot("same step of earlier weeks", 7, 84, 280),
)


@dataclass(frozen=True, eq=False)
class Samples:
    """Cells and steps to learn from or to forecast, one a row.

    Parameters
    ----------
    features : ndarray of float32, shape (rows, features)
    offset : ndarray of float32, shape (rows,)
        Log of the long-run mean at the time of the step (incidents per cell and step).
    category : ndarray of int, shape (rows,)
    counts : ndarray of float32, shape (rows,)
        What happened; empty where it is not known.
    """

    features: Floats
    offset: Floats
    category: NDArray[np.int64]
    counts: Floats

    def of(self, rows: NDArray[np.bool_]) -> Samples:
        """Some of the rows."""
        counts = self.counts[rows] if len(self.counts) else self.counts
        return Samples(self.features[rows], self.offset[rows], self.category[rows], counts)

    @classmethod
    def together(cls, parts: list[Samples]) -> Samples:
        """The rows of several."""
        return cls(
            *(
                np.concatenate([getattr(part, name) for part in parts])
                for name in ("features", "offset", "category", "counts")
            )
        )


@dataclass(frozen=True, eq=False)
class RelativeRisk:
    """What to reckon of a history.

    Parameters
    ----------
    step : Step
    categories : int
    profile : ndarray of float
        How the area's count runs over the week, as `week_profile` gives it.
    """

    step: Step
    categories: int
    profile: NDArray[np.float64]
    _kept: _Kept = field(default_factory=lambda: _Kept(), init=False, repr=False)

    @classmethod
    def fit(cls, history: History) -> RelativeRisk:
        """Of a training period, of which only the profile of the week is learned."""
        return cls(history.step, history.cube.sizes["category"], week_profile(history))

    @property
    def half_lives(self) -> tuple[float, ...]:
        """Half-lives that are looked at (days)."""
        return tuple(days for days in HALF_LIVES if days >= 3 * self.step.days)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Earlier steps of the same hour or weekday, where steps are short enough."""
        return tuple(slot for slot in SLOTS if self.step.days < slot.period)

    @property
    def names(self) -> list[str]:
        """What each feature is; those of the terrain come after them, and the context's last."""
        names = ["long-run mean", "long-run mean of the neighbours"]
        for days in self.half_lives:
            names += [f"cell, {days:g} days", f"area, {days:g} days"]
            names += [f"neighbours, {days:g} days"] * (days >= NEIGHBOURS_FROM)
            names += [f"cell, all categories, {days:g} days"] * (self.categories > 1)
        for slot in self.slots:
            names += [f"cell, {slot.words}", f"area, {slot.words}"]
        return names

    def training(
        self, history: History, horizon: int, steps: range, rows: int, seed: int
    ) -> Samples:
        """Rows to learn from; steps, leads and, if there are too many, cells are drawn at random.

        Parameters
        ----------
        history : History
            The training period.
        horizon : int
            Leads are drawn from 1 to this (steps).
        steps : range
            Numbers of the steps that may be drawn, from 1 on.
        rows : int
            How many rows at most, about.
        seed : int
        """
        generator = np.random.default_rng(seed)
        cells = int(history.inside.sum())
        number = min(len(steps), max(rows // (cells * self.categories), MOST_STEPS))
        targets = generator.choice(np.arange(steps.start, steps.stop), number, replace=False)
        origins = np.maximum(targets - generator.integers(0, horizon, number), 1)
        order = np.argsort(origins, kind="stable")
        some = min(cells, max(rows // (number * self.categories), 1))
        counts, inside = history.cube.to_numpy(), history.inside
        parts = []
        origins, targets = origins[order], targets[order]
        standing = self._standing(history, origins)
        for moment in self._moments(history, origins, targets, standing):
            chosen = np.sort(generator.choice(cells, some, replace=False))
            found = counts[moment.target][:, inside][:, chosen].astype(np.float32).ravel()
            parts.append(replace(self._rows(history, moment, chosen), counts=found))
        return Samples.together(parts)

    def following(self, history: History, horizon: int) -> Iterator[Samples]:
        """All cells of each step that follows a history, by category and cell.

        What the counts tell is reckoned once for a cube: the same one amid another context is
        answered without going through it again.
        """
        everywhere = np.arange(int(history.inside.sum()))
        origins = np.full(horizon, history.steps)
        standing = self._kept.get(history.cube)
        if standing is None:
            (standing,) = self._standing(history, origins[:1])
            self._kept.keep(history.cube, standing)
        targets = history.steps + np.arange(horizon)
        for moment in self._moments(history, origins, targets, repeat(standing)):
            yield self._rows(history, moment, everywhere)

    def _moments(
        self,
        history: History,
        origins: NDArray[np.int64],
        targets: NDArray[np.int64],
        standing: Iterable[_Standing],
    ) -> Iterator[_Moment]:
        """What is known at each origin of its target."""
        counts, inside, context = history.cube.to_numpy(), history.inside, history.context
        times = self.step.starts(history.times[0], int(targets.max()) + 1)
        factor = self.profile[hour_of_week(times, self.step)]
        figures = context.features(times[targets], self.step, known=times[origins])
        for origin, target, known, figure in zip(
            origins.tolist(), targets.tolist(), standing, figures, strict=False
        ):
            slots = [
                slot.sums(counts, factor, inside, origin, target, self.step) for slot in self.slots
            ]
            terrain = context.terrain.features(times[origin]) if context.terrain else None
            yield _Moment(target, factor[target], known, slots, terrain, figure)

    def _standing(self, history: History, origins: NDArray[np.int64]) -> Iterator[_Standing]:
        """How the cells stand at each origin, ascending; one pass over the counts for all."""
        counts, inside = history.cube.to_numpy(), history.inside
        times = self.step.starts(history.times[0], int(origins[-1]))
        factor = self.profile[hour_of_week(times, self.step)]
        days = np.array([*self.half_lives, LONG_RUN])
        decay = 0.5 ** (self.step.days / days)
        recent = np.zeros((len(decay), counts.shape[1], int(inside.sum())), np.float32)
        expected = np.zeros(len(decay))
        done = 0
        for origin in origins.tolist():
            for start in range(done, origin, CHUNK):
                stop = min(start + CHUNK, origin)
                weights = decay[:, None] ** np.arange(stop - start)[::-1]
                passed = decay ** (stop - start)
                part = counts[start:stop][:, :, inside].astype(np.float32)
                recent = recent * passed[:, None, None].astype(np.float32)
                recent += np.tensordot(weights.astype(np.float32), part, 1)
                expected = expected * passed + weights @ factor[start:stop]
            done = origin
            yield self._stand(recent, expected, inside)

    def _stand(
        self, recent: Floats, expected: NDArray[np.float64], inside: NDArray[np.bool_]
    ) -> _Standing:
        """From decayed sums of counts (half-life, category, cell) and of the profile.

        Those without decay come last.
        """
        mean = (recent[-1] + 0.5) / expected[-1]
        around = _smoothed(mean, inside) / _smoothed(np.ones_like(mean), inside)
        columns = [np.log(mean), np.log(around / mean)]
        for days, counted, steps in zip(self.half_lives, recent, expected, strict=False):
            columns += self._compared(counted, steps * mean)
            if days >= NEIGHBOURS_FROM:
                near = _smoothed(counted, inside), _smoothed(steps * mean, inside)
                columns.append(_log_ratio(*near, NEIGHBOUR_PRIOR))
            if self.categories > 1:
                every = counted.sum(axis=0), (steps * mean).sum(axis=0)
                columns.append(np.broadcast_to(_log_ratio(*every, PRIOR), mean.shape))
        return _Standing(mean, columns)

    def _rows(self, history: History, moment: _Moment, cells: NDArray[np.int64]) -> Samples:
        mean = moment.standing.mean
        columns = list(moment.standing.columns)
        for counted, steps in moment.slots:
            columns += self._compared(counted, steps * mean)
        shape = (self.categories, len(cells))
        parts = [np.stack([column[:, cells] for column in columns], axis=-1)]
        if moment.terrain is not None:
            parts.append(np.broadcast_to(moment.terrain[cells], (*shape, moment.terrain.shape[1])))
        parts.append(np.broadcast_to(moment.figure, (*shape, len(moment.figure))))
        rows = np.concatenate(parts, axis=-1, dtype=np.float32)
        return Samples(
            rows.reshape(-1, rows.shape[-1]),
            np.log(mean[:, cells] * moment.factor).astype(np.float32).ravel(),
            np.repeat(np.arange(self.categories), len(cells)),
            np.zeros(0, np.float32),
        )

    def _compared(self, counted: Floats, expected: Floats) -> list[Floats]:
        """Log relative risk of each cell, and of the whole area."""
        area = counted.sum(axis=1, keepdims=True), expected.sum(axis=1, keepdims=True)
        whole = np.broadcast_to(_log_ratio(*area, PRIOR), counted.shape)
        return [_log_ratio(counted, expected, PRIOR), whole]


@dataclass(frozen=True, eq=False)
class _Standing:
    """What the counts before a moment of forecasting tell of the cells.

    Parameters
    ----------
    mean : ndarray of float32, shape (category, cell)
        The long-run one (incidents per cell and step).
    columns : list of ndarray of float32, shape (category, cell)
        The features but for those of the `SLOTS`.
    """

    mean: Floats
    columns: list[Floats]


@dataclass(frozen=True, eq=False)
class _Moment:
    """What is known at a moment of forecasting, and which step is to be forecast."""

    target: int
    factor: float
    standing: _Standing
    slots: list[tuple[Floats, float]]
    terrain: Floats | None
    figure: Floats


class _Kept:
    """What was reckoned of cubes, each kept as long as its cube lives."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[weakref.ref[xr.DataArray], _Standing]] = {}

    def __reduce__(self) -> tuple[type[_Kept], tuple[()]]:
        """A copy begins with nothing."""
        return _Kept, ()

    def get(self, cube: xr.DataArray) -> _Standing | None:
        """What was kept for a cube; None if nothing was."""
        found = self._found.get(id(cube))
        return found[1] if found else None

    def keep(self, cube: xr.DataArray, standing: _Standing) -> None:
        """Keep something for a cube."""
        number, found = id(cube), self._found
        found[number] = (weakref.ref(cube, lambda _: found.pop(number, None)), standing)


def _log_ratio(counted: Floats, expected: Floats, prior: float) -> Floats:
    ratio: Floats = np.log((counted + prior) / (expected + prior))
    return ratio


def _smoothed(values: Floats, inside: NDArray[np.bool_]) -> Floats:
    """Values (category, cell) averaged over the neighbours, as a Gaussian of one cell."""
    maps = np.zeros((len(values), *inside.shape), np.float32)
    maps[:, inside] = values
    smooth: Floats = gaussian_filter(maps, (0, 1, 1), mode="constant")[:, inside]
    return smooth
