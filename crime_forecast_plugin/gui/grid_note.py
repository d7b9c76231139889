"""The coordinates that cells are made in, and the room that a layer takes in them."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)

_DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
#: Projections whose metres stretch with the latitude.
_STRETCHED = ("merc", "webmerc")


def box_in_metres(
    layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem | None = None
) -> tuple[QgsRectangle, QgsCoordinateReferenceSystem] | None:
    """The box of a layer in a CRS, its own metric one as a rule; None where it has none."""
    extent = layer.extent()
    if not layer.crs().isValid() or extent.isNull():
        return None
    try:
        target = crs or metric_crs(layer.crs(), extent)
        return between(layer.crs(), target).transformBoundingBox(extent), target
    except QgsCsException:
        return None


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
