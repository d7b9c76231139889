"""Emerging hot spots: how the clusters of a cube of counts change in time.

Each count is compared, by Gi*, with those of its surroundings in its own and a few earlier steps,
against the whole cube. The trend of a cell is Mann and Kendall's of its Gi* scores, of so few steps
that none shares incidents with another: if all steps were taken, with one earlier step each, cells
without a trend would seem to have one three times as often as the level says.

Cells are then classed as Esri's Emerging Hot Spot Analysis does
(pro.arcgis.com/en/pro-app/latest/tool-reference/space-time-pattern-mining/learnmoreemerging.htm).
"Hot" is a step with a corrected p of at most 0.05 and more incidents than elsewhere:

- new: hot in the last step and never before;
- consecutive: hot in the last two steps or more without a break, and never before them;
- intensifying, persistent, diminishing: hot in the last step and in at least 90 % of all, with a
  significant rise of the scores, no significant trend, or a significant fall;
- sporadic: hot in the last step and now and then before, in less than 90 % of all;
- oscillating: hot in the last step, in less than 90 % of all, and cold in one before;
- historical: neither hot nor cold in the last step but hot in at least 90 % of all.

The classes of cold spots are the same with hot and cold, and rise and fall, exchanged. A cell that
was cold before and is hot for the first time is oscillating, not new.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.hotspots.getis_ord import (
    Floats,
    Integers,
    Surroundings,
    corrected,
    gi_star,
    normal_p,
)
from crimeengine.hotspots.mann_kendall import Trend

#: Names of the classes; class 0 is none, a cold spot's number is its hot counterpart's below 0.
CLASSES = (
    "none",
    "new",
    "consecutive",
    "intensifying",
    "persistent",
    "diminishing",
    "sporadic",
    "oscillating",
    "historical",
)

#: Steps in all, and steps that share nothing with another, that a trend needs at least.
_FEWEST, _FEWEST_APART = 10, 5

#: Level of significance, of Gi* after the correction and of the trend.
LEVEL = 0.05

#: Share of the steps in which a lasting spot is hot.
LASTING = 0.9


def fewest_steps(earlier: int) -> int:
    """How many steps emerging hot spots need at least."""
    return max(_FEWEST, _FEWEST_APART * (1 + earlier))


@dataclass(frozen=True, eq=False)
class Emerging:
    """What became of the cells.

    Parameters
    ----------
    z : ndarray of float, shape (time, cells)
        Gi* of each step.
    q : ndarray of float, shape (time, cells)
        Its p, corrected over all steps and cells.
    trend : Trend
        Of the scores of each cell, of every so manyth step that none shares incidents with another.
    """

    z: Floats
    q: Floats
    trend: Trend

    @classmethod
    def of(cls, counts: NDArray[np.number], surroundings: Surroundings, earlier: int) -> Emerging:
        """Find the clusters of each step.

        Parameters
        ----------
        counts : ndarray, shape (time, cells)
        surroundings : Surroundings
        earlier : int
            Earlier steps that are compared together with a step; the first ones have fewer.
        """
        sums = surroundings.sums(counts)
        number = np.broadcast_to(surroundings.number, counts.shape)
        lagged, numbers = sums.copy(), number.copy()
        for lag in range(1, min(earlier, len(counts) - 1) + 1):
            lagged[lag:] += sums[:-lag]
            numbers[lag:] += number[:-lag]
        # Rounding would make ties look like trends.
        z = gi_star(lagged, numbers, counts).round(9)
        apart = z[earlier:][:: -1 - earlier][::-1]
        return cls(z, corrected(normal_p(z)), Trend.of(apart))

    @property
    def classes(self) -> Integers:
        """The class of each cell (cells,): a place in `CLASSES`, below 0 for cold spots."""
        significant = self.q <= LEVEL
        hot, cold = significant & (self.z > 0), significant & (self.z < 0)
        trend = np.where(self.trend.p <= LEVEL, np.sign(self.trend.z), 0).astype(np.int64)
        # No cell is both: the last step decides, and else 90 % of the steps.
        return classify(hot, cold, trend) - classify(cold, hot, -trend)


def classify(spot: NDArray[np.bool_], opposite: NDArray[np.bool_], trend: Integers) -> Integers:
    """The class of each cell as a hot spot, or with the opposites as a cold one.

    Parameters
    ----------
    spot, opposite : ndarray of bool, shape (time, cells)
    trend : ndarray of int, shape (cells,)
        1 for a significant rise, -1 for a fall, 0 for neither.

    Returns
    -------
    ndarray of int, shape (cells,)
        Places in `CLASSES`.
    """
    steps, now = spot.sum(axis=0), spot[-1]
    lasting = steps >= LASTING * len(spot)
    last_run = np.logical_and.accumulate(spot[::-1]).sum(axis=0)
    first_time = now & (steps == last_run)
    cases = {
        "historical": lasting & ~now & ~opposite[-1],
        "intensifying": lasting & now & (trend > 0),
        "diminishing": lasting & now & (trend < 0),
        "persistent": lasting & now,
        "oscillating": now & opposite.any(axis=0),
        "new": first_time & (steps == 1),
        "consecutive": first_time,
        "sporadic": now,
    }
    return np.select(list(cases.values()), [CLASSES.index(name) for name in cases], 0)
