"""Colours and class labels shared by every layer that shows expected incidents."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsGradientColorRamp, QgsGradientStop
from qgis.PyQt.QtGui import QColor

# Pale yellow to deep violet: lightness falls evenly, so that the order of the classes is read
# without hue, by colour-blind people and in grey print too.
_STOPS = ("#fcf6c8", "#fddc8c", "#fdb366", "#f6815a", "#dd4f67", "#ad3479", "#74207b", "#400f66")

# Where classes of counts begin: few classes, and narrow ones where most counts are.
_COUNTS = (1, 2, 4, 8, 20, 100)


@dataclass(frozen=True)
class ValueClass:
    """A class of values above `lower` and up to `upper`."""

    lower: float
    upper: float
    label: str
    colour: QColor


def classes(edges: Sequence[float]) -> list[ValueClass]:
    """Return a class between each two limits, light to dark; the unit heads the legend."""
    ramp = _ramp()
    count = len(edges) - 1
    labels = numbers(edges)
    return [
        ValueClass(
            edges[index],
            edges[index + 1],
            f"{labels[index]} – {labels[index + 1]}",
            ramp.color(index / max(count - 1, 1)),
        )
        for index in range(count)
    ]


def percent_classes(highest: float) -> list[ValueClass]:
    """Return classes of probabilities up to the highest, each twice as wide as the one before."""
    edges = [0.0, *(highest / 2**halving for halving in range(4, -1, -1))]
    return [
        replace(
            value_class,
            lower=value_class.lower / 100,
            upper=value_class.upper / 100,
            label=f"{value_class.label} %",
        )
        for value_class in classes([100 * edge for edge in edges])
    ]


def count_classes(highest: int) -> list[ValueClass]:
    """Return classes of whole numbers from 1 to the highest, light to dark."""
    lows = [low for low in _COUNTS if low <= highest]
    ends = [*(low - 1 for low in lows[1:]), highest]
    ramp = _ramp()
    return [
        ValueClass(
            low,
            high,
            f"{low:,}" if low == high else f"{low:,} – {high:,}",
            ramp.color((index + 1) / len(lows)),
        )
        for index, (low, high) in enumerate(zip(lows, ends))
    ]


def numbers(edges: Sequence[float]) -> list[str]:
    """Return class limits with as few digits as tell them apart."""
    texts: list[str] = []
    for digits in range(2, 8):
        texts = [_rounded(edge, digits) for edge in edges]
        if len(set(texts)) == len(edges):
            break
    return texts


def _ramp() -> QgsGradientColorRamp:
    last = len(_STOPS) - 1
    stops = [
        QgsGradientStop(index / last, QColor(colour))
        for index, colour in enumerate(_STOPS[1:-1], start=1)
    ]
    return QgsGradientColorRamp(QColor(_STOPS[0]), QColor(_STOPS[-1]), False, stops)


def _rounded(value: float, digits: int) -> str:
    """Return a number with some significant digits and no needless noughts."""
    if value == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
