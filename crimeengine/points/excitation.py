"""How incidents trigger others: learning it, and what is expected of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from crimeengine.points.kernels import Kernel
from crimeengine.points.pairs import Pairs
from crimeengine.progress import Progress

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

#: EM stops when no parameter changes by more than this share, or after so many rounds.
TOLERANCE, ROUNDS = 1e-3, 300

#: Least variance of the distance between two middles of cells, in cells squared: that of incidents
#: anywhere in the same cell is 1/6.
NARROWEST = 0.25

#: The largest part of incidents that may be triggered; from 1 on the process would explode.
MOST = 0.95


@dataclass(frozen=True)
class Trigger:
    """How many incidents one triggers, when and where.

    Parameters
    ----------
    number : float
        On average (θ).
    decay : float
        Rate at which that wears off (ω, 1/day).
    width : float
        Standard deviation of the distance in each direction (σ, m).
    """

    number: float
    decay: float
    width: float


@dataclass(frozen=True)
class Window:
    """Within what triggering is looked for.

    Parameters
    ----------
    cells : float
        Farthest, from middle to middle, in sides of a cell.
    memory : int
        Longest, in units of time.
    unit : float
        The unit of time (days).
    """

    cells: float
    memory: int
    unit: float

    @property
    def squared(self) -> Floats:
        """Squared distances to the cells that lie within."""
        along = np.arange(-int(self.cells), int(self.cells) + 1) ** 2
        squared = np.add.outer(along, along).ravel().astype(np.float64)
        return squared[squared <= self.cells**2]


def fit_trigger(
    pairs: Pairs,
    time: Integers,
    interior: NDArray[np.bool_],
    background: Callable[[Floats], Floats],
    window: Window,
    cell: float,
    progress: Progress,
) -> Trigger:
    """Expectation-maximisation over pairs (Mohler et al. 2011, section 3; Veen, Schoenberg 2008).

    Places are known to their cell: the Gaussian is one over the middles of cells. The pairs end at
    the window's edge; the estimates are of what goes on beyond it too: the exponential and the
    Gaussian have the means that they would have if cut off there. Stops when no parameter changes
    by more than `TOLERANCE`, or after `ROUNDS` rounds.

    Parameters
    ----------
    pairs : Pairs
        Distances between the middles of cells, in sides of a cell.
    time : ndarray of int, shape (n,)
        Of all incidents, in units, not only of the chosen ones.
    interior : ndarray of bool, shape (n,)
        Incidents so far from the border that as much is triggered out of their region as into it.
        Only they count in the estimates: what others trigger may fall out of sight.
    background : callable
        From the probability that each chosen incident is background to the rate of the background
        in its cell when it happened (incidents a day).
    window : Window
    cell : float
        Side of a cell (m).
    progress : Progress
    """
    # An incident triggers from the end of its unit; another happened in the middle of its own.
    lag = (np.arange(window.memory) + 0.5) * window.unit
    squared, distance = np.unique(pairs.squared, return_inverse=True)
    # How many came before each of the chosen, by lag and distance: all that EM needs of the pairs.
    before = csr_array(
        (np.ones(len(pairs.later)), (pairs.later, (pairs.lag - 1) * len(squared) + distance)),
        shape=(len(pairs.chosen), len(lag) * len(squared)),
    )
    longest = window.memory * window.unit
    left = np.bincount(np.minimum(time.max() - time[interior], window.memory))
    ahead = np.arange(len(left)) * window.unit
    part = len(pairs.chosen) / len(time)
    counted = interior[pairs.chosen]
    within = window.squared

    theta, omega, variance = 0.3, 4 / longest, max((window.cells / 4) ** 2, NARROWEST)
    probability = np.full(len(pairs.chosen), 0.7)
    for number in range(ROUNDS):
        progress.report("fit", number / ROUNDS, f"Self-excitation, round {number + 1}")
        whole = _lattice_sum(variance)
        kernel = np.outer(np.exp(-omega * lag), np.exp(-squared / (2 * variance)))
        kernel *= theta * omega / whole
        alone = background(probability)
        rate = alone + before @ kernel.ravel()
        probability = alone / rate
        triggered = kernel * (before.T @ (counted / rate)).reshape(kernel.shape)
        number_triggered = triggered.sum()
        if number_triggered < 1:
            theta = 0.0
            break

        old = np.array([theta, omega, variance])
        near = np.exp(-within / (2 * variance))
        possible = part * near.sum() / whole * (left * -np.expm1(-omega * ahead)).sum()
        gone = np.exp(-omega * longest)
        mean_lag = lag @ triggered.sum(axis=1) / number_triggered + longest * gone / (1 - gone)
        mean_square = triggered.sum(axis=0) @ squared / number_triggered
        theta = min(number_triggered / possible, MOST)
        omega = 1 / np.clip(mean_lag, window.unit, longest)
        wider = mean_square / (near @ within / near.sum())
        variance = np.clip(variance * wider, NARROWEST, window.cells**2)
        change = np.abs(np.array([theta, omega, variance]) - old) / old
        if change.max() < TOLERANCE:
            break
    # The distance of two middles of cells varies with the places in both cells, too.
    width = np.sqrt(max(variance - 1 / 6, 1 / 12)) * cell
    return Trigger(float(theta), float(omega), float(width))


def _lattice_sum(variance: float) -> float:
    """Sum of exp(-r² / 2 variance) over all cells of an endless grid."""
    reach = np.arange(1, int(8 * np.sqrt(variance)) + 2)
    return float((1 + 2 * np.exp(-(reach**2) / (2 * variance)).sum()) ** 2)


class Excitement:
    """What past incidents still trigger, unit of time after unit of time.

    An exponential forgets everything but its sum, so that one map stands for the whole past.

    Parameters
    ----------
    trigger : Trigger
    inside : ndarray of bool, shape (rows, columns)
    cell : float
        Side of a cell (m).
    unit : float
        Unit of time (days).
    """

    def __init__(
        self, trigger: Trigger, inside: NDArray[np.bool_], cell: float, unit: float
    ) -> None:
        self.kernel = Kernel(inside, trigger.width / cell)
        self.remaining = np.exp(-trigger.decay * unit)
        self.number = trigger.number
        self.level = np.zeros(inside.shape)

    @property
    def expected(self) -> Floats:
        """Incidents triggered in each cell in the next unit of time."""
        expected: Floats = self.number * (1 - self.remaining) * self.level
        return expected

    def advance(self, happened: Floats) -> None:
        """Let a unit of time pass, in which so many incidents happened in each cell."""
        self.level = self.remaining * self.level + self.kernel.around_cells(happened)
