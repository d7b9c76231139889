"""Reading the context of a job: layers drawn on the cells, and a table of daily figures."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pyarrow.parquet as pq
import pyogrio
from pyogrio.errors import DataSourceError

from crimeengine.context import Context, cache
from crimeengine.context.cells import Cells
from crimeengine.context.dated import Span
from crimeengine.context.drawing import draw_places, draw_raster_layer
from crimeengine.context.drawn import Drawn, Source
from crimeengine.context.label import Label
from crimeengine.context.layer import Layer, parse_layer
from crimeengine.context.places import UNREADABLE, unreadable
from crimeengine.context.rasters import is_raster
from crimeengine.context.sketch import sketch
from crimeengine.context.terrain import Terrain
from crimeengine.context.weather import Weather, read_weather
from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.table import PARQUET, TEXT

#: What a layer's file is.
_Kind = Literal["daily", "raster", "vector"]

_IN_WORDS: dict[_Kind, str] = {
    "daily": "daily table without places",
    "raster": "raster",
    "vector": "vector layer",
}

#: Words of a layer that say nothing of such a file; dates of vector layers have a sentence of
#: their own.
_MEANINGLESS: dict[_Kind, tuple[str, ...]] = {
    "daily": ("since", "to"),
    "raster": ("layername", "date", "since", "to", "ahead"),
    "vector": ("ahead",),
}


def read_context(
    specs: Sequence[str],
    holidays: str,
    grid: Grid,
    *,
    span: Span | None = None,
    pixel: float | None = None,
) -> tuple[Context, list[str]]:
    """Read all context that was named, and draw its layers on the cells.

    Layers that were drawn before, on these cells from the same content, come from the `cache`.

    Parameters
    ----------
    specs : sequence of str
        Each as `parse_layer` reads it. A table without geometry and places is that of the daily
        weather; any other layer becomes surfaces of the terrain and, when first looked at, maps.
    holidays : str
        As of `Context`.
    grid : Grid
    span : tuple of datetime64, optional
        First and last moment of the incidents: what changes with time is drawn for these, and
        tables are compared with them.
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
    Context(holidays)  # an unknown country is refused before any work
    layers = [parse_layer(text) for text in specs]
    _require_names(layers)
    kinds = [_kind(layer) for layer in layers]
    _require_one_table(layers, kinds)
    cells = Cells(grid)
    weather: Weather | None = None
    warnings: list[str] = []
    drawn: dict[Layer, Drawn] = {}
    sources = []
    for layer, kind in zip(layers, kinds, strict=True):
        if kind == "daily":
            weather, said = _read_daily(layer, span)
            names = weather.names
            sources.append(Source(layer.name, layer.text, "table", names, names))
            warnings += said
            continue
        made, said = _recall_or_draw(layer, kind, cells, span)
        drawn[layer] = made
        names = tuple(surface.name for surface in made.surfaces)
        sources.append(Source(layer.name, layer.text, made.geometry, made.columns, names))
        warnings += [*made.warnings, *said]
    surfaces = tuple(surface for made in drawn.values() for surface in made.surfaces)
    terrain = Terrain(surfaces) if surfaces else None
    maps = sketch(drawn, grid, pixel)
    # That drawn layers cannot be kept is said once.
    said = list(dict.fromkeys(warnings))
    return Context(holidays, weather, maps, terrain, tuple(sources)), said


def _require_names(layers: Sequence[Layer]) -> None:
    names = [layer.name for layer in layers]
    for name in names:
        if names.count(name) > 1:
            raise InputError(f"Two context layers are called '{name}'; give each its own name.")


def _require_one_table(layers: Sequence[Layer], kinds: Sequence[_Kind]) -> None:
    names = [layer.path.name for layer, kind in zip(layers, kinds, strict=True) if kind == "daily"]
    if len(names) > 1:
        raise InputError(
            f"Two daily tables are given, {names[0]} and {names[1]}; join them into one with a row "
            "a day, or say which places their rows are of (|places=FILE|key=COLUMN=COLUMN)."
        )


def _kind(layer: Layer) -> _Kind:
    """What a layer's file is, which decides who reads it."""
    called = layer.label
    for path in layer.files.values():
        if not path.exists():
            raise InputError(f"The file of the {called} does not exist: {path}; check the path.")
        if path.is_dir():
            raise InputError(f"The {called} is the folder {path}; give a file within it.")
    if layer.places is not None:
        return "vector"
    kind = _kind_of_file(called, layer)
    for word in _MEANINGLESS[kind]:
        if getattr(layer, word):
            written = "from" if word == "since" else word
            raise InputError(
                f"The {called} is a {_IN_WORDS[kind]}, of which '{written}' says nothing; leave it "
                "out."
            )
    return kind


def _kind_of_file(called: Label, layer: Layer) -> _Kind:
    suffix = layer.path.suffix.lower()
    try:
        if suffix in TEXT:
            return "daily"
        if suffix in PARQUET:
            return "vector" if b"geo" in (pq.read_schema(layer.path).metadata or {}) else "daily"
        kinds = {str(name): kind for name, kind in pyogrio.list_layers(layer.path)}
    except DataSourceError as error:
        if is_raster(layer.path):
            return "raster"
        raise unreadable(called, error) from error
    except UNREADABLE as error:
        raise unreadable(called, error) from error
    if layer.layername is not None:
        _require_layer(called, list(kinds), layer.layername)
        return "daily" if kinds[layer.layername] is None else "vector"
    return "vector" if any(kind is not None for kind in kinds.values()) else "daily"


def _require_layer(called: Label, known: Sequence[str], name: str) -> None:
    if name in known:
        return
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"its layers are {', '.join(known)}."
    raise InputError(f"The {called} has no layer '{name}'; {hint}")


def _read_daily(layer: Layer, span: Span | None) -> tuple[Weather, list[str]]:
    weather, said = read_weather(layer.path, layer.features, span, layer.layername, layer.date)
    if span and not layer.ahead and weather.first > span[1].astype("datetime64[D]"):
        raise InputError(
            f"The {layer.label} begins on {weather.first}, after the last incident; give a table "
            "of the incidents' days, or forecast without it."
        )
    return replace(weather, ahead=layer.ahead), said


def _recall_or_draw(
    layer: Layer, kind: _Kind, cells: Cells, span: Span | None
) -> tuple[Drawn, list[str]]:
    """The layer as drawn before or now, and what hinders keeping it."""
    changes = layer.date or layer.since or layer.to
    days = [moment.astype("datetime64[D]") for moment in span] if span and changes else []
    key = cache.key_of(layer, cells.grid, days)
    earlier = cache.recall(key)
    if earlier is not None:
        return earlier, []
    made = draw_raster_layer(layer, cells) if kind == "raster" else draw_places(layer, cells, span)
    hindrance = cache.keep(key, made)
    return made, [hindrance] if hindrance else []
