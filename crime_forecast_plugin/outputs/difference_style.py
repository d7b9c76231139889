"""Classes of polygons by a difference, and pale what is the model's noise.

A style of differences is a list of rules: the classes from fewer to more, one whose filter begins
with `coalesce(` for what is noise, and one of `"delta" is null` for what has no difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRuleBasedRenderer, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .classes import ValueClass
from .colours import nearest, recoloured

_NOISE, _NONE = "coalesce(", '"delta" is null'


def rule_colours(layer: QgsVectorLayer) -> list[QColor]:
    """Return the colours of a layer's classes, from fewer to more."""
    return [rule.symbol().color() for rule in _classes(layer)]


def style_difference(
    layer: QgsVectorLayer, value_classes: Sequence[ValueClass], colours: Sequence[QColor]
) -> None:
    """Draw polygons by `delta`, with the symbols that the layer has."""
    symbols = [rule.symbol() for rule in _classes(layer)]
    noise, none = _starting_with(layer, _NOISE), _starting_with(layer, _NONE)
    clear = f"not {noise.filterExpression()} and " if noise else ""
    root = QgsRuleBasedRenderer.Rule(None)
    last = len(value_classes) - 1
    for place, (value_class, colour) in enumerate(zip(value_classes, colours)):
        above = f'"delta" > {value_class.lower!r}' if place else '"delta" is not null'
        below = f' and "delta" <= {value_class.upper!r}' if place < last else ""
        symbol = recoloured(nearest(symbols, place, last + 1), colour)
        root.appendChild(_rule(symbol, clear + above + below, value_class.label))
    for kept, label in ((noise, tr("inside the model's noise")), (none, tr("not in the forecast"))):
        if kept:
            symbol = kept.symbol().clone()
            root.appendChild(_rule(symbol, kept.filterExpression(), kept.label() or label))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def drop_unused(layer: QgsVectorLayer) -> None:
    """Take out of the legend what has no difference, if everything has one."""
    if any(True for _ in layer.getFeatures(_NONE)):
        return
    renderer = layer.renderer().clone()
    root = renderer.rootRule()
    for rule in root.children():
        if rule.filterExpression().startswith(_NONE):
            root.removeChild(rule)
    layer.setRenderer(renderer)


def _classes(layer: QgsVectorLayer) -> list[QgsRuleBasedRenderer.Rule]:
    return [
        rule
        for rule in layer.renderer().rootRule().children()
        if not rule.filterExpression().startswith((_NOISE, _NONE))
    ]


def _starting_with(layer: QgsVectorLayer, begin: str) -> QgsRuleBasedRenderer.Rule | None:
    rules = layer.renderer().rootRule().children()
    return next((rule for rule in rules if rule.filterExpression().startswith(begin)), None)


def _rule(symbol: QgsSymbol, filter_: str, label: str) -> QgsRuleBasedRenderer.Rule:
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, filter_, label)
