"""Colours taken from a style and spread over any number of classes; symbols in other colours."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGradientColorRamp, QgsGradientStop, QgsSymbol
from qgis.PyQt.QtGui import QColor


def ramp(colours: Sequence[QColor]) -> QgsGradientColorRamp:
    """Return a ramp with the colours at even steps."""
    last = max(len(colours) - 1, 1)
    stops = [QgsGradientStop(place / last, colours[place]) for place in range(1, last)]
    return QgsGradientColorRamp(colours[0], colours[-1], False, stops)


def spread(colours: Sequence[QColor], number: int) -> list[QColor]:
    """Return as many colours as asked for, from the first to the last, mixed in between."""
    whole = ramp(colours)
    return [whole.color(place / max(number - 1, 1)) for place in range(number)]


def nearest(symbols: Sequence[QgsSymbol], place: int, number: int) -> QgsSymbol:
    """Return the symbol that lies where one of `number` classes does."""
    return symbols[round(place / max(number - 1, 1) * (len(symbols) - 1))]


def recoloured(symbol: QgsSymbol, colour: QColor) -> QgsSymbol:
    """Return a symbol in another colour.

    An edge that had the colour of the symbol, which closes the seam between cells, follows it;
    locked parts keep theirs, and everything its opacity.
    """
    old, copy = symbol.color(), symbol.clone()
    for part in copy.symbolLayers():
        if part.isLocked():
            continue
        if part.strokeColor().rgb() == old.rgb():
            part.setStrokeColor(_with_alpha(colour, part.strokeColor().alpha()))
        part.setColor(_with_alpha(colour, part.color().alpha()))
    return copy


def _with_alpha(colour: QColor, alpha: int) -> QColor:
    same = QColor(colour)
    same.setAlpha(alpha)
    return same
