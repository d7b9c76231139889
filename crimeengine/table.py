"""The raw rows of an incident file, with their coordinates, before anything is judged."""

from __future__ import annotations

import csv
import difflib
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.exceptions import CRSError

from crimeengine.errors import InputError

_VECTOR = {".gpkg", ".shp", ".fgb", ".geojson", ".json", ".zip"}
PARQUET = {".parquet", ".geoparquet"}
TEXT = {".csv", ".tsv", ".txt"}

_DECIMAL_COMMA = r"\s*[-+]?\d+(,\d+)?\s*"

#: Of text files, in the order in which they are tried.
ENCODINGS = ("utf-8", "cp1252")


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of a file and their coordinates.

    Parameters
    ----------
    name : str
        What to call the source in messages.
    rows : pandas.DataFrame
        All columns but the geometry.
    x, y : ndarray of float, shape (n,)
        NaN where a row has no place.
    crs : pyproj.CRS
    """

    name: str
    rows: pd.DataFrame
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    crs: CRS

    @cached_property
    def repeated(self) -> NDArray[np.bool_]:
        """Whether a row repeats an earlier one in every column and in place."""
        placed = self.rows.assign(__x=self.x, __y=self.y)
        return placed.duplicated().to_numpy()

    def require(self, column: str, meaning: str) -> None:
        """Raise `InputError` unless the column exists."""
        require_column(self.name, list(self.rows.columns), column, meaning)


def read_table(
    path: str | Path,
    *,
    layer: str | None,
    columns: Sequence[str | None],
    x: str | None,
    y: str | None,
    crs: str | None,
) -> Table:
    """Read the rows of an incident file.

    Parameters
    ----------
    path : path
        The file.
    layer : str, optional
        The layer of a file that has several.
    columns : sequence of str
        Columns that the wanted layer has; they choose among several point layers.
    x, y, crs : str, optional
        Columns of the coordinates and their CRS, for a table without geometry.

    Raises
    ------
    InputError
        If the file does not exist, is in no known format, has no points or no CRS.
    """
    file = Path(path)
    if not file.exists():
        raise InputError(f"The incident file {file} does not exist; check the path.")
    kind = file.suffix.lower()
    try:
        if kind in PARQUET:
            return _read_parquet(file, x, y, crs)
        if kind in TEXT:
            return _from_columns(file.name, read_csv(file, columns), x, y, crs)
        if kind in _VECTOR:
            return _read_vector(file, layer or _point_layer(file, columns), crs)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise _unreadable(file, error) from error
    except (pa.ArrowInvalid, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise _unreadable(file, error) from error
    raise InputError(
        f"The incident file {file.name} is in no known format; use GeoPackage, GeoParquet, "
        "Shapefile, FlatGeobuf, GeoJSON, CSV or Parquet."
    )


def _unreadable(file: Path, error: Exception) -> InputError:
    reason = str(error).partition(";")[0].rstrip(". ")
    return InputError(
        f"The incident file {file} cannot be read: {reason}; check that it is whole, and of the "
        "kind that its name says."
    )


def _point_layer(file: Path, columns: Sequence[str | None]) -> str | None:
    """The only layer, or the only point layer with the wanted columns."""
    layers = pyogrio.list_layers(file)
    if len(layers) == 1:
        return str(layers[0][0])
    wanted = {column for column in columns if column}
    points = [str(name) for name, kind in layers if "Point" in str(kind)]
    fitting = [
        name for name in points if wanted <= set(pyogrio.read_info(file, layer=name)["fields"])
    ]
    if not fitting:
        raise InputError(
            f"No point layer of {file.name} has the columns {', '.join(sorted(wanted))}; "
            f"its point layers are {', '.join(points)}."
        )
    if len(fitting) > 1:
        raise InputError(
            f"{file.name} has the layers {', '.join(str(name) for name, _ in layers)}; name the "
            "one with the incidents (--layer)."
        )
    return fitting[0]


def _read_vector(file: Path, layer: str | None, crs: str | None) -> Table:
    frame = pyogrio.read_dataframe(file, layer=layer, use_arrow=True)
    name = f"The layer '{layer}' of {file.name}" if layer else file.name
    return _from_geometry(name, frame, crs)


def _from_geometry(name: str, frame: pd.DataFrame, crs: str | None) -> Table:
    if not isinstance(frame, gpd.GeoDataFrame):
        raise InputError(f"{name} has no geometry; choose a point layer.")
    shapes = frame.geometry.to_numpy()
    # Some programs write a row without a place as an empty point.
    shapes = np.where(shapely.is_empty(shapes), None, shapes)
    single = shapely.get_type_id(shapes) == shapely.GeometryType.MULTIPOINT
    single &= shapely.get_num_geometries(shapes) == 1
    shapes = np.where(single, shapely.get_geometry(shapes, 0), shapes)
    kinds = set(shapely.get_type_id(shapes)) - {-1}
    if kinds - {shapely.GeometryType.POINT}:
        kind = shapely.GeometryType(max(kinds)).name.replace("STRING", " string").lower()
        raise InputError(f"{name} holds geometries of type {kind}, not points; choose points.")
    if frame.crs is None and crs is None:
        raise InputError(f"{name} has no CRS; assign one to it, or give it with --crs.")
    rows = pd.DataFrame(frame.drop(columns=frame.geometry.name))
    own = CRS.from_user_input(frame.crs) if frame.crs is not None else _crs(str(crs))
    return Table(name, rows, shapely.get_x(shapes), shapely.get_y(shapes), own)


def _read_parquet(file: Path, x: str | None, y: str | None, crs: str | None) -> Table:
    if b"geo" in (pq.read_schema(file).metadata or {}):
        return _from_geometry(file.name, gpd.read_parquet(file), crs)
    return _from_columns(file.name, pd.read_parquet(file), x, y, crs)


def read_csv(file: Path, columns: Sequence[str | None]) -> pd.DataFrame:
    """Read a CSV file of any usual separator and encoding; the named columns stay text."""
    try:
        return _parse_csv(file, columns, ENCODINGS[0])
    except UnicodeDecodeError:
        return _parse_csv(file, columns, ENCODINGS[1])


def _parse_csv(file: Path, columns: Sequence[str | None], encoding: str) -> pd.DataFrame:
    start, separator, names = read_header(file, encoding)
    # Codes such as 0610 and dates such as 20160531 are text, not numbers.
    as_text = {column: "string" for column in columns if column in names}
    with file.open("rb") as source:
        source.seek(start)
        table = pd.read_csv(
            source, encoding=encoding, sep=separator, dtype=as_text, low_memory=False
        )
    # Where commas do not part the columns, they may stand for the point of a number.
    if separator != ",":
        for name in table.columns.difference(list(as_text)):
            table[name] = _with_points(table[name])
    return table


def _with_points(column: pd.Series) -> pd.Series:
    """A column of numbers such as 31,5 as numbers; any other as it is."""
    given = column.dropna()
    if pd.api.types.is_numeric_dtype(column.dtype) or given.empty:
        return column
    for some in (given.iloc[:100], given):
        if not some.astype("string").str.fullmatch(_DECIMAL_COMMA).all():
            return column
    return pd.to_numeric(column.astype("string").str.replace(",", ".", regex=False))


def read_header(file: Path, encoding: str) -> tuple[int, str, list[str]]:
    """Where the header of a CSV file begins (bytes), its separator, and the names in it.

    Raises
    ------
    UnicodeDecodeError
        If the header is of another encoding.
    """
    with file.open("rb") as source:
        # Some programs write the mark of UTF-8 before text of another encoding.
        start = len(BOM_UTF8) if source.read(len(BOM_UTF8)) == BOM_UTF8 else 0
        source.seek(start)
        header = "".join(source.readline().decode(encoding).splitlines()[:1])
    separator = max(",;\t|", key=header.count)
    return start, separator, next(csv.reader([header], delimiter=separator), [])


def _from_columns(
    name: str, rows: pd.DataFrame, x: str | None, y: str | None, crs: str | None
) -> Table:
    if x is None or y is None or crs is None:
        raise InputError(
            f"{name} has no geometry; name its coordinate columns and their CRS, for example "
            "--x lon --y lat --crs EPSG:4326."
        )
    require_column(name, list(rows.columns), x, "x")
    require_column(name, list(rows.columns), y, "y")
    return Table(name, rows, _numbers(rows[x]), _numbers(rows[y]), _crs(crs))


def _numbers(column: pd.Series) -> NDArray[np.float64]:
    if not pd.api.types.is_numeric_dtype(column.dtype):
        column = column.astype("string").str.strip().str.replace(",", ".", regex=False)
    numbers = pd.to_numeric(column, errors="coerce")
    return numbers.to_numpy(dtype=np.float64, na_value=np.nan)


def _crs(text: str) -> CRS:
    try:
        return CRS.from_user_input(int(text) if text.isdigit() else text)
    except CRSError as error:
        raise InputError(f"The CRS '{text}' is unknown; write it as EPSG:4326.") from error


def require_column(name: str, columns: list[str], column: str, meaning: str) -> None:
    """Raise `InputError` unless a column is among those of the source of that name."""
    if column in columns:
        return
    near = difflib.get_close_matches(column, columns, n=1, cutoff=0.6)
    hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(columns)}."
    raise InputError(f"{name} has no {meaning} column '{column}'; {hint}")
