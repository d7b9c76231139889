"""The hours of the week and of the day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.aoristic import Spans
from crimeengine.patterns.coverage import Coverage
from crimeengine.patterns.shares import Shares
from crimeengine.patterns.weekdays import ALL, DAYS


@dataclass(frozen=True, eq=False)
class Hours:
    """Hour × weekday of all incidents.

    Parameters
    ----------
    week : Shares
        Of the 168 hours of the week, Monday 0:00 first; one row.
    day : Shares
        Of the 24 hours of the day; one row.
    days : ndarray of int, shape (7,)
        Covered days on each weekday.
    """

    week: Shares
    day: Shares
    days: NDArray[np.int64]

    @classmethod
    def of(cls, spans: Spans, coverage: Coverage) -> Hours:
        """Count incidents by hour of the week."""
        covered = coverage.weeks()
        counts = spans.by_hour(spans.week - coverage.first_week, len(covered))
        every = np.zeros(len(covered), np.int64)
        by_day = counts.reshape(-1, 7, 24).sum(axis=1)
        return cls(
            Shares.of_weeks(counts, every, 1, np.repeat(covered, 24, axis=1)),
            Shares.of_weeks(by_day, every, 1, np.ones(by_day.shape, bool)),
            coverage.on_weekdays(),
        )

    @property
    def counts(self) -> NDArray[np.float64]:
        """Incidents by weekday and hour, shape (7, 24)."""
        return self.week.counts.reshape(7, 24)

    @property
    def per_hour(self) -> NDArray[np.float64]:
        """Mean incidents an hour by weekday and hour, shape (7, 24); NaN on days not covered."""
        days = np.where(self.days > 0, self.days, np.nan)
        return self.counts / days[:, None]

    @property
    def expected(self) -> NDArray[np.float64]:
        """Share of each weekday and hour if the hours were alike on all weekdays, (7, 24)."""
        share = self.counts / max(self.counts.sum(), 1e-300)
        return np.outer(share.sum(axis=1), share.sum(axis=0))

    def table(self) -> pd.DataFrame:
        """A line an hour: first of the day over all weekdays, then of each weekday."""
        week, day = _lines(self.week), _lines(self.day)
        week.insert(0, "weekday", np.repeat(DAYS, 24))
        week.insert(1, "hour", np.tile(np.arange(24), 7))
        week["expected_percent"] = (100 * self.expected.ravel()).round(3)
        week["per_hour"] = self.per_hour.ravel().round(4)
        day.insert(0, "weekday", ALL)
        day.insert(1, "hour", np.arange(24))
        day["expected_percent"] = round(100 / 24, 3)
        day["per_hour"] = (self.day.counts[0] / max(int(self.days.sum()), 1)).round(4)
        return pd.concat([day, week], ignore_index=True)


def _lines(shares: Shares) -> pd.DataFrame:
    low, high = shares.interval()
    return pd.DataFrame(
        {
            "incidents": shares.counts[0].round(2),
            "percent": (100 * shares.share[0]).round(3),
            "low": (100 * low[0]).round(3),
            "high": (100 * high[0]).round(3),
        }
    )
