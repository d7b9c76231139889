"""Local wall-clock times, as the police recorded them, from whatever a column holds."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.errors import InputError

#: Formats tried in turn; the first that reads every value wins. Month first comes before day
#: first, as most open crime data is American; a value such as 25/12/2016 decides it.
FORMATS = (
    "ISO8601",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%d-%b-%Y %H:%M:%S",
    "%d %B %Y",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
)

#: A calendar day, as what is between two dates.
ONE_DAY = np.timedelta64(1, "D")

#: Share of values that one format must read; the rest is dropped and counted.
ENOUGH = 0.99


def shown(moment: str) -> str:
    """A time of ``result.json`` as people write it: without seconds, at midnight without hours."""
    return moment.replace("T", " ").removesuffix(":00").removesuffix(" 00:00")


def shown_span(start: str, end: str) -> str:
    """A period of ``result.json`` as people write it.

    Its end is exclusive: of whole days the last one is named, and a single one alone.
    """
    first, last = shown(start), shown(end)
    if len(first) == len(last) == len("2018-01-01"):
        last = str(np.datetime64(last, "D") - ONE_DAY)
    return first if first == last else f"{first} to {last}"


def parse_times(column: pd.Series, name: str) -> NDArray[np.datetime64]:
    """Read a column as local wall-clock times.

    A time zone in the data is left off, not converted: the clock's face counts.

    Parameters
    ----------
    column : pandas.Series
        Dates, date-times or text.
    name : str
        The column's name, for the message.

    Returns
    -------
    ndarray of datetime64[s]
        ``NaT`` where a value is missing or cannot be read.

    Raises
    ------
    InputError
        If the column is no date, or mixes date formats.
    """
    if isinstance(column.dtype, pd.DatetimeTZDtype):
        column = column.dt.tz_localize(None)
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return column.to_numpy().astype("datetime64[s]")
    if pd.api.types.is_numeric_dtype(column.dtype):
        raise InputError(
            f"The time column '{name}' holds numbers such as {column.iloc[0]}; choose a column "
            "of dates, or convert it to text such as 2016-05-31 14:30."
        )
    text = column.astype("string").str.strip()
    return _parse_text(text.mask(text == ""), name)


def _parse_text(text: pd.Series, name: str) -> NDArray[np.datetime64]:
    given = text.dropna()
    if given.empty:
        return np.full(len(text), "NaT", dtype="datetime64[s]")
    values = pd.Series(given.unique(), dtype="object")
    reading = _best(values)
    missed = values[reading.isna()]
    if len(missed) > (1 - ENOUGH) * len(values):
        raise InputError(_explain(values[reading.notna()], missed, name))
    by_value = pd.Series(reading.to_numpy(), index=values)
    parsed = text.map(by_value)
    return parsed.to_numpy(dtype="datetime64[s]")


def _best(values: pd.Series) -> pd.Series:
    """The values, read in the format that fits most of them."""
    first = values.iloc[:500]
    likely = [style for style in FORMATS if _read(first, style).notna().any()] or ["ISO8601"]
    reading = _read(values, likely[0])
    for style in likely[1:]:
        if reading.notna().all():
            break
        other = _read(values, style)
        if other.notna().sum() > reading.notna().sum():
            reading = other
    return reading


def _explain(fine: pd.Series, missed: pd.Series, name: str) -> str:
    some = missed.iloc[:500]
    readable = pd.concat([_read(some, style).notna() for style in FORMATS], axis=1).any(axis=1)
    if len(fine) and readable.any():
        return (
            f"The time column '{name}' mixes date formats, such as '{fine.iloc[0]}' and "
            f"'{some[readable].iloc[0]}'; write all of them alike, best as 2016-05-31 14:30."
        )
    return (
        f"The time column '{name}' holds '{missed.iloc[0]}', which is no date that can be read; "
        "choose another column, or write dates as 2016-05-31 14:30."
    )


def _read(values: pd.Series, style: str) -> pd.Series:
    parsed = pd.to_datetime(values, format=style, errors="coerce", utc=style == "ISO8601")
    if style != "ISO8601":
        return parsed
    # Reading a zone as UTC shifts the clock; the face is what stands before the zone.
    face = values.str.replace(r"(Z|[+-]\d{2}:?\d{2})$", "", regex=True).where(parsed.notna())
    return pd.to_datetime(face, format="ISO8601", errors="coerce")
