"""The study area: a polygon that says which cells count."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import shapely
from pyproj import CRS

from crimeengine.polygons import read_polygons
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
