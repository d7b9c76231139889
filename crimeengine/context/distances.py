"""How far each cell's centre is from the nearest of some places."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from crimeengine.context.cells import Cells
from crimeengine.context.lines import segments
from crimeengine.context.places import Places

_Floats = NDArray[np.float64]


def distances(places: Places, cells: Cells, standing: NDArray[np.bool_]) -> _Floats:
    """Distance of each cell's centre to the nearest place (m); 0 within a polygon.

    Parameters
    ----------
    places : Places
    cells : Cells
    standing : ndarray of bool, shape (periods, rows)
        Rows whose places stand. Where none does, the distance is the grid's diagonal.

    Returns
    -------
    ndarray of float, shape (periods, cells)
    """
    to_nearest = _TO_NEAREST[places.geometry]
    found = np.full((len(standing), len(cells)), cells.diagonal)
    for period, rows in enumerate(standing):
        parts = places.parts[rows[places.row]]
        if len(parts):
            found[period] = to_nearest(parts, cells.centres)
    return found


def _to_points(parts: NDArray[np.object_], centres: _Floats) -> _Floats:
    distance: _Floats = cKDTree(shapely.get_coordinates(parts)).query(centres)[0]
    return distance


def _to_lines(parts: NDArray[np.object_], centres: _Floats) -> _Floats:
    found = np.zeros(len(centres))
    # By their segments: long lines overlap the boxes of most others, which makes a tree slow.
    start, end, _ = segments(parts)
    tree = shapely.STRtree(shapely.linestrings(np.stack([start, end], axis=1)))
    (centre, _), distance = tree.query_nearest(
        shapely.points(centres), all_matches=False, return_distance=True
    )
    found[centre] = distance
    return found


def _to_polygons(parts: NDArray[np.object_], centres: _Floats) -> _Floats:
    outside = np.ones(len(centres), bool)
    outside[shapely.STRtree(shapely.points(centres)).query(parts, predicate="intersects")[1]] = (
        False
    )
    found = np.zeros(len(centres))
    found[outside] = _to_lines(shapely.boundary(parts), centres[outside])
    return found


_TO_NEAREST = {"point": _to_points, "line": _to_lines, "polygon": _to_polygons}
