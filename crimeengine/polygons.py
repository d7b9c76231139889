"""Polygons of a file: read, brought to a CRS and mended."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.errors import InputError


def read_polygons(
    path: str | Path, layer: str | None, *, part: str, columns: list[str] | None = None
) -> gpd.GeoDataFrame:
    """Read the polygons of a file, as they are.

    Parameters
    ----------
    path : path
        Any vector file with polygons.
    layer : str, optional
        The layer to read from a file that has several.
    part : str
        What the polygons are for, as messages call them.
    columns : list of str, optional
        Columns to read beside the geometry; all without it.

    Raises
    ------
    InputError
        If the file cannot be read, has no polygons or has no CRS.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"The {part} file {path} does not exist; check the path.")
    try:
        frame = (
            gpd.read_parquet(path)
            if path.suffix.lower() in {".parquet", ".geoparquet"}
            else pyogrio.read_dataframe(path, layer=layer, columns=columns)
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        raise InputError(f"The {part} file {path} cannot be read as polygons: {error}") from error
    if not isinstance(frame, gpd.GeoDataFrame):
        raise InputError(f"The {part} file {path} has no geometry; choose a polygon layer.")
    polygons = frame[frame.geom_type.isin(["Polygon", "MultiPolygon"])]
    if polygons.empty:
        kinds = ", ".join(sorted(set(frame.geom_type.dropna()))) or "nothing"
        raise InputError(
            f"The {part} file {path} holds {kinds}, no polygons; choose another layer."
        )
    if polygons.crs is None:
        raise InputError(f"The {part} file {path} has no CRS; assign one to it first.")
    return polygons


def brought(
    polygons: gpd.GeoSeries, crs: CRS
) -> tuple[NDArray[np.object_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Bring polygons to another CRS, and repair those that are invalid there.

    Parameters
    ----------
    polygons : geopandas.GeoSeries, length n
    crs : pyproj.CRS

    Returns
    -------
    polygons : ndarray of shapely.Polygon or shapely.MultiPolygon, shape (n,)
        Valid; empty where they cannot be brought to the CRS.
    near : ndarray of bool, shape (n,)
        Which of them have a place in the CRS; those that were empty have none.
    repaired : ndarray of bool, shape (n,)
        Which of them were invalid.
    """
    shapes = polygons.to_crs(crs).to_numpy()
    near = np.isfinite(shapely.bounds(shapes)).all(axis=1)
    shapes[~near] = shapely.Polygon()
    invalid = ~shapely.is_valid(shapes)
    shapes[invalid] = [polygonal(shape) for shape in shapely.make_valid(shapes[invalid])]
    return shapes, near, invalid


def polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    """What of a shape has an area, without the lines and points that operations leave beside it."""
    parts = shapely.get_parts(shape)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])
