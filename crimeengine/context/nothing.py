"""What is left of a layer of which nothing stands any more: figures as where the last one went."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.context import Context
from crimeengine.context.cells import Cells
from crimeengine.context.drawing import Drawing
from crimeengine.context.drawn import Source
from crimeengine.context.feature import Feature, features_of
from crimeengine.context.filling import surfaces_of
from crimeengine.context.layer import Layer
from crimeengine.context.maps import Maps
from crimeengine.context.places import Places
from crimeengine.context.standing import ALWAYS, Standing
from crimeengine.context.terrain import Terrain
from crimeengine.errors import InputError


def nothing_of(layer: Layer, source: Source, maps: Maps | None, cells: Cells) -> Context:
    """The figures and maps of a layer that stood, now that nothing of it does.

    Counts, densities, sums, lengths and shares are 0, distances the grid's diagonal.

    Parameters
    ----------
    layer : Layer
    source : Source
        What it gave when it stood; its geometry is that of points, lines or polygons.
    maps : Maps, optional
        Those that it is among.
    cells : Cells

    Raises
    ------
    InputError
        If a mean is made of it, as a mean over nothing is not known.
    """
    joined = source.columns if layer.places else ()
    features = features_of(
        layer.label, layer.features, source.geometry, source.columns, joined=joined
    )
    for feature in features:
        if feature.word == "mean":
            raise InputError(
                f"Nothing of the layer '{layer.name}' stands in this scenario, and a mean over "
                f"nothing, '{feature.called(layer.name)}', is not known; leave some of the layer "
                "where it is."
            )
    drawing = Drawing(_gone(source, features), cells)
    surfaces = [
        surface
        for feature in features
        for surface in surfaces_of(layer.name, feature, ALWAYS, drawing.draw(feature))
    ]
    return Context(terrain=Terrain(tuple(surfaces)), maps=maps and _blank(maps, source))


def _gone(source: Source, features: tuple[Feature, ...]) -> Standing:
    """One row of which nothing stands, with the columns that are looked at."""
    assert source.geometry in ("point", "line", "polygon")
    parts: NDArray[np.object_] = np.empty(0, object)
    places = Places(source.geometry, parts, np.empty(0, np.int64), 1)
    columns = {name: np.full((1, 1), np.nan) for name in source.columns}
    return Standing(places, ALWAYS, np.zeros((1, 1), bool), columns, features, [])


def _blank(maps: Maps, source: Source) -> Maps:
    """The maps of a layer, all 0."""
    own = {source.name, *(f"{source.name}: {column}" for column in source.columns)}
    names = tuple(name for name in maps.names if name in own)
    values = np.zeros((len(names), *maps.shape), np.float16)
    return Maps(names, values, np.ones(len(names)), maps.transform, maps.crs)
