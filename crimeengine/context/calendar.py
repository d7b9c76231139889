"""The calendar as features of a time step: the season, the weekday, the hour, the holidays."""

from __future__ import annotations

import difflib
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.errors import InputError
from crimeengine.step import DAY, Step
from crimeengine.times import ONE_DAY

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def calendar_names(step: Step) -> list[str]:
    """What the columns of `calendar_features` are."""
    names = ["year sine", "year cosine"]
    if step.days <= 1:
        names += ["first of the month", "after the 28th", *_WEEKDAYS]
    if step.per_day > 1:
        minutes = range(0, DAY // 60, step.seconds // 60)
        names += [f"{minute // 60:02d}:{minute % 60:02d}" for minute in minutes]
    return names


def calendar_features(times: NDArray[np.datetime64], step: Step) -> NDArray[np.float32]:
    """What the calendar says about each step.

    Parameters
    ----------
    times : ndarray of datetime64, shape (steps,)
        Start of each step, local time.
    step : Step

    Returns
    -------
    ndarray of float32, shape (steps, features)
        Two waves of the year (sine and cosine, -1 to 1); for steps of up to a day
        also columns of 0 or 1: the first of the month, which takes the records of unknown days,
        the days after the 28th, and the weekday; for steps under a day the step of the day.
    """
    stamps = pd.DatetimeIndex(times)
    year = 2 * np.pi * (stamps.day_of_year.to_numpy() - 1) / 365.25
    columns = [np.stack([np.sin(year), np.cos(year)], axis=1)]
    if step.days <= 1:
        day = stamps.day.to_numpy()
        columns.append(np.stack([day == 1, day > 28], axis=1))
        columns.append(np.eye(7)[stamps.day_of_week.to_numpy()])
    if step.per_day > 1:
        second = stamps.hour.to_numpy() * 3600 + stamps.minute.to_numpy() * 60
        columns.append(np.eye(step.per_day)[second // step.seconds])
    return np.concatenate(columns, axis=1).astype(np.float32)


def holiday_feature(times: NDArray[np.datetime64], step: Step, code: str) -> NDArray[np.float32]:
    """Public holidays that each step lies in or holds.

    Parameters
    ----------
    times : ndarray of datetime64, shape (steps,)
        Start of each step, local time.
    step : Step
    code : str
        As of `check_holidays`.

    Returns
    -------
    ndarray of float32, shape (steps, 1)
        0 or 1 for steps of up to a day, the number of holidays for longer ones.
    """
    first = times.astype("datetime64[D]")
    after = (times + step.delta - np.timedelta64(1, "s")).astype("datetime64[D]") + ONE_DAY
    if len(times) == 0:
        return np.zeros((0, 1), np.float32)
    years = pd.DatetimeIndex([first.min(), after.max()]).year
    days = _holidays(code, int(years[0]), int(years[1]))
    held = np.searchsorted(days, after) - np.searchsorted(days, first)
    return held[:, None].astype(np.float32)


def check_holidays(code: str) -> None:
    """Raise `InputError` unless the package ``holidays`` knows a country or its subdivision.

    Parameters
    ----------
    code : str
        ISO 3166 code of a country, or of a country and a subdivision: ``"US"``, ``"US-IL"``.
    """
    # Takes a moment to import, which commands without holidays need not wait for.
    import holidays

    countries = holidays.list_supported_countries(include_aliases=True)
    country, _, part = code.partition("-")
    if country not in countries:
        near = difflib.get_close_matches(country.upper(), countries, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "write it as US or US-IL."
        raise InputError(f"No holidays are known for the country '{country}'; {hint}")
    parts = countries[country]
    if "-" in code and part not in parts:
        near = difflib.get_close_matches(part.upper(), parts, n=3, cutoff=0.5)
        some = ", ".join(f"{country}-{name}" for name in near or parts[:8])
        hint = f"choose among {some}, or {country} alone." if some else f"write {country} alone."
        raise InputError(f"No holidays are known for '{part}' in '{code}'; {hint}")


@cache
def _holidays(code: str, first: int, last: int) -> NDArray[np.datetime64]:
    """Days of the public holidays of some years, ascending."""
    import holidays

    country, _, part = code.partition("-")
    days = holidays.country_holidays(country, subdiv=part or None, years=range(first, last + 1))
    return np.array(sorted(days), dtype="datetime64[D]")
