"""What to make of a layer: features by the kind of its geometry, and how people write them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crimeengine.context.label import Label
from crimeengine.errors import InputError

#: What a layer holds.
Geometry = Literal["point", "line", "polygon", "raster", "table"]

#: How far around a cell's centre is looked where nothing is said (m).
RADIUS = 500.0

#: Columns that a message lists.
_LISTED = 12

_WRITTEN = re.compile(r"(?:(density)|(sum|mean)\s*\((.+)\))\s*(?:@\s*(\d+(?:\.\d+)?)\s*m?)?")

#: By geometry: features of the places themselves, and what is made of a column, that of a bare
#: one first.
_PLAIN: dict[Geometry, tuple[str, ...]] = {
    "point": ("count", "density", "distance"),
    "line": ("length", "distance"),
    "polygon": ("share", "distance"),
    "raster": ("mean", "min", "max"),
}
_OF_COLUMN: dict[Geometry, tuple[str, ...]] = {
    "point": ("sum", "mean"),
    "line": ("mean",),
    "polygon": ("mean", "sum"),
    "raster": (),
}
_DEFAULT: dict[Geometry, tuple[str, ...]] = {
    "point": ("distance", "density"),
    "line": ("length", "distance"),
    "polygon": ("share", "distance"),
    "raster": ("mean",),
}


@dataclass(frozen=True)
class Feature:
    """One figure of every cell.

    Parameters
    ----------
    word : str
        What it is: count, density, distance, length, share, sum, mean, min or max. Before
        `features_of` it may be the name of a column.
    column : str, optional
        The column that a sum or a mean is made of.
    radius : float, optional
        How far around the cell's centre is looked (m).
    """

    word: str
    column: str | None = None
    radius: float | None = None

    @classmethod
    def parse(cls, text: str) -> Feature:
        """Read ``distance``, ``density@250``, ``sum(seats)@500`` or the name of a column."""
        found = _WRITTEN.fullmatch(text.strip())
        if not found:
            return cls(text.strip())
        density, word, column, radius = found.groups()
        return cls(density or word, column and column.strip(), float(radius) if radius else None)

    def __str__(self) -> str:
        """The feature as people write it."""
        column = f"({self.column})" if self.column else ""
        radius = "" if self.radius is None else f"@{self._metres}"
        return f"{self.word}{column}{radius}"

    @property
    def _metres(self) -> str:
        """The radius in digits alone, as `parse` reads it: 1000000, not 1e+06."""
        return f"{self.radius:.15g}"

    def called(self, layer: str) -> str:
        """What to call the figure before people, with its unit."""
        within = "" if self.radius is None else f" within {self._metres} m"
        if self.column is not None:
            bare = self.word == "mean" and self.radius is None
            return f"{layer}: {'' if bare else f'{self.word} of '}{self.column}{within}"
        ends = {
            "distance": "distance (m)",
            "length": "length (m)",
            "share": "share of the cell",
            "density": f"density{within} (per km²)",
        }
        return f"{layer}: {ends.get(self.word, self.word)}"

    @property
    def kind(self) -> Literal["length", "amount", "plain"]:
        """How models see it, as `crimeengine.context.terrain.Surface` tells."""
        if self.word in ("distance", "length"):
            return "length"
        return "amount" if self.word in ("count", "density", "sum") else "plain"


def features_of(
    called: Label,
    written: Sequence[str],
    geometry: Geometry,
    columns: Collection[str],
    joined: Sequence[str] = (),
) -> tuple[Feature, ...]:
    """The features that a layer is asked for, or those that its geometry suggests.

    Parameters
    ----------
    called : Label
        What to call the layer in messages.
    written : sequence of str
        As people write them; none for the default.
    geometry : Geometry
        Not a table.
    columns : collection of str
        The layer's columns.
    joined : sequence of str
        Columns of numbers of a joined table, which are the default of such a layer.

    Raises
    ------
    InputError
        If a feature is not offered; the message lists those that are.
    """
    asked = [Feature.parse(text) for text in written]
    asked = asked or [Feature(_OF_COLUMN[geometry][0], column) for column in joined]
    asked = asked or [Feature(word) for word in _DEFAULT[geometry]]
    resolved = (_resolve(called, feature, geometry, columns) for feature in asked)
    return tuple(dict.fromkeys(resolved))


def _resolve(
    called: Label, feature: Feature, geometry: Geometry, columns: Collection[str]
) -> Feature:
    plain, of_column = _PLAIN[geometry], _OF_COLUMN[geometry]
    if feature.column is None and feature.word not in plain and feature.word in columns:
        feature = Feature(of_column[0], feature.word)
    if feature.column is not None and feature.column not in columns:
        raise _unknown(called, feature.column, geometry, columns)
    if feature.word not in (plain if feature.column is None else of_column):
        raise _unknown(called, str(feature), geometry, columns)
    around = geometry == "point" and (feature.word == "density" or feature.column is not None)
    if feature.radius is not None and not around:
        raise _unknown(called, str(feature), geometry, columns)
    if feature.radius is not None and feature.radius <= 0:
        raise InputError(
            f"The feature '{feature}' of the {called} looks no distance around; give metres above "
            f"0, such as @{RADIUS:g}."
        )
    return replace(feature, radius=feature.radius or RADIUS) if around else feature


def _unknown(called: Label, text: str, geometry: Geometry, columns: Collection[str]) -> InputError:
    known = sorted(columns)
    near = difflib.get_close_matches(text, [*_PLAIN[geometry], *known], n=1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
    has = f", and its columns are {', '.join(known[:_LISTED])}{more}" if known else ""
    return InputError(
        f"The {called} has no feature or column '{text}'; {hint}{offers(geometry)}{has}."
    )


def offers(geometry: Geometry) -> str:
    """What a geometry offers, in words."""
    around = "@METRES" if geometry == "point" else ""
    words = [word + (around if word == "density" else "") for word in _PLAIN[geometry]]
    words += [f"{word}(COLUMN){around}" for word in _OF_COLUMN[geometry]]
    return f"{geometry.capitalize()}s offer {', '.join(words)}"
