"""Shares of a whole, with intervals that allow for incidents that come together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2
from statsmodels.stats.proportion import proportion_confint

#: Smallest count that must be expected in every bin for a test to be worth its name.
_LEAST_EXPECTED = 5


@dataclass(frozen=True, eq=False)
class Shares:
    """How the incidents of each row are distributed over bins.

    Parameters
    ----------
    counts : ndarray of float, shape (rows, bins)
        Incidents; parts of them where they are spread.
    effect : ndarray of float, shape (rows,)
        Design effect: how many times as large the variance of the counts is as that of as many
        independent incidents; at least 1.
    """

    counts: NDArray[np.float64]
    effect: NDArray[np.float64]

    @classmethod
    def of_weeks(
        cls,
        counts: NDArray[np.float64],
        row: NDArray[np.int64],
        rows: int,
        covered: NDArray[np.bool_],
    ) -> Shares:
        """Add up weeks, and see how much they differ.

        Incidents come together: several rows of one event, a holiday, a storm. What they do to
        the variance shows from week to week. The design effect is the mean over the bins of
        Σ_k (c_k − e_k)² / Σ_k c_k, with c_k the count of week k in a bin and e_k the week's total
        distributed by the shares over its covered bins (Rao and Scott 1981, "The analysis of
        categorical data from complex sample surveys", JASA 76, first-order correction).

        Parameters
        ----------
        counts : ndarray of float, shape (m, bins)
            Counts of a row in a week.
        row : ndarray of int, shape (m,)
            The row they belong to.
        rows : int
        covered : ndarray of bool, shape (m, bins)
            Bins that the records cover in that week.
        """
        total = _add(counts, row, rows)
        # Only the shares' ratios matter; rows and weeks without incidents stay 0.
        expected = np.where(covered, total[row], 0.0)
        expected /= np.maximum(expected.sum(axis=1, keepdims=True), 1e-300)
        expected *= counts.sum(axis=1, keepdims=True)
        spread = _add((counts - expected) ** 2, row, rows)
        ratio = np.divide(spread, total, out=np.zeros_like(total), where=total > 0)
        free = np.maximum((total > 0).sum(axis=1) - 1, 1)
        return cls(total, np.maximum(ratio.sum(axis=1) / free, 1.0))

    def beside(self, other: Shares) -> Shares:
        """The rows of both, these first."""
        return Shares(
            np.concatenate([self.counts, other.counts]),
            np.concatenate([self.effect, other.effect]),
        )

    def take(self, rows: NDArray[np.int64]) -> Shares:
        """Some rows, in the order asked for."""
        return Shares(self.counts[rows], self.effect[rows])

    @property
    def share(self) -> NDArray[np.float64]:
        """Share of each bin in its row (0 to 1); NaN in a row without incidents."""
        total = self.counts.sum(axis=1, keepdims=True)
        share: NDArray[np.float64] = self.counts / np.where(total > 0, total, np.nan)
        return share

    def interval(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Lower and upper end of the 95 % interval of each share.

        Wilson (1927), with the number of independent incidents that the row is worth.
        """
        effective = self.effective
        total = np.broadcast_to(effective.sum(axis=1, keepdims=True), effective.shape)
        ends = [np.full_like(effective, np.nan) for _ in range(2)]
        some = total > 0
        found = proportion_confint(effective[some], total[some], alpha=0.05, method="wilson")
        for end, values in zip(ends, found, strict=True):
            end[some] = np.clip(values, 0, 1)
        return ends[0], ends[1]

    @property
    def effective(self) -> NDArray[np.float64]:
        """Counts of independent incidents that would say as much."""
        effective: NDArray[np.float64] = self.counts / self.effect[:, None]
        return effective

    def unlike(self, shares: NDArray[np.float64]) -> NDArray[np.float64]:
        """The p value of each row for coming from given shares (chi-square test).

        Parameters
        ----------
        shares : ndarray of float, shape (bins,)

        Returns
        -------
        ndarray of float, shape (rows,)
            NaN where too little is expected in a bin for a test.
        """
        possible = shares > 0
        effective = self.effective[:, possible]
        expected = effective.sum(axis=1, keepdims=True) * shares[possible]
        return _p_value([effective], [expected])

    def unlike_rest(self, every: Shares) -> NDArray[np.float64]:
        """The p value of each row for being like the rest of all (chi-square test of homogeneity).

        Parameters
        ----------
        every : Shares
            All incidents, in one row.

        Returns
        -------
        ndarray of float, shape (rows,)
            NaN where too little is expected in a bin for a test.
        """
        possible = every.counts[0] > 0
        own = self.effective[:, possible]
        rest = np.maximum(every.counts - self.counts, 0)[:, possible] / every.effect[:, None]
        together = own + rest
        share = together / together.sum(axis=1, keepdims=True)
        counts = [own, rest]
        return _p_value(counts, [part.sum(axis=1, keepdims=True) * share for part in counts])


def _add(values: NDArray[np.float64], row: NDArray[np.int64], rows: int) -> NDArray[np.float64]:
    """Sums by row of values, shape (m, bins)."""
    return np.stack([np.bincount(row, column, rows) for column in values.T], axis=1)


def _p_value(
    counts: list[NDArray[np.float64]], expected: list[NDArray[np.float64]]
) -> NDArray[np.float64]:
    bins = counts[0].shape[1]
    least = np.min([part.min(axis=1, initial=np.inf) for part in expected], axis=0)
    testable = (least >= _LEAST_EXPECTED) & (bins > 1)
    distance = np.zeros(len(least))
    for part, means in zip(counts, expected, strict=True):
        distance[testable] += ((part - means) ** 2 / np.maximum(means, 1e-300)).sum(axis=1)[
            testable
        ]
    return np.where(testable, chi2.sf(distance, max(bins - 1, 1)), np.nan)
