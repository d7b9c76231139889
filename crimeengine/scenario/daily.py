"""Figures of the daily table as a scenario sets them: ``tmax=35``, ``tmax=35@2018-11-17``."""

from __future__ import annotations

import difflib
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from crimeengine.context.weather import Weather
from crimeengine.errors import InputError
from crimeengine.step import Step
from crimeengine.times import ONE_DAY


@dataclass(frozen=True)
class Figure:
    """What a scenario sets a figure to.

    Parameters
    ----------
    column : str
    value : float
    day : datetime64[D], optional
        The only day that it is set for; all that the model looks at without it.
    """

    column: str
    value: float
    day: np.datetime64 | None

    @classmethod
    def parse(cls, text: str) -> Figure:
        """Read ``column=number`` or ``column=number@day``.

        Raises
        ------
        InputError
            If it is neither.
        """
        column, _, rest = text.partition("=")
        number, mark, day = rest.partition("@")
        try:
            value = float(number)
            when = np.datetime64(date.fromisoformat(day.strip()), "D") if mark else None
        except ValueError:
            value, when = math.nan, None
        if not column.strip() or not math.isfinite(value):
            raise InputError(
                f"The daily figure '{text}' is not understood; write it as tmax=35, or as "
                "tmax=35@2018-11-17 for one day."
            )
        return cls(column.strip(), value, when)

    def __str__(self) -> str:
        """The figure before people."""
        return f"{self.column} = {self.value:g}" + ("" if self.day is None else f" on {self.day}")


def set_figures(
    weather: Weather,
    figures: Sequence[Figure],
    known: np.datetime64,
    times: NDArray[np.datetime64],
    step: Step,
) -> tuple[Weather, list[str]]:
    """A daily table with the figures of a scenario.

    Parameters
    ----------
    weather : Weather
        What is known at the moment of forecasting.
    figures : sequence of Figure
    known : datetime64
        The moment of forecasting.
    times : ndarray of datetime64, shape (steps,)
        Start of each step of the scenario.
    step : Step

    Returns
    -------
    weather : Weather
    cautions : list of str
        What a person may not expect.

    Raises
    ------
    InputError
        If the table has no such column, or models do not look at the day.
    """
    days = _looked_at(weather, known, times, step)
    weather = _reaching(weather, days[-1])
    values = weather.values.copy()
    for figure in figures:
        column = _column(weather, figure.column)
        chosen = days if figure.day is None else days[days == figure.day]
        if not len(chosen):
            raise InputError(_unseen(weather, figure, days))
        values[(chosen - weather.first).astype(np.int64), column] = figure.value
    cautions = [] if weather.ahead else [_only_known(days)]
    cautions += _unusual(weather, figures)
    return replace(weather, values=values), cautions


def _looked_at(
    weather: Weather, known: np.datetime64, times: NDArray[np.datetime64], step: Step
) -> NDArray[np.datetime64]:
    """The days that models look at when they forecast some steps."""
    if weather.ahead:
        first = times[0].astype("datetime64[D]")
        last = (times[-1] + step.delta - np.timedelta64(1, "s")).astype("datetime64[D]")
    else:
        last = min(known.astype("datetime64[D]"), weather.end) - ONE_DAY
        first = last - (max(round(step.days), 1) - 1) * ONE_DAY
        first, last = max(first, weather.first), max(last, weather.first)
    return np.arange(first, last + ONE_DAY)


def _reaching(weather: Weather, day: np.datetime64) -> Weather:
    """The table, with its last row again for each day that lacks until ``day``."""
    lacking = int((day - weather.end).astype(np.int64)) + 1
    if lacking <= 0:
        return weather
    last = weather.values[-1:].repeat(lacking, axis=0)
    return replace(weather, values=np.concatenate([weather.values, last]))


def _column(weather: Weather, name: str) -> int:
    if name in weather.names:
        return weather.names.index(name)
    near = difflib.get_close_matches(name, weather.names, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(weather.names)}."
    raise InputError(f"The forecast's daily table has no column '{name}'; {hint}")


def _unseen(weather: Weather, figure: Figure, days: NDArray[np.datetime64]) -> str:
    if weather.ahead:
        return (
            f"The daily figure '{figure}' is of a day that is not forecast; give one from "
            f"{days[0]} to {days[-1]}."
        )
    return (
        f"The daily figure '{figure}' is of a day that the model does not look at: it knows the "
        f"table until {days[-1]}, the last day that is over. Leave out the day to set that one, or "
        "make the forecast with a table of the days themselves, as a weather forecast has them "
        "(|ahead)."
    )


def _unusual(weather: Weather, figures: Sequence[Figure]) -> list[str]:
    """A sentence for each figure that the table never had."""
    cautions = []
    for figure in figures:
        had = weather.values[:, _column(weather, figure.column)]
        if not had.min() <= figure.value <= had.max():
            cautions.append(
                f"The daily figure '{figure}' lies outside of what the table has had, "
                f"{had.min():g} to {had.max():g}: the model has never seen the like. Check its "
                "unit."
            )
    return cautions


def _only_known(days: NDArray[np.datetime64]) -> str:
    span = f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"
    return (
        "The model knows the daily table only until the moment of forecasting, so the figures were "
        f"set for {span}, not for the days that are forecast; to set those, make the forecast "
        "with a table of the days themselves, as a weather forecast has them (|ahead)."
    )
