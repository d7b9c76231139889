"""The weekdays of each category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from statsmodels.stats.multitest import multipletests

from crimeengine.aoristic import Spans
from crimeengine.incidents import NONE
from crimeengine.patterns.coverage import Coverage
from crimeengine.patterns.shares import Shares

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

#: Name of the row of all incidents.
ALL = "all"

#: Level of the tests.
_LEVEL = 0.05

#: More values than this are hardly kinds of crime.
_MANY = 500


@dataclass(frozen=True, eq=False)
class Weekdays:
    """Category × weekday, the most frequent categories first.

    Parameters
    ----------
    names : tuple of str, length r
        ``"all"``, then the categories.
    incidents : ndarray of int, shape (r,)
        Rows, also those whose span is too long to say anything of the weekday.
    shares : Shares
        Of the 7 weekdays, Monday first.
    even : ndarray of float, shape (7,)
        Shares if every covered day had equally many.
    p, p_holm : ndarray of float, shape (r,)
        Chance of weekdays as uneven as these: of all, if every day had equally many; of a
        category, if it were like the other categories. As such, and with Holm's correction for
        the number of categories. NaN where there are too few incidents for a test.
    """

    names: tuple[str, ...]
    incidents: NDArray[np.int64]
    shares: Shares
    even: NDArray[np.float64]
    p: NDArray[np.float64]
    p_holm: NDArray[np.float64]

    @property
    def differs(self) -> NDArray[np.bool_]:
        """Rows whose weekdays are beyond chance, at the 5 % level after Holm's correction."""
        beyond: NDArray[np.bool_] = self.p_holm < _LEVEL
        return beyond

    @property
    def usual(self) -> NDArray[np.float64]:
        """What each row is compared with, shape (r, 7): the even shares, then those of all."""
        usual = np.repeat(self.shares.share[:1], len(self.names), axis=0)
        usual[0] = self.even
        return usual

    def table(self) -> pd.DataFrame:
        """A line a category: shares, intervals (per cent) and counts of the weekdays, and tests."""
        low, high = self.shares.interval()
        columns: dict[str, object] = {"category": self.names, "incidents": self.incidents}
        for name, values, digits in (
            ("percent", 100 * self.shares.share, 2),
            ("count", self.shares.counts, 2),
            ("low", 100 * low, 2),
            ("high", 100 * high, 2),
        ):
            for day, column in zip(DAYS, values.T.round(digits), strict=True):
                columns[f"{day.lower()}_{name}"] = column
        columns |= {
            "design_effect": self.shares.effect.round(3),
            "p": self.p,
            "p_holm": self.p_holm,
            "differs": self.differs,
        }
        return pd.DataFrame(columns)


def weekdays(
    category: NDArray[np.int64], names: Sequence[str], spans: Spans, coverage: Coverage
) -> Weekdays:
    """Count incidents by category and weekday.

    Parameters
    ----------
    category : ndarray of int, shape (n,)
        Index into ``names``.
    names : sequence of str
        Fewer than two leave only the row of all.
    spans : Spans
    coverage : Coverage
    """
    every = _shares(np.zeros_like(category), 1, spans, coverage)
    on = coverage.on_weekdays()
    even = on / on.sum()
    p = every.unlike(even)
    if len(names) < 2:
        return Weekdays((ALL,), np.array([len(category)]), every, even, p, p)
    incidents = np.bincount(category, minlength=len(names))
    order = np.argsort(-incidents, kind="stable")
    each = _shares(category, len(names), spans, coverage).take(order)
    p_each = each.unlike_rest(every)
    return Weekdays(
        (ALL, *(names[number] for number in order)),
        np.concatenate([[len(category)], incidents[order]]),
        every.beside(each),
        even,
        np.concatenate([p, p_each]),
        np.concatenate([p, _holm(p_each)]),
    )


def doubt(names: Sequence[str]) -> str:
    """A sentence where a column hardly holds categories, as its values show; else empty."""
    values = [name for name in names if name != NONE]
    if len(values) > _MANY:
        said = f"{len(values):,} different values, of which '{values[0]}' is one"
    elif len(values) > 1 and pd.to_numeric(pd.Series(values), errors="coerce").notna().all():
        said = f"numbers, such as {values[0]} and {values[1]}"
    else:
        return ""
    return f"The category column looks like no category, for it holds {said}; it was used as it is."


def _shares(row: NDArray[np.int64], rows: int, spans: Spans, coverage: Coverage) -> Shares:
    covered = coverage.weeks()
    cell, pairs = pd.factorize(row * len(covered) + spans.week - coverage.first_week)
    counts = spans.by_weekday(cell, len(pairs))
    return Shares.of_weeks(counts, pairs // len(covered), rows, covered[pairs % len(covered)])


def _holm(p: NDArray[np.float64]) -> NDArray[np.float64]:
    corrected = np.full_like(p, np.nan)
    tested = ~np.isnan(p)
    if tested.any():
        corrected[tested] = multipletests(p[tested], method="holm")[1]
    return corrected
