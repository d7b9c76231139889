"""What incidents are clustered by: their places, and the time of day and category if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents
from crimeengine.patterns.clock import Clock

DAY = 86_400


@dataclass(frozen=True, eq=False)
class Features:
    """The distinct rows that incidents are clustered by; police data repeat places.

    Parameters
    ----------
    rows : ndarray of float, shape (m, features)
        In metres, around the mean of the incidents; the first two are east and north.
    weight : ndarray of int, shape (m,)
        Number of incidents of each row.
    code : ndarray of int, shape (n,)
        The row of each incident.
    unit : str
        What a row is, in the plural.
    middle : ndarray of float, shape (2,)
        Mean east and north of the incidents, in the CRS.
    """

    rows: NDArray[np.float64]
    weight: NDArray[np.int64]
    code: NDArray[np.int64]
    unit: str
    middle: NDArray[np.float64]

    @property
    def east_north(self) -> NDArray[np.float64]:
        """Coordinates of the rows in the CRS, shape (m, 2)."""
        return self.rows[:, :2] + self.middle

    def __len__(self) -> int:
        """Number of distinct rows."""
        return len(self.rows)

    @classmethod
    def of(
        cls, incidents: Incidents, crs: CRS, hours: float = 0, category_weight: float = 0
    ) -> Self:
        """The features of incidents.

        Parameters
        ----------
        incidents : Incidents
        crs : pyproj.CRS
            In metres.
        hours : float
            Metres that an hour counts as; 0 leaves the time of day out. The day is a circle whose
            hours are arcs of this length, so that 23:00 is as near to 1:00 as 12:00 to 14:00.
        category_weight : float
            Metres that two categories are apart; 0 leaves them out.

        Raises
        ------
        InputError
            If all incidents are at one place, or what is to be counted is not in the data.
        """
        places = incidents.places
        if len(places.x) < 2:
            raise InputError(
                f"{'All ' if len(incidents) > 1 else ''}"
                f"{counted(len(incidents), 'incident is', 'incidents are')} at one place; clusters "
                "need at least two places: check the coordinates, or choose other incidents."
            )
        # Of each incident: what tells it apart, and the columns made of it.
        keys, units = [places.code], ["places"]
        if hours:
            _require_hours(incidents)
            keys.append(time_of_day(incidents.time))
            units.append("times of day")
        if category_weight:
            if not incidents.categories:
                raise InputError(
                    f"category_weight is {category_weight:g} but there is no category column; "
                    "name the column, or leave category_weight out."
                )
            keys.append(incidents.category)
            units.append("categories")
        code, first = _distinct(keys)
        unit = " and ".join([", ".join(units[:-1]), units[-1]] if units[1:] else units)
        columns = [np.stack(places.project(crs), axis=1)[places.code[first]]]
        if hours:
            angle = 2 * np.pi * time_of_day(incidents.time[first]) / DAY
            columns.append(hours * 24 / (2 * np.pi) * np.c_[np.sin(angle), np.cos(angle)])
        if category_weight:
            # Two corners of a unit simplex are √2 apart.
            corners = np.eye(len(incidents.categories)) * category_weight / np.sqrt(2)
            columns.append(corners[incidents.category[first]])
        rows, weight = np.concatenate(columns, axis=1), np.bincount(code)
        # Sums over coordinates of millions of metres would lose the millimetres.
        mean = np.average(rows, axis=0, weights=weight)
        return cls(rows - mean, weight, code, unit, mean[:2])


def time_of_day(time: NDArray[np.datetime64]) -> NDArray[np.int64]:
    """Seconds since midnight."""
    seconds: NDArray[np.int64] = time.astype("datetime64[s]").astype(np.int64) % DAY
    return seconds


def _require_hours(incidents: Incidents) -> None:
    if not Clock.of(incidents.time).has_hours:
        raise InputError(
            f"Hours are to count, but the times, such as {incidents.time[0]}, are dates without "
            "hours; leave hours out, or choose a time column that has them."
        )


def _distinct(keys: list[NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The distinct row of each incident, and an incident of each row."""
    joined = keys[0]
    for key in keys[1:]:
        joined = joined * (int(key.max()) + 1) + key
    code, _ = pd.factorize(joined)
    first = np.full(int(code.max()) + 1, len(code))
    np.minimum.at(first, code, np.arange(len(code)))
    return code, first
