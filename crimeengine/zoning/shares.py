"""Area weighting: which share of each cell lies in which zone."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from crimeengine.area import Area
from crimeengine.grid import Grid
from crimeengine.polygons import polygonal

Floats = NDArray[np.float64]

#: Shares below this are what is left of rounding.
_ROUNDING = 1e-9

#: A part of a square that is smaller than this share of it cannot be divided exactly.
_LEAST = 1e-4


@dataclass(frozen=True, eq=False)
class Shares:
    """How cells are divided among zones.

    Parameters
    ----------
    of : scipy.sparse.csr_array, shape (zones, cells)
        Share of each cell that lies in each zone (0 to 1).
    covered : ndarray of float, shape (cells,)
        Share of each cell that lies in any zone, however many (0 to 1).
    size : ndarray of float, shape (cells,)
        Area of what is divided of each cell (km²).
    """

    of: csr_array
    covered: Floats
    size: Floats

    @classmethod
    def between(cls, polygons: NDArray[np.object_], grid: Grid, area: Area | None = None) -> Shares:
        """Lay zones over the cells of a grid.

        Parameters
        ----------
        polygons : ndarray of shapely.Polygon, shape (zones,)
            Valid, in the CRS of the grid; they may overlap.
        grid : Grid
        area : Area, optional
            The study area, in the CRS of the grid: of a cell only its part within the area is
            divided. Without it the whole square is.
        """
        parts = grid.squares() if area is None else _within(grid.squares(), area.polygon)
        size = shapely.area(parts)
        zone, cell, common = _common(polygons, parts)
        shares = csr_array((common / size[cell], (zone, cell)), (len(polygons), len(parts)))
        _, cell, any_of = _common(np.array([shapely.union_all(polygons)]), parts)
        covered = np.zeros(len(parts))
        covered[cell] = np.minimum(any_of / size[cell], 1.0)
        return cls(shares, covered, size / 1e6)

    def only(self, zones: NDArray[np.bool_]) -> Shares:
        """Some of the zones; those that are left out lie in no cell."""
        return replace(self, of=self.of[np.flatnonzero(zones)])

    @property
    def cells(self) -> Floats:
        """Size of each zone, in cells."""
        size: Floats = self.of.sum(axis=1)
        return size

    @property
    def km2(self) -> Floats:
        """Area of each zone within the cells (km²)."""
        area: Floats = self.of @ self.size
        return area

    @property
    def outside(self) -> Floats:
        """Share of each cell that lies in no zone."""
        return _without_rounding(1 - self.covered)

    @property
    def again(self) -> Floats:
        """How often each cell is counted beyond once: 1 if it lies in two zones as a whole."""
        return _without_rounding(self.of.sum(axis=0) - self.covered)


def _within(squares: NDArray[np.object_], polygon: shapely.Geometry) -> NDArray[np.object_]:
    """The parts of squares in a polygon; the whole square where that is next to nothing."""
    shapely.prepare(polygon)
    cut = np.flatnonzero(~shapely.covers(polygon, squares))
    parts = shapely.intersection(squares[cut], polygon)
    mixed = shapely.get_type_id(parts) == shapely.GeometryType.GEOMETRYCOLLECTION
    parts[mixed] = [polygonal(part) for part in parts[mixed]]
    some = shapely.area(parts) > _LEAST * shapely.area(squares[cut])
    squares[cut[some]] = parts[some]
    return squares


def _common(
    polygons: NDArray[np.object_], parts: NDArray[np.object_]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Polygons and parts that meet, by their numbers, and the area in common (m²)."""
    shapely.prepare(polygons)
    polygon, part = shapely.STRtree(parts).query(polygons, predicate="intersects")
    common = shapely.area(parts[part])
    # The costly intersection is made only where a polygon cuts through a part.
    cut = ~shapely.covers(polygons[polygon], parts[part])
    common[cut] = shapely.area(shapely.intersection(polygons[polygon[cut]], parts[part[cut]]))
    return polygon, part, common


def _without_rounding(shares: Floats) -> Floats:
    return np.where(shares > _ROUNDING, shares, 0.0)
