"""Reading the context of a job: layers, and a table of daily figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from pyproj import CRS

from crimeengine.context import Context
from crimeengine.context.layer import parse_layer
from crimeengine.context.maps import Bounds, pixel_for, render
from crimeengine.context.weather import Weather, read_weather
from crimeengine.errors import InputError


def read_context(
    specs: Sequence[str],
    holidays: str,
    bounds: Bounds,
    crs: CRS,
    *,
    cell: float,
    span: tuple[np.datetime64, np.datetime64] | None = None,
    pixel: float | None = None,
) -> tuple[Context, list[str]]:
    """Read all context that was named.

    Parameters
    ----------
    specs : sequence of str
        Each as `parse_layer` reads it. A CSV file, or Parquet without geometry, is the table of
        daily weather; its attribute is a list of columns (``weather=daily.csv:tmax,tmin``). Any
        other file is a layer of the maps.
    holidays : str
        As of `Context`.
    bounds : tuple of float
        Left, bottom, right and top of the grid (m).
    crs : pyproj.CRS
        Of the grid.
    cell : float
        Side of the grid's cells (m).
    span : tuple of datetime64, optional
        First and last moment of the incidents, to compare the weather's days with.
    pixel : float, optional
        Side of the maps' pixels (m); as `crimeengine.context.maps.pixel_for` says by default.

    Returns
    -------
    context : Context
    warnings : list of str
        What was filled, mended or left out.

    Raises
    ------
    InputError
        If any of it is unusable; the message says which and why.
    """
    base = Context(holidays)
    given = [parse_layer(text) for text in specs]
    tables = [layer for layer in given if _is_table(layer.path)]
    layers = [layer for layer in given if not _is_table(layer.path)]
    if len(tables) > 1:
        raise InputError(
            f"Two daily tables are given, {tables[0].path.name} and {tables[1].path.name}; join "
            "them into one with a row a day."
        )
    weather: Weather | None = None
    warnings: list[str] = []
    for table in tables:
        columns = tuple(table.attribute.split(",")) if table.attribute else ()
        weather, warnings = read_weather(table.path, columns, span)
    maps = None
    if layers:
        maps, said = render(layers, bounds, crs, pixel or pixel_for(bounds, cell))
        warnings += said
    return Context(base.holidays, weather, maps), warnings


def _is_table(path: Path) -> bool:
    if path.suffix.lower() == ".parquet" and path.exists():
        return b"geo" not in (pq.read_schema(path).metadata or {})
    return path.suffix.lower() in {".csv", ".tsv", ".txt"}
