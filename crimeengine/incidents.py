"""Incident points: read, checked and cleaned."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from crimeengine.area import Area
from crimeengine.errors import InputError
from crimeengine.intake import Intake
from crimeengine.table import Table, read_table
from crimeengine.times import parse_times

#: What to look at when no incident lies in the area.
ELSEWHERE = "check that the area and the incidents show the same city and that their CRS are right"

#: Category of a row that names none.
NONE = "(none)"


@dataclass(frozen=True, eq=False)
class Places:
    """The distinct places of incidents; police data repeat them.

    Parameters
    ----------
    x, y : ndarray of float, shape (m,)
        In the units of ``crs``.
    code : ndarray of int, shape (n,)
        The place of each incident.
    crs : pyproj.CRS
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    code: NDArray[np.int64]
    crs: CRS

    def project(self, crs: CRS) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Coordinates x and y of each place in another CRS."""
        if self.crs == crs:
            return self.x, self.y
        transformer = Transformer.from_crs(self.crs, crs, always_xy=True)
        x, y = transformer.transform(self.x, self.y)
        return x, y


@dataclass(frozen=True, eq=False)
class Incidents:
    """Clean incidents, each with a time and a place.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
        In the units of ``crs``; x is east or longitude.
    time : ndarray of datetime64[s], shape (n,)
        Local wall-clock time.
    category : ndarray of int, shape (n,)
        Index into ``categories``; all 0 where there are none.
    categories : tuple of str
        Names in alphabetical order; empty where no category column was read.
    crs : pyproj.CRS
    span : tuple of datetime64
        First and last moment that the source covers. It stays when incidents are selected by
        place or category: days without any of the chosen ones are counted as 0.
    intake : Intake
        What became of the rows.
    extra : pandas.DataFrame, n rows
        The further columns that were asked for, as the source has them.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    time: NDArray[np.datetime64]
    category: NDArray[np.int64]
    categories: tuple[str, ...]
    crs: CRS
    span: tuple[np.datetime64, np.datetime64]
    intake: Intake
    extra: pd.DataFrame = field(default_factory=pd.DataFrame)

    def __len__(self) -> int:
        """Number of incidents."""
        return len(self.x)

    @cached_property
    def places(self) -> Places:
        """The distinct places, and the place of each incident."""
        code, place = pd.factorize(self.x + 1j * self.y)
        return Places(place.real, place.imag, code, self.crs)

    @property
    def centre(self) -> tuple[float, float]:
        """Median longitude and latitude (degrees, WGS84)."""
        transformer = Transformer.from_crs(self.crs, CRS.from_epsg(4326), always_xy=True)
        longitude, latitude = transformer.transform(np.median(self.x), np.median(self.y))
        return longitude, latitude

    def select(self, keep: NDArray[np.bool_], reason: str) -> Incidents:
        """The incidents marked in ``keep``; the others are dropped for a reason of `intake`."""
        if keep.all():
            return self
        return replace(
            self,
            x=self.x[keep],
            y=self.y[keep],
            time=self.time[keep],
            category=self.category[keep],
            extra=self.extra[keep] if len(self.extra) else self.extra,
            intake=self.intake.drop(reason, int((~keep).sum())),
        )

    def warn(self, text: str) -> Incidents:
        """The incidents with one more thing to know about them."""
        return replace(self, intake=self.intake.warn(text))

    def together(self) -> Incidents:
        """The same incidents without their categories, to be counted together."""
        return replace(self, category=np.zeros(len(self), np.int64), categories=())

    def tally(self) -> dict[str, int]:
        """Number of incidents by category, the most frequent first."""
        counts = np.bincount(self.category, minlength=len(self.categories))
        by_name = {name: int(counts[number]) for number, name in enumerate(self.categories)}
        return dict(sorted(by_name.items(), key=lambda item: -item[1]))

    def between(
        self, since: datetime.datetime | None, until: datetime.datetime | None
    ) -> Incidents:
        """The incidents from ``since`` on and before ``until``.

        Raises
        ------
        InputError
            If there is none.
        """
        first, last = self.span
        if since is not None:
            first = max(first, np.datetime64(since, "s"))
        if until is not None:
            last = min(last, np.datetime64(until, "s") - np.timedelta64(1, "s"))
        keep = (self.time >= first) & (self.time <= last)
        if not keep.any():
            raise InputError(
                f"No incident lies between {since or 'the beginning'} and {until or 'the end'}; "
                f"the incidents run from {self.span[0]} to {self.span[1]}."
            )
        return replace(self.select(keep, "other_period"), span=(first, last))

    def only(self, names: Sequence[str]) -> Incidents:
        """The incidents of the named categories; all of them where none is named.

        Raises
        ------
        InputError
            If a name does not occur.
        """
        if not names:
            return self
        for name in names:
            if name not in self.categories:
                near = difflib.get_close_matches(name, self.categories, n=3, cutoff=0.4)
                some = near or list(self.categories[:8])
                raise InputError(
                    f"The category '{name}' does not occur; choose among these: "
                    f"{', '.join(some)}{'' if len(some) == len(self.categories) else ', …'}."
                )
        return self._of(names, "other_category")

    def without(self, names: Collection[str]) -> Incidents:
        """The incidents but those of the named categories, dropped as ``patrol_driven``."""
        left = tuple(name for name in self.categories if name not in names)
        return self._of(left, "patrol_driven")

    def _of(self, names: Collection[str], reason: str) -> Incidents:
        """The incidents of some categories; the others are dropped for a reason of `intake`."""
        wanted = np.array([name in names for name in self.categories])
        kept = self.select(wanted[self.category], reason)
        position = np.cumsum(wanted) - 1
        left = tuple(name for name in self.categories if name in names)
        return replace(kept, category=position[kept.category], categories=left)

    def within(self, area: Area) -> Incidents:
        """The incidents inside an area.

        Raises
        ------
        InputError
            If none is.
        """
        places = self.places
        polygon = area.polygon
        shapely.prepare(polygon)
        x, y = places.project(area.crs)
        inside = shapely.contains_xy(polygon, x, y)[places.code]
        swapped = np.zeros(len(self), dtype=bool)
        if self.crs.is_geographic and not inside.all():
            x, y = replace(places, x=places.y, y=places.x).project(area.crs)
            swapped = ~inside & shapely.contains_xy(polygon, x, y)[places.code]
        if not inside.any():
            advice = (
                "exchanging x and y would put them inside, so name the columns the other way round"
                if swapped.any()
                else ELSEWHERE
            )
            raise InputError(f"All {len(self):,} incidents lie outside the area; {advice}.")
        kept = self.select(~swapped, "swapped")
        return kept.select(inside[~swapped], "outside_area")


