"""Sums over the cells of a forecast, from which every measure is a ratio.

A measure of several forecasts is the ratio of their sums, so that resampling the forecasts, as the
bootstrap does, is no more than weighing their sums anew.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.evaluation.metrics import assess, cell_auc, cell_f1, deviances, hits
from crimeengine.forecast import Forecast

#: Sums by name; the first axis has one row a unit of the test.
Sums = dict[str, NDArray[np.float64]]

#: Shares of the area at which the hit-rate curve is drawn.
SHARES = np.concatenate([np.linspace(0, 0.1, 21), np.linspace(0.12, 1, 45)])

#: Expected counts from 10⁻⁶ to 10² are sorted into bins of equal ratio, 32 for each power of ten.
_FIRST, _PER_DECADE, _BINS = -6, 32, 256

#: From this probability on, a forecast says that there will be an incident.
YES = 0.5


def tally(
    counts: NDArray[Any], forecast: Forecast, share: float, units: int
) -> tuple[Sums, NDArray[np.float32]]:
    """Sum up how a forecast met the counts.

    Parameters
    ----------
    counts : ndarray, shape (steps, categories, y, x)
        What happened in the steps of the forecast.
    forecast : Forecast
    share : float
        Share of the area to choose as hot spots (0 to 1).
    units : int
        Equal parts of the steps, each summed up by itself.

    Returns
    -------
    sums : dict of str to ndarray, shape (units, …)
    probability : ndarray of float32, shape (steps, categories · cells)
        Of at least one incident; `within_cells` looks at those of many forecasts.
    """
    inside = forecast.mean.inside.to_numpy()
    found = counts[:, :, inside]
    mean: NDArray[np.float64] = forecast.mean.to_numpy()[:, :, inside].astype(np.float64)
    zeros = np.zeros_like(forecast.dispersion) if forecast.zeros is None else forecast.zeros
    law = assess(found, mean, forecast.dispersion[:, None], zeros[:, None])
    error = found - mean
    occurred, said = found > 0, law.probability >= YES

    def summed(values: NDArray[Any]) -> NDArray[np.float64]:
        total: NDArray[np.float64] = values.reshape(units, -1).sum(axis=1, dtype=np.float64)
        return total

    # The rate at which a Poisson count would have this probability of at least one incident.
    by_rate = _bins(-np.log1p(-np.minimum(law.probability, 1 - 1e-15)), units)
    by_mean = _bins(mean, units)
    sums = {
        "n": summed(np.ones_like(mean)),
        "deviance": summed(deviances(found, mean)),
        "squares": summed(error**2),
        "errors": summed(np.abs(error)),
        "crps": summed(law.crps),
        "covered": summed(law.covered),
        "promised": summed(law.promised),
        "occurred": summed(occurred),
        "said": summed(said),
        "both": summed(occurred & said),
        "positives": _histogram(by_rate, occurred, units),
        "negatives": _histogram(by_rate, ~occurred, units),
        "cases": _histogram(by_mean, np.ones_like(mean), units),
        "expected": _histogram(by_mean, mean, units),
        "counted": _histogram(by_mean, found, units),
    }
    ranked = _rankings(found.sum(axis=1), mean.sum(axis=1), share, units)
    return sums | ranked, law.probability.astype(np.float32).reshape(len(found), -1)


def _bins(rate: NDArray[np.float64], units: int) -> NDArray[np.int64]:
    """Number of the bin of each rate; each unit has bins of its own."""
    place = (np.log10(np.maximum(rate, 10.0**_FIRST)) - _FIRST) * _PER_DECADE
    number = np.minimum(place.astype(np.int64), _BINS - 1).reshape(units, -1)
    return (number + _BINS * np.arange(units)[:, None]).ravel()


def _histogram(number: NDArray[np.int64], values: NDArray[Any], units: int) -> NDArray[np.float64]:
    summed = np.bincount(number, values.ravel().astype(np.float64), units * _BINS)
    return summed.reshape(units, _BINS).astype(np.float64)


def _rankings(found: NDArray[Any], mean: NDArray[np.float64], share: float, units: int) -> Sums:
    """Incidents in the cells forecast highest, all categories together, and in the best cells."""
    shares = np.append(SHARES, share)
    caught = np.array([hits(*step, shares) for step in zip(found, mean, strict=True)])
    best = np.array([hits(step, step, shares) for step in found])
    caught, best = (values.reshape(units, -1, len(shares)).sum(axis=1) for values in (caught, best))
    incidents = found.reshape(units, -1).sum(axis=1, dtype=np.float64)
    return {
        "incidents": incidents,
        "chance": share * incidents,
        "hits": caught[:, -1],
        "best_hits": best[:, -1],
        "curve": caught[:, :-1],
        "best_curve": best[:, :-1],
    }


def within_cells(
    occurred: NDArray[np.bool_], probability: NDArray[np.floating[Any]], units: int
) -> Sums:
    """Sums for the measures that are taken within each cell, over the steps of a whole fold.

    Parameters
    ----------
    occurred : ndarray of bool, shape (steps, cells)
        Whether there was an incident.
    probability : ndarray of float, shape (steps, cells)
        That there would be one.
    units : int
        Equal parts of the steps.
    """
    parts, ranked = cell_auc(occurred, probability)
    agreed, named = cell_f1(occurred, probability >= YES)
    sums = {"cell_auc": parts, "ranked": ranked, "cell_f1": agreed, "named": named}
    return {name: values.reshape(units, -1).sum(axis=1) for name, values in sums.items()}


def calibration(sums: Sums, groups: int = 10) -> NDArray[np.float64]:
    """Forecast and counted means of groups of about equal size, by rising forecast.

    Parameters
    ----------
    sums : dict of str to ndarray, shape (units, …)
    groups : int
        Number of groups, at most; cells whose forecasts are about equal stay together.

    Returns
    -------
    ndarray of float, shape (groups, 3)
        Mean forecast, mean count (incidents per cell and step), number of cells and steps.
    """
    cases, expected, counted = (sums[name].sum(axis=0) for name in ("cases", "expected", "counted"))
    middle = np.cumsum(cases) - cases / 2
    group = (groups * middle / cases.sum()).astype(np.int64)
    number, expected, counted = (
        np.bincount(group, values, groups) for values in (cases, expected, counted)
    )
    some = number > 0
    number, expected, counted = number[some], expected[some], counted[some]
    return np.column_stack([expected / number, counted / number, number])
