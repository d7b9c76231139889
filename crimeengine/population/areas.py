"""Areas with numbers of people by group, such as census tracts: read and checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.polygons import brought, read_polygons
from crimeengine.table import require_column
from crimeengine.zoning.shares import Floats

#: People by which a group may exceed the total: both are rounded, or estimated one by one.
_ROUNDING = 1.0

#: Part of the total by which a group may exceed it.
_SLACK = 0.001

#: How far groups that are per cent may be from 100 together.
_HUNDRED = 1.0

_PER_CENT = re.compile(r"per_?cent|pct|%|_perc\b|share|ratio", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class PeopledAreas:
    """Areas and the people who live in them.

    Parameters
    ----------
    file : str
        What to call the source in messages.
    names : ndarray of str, shape (areas,)
    polygons : ndarray of shapely.Polygon or shapely.MultiPolygon, shape (areas,)
        Valid, in the CRS that was asked for.
    groups : dict of str to ndarray of float, shape (areas,)
        People of each group; NaN where the source has no number.
    total : ndarray of float, shape (areas,), optional
        All people; None where the source has no such column.
    repaired : int
        Number of polygons that were invalid.
    """

    file: str
    names: NDArray[np.object_]
    polygons: NDArray[np.object_]
    groups: dict[str, Floats]
    total: Floats | None
    repaired: int

    @classmethod
    def read(
        cls,
        path: str | Path,
        layer: str | None,
        name: str | None,
        groups: Sequence[str],
        total: str | None,
        crs: CRS,
    ) -> PeopledAreas:
        """Read areas from a file.

        Parameters
        ----------
        path, layer
            As of `crimeengine.polygons.read_polygons`.
        name : str, optional
            Column of the names; without it areas are numbered from 1.
        groups : sequence of str
            Columns of numbers of people.
        total : str, optional
            Column of the number of all people.
        crs : pyproj.CRS
            What to bring the polygons to.

        Raises
        ------
        InputError
            If the file cannot be read, has no polygons, no CRS or no such column, a column holds
            no numbers, or the total is also a group.
        """
        if total in groups:
            raise InputError(
                f"The column '{total}' is named both as a group (groups) and as everyone (total); "
                "leave it out of the groups."
            )
        frame = read_polygons(path, layer, part="population")
        file = f"The population file {Path(path).name}"
        columns = [str(column) for column in frame.columns.drop(frame.geometry.name)]
        distinct = list(dict.fromkeys(groups))
        meant = [("group", group) for group in distinct] + [("total", total), ("name", name)]
        for meaning, column in meant:
            if column is not None:
                require_column(file, columns, column, meaning)
        names = frame[name].astype("string").fillna("(no name)") if name else None
        shapes, _, repaired = brought(frame.geometry, crs)
        return cls(
            file,
            np.arange(1, len(frame) + 1).astype(str) if names is None else names.to_numpy(object),
            shapes,
            {group: _numbers(frame[group], file) for group in distinct},
            _numbers(frame[total], file) if total else None,
            int(repaired.sum()),
        )

    @property
    def everyone(self) -> Floats:
        """All people of each area: the total, or else the sum of the groups."""
        if self.total is not None:
            return self.total
        everyone: Floats = np.sum(list(self.groups.values()), axis=0)
        return everyone

    def only(self, areas: NDArray[np.bool_]) -> PeopledAreas:
        """Some of the areas."""
        return replace(
            self,
            names=self.names[areas],
            polygons=self.polygons[areas],
            groups={group: people[areas] for group, people in self.groups.items()},
            total=None if self.total is None else self.total[areas],
        )

    def require_people(self) -> None:
        """Refuse numbers that cannot be people.

        Raises
        ------
        InputError
            If a number is missing or negative, a column holds per cent, a group exceeds the total,
            or nobody lives in the areas.
        """
        columns = dict(self.groups) | ({} if self.total is None else {"total": self.total})
        for group, people in columns.items():
            self._require_counts(group, people)
        self._require_no_per_cent()
        self._require_parts()
        if self.everyone.sum() == 0:
            raise InputError(f"{self.file} has nobody in the area of the forecast; check its data.")

    def _require_counts(self, group: str, people: Floats) -> None:
        missing, negative = int(np.isnan(people).sum()), people < 0
        if missing:
            areas = counted(missing, "area", "areas")
            raise InputError(
                f"{self.file} has no number in the column '{group}' for {areas} of the forecast's "
                "map; fill in 0 where nobody lives, or leave those areas out of the file."
            )
        if negative.any():
            raise InputError(
                f"{self.file} has negative numbers in the column '{group}', such as "
                f"{people[negative][0]:,.0f}, which often mark what is not known; replace them "
                "with numbers of people."
            )

    def _require_no_per_cent(self) -> None:
        values = np.array(list(self.groups.values()))
        for group, people in self.groups.items():
            small = 0 < people.max() <= 100
            if small and ((people % 1 != 0).any() or _PER_CENT.search(group)):
                raise self._per_cent(f"the column '{group}'")
        sums = values.sum(axis=0)
        if len(values) > 1 and sums.any() and (np.abs(sums[sums > 0] - 100) <= _HUNDRED).all():
            raise self._per_cent("the columns of the groups, which add up to 100,")

    def _per_cent(self, what: str) -> InputError:
        return InputError(
            f"{self.file} seems to hold per cent or shares in {what} and not numbers of people; "
            "give numbers, for example the per cent times the total, rounded to whole people."
        )

    def _require_parts(self) -> None:
        if self.total is None:
            return
        for group, people in self.groups.items():
            beyond = people > self.total * (1 + _SLACK) + _ROUNDING
            if beyond.any():
                first = int(np.flatnonzero(beyond)[0])
                areas = counted(int(beyond.sum()), "area", "areas")
                raise InputError(
                    f"{self.file} has more people in the group '{group}' than in all in {areas}, "
                    f"such as {self.names[first]}: {people[first]:,.0f} of "
                    f"{self.total[first]:,.0f}; choose another total or another group."
                )


def _numbers(column: pd.Series, file: str) -> Floats:
    """A column as numbers; NaN where there is none."""
    numbers = pd.to_numeric(column, errors="coerce")
    text = column.notna() & numbers.isna()
    if text.any():
        raise InputError(
            f"{file} holds text in the column '{column.name}', such as "
            f"'{column[text].iloc[0]}'; choose a column of numbers of people."
        )
    return numbers.to_numpy(dtype=np.float64, na_value=np.nan)
