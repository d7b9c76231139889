"""Places of a vector file: its points, lines or polygons in the CRS of the grid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import shapely
from numpy.typing import NDArray
from pyarrow import ArrowInvalid
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS

from crimeengine.context.label import Label
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.table import PARQUET

#: By the dimension of its parts.
_GEOMETRIES: tuple[Literal["point", "line", "polygon"], ...] = ("point", "line", "polygon")

#: What cannot be read, in the words of the libraries.
UNREADABLE = (DataSourceError, DataLayerError, ArrowInvalid, ValueError, OSError)


class NothingThereError(InputError):
    """A layer of which nothing stands in or near the area.

    A forecast is not made with one; a scenario may well be about just that.

    Parameters
    ----------
    called : Label
    why : str
        What is the matter with it, to follow its name.
    remedy : str
    """

    def __init__(self, called: Label, why: str, remedy: str) -> None:
        super().__init__(called, why, remedy)

    def __str__(self) -> str:
        """What is wrong, and what to do."""
        called, why, remedy = self.args
        return f"The {called} {why}; {remedy}."

    @property
    def cause(self) -> str:
        """What is the matter with which file: ``"bars.gpkg is empty"``."""
        called, why, _ = self.args
        return f"{called.file} {why}"


@dataclass(frozen=True, eq=False)
class Places:
    """Single points, lines or polygons, and the rows that they belong to.

    Parameters
    ----------
    geometry : {"point", "line", "polygon"}
    parts : ndarray of geometries, shape (parts,)
        In the grid's CRS (m); valid, none of several parts.
    row : ndarray of int, shape (parts,)
        The row that each is of.
    rows : int
        Number of rows.
    """

    geometry: Literal["point", "line", "polygon"]
    parts: NDArray[np.object_]
    row: NDArray[np.int64]
    rows: int

    @property
    def sizes(self) -> NDArray[np.float64]:
        """How much each part is: 1 for a point, metres of a line, square metres of a polygon."""
        if self.geometry == "point":
            return np.ones(len(self.parts))
        measure = shapely.length if self.geometry == "line" else shapely.area
        sizes: NDArray[np.float64] = measure(self.parts)
        return sizes

    def renumbered(self, number: NDArray[np.int64], rows: int) -> Places:
        """The same places for other rows: ``number`` says which each row becomes."""
        return Places(self.geometry, self.parts, number[self.row], rows)


def columns_of(called: Label, file: Path, layername: str | None) -> list[str]:
    """Columns of a vector file.

    Raises
    ------
    InputError
        If it does not exist, cannot be read, or has several layers and none is named.
    """
    if not file.exists():
        raise InputError(f"The file of the {called} does not exist: {file}; check the path.")
    try:
        if file.suffix.lower() in PARQUET:
            return [str(name) for name in pq.read_schema(file).names]
        within = layername or _only_layer(called, file)
        return [str(name) for name in pyogrio.read_info(file, layer=within)["fields"]]
    except InputError:
        raise
    except UNREADABLE as error:
        raise unreadable(called, error) from error


def _only_layer(called: Label, file: Path) -> str | None:
    """The only layer with a geometry; None if there is none."""
    layers = [str(name) for name, kind in pyogrio.list_layers(file) if kind is not None]
    if len(layers) > 1:
        raise InputError(
            f"The {called} has the layers {', '.join(layers)}; name one, such as "
            f"{file.name}|layername={layers[0]}."
        )
    return layers[0] if layers else None


def unreadable(called: Label, error: Exception) -> InputError:
    """What to say of a file that cannot be read."""
    reason = str(error).partition(";")[0].rstrip(". ")
    return InputError(
        f"The {called} cannot be read: {reason}; check that the file is whole, and of the kind "
        "that its name says."
    )


def read_places(
    called: Label, file: Path, layername: str | None, crs: CRS, columns: Collection[str] = ()
) -> tuple[Places, pd.DataFrame, list[str]]:
    """Read the geometries of a vector file, and some of its columns.

    Parameters
    ----------
    called : Label
        What to call it in messages.
    file : path
    layername : str, optional
        The layer of a file that has several.
    crs : pyproj.CRS
        To project to.
    columns : collection of str
        Columns to read.

    Returns
    -------
    places : Places
    table : pandas.DataFrame
        The columns, a row for each row of the places.
    warnings : list of str
        What was left out or mended.

    Raises
    ------
    NothingThereError
        If no row has a geometry.
    InputError
        If it has no CRS, is no vector layer, or has geometry of several kinds.
    """
    frame = _open(called, file, layername, columns)
    shapes = frame.geometry.to_numpy()
    blank = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    if blank.all():
        raise NothingThereError(called, "is empty", "leave it out or choose another")
    if frame.crs is None:
        raise InputError(f"The {called} has no CRS; assign one to it first.")
    moved = shapely.force_2d(frame.geometry[~blank].to_crs(crs).to_numpy())
    far = ~np.isfinite(shapely.bounds(moved)).all(axis=1)
    if far.all():
        raise InputError(
            f"The {called} cannot be projected to the grid's CRS; check that its own is right."
        )
    # Twice: a collection may hold geometries of several parts.
    parts, row = shapely.get_parts(moved[~far], return_index=True)
    parts, part = shapely.get_parts(parts, return_index=True)
    row = row[part]
    geometry = _only_kind(called, parts)
    invalid = ~shapely.is_valid(parts)
    parts, row = _mend(parts, row, invalid)
    if len(parts) == 0:
        raise InputError(f"The {called} has only geometries without extent; choose another layer.")
    said = [
        (blank.sum(), "row", "without geometry", "left out"),
        (far.sum(), "geometry", "that cannot be projected", "left out"),
        (invalid.sum(), "invalid geometry", "", "repaired"),
    ]
    warnings = [
        f"{counted(int(number), *_number(what))} {which} of the {called.name} "
        f"{'was' if number == 1 else 'were'} {became}.".replace("  ", " ")
        for number, what, which, became in said
        if number
    ]
    table = pd.DataFrame(frame.drop(columns=frame.geometry.name))[~blank][~far]
    return Places(geometry, parts, row, len(table)), table.reset_index(drop=True), warnings


def _number(noun: str) -> tuple[str, str]:
    return noun, f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def _open(
    called: Label, file: Path, layername: str | None, columns: Collection[str]
) -> gpd.GeoDataFrame:
    known = columns_of(called, file, layername)
    wanted = [name for name in known if name in columns]
    try:
        if file.suffix.lower() in PARQUET:
            frame = gpd.read_parquet(file)
            frame = frame[[*wanted, frame.geometry.name]]
        else:
            within = layername or _only_layer(called, file)
            frame = pyogrio.read_dataframe(file, layer=within, columns=wanted)
    except UNREADABLE as error:
        raise unreadable(called, error) from error
    if not isinstance(frame, gpd.GeoDataFrame):
        raise InputError(f"The {called} has no geometry; choose a vector layer.")
    return frame


def _only_kind(called: Label, parts: NDArray[np.object_]) -> Literal["point", "line", "polygon"]:
    number = np.bincount(shapely.get_dimensions(parts), minlength=3)
    kinds = [counted(int(n), kind) for n, kind in zip(number, _GEOMETRIES, strict=True) if n]
    if len(kinds) > 1:
        raise InputError(
            f"The {called} mixes {' and '.join(kinds)}; split it into a layer for each kind."
        )
    return _GEOMETRIES[int(number.argmax())]


def _mend(
    parts: NDArray[np.object_], row: NDArray[np.int64], invalid: NDArray[np.bool_]
) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """The parts with the invalid ones made valid; of these what is of the same dimension."""
    if not invalid.any():
        return parts, row
    dimension = shapely.get_dimensions(parts[0])
    single, part = shapely.get_parts(shapely.make_valid(parts[invalid]), return_index=True)
    single, inner = shapely.get_parts(single, return_index=True)
    alike = shapely.get_dimensions(single) == dimension
    mended = row[invalid][part[inner[alike]]]
    return np.concatenate([parts[~invalid], single[alike]]), np.concatenate([row[~invalid], mended])
