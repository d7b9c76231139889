"""Polygons cut at the edges of the cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from crimeengine.context.cells import Cells
from crimeengine.context.places import Places


@dataclass(frozen=True, eq=False)
class Pieces:
    """What of each polygon lies in each cell.

    Parameters
    ----------
    places : Places
    cells : Cells
    cell, row : ndarray of int, shape (pieces,)
    shape : ndarray of polygons, shape (pieces,)
        The cell's square where a polygon covers it.
    """

    places: Places
    cells: Cells
    cell: NDArray[np.int64]
    row: NDArray[np.int64]
    shape: NDArray[np.object_]

    @classmethod
    def of(cls, places: Places, cells: Cells) -> Pieces:
        """Cut polygons at the cells."""
        tree = shapely.STRtree(cells.squares)
        parts, cell = tree.query(places.parts, predicate="intersects")
        covers = np.zeros(len(parts), bool)
        whole = tree.query(places.parts, predicate="covers")
        covers[np.isin(parts * len(cells) + cell, whole[0] * len(cells) + whole[1])] = True
        shape = cells.squares[cell]
        shape[~covers] = shapely.intersection(places.parts[parts[~covers]], shape[~covers])
        solid = shapely.area(shape) > 0
        return cls(places, cells, cell[solid], places.row[parts[solid]], shape[solid])

    @cached_property
    def areas(self) -> csr_array:
        """Area of each row's polygons in each cell (m²), of shape (cells, rows)."""
        shape = len(self.cells), self.places.rows
        return csr_array((shapely.area(self.shape), (self.cell, self.row)), shape=shape)

    def share(self, standing: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Share of each cell that lies in any polygon of the rows that stand (0 to 1)."""
        here = standing[self.row]
        cell, shape = self.cell[here], self.shape[here]
        order = np.argsort(cell, kind="stable")
        cell, shape = cell[order], shape[order]
        found, first, number = np.unique(cell, return_index=True, return_counts=True)
        covered = np.zeros(len(self.cells))
        # Cells of equally many pieces together, so that one call unites them all.
        for pieces in np.unique(number):
            alike = number == pieces
            rows = shape[first[alike][:, None] + np.arange(pieces)]
            covered[found[alike]] = shapely.area(shapely.union_all(rows, axis=1))
        return np.minimum(covered / self.cells.grid.cell**2, 1.0)