def read_incidents(
    path: str | Path,
    time: str,
    category: str | None = None,
    *,
    layer: str | None = None,
    x: str | None = None,
    y: str | None = None,
    crs: str | None = None,
    duplicates: str = "drop",
    extra: Sequence[str] = (),
    now: datetime.datetime | None = None,
) -> Incidents:
    """Read incidents from a file and clean them.

    Parameters
    ----------
    path : path
        GeoPackage, GeoParquet, Shapefile, FlatGeobuf, GeoJSON, CSV or Parquet.
    time : str
        Column of the local date and time.
    category : str, optional
        Column of the category.
    layer : str, optional
        Layer of a file that has several.
    x, y, crs : str, optional
        Columns of the coordinates and their CRS (``"EPSG:4326"``), for a table without geometry.
    duplicates : {"drop", "keep"}
        What to do with a row that repeats another in every column.
    extra : sequence of str
        Further columns to keep.
    now : datetime, optional
        Incidents after this moment are dropped; the present by default.

    Raises
    ------
    InputError
        If the file, a column, the CRS or every row is unusable.
    """
    table = read_table(path, layer=layer, columns=(time, category, *extra), x=x, y=y, crs=crs)
    if len(table.rows) == 0:
        raise InputError(f"{table.name} is empty; choose a layer that has incidents.")
    table.require(time, "time")
    if category is not None:
        table.require(category, "category")
    for column in extra:
        table.require(column, "further")
    codes, categories = _categories(table, category)
    moments = parse_times(table.rows[time], time)
    limit = np.datetime64(now or datetime.datetime.now(), "s")
    unplaced = ~(np.isfinite(table.x) & np.isfinite(table.y))
    nowhere = (np.abs(table.x) < 1e-3) & (np.abs(table.y) < 1e-3)

    nowhen = (np.datetime64("NaT", "s"), np.datetime64("NaT", "s"))
    incidents = Incidents(
        table.x,
        table.y,
        moments,
        codes,
        categories,
        table.crs,
        nowhen,
        Intake(len(table.rows)),
        table.rows[list(extra)] if extra else pd.DataFrame(),
    )
    verdicts = {
        "no_time": _empty(table.rows[time]),
        "unparsable_time": np.isnat(moments),
        "future_date": moments > limit,
        "no_place": unplaced,
        "null_island": nowhere,
        "duplicate": table.repeated if duplicates == "drop" else np.zeros(len(moments), bool),
        "swapped": _swapped(table, unplaced | nowhere),
    }
    left = np.ones(len(moments), dtype=bool)
    for reason, bad in verdicts.items():
        incidents = incidents.select(~bad[left], reason)
        left &= ~bad
    if len(incidents) == 0:
        first = incidents.intake.describe()["dropped"][0]["text"]
        raise InputError(f"No usable incident is left in {table.name}: {first}; check its columns.")
    _refuse_wrong_units(incidents)
    incidents = replace(incidents, span=(incidents.time.min(), incidents.time.max()))
    return _warn(incidents)


