"""The Knox table: how many pairs of incidents are near each other in space and in time.

Distances and days fall into bands, each up to and with its upper edge: with the edges 0, 100 and
200 m the bands are 0 m (the same place), over 0 to 100 m and over 100 to 200 m; with the edges 7
and 14 days they are 0 to 7 and 8 to 14 days. Days are those between the two dates, whatever the
hours, so that data with and without hours are read alike.

Sources: Knox (1964), "The Detection of Space-Time Interactions", Applied Statistics 13, for the
table; Besag and Diggle (1977), "Simple Monte Carlo Tests for Spatial Pattern", Applied Statistics
26, for the permutations and their p; Johnson et al. (2007), "Space-Time Patterns of Risk",
Journal of Quantitative Criminology 23, for near repeats; Westfall and Young (1993),
"Resampling-Based Multiple Testing", for the p of the whole table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.points.neighbours import Neighbours
from crimeengine.points.pairs import Floats, Integers
from crimeengine.progress import Progress

#: Bytes of permuted dates held at a time; where all need more, the pairs are found again for each
#: lot of permutations, which takes a small part of the time that counting does.
_LOT = 128 * 1024**2

#: Days counted in one go, so that they stay in the processor's cache.
_CHUNK = 131_072

#: Marks of 0 or 1 that add up in a byte.
_ADDED = 255

Dates = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, eq=False)
class Knox:
    """Pairs by band of distance and days, beside those of permuted dates.

    Parameters
    ----------
    observed : ndarray of int, shape (distances, days)
        Pairs of incidents, each once.
    permuted : ndarray of int, shape (permutations, distances, days)
        The same after the dates were dealt out anew among the incidents.
    """

    observed: Integers
    permuted: Integers

    @property
    def expected(self) -> Floats:
        """Mean of the permutations (distances, days)."""
        expected: Floats = self.permuted.mean(axis=0)
        return expected

    @property
    def ratio(self) -> Floats:
        """Pairs to one expected by chance (distances, days); NaN where none is."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(self.expected > 0, self.observed / self.expected, np.nan)

    @property
    def envelope(self) -> tuple[Floats, Floats]:
        """What 95 % of the permutations lie between, band by band (distances, days)."""
        low, high = np.quantile(self.permuted, (0.025, 0.975), axis=0)
        return low, high

    @property
    def p(self) -> Floats:
        """Pseudo p of as many pairs or more, band by band (distances, days).

        (1 + permutations with as many or more) / (1 + permutations), never 0.
        """
        return _pseudo_p(self.permuted >= self.observed)

    @cached_property
    def family_p(self) -> Floats:
        """The p of each band, adjusted for looking at all of them (distances, days).

        The share of permutations, counted as in `p`, whose most extreme band is as extreme as this
        one, in standard deviations: Westfall and Young's single-step maxT. The least of them is the
        p of the whole table.
        """
        every = np.concatenate([self.observed[None], self.permuted]).astype(np.float64)
        spread = every.std(axis=0)
        every -= every.mean(axis=0)
        extreme = np.divide(every, spread, out=np.zeros_like(every), where=spread > 0)
        most = extreme[1:].max(axis=(1, 2))
        return _pseudo_p(most[:, None, None] >= extreme[0])

    @property
    def within(self) -> Knox:
        """The pairs up to each distance and up to each number of days, all bands below included."""
        return Knox(
            self.observed.cumsum(axis=0).cumsum(axis=1),
            self.permuted.cumsum(axis=1).cumsum(axis=2),
        )


def _pseudo_p(as_extreme: NDArray[np.bool_]) -> Floats:
    p: Floats = (1 + as_extreme.sum(axis=0)) / (1 + len(as_extreme))
    return p


