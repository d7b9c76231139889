"""Categories of a vector layer, with the symbols of a style's file.

A style has a category for each value that is known beforehand, or numbered ones ("1", "2" and so
on) for things that have no order, and "rest" for those that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsSymbol, QgsVectorLayer

#: The value of the category for what has no symbol of its own.
REST = "rest"


def label_categories(layer: QgsVectorLayer, labels: Mapping[Any, str]) -> None:
    """Keep the categories of these values, and name those that the style leaves without a name."""
    renderer = layer.renderer()
    known = {str(value): label for value, label in labels.items()}
    kept = []
    for category in renderer.categories():
        value = str(category.value())
        if value in known:
            label = category.label() or known[value]
            kept.append(QgsRendererCategory(category.value(), category.symbol().clone(), label))
    layer.setRenderer(QgsCategorizedSymbolRenderer(renderer.classAttribute(), kept))


def own_symbols(layer: QgsVectorLayer) -> int:
    """Return how many things a style has symbols of their own for."""
    numbers = {str(category.value()) for category in layer.renderer().categories()}
    return next(place for place in range(len(numbers) + 1) if str(place + 1) not in numbers)


def categorize(layer: QgsVectorLayer, wanted: Iterable[tuple[Any, str, Sequence[str]]]) -> None:
    """Draw a layer by categories: the value of each, its label, and where its symbol comes from.

    The symbol is that of the first of some names that the style has, or else that of the rest.
    """
    renderer = layer.renderer()
    # Copies, since QGIS frees a symbol with the category that it handed out.
    symbols = {str(one.value()): one.symbol().clone() for one in renderer.categories()}
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            renderer.classAttribute(),
            [
                QgsRendererCategory(value, _first(symbols, names).clone(), label)
                for value, label, names in wanted
            ],
        )
    )


def _first(symbols: Mapping[str, QgsSymbol], names: Sequence[str]) -> QgsSymbol:
    for name in (*names, REST):
        if name in symbols:
            return symbols[name]
    return next(reversed(symbols.values()))
