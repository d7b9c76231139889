"""The shape of a count's distribution around its expected value, by maximum likelihood."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, gammaln, logit

#: By how many units of log likelihood a shape with one parameter more has to be better (AIC).
PRICE = 1.0
#: Share of extra zeros that is still tried; at 1 nothing could ever happen.
MOST_ZEROS = 0.95
#: Dispersion below which a negative binomial is a Poisson, for numbers' sake.
LEAST = 1e-6


@dataclass(frozen=True)
class Shape:
    """A distribution of counts around their means.

    Parameters
    ----------
    name : {"Poisson", "negative binomial", "zero-inflated Poisson"}
    dispersion, zeros : float
        As of `crimeengine.Forecast`.
    """

    name: str
    dispersion: float
    zeros: float


def likeliest(counts: NDArray[np.floating], mean: NDArray[np.floating]) -> Shape:
    """The likeliest of Poisson, negative binomial and zero-inflated Poisson.

    Parameters
    ----------
    counts, mean : ndarray of float, shape (n,)
        Counts that were not learned from, and what was expected of them.
    """

    def of_spread(theta: NDArray[np.float64]) -> float:
        return -log_likelihood(counts, mean, float(np.exp(theta[0])), 0.0)

    def of_zeros(theta: NDArray[np.float64]) -> float:
        return -log_likelihood(counts, mean, 0.0, MOST_ZEROS * float(expit(theta[0])))

    if not counts.any():
        return Shape("Poisson", 0.0, 0.0)
    spread = minimize(of_spread, [np.log(0.1)], method="Nelder-Mead", tol=1e-3)
    zeros = minimize(of_zeros, [logit(0.05)], method="Nelder-Mead", tol=1e-3)
    shapes = [
        (-log_likelihood(counts, mean, 0.0, 0.0), Shape("Poisson", 0.0, 0.0)),
        (spread.fun + PRICE, Shape("negative binomial", float(np.exp(spread.x[0])), 0.0)),
        (
            zeros.fun + PRICE,
            Shape("zero-inflated Poisson", 0.0, MOST_ZEROS * float(expit(zeros.x[0]))),
        ),
    ]
    return min(shapes, key=lambda tried: tried[0])[1]


def log_likelihood(
    counts: NDArray[np.floating], mean: NDArray[np.floating], dispersion: float, zeros: float
) -> float:
    """Log likelihood of counts (n,) with the given means, dispersion and share of extra zeros."""
    among = np.asarray(mean, np.float64) / (1 - zeros)
    if dispersion < LEAST:
        logs = counts * np.log(among) - among - gammaln(counts + 1)
    else:
        size = 1 / dispersion
        logs = (
            gammaln(counts + size)
            - gammaln(size)
            - gammaln(counts + 1)
            + counts * np.log(dispersion * among)
            - (counts + size) * np.log1p(dispersion * among)
        )
    if zeros:
        logs = np.where(
            counts == 0, np.log(zeros + (1 - zeros) * np.exp(logs)), np.log1p(-zeros) + logs
        )
    return float(logs.sum())