def knox(
    x: Floats,
    y: Floats,
    day: Integers,
    distances: Floats,
    days: Integers,
    permutations: int,
    random: np.random.Generator,
    progress: Progress,
) -> Knox:
    """Count pairs by distance and days, and again with the dates dealt out anew.

    The pairs within the largest distance are found once, in parts; for each permutation only their
    days are counted anew. Memory is bounded by the parts and by the dates, not by the pairs.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
        Places (m).
    day : ndarray of int, shape (n,)
        Days since any date.
    distances : ndarray of float, shape (distances,)
        Upper edges of the bands (m), rising; 0 stands for the same place.
    days : ndarray of int, shape (days,)
        Upper edges of the bands, rising.
    permutations : int
    random : numpy.random.Generator
    progress : Progress

    Raises
    ------
    Cancelled
        If the person asked to stop.
    """
    near = Neighbours(x, y, float(distances[-1]))
    since = day - day.min()
    # Two bytes hold the days of 89 years, and half the bytes are counted in half the time.
    dates = since.astype(np.int16 if since.max() < 2**15 else np.int32)[near.order]
    lot = max(_LOT // dates.nbytes, 1)
    tables: list[Integers] = []
    for begun in range(0, permutations + 1, lot):
        size = min(lot, permutations + 1 - begun)
        dealt = np.tile(dates, (size, 1))
        anew = dealt if tables else dealt[1:]
        random.permuted(anew, axis=1, out=anew)
        way = progress.stretch(begun / (permutations + 1), (begun + size) / (permutations + 1))
        tables.append(_count(near, dealt, distances, days, way))
    up_to = np.concatenate(tables)
    whole = up_to - np.pad(up_to, ((0, 0), (0, 0), (1, 0)))[:, :, :-1]
    return Knox(whole[0], whole[1:])


def _count(
    near: Neighbours, dealt: Dates, distances: Floats, days: Integers, progress: Progress
) -> Integers:
    """Pairs (deals, distances, days), of the days up to each edge, for each deal of the dates."""
    deals = len(dealt)
    # All dates of an incident side by side, and as many as fill whole words of eight bytes.
    dates = np.ascontiguousarray(np.pad(dealt, ((0, -deals % 8), (0, 0))).T)
    counts = np.zeros((dates.shape[1], len(distances), len(days)), np.int64)
    for number, part in enumerate(near.parts):
        done = number / len(near.parts)
        progress.report("count", done, f"Counting pairs, {done:.0%}")
        one, other, squared = near.pairs(*part)
        band = np.searchsorted(distances**2, squared)
        by_band = np.argsort(band, kind="stable")
        ends = np.searchsorted(band[by_band], np.arange(len(distances)), side="right")
        for place, chosen in enumerate(np.split(by_band, ends[:-1])):
            counts[:, place] += _close(one[chosen], other[chosen], dates, days).T
    of_deals: Integers = counts[:deals]
    return of_deals


def _close(one: Integers, other: Integers, dates: Dates, days: Integers) -> Integers:
    """Pairs (days, deals) of the days up to each edge; ``dates`` (incidents, deals)."""
    deals = dates.shape[1]
    counts = np.zeros((len(days), deals), np.int64)
    size = _ADDED * max(_CHUNK // (_ADDED * deals), 1)
    # Pairs of an incident with itself, 0 days apart, fill the last chunk and are taken off again.
    filled = -len(one) % size
    one, other = np.pad(one, (0, filled)), np.pad(other, (0, filled))
    for start in range(0, len(one), size):
        chunk = slice(start, start + size)
        apart = dates[one[chunk]]
        apart -= dates[other[chunk]]
        np.abs(apart, out=apart)
        for row, edge in enumerate(days.tolist()):
            # The marks of eight deals, a byte each, are added in one go.
            marks = (apart <= edge).view(np.uint64).reshape(_ADDED, -1)
            sums = np.add.reduce(marks, axis=0).view(np.uint8)
            counts[row] += sums.reshape(-1, deals).sum(axis=0, dtype=np.int64)
    counts -= filled
    return counts
