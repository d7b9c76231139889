"""Classes of a band of a raster."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsColorRampShader,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from .classes import ValueClass
from .colours import ramp


def band_colours(layer: QgsRasterLayer) -> list[QColor]:
    """Return the colours of a raster's classes, in their order."""
    shader = layer.renderer().shader().rasterShaderFunction()
    return [item.color for item in shader.colorRampItemList()]


def style_band(
    layer: QgsRasterLayer,
    band: int,
    value_classes: Sequence[ValueClass],
    colours: Sequence[QColor],
) -> None:
    """Draw a band in classes, the last of which takes all above; opacity stays."""
    first, last = value_classes[0].lower, value_classes[-1].upper
    function = QgsColorRampShader(first, last, ramp(colours))
    function.setColorRampType(QgsColorRampShader.Type.Discrete)
    limits = [value_class.upper for value_class in value_classes[:-1]] + [float("inf")]
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(limit, colour, value_class.label)
            for limit, value_class, colour in zip(limits, value_classes, colours)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(first)
    renderer.setClassificationMax(last)
    renderer.setOpacity(layer.renderer().opacity())
    layer.setRenderer(renderer)
