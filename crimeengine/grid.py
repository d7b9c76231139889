"""The grid: square cells in metres over a study area."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
import shapely.affinity
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.area import Area
from crimeengine.errors import InputError
from crimeengine.projection import metric_crs

if TYPE_CHECKING:
    from crimeengine.incidents import Incidents

#: Largest estimate of memory (bytes) that a run may ask for without being refused.
MEMORY_LIMIT = 8 * 1024**3

#: What the estimate reckons for a cell (its square and its figures) and for each of its counts
#: (the cube, and the copies that forecasters make of it), in bytes.
BYTES_PER_CELL, BYTES_PER_COUNT = 400, 24


@dataclass(frozen=True, eq=False)
class Grid:
    """Square cells, aligned so that the same city always gets the same cells.

    Cell edges lie on whole multiples of the cell size in the grid's CRS. Row 0 is the northernmost.

    Parameters
    ----------
    crs : pyproj.CRS
        Projected, in metres.
    cell : float
        Side of a cell (m).
    left, top : float
        Coordinates of the north-western corner (m).
    inside : ndarray of bool, shape (rows, columns)
        The cells of the study area.
    """

    crs: CRS
    cell: float
    left: float
    top: float
    inside: NDArray[np.bool_]

    @classmethod
    def over(cls, area: Area, cell: float, steps: int = 1, memory: float = MEMORY_LIMIT) -> Grid:
        """The cells that overlap an area.

        Parameters
        ----------
        area : Area
            In a CRS in metres, as `Area.in_metres` gives it.
        cell, steps, memory
            As of `of_bounds`.
        """
        grid = cls.of_bounds(area.polygon.bounds, area.crs, cell, steps, memory)
        squares = grid.squares()
        shapely.prepare(area.polygon)
        # A cell that only shares an edge or a corner with the area is not in it.
        overlap = shapely.intersects(area.polygon, squares)
        overlap[overlap] = ~shapely.touches(area.polygon, squares[overlap])
        return replace(grid, inside=overlap.reshape(grid.shape))

    @classmethod
    def of_bounds(
        cls,
        bounds: tuple[float, float, float, float],
        crs: CRS,
        cell: float,
        steps: int = 1,
        memory: float = MEMORY_LIMIT,
    ) -> Grid:
        """All the cells of a bounding box.

        Parameters
        ----------
        bounds : tuple of float
            Left, bottom, right and top (m); right and top are not part of the box.
        crs : pyproj.CRS
            Projected, in metres.
        cell : float
            Side of a cell (m).
        steps : int
            Time steps to be counted, for the estimate of memory.
        memory : float
            Largest estimate that is allowed (bytes).

        Raises
        ------
        InputError
            If the cell size is no length in metres, or the cells would need too much memory.
        """
        left, bottom, right, top = bounds
        if not (math.isfinite(cell) and cell > 0):
            raise InputError(f"The cell size is {cell}; give a positive length in metres.")
        if cell < 1:
            raise InputError(
                f"The cell size is {cell:g} m, which looks like degrees; give metres, such as 250."
            )
        first_column, last_column = math.floor(left / cell), math.ceil(right / cell)
        first_row, last_row = math.floor(bottom / cell), math.ceil(top / cell)
        rows, columns = max(last_row - first_row, 1), max(last_column - first_column, 1)
        needed = rows * columns * (BYTES_PER_CELL + BYTES_PER_COUNT * steps)
        if needed > memory:
            enough = 10 ** math.floor(math.log10(cell * math.sqrt(needed / memory)))
            coarser = math.ceil(cell * math.sqrt(needed / memory) / enough) * enough
            raise InputError(
                f"Cells of {cell:g} m over {(right - left) / 1000:,.1f} × "
                f"{(top - bottom) / 1000:,.1f} km and {steps:,} steps need about "
                f"{needed / 1024**3:,.0f} GB of memory, more than the {memory / 1024**3:g} GB "
                f"allowed; choose cells of {coarser:g} m or more, or a smaller area."
            )
        inside = np.ones((rows, columns), dtype=bool)
        return cls(crs, float(cell), first_column * cell, (first_row + rows) * cell, inside)

    @classmethod
    def around(
        cls,
        incidents: Incidents,
        area: Area | None,
        cell: float,
        steps: int = 1,
        memory: float = MEMORY_LIMIT,
        shift: tuple[float, float] = (0.0, 0.0),
    ) -> Grid:
        """The cells over an area or, without one, over all incidents.

        Parameters
        ----------
        incidents : Incidents
        area : Area, optional
            In metres.
        cell, steps, memory
            As of `of_bounds`.
        shift : tuple of float
            How far the cells lie east and north of the whole multiples of their size (m).
        """
        east, north = shift
        if area is not None:
            # Cells moved east over an area are those of the area moved west, moved back.
            moved = shapely.affinity.translate(area.polygon, -east, -north)
            grid = cls.over(replace(area, polygon=moved), cell, steps, memory)
        else:
            crs = metric_crs(incidents.crs, *incidents.centre)
            x, y = incidents.places.project(crs)
            # A point on the upper edge of a cell belongs to the next one.
            right, top = np.nextafter(x.max(), np.inf), np.nextafter(y.max(), np.inf)
            bounds = (x.min() - east, y.min() - north, right - east, top - north)
            grid = cls.of_bounds(bounds, crs, cell, steps, memory)
        return replace(grid, left=grid.left + east, top=grid.top + north)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.inside.shape
        return rows, columns

    @property
    def transform(self) -> Affine:
        """From (column, row) to (x, y), as rasterio uses it."""
        return Affine(self.cell, 0.0, self.left, 0.0, -self.cell, self.top)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top (m)."""
        rows, columns = self.shape
        return (
            self.left,
            self.top - rows * self.cell,
            self.left + columns * self.cell,
            self.top,
        )

    @property
    def x(self) -> NDArray[np.float64]:
        """Centres of the columns (m), west to east."""
        return self.left + (np.arange(self.shape[1], dtype=np.float64) + 0.5) * self.cell

    @property
    def y(self) -> NDArray[np.float64]:
        """Centres of the rows (m), north to south."""
        return self.top - (np.arange(self.shape[0], dtype=np.float64) + 0.5) * self.cell

    @property
    def cell_km2(self) -> float:
        """Area of one cell (km²)."""
        return (self.cell / 1000) ** 2

    def locate(
        self, x: NDArray[np.float64], y: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """The cell of each point.

        Parameters
        ----------
        x, y : ndarray of float, shape (n,)
            In the grid's CRS (m).

        Returns
        -------
        index : ndarray of int, shape (n,)
            ``row * columns + column``; meaningless where ``found`` is false.
        found : ndarray of bool, shape (n,)
            Whether the point lies in a cell of the study area.
        """
        rows, columns = self.shape
        column = np.floor((x - self.left) / self.cell)
        # A cell owns its southern edge, as it owns its western one, so that cells aligned to
        # multiples of the cell size agree whatever the grid's extent.
        row = rows - 1 - np.floor((y - (self.top - rows * self.cell)) / self.cell)
        found = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
        index = np.where(found, row * columns + column, 0).astype(np.int64)
        return index, found & self.inside.ravel()[index]

    def squares(self) -> NDArray[np.object_]:
        """Polygons of the study area's cells, in row-major order."""
        rows, columns = np.nonzero(self.inside)
        left = self.left + columns * self.cell
        top = self.top - rows * self.cell
        squares: NDArray[np.object_] = shapely.box(left, top - self.cell, left + self.cell, top)
        return squares

    def describe(self) -> dict[str, Any]:
        """The grid in words and numbers, for results and saved models."""
        code = self.crs.to_authority()
        return {
            "crs": ":".join(code) if code else self.crs.to_wkt(),
            "cell": self.cell,
            "rows": self.shape[0],
            "columns": self.shape[1],
            "bounds": list(self.bounds),
            "cells_in_area": int(self.inside.sum()),
        }
