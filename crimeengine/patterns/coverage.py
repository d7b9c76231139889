"""The days that the records cover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.times import ONE_DAY

#: A run of days without incidents is a gap in the records if so many were to be expected in it.
GAP = 20


@dataclass(frozen=True, eq=False)
class Coverage:
    """The incidents of each day, and the days that the records cover.

    Parameters
    ----------
    days : ndarray of datetime64[D], shape (d,)
        Every day from the first to the last one of the period.
    incidents : ndarray of int, shape (d,)
        Incidents that begin on each day.
    covered : ndarray of bool, shape (d,)
    """

    days: NDArray[np.datetime64]
    incidents: NDArray[np.int64]
    covered: NDArray[np.bool_]

    @classmethod
    def of(
        cls, time: NDArray[np.datetime64], span: tuple[np.datetime64, np.datetime64]
    ) -> Coverage:
        """Count incidents by day and find the gaps.

        A run of days without any incident is a gap where at least 20 were to be expected by the
        mean of the whole period; by chance that happens in one of 10⁸ such runs.

        Parameters
        ----------
        time : ndarray of datetime64[s], shape (n,)
        span : tuple of datetime64
            First and last moment of the period.
        """
        first, last = (moment.astype("datetime64[D]") for moment in span)
        days = np.arange(first, last + ONE_DAY)
        counts = np.bincount(
            (time.astype("datetime64[D]") - first).astype(int), minlength=len(days)
        )
        empty = counts == 0
        run = np.cumsum(~empty)
        length = np.bincount(run[empty], minlength=int(run[-1]) + 1)[run]
        return cls(days, counts, ~(empty & (length * len(time) / len(days) >= GAP)))

    @property
    def gap_days(self) -> int:
        """Days that are not covered."""
        return int((~self.covered).sum())

    @property
    def weekday(self) -> NDArray[np.int64]:
        """Weekday of each day, Monday 0."""
        return (self.days.astype(np.int64) + 3) % 7

    @property
    def first_week(self) -> int:
        """Number of the first week, as of `crimeengine.aoristic.Spans`."""
        return int(self.days[0].astype(np.int64) + 3) // 7

    def weeks(self) -> NDArray[np.bool_]:
        """Whether each weekday of each week is covered, shape (weeks, 7)."""
        week = (self.days.astype(np.int64) + 3) // 7 - self.first_week
        weeks = np.zeros((int(week[-1]) + 1, 7), dtype=bool)
        weeks[week, self.weekday] = self.covered
        return weeks

    def on_weekdays(self) -> NDArray[np.int64]:
        """Covered days on each weekday, Monday first."""
        return np.bincount(self.weekday[self.covered], minlength=7)
