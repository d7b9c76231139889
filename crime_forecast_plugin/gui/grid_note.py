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
#: As near to 0, 0 as this, in the layer's units, is nowhere; as the engine has it.
_NOWHERE = 1e-3
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


def reaches_origin(layer: QgsVectorLayer) -> bool:
    """Whether the box of a layer ends at the coordinates 0, 0, where geocoders put what they miss.

    Incidents there are left out, and the box says nothing of where the others are.
    """
    box = layer.extent()
    sides = (
        min(abs(box.xMinimum()), abs(box.xMaximum())),
        min(abs(box.yMinimum()), abs(box.yMaximum())),
    )
    return max(sides) < _NOWHERE


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
