"""A layer as drawn on the cells, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crimeengine.context.feature import Geometry
from crimeengine.context.terrain import Surface


@dataclass(frozen=True, eq=False)
class Drawn:
    """A layer as drawn on the cells.

    Parameters
    ----------
    geometry : Geometry
    columns : tuple of str
        Columns that were used.
    surfaces : tuple of Surface
    warnings : tuple of str
        What was filled, mended or left out.
    """

    geometry: Geometry
    columns: tuple[str, ...]
    surfaces: tuple[Surface, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """What a context was made from: a layer or a daily table.

    Parameters
    ----------
    name : str
    text : str
        As people write it.
    geometry : Geometry
    columns : tuple of str
        Columns that were used.
    features : tuple of str
        Names of the figures that it gave.
    """

    name: str
    text: str
    geometry: Geometry
    columns: tuple[str, ...]
    features: tuple[str, ...]

    def describe(self) -> dict[str, Any]:
        """The source as plain data."""
        return {
            "name": self.name,
            "text": self.text,
            "geometry": self.geometry,
            "columns": list(self.columns),
            "features": list(self.features),
        }
