"""Zones: named polygons, such as beats, districts or hexagons."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.polygons import brought, read_polygons
from crimeengine.table import require_column

#: Hexagons that are made, at most.
_MOST_HEXAGONS = 50_000

#: What zones without a name are called together.
_UNNAMED = "(no name)"

#: Corners of a hexagon around its middle, in half widths and half sides.
_CORNERS = np.array([(0, 2), (1, 1), (1, -1), (0, -2), (-1, -1), (-1, 1)])


@dataclass(frozen=True, eq=False)
class Zones:
    """Named polygons.

    Parameters
    ----------
    names : tuple of str
        No two are the same.
    polygons : ndarray of shapely.Polygon or shapely.MultiPolygon, shape (zones,)
        Valid, in the CRS of a grid.
    warnings : tuple of str
        What was done to them, in sentences.
    """

    names: tuple[str, ...]
    polygons: NDArray[np.object_]
    warnings: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: str | Path, layer: str | None, name: str | None, crs: CRS) -> Zones:
        """Read zones from a file.

        Rows of the same name become one zone; invalid polygons are repaired.

        Parameters
        ----------
        path, layer
            As of `crimeengine.polygons.read_polygons`.
        name : str, optional
            Column of the names; without it zones are numbered from 1.
        crs : pyproj.CRS
            What to bring them to.

        Raises
        ------
        InputError
            If the file cannot be read, has no polygons, no CRS or no such column, or none of the
            polygons can be brought to the CRS.
        """
        frame = read_polygons(path, layer, part="zones")
        if name is not None:
            columns = [str(column) for column in frame.columns.drop(frame.geometry.name)]
            require_column(f"The zones file {path}", columns, name, "name")
        names = _texts(frame[name]) if name else np.arange(1, len(frame) + 1).astype(str)
        shapes, near, repaired = brought(frame.geometry, crs)
        if not near.any():
            raise InputError(
                f"No polygon of the zones file {path} can be brought to the forecast's CRS "
                f"({crs.name}); choose zones of the same region."
            )
        far = int((~near).sum())
        names, shapes = names[near], shapes[near]
        distinct, merged = _merged(names, shapes)
        warnings = []
        if far:
            zones = counted(far, "zone is", "zones are")
            warnings.append(f"{zones} empty or too far away for the map, and left out.")
        if repaired.any():
            zones = counted(int(repaired.sum()), "invalid zone was", "invalid zones were")
            warnings.append(f"{zones} repaired.")
        if len(distinct) < len(names):
            warnings.append(
                f"{len(names):,} polygons have {counted(len(distinct), 'name')}; those of the same "
                "name were made one zone."
            )
        return cls(distinct, merged, tuple(warnings))

    @classmethod
    def hexagons(cls, grid: Grid, width: float) -> Zones:
        """Hexagons over the study area of a grid.

        Their middles lie on whole multiples of their width and of their rows' distance, so that
        the same city always gets the same hexagons. They stand on a corner.

        Parameters
        ----------
        grid : Grid
        width : float
            Distance of opposite sides (m).

        Raises
        ------
        InputError
            If there would be too many.
        """
        left, bottom, right, top = grid.bounds
        across, up = width / 2, width / math.sqrt(12)  # half a width, half a side
        number = ((right - left) / width + 2) * ((top - bottom) / (3 * up) + 2)
        if number > _MOST_HEXAGONS:
            wider = math.ceil(width * math.sqrt(number / _MOST_HEXAGONS) / 10) * 10
            raise InputError(
                f"Hexagons of {width:g} m (hexagons) would be {number:,.0f}, more than the "
                f"{_MOST_HEXAGONS:,} that are made; give a width of {wider:,} m or more."
            )
        # Corners are whole numbers of half widths and half sides, so that neighbours share them.
        rows = np.arange(math.floor(bottom / up / 3) - 1, math.ceil(top / up / 3) + 2)
        columns = np.arange(math.floor(left / width) - 1, math.ceil(right / width) + 2)
        row, column = (values.ravel() for values in np.meshgrid(rows[::-1], columns, indexing="ij"))
        middles = np.column_stack([2 * column + row % 2, 3 * row])
        corners = middles[:, None] + _CORNERS
        shapes = shapely.polygons(corners * np.array([across, up]))
        names = zip((rows.max() - row).tolist(), (column - columns.min()).tolist(), strict=True)
        return cls(tuple(f"r{r}c{c}" for r, c in names), shapes)


def _texts(column: pd.Series) -> NDArray[np.object_]:
    """Names as text; numbers without a fraction that they were not given."""
    if pd.api.types.is_float_dtype(column) and (column.dropna() % 1 == 0).all():
        column = column.astype("Int64")
    texts: NDArray[np.object_] = column.astype("string").str.strip().fillna("").to_numpy(object)
    texts[texts == ""] = _UNNAMED
    return texts


def _merged(
    names: NDArray[np.object_], shapes: NDArray[np.object_]
) -> tuple[tuple[str, ...], NDArray[np.object_]]:
    """The distinct names, in their order, and what bears each of them as one polygon."""
    code, distinct = pd.factorize(names)
    order = np.argsort(code, kind="stable")
    groups = np.split(shapes[order], np.cumsum(np.bincount(code))[:-1])
    merged = np.empty(len(distinct), dtype=object)
    merged[:] = [group[0] if len(group) == 1 else shapely.union_all(group) for group in groups]
    return tuple(map(str, distinct)), merged
