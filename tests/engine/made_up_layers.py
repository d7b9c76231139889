"""Layers, tables and rasters in and around the made-up city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import rasterio
import shapely
from affine import Affine
from conftest import BOTTOM, LEFT, UTM
from pyproj import CRS

from crimeengine.context import Context
from crimeengine.context.spec import read_context
from crimeengine.grid import Grid

SIDE = 2_000


def city() -> Grid:
    """Cells of 250 m over 2 × 2 km, without a corner."""
    grid = Grid.of_bounds((LEFT, BOTTOM, LEFT + SIDE, BOTTOM + SIDE), UTM, 250)
    inside = grid.inside.copy()
    inside[:3, 5:] = False
    return replace(grid, inside=inside)


def at(x: float, y: float) -> shapely.Point:
    """A place by metres from the south-western corner."""
    return shapely.Point(LEFT + x, BOTTOM + y)


def box(left: float, bottom: float, right: float, top: float) -> shapely.Polygon:
    """A rectangle by metres from the south-western corner."""
    return shapely.box(LEFT + left, BOTTOM + bottom, LEFT + right, BOTTOM + top)


def scattered(number: int, seed: int = 1) -> np.ndarray:
    """Coordinates (m) in the city and some way beyond it."""
    random = np.random.default_rng(seed)
    return np.array([LEFT, BOTTOM]) - 300 + random.random((number, 2)) * (SIDE + 600)


def write(
    path: Path, shapes: Sequence, crs: str | CRS | None = UTM, layer: str | None = None, **columns
) -> Path:
    """A vector file."""
    gpd.GeoDataFrame(columns, geometry=list(shapes), crs=crs).to_file(
        path, engine="pyogrio", layer=layer
    )
    return path


def write_raster(
    path: Path, values: np.ndarray, left: float, top: float, pixel: float, crs: CRS | None = UTM
) -> Path:
    """A raster; -1 stands for no value."""
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=values.shape[-2],
        width=values.shape[-1],
        count=1 if values.ndim == 2 else len(values),
        dtype="float64",
        crs=crs,
        transform=Affine(pixel, 0, left, 0, -pixel, top),
        nodata=-1,
    ) as target:
        target.write(values if values.ndim == 3 else values[None])
    return path


def read(*specs: str, span: tuple | None = None, grid: Grid | None = None) -> Context:
    """The context of some layers."""
    return read_context(specs, "", grid or city(), span=span)[0]


def told(*specs: str, span: tuple | None = None) -> list[str]:
    """What is said of some layers."""
    return read_context(specs, "", city(), span=span)[1]


def surfaces(*specs: str, span: tuple | None = None, grid: Grid | None = None) -> dict:
    """The surfaces of some layers by name."""
    terrain = read(*specs, span=span, grid=grid).terrain
    assert terrain is not None
    return {surface.name: surface for surface in terrain.surfaces}


def figure(spec: str) -> np.ndarray:
    """The first figure of a layer that does not change."""
    first, *_ = surfaces(spec).values()
    return first.values[0].astype(np.float64)
