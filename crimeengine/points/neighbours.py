"""Pairs of incidents near each other in space, whenever they happened."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from crimeengine.points.pairs import Floats, Integers, runs

#: Candidates looked at in one go; bounds the memory.
BLOCK = 1_000_000


class Neighbours:
    """All pairs within a distance, each once, found part by part so that memory is bounded.

    Incidents are hashed to squares of half the distance and sorted by them: those near one that
    come after it in this order are then three runs, in its own row of squares and the next two.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
    distance : float
        Largest distance, in the units of x and y; 0 makes pairs of the same place.

    Attributes
    ----------
    order : ndarray of int, shape (n,)
        The incidents in the order that `pairs` counts them in; near ones are near in it too.
    parts : list of tuple of int
        What `pairs` is to be asked for, one after the other.
    """

    def __init__(self, x: Floats, y: Floats, distance: float) -> None:
        self._squared = distance**2
        side = distance / 2 or 1.0
        column = ((x - x.min()) // side).astype(np.int64) + 2
        row = ((y - y.min()) // side).astype(np.int64)
        width = int(column.max()) + 3
        square = row * width + column
        self.order = np.argsort(square, kind="stable")
        self._x, self._y, square = x[self.order], y[self.order], square[self.order]
        begins = [np.arange(1, len(x) + 1)]
        begins += [np.searchsorted(square, square + rows * width - 2) for rows in (1, 2)]
        ends = [np.searchsorted(square, square + rows * width + 3) for rows in (0, 1, 2)]
        self._first = np.stack(begins, axis=1)
        self._number = np.stack(ends, axis=1) - self._first
        so_far = self._number.sum(axis=1).cumsum()
        cuts = np.searchsorted(so_far, np.arange(BLOCK, so_far[-1], BLOCK), side="right")
        self.parts = [part for part in pairwise([0, *cuts.tolist(), len(x)]) if part[0] < part[1]]

    def pairs(self, start: int, stop: int) -> tuple[Integers, Integers, Floats]:
        """The pairs of one part.

        Parameters
        ----------
        start, stop : int
            One of ``parts``.

        Returns
        -------
        one, other : ndarray of int, shape (pairs,)
            Places in ``order``; ``one`` rises and is below ``other``.
        squared : ndarray of float, shape (pairs,)
            Squared distances.
        """
        one, other = runs(self._first[start:stop], self._number[start:stop])
        one += start
        squared = (self._x[one] - self._x[other]) ** 2 + (self._y[one] - self._y[other]) ** 2
        near = squared <= self._squared
        return one[near], other[near], squared[near]
