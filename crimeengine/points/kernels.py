"""Gaussian kernels on a grid: how much of each lies in every cell."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import ndtr

from crimeengine.history import History, Points

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

#: A place is known to this part of a cell's side; what lies in the same part counts together.
#: Odd, so that the middle of a cell is one of them.
PARTS = 15


@dataclass(frozen=True, eq=False)
class Places:
    """Where points lie on a grid.

    Parameters
    ----------
    row, column : ndarray of int, shape (n,)
        In units of the `PARTS`-th part of a cell, from the north-western corner.
    """

    row: Integers
    column: Integers

    @classmethod
    def of(cls, points: Points, history: History) -> Places:
        """The places of points that lie in the study area of a history."""
        rows, columns = history.inside.shape
        left = history.cube.x.to_numpy()[0] - history.cell / 2
        bottom = history.cube.y.to_numpy()[-1] - history.cell / 2
        east = np.floor((points.x - left) / history.cell * PARTS).astype(np.int64)
        north = np.floor((points.y - bottom) / history.cell * PARTS).astype(np.int64)
        return cls(
            rows * PARTS - 1 - np.clip(north, 0, rows * PARTS - 1),
            np.clip(east, 0, columns * PARTS - 1),
        )

    def __getitem__(self, chosen: Integers) -> Places:
        """Some of the places."""
        return Places(self.row[chosen], self.column[chosen])

    @property
    def cell(self) -> tuple[Integers, Integers]:
        """Row and column of each point's cell."""
        return self.row // PARTS, self.column // PARTS


class Kernel:
    """A Gaussian of one bandwidth, integrated over the cells of a grid.

    The Gaussian is separable, so that the share of each kernel in each cell is a product of two
    differences of the normal distribution, and the sum over all points is a product of three
    matrices. Near the border, where neighbours are out of sight, the sum is divided by the share of
    a kernel there that lies in the area (Diggle 1985, A kernel method for smoothing point process
    data), and then scaled so that the whole map sums to the weights: nothing is lost outside, and
    an even spread of points gives an even map.

    Parameters
    ----------
    inside : ndarray of bool, shape (rows, columns)
        The cells of the study area.
    bandwidth : float
        Standard deviation of the Gaussian in each direction, in sides of a cell.

    Attributes
    ----------
    share : ndarray of float, shape (rows, columns)
        Part of the kernel around each cell that lies in the area; 1 outside of it.
    """

    def __init__(self, inside: NDArray[np.bool_], bandwidth: float) -> None:
        self.inside = inside
        self.rows, self.columns = (_shares(n, PARTS, bandwidth) for n in inside.shape)
        # What is known to a cell only may lie anywhere in it: the variance of a uniform adds.
        wide = np.hypot(bandwidth, np.sqrt(1 / 12))
        self._from_row, self._from_column = (_shares(n, 1, wide) for n in inside.shape)
        kept: Floats = self._from_row @ inside @ self._from_column.T
        self.share = np.where(inside, kept, 1.0)

    def around(self, places: Places, weights: Floats) -> Floats:
        """Sum of the kernels around points, in each cell.

        Parameters
        ----------
        places : Places
        weights : ndarray of float, shape (n,)

        Returns
        -------
        ndarray of float, shape (rows, columns)
            0 outside the area; sums to the sum of the weights.
        """
        shape = len(self.rows), len(self.columns)
        at = csr_array((weights, (places.row, places.column)), shape=shape)
        spread = self.rows.T @ (at @ self.columns) * self.inside / self.share
        found = spread.sum()
        scaled: Floats = spread * (weights.sum() / found if found > 0 else 1.0)
        return scaled

    def own(self, places: Places) -> Floats:
        """Share of the kernel around each point in the point's own cell."""
        row, column = places.cell
        share: Floats = self.rows[places.row, row] * self.columns[places.column, column]
        return share / self.share[row, column]

    def around_cells(self, values: Floats) -> Floats:
        """Sum of the kernels around what is known to lie in a cell, somewhere.

        What would fall outside the area stays inside, near where it comes from.

        Parameters
        ----------
        values : ndarray of float, shape (rows, columns)
            0 outside the area.

        Returns
        -------
        ndarray of float, shape (rows, columns)
            0 outside the area; sums to the sum of the values.
        """
        spread: Floats = self._from_row.T @ (values / self.share) @ self._from_column
        return spread * self.inside


def _shares(cells: int, parts: int, bandwidth: float) -> Floats:
    """Share of a Gaussian in each cell of a line, by the part of a cell where its middle lies.

    Returns
    -------
    ndarray of float, shape (cells * parts, cells)
    """
    middle = (np.arange(cells * parts) + 0.5) / parts
    edges = np.arange(cells + 1)
    shares: Floats = np.diff(ndtr((edges - middle[:, None]) / bandwidth), axis=1)
    return shares
