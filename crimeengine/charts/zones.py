"""Maps of zones and of patrols."""

from __future__ import annotations

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import BoundaryNorm
from matplotlib.figure import Figure
from matplotlib.path import Path
from numpy.typing import NDArray

from crimeengine.charts import CHOSEN, INK
from crimeengine.charts.maps import cells, city, legend
from crimeengine.grid import Grid

#: With more zones their outlines would hide them.
_OUTLINED = 2_000


def zone_map(
    polygons: NDArray[np.object_],
    expected: NDArray[np.float64],
    grid: Grid,
    edges: list[float],
    unit: str,
) -> Figure:
    """Expected incidents of each zone.

    Parameters
    ----------
    polygons : ndarray of shapely.Polygon, shape (zones,)
        In the CRS of the grid.
    expected : ndarray of float, shape (zones,)
    grid : Grid
    edges : list of float
        Limits of the legend's classes.
    unit : str
    """
    figure, axes = city(grid)
    drawn = PathCollection(
        [_path(polygon) for polygon in polygons],
        array=expected,
        cmap="viridis",
        norm=BoundaryNorm(edges, 256),
        edgecolors="white",
        linewidths=0.6 if len(polygons) <= _OUTLINED else 0.0,
    )
    axes.add_collection(drawn)
    _frame(axes, grid)
    legend(axes, drawn, edges, unit)
    return figure


def patrol_map(
    polygons: NDArray[np.object_],
    total: NDArray[np.float64],
    grid: Grid,
    edges: list[float],
    unit: str,
) -> Figure:
    """Expected incidents of each cell, with the patrols outlined and numbered.

    Parameters
    ----------
    polygons : ndarray of shapely.Polygon, shape (patrols,)
        By rank, in the CRS of the grid.
    total : ndarray of float, shape (y, x)
    grid : Grid
    edges : list of float
        Limits of the legend's classes.
    unit : str
    """
    figure, axes = city(grid)
    drawn = cells(axes, total, grid, cmap="viridis", norm=BoundaryNorm(edges, 256))
    paths = [_path(polygon) for polygon in polygons]
    axes.add_collection(PathCollection(paths, facecolors="none", edgecolors=CHOSEN, linewidths=1.8))
    for rank, place in enumerate(shapely.point_on_surface(polygons), start=1):
        axes.annotate(
            str(rank),
            (place.x / 1000, place.y / 1000),
            ha="center",
            va="center",
            fontsize=8,
            color=INK,
            bbox={"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none", "alpha": 0.8},
        )
    _frame(axes, grid)
    legend(axes, drawn, edges, unit)
    return figure


def _path(polygon: shapely.Geometry) -> Path:
    """The outlines of a polygon (km); holes turn the other way, and so are left blank."""
    rings = shapely.get_rings(shapely.normalize(polygon))
    return Path.make_compound_path(*(Path(shapely.get_coordinates(r) / 1000) for r in rings))


def _frame(axes: Axes, grid: Grid) -> None:
    left, bottom, right, top = (metres / 1000 for metres in grid.bounds)
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.set_aspect("equal")
