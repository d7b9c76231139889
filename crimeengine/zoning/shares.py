"""Area weighting: which share of each cell lies in which zone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from crimeengine.area import Area
from crimeengine.grid import Grid

Floats = NDArray[np.float64]

#: Shares below this are what is left of rounding.
_ROUNDING = 1e-9


@dataclass(frozen=True, eq=False)
class Shares:
    """How cells are divided among zones.

    Parameters
    ----------
    of : scipy.sparse.csr_array, shape (zones, cells)
        Share of each cell that lies in each zone (0 to 1).
    covered : ndarray of float, shape (cells,)
        Share of each cell that lies in any zone, however many (0 to 1).
    km2 : ndarray of float, shape (zones,)
        Area of each zone within the cells (km²).
    """

    of: csr_array
    covered: Floats
    km2: Floats

    @classmethod
    def between(
        cls, polygons: NDArray[np.object_], grid: Grid, area: Area | None = None
    ) -> Shares:
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
        whole = shapely.area(parts)
        common = _common_area(polygons, parts)
        covered = _common_area(np.array([shapely.union_all(polygons)]), parts)
        return cls(
            csr_array(common / whole),
            np.minimum(covered.toarray()[0] / whole, 1.0),
            common.sum(axis=1) / 1e6,
        )

    @property
    def cells(self) -> Floats:
        """Size of each zone, in cells."""
        size: Floats = self.of.sum(axis=1)
        return size

    @property
    def outside(self) -> Floats:
        """Share of each cell that lies in no zone."""
        return _without_rounding(1 - self.covered)

    @property
    def again(self) -> Floats:
        """What of each cell is counted in more than one zone, in cells: 1 if all of it in two."""
        return _without_rounding(self.of.sum(axis=0) - self.covered)


def _within(squares: NDArray[np.object_], polygon: shapely.Geometry) -> NDArray[np.object_]:
    """The parts of squares in a polygon; the whole square where it only touches it."""
    shapely.prepare(polygon)
    cut = np.flatnonzero(~shapely.covers(polygon, squares))
    parts = shapely.intersection(squares[cut], polygon)
    some = shapely.area(parts) > 0
    squares[cut[some]] = parts[some]
    return squares


def _common_area(polygons: NDArray[np.object_], parts: NDArray[np.object_]) -> csr_array:
    """Area (m²) that each polygon has in common with each part of a cell (polygons, parts)."""
    shapely.prepare(polygons)
    polygon, part = shapely.STRtree(parts).query(polygons, predicate="intersects")
    within = shapely.covers(polygons[polygon], parts[part])
    common = np.empty(len(part))
    common[within] = shapely.area(parts[part[within]])
    cut = ~within
    # Most are cut, and the area of the common part is all that is wanted of it.
    common[cut] = shapely.area(shapely.intersection(polygons[polygon[cut]], parts[part[cut]]))
    return csr_array((common, (polygon, part)), shape=(len(polygons), len(parts)))


def _without_rounding(shares: Floats) -> Floats:
    return np.where(shares > _ROUNDING, shares, 0.0)
