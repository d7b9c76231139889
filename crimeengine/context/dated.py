"""What changes with time: features that stand from a day to a day, and values of each day.

Everything is drawn as it stands on a Monday, from what was known by then.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.context.label import Label
from crimeengine.errors import InputError
from crimeengine.times import ONE_DAY, parse_times

Days = NDArray[np.datetime64]
Span = tuple[np.datetime64, np.datetime64]

#: The days whose mean is a place's value.
WINDOW = 28 * ONE_DAY

#: How long after the incidents a forecast may be made.
_AFTER = 31 * ONE_DAY

_MONDAY = np.datetime64("1970-01-05", "D")


def monday(day: np.datetime64) -> np.datetime64:
    """The Monday on or before a day."""
    whole = day.astype("datetime64[D]")
    back: np.datetime64 = whole - (whole - _MONDAY) % (7 * ONE_DAY)
    return back


def days_of(called: Label, column: pd.Series) -> Days:
    """A column as days; NaT where there is none."""
    if column.isna().all():
        return np.full(len(column), "NaT", "datetime64[D]")
    try:
        return parse_times(column, str(column.name)).astype("datetime64[D]")
    except InputError as error:
        raise InputError(f"In the {called}: {error}") from error


def mondays(first: np.datetime64, last: np.datetime64, span: Span | None) -> Days:
    """Mondays from the first to the last, of these the ones that a span of incidents can see."""
    if span is not None:
        first = np.clip(monday(span[0]), first, last)
        last = np.clip(monday(span[1].astype("datetime64[D]") + _AFTER), first, last)
    return np.arange(first, last + ONE_DAY, 7 * ONE_DAY)


def validity(since: Days, to: Days, span: Span | None) -> tuple[Days, NDArray[np.bool_]]:
    """Which rows stand when.

    Parameters
    ----------
    since, to : ndarray of datetime64[D], shape (rows,)
        First and last day on which a row stands; NaT where it always has, or still does.
    span : tuple of datetime64, optional
        First and last moment of the incidents.

    Returns
    -------
    starts : ndarray of datetime64[D], shape (periods,)
        The Mondays on which the rows that stand are others than before.
    standing : ndarray of bool, shape (periods, rows)
    """
    known = np.concatenate([since, to])
    known = known[~np.isnat(known)]
    week = np.timedelta64(7, "D")
    # A week before the first day nothing has changed yet; after the last one all has.
    first = monday(known.min()) - week if len(known) else _MONDAY
    last = monday(known.max()) + week if len(known) else _MONDAY
    starts = mondays(first, last, span)
    # Not yet begun is certain of no day that is not known; nor is over.
    standing = ~(since > starts[:, None]) & ~(to < starts[:, None])
    changed = np.ones(len(starts), bool)
    changed[1:] = (standing[1:] != standing[:-1]).any(axis=1)
    return starts[changed], standing[changed]


def daily_means(
    day: Days, place: NDArray[np.int64], places: int, values: NDArray[np.float64], starts: Days
) -> NDArray[np.float64]:
    """Mean of each place's values of the `WINDOW` before each start.

    Parameters
    ----------
    day : ndarray of datetime64[D], shape (n,)
    place : ndarray of int, shape (n,)
        Which place a value is of; no place has two of one day.
    places : int
    values : ndarray of float, shape (n,)
        NaN where not known.
    starts : ndarray of datetime64[D], shape (periods,)

    Returns
    -------
    ndarray of float, shape (periods, places)
        NaN where no day of the window is known.
    """
    origin = starts[0] - WINDOW
    number = (day - origin).astype(np.int64)
    length = int((starts[-1] - origin).astype(np.int64))
    here = (number >= 0) & (number < length) & np.isfinite(values)
    sums, known = np.zeros((length + 1, places)), np.zeros((length + 1, places), np.int32)
    at = number[here] + 1, place[here]
    sums[at], known[at] = values[here], 1
    np.cumsum(sums, axis=0, out=sums)
    np.cumsum(known, axis=0, out=known)
    stop = (starts - origin).astype(np.int64)
    start = (starts - WINDOW - origin).astype(np.int64)
    number_known = known[stop] - known[start]
    with np.errstate(invalid="ignore"):
        return np.where(number_known > 0, (sums[stop] - sums[start]) / number_known, np.nan)
