"""Incidents known only to a span of time, spread over its hours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Hours of a week. A span that touches more says nothing about the weekday or the hour.
WEEK = 168

#: From the Monday before to 1970-01-01, a Thursday (hours).
_THURSDAY = 72

#: Hours of each weekday that lie before an hour of a fortnight that begins on Monday.
_BEFORE = np.zeros((2 * WEEK + 1, 7), np.int64)
_BEFORE[np.arange(1, 2 * WEEK + 1), np.arange(2 * WEEK) // 24 % 7] = 1
_BEFORE.cumsum(axis=0, out=_BEFORE)


@dataclass(frozen=True, eq=False)
class Spans:
    """The clock hours in which incidents may have happened.

    Each hour that a span touches holds an equal part of its incident (Ratcliffe 2002, "Aoristic
    signatures and the spatio-temporal analysis of high volume crime patterns", Journal of
    Quantitative Criminology 18). An end on the full hour does not touch the hour it begins.

    Parameters
    ----------
    first : ndarray of int, shape (n,)
        First clock hour of each incident, counted from Monday, 0:00 (0 to 167).
    hours : ndarray of int, shape (n,)
        Clock hours that the span touches; at least 1.
    week : ndarray of int, shape (n,)
        Number of the week, from Monday on, in which the span begins.
    endless, backward : int
        Incidents without an end, and with an end before their start; they count at their start.
    """

    first: NDArray[np.int64]
    hours: NDArray[np.int64]
    week: NDArray[np.int64]
    endless: int = 0
    backward: int = 0

    @classmethod
    def at(cls, time: NDArray[np.datetime64], by_day: bool) -> Spans:
        """Incidents at one time each.

        Parameters
        ----------
        time : ndarray of datetime64[s], shape (n,)
        by_day : bool
            Whether the times are dates: a date touches the 24 hours of its day.
        """
        return cls._of(_first_hour(time, by_day), np.full(len(time), 24 if by_day else 1))

    @classmethod
    def between(
        cls, start: NDArray[np.datetime64], end: NDArray[np.datetime64], by_day: bool
    ) -> Spans:
        """Incidents between two times each.

        Parameters
        ----------
        start, end : ndarray of datetime64[s], shape (n,)
            ``NaT`` where an end is missing.
        by_day : bool
            Whether the times are dates: the day of the end then belongs to the span.
        """
        first = _first_hour(start, by_day)
        if by_day:
            after = _first_hour(end, by_day=True) + 24
        else:
            after = _first_hour(end - np.timedelta64(1, "s"), by_day=False) + 1
        endless, backward = np.isnat(end), end < start
        least = 24 if by_day else 1
        hours = np.where(endless | backward, least, np.maximum(after - first, least))
        return cls._of(first, hours, int(endless.sum()), int(backward.sum()))

    @classmethod
    def _of(cls, first: NDArray[np.int64], hours: NDArray[np.int64], *odd: int) -> Spans:
        from_monday = first + _THURSDAY
        return cls(from_monday % WEEK, hours, from_monday // WEEK, *odd)

    @property
    def placed(self) -> NDArray[np.bool_]:
        """Whether a span is short enough, a week at most, to say anything of weekday and hour."""
        return self.hours <= WEEK

    def by_weekday(self, row: NDArray[np.int64], rows: int) -> NDArray[np.float64]:
        """Incidents by row and weekday, Monday first; spans that are too long are left out.

        Parameters
        ----------
        row : ndarray of int, shape (n,)
            The row that each incident belongs to.
        rows : int

        Returns
        -------
        ndarray of float, shape (rows, 7)
        """
        share = self._share()
        after = self.first + np.where(self.placed, self.hours, 0)
        days = [np.bincount(row, (day[after] - day[self.first]) * share, rows) for day in _BEFORE.T]
        return np.stack(days, axis=1)

    def by_hour(self, row: NDArray[np.int64], rows: int) -> NDArray[np.float64]:
        """Incidents by row and hour of the week, Monday 0:00 first; too long ones are left out.

        Parameters
        ----------
        row : ndarray of int, shape (n,)
        rows : int

        Returns
        -------
        ndarray of float, shape (rows, 168)
        """
        share = self._share()
        slots = 2 * WEEK + 1
        begin = row * slots + self.first
        finish = begin + np.where(self.placed, self.hours, 0)
        steps = np.bincount(begin, share, rows * slots) - np.bincount(finish, share, rows * slots)
        # What is left of rounding would show as a trace of an incident.
        level = steps.reshape(rows, slots).cumsum(axis=1).round(9) + 0.0
        return level[:, :WEEK] + level[:, WEEK : 2 * WEEK]

    def _share(self) -> NDArray[np.float64]:
        """The part of an incident that each hour of its span holds."""
        return np.where(self.placed, 1 / self.hours, 0.0)


def _first_hour(time: NDArray[np.datetime64], by_day: bool) -> NDArray[np.int64]:
    """Hours from 1970 to the beginning of the clock hour, or of the day, of a time."""
    start = time.astype("datetime64[D]") if by_day else time
    return start.astype("datetime64[h]").astype(np.int64)
