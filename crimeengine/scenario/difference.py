"""The difference between a scenario and a forecast, and how much of it is the model's noise."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

from crimeengine.evaluation.bootstrap import LEVEL, Estimate

Floats = NDArray[np.float64]

#: Differences below this share of the forecast come from spreading it onto other cells.
_ROUNDING = 1e-10


@dataclass(frozen=True, eq=False)
class Change:
    """Expected incidents of the forecast and of the scenario, of a place and a time together.

    Parameters
    ----------
    base, scenario : float
    delta : Estimate
        The scenario minus the forecast; without an interval where noise was not estimated.
    """

    base: float
    scenario: float
    delta: Estimate

    @property
    def relative(self) -> float | None:
        """The difference as per cent of the forecast."""
        return 100 * self.delta.value / self.base if self.base > 0 else None

    @property
    def beyond_noise(self) -> bool | None:
        """Whether the interval leaves 0 out; None where there is none."""
        if np.isnan(self.delta.low):
            return None
        return not self.delta.low <= 0 <= self.delta.high

    def describe(self) -> dict[str, Any]:
        """As ``result.json`` has it."""
        found = self.delta.describe()
        bounds = {"low": found["low"], "high": found["high"]}
        return {"base": self.base, "scenario": self.scenario, "delta": found["value"], **bounds}


@dataclass(frozen=True, eq=False)
class Difference:
    """A scenario beside a forecast, cell by cell of the scenario's grid and step by step.

    Parameters
    ----------
    base, scenario : ndarray of float, shape (steps, cells)
        Expected incidents of the area's cells, in row-major order.
    covered : ndarray of bool, shape (cells,)
        Cells that the forecast covers too; the others have no difference and are in no sum.
    draws : ndarray of float, shape (replicates, cells), optional
        The difference over all steps as models see it that learned from resampled incidents.
        Without any replicate (0, cells) it is known to be 0 everywhere; None where nobody knows.

    Notes
    -----
    The replicates forecast the scenario and the base alike, so that their differences are paired:
    what resampling does to both of them alike is no noise of the difference. Intervals are the
    model's own difference ± Student's t quantile times the standard deviation of the replicates'
    differences, of the sums themselves, so that they respect how cells vary together.
    """

    base: Floats
    scenario: Floats
    covered: NDArray[np.bool_]
    draws: Floats | None

    @cached_property
    def steps(self) -> Floats:
        """The difference of each step, of shape (steps, cells); NaN where it is not covered."""
        delta = self.scenario - self.base
        delta[np.abs(delta) <= _ROUNDING * self.base] = 0.0
        return np.where(self.covered, delta, np.nan)

    @cached_property
    def total(self) -> Floats:
        """The difference over all steps; NaN where it is not covered."""
        total: Floats = self.steps.sum(axis=0)
        return total

    @cached_property
    def relative(self) -> Floats:
        """The difference of each step as per cent of the forecast; NaN where that is 0."""
        return per_cent(self.steps, self.base)

    @property
    def bounds(self) -> tuple[Floats, Floats]:
        """The 95 % interval of each cell's difference over all steps; NaN if not estimated."""
        if self.draws is None:
            return (np.full_like(self.total, np.nan),) * 2
        half = _half_width(self.draws)
        return self.total - half, self.total + half

    @cached_property
    def noise(self) -> Floats:
        """1 for cells whose interval includes 0, 0 for the others; NaN where nobody knows."""
        low, high = self.bounds
        known = np.isfinite(low)
        return np.where(known, (low <= 0) & (high >= 0), np.nan)

    @property
    def beyond(self) -> int | None:
        """Number of cells that differ beyond the model's noise; None if not estimated."""
        return None if self.draws is None else int((self.noise == 0).sum())

    def over(self, weights: Any) -> list[Change]:
        """The changes of sums over cells and all steps.

        Parameters
        ----------
        weights : ndarray or sparse array of float, shape (sums, cells)
            Share of each cell that belongs to each sum (0 to 1).
        """
        base, scenario, delta = (
            weights @ np.where(self.covered, values, 0.0)
            for values in (self.base.sum(axis=0), self.scenario.sum(axis=0), self.total)
        )
        if self.draws is None:
            half = np.full(len(delta), np.nan)
        else:
            half = _half_width((weights @ self.draws.T).T)
        return [
            Change(float(b), float(s), Estimate(float(d), float(d - h), float(d + h)))
            for b, s, d, h in zip(base, scenario, delta, half, strict=True)
        ]

    @cached_property
    def everywhere(self) -> Change:
        """The change of the whole area."""
        return self.over(np.ones((1, len(self.covered))))[0]


def per_cent(delta: Floats, base: Floats) -> Floats:
    """Differences as per cent of what they are from; NaN where that is 0."""
    return np.divide(100 * delta, base, out=np.full_like(delta, np.nan), where=base > 0)


def _half_width(draws: Floats) -> Floats:
    """Half the width of a 95 % interval, of draws (replicates, …); 0 without any."""
    if len(draws) == 0:
        return np.zeros(draws.shape[1:])
    factor = stdtrit(len(draws) - 1, (1 + LEVEL) / 2)
    half: Floats = factor * draws.std(axis=0, ddof=1)
    return half