def _empty(column: pd.Series) -> NDArray[np.bool_]:
    blank = column.isna()
    if not pd.api.types.is_datetime64_any_dtype(column.dtype):
        blank |= column.astype("string").str.strip() == ""
    return blank.to_numpy(dtype=bool, na_value=True)


def _categories(table: Table, column: str | None) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    if column is None:
        return np.zeros(len(table.rows), np.int64), ()
    text = table.rows[column].astype("string").str.strip().fillna(NONE).replace("", NONE)
    codes, names = pd.factorize(text, sort=True)
    return codes.astype(np.int64), tuple(str(name) for name in names)


def _swapped(table: Table, unplaced: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Rows whose longitude and latitude, exchanged, would lie among the others."""
    suspects = np.zeros(len(table.x), dtype=bool)
    if not table.crs.is_geographic or unplaced.all():
        return suspects
    middle_x, middle_y = np.median(table.x[~unplaced]), np.median(table.y[~unplaced])
    reach = 5.0  # degrees; wider than any city and any state that a police force covers
    far = np.hypot(table.x - middle_x, table.y - middle_y) > reach
    near_if_exchanged = np.hypot(table.y - middle_x, table.x - middle_y) < reach
    return far & near_if_exchanged & ~unplaced


def _refuse_wrong_units(incidents: Incidents) -> None:
    widest = max(np.abs(incidents.x).max(), np.abs(incidents.y).max())
    sample = f"{incidents.x[0]:g}, {incidents.y[0]:g}"
    if incidents.crs.is_projected and widest <= 180:
        raise InputError(
            f"The coordinates, such as {sample}, look like degrees, but the CRS "
            f"{incidents.crs.name} is not in degrees; give EPSG:4326 as their CRS."
        )
    if incidents.crs.is_geographic and (np.abs(incidents.y) > 90).mean() > 0.5:
        advice = "exchange x and y" if widest <= 180 else "give the CRS that they are really in"
        raise InputError(
            f"The coordinates, such as {sample}, are not longitude and latitude in degrees as "
            f"the CRS {incidents.crs.name} has it; {advice}."
        )


def _warn(incidents: Incidents) -> Incidents:
    intake = incidents.intake
    for reason in ("duplicate", "swapped"):
        share = intake.dropped.get(reason, 0) / intake.read
        if share > 0.05:
            intake = intake.warn(f"{share:.0%} of the rows were dropped as {reason}.")
    early = np.sort(incidents.time)[: max(len(incidents) // 1000, 1)]
    usual = np.sort(incidents.time)[len(early)] if len(incidents) > len(early) else early[0]
    if usual - early[0] > np.timedelta64(365, "D"):
        intake = intake.warn(
            f"A few incidents are far older than the rest (the first is of "
            f"{str(early[0])[:10]}); leave them out with a start date."
        )
    return replace(incidents, intake=intake)
