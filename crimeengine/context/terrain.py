"""The terrain: what stands in and around each cell, as figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

#: Lengths beside which a distance or a length counts as long (m).
NEAR = 100.0


@dataclass(frozen=True, eq=False)
class Surface:
    """One figure of every cell, which may change with time.

    Parameters
    ----------
    name : str
        In words, with its unit: ``"bars: distance (m)"``.
    layer : str
        Name of the layer that it was made from.
    kind : {"length", "amount", "plain"}
        A distance or a length (m), an amount (a count, a density, a sum), or any other figure. It
        says how models see it, see `seen`.
    starts : ndarray of datetime64[D], shape (periods,)
        First day of each period, rising. The first one also holds for all time before it.
    values : ndarray of float32, shape (periods, cells)
        Of the study area's cells, in row-major order; no NaN.
    filled : ndarray of bool, shape (cells,)
        Cells whose value is not known in every period, and was filled by the median of the others.
    """

    name: str
    layer: str
    kind: Literal["length", "amount", "plain"]
    starts: NDArray[np.datetime64]
    values: Floats
    filled: NDArray[np.bool_]

    def at(self, moment: np.datetime64) -> Floats:
        """The figures as they stand at a moment (local time), of shape (cells,)."""
        standing: Floats = self.values[self.period(moment)]
        return standing

    def period(self, moment: np.datetime64) -> int:
        """Number of the last period that has begun at a moment."""
        begun = np.searchsorted(self.starts, moment.astype("datetime64[D]"), "right")
        return max(int(begun) - 1, 0)

    @cached_property
    def seen(self) -> Floats:
        """The figures as models see them, of the shape of ``values``.

        Lengths and amounts are skewed: of a length the logarithm of 1 + length / `NEAR` is seen,
        of an amount that of 1 + amount, with its sign if it is negative.
        """
        if self.kind == "plain":
            return self.values
        unit = NEAR if self.kind == "length" else 1.0
        shown = np.copysign(np.log1p(np.abs(self.values) / unit), self.values)
        return shown.astype(np.float32)

    def until(self, moment: np.datetime64) -> Surface:
        """The periods that have begun at a moment; the first one always stays."""
        periods = self.period(moment) + 1
        return replace(self, starts=self.starts[:periods], values=self.values[:periods])

    def shuffled(self, seed: int) -> Surface:
        """The same figures dealt out among the cells at random."""
        order = np.random.default_rng(seed).permutation(self.values.shape[1])
        return replace(self, values=self.values[:, order])


@dataclass(frozen=True, eq=False)
class Terrain:
    """Figures of the cells of a grid.

    Parameters
    ----------
    surfaces : tuple of Surface
        Their names differ.
    """

    surfaces: tuple[Surface, ...]

    @property
    def names(self) -> list[str]:
        """What the columns of `features` are."""
        return [surface.name for surface in self.surfaces]

    def features(self, moment: np.datetime64) -> Floats:
        """What models see of the cells at a moment (local time), of shape (cells, features)."""
        columns = [surface.seen[surface.period(moment)] for surface in self.surfaces]
        return np.stack(columns, axis=1)

    def until(self, moment: np.datetime64) -> Terrain:
        """What was known at a moment."""
        return Terrain(tuple(surface.until(moment) for surface in self.surfaces))

    def shuffled(self, name: str, seed: int) -> Terrain:
        """The terrain with one figure dealt out among the cells at random."""
        return Terrain(tuple(s.shuffled(seed) if s.name == name else s for s in self.surfaces))
