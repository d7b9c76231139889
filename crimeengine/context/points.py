"""Points in and around the cells."""

from __future__ import annotations

import numpy as np
import shapely
from scipy.sparse import csr_array
from scipy.spatial import cKDTree

from crimeengine.context.cells import Cells
from crimeengine.context.places import Places

#: Pairs of a cell and a point that are looked at together.
_PAIRS = 4_000_000


def counts(places: Places, cells: Cells) -> csr_array:
    """Number of each row's points in each cell, of shape (cells, rows)."""
    cell = cells.locate(shapely.get_x(places.parts), shapely.get_y(places.parts))
    here = cell >= 0
    return csr_array(
        (np.ones(here.sum()), (cell[here], places.row[here])), shape=(len(cells), places.rows)
    )


def within(places: Places, cells: Cells, radius: float) -> csr_array:
    """Number of each row's points within a radius (m) of each cell's centre, (cells, rows)."""
    tree = cKDTree(cells.centres)
    around = max(np.pi * (radius / cells.grid.cell) ** 2, 1)
    together = max(int(_PAIRS / min(around, len(cells))), 1)
    found = csr_array((len(cells), places.rows))
    for first in range(0, len(places.parts), together):
        part = slice(first, first + together)
        near = cKDTree(shapely.get_coordinates(places.parts[part]))
        pairs = tree.sparse_distance_matrix(near, radius, output_type="ndarray")
        entries = np.ones(len(pairs)), (pairs["i"], places.row[part][pairs["j"]])
        found = found + csr_array(entries, shape=found.shape)
    return found
