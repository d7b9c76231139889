"""How far each cell's centre is from the nearest of some places."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from crimeengine.context.cells import Cells
from crimeengine.context.places import Places


def distances(places: Places, cells: Cells, standing: NDArray[np.bool_]) -> NDArray[np.float64]:
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
    nearest = _to_points if places.geometry == "point" else _to_shapes
    found = np.full((len(standing), len(cells)), cells.diagonal)
    for period, rows in enumerate(standing):
        parts = places.parts[rows[places.row]]
        if len(parts):
            found[period] = nearest(parts, cells.centres)
    return found


def _to_points(parts: NDArray[np.object_], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    distance: NDArray[np.float64] = cKDTree(shapely.get_coordinates(parts)).query(centres)[0]
    return distance


def _to_shapes(parts: NDArray[np.object_], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    found = np.zeros(len(centres))
    (centre, _), distance = shapely.STRtree(parts).query_nearest(
        shapely.points(centres), all_matches=False, return_distance=True
    )
    found[centre] = distance
    return found
