"""How the cells of one grid lie over those of another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import scipy.sparse
from numpy.typing import NDArray

from crimeengine.grid import Grid

Floats = NDArray[np.float64]

#: Lengths below this share of a cell are rounding errors of its edges.
_LEAST = 1e-6

#: Share of a cell that the other grid must cover for the two to be compared there.
_ENOUGH = 0.5


@dataclass(frozen=True, eq=False)
class Overlap:
    """Values of the cells of one grid spread onto those of another, evenly over their area.

    Both grids are of the same CRS, so that their cells overlap in rectangles and shares are exact.

    Parameters
    ----------
    shares : scipy.sparse matrix, shape (cells, cells of the other)
        Which share of each cell of the other grid (column) falls into each cell (row).
    part : ndarray of float, shape (cells,)
        Which share of each cell the other grid covers (0 to 1).
    """

    shares: scipy.sparse.csr_array
    part: Floats

    @classmethod
    def of(cls, other: Grid, grid: Grid) -> Overlap:
        """How ``other`` lies over the cells of ``grid``."""
        across = _lengths(
            _edges(grid.left, grid.cell, grid.shape[1]),
            _edges(other.left, other.cell, other.shape[1]),
        )
        down = _lengths(
            _edges(-grid.top, grid.cell, grid.shape[0]),
            _edges(-other.top, other.cell, other.shape[0]),
        )
        areas = scipy.sparse.kron(down, across, format="csr")
        areas = areas[np.flatnonzero(grid.inside)][:, np.flatnonzero(other.inside)]
        part = np.asarray(areas.sum(axis=1)).ravel() / grid.cell**2
        return cls(scipy.sparse.csr_array(areas / other.cell**2), part)

    def whole(self) -> Overlap:
        """The same, but nothing of the other cells falls beside the grid.

        For grids over the same area: whatever is counted in a cell at its edge lies in the area,
        and so in a cell of either grid.
        """
        falls = np.asarray(self.shares.sum(axis=0)).ravel()
        scale = np.divide(1.0, falls, out=np.zeros_like(falls), where=falls > 0)
        shares = scipy.sparse.csr_array(self.shares @ scipy.sparse.diags_array(scale))
        return replace(self, shares=shares, part=np.where(self.part > 0, 1.0, 0.0))

    @cached_property
    def covered(self) -> NDArray[np.bool_]:
        """Cells of which the other grid covers at least half."""
        return self.part >= _ENOUGH

    def spread(self, values: Floats) -> Floats:
        """Values (…, cells of the other) as sums by cell, of shape (…, cells)."""
        flat = values.reshape(-1, values.shape[-1])
        spread: Floats = (self.shares @ flat.T).T
        return spread.reshape(*values.shape[:-1], -1)


def _edges(start: float, cell: float, number: int) -> Floats:
    """Edges of a row of cells (m)."""
    edges: Floats = start + cell * np.arange(number + 1, dtype=np.float64)
    return edges


def _lengths(edges: Floats, others: Floats) -> scipy.sparse.csr_array:
    """Lengths by which the cells of one row overlap those of another (m)."""
    ends = np.minimum(edges[1:, None], others[None, 1:])
    shared = ends - np.maximum(edges[:-1, None], others[None, :-1])
    least = _LEAST * min(edges[1] - edges[0], others[1] - others[0])
    return scipy.sparse.csr_array(np.where(shared > least, shared, 0.0))
