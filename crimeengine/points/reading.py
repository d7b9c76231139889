"""A Knox table in words and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.points.knox import Knox

#: Pairs to one expected by chance that make a band of near repeats, as in Ratcliffe's Near Repeat
#: Calculator: with many incidents every trifle is significant.
NOTEWORTHY = 1.2

#: Bands with fewer expected pairs are too sparse to say anything.
_SPARSE = 5

#: Significance of a band, of all bands together.
_LEVEL = 0.05


@dataclass(frozen=True, eq=False)
class Reading:
    """What a Knox table says.

    Parameters
    ----------
    table : Knox
    distances : sequence of float
        Upper edges of its bands (m), rising; 0 for the same place.
    days : sequence of int
        Upper edges of its bands, rising.
    """

    table: Knox
    distances: Sequence[float]
    days: Sequence[int]

    @cached_property
    def found(self) -> tuple[int, int] | None:
        """How far near repeats go: the widest block, from the first bands on, of clear bands.

        A band is clear where its ``family_p`` is at most 0.05 and its ratio at least `NOTEWORTHY`.
        One with fewer than five expected pairs does not end a block, nor has the band of the same
        place to be in it: coordinates are often blurred on purpose.

        Returns
        -------
        tuple of int, optional
            Last band of distance and of days of the block with most clear bands; None where there
            is no such block.
        """
        clear = (self.table.family_p <= _LEVEL) & (self.table.ratio >= NOTEWORTHY)
        passable = clear | (self.table.expected < _SPARSE)
        firsts = (0, 1) if self.distances[0] == 0 and len(self.distances) > 1 else (0,)
        blocks = {first: _widest(clear[first:], passable[first:]) for first in firsts}
        first = max(blocks, key=lambda first: blocks[first][0])
        bands, distance, days = blocks[first]
        return (first + distance, days) if bands else None

    @property
    def near(self) -> tuple[float, int]:
        """Metres and days within which pairs are near repeats; of the first bands if none are."""
        distance, days = self.found or (0, 0)
        return self.distances[distance], self.days[days]

    @property
    def names(self) -> tuple[list[str], list[str]]:
        """The bands of distance (m) and of days."""
        metres = [
            f"over {low:g} to {high:g}" if high else "0 (same place)"
            for low, high in zip(_lower(self.distances, 0), self.distances, strict=True)
        ]
        days = [
            f"{low} to {high}" if low < high else f"{high}"
            for low, high in zip(_lower(self.days, 1), self.days, strict=True)
        ]
        return metres, days

    def rows(self) -> pd.DataFrame:
        """The table in long form, a row for each band of distance and days.

        Columns ``from_m`` (not part of the band but where it is 0), ``to_m``, ``from_days``,
        ``to_days``, ``pairs``, ``expected``, ``ratio``, ``low`` and ``high`` (between which 95 % of
        the permutations lie), ``p`` and ``family_p``.
        """
        table, (low, high) = self.table, self.table.envelope
        columns = {
            "from_m": _lower(self.distances, 0)[:, None],
            "to_m": np.array(self.distances)[:, None],
            "from_days": _lower(self.days, 1),
            "to_days": np.array(self.days),
            "pairs": table.observed,
            "expected": table.expected,
            "ratio": table.ratio,
            "low": low,
            "high": high,
            "p": table.p,
            "family_p": table.family_p,
        }
        shape = table.observed.shape
        return pd.DataFrame({k: np.broadcast_to(v, shape).ravel() for k, v in columns.items()})

    @property
    def verdict(self) -> str:
        """What the table says, in one or two sentences."""
        if self.found is None:
            return f"No clear near repeats: {self._nothing()}"
        metres, days = self.near
        within = self.table.within
        verdict = (
            f"Within {f'{metres:g} m' if metres else 'the same place'} and {days} days of each "
            f"other there are {_times(within.ratio[self.found])} as many pairs of incidents as "
            f"chance brings, {self._p(within.p[self.found])}."
        )
        if self.distances[0] == 0 < metres and self.table.expected[0, 0] > 0:
            verdict += (
                f" At the same place within {self.days[0]} days there are "
                f"{_times(self.table.ratio[0, 0])} as many, {self._p(self.table.p[0, 0])}."
            )
        return verdict

    def _nothing(self) -> str:
        family_p = self.table.family_p
        if family_p.min() > _LEVEL:
            return f"no band has more pairs than chance brings ({self._p(family_p.min())})."
        row, column = np.unravel_index(family_p.argmin(), family_p.shape)
        metres, days = (names[band] for names, band in zip(self.names, (row, column), strict=True))
        return (
            f"the nearest bands do not have {NOTEWORTHY:g} times as many pairs of incidents as "
            f"chance brings. The band that stands out most, {metres} m and {days} days apart, has "
            f"{_times(self.table.ratio[row, column])} as many, {self._p(family_p.min())} over the "
            "whole table."
        )

    def _p(self, p: float) -> str:
        least = 1 / (1 + len(self.table.permuted))
        return f"p ≤ {least:.2g}" if p <= least else f"p = {p:.2g}"


def _widest(clear: NDArray[np.bool_], passable: NDArray[np.bool_]) -> tuple[int, int, int]:
    """The most clear bands in a block of passable ones from the corner on, and where it ends."""
    whole = np.logical_and.accumulate(np.logical_and.accumulate(passable), axis=1)
    size = whole * clear.cumsum(axis=0).cumsum(axis=1)
    distance, days = np.unravel_index(size.argmax(), size.shape)
    return int(size.max()), int(distance), int(days)


def _lower(edges: Sequence[float], gap: int) -> NDArray[Any]:
    """Lower edges of bands whose upper ones are given; each begins ``gap`` above the last."""
    return np.array([0, *(edge + gap for edge in edges[:-1])])


def _times(ratio: float) -> str:
    return f"{ratio:.1f} times" if ratio >= NOTEWORTHY else f"{ratio:.2f} times"
