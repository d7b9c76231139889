"""What the cells will be like, told before they are made."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ..translation import tr

_DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
#: Projections whose metres stretch with the latitude.
_STRETCHED = ("merc", "webmerc")


def describe_grid(incidents: QgsVectorLayer, area: QgsVectorLayer | None, cell: float) -> str:
    """How many cells of this size (m) cover the data, and in which CRS; empty if unknown."""
    layer = area or incidents
    extent = layer.extent()
    if not layer.crs().isValid() or extent.isEmpty() or cell <= 0:
        return ""
    try:
        crs = metric_crs(layer.crs(), extent)
        metres = between(layer.crs(), crs).transformBoundingBox(extent)
    except QgsCsException:
        return ""
    columns = math.ceil(metres.width() / cell)
    rows = math.ceil(metres.height() / cell)
    text = tr("Square cells of {:g} m in {}: about {:,} × {:,}.")
    return text.format(cell, crs.description() or crs.authid(), columns, rows)


def metric_crs(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
) -> QgsCoordinateReferenceSystem:
    """The CRS that the engine makes cells in: this one if its metres are true, else a UTM zone."""
    in_metres = crs.mapUnits() == QgsUnitTypes.DistanceMeters
    if in_metres and crs.projectionAcronym() not in _STRETCHED:
        return crs
    middle = between(crs, _DEGREES).transform(extent.center())
    zone = min(60, int((middle.x() + 180) // 6) + 1)
    return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if middle.y() >= 0 else 32700) + zone}")


def between(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsCoordinateTransform:
    """The way from one CRS to another, as the project goes it."""
    return QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())
