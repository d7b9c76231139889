"""What surrounds the incidents: the calendar, the weather, maps of the city."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.context.calendar import (
    calendar_features,
    calendar_names,
    check_holidays,
    holiday_feature,
)
from crimeengine.context.drawn import Source
from crimeengine.context.terrain import Terrain
from crimeengine.context.weather import Weather
from crimeengine.step import Step
from crimeengine.times import ONE_DAY

if TYPE_CHECKING:
    from crimeengine.context.maps import Maps


@dataclass(frozen=True, eq=False)
class Context:
    """Everything but the incidents that a forecaster may look at.

    Parameters
    ----------
    holidays : str
        Country, or country and subdivision, whose public holidays count, such as ``"US-IL"``;
        empty for none.
    weather : Weather, optional
        Figures of each day that are known once the day is over.
    maps : Maps, optional
        What stands where, as fine pixels; it does not change with time.
    terrain : Terrain, optional
        What stands in and around each cell.
    sources : tuple of Source
        The layers and tables that all of it was made from.

    Raises
    ------
    InputError
        If no holidays are known for the country or the subdivision.
    """

    holidays: str = ""
    weather: Weather | None = None
    maps: Maps | None = None
    terrain: Terrain | None = None
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an unknown country at once, not when the first features are asked for."""
        if self.holidays:
            check_holidays(self.holidays)

    def until(self, moment: np.datetime64) -> Context:
        """What was known at a moment (local time)."""
        return replace(
            self,
            weather=self.weather and self.weather.until(moment),
            terrain=self.terrain and self.terrain.until(moment),
        )

    def without_layers(self) -> Context:
        """The calendar and the holidays alone."""
        return Context(self.holidays)

    def describe(self) -> dict[str, Any]:
        """The layers and tables, and the figures that are not known everywhere.

        Returns
        -------
        dict
            ``layers``: name, text, geometry, columns and features of each; ``filled``: name of
            the figure, number and share (0 to 1) of the cells where it took the median.
        """
        surfaces = self.terrain.surfaces if self.terrain else ()
        return {
            "layers": [source.describe() for source in self.sources],
            "filled": [
                {
                    "feature": surface.name,
                    "cells": int(surface.filled.sum()),
                    "share": float(surface.filled.mean()),
                }
                for surface in surfaces
                if surface.filled.any()
            ],
        }

    def layer_of(self, name: str) -> str:
        """The layer that a map is of, ``bars`` of ``bars: seats``; layers may hold colons too."""
        layers = (source.name for source in self.sources)
        own = [layer for layer in layers if name == layer or name.startswith(f"{layer}: ")]
        return max(own, key=len, default=name.partition(": ")[0])

    def short_of(self, times: NDArray[np.datetime64], step: Step) -> list[str]:
        """A sentence if the daily table should tell of days ahead and ends before some steps do."""
        if self.weather is None or not self.weather.ahead or not len(times):
            return []
        wanted = (times[-1] + step.delta - np.timedelta64(1, "s")).astype("datetime64[D]")
        if self.weather.end > wanted:
            return []
        return [
            f"The daily table ends on {self.weather.end - ONE_DAY}, before the last day that is "
            f"forecast ({wanted}); the days after it take its last values. Better give a table "
            "that goes on until then."
        ]

    def names(self, step: Step) -> list[str]:
        """What the columns of `features` are."""
        names = calendar_names(step)
        if self.holidays:
            names.append("holiday")
        if self.weather is not None:
            names += self.weather.names
        return names

    def features(
        self,
        times: NDArray[np.datetime64],
        step: Step,
        known: np.datetime64 | NDArray[np.datetime64] | None = None,
    ) -> NDArray[np.float32]:
        """Figures of each step: the calendar, holidays, and the last weather known before it.

        Parameters
        ----------
        times : ndarray of datetime64, shape (steps,)
            Start of each step, local time.
        step : Step
        known : datetime64 or ndarray of datetime64, optional
            The moment of forecasting, one for all steps or each its own; no weather after it is
            used. Without it, each step sees the weather of the days before its own.

        Returns
        -------
        ndarray of float32, shape (steps, features)

        Raises
        ------
        InputError
            If no day's weather is known at all.
        """
        columns = [calendar_features(times, step)]
        if self.holidays:
            columns.append(holiday_feature(times, step, self.holidays))
        if self.weather is not None:
            columns.append(self.weather.features(times, step, known))
        return np.concatenate(columns, axis=1)
