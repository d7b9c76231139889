"""The study area: a polygon that says which cells count."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pyogrio
import shapely
from pyproj import CRS

from crimeengine.errors import InputError
from crimeengine.projection import metric_crs


@dataclass(frozen=True)
class Area:
    """A study area.

    Parameters
    ----------
    polygon : shapely.MultiPolygon or shapely.Polygon
        In the units of ``crs``.
    crs : pyproj.CRS
    repaired : int
        Number of source polygons whose geometry was invalid and has been mended.
    """

    polygon: shapely.Geometry
    crs: CRS
    repaired: int = 0

    def to_crs(self, crs: CRS) -> Area:
        """The same area in another CRS."""
        moved = gpd.GeoSeries([self.polygon], crs=self.crs).to_crs(crs).iloc[0]
        return Area(moved, crs, self.repaired)

    def in_metres(self) -> Area:
        """The same area in the CRS that `crimeengine.projection.metric_crs` chooses for it."""
        west, south, east, north = self.to_crs(CRS.from_epsg(4326)).polygon.bounds
        return self.to_crs(metric_crs(self.crs, (west + east) / 2, (south + north) / 2))


def read_area(path: str | Path, layer: str | None = None) -> Area:
    """Read the polygons of a file as one area.

    Parameters
    ----------
    path : path
        Any vector file with polygons.
    layer : str, optional
        The layer to read from a file that has several.

    Raises
    ------
    InputError
        If the file cannot be read, has no polygons or has no CRS.
    """
    polygons = read_polygons(path, layer, part="area", columns=[])
    invalid = ~polygons.is_valid
    whole = shapely.union_all(shapely.make_valid(polygons.geometry.to_numpy()))
    return Area(whole, CRS.from_user_input(polygons.crs), int(invalid.sum()))


def read_polygons(
    path: str | Path, layer: str | None, *, part: str, columns: list[str] | None = None
) -> gpd.GeoDataFrame:
    """Read the polygons of a file, as they are.

    Parameters
    ----------
    path, layer
        As of `read_area`.
    part : str
        What the polygons are for, as messages call them.
    columns : list of str, optional
        Columns to read beside the geometry; all without it.

    Raises
    ------
    InputError
        As of `read_area`.
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
