"""Products: rasters and polygons that any GIS opens without this program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import rasterio
import rasterio.features
import shapely
import xarray as xr
from numpy.typing import NDArray

from crimeengine.cube import step_of
from crimeengine.evaluation.metrics import top_share
from crimeengine.forecast import Forecast
from crimeengine.grid import Grid

#: Value of raster cells outside the study area.
NODATA = -9999.0

#: Shares of the cells below the limits of the legend's classes.
_CLASSES = (0.5, 0.75, 0.9, 0.97)

#: Zones from which on classes are made by such shares.
_MANY = 20


def write_raster(path: Path, values: xr.DataArray, grid: Grid, unit: str) -> None:
    """Write one band a step, described by its start time.

    Parameters
    ----------
    path : path
        A GeoTIFF.
    values : xarray.DataArray, dims (time, y, x)
    grid : Grid
    unit : str
        Unit of the values, as the bands' metadata says it.
    """
    step = step_of(values)
    starts = values.time.to_numpy().astype("datetime64[s]")
    write_bands(path, values.to_numpy(), starts, starts + step.delta, grid, unit)


def write_bands(
    path: Path,
    values: NDArray[np.floating],
    starts: NDArray[np.datetime64],
    ends: NDArray[np.datetime64],
    grid: Grid,
    unit: str,
    note: str = "",
) -> None:
    """Write one band a period, described by its start time.

    Parameters
    ----------
    path : path
        A GeoTIFF.
    values : ndarray of float, shape (periods, y, x)
    starts, ends : ndarray of datetime64[s], shape (periods,)
    grid : Grid
    unit : str
        Unit of the values, as the bands' metadata says it.
    note : str
        What everyone who opens the file should know.
    """
    tags = [{"start": str(a), "end": str(b)} for a, b in zip(starts, ends, strict=True)]
    write_layers(path, values, grid, unit, {tag["start"]: tag for tag in tags}, note)


def write_layers(
    path: Path,
    values: NDArray[np.floating],
    grid: Grid,
    unit: str,
    bands: Mapping[str, Mapping[str, str]],
    note: str = "",
) -> None:
    """Write one band a layer.

    Parameters
    ----------
    path : path
        A GeoTIFF.
    values : ndarray of float, shape (bands, y, x)
        NaN where there is none, also within the area.
    grid : Grid
    unit : str
        Unit of the values, as the bands' metadata says it.
    bands : mapping of str to mapping
        By the description of each band, in their order, its other metadata.
    note : str
        What everyone who opens the file should know.
    """
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": len(values),
        "height": grid.shape[0],
        "width": grid.shape[1],
        "crs": grid.crs.to_wkt(),
        "transform": grid.transform,
        "nodata": NODATA,
        "compress": "deflate",
        "interleave": "band",
    }
    with rasterio.open(path, "w", **profile) as raster:
        if note:
            raster.update_tags(TIFFTAG_IMAGEDESCRIPTION=note)
        named = zip(values, bands.items(), strict=True)
        for number, (layer, (description, tags)) in enumerate(named, start=1):
            shown = np.where(grid.inside, np.nan_to_num(layer, nan=NODATA), NODATA)
            raster.write(shown.astype(np.float32), number)
            raster.set_band_description(number, description)
            raster.update_tags(number, **tags)
            raster.set_band_unit(number, unit)


def size_of(grid: Grid, horizon: int) -> float:
    """About how much a forecast's products take on the disk, at most (bytes)."""
    rasters = 4 * horizon * grid.inside.size * 4
    return float(rasters + 600 * grid.inside.sum() + 3e6)


def hot_cells(expected: NDArray[np.float64], share: float) -> NDArray[np.bool_]:
    """The cells of highest expected count, up to a share of their number.

    Parameters
    ----------
    expected : ndarray of float, shape (cells,)
    share : float
        0 to 1; at least one cell is marked.
    """
    marked = np.zeros(len(expected), dtype=bool)
    marked[top_share(expected, share)] = True
    return marked


def recorded_by_cell(cube: xr.DataArray) -> NDArray[np.int64]:
    """Incidents that were counted in each cell of the area, over all steps and categories.

    Parameters
    ----------
    cube : xarray.DataArray, dims (time, category, y, x)
        Counts.

    Returns
    -------
    ndarray of int, shape (cells,)
    """
    total = cube.sum(("time", "category"), dtype=np.int64).to_numpy()
    recorded: NDArray[np.int64] = total[cube.inside.to_numpy()]
    return recorded


