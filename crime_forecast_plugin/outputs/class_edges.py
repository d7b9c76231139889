"""Limits of classes that a person chose: as many as wanted, of equal counts or equal steps."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

#: How limits are found.
RESULT, QUANTILES, STEPS = "result", "quantiles", "steps"

#: How many classes a person can choose.
FEWEST, MOST = 3, 9


def value_edges(values: np.ndarray, number: int, method: str) -> list[float]:
    """Return rising limits from 0 to above the largest value; fewer classes where values tie.

    Nothing to show gives one class. Values of 0 do not count for classes of equal counts, since
    most cells of a fine grid have none.
    """
    positive = values[values > 0]
    if not len(positive):
        return [0.0, 1.0]
    top = _round_up(float(positive.max()))
    return sorted({0.0, *_inner(positive, _shares(number), method, top), top})


def difference_edges(values: np.ndarray, number: int, method: str) -> list[float]:
    """Return limits symmetric about 0, of an odd number of classes: one more for an even one."""
    half = number // 2 + 1
    size = np.abs(values[values != 0])
    if not len(size):
        return [-1.0, -0.5, 0.5, 1.0]
    top = _round_up(float(size.max()))
    # The class about 0 reaches to both sides, so that it is half as wide on each.
    shares = [(2 * place - 1) / (2 * half - 1) for place in range(1, half)]
    above = [*(_inner(size, shares, method, top) or [top / 2]), top]
    return [*(-limit for limit in reversed(above)), *above]


def chance_edges(values: np.ndarray, number: int, method: str) -> list[float]:
    """Return limits of chances, from 0 to at most 1."""
    edges = value_edges(values, number, method)
    return sorted({min(edge, 1.0) for edge in edges})


def _shares(number: int) -> list[float]:
    return [place / number for place in range(1, number)]


def _inner(values: np.ndarray, shares: Sequence[float], method: str, top: float) -> list[float]:
    """Return limits between 0 and the top one, of two digits, with something in each class."""
    if method == STEPS:
        rounded = [float(f"{top * share:.2g}") for share in shares]
        return [limit for limit in rounded if 0 < limit < top]
    # Rounded up, so that values which tie with a limit stay below it.
    found = {_ceiling(float(limit)) for limit in np.quantile(values, shares)}
    limits = sorted(limit for limit in found if limit < top)
    held = np.histogram(values, [0.0, *(np.nextafter(limit, top) for limit in limits), top])[0]
    return [limit for limit, count in zip(limits, held) if count and (values > limit).any()]


def _ceiling(value: float) -> float:
    """Return the lowest number of two digits that is no less than a value."""
    unit = 10.0 ** (math.floor(math.log10(value)) - 1)
    return float(f"{math.ceil(value / unit - 1e-9) * unit:.6g}")


def _round_up(value: float) -> float:
    """Return the lowest number of two digits above a value."""
    unit = 10.0 ** (math.floor(math.log10(value)) - 1)
    return float(f"{(math.floor(value / unit) + 1) * unit:.6g}")
