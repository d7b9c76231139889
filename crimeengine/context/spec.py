"""Reading the context of a job: layers, and a table of daily figures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS

from crimeengine.context import Context
from crimeengine.context.layer import Layer, parse_layer
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
        Each as `parse_layer` reads it. A table without geometry is that of the daily weather; its
        attribute is a list of columns (``weather=daily.csv:tmax,tmin``). Any other layer is one of
        the maps.
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
    tables = [layer for layer in given if _is_table(layer)]
    layers = [layer for layer in given if layer not in tables]
    if len(tables) > 1:
        raise InputError(
            f"Two daily tables are given, {tables[0].path.name} and {tables[1].path.name}; join "
            "them into one with a row a day."
        )
    weather: Weather | None = None
    warnings: list[str] = []
    for table in tables:
        columns = tuple(table.attribute.split(",")) if table.attribute else ()
        weather, warnings = read_weather(table.path, columns, span, table.layer)
    maps = None
    if layers:
        maps, said = render(layers, bounds, crs, pixel or pixel_for(bounds, cell))
        warnings += said
    return Context(base.holidays, weather, maps), warnings


def _is_table(layer: Layer) -> bool:
    """Whether a layer has no geometry; what cannot be read is refused when it is."""
    kind = layer.path.suffix.lower()
    if kind in {".csv", ".tsv", ".txt"}:
        return True
    try:
        if kind == ".parquet":
            return b"geo" not in (pq.read_schema(layer.path).metadata or {})
        return pyogrio.read_info(layer.path, layer=layer.layer)["geometry_type"] is None
    except (OSError, pa.ArrowInvalid, DataSourceError, DataLayerError):
        return False
