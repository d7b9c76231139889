"""The layers of a scenario: those of the forecast, some of them from other files."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from crimeengine.context import Context
from crimeengine.context.cells import Cells
from crimeengine.context.layer import Layer, parse_layer
from crimeengine.context.maps import Maps
from crimeengine.context.nothing import nothing_of
from crimeengine.context.places import NothingThereError
from crimeengine.context.spec import read_context
from crimeengine.context.terrain import Terrain
from crimeengine.context.weather import Weather
from crimeengine.errors import InputError
from crimeengine.forecasters.base import PARTS
from crimeengine.grid import Grid
from crimeengine.scenario.base import Base

#: Ends the name of the figure that marks the cells where another one is not known.
UNKNOWN = ": not known"


def layers_of(base: Base, texts: Sequence[str]) -> list[Layer]:
    """The layers that a scenario replaces, made as those of the forecast.

    Parameters
    ----------
    base : Base
    texts : sequence of str
        As of `crimeengine.context.layer.parse_layer`.

    Raises
    ------
    InputError
        If the model has never seen a layer, a layer is given twice, or other features are asked
        for than those of the forecast.
    """
    seen = {layer.name: layer for layer in map(parse_layer, base.job.context)}
    given = [parse_layer(text) for text in texts]
    if given:
        require_sight(base, given[0].name, *PARTS)
    found = []
    for layer in given:
        if layer.name not in seen:
            raise InputError(
                f"The model has never seen a layer '{layer.name}', so it cannot tell what it "
                f"would change; the layers that it has seen are {', '.join(seen)}. Make the "
                f"forecast with '{layer.name}' first."
            )
        if [other.name for other in given].count(layer.name) > 1:
            raise InputError(f"The layer '{layer.name}' is given twice; give one file for it.")
        found.append(_as_seen(seen[layer.name], layer))
    return found


def require_sight(base: Base, name: str, *parts: str) -> None:
    """Refuse to change something, by its name, for a model that looks at no such thing.

    Parameters
    ----------
    base : Base
    name : str
    *parts : str
        Among `PARTS`: those that it may be in.

    Raises
    ------
    InputError
        Saying what to do instead.
    """
    model = base.fitted.model
    seen, given = model.seen(base.history).context, base.history.context
    if any(getattr(seen, part) is not None for part in parts):
        return
    what = "no daily table" if parts == ("weather",) else "no layer and no daily table"
    if not model.sees & set(parts):
        why = f"the model {model.name} looks at {what}"
    elif any(getattr(given, part) is not None for part in parts):
        why = f"the model {model.name} was told not to look at the context"
    else:
        why = f"the forecast was made with {what}"
    raise InputError(
        f"'{name}' cannot change this forecast: {why}. Make a forecast with a model that looks at "
        "them, such as gbm or glm, and give it the context; then ask again."
    )


def read_layers(
    base: Base, layers: Sequence[Layer], context: Context, grid: Grid
) -> tuple[Context, list[str]]:
    """A context with some layers read from other files, and what became of these.

    A layer of which nothing is left near the area is an answer too: nothing of it stands.

    Parameters
    ----------
    base : Base
    layers : sequence of Layer
        As `layers_of` gives them.
    context : Context
        The forecast's own, on the grid.
    grid : Grid

    Raises
    ------
    InputError
        If a layer is unusable, or lacks a figure that the forecast's has.
    """
    warnings: list[str] = []
    for layer in layers:
        other, said = _read(base, layer, context, grid)
        context = _with(context, other, base.fitted.model.sees)
        warnings += said
    return context, warnings


def _read(base: Base, layer: Layer, context: Context, grid: Grid) -> tuple[Context, list[str]]:
    """What one layer gives."""
    try:
        return read_context([layer.text], base.job.holidays, grid, span=base.study.incidents.span)
    except NothingThereError as found:
        source = next(source for source in context.sources if source.name == layer.name)
        if source.geometry in ("raster", "table"):
            raise
        said = f"Nothing of the layer '{layer.name}' stands in this scenario."
        gone = nothing_of(layer, source, context.maps, Cells(grid))
        return gone, [f"{said} The file {found.cause}."]


def _with(context: Context, other: Context, sees: Collection[str]) -> Context:
    """A context with the figures of another in place of its own, and the maps if they are seen."""
    weather, terrain, maps = context.weather, context.terrain, context.maps
    if weather is not None and other.weather is not None:
        weather = _other_weather(weather, other.weather)
    if terrain is not None and other.terrain is not None:
        terrain = _other_terrain(terrain, other.terrain)
    # They are drawn when they are first looked at, which takes a while.
    if "maps" in sees and maps is not None and other.maps is not None:
        maps = _other_maps(maps, other.maps)
    return replace(context, weather=weather, terrain=terrain, maps=maps)


def _as_seen(seen: Layer, given: Layer) -> Layer:
    wanted = seen.like(given)
    if wanted.at(seen.file, seen.places).model_copy(update=_layers_of_files(seen)) != seen:
        raise InputError(
            f"The layer '{given.name}' is asked for otherwise than in the forecast, which the "
            f"model has never seen; give the file alone, {given.name}={given.file}, and its "
            f"figures are made as then ({seen.text})."
        )
    return wanted


def _layers_of_files(layer: Layer) -> dict[str, str | None]:
    return {"layername": layer.layername, "places_layername": layer.places_layername}


def _other_weather(weather: Weather, other: Weather) -> Weather:
    _require(weather.names, other.names)
    columns = [other.names.index(name) for name in weather.names]
    return replace(other, names=weather.names, values=other.values[:, columns])


def _other_terrain(terrain: Terrain, other: Terrain) -> Terrain:
    found = {surface.name: surface for surface in other.surfaces}
    layers = {surface.layer for surface in other.surfaces}
    for surface in terrain.surfaces:
        figure = surface.name.removesuffix(UNKNOWN)
        if surface.name not in found and figure != surface.name and figure in found:
            # In the other file the figure is known everywhere.
            known = found[figure]
            found[surface.name] = replace(
                surface, starts=known.starts, values=np.zeros_like(known.values)
            )
    _require([s.name for s in terrain.surfaces if s.layer in layers], list(found))
    return Terrain(tuple(found.get(surface.name, surface) for surface in terrain.surfaces))


def _other_maps(maps: Maps, other: Maps) -> Maps:
    """Maps of which some are others, in the units that the model has learned."""
    values = maps.values.copy()
    for number, name in enumerate(maps.names):
        if name in other.names:
            place = other.names.index(name)
            values[number] = other.values[place] * (other.scale[place] / maps.scale[number])
    return Maps(maps.names, values, maps.scale, maps.transform, maps.crs)


def _require(wanted: Sequence[str], given: Sequence[str]) -> None:
    missing = [name for name in wanted if name not in given]
    if missing:
        raise InputError(
            f"The scenario's layer does not give '{missing[0]}', which the forecast's model looks "
            f"at; it gives {', '.join(given)}. Give a layer of the same columns."
        )
