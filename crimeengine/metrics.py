"""How good a forecast was. Over all cells of the study area, never only those with an incident."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from scipy.special import xlogy

from crimeengine.forecast import Forecast

Floats = NDArray[np.floating[Any]]


def poisson_deviance(counts: NDArray[Any], mean: Floats) -> float:
    """Mean Poisson deviance, 2 (k ln(k / m) - (k - m)); ``mean`` must be positive."""
    surplus = xlogy(counts, counts / mean) - (counts - mean)
    return float(2 * np.mean(surplus, dtype=np.float64))


def rmse(counts: NDArray[Any], mean: Floats) -> float:
    """Root of the mean squared error (incidents per cell and step)."""
    return float(np.sqrt(np.mean(np.square(counts - mean), dtype=np.float64)))


def mae(counts: NDArray[Any], mean: Floats) -> float:
    """Mean absolute error (incidents per cell and step)."""
    return float(np.mean(np.abs(counts - mean), dtype=np.float64))


def hit_rate(counts: NDArray[Any], mean: Floats, share: float) -> float:
    """Share of incidents in the cells that are forecast highest.

    Parameters
    ----------
    counts, mean : ndarray, shape (steps, cells)
    share : float
        Share of the cells to choose in each step (0 to 1); a part of a cell counts in part.

    Returns
    -------
    float
        0 to 1. Cells with equal forecasts share what lies in them, so that no tie is broken by
        luck. NaN without any incident.
    """
    wanted = share * counts.shape[1]
    hits = sum(_caught(found, rate, wanted) for found, rate in zip(counts, mean, strict=True))
    total = int(counts.sum())
    return hits / total if total else math.nan


def top_share(rate: Floats, share: float) -> NDArray[np.int64]:
    """Numbers of the cells of highest rate, up to a share of all cells, but at least one."""
    wanted = max(int(share * len(rate)), 1)
    return np.argsort(-rate, kind="stable")[:wanted]


def _caught(found: NDArray[Any], rate: Floats, wanted: float) -> float:
    order = np.argsort(-rate, kind="stable")
    rate, found = rate[order], found[order]
    last = rate[min(int(np.ceil(wanted)), len(rate)) - 1]
    above, tied = rate > last, rate == last
    part = (wanted - above.sum()) / tied.sum()
    return float(found[above].sum() + part * found[tied].sum())


def coverage(counts: NDArray[Any], lower: Floats, upper: Floats) -> float:
    """Share of the counts that lie within their interval."""
    return float(np.mean((counts >= lower) & (counts <= upper)))


def score(counts: xr.DataArray, forecast: Forecast, share: float) -> dict[str, float]:
    """All measures of a forecast against what happened.

    Parameters
    ----------
    counts : xarray.DataArray, dims (time, category, y, x)
        What happened in the steps of the forecast.
    forecast : Forecast
    share : float
        Share of the area for hit rate and PAI (0 to 1).

    Returns
    -------
    dict of str to float
        ``poisson_deviance``, ``rmse``, ``mae``, ``hit_rate``, ``pai`` (Chainey et al. 2008: hit
        rate over area share) and ``coverage`` of the 80 % interval.
    """
    inside = counts.inside.to_numpy()

    def cells(values: xr.DataArray) -> NDArray[Any]:
        kept: NDArray[Any] = values.to_numpy()[:, :, inside].astype(np.float64)
        return kept

    found, mean = cells(counts), cells(forecast.mean)
    pointwise: dict[str, Callable[[NDArray[Any], Floats], float]] = {
        "poisson_deviance": poisson_deviance,
        "rmse": rmse,
        "mae": mae,
    }
    scores = {name: measure(found, mean) for name, measure in pointwise.items()}
    hits = hit_rate(found.sum(axis=1), mean.sum(axis=1), share)
    return {
        **scores,
        "hit_rate": hits,
        "pai": hits / share,
        "coverage": coverage(found, cells(forecast.lower), cells(forecast.upper)),
    }
