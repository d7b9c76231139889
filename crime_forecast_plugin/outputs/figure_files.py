"""Figures of places as files for other programs: GeoPackage, CSV and KML."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ..translation import tr
from .export_error import ExportError
from .figures import SUPPRESSED, Figures, HeldBack

GEOPACKAGE, CSV, KML = "GeoPackage", "CSV", "KML"
FORMATS = (GEOPACKAGE, CSV, KML)

# Where a spreadsheet would take a text for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_METRE = 6  # decimals of degrees that tell places a tenth of a metre apart

# What colours go by: differences where there are any. More, fewer, and what is held back.
_MEASURES = ("delta", "expected")
_MORE, _FEWER, _NONE = "#b35806", "#3f3a91", "#8a949e"


def write_geopackage(layers: Sequence[Figures], path: Path) -> None:
    """Write all layers into one file."""
    target = _create("GPKG", path)
    for figures in layers:
        layer = target.CreateLayer(figures.layer, figures.crs, _geometry_type(figures))
        for name, kind in figures.columns.items():
            layer.CreateField(ogr.FieldDefn(name, kind))
        layer.StartTransaction()
        for row, shape in zip(figures.rows, figures.shapes):
            _add(layer, row, shape)
        layer.CommitTransaction()


def write_csv(figures: Figures, path: Path, shapes: bool) -> None:
    """Write a layer as a table with shapes (WKT), or the middle of each, in degrees (WGS 84)."""
    place = ["wkt"] if shapes else ["longitude", "latitude"]
    turn = _to_degrees(figures.crs)
    # The mark at the beginning tells spreadsheets that it is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow([*figures.columns, *place])
        for row, shape in zip(figures.rows, figures.shapes):
            values = [_safe(row[name]) for name in figures.columns]
            table.writerow([*values, *_where(shape, turn, shapes)])


def write_kml(figures: Figures, path: Path) -> None:
    """Write a layer for globes, with names, descriptions, and colours by what is expected."""
    # This driver writes styles; the plain one stands in where GDAL was built without it.
    driver = "LIBKML" if gdal.GetDriverByName("LIBKML") else "KML"
    target = _create(driver, path)
    degrees = _degrees()
    layer = target.CreateLayer(figures.layer, degrees, _geometry_type(figures))
    for name in ("Name", "description"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    turn = _to_degrees(figures.crs)
    measure = next(name for name in _MEASURES if name in figures.columns)
    known = [abs(row[measure]) for row in figures.rows if row[measure] is not None]
    for place, (row, shape) in enumerate(zip(figures.rows, figures.shapes)):
        turned = shape.Clone()
        turned.Transform(turn)
        said = {"Name": figures.name(place), "description": _described(row)}
        _add(layer, said, turned, _style(row[measure], max(known, default=0)))


def write_held_back(listed: Sequence[HeldBack], path: Path) -> None:
    """Write what is not passed on, with the reason."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(["name", "layer", "reason"])
        table.writerows([_safe(one.name), one.layer, one.reason] for one in listed)


def _create(driver: str, path: Path) -> gdal.Dataset:
    target = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if target is None:
        raise ExportError(tr("'{}' cannot be written: check the disk.").format(path.name))
    return target


def _add(layer: ogr.Layer, row: dict[str, Any], shape: ogr.Geometry, style: str = "") -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in row.items():
        if value is None:
            feature.SetFieldNull(name)
        else:
            feature.SetField(name, value)
    feature.SetGeometry(shape)
    if style:
        feature.SetStyleString(style)
    layer.CreateFeature(feature)


def _geometry_type(figures: Figures) -> int:
    several = any(shape.GetGeometryName() == "MULTIPOLYGON" for shape in figures.shapes)
    return ogr.wkbUnknown if several else ogr.wkbPolygon


def _degrees() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _to_degrees(crs: osr.SpatialReference) -> osr.CoordinateTransformation:
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(crs, _degrees())


def _where(shape: ogr.Geometry, turn: osr.CoordinateTransformation, whole: bool) -> list[Any]:
    turned = shape.Clone() if whole else shape.PointOnSurface()
    turned.Transform(turn)
    if whole:
        return [turned.ExportToWkt()]
    return [round(turned.GetX(), _METRE), round(turned.GetY(), _METRE)]


def _safe(value: Any) -> Any:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _described(row: dict[str, Any]) -> str:
    """The figures of a row in lines, or that they are held back."""
    if row[SUPPRESSED]:
        return tr("Held back: these figures rest on too few incidents.")
    lines = [
        f"{escape(name)}: {value:,.2f}" if isinstance(value, float) else f"{escape(name)}: {value}"
        for name, value in row.items()
        if value is not None and name != SUPPRESSED
    ]
    return "<br>".join(lines)


def _style(value: float | None, highest: float) -> str:
    """An OGR style: the stronger, the larger the value is."""
    if value is None:
        return f"PEN(c:{_NONE}FF,w:1px);BRUSH(fc:{_NONE}30)"
    colour = _MORE if value >= 0 else _FEWER
    share = (abs(value) / highest) ** 0.5 if highest else 0.0
    return f"PEN(c:{colour}FF,w:1px);BRUSH(fc:{colour}{round(30 + 190 * share):02X})"
