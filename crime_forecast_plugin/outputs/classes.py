"""Classes of numbers and what the legend calls them; the unit heads the legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..translation import tr

# Where classes of counts begin: few classes, and narrow ones where most counts are.
_COUNTS = (1, 2, 4, 8, 20, 100)


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


def count_classes(highest: int) -> list[ValueClass]:
    """Return classes of whole numbers from 1 to the highest."""
    lows = [low for low in _COUNTS if low <= highest]
    ends = [*(low - 1 for low in lows[1:]), highest]
    return [ValueClass(low, high, _span(low, high)) for low, high in zip(lows, ends)]


def open_count_classes(likely: float) -> list[ValueClass]:
    """Return classes of whole numbers from 0; the last takes all above, whatever is likely.

    A class of counts reaches to the half above its last number, so that rounding does no harm.
    """
    lows = [0, *(low for low in _COUNTS if low <= max(likely, 2))]
    found = [
        ValueClass(low - 0.5, after - 0.5, _span(low, after - 1))
        for low, after in zip(lows, lows[1:])
    ]
    last = tr("{:,} or more").format(lows[-1])
    return [*found, ValueClass(lows[-1] - 0.5, 1e6, last)]


def numbers(edges: Sequence[float]) -> list[str]:
    """Return class limits with as few digits as tell them apart."""
    texts: list[str] = []
    for digits in range(2, 8):
        texts = [_rounded(edge, digits) for edge in edges]
        if len(set(texts)) == len(edges):
            break
    return texts


def _between(edges: Sequence[float], labels: Sequence[str], unit: str) -> list[ValueClass]:
    return [
        ValueClass(lower, upper, f"{first} – {last}{unit}")
        for lower, upper, first, last in zip(edges, edges[1:], labels, labels[1:])
    ]


def _span(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,} – {high:,}"


def _rounded(value: float, digits: int) -> str:
    """Return a number with some significant digits and no needless noughts."""
    if value == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
