"""The style of a band of a raster."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsColorRampShader,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)

from .classes import ValueClass


def style_band(layer: QgsRasterLayer, band: int, value_classes: Sequence[ValueClass]) -> None:
    """Draw a band in classes; the last class takes all that is above it."""
    ramp = QgsColorRampShader(value_classes[0].lower, value_classes[-1].upper)
    ramp.setColorRampType(QgsColorRampShader.Type.Discrete)
    limits = [value_class.upper for value_class in value_classes[:-1]] + [float("inf")]
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(limit, value_class.colour, value_class.label)
            for limit, value_class in zip(limits, value_classes)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(value_classes[0].lower)
    renderer.setClassificationMax(value_classes[-1].upper)
    layer.setRenderer(renderer)
