"""Hot spots of another share of the area, from the cells of a forecast: no new run is needed.

All of it can be done in a background thread: it reads and writes files, and touches no layer.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from ..translation import tr
from .forecast_style import hot_cells

_COLUMNS = ("row", "col", "expected", "recorded")


class ShareError(Exception):
    """Hot spots cannot be read or written; the message is for the person."""


def opened(file: str) -> gdal.Dataset:
    """Open a raster or vector file; raises ShareError."""
    try:
        data = gdal.OpenEx(file, gdal.OF_READONLY)
    except RuntimeError:  # only where something has told GDAL to raise
        data = None
    if data is None:
        raise ShareError(tr("The file {} cannot be read.").format(file))
    return data


@dataclass(frozen=True)
class Cells:
    """The cells of a forecast, in the order of their rows and columns."""

    row: np.ndarray
    column: np.ndarray
    expected: np.ndarray
    #: What each rests on; None in results of before this was known.
    recorded: np.ndarray | None
    left: float
    top: float
    side: float
    crs: str

    @classmethod
    def read(cls, file: str, layer: str = "cells") -> Cells:
        """Read the cells of a GeoPackage."""
        source = opened(file)
        cells = source.GetLayerByName(layer)
        if cells is None or not cells.GetFeatureCount():
            raise ShareError(tr("The file {} has no cells of a forecast.").format(file))
        definition = cells.GetLayerDefn()
        kept = [name for name in _COLUMNS if definition.GetFieldIndex(name) >= 0]
        places = [definition.GetFieldIndex(name) for name in kept]
        rows = [[one.GetField(place) for place in places] for one in cells]
        table = dict(zip(kept, np.array(rows, dtype=float).T))
        row, column = table["row"].astype(int), table["col"].astype(int)
        west, east, _, north = cells.GetExtent()
        side = (east - west) / (column.max() - column.min() + 1)
        return cls(
            row,
            column,
            table["expected"],
            table.get("recorded"),
            west - column.min() * side,
            north + row.min() * side,
            side,
            cells.GetSpatialRef().ExportToWkt(),
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns up to the last cell."""
        return int(self.row.max()) + 1, int(self.column.max()) + 1


@dataclass(frozen=True)
class Hotspots:
    """Contiguous cells of highest expected count, those with most expected incidents first."""

    outlines: list[bytes]
    cells: list[int]
    area_km2: list[float]
    expected: list[float]
    share_pct: list[float]
    recorded: list[int] | None

    def __len__(self) -> int:
        return len(self.outlines)


def find_hotspots(cells: Cells, share: float) -> Hotspots:
    """Return the hot spots up to a share of the area (0 to 1), as the engine finds them."""
    hot = np.argsort(-cells.expected, kind="stable")[: hot_cells(len(cells.expected), share)]
    marked = np.zeros(cells.shape, dtype=np.uint8)
    marked[cells.row[hot], cells.column[hot]] = 1
    grid = _raster(cells, marked)
    outlines = _outlines(grid)
    number = _numbers(grid, outlines)[cells.row, cells.column]
    # Sorted by spot, and within each as the engine has them, so that sums agree to the last digit.
    order = np.argsort(number, kind="stable")
    ends = np.cumsum(np.bincount(number, minlength=len(outlines) + 1))
    spots = np.split(order, ends[:-1])[1:]
    sums = np.array([cells.expected[spot].sum() for spot in spots])
    ranked = np.argsort(-sums, kind="stable")
    whole = max(cells.expected.sum(), np.finfo(float).tiny)
    return Hotspots(
        [outlines[place] for place in ranked],
        [len(spots[place]) for place in ranked],
        [len(spots[place]) * cells.side**2 / 1e6 for place in ranked],
        [float(sums[place]) for place in ranked],
        [float(100 * sums[place] / whole) for place in ranked],
        None
        if cells.recorded is None
        else [int(cells.recorded[spots[place]].sum()) for place in ranked],
    )


def write_hotspots(hotspots: Hotspots, crs: str, file: Path) -> None:
    """Write hot spots as the layer `hotspots` of a GeoPackage: all of it, or nothing."""
    partial = file.with_name(f".{file.stem}.partial.gpkg")
    try:
        partial.unlink(missing_ok=True)
        _write(hotspots, crs, partial)
        partial.replace(file)
    except (OSError, RuntimeError) as error:
        text = tr("The hot spots cannot be written to {} ({}).")
        raise ShareError(text.format(file, error)) from error
    finally:
        partial.unlink(missing_ok=True)


def remove_outdated(folder: Path) -> None:
    """Remove hot spots of other shares that were made from an earlier forecast in a folder."""
    made = (folder / "result.json").stat().st_mtime
    for file in folder.glob("hotspots_*.gpkg"):
        if file.stat().st_mtime < made:
            with suppress(OSError):  # another program has it open
                file.unlink()


def _raster(cells: Cells, values: np.ndarray) -> gdal.Dataset:
    rows, columns = values.shape
    grid = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Int32)
    grid.SetGeoTransform((cells.left, cells.side, 0.0, cells.top, 0.0, -cells.side))
    grid.SetProjection(cells.crs)
    grid.GetRasterBand(1).WriteArray(values)
    return grid


def _outlines(grid: gdal.Dataset) -> list[bytes]:
    """Return the outlines of what is marked in a raster; cells touch by their sides."""
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    found = memory.CreateLayer("outlines", srs=grid.GetSpatialRef())
    band = grid.GetRasterBand(1)
    gdal.Polygonize(band, band, found, -1)
    return [bytes(one.GetGeometryRef().ExportToWkb()) for one in found]


def _numbers(grid: gdal.Dataset, outlines: list[bytes]) -> np.ndarray:
    """Return the number of each cell's outline, from 1; 0 elsewhere."""
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("outlines", srs=grid.GetSpatialRef())
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for number, outline in enumerate(outlines, start=1):
        _add(layer, outline, {"number": number})
    grid.GetRasterBand(1).Fill(0)
    gdal.RasterizeLayer(grid, [1], layer, options=["ATTRIBUTE=number"])
    return grid.GetRasterBand(1).ReadAsArray()


def _write(hotspots: Hotspots, crs: str, file: Path) -> None:
    driver = ogr.GetDriverByName("GPKG")
    # Version 1.3 is the newest that QGIS 3.22 reads without a warning.
    target = driver.CreateDataSource(str(file), options=["VERSION=1.3"])
    if target is None:
        raise OSError(gdal.GetLastErrorMsg())
    layer = target.CreateLayer("hotspots", osr.SpatialReference(crs), ogr.wkbPolygon)
    kinds = {"rank": ogr.OFTInteger64, "cells": ogr.OFTInteger64, "area_km2": ogr.OFTReal}
    kinds |= {"expected": ogr.OFTReal, "share_pct": ogr.OFTReal}
    columns = {
        "rank": list(range(1, len(hotspots) + 1)),
        "cells": hotspots.cells,
        "area_km2": hotspots.area_km2,
        "expected": hotspots.expected,
        "share_pct": hotspots.share_pct,
    }
    if hotspots.recorded is not None:
        kinds["recorded"] = ogr.OFTInteger64
        columns["recorded"] = hotspots.recorded
    for name, kind in kinds.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for outline, *values in zip(hotspots.outlines, *columns.values()):
        _add(layer, outline, dict(zip(columns, values)))
    layer.CommitTransaction()


def _add(layer: ogr.Layer, outline: bytes, values: dict[str, float]) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    feature.SetGeometry(ogr.CreateGeometryFromWkb(outline))
    if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
        raise OSError(gdal.GetLastErrorMsg())
