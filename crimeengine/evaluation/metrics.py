"""How good a forecast was. Over all cells of the study area, never only those with an incident."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import xlogy

from crimeengine.forecast import LOWER, UPPER, cdf

Floats = NDArray[np.floating[Any]]

#: What may be left of a distribution beyond the last count that `assess` looks at.
TAIL = 1e-7

#: Values that `cell_auc` ranks at a time; it needs some 50 bytes for each.
_BATCH = 2_000_000


def deviances(counts: NDArray[Any], mean: Floats) -> NDArray[np.float64]:
    """Poisson deviance of each count, 2 (k ln(k / m) - (k - m)); ``mean`` must be positive."""
    surplus = xlogy(counts, counts / mean) - (counts - mean)
    each: NDArray[np.float64] = 2 * surplus.astype(np.float64)
    return each


def poisson_deviance(counts: NDArray[Any], mean: Floats) -> float:
    """Mean Poisson deviance; ``mean`` must be positive."""
    return float(np.mean(deviances(counts, mean)))


def rmse(counts: NDArray[Any], mean: Floats) -> float:
    """Root of the mean squared error (incidents per cell and step)."""
    return float(np.sqrt(np.mean(np.square(counts - mean), dtype=np.float64)))


def mae(counts: NDArray[Any], mean: Floats) -> float:
    """Mean absolute error (incidents per cell and step)."""
    return float(np.mean(np.abs(counts - mean), dtype=np.float64))


def hits(found: NDArray[Any], rate: Floats, shares: Floats) -> NDArray[np.float64]:
    """Incidents in the cells that are forecast highest, in one step.

    Parameters
    ----------
    found, rate : ndarray, shape (cells,)
        Incidents counted, and forecast.
    shares : ndarray of float, any shape
        Shares of the cells to choose (0 to 1); a part of a cell counts in part.

    Returns
    -------
    ndarray of float, shape of ``shares``
        Cells with equal forecasts share what lies in them, so that no tie is broken by luck.
    """
    order = np.argsort(-rate.astype(np.float64), kind="stable")  # counts may be unsigned
    ranked = rate[order]
    ends = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))
    caught = np.cumsum(found[order], dtype=np.float64)[ends]
    chosen: NDArray[np.float64] = np.interp(
        shares * len(rate), np.append(0, ends + 1), np.append(0.0, caught)
    )
    return chosen


def hit_rate(counts: NDArray[Any], mean: Floats, share: float) -> float:
    """Share of incidents in the cells that are forecast highest, chosen anew in each step.

    Parameters
    ----------
    counts, mean : ndarray, shape (steps, cells)
    share : float
        Share of the cells to choose in each step (0 to 1).

    Returns
    -------
    float
        0 to 1; NaN without any incident. Ties as of `hits`.
    """
    chosen = np.array([share])
    caught = sum(float(hits(*step, chosen)[0]) for step in zip(counts, mean, strict=True))
    total = int(counts.sum())
    return caught / total if total else math.nan


def top_share(rate: Floats, share: float) -> NDArray[np.int64]:
    """Numbers of the cells of highest rate, up to a share of all cells, but at least one."""
    wanted = max(int(share * len(rate)), 1)
    return np.argsort(-rate, kind="stable")[:wanted]


def top_n_accuracy(counts: NDArray[Any], mean: Floats, number: int) -> float:
    """Share of the N busiest cells that are among the N forecast highest (Wang et al. 2017).

    ``|I_N ∩ I_N^p| / N``, averaged over the steps. Of cells that tie for the last of the N places
    each belongs to them in part, by chance; the paper does not say how it breaks ties.

    Parameters
    ----------
    counts, mean : ndarray, shape (steps, cells)
        Of the counts or of the cumulative map: the two differ, so say which.
    number : int
        N, at most the number of cells.
    """
    both = _among_top(counts, number) * _among_top(mean, number)
    return float(both.sum(axis=1).mean() / number)


def _among_top(values: NDArray[Any], number: int) -> NDArray[np.float64]:
    """Chance of each cell to be among the highest of its step when ties are broken at random."""
    last = -np.partition(-values.astype(np.float64), number - 1, axis=1)[:, number - 1 : number]
    above, tied = values > last, values == last
    left = number - above.sum(axis=1, keepdims=True)
    chance: NDArray[np.float64] = above + tied * (left / tied.sum(axis=1, keepdims=True))
    return chance


def coverage(counts: NDArray[Any], lower: Floats, upper: Floats) -> float:
    """Share of the counts that lie within their interval."""
    return float(np.mean((counts >= lower) & (counts <= upper)))


@dataclass(frozen=True, eq=False)
class Assessment:
    """How forecast distributions met the counts; arrays of one shape.

    Parameters
    ----------
    crps : ndarray of float
        Continuous ranked probability score, the sum over k of (F(k) - 1{count <= k})².
    covered : ndarray of bool
        Whether the count lies within the 80 % interval.
    promised : ndarray of float
        Probability of the interval by the distribution itself: counts are whole, so that it is
        seldom just 80 %.
    probability : ndarray of float
        Of at least one incident.
    """

    crps: NDArray[np.float64]
    covered: NDArray[np.bool_]
    promised: NDArray[np.float64]
    probability: NDArray[np.float64]


def assess(
    counts: NDArray[Any],
    mean: Floats,
    dispersion: NDArray[np.float64],
    zeros: NDArray[np.float64],
) -> Assessment:
    """Compare counts with their distributions, in one pass over the possible counts.

    Each count k is looked at only where it may still occur, so that time and memory follow the
    size of the counts.

    Parameters
    ----------
    counts, mean : ndarray, any equal shape
    dispersion, zeros : ndarray of float
        As of `crimeengine.Forecast`; broadcast against ``mean``.
    """
    shape = mean.shape
    spread, extra = (np.broadcast_to(values, shape).ravel() for values in (dispersion, zeros))
    found, mean = counts.ravel(), mean.astype(np.float64).ravel()
    crps, promised, before, nothing = (np.zeros(len(found)) for _ in range(4))
    covered = np.zeros(len(found), dtype=bool)
    left, k = np.arange(len(found)), 0
    while len(left):
        at_most = cdf(k, mean[left], spread[left], extra[left])
        if k == 0:
            nothing = at_most
        within = (at_most >= LOWER) & (before[left] < UPPER)
        crps[left] += (at_most - (found[left] <= k)) ** 2
        promised[left] += within * (at_most - before[left])
        covered[left] |= within & (found[left] == k)
        before[left] = at_most
        left = left[(at_most < 1 - TAIL) | (found[left] > k)]
        k += 1
    return Assessment(
        crps.reshape(shape),
        covered.reshape(shape),
        promised.reshape(shape),
        (1 - nothing).reshape(shape),
    )


def auc(positives: Floats, negatives: Floats) -> NDArray[np.float64]:
    """Area under the ROC curve from two histograms of the forecast.

    Parameters
    ----------
    positives, negatives : ndarray, shape (…, bins)
        Cases with and without an incident by rising forecast; those of a bin count as tied.

    Returns
    -------
    ndarray of float, shape (…)
        NaN where there is no case of either kind.
    """
    below = np.cumsum(negatives, axis=-1) - negatives
    wins = np.sum(positives * (below + negatives / 2), axis=-1)
    return np.asarray(wins / (positives.sum(axis=-1) * negatives.sum(axis=-1)))


def cell_auc(
    occurred: NDArray[np.bool_], forecast: Floats
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The area under the ROC curve within each cell, in parts that sum up over steps.

    A cell's AUC is the mean, over its steps with an incident, of the share of its steps without
    one that were forecast lower (ties count half): it rewards telling times apart, not cells.

    Parameters
    ----------
    occurred : ndarray of bool, shape (steps, cells)
        Whether there was an incident.
    forecast : ndarray of float, shape (steps, cells)

    Returns
    -------
    parts, cells : ndarray of float, shape (steps,)
        The sum of ``parts`` over that of ``cells`` is the mean AUC of the cells that had steps of
        both kinds.
    """
    # Takes most of a second to import, which commands that forecast nothing need not wait for.
    from scipy.stats import rankdata

    parts, cells = np.zeros(len(occurred)), np.zeros(len(occurred))
    mixed = np.flatnonzero(occurred.any(axis=0) & ~occurred.all(axis=0))
    batches = max(math.ceil(len(mixed) * len(occurred) / _BATCH), 1)
    for batch in np.array_split(mixed, batches):
        yes, values = occurred[:, batch], forecast[:, batch].astype(np.float64)
        number = yes.sum(axis=0)
        lower = rankdata(values, axis=0) - rankdata(np.where(yes, values, np.inf), axis=0)
        parts += (yes * lower / (len(yes) - number) / number).sum(axis=1)
        cells += (yes / number).sum(axis=1)
    return parts, cells


def cell_f1(
    occurred: NDArray[np.bool_], said: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The F1 score of "at least one incident" within each cell, in parts that sum up over steps.

    Parameters
    ----------
    occurred, said : ndarray of bool, shape (steps, cells)
        Whether there was an incident, and whether one was forecast.

    Returns
    -------
    parts, cells : ndarray of float, shape (steps,)
        The sum of ``parts`` over that of ``cells`` is the mean F1 of the cells where an incident
        occurred or was forecast.
    """
    cases = occurred.astype(np.float64) + said
    total = cases.sum(axis=0)
    weight = np.divide(1, total, out=np.zeros_like(total), where=total > 0)
    return 2 * (occurred & said) @ weight, cases @ weight
