"""Blending expected counts: how much of each to take, judged by the counts that were found."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]


def fit_blend(found: NDArray[Any], expected: NDArray[Any]) -> Floats:
    """Weights of the sum of several expectations that has the least Poisson deviance.

    The deviance is convex in the weights, so there is one best set of them.

    Parameters
    ----------
    found : ndarray, shape (n,)
        Counts.
    expected : ndarray of float, shape (rules, n)
        What each rule expected of them; positive.

    Returns
    -------
    ndarray of float, shape (rules,)
        Not negative. Without any incident the rules are taken in equal parts.
    """
    rules = len(expected)
    equal = np.full(rules, 1 / rules)
    if not found.any():
        return equal
    # Only counts above 0 have a logarithm to add; of the others the sum is enough.
    some = np.flatnonzero(found)
    total = expected.sum(axis=1, dtype=np.float64)
    counts, rates = found[some].astype(np.float64), expected[:, some].astype(np.float64)

    def loss(weights: Floats) -> tuple[float, Floats]:
        mixed = np.maximum(weights @ rates, 1e-12)
        value = weights @ total - counts @ np.log(mixed)
        return value / counts.sum(), (total - rates @ (counts / mixed)) / counts.sum()

    best = minimize(loss, equal, jac=True, method="L-BFGS-B", bounds=[(0, None)] * rules)
    weights: Floats = best.x
    return weights
