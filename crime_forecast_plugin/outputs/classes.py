"""Classes of numbers and what the legend calls them; the unit heads the legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..translation import localised, tr

# Where classes of counts begin: few classes, and narrow ones where most counts are.
_COUNTS = (0, 1, 2, 4, 8, 20, 100)

#: The upper limit of a class that takes all above its lower one.
_OPEN = 1e9


@dataclass(frozen=True)
class ValueClass:
    """A class of values above `lower` and up to `upper`."""

    lower: float
    upper: float
    label: str


def classes(edges: Sequence[float]) -> list[ValueClass]:
    """Return a class between each two rising limits."""
    return _between(edges, numbers(edges), "")


def percent_classes(edges: Sequence[float]) -> list[ValueClass]:
    """Return a class between each two limits of probabilities (0 to 1), told in per cent."""
    return _between(edges, numbers([100 * edge for edge in edges]), " %")


def doubling_edges(highest: float) -> list[float]:
    """Return limits of classes up to the highest value, each twice as wide as the one before."""
    return [0.0, *(highest / 2**halving for halving in range(4, -1, -1))]


def count_edges(lowest: int, highest: float) -> list[float]:
    """Return limits of classes of whole numbers, half-way between them."""
    lows = [low for low in _COUNTS if lowest <= low <= highest]
    return [*(low - 0.5 for low in lows), highest + 0.5]


def open_count_edges(likely: float) -> list[float]:
    """Return limits of classes of whole numbers from 0; the last has no upper one.

    No class but the last begins above what is likely.
    """
    return [*count_edges(0, max(likely, 2))[:-1], _OPEN]


def count_classes(edges: Sequence[float]) -> list[ValueClass]:
    """Return a class of whole numbers between each two limits that lie half-way between them."""
    return [
        ValueClass(lower, upper, _span(math.ceil(lower), upper))
        for lower, upper in zip(edges, edges[1:])
    ]


def numbers(edges: Sequence[float]) -> list[str]:
    """Return class limits with as few digits as tell them apart."""
    texts: list[str] = []
    for digits in range(2, 8):
        texts = [_rounded(edge, digits) for edge in edges]
        if len(set(texts)) == len(edges):
            break
    return [localised(text) for text in texts]


def _between(edges: Sequence[float], labels: Sequence[str], unit: str) -> list[ValueClass]:
    return [
        ValueClass(lower, upper, f"{first} – {last}{unit}")
        for lower, upper, first, last in zip(edges, edges[1:], labels, labels[1:])
    ]


def _span(low: int, upper: float) -> str:
    if upper >= _OPEN:
        return tr("{:,} or more").format(low)
    high = math.floor(upper)
    return localised(f"{low:,}" if low == high else f"{low:,} – {high:,}")


def _rounded(value: float, digits: int) -> str:
    """Return a number with some significant digits and no needless noughts."""
    if value == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
