"""The local statistic Gi* of Getis and Ord: are there more incidents around a cell than elsewhere.

Sources: Ord and Getis (1995), "Local Spatial Autocorrelation Statistics: Distributional Issues and
an Application", Geographical Analysis 27, equation 5, with binary weights, the cell itself
included; Benjamini and Hochberg (1995) for the correction, as Caldas de Castro and Singer (2006)
have it for local statistics. The z is that of ``esda.G_Local(star=True, transform="B")``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.signal import oaconvolve
from scipy.stats import false_discovery_control, norm

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

#: Levels of the corrected p (q) and how certain a cell is that has at most so much.
CERTAINTIES = ((0.10, 1), (0.05, 2), (0.01, 3))


@dataclass(frozen=True, eq=False)
class Surroundings:
    """The neighbours of each cell of a study area, itself among them.

    Parameters
    ----------
    inside : ndarray of bool, shape (y, x)
        The study area; cells outside are nobody's neighbours.
    window : ndarray of bool, shape (odd, odd)
        Which cells, as seen from the one in its middle, are neighbours.
    """

    inside: NDArray[np.bool_]
    window: NDArray[np.bool_]

    @classmethod
    def of(cls, inside: NDArray[np.bool_], cell: float, reach: float | None) -> Surroundings:
        """Neighbours within a distance, or those that share an edge or a corner.

        Parameters
        ----------
        inside : ndarray of bool, shape (y, x)
        cell : float
            Side of a cell (m).
        reach : float, optional
            Largest distance between the centres of neighbours (m); None for the eight around.
        """
        if reach is None:
            return cls(inside, np.ones((3, 3), bool))
        far = min(int(reach / cell), max(inside.shape))
        away = cell * np.arange(-far, far + 1)
        # A little more, so that rounding leaves no neighbour out that is exactly so far away.
        return cls(inside, np.hypot(away[:, None], away) <= reach * (1 + 1e-9))

    @cached_property
    def number(self) -> Integers:
        """Neighbours of each cell of the area (cells,)."""
        return self._around(self.inside.astype(np.float64)).round().astype(np.int64)

    def sums(self, values: NDArray[np.number]) -> Floats:
        """Sum over the neighbours of each cell of the area.

        Parameters
        ----------
        values : ndarray, shape (..., cells)
            Of the area's cells, in row-major order.
        """
        spread = np.zeros((*values.shape[:-1], *self.inside.shape))
        spread[..., self.inside] = values
        return self._around(spread)

    def _around(self, spread: Floats) -> Floats:
        window = np.broadcast_to(self.window, (1,) * (spread.ndim - 2) + self.window.shape)
        around: Floats = oaconvolve(spread, window, mode="full", axes=(-2, -1))
        rows, columns = (size // 2 for size in self.window.shape)
        height, width = self.inside.shape
        same = around[..., rows : rows + height, columns : columns + width]
        return np.ascontiguousarray(same[..., self.inside])


def gi_star(sums: Floats, number: Integers, values: NDArray[np.number]) -> Floats:
    """The statistic as a standard normal score.

    Parameters
    ----------
    sums : ndarray of float, shape (...)
        Sum of the values over the neighbours, the cell itself among them.
    number : ndarray of int, shape (...)
        How many these are.
    values : ndarray, shape (n,)
        All values.

    Returns
    -------
    ndarray of float, shape (...)
        0 where all values are equal, or all are neighbours.
    """
    n = values.size
    spread = np.sqrt(values.var() * number * (n - number) / max(n - 1, 1))
    surplus = sums - number * values.mean()
    z: Floats = np.divide(surplus, spread, out=np.zeros_like(surplus), where=spread > 0)
    return z


def normal_p(z: Floats) -> Floats:
    """Two-sided p of standard normal scores."""
    p: Floats = 2 * norm.sf(np.abs(z))
    return p


def permuted_p(
    surroundings: Surroundings,
    values: NDArray[np.number],
    permutations: int,
    random: np.random.Generator,
) -> Floats:
    """Two-sided pseudo p from conditional permutations.

    Each cell keeps its value while the others are dealt out anew (Anselin 1995); p is twice the
    share of permutations, counted as (1 + k) / (1 + n), with as much around the cell or more, or
    with as much or less, whichever is smaller.

    Parameters
    ----------
    surroundings : Surroundings
    values : ndarray, shape (cells,)
    permutations : int
    random : numpy.random.Generator
    """
    cells, last = len(values), len(values) - 1
    others = surroundings.number - 1
    observed = surroundings.sums(values).round(6)
    as_much, as_little = np.zeros(cells, np.int64), np.zeros(cells, np.int64)
    place = np.full(cells, cells)
    for _ in range(permutations):
        # One deal of all cells but the last does for every cell: where the cell itself is dealt,
        # the last one stands in for it.
        dealt = random.permutation(last)
        place[dealt] = np.arange(last)
        first = np.concatenate([[0.0], values[dealt].cumsum()])[others]
        around = values + first + np.where(place < others, values[last] - values, 0.0)
        around = around.round(6)
        as_much += around >= observed
        as_little += around <= observed
    p: Floats = np.minimum(2 * (1 + np.minimum(as_much, as_little)) / (1 + permutations), 1.0)
    return p


def corrected(p: Floats) -> Floats:
    """The false discovery rate at which each would just be a discovery: Benjamini-Hochberg's q."""
    q: Floats = false_discovery_control(p.ravel(), method="bh").reshape(p.shape)
    return q


def certainty(z: Floats, q: Floats) -> Integers:
    """How certain hot (above 0) and cold (below 0) cells are: 3 at 99 %, 2 at 95 %, 1 at 90 %."""
    level = np.zeros(z.shape, np.int64)
    for at_most, certain in CERTAINTIES:
        level[q <= at_most] = certain
    return level * np.sign(z).astype(np.int64)
