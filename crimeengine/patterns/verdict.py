"""What the tables say, in words; only what is beyond chance."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.patterns.hours import Hours
from crimeengine.patterns.weekdays import DAYS, Weekdays

#: Categories that the verdict names, at most.
_NAMED = 3

#: Days that may share the peak; more have none.
_DAYS = 2


def verdict(weekdays: Weekdays, hours: Hours | None, years: pd.DataFrame) -> str:
    """Read weekdays, hours and years in one to three sentences."""
    said = [of_weekdays(weekdays), of_hours(hours) if hours else "", of_years(years)]
    return " ".join(sentence for sentence in said if sentence)


def of_weekdays(weekdays: Weekdays) -> str:
    """Which categories have weekdays of their own; without categories, the peak of all."""
    peaks = _peaks(weekdays)
    if len(weekdays.names) == 1:
        if 0 in peaks:
            return f"Incidents are most frequent on {peaks[0]}."
        if weekdays.differs[0]:
            return "The weekdays differ beyond chance, but none of them stands out."
        return "No weekday stands out beyond chance."
    differing = int(weekdays.differs[1:].sum())
    number = len(weekdays.names) - 1
    if not differing:
        return f"None of the {number:,} categories has weekdays that differ beyond chance."
    named = [row for row in peaks if row > 0][:_NAMED]
    opening = (
        f"{differing:,} of {number:,} categories "
        f"{'has' if differing == 1 else 'have'} weekdays unlike the others' beyond chance"
    )
    if not named:
        return f"{opening}, without a clear peak."
    shown = "; ".join(f"{weekdays.names[row]} is most frequent on {peaks[row]}" for row in named)
    return f"{opening}: {shown}."


def of_hours(hours: Hours) -> str:
    """The busiest hours of the day: those that cannot be told from the busiest one."""
    shares, (low, high) = hours.day.share[0], hours.day.interval()
    top = int(shares.argmax())
    if not low[0, top] > 1 / 24:
        return ""
    alike = high[0] >= low[0, top]
    before = _reach(alike[::-1], 23 - top)
    after = _reach(alike, top)
    begin, length = (top - before) % 24, before + after + 1
    if length > 6:
        return ""
    part = np.roll(shares, -begin)[:length].sum()
    return (
        f"The busiest hours are {begin}:00 to {(begin + length) % 24}:00, with {100 * part:.1f} % "
        f"of the incidents in {100 * length / 24:.1f} % of the time."
    )


def of_years(years: pd.DataFrame) -> str:
    """How the last whole year differs from the whole year before."""
    pairs = years.complete & years.complete.shift(fill_value=False)
    if not pairs.any():
        return ""
    number = int(np.flatnonzero(pairs)[-1])
    before, last = years.iloc[number - 1], years.iloc[number]
    change = f"{last.start.year} had {last.per_day:,.1f} incidents a day"
    if before.high < last.low or last.high < before.low:
        gain = last.per_day / before.per_day - 1
        return (
            f"{change}, {abs(gain):.1%} {'more' if gain > 0 else 'fewer'} than {before.start.year}."
        )
    return f"{change}, no more and no fewer than {before.start.year} beyond chance."


def _peaks(weekdays: Weekdays) -> dict[int, str]:
    """Rows with a clear peak, the clearest first, and what to say of it.

    A peak is of one or two days, above what is usual on them beyond chance, and what is below it
    is so beyond chance.
    """
    share = weekdays.shares.share
    low, high = weekdays.shares.interval()
    found = {}
    for row in np.flatnonzero(weekdays.differs):
        top = int(share[row].argmax())
        alike = np.flatnonzero(high[row] >= low[row, top])
        if len(alike) <= _DAYS and (low[row, alike] > weekdays.usual[row, alike]).all():
            clear = low[row, top] / weekdays.usual[row, top]
            found[int(row)] = (clear, _days(alike, share[row], low[row], high[row]))
    ranked = sorted(found.items(), key=lambda item: -item[1][0])
    return {row: text for row, (_, text) in ranked}


def _days(
    days: NDArray[np.int64],
    share: NDArray[np.float64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
) -> str:
    """For example "Saturdays, 17.2 % (16.8 to 17.6)"."""
    ranked = sorted(days, key=lambda day: -share[day])
    names = " and ".join(f"{DAYS[day]}s" for day in ranked)
    figures = " and ".join(
        f"{100 * share[day]:.1f} % ({100 * low[day]:.1f} to {100 * high[day]:.1f})"
        for day in ranked
    )
    return f"{names}, {figures}"


def _reach(alike: NDArray[np.bool_], start: int) -> int:
    """Hours after ``start``, round the clock, until the first that is not alike."""
    following = np.roll(alike, -start)[1:]
    return int(np.argmin(following)) if not following.all() else len(following)
