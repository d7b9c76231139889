"""Mann and Kendall's test for a trend in time.

Sources: Mann (1945), "Nonparametric Tests Against Trend", Econometrica 13; Kendall (1975), "Rank
Correlation Methods", for the variance with ties and the correction for continuity.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Trend:
    """Trends of many series.

    Parameters
    ----------
    score : ndarray of float, shape (series,)
        Later values above earlier ones, less those below: Kendall's S.
    variance : ndarray of float, shape (series,)
        Of the score where there is no trend.
    """

    score: Floats
    variance: Floats

    @classmethod
    def of(cls, values: NDArray[np.number]) -> Trend:
        """Compare every value with all later ones.

        Parameters
        ----------
        values : ndarray, shape (time, series)
        """
        steps = len(values)
        score = np.zeros(values.shape[1])
        for lag in range(1, steps):
            score += np.sign(values[lag:] - values[:-lag]).sum(axis=0)
        without_ties = steps * (steps - 1) * (2 * steps + 5)
        return cls(score, (without_ties - _ties(values)) / 18)

    @property
    def z(self) -> Floats:
        """Standard normal scores, nearer 0 by one for continuity; above 0 is a rise."""
        nearer = self.score - np.sign(self.score)
        spread = np.sqrt(self.variance)
        return np.divide(nearer, spread, out=np.zeros_like(spread), where=spread > 0)

    @property
    def p(self) -> Floats:
        """Two-sided p."""
        p: Floats = 2 * norm.sf(np.abs(self.z))
        return p


def _ties(values: NDArray[np.number]) -> Floats:
    """Sum of t (t - 1) (2 t + 5) over the groups of t equal values of each series."""
    rows = np.sort(values, axis=0).T
    begins = np.ones(rows.shape, bool)
    begins[:, 1:] = rows[:, 1:] != rows[:, :-1]
    size = np.diff(np.append(np.flatnonzero(begins), rows.size))
    of_series = np.nonzero(begins)[0]
    weights = size * (size - 1) * (2 * size + 5.0)
    ties: Floats = np.bincount(of_series, weights, minlength=len(rows)).astype(np.float64)
    return ties
