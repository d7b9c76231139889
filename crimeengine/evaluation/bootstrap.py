"""The block bootstrap: how much of a score is luck of the test period."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri, stdtrit

from crimeengine.evaluation.tally import Sums

#: Resamples drawn.
RESAMPLES = 1_000

#: Share of the resamples that lie within an interval.
LEVEL = 0.95

#: Units that a test must have for an interval; fewer say too little of their own spread.
LEAST_UNITS = 8


@dataclass(frozen=True)
class Estimate:
    """A figure and its 95 % interval.

    Parameters
    ----------
    value, low, high : float
        NaN where there is none.
    """

    value: float
    low: float
    high: float

    def describe(self) -> dict[str, float | None]:
        """As ``result.json`` has it; what is no number becomes null."""
        values = {"value": self.value, "low": self.low, "high": self.high}
        return {name: value if math.isfinite(value) else None for name, value in values.items()}


class Bootstrap:
    """Resamples of the units of a test in blocks, the same ones for every model.

    Neighbouring units share their weather and their events, so whole blocks of them are drawn, in
    the circular scheme of Politis and Romano (1992): the last unit is followed by the first, so
    that each is drawn equally often. As every model is weighed by the same resamples, differences
    between models are paired.

    Parameters
    ----------
    units : int
        Forecasts, or steps, of the test in the order of time.
    block : int
        Units of a block.
    seed : int
    resamples : int
        0 where the test holds too little for intervals.

    Attributes
    ----------
    weights : ndarray of float, shape (1 + resamples, units)
        How much each unit counts. The first row is the test itself, each unit once; a test of
        fewer than `LEAST_UNITS` units has no other row, and thus no intervals.

    Notes
    -----
    A few blocks differ less among themselves than they should, and their spread is itself
    uncertain. So the resamples' weights are spread further from 1, by what makes the interval of
    a mean of that many independent blocks that of Student's t. Without it, the intervals of short
    tests miss the truth two or three times as often as they say.
    """

    def __init__(self, units: int, block: int, seed: int, resamples: int = RESAMPLES) -> None:
        self.weights = np.ones((1, units))
        if resamples and units >= LEAST_UNITS:
            drawn = _draw(units, block, seed, resamples)
            self.weights = np.concatenate([self.weights, drawn])

    def totals(self, sums: Sums) -> Sums:
        """Sums (units, …) added up for each row of the weights: (1 + resamples, …)."""
        return {name: np.tensordot(self.weights, values, 1) for name, values in sums.items()}

    def estimate(self, values: NDArray[np.float64]) -> Estimate:
        """The figure with its interval, of values of shape (1 + resamples,)."""
        drawn = values[1:][np.isfinite(values[1:])]
        if not len(drawn):
            return Estimate(float(values[0]), math.nan, math.nan)
        low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        return Estimate(float(values[0]), float(low), float(high))


def block_length(units: int, least: int = 1) -> int:
    """Units of a block: the cube root of their number, as is usual, but at least ``least``.

    No block is longer than a quarter of the test, so that something is left to resample.

    Parameters
    ----------
    units : int
    least : int
        Units that belong together, such as the steps of one forecast.
    """
    usual = math.ceil(round(math.cbrt(units), 9))
    return max(min(max(usual, least), units // 4), 1)


def _draw(units: int, block: int, seed: int, resamples: int) -> NDArray[np.float64]:
    random = np.random.default_rng(seed)
    starts = random.integers(0, units, (resamples, math.ceil(units / block), 1))
    drawn = ((starts + np.arange(block)) % units).reshape(resamples, -1)[:, :units]
    address = drawn + units * np.arange(resamples)[:, None]
    counted = np.bincount(address.ravel(), minlength=resamples * units)
    often = counted.reshape(resamples, units).astype(np.float64)
    return 1 + _widening(units, block) * (often - 1)


def _widening(units: int, block: int) -> float:
    blocks = units / block
    upper = (1 + LEVEL) / 2
    return float(stdtrit(blocks - 1, upper) / ndtri(upper) * math.sqrt(blocks / (blocks - 1)))
