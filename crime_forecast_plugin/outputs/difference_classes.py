"""Classes of differences, symmetric about 0: fewer, none to speak of, more."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..translation import tr
from .classes import ValueClass, numbers

#: Where classes end if nothing else is said, as shares of the largest difference.
_SHARES = (0.1, 0.4, 0.7, 1.0)


def difference_classes(edges: Sequence[float], unit: str = "") -> list[ValueClass]:
    """Return an odd number of classes between rising limits, in words; a unit follows numbers."""
    count = len(edges) - 1
    half = count // 2
    above = numbers(edges[half + 1 :])
    return [
        ValueClass(edges[index], edges[index + 1], _words(index - half, above, unit))
        for index in range(count)
    ]


def _words(place: int, above: Sequence[str], unit: str) -> str:
    if place == 0:
        return tr("up to {}{} either way").format(above[0], unit)
    away = abs(place)
    text = tr("{} – {}{} more") if place > 0 else tr("{} – {}{} fewer")
    return text.format(above[away - 1], above[away], unit)


def symmetric_edges(highest: float) -> list[float]:
    """Return eight limits around 0, the outermost a round number that is no less than given."""
    if not highest > 0:
        highest = 1.0
    unit = 10.0 ** (math.floor(math.log10(highest)) - 1)
    top = math.ceil(highest / unit - 1e-9) * unit
    above = [float(f"{top * share:.6g}") for share in _SHARES]
    return [*(-limit for limit in reversed(above)), *above]
