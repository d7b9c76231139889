"""Classes of a vector layer by a number."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRendererRange, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .classes import ValueClass
from .colours import nearest, ramp, recoloured


def range_colours(layer: QgsVectorLayer) -> list[QColor]:
    """Return the colours of a layer's ranges, in their order."""
    return [one.symbol().color() for one in layer.renderer().ranges()]


def graduate(
    layer: QgsVectorLayer,
    of: str,
    value_classes: Sequence[ValueClass],
    colours: Sequence[QColor],
) -> None:
    """Draw a layer in classes of a field or expression, with the symbols that it has."""
    renderer = layer.renderer().clone()
    symbols = [one.symbol().clone() for one in renderer.ranges()]
    renderer.deleteAllClasses()
    renderer.setClassAttribute(of)
    number = len(value_classes)
    for place, (value_class, colour) in enumerate(zip(value_classes, colours)):
        symbol = recoloured(nearest(symbols, place, number), colour)
        renderer.addClassRange(
            QgsRendererRange(value_class.lower, value_class.upper, symbol, value_class.label)
        )
    renderer.setSourceColorRamp(ramp(colours))
    layer.setRenderer(renderer)
