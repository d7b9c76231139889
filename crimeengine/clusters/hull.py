"""The outline of a cluster."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

#: Share of a cluster's incidents within its hull: those nearest to the mean centre. A single
#: misplaced incident would stretch the hull of all over half a city.
INNER = 0.95

#: How closely the hull follows the incidents: 0 is closest, 1 the convex hull.
RATIO = 0.3

#: Margin around the incidents (m): police place them on a block, not on a spot, and a cluster of
#: one or two places has to be seen too.
MARGIN = 25.0


def hull(points: NDArray[np.float64], weight: NDArray[np.int64]) -> tuple[shapely.Polygon, int]:
    """Concave hull of a cluster's inner incidents, with a margin, and the number of these.

    Parameters
    ----------
    points : ndarray of float, shape (rows, 2)
        East and north (m).
    weight : ndarray of int, shape (rows,)
        Incidents of each row.
    """
    away = np.hypot(*(points - np.average(points, axis=0, weights=weight)).T)
    order = np.argsort(away, kind="stable")
    nearer = np.cumsum(weight[order]) - weight[order]
    inner = order[nearer < INNER * weight.sum()]
    places = shapely.multipoints(np.unique(points[inner], axis=0))
    around = shapely.buffer(shapely.concave_hull(places, ratio=RATIO), MARGIN)
    return around, int(weight[inner].sum())
