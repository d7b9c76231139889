"""Symbols that more than one kind of layer is drawn with."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtGui import QColor

#: Dark, of texts, and of edges that part symbols from each other and from the map beneath.
INK = "#30303a"


def dot(colour: QColor, millimetres: float, edge: float = 0.15) -> QgsMarkerSymbol:
    """Return a round marker with a dark edge, both in millimetres."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": colour.name(),
            "size": f"{millimetres:g}",
            "outline_color": INK,
            "outline_width": f"{edge:g}",
        }
    )


def area(colour: QColor) -> QgsFillSymbol:
    """Return a clear outline with little fill."""
    fill = QColor(colour)
    fill.setAlpha(40)
    return QgsFillSymbol.createSimple(
        {
            "color": QgsSymbolLayerUtils.encodeColor(fill),
            "outline_color": colour.name(),
            "outline_width": "0.7",
        }
    )


def square(colour: QColor) -> QgsFillSymbol:
    """Return a cell whose hairline outline closes the seam to its neighbours."""
    return QgsFillSymbol.createSimple(
        {"color": colour.name(), "outline_color": colour.name(), "outline_width": "0"}
    )


def zone(colour: QColor) -> QgsFillSymbol:
    """Return a polygon whose edge parts it from neighbours of the same colour, dark or light."""
    symbol = QgsFillSymbol.createSimple(
        {"color": colour.name(), "outline_color": "#ffffff", "outline_width": "0.7"}
    )
    line = {"line_color": INK, "line_width": "0.2"}
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create(line))
    return symbol
