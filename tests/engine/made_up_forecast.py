"""The folder of a finished forecast with figures made up by a test."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
import xarray as xr
from pyproj import CRS

from crimeengine.grid import Grid
from crimeengine.products import describe_steps, write_raster
from crimeengine.provenance import fingerprints

UTM = CRS.from_epsg(32616)
LEFT, TOP, CELL = 440_000.0, 4_632_000.0, 250.0


def square(left: float, bottom: float, right: float, top: float) -> shapely.Polygon:
    """A rectangle; its sides in cells from the south-western corner of a map of 8 × 8 cells."""
    south = TOP - 8 * CELL
    x = [LEFT + CELL * side for side in (left, right)]
    y = [south + CELL * side for side in (bottom, top)]
    return shapely.box(x[0], y[0], x[1], y[1])


def finished(
    folder: Path,
    mean: np.ndarray,
    spread: Sequence[tuple[float, float, float]] = (),
    area: Path | None = None,
) -> Path:
    """Write a forecast of mean counts (step, y, x); NaN outside the study area.

    ``spread`` has the number of cells, and the dispersion of a step and of the whole horizon.
    """
    folder.mkdir(parents=True)
    inside = np.isfinite(mean[0])
    grid = Grid(UTM, CELL, LEFT, TOP, inside)
    starts = np.datetime64("2021-07-01", "s") + np.arange(len(mean)) * np.timedelta64(1, "D")
    cube = xr.DataArray(
        np.nan_to_num(mean)[:, None],
        dims=("time", "category", "y", "x"),
        coords={"time": starts, "category": ["all"], "y": grid.y, "x": grid.x},
        attrs={"step": "1D"},
    )
    write_raster(folder / "forecast.tif", cube.isel(category=0), grid, "incidents")
    rows = [dict(zip(("cells", "step", "horizon"), row, strict=True)) for row in spread]
    result: dict[str, Any] = {
        "schema": 1,
        "kind": "forecast",
        "job": {
            "incidents": "thefts.gpkg",
            "only": ["theft"],
            "step": "1D",
            "area": area and str(area),
            "area_layer": None,
        },
        "inputs": fingerprints({"area": area and str(area)}),
        "grid": grid.describe(),
        "steps": describe_steps(cube),
        "model": "ewma",
        "dispersion_by_scale": rows,
        "files": {"forecast": "forecast.tif"},
    }
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
    return folder


def layer(
    path: Path, polygons: list[shapely.Geometry], crs: str | None = "EPSG:32616", **columns: Any
) -> Path:
    """Write polygons and their columns to a file."""
    gpd.GeoDataFrame(columns, geometry=polygons, crs=crs).to_file(path, engine="pyogrio")
    return path
