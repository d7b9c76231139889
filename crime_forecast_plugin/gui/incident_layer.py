"""Guess which layer of the project holds the incidents."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer, QgsWkbTypes

from ..outputs.metadata import JOB_PROPERTY
from .time_field import guess_time_field


def guess_incidents(project: QgsProject) -> QgsVectorLayer | None:
    """The point layer with dates that has most features; None where none has dates."""
    made = results(project)
    likely = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        and layer not in made
        and guess_time_field(layer.fields())
    ]
    return max(likely, key=lambda layer: layer.featureCount(), default=None)


def results(project: QgsProject) -> list[QgsMapLayer]:
    """The layers that the plugin made."""
    layers = project.mapLayers().values()
    return [layer for layer in layers if layer.customProperty(JOB_PROPERTY) is not None]
