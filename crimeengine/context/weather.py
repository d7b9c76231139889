"""The weather: a table of daily figures, each known once its day is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.context.label import Label
from crimeengine.context.tables import read_rows, require_column
from crimeengine.counted import counted, listed
from crimeengine.errors import InputError
from crimeengine.step import Step
from crimeengine.times import ONE_DAY, parse_times

#: Names under which the column of days is looked for, in any case.
DAY_COLUMNS = ("date", "day", "time", "timestamp")


@dataclass(frozen=True, eq=False)
class Weather:
    """Figures of consecutive days: the weather, or anything else that is counted by the day.

    Parameters
    ----------
    first : datetime64[D]
        The first day.
    names : tuple of str
        What the columns are.
    values : ndarray of float32, shape (days, columns)
        One row a day without a gap; no NaN.
    ahead : bool
        Whether the figures of a day are known ahead, as of a weather forecast that is always
        right; else once the day is over.
    """

    first: np.datetime64
    names: tuple[str, ...]
    values: NDArray[np.float32]
    ahead: bool = False

    @property
    def end(self) -> np.datetime64:
        """The day after the last one."""
        after: np.datetime64 = self.first + np.timedelta64(len(self.values), "D")
        return after

    def until(self, moment: np.datetime64) -> Weather:
        """The days that are over at a moment (local time); all that are known ahead."""
        if self.ahead:
            return self
        over = int((moment.astype("datetime64[D]") - self.first).astype(int))
        return replace(self, values=self.values[: max(over, 0)])

    def features(
        self,
        times: NDArray[np.datetime64],
        step: Step,
        known: np.datetime64 | NDArray[np.datetime64] | None = None,
    ) -> NDArray[np.float32]:
        """What is known of the weather when each step begins.

        Parameters
        ----------
        times : ndarray of datetime64, shape (steps,)
            Start of each step, local time.
        step : Step
        known : datetime64 or ndarray of datetime64, optional
            The moment of forecasting, one for all steps or each its own: no later day is used.

        Returns
        -------
        ndarray of float32, shape (steps, columns)
            The figures of the last day that was over, or of the step's own day if they are known
            ahead; for steps of several days their mean over as many days. Steps before the second
            day see the first one's, those after the last day its own.

        Raises
        ------
        InputError
            If the table has no day before ``known``.
        """
        if len(self.values) == 0:
            raise InputError(
                f"The weather begins on {self.first}, after the moment of forecasting; give a "
                "table that begins before the incidents do, or forecast without it."
            )
        days = max(round(step.days), 1)
        moment = times if known is None or self.ahead else np.minimum(times, known)
        over = (moment.astype("datetime64[D]") - self.first).astype(np.int64)
        stop = np.clip(over + days * self.ahead, 1, len(self.values))
        start = np.maximum(stop - days, 0)
        sums = np.zeros((len(self.values) + 1, len(self.names)))
        sums[1:] = np.cumsum(self.values, axis=0, dtype=np.float64)
        means = (sums[stop] - sums[start]) / (stop - start)[:, None]
        return means.astype(np.float32)


def read_weather(
    path: str | Path,
    columns: Sequence[str] = (),
    span: tuple[np.datetime64, np.datetime64] | None = None,
    layer: str | None = None,
    date: str | None = None,
) -> tuple[Weather, list[str]]:
    """Read a table of daily figures.

    Parameters
    ----------
    path : path
        CSV, Parquet, or a table that GDAL reads, with a column of days, called date, day, time or
        timestamp.
    columns : sequence of str
        The columns to use; all that hold numbers if none is named.
    span : tuple of datetime64, optional
        First and last moment of the incidents, to compare the table's days with.
    layer : str, optional
        The table of a file that has several.
    date : str, optional
        The column of days; one called date, day, time or timestamp if none is named.

    Returns
    -------
    weather : Weather
        Missing days and values are filled with the last known ones; those at the beginning with
        the first known one.
    warnings : list of str
        What was filled or left out, and what the table does not cover.

    Raises
    ------
    InputError
        If the file cannot be read, has no column of days or no numbers, holds a day twice, lacks
        a named column, or ends before the incidents begin.
    """
    file = Path(path)
    called = Label("daily table", file.name)
    table = read_rows(called, file, layer, (*DAY_COLUMNS, date))
    require_column(called, [str(name) for name in table.columns], date)
    day = date or _day_column(file.name, table)
    days = _days(file.name, table[day], day)
    table = table.drop(columns=day).set_index(days)
    table = table[table.index.notna()].sort_index()
    numbers, warnings = _numbers(file.name, table, columns)
    every = pd.date_range(numbers.index[0], numbers.index[-1], freq="D")
    numbers = numbers.reindex(every)
    warnings += _gaps(file.name, numbers)
    filled = numbers.ffill().bfill()
    names = tuple(str(name) for name in filled)
    first = np.datetime64(every[0], "D")
    weather = Weather(first, names, filled.to_numpy(np.float32))
    return weather, warnings + (_uncovered(file.name, weather, *span) if span else [])


def _day_column(source: str, table: pd.DataFrame) -> str:
    by_name = {str(name).strip().lower(): str(name) for name in table.columns}
    for name in DAY_COLUMNS:
        if name in by_name:
            return by_name[name]
    raise InputError(
        f"{source} has no column of days, only {', '.join(map(str, table.columns))}; call the "
        "column of days 'date'."
    )


def _days(source: str, column: pd.Series, name: str) -> pd.DatetimeIndex:
    days = pd.DatetimeIndex(parse_times(column, name)).normalize()
    given = days.dropna()
    if given.empty:
        raise InputError(f"The column '{name}' of {source} holds no date; write 2016-05-31.")
    repeated = given[given.duplicated()].unique()
    if len(repeated):
        raise InputError(
            f"{source} has several rows for {len(repeated):,} of its days, such as "
            f"{repeated[0].date()}; give one row a day."
        )
    return days


def _numbers(
    source: str, table: pd.DataFrame, columns: Sequence[str]
) -> tuple[pd.DataFrame, list[str]]:
    """The columns that hold numbers, and a sentence for each that was left out."""
    known = [str(name) for name in table.columns]
    for name in columns:
        require_column(Label("daily table", source), known, name)
    warnings = []
    kept = {}
    for name in columns or known:
        numbers = pd.to_numeric(table[name], errors="coerce").astype(np.float64)
        text = table[name][numbers.isna() & table[name].notna()]
        finite = numbers.where(np.isfinite(numbers))
        if len(text) == 0 and finite.notna().any():
            kept[name] = finite
            continue
        why = f"holds '{text.iloc[0]}', which is no number" if len(text) else "is empty"
        if columns:
            raise InputError(f"The column '{name}' of {source} {why}; leave it out or mend it.")
        warnings.append(f"The column '{name}' of {source} {why}; it was left out.")
    if not kept:
        raise InputError(f"{source} has no column of numbers beside its days; choose another file.")
    return pd.DataFrame(kept), warnings


def _gaps(source: str, numbers: pd.DataFrame) -> list[str]:
    """A sentence for each number of days that columns lack."""
    missing = numbers.isna().sum()
    return [
        f"{source} has no {listed([str(name) for name in columns])} for {lacking:,} of "
        f"{counted(len(numbers), 'day')}; the last known value was taken."
        for lacking, columns in missing[missing > 0].groupby(missing).groups.items()
    ]


def _uncovered(
    source: str, weather: Weather, since: np.datetime64, until: np.datetime64
) -> list[str]:
    """A sentence for each end of the incidents' period that the table does not reach."""
    if weather.end <= since.astype("datetime64[D]"):
        raise InputError(
            f"{source} ends on {weather.end - ONE_DAY}, before the first incident; give a table of "
            "the incidents' days, or forecast without it."
        )
    warnings = []
    if weather.first > since.astype("datetime64[D]"):
        warnings.append(
            f"{source} begins on {weather.first}, later than the incidents; earlier steps take "
            "its first day's values. Better leave out the incidents before it."
        )
    if weather.end <= until.astype("datetime64[D]"):
        warnings.append(
            f"{source} ends on {weather.end - ONE_DAY}, before the incidents; later steps take its "
            "last day's values. Better give a table that is up to date."
        )
    return warnings
