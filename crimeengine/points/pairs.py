"""Pairs of incidents that are near in space and time, never all with all."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

#: Pairs looked at in one go; bounds the memory.
BLOCK = 2_000_000


@dataclass(frozen=True, eq=False)
class Pairs:
    """Incidents, and those shortly before and near them.

    Parameters
    ----------
    later : ndarray of int, shape (n,)
        The later one of each pair, as its place among the `chosen`.
    lag : ndarray of int, shape (n,)
        Time between the two, at least 1.
    squared : ndarray of float, shape (n,)
        Squared distance between the two.
    chosen : ndarray of int, shape (m,)
        The incidents whose predecessors were looked up, ascending.
    """

    later: Integers
    lag: Integers
    squared: Floats
    chosen: Integers

    @classmethod
    def of(
        cls,
        x: Floats,
        y: Floats,
        time: Integers,
        distance: float,
        lag: int,
        limit: int,
        random: np.random.Generator,
    ) -> Pairs:
        """Every incident, or a random part of them, with all that happened shortly before nearby.

        Incidents are hashed to squares of the side ``distance`` and sorted by square and time: the
        predecessors of one are then nine runs of that order.

        Parameters
        ----------
        x, y : ndarray of float, shape (n,)
        time : ndarray of int, shape (n,)
            Incidents of the same time are no pairs.
        distance : float
            Largest distance, in the units of x and y.
        lag : int
            Longest time between the two.
        limit : int
            About how many candidates to look at; where there are more, that part of the later
            incidents is chosen at random which has about so many.
        random : numpy.random.Generator
        """
        time = time - time.min(initial=0)
        span = int(time.max(initial=0)) + 1
        column = ((x - x.min(initial=np.inf)) // distance).astype(np.int64) + 1
        row = ((y - y.min(initial=np.inf)) // distance).astype(np.int64) + 1
        width = int(column.max(initial=0)) + 2
        square = row * width + column
        key = square * span + time
        order = np.argsort(key)
        x, y, time, square, key = x[order], y[order], time[order], square[order], key[order]

        around = np.add.outer(np.arange(-1, 2) * width, np.arange(-1, 2)).ravel()
        base = (square[:, None] + around) * span
        first = np.searchsorted(key, base + np.maximum(time - lag, 0)[:, None])
        number = np.searchsorted(key, base + time[:, None]) - first
        candidates = number.sum(axis=1)
        kept = np.arange(len(x))
        if candidates.sum() > limit:
            part = random.permutation(len(x))
            kept = np.sort(part[: np.searchsorted(candidates[part].cumsum(), limit)])
        later, since, squared = [], [], []
        so_far = candidates[kept].cumsum()
        cuts = np.searchsorted(so_far, np.arange(BLOCK, so_far[-1:].sum(), BLOCK), side="right")
        for start, stop in pairwise([0, *cuts, len(kept)]):
            block = kept[start:stop]
            one, other = runs(first[block], number[block])
            far = (x[block[one]] - x[other]) ** 2 + (y[block[one]] - y[other]) ** 2
            near = far <= distance**2
            later.append(one[near] + start)
            since.append(time[block[one[near]]] - time[other[near]])
            squared.append(far[near])
        return cls(
            np.concatenate(later), np.concatenate(since), np.concatenate(squared), order[kept]
        )


def runs(first: Integers, number: Integers) -> tuple[Integers, Integers]:
    """All members of runs, each with the row of its run; ``first``, ``number`` (rows, runs)."""
    length = number.ravel()
    row = np.repeat(np.arange(len(number)), number.sum(axis=1))
    begun = np.cumsum(length) - length
    member = np.arange(len(row)) - np.repeat(begun - first.ravel(), length)
    return row, member
