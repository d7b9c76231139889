"""Classes of differences, symmetric about 0: fewer in violet, more in orange."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.PyQt.QtGui import QColor

from .classes import ValueClass, numbers

# Told apart by the colour-blind, and the middle is the lightest (after C. Brewer's PuOr).
_COLOURS = ("#542788", "#8073ac", "#c3bfdd", "#ececee", "#fdc98b", "#e0820f", "#9b4a02")

#: Where classes end if nothing else is said, as shares of the largest difference.
_SHARES = (0.1, 0.4, 0.7, 1.0)


def difference_classes(edges: Sequence[float], unit: str = "") -> list[ValueClass]:
    """Return seven classes between eight rising limits, in words; a unit follows the numbers."""
    half = len(_COLOURS) // 2
    above = numbers(edges[half + 1 :])
    classes = []
    for index, colour in enumerate(_COLOURS):
        away = abs(index - half)
        if away == 0:
            text = f"up to {above[0]}{unit} either way"
        else:
            word = "more" if index > half else "fewer"
            text = f"{above[away - 1]} – {above[away]}{unit} {word}"
        classes.append(ValueClass(edges[index], edges[index + 1], text, QColor(colour)))
    return classes


def symmetric_edges(highest: float) -> list[float]:
    """Return eight limits around 0, the outermost a round number that is no less than given."""
    if not highest > 0:
        highest = 1.0
    unit = 10.0 ** (math.floor(math.log10(highest)) - 1)
    top = math.ceil(highest / unit - 1e-9) * unit
    above = [float(f"{top * share:.6g}") for share in _SHARES]
    return [*(-limit for limit in reversed(above)), *above]
