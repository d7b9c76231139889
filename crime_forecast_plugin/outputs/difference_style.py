"""The style of polygons by a difference: seven classes, and pale what is the model's noise."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from .classes import ValueClass

NOISE = "inside the model's noise"
ELSEWHERE = "not in the forecast's area"

_PALE = QColor("#f7f5ef")
_HATCH = QColor("#bdb6a4")


def style_difference(
    layer: QgsVectorLayer,
    value_classes: Sequence[ValueClass],
    is_noise: str,
    symbol: Callable[[QColor], QgsFillSymbol],
) -> None:
    """Draw polygons by `delta`; those for which an expression says that it is noise, pale."""
    root = QgsRuleBasedRenderer.Rule(None)
    clear = f'not coalesce({is_noise}, false) and "delta"'
    last = len(value_classes) - 1
    for place, value_class in enumerate(value_classes):
        above = f"{clear} > {value_class.lower!r}" if place else clear + " is not null"
        below = f' and "delta" <= {value_class.upper!r}' if place < last else ""
        _add(root, symbol(value_class.colour), above + below, value_class.label)
    _add(root, _hatched(symbol(_PALE)), f"coalesce({is_noise}, false)", NOISE)
    if any(True for _ in layer.getFeatures('"delta" is null')):
        outline = {"style": "no", "outline_color": _HATCH.name(), "outline_width": "0.2"}
        _add(root, QgsFillSymbol.createSimple(outline), '"delta" is null', ELSEWHERE)
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _add(root: QgsRuleBasedRenderer.Rule, symbol: QgsSymbol, filter_: str, label: str) -> None:
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, filter_, label))


def _hatched(symbol: QgsFillSymbol) -> QgsFillSymbol:
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45)
    hatch.setDistance(1.4)
    hatch.setLineWidth(0.2)
    hatch.setColor(_HATCH)
    symbol.appendSymbolLayer(hatch)
    return symbol
