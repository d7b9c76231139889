"""Lines cut at the edges of the cells."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from crimeengine.context.cells import Cells
from crimeengine.context.places import Places

_Floats = NDArray[np.float64]


def lengths(places: Places, cells: Cells) -> csr_array:
    """Length of each row's lines in each cell (m), of shape (cells, rows).

    A line along an edge lies in the cell that owns the edge, as `Grid.locate` tells, and in no
    other, so that lengths add up.
    """
    left, bottom, right, top = cells.grid.bounds
    side = cells.grid.cell
    # A cell more on every side: a line along the outer edge is not lost to the clipping.
    near = shapely.clip_by_rect(places.parts, left - side, bottom - side, right + side, top + side)
    start, end, part = segments(near)
    corner = np.array([left, bottom])
    segment, share = _cut((start - corner) / side, (end - corner) / side)
    first, last = share
    middle = start[segment] + ((first + last) / 2)[:, None] * (end - start)[segment]
    cell = cells.locate(middle[:, 0], middle[:, 1])
    length = (last - first) * np.hypot(*(end - start).T)[segment]
    here = (cell >= 0) & (length > 0)
    row = places.row[part[segment]]
    return csr_array((length[here], (cell[here], row[here])), shape=(len(cells), places.rows))


def segments(
    lines: NDArray[np.object_],
) -> tuple[_Floats, _Floats, NDArray[np.int64]]:
    """Start and end of each straight segment, of shape (n, 2), and the line that it is of."""
    single, line = shapely.get_parts(lines, return_index=True)
    points, index = shapely.get_coordinates(single, return_index=True)
    follows = index[1:] == index[:-1]
    return points[:-1][follows], points[1:][follows], line[index[1:][follows]]


def _cut(start: _Floats, end: _Floats) -> tuple[NDArray[np.int64], tuple[_Floats, _Floats]]:
    """Cut segments, in units of a cell, where they cross whole numbers.

    Returns
    -------
    segment : ndarray of int, shape (pieces,)
        The segment that each piece is of.
    first, last : ndarray of float, shape (pieces,)
        Where along the segment the piece begins and ends (0 to 1).
    """
    every = np.arange(len(start))
    segments, places = [every, every], [np.zeros(len(start)), np.ones(len(start))]
    for axis in (0, 1):
        low = np.minimum(start[:, axis], end[:, axis])
        high = np.maximum(start[:, axis], end[:, axis])
        crossed = np.maximum(np.ceil(high) - np.floor(low) - 1, 0).astype(np.int64)
        segment = np.repeat(every, crossed)
        # 0, 1, 2 … within each segment.
        order = np.arange(crossed.sum()) - np.repeat(np.cumsum(crossed) - crossed, crossed)
        edge = np.floor(low)[segment] + 1 + order
        along = (edge - start[segment, axis]) / (end - start)[segment, axis]
        segments.append(segment)
        places.append(along)
    segment, place = np.concatenate(segments), np.concatenate(places)
    sorted_ = np.lexsort((place, segment))
    segment, place = segment[sorted_], place[sorted_]
    same = segment[1:] == segment[:-1]
    return segment[1:][same], (place[:-1][same], place[1:][same])
