"""A copy of a context layer to edit: in memory, seen at once, ready for QGIS's own tools."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..translation import tr
from .past_forecast import ContextLayer


def edit_a_copy(layer: ContextLayer, project: QgsProject) -> QgsVectorLayer:
    """Copy a context layer into the project and switch its editing on.

    Raises ValueError with what is wrong, for people.
    """
    original = QgsVectorLayer(layer.source, layer.name, "ogr")
    if not original.isValid():
        text = tr("The layer {} is no longer in {}; run the forecast again.")
        raise ValueError(text.format(layer.name, layer.file))
    copy = original.materialize(QgsFeatureRequest())
    copy.setName(tr("{} (what if)").format(layer.name))
    copy.setRenderer(QgsSingleSymbolRenderer(_symbol(copy)))
    project.addMapLayer(copy, False)
    project.layerTreeRoot().insertLayer(0, copy)
    copy.startEditing()
    return copy


def _symbol(layer: QgsVectorLayer) -> QgsSymbol:
    """Orange with a dark edge: what the forecast drew stays to be seen below."""
    kinds = QgsWkbTypes.GeometryType
    if layer.geometryType() == kinds.PointGeometry:
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": "#ff7f0e", "outline_color": "#3d1e00", "size": "3"}
        )
    if layer.geometryType() == kinds.LineGeometry:
        return QgsLineSymbol.createSimple({"color": "#ff7f0e", "width": "0.7"})
    return QgsFillSymbol.createSimple(
        {"color": "255,127,14,90", "outline_color": "#b35300", "outline_width": "0.5"}
    )