def cell_table(
    total: Forecast, grid: Grid, share: float, recorded: NDArray[np.int64]
) -> gpd.GeoDataFrame:
    """One square a cell with its figures over the whole horizon.

    Parameters
    ----------
    total : Forecast
        Of one step and one category: `Forecast.total`.
    grid : Grid
    share : float
        Share of the area to mark as hot spots (0 to 1).
    recorded : ndarray of int, shape (cells,)
        Incidents that each cell's figures rest on: `recorded_by_cell`.
    """
    row, column = np.nonzero(grid.inside)

    def inside(values: xr.DataArray) -> NDArray[np.float64]:
        picked: NDArray[np.float64] = values.to_numpy()[0, 0][grid.inside]
        return picked

    expected = inside(total.mean)
    order = np.argsort(-expected, kind="stable")
    rank = np.empty(len(expected), dtype=np.int64)
    rank[order] = np.arange(1, len(expected) + 1)
    return gpd.GeoDataFrame(
        {
            "cell_id": [f"r{r}c{c}" for r, c in zip(row, column, strict=True)],
            "row": row,
            "col": column,
            "expected": expected,
            "lower": inside(total.lower),
            "upper": inside(total.upper),
            "probability": inside(total.probability),
            "rank": rank,
            "hotspot": hot_cells(expected, share).astype(np.int64),
            "recorded": recorded,
        },
        geometry=grid.squares(),
        crs=grid.crs,
    )


def hot_spots(cells: gpd.GeoDataFrame, grid: Grid) -> gpd.GeoDataFrame:
    """Contiguous hot cells as polygons, those with most expected incidents first.

    Parameters
    ----------
    cells : geopandas.GeoDataFrame
        Of `cell_table`.
    grid : Grid
    """
    marked = np.zeros(grid.shape, dtype=np.uint8)
    marked[grid.inside] = cells.hotspot.to_numpy()
    shapes = [
        shapely.geometry.shape(outline)
        for outline, value in rasterio.features.shapes(marked, transform=grid.transform)
        if value == 1
    ]
    centres = shapely.centroid(cells.geometry.to_numpy())
    expected, recorded = cells.expected.to_numpy(), cells.recorded.to_numpy()
    held = [shapely.contains(shape, centres) for shape in shapes]
    sums = np.array([expected[within].sum() for within in held])
    rests_on = np.array([recorded[within].sum() for within in held])
    order = np.argsort(-sums, kind="stable")
    counts = np.array([within.sum() for within in held])
    return gpd.GeoDataFrame(
        {
            "rank": np.arange(1, len(order) + 1),
            "cells": counts[order],
            "area_km2": counts[order] * grid.cell_km2,
            "expected": sums[order],
            "share_pct": 100 * sums[order] / max(expected.sum(), np.finfo(float).tiny),
            "recorded": rests_on[order],
        },
        geometry=np.array(shapes, dtype=object)[order],
        crs=grid.crs,
    )


def write_vectors(path: Path, layers: Mapping[str, gpd.GeoDataFrame], note: str = "") -> None:
    """Write layers, by their names, to a GeoPackage; a note becomes their description."""
    for name, layer in layers.items():
        layer.to_file(
            path,
            layer=name,
            engine="pyogrio",
            # Version 1.3 is the newest that QGIS 3.22 reads without a warning.
            dataset_options={"VERSION": "1.3"},
            layer_options={"DESCRIPTION": note} if note else {},
        )


def class_edges(values: NDArray[np.float64]) -> list[float]:
    """Rising limits of a legend's classes, from 0 to above the largest value.

    Parameters
    ----------
    values : ndarray of float
        Expected counts; the classes hold half, a quarter, 15 %, 7 % and 3 % of them.
    """
    positive = values[values > 0]
    if not len(positive):
        return [0.0, 1.0]
    inner = [_round(limit) for limit in np.quantile(positive, _CLASSES)]
    top = _round_up(float(positive.max()))
    return sorted({0.0, top, *(limit for limit in inner if 0 < limit < top)})


def zone_edges(values: NDArray[np.float64]) -> list[float]:
    """As `class_edges`; of the same width for a few zones, which no shares tell apart."""
    if len(values) >= _MANY or not values.any():
        return class_edges(values)
    top = _round_up(float(values.max()))
    return sorted({0.0, *(_round(top * part / 5) for part in range(1, 5)), top})


def _magnitude(value: float) -> float:
    return float(10.0 ** (np.floor(np.log10(value)) - 1))


def _round(value: float) -> float:
    unit = _magnitude(value)
    return float(f"{round(value / unit) * unit:.6g}")


def _round_up(value: float) -> float:
    unit = _magnitude(value)
    return float(f"{(np.floor(value / unit) + 1) * unit:.6g}")


def describe_steps(mean: xr.DataArray) -> list[dict[str, Any]]:
    """Band, start, end and expected incidents of each step, for ``result.json``."""
    delta = step_of(mean).delta
    starts = mean.time.to_numpy().astype("datetime64[s]")
    sums = mean.sum(("category", "y", "x")).to_numpy()
    return [
        {"band": band, "start": str(start), "end": str(start + delta), "expected": float(expected)}
        for band, (start, expected) in enumerate(zip(starts, sums, strict=True), 1)
    ]
