"""The layers of the context: what is wrong with them, and how they reach the engine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeatureSource,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..engine.raster_snapshot import RasterSnapshot
from ..engine.snapshot import ContextSnapshot, safe_name
from ..translation import tr
from .context_wishes import Wish, WishError, read_wishes
from .inputs import ContextInput, ContextPart


def fault_of_context(given: Any, layers: Sequence[QgsMapLayer], features: str) -> str | None:
    """Return what is wrong with the layers of the context, or with what is wanted of them."""
    fault = fault_of_layers(given, layers) or fault_of_emptiness(layers)
    if fault:
        return fault
    by_name = {name_of(layer): layer for layer in layers}
    try:
        wishes = read_wishes(features, list(by_name))
    except WishError as error:
        return str(error)
    for name, wish in wishes.items():
        fault = _fault_of_wish(by_name[name], wish, by_name.get(wish.places))
        if fault:
            return fault
    return None


def fault_of_layers(given: Any, layers: Sequence[QgsMapLayer]) -> str | None:
    """Return what is wrong with layers of which each is to be known by its name."""
    known: dict[str, str] = {}
    if isinstance(given, (list, tuple)) and len(given) != len(layers):
        return tr("A context layer cannot be opened: choose layers that are there.")
    for layer in layers:
        fault = _fault_of_layer(layer)
        if fault:
            return fault
        name = safe_name(name_of(layer))
        if name in known:
            return tr(
                "Two context layers are called '{}' and '{}', which are taken for one name: "
                "rename one of them."
            ).format(known[name], name_of(layer))
        known[name] = name_of(layer)
    return None


def fault_of_emptiness(layers: Sequence[QgsMapLayer]) -> str | None:
    """Return which layer holds nothing."""
    nothing = QgsFeatureSource.FeatureAvailability.NoFeaturesAvailable
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and layer.hasFeatures() == nothing:
            said = tr("The context layer '{}'").format(name_of(layer))
            return tr("{} is empty (after its filter): leave it out.").format(said)
    return None


def name_of(layer: QgsMapLayer) -> str:
    """Return what a layer is called: within its file, if it was given by its path alone."""
    # Processing calls a layer that it opens by itself as the file, also where there are several.
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    within = parts.get("layerName")
    if within and layer.project() is None and layer.name() == Path(parts["path"]).stem:
        return within
    return layer.name()


def context_input(layers: Sequence[QgsMapLayer], features: str) -> ContextInput:
    """Take hold of the layers on the main thread."""
    wishes = read_wishes(features, [name_of(layer) for layer in layers])
    places = {wish.places for wish in wishes.values() if wish.places}
    parts, only_places = [], []
    for layer in layers:
        name = name_of(layer)
        wish = wishes.get(name, Wish())
        joined = [other.key_of_places for other in wishes.values() if other.places == name]
        part = ContextPart(
            safe_name(name),
            _snapshot(layer, [*_columns(layer, wish), *joined]),
            wish.options,
            wish.features,
            safe_name(wish.places) if wish.places else "",
        )
        if name in places and name not in wishes:
            only_places.append(part)
        else:
            parts.append(part)
    return ContextInput(parts, only_places)


def scenario_input(layers: dict[str, QgsMapLayer]) -> ContextInput:
    """Take hold of layers that stand for those of a forecast, by the names they had there."""
    return ContextInput(
        [
            ContextPart(name, _snapshot(layer, _every_column(layer)))
            for name, layer in layers.items()
        ]
    )


def _snapshot(layer: QgsMapLayer, columns: Sequence[str]) -> RasterSnapshot | ContextSnapshot:
    """Return a layer as it is now."""
    if isinstance(layer, QgsRasterLayer):
        return RasterSnapshot(layer)
    return ContextSnapshot(layer, list(dict.fromkeys(columns)))


def _columns(layer: QgsMapLayer, wish: Wish) -> list[str]:
    """Return the fields that a wish needs: of a table all, for one may be that of the days."""
    named = [*wish.fields, *wish.figures]
    return named if layer.isSpatial() else [*_every_column(layer), *named]


def _every_column(layer: QgsMapLayer) -> list[str]:
    """Return the fields of a layer but for those that only number its rows."""
    if isinstance(layer, QgsRasterLayer):
        return []
    keys = layer.primaryKeyAttributes()
    return [field.name() for index, field in enumerate(layer.fields()) if index not in keys]


def _fault_of_layer(layer: QgsMapLayer) -> str | None:
    said = tr("The context layer '{}'").format(name_of(layer))
    if not isinstance(layer, (QgsVectorLayer, QgsRasterLayer)):
        return tr("{} is of a kind that cannot be used: choose vectors, rasters or tables.").format(
            said
        )
    if not layer.isValid():
        return tr("{} cannot be read: mend its source, or leave it out.").format(said)
    if layer.isSpatial() and not layer.crs().isValid():
        return tr(
            "{} has no coordinate reference system: set it in the layer's properties."
        ).format(said)
    return None


def _fault_of_wish(layer: QgsMapLayer, wish: Wish, places: QgsMapLayer | None) -> str | None:
    fault = _fault_of_places(layer, wish, places) if places else None
    if fault or isinstance(layer, QgsRasterLayer):
        return fault
    fault = _fault_of_fields(layer, [*wish.fields, *wish.figures])
    if fault:
        return fault
    for name in wish.figures:
        field = layer.fields().at(layer.fields().lookupField(name))
        if not field.isNumeric():
            return tr(
                "The field '{}' of the context layer '{}' holds {} values: choose a field of "
                "numbers."
            ).format(name, name_of(layer), field.typeName())
    return None


def _fault_of_places(layer: QgsMapLayer, wish: Wish, places: QgsMapLayer) -> str | None:
    table, stations = name_of(layer), name_of(places)
    if not isinstance(places, QgsVectorLayer) or not places.isSpatial():
        return tr(
            "'{}' is to say where the rows of '{}' are, but it has no geometry: name a "
            "layer of points or polygons."
        ).format(stations, table)
    if not wish.key:
        return tr(
            "The rows of '{}' are to be joined to '{}', but no key is given: write key=FIELD=FIELD."
        ).format(table, stations)
    return _fault_of_fields(places, [wish.key_of_places])


def _fault_of_fields(layer: QgsVectorLayer, wanted: Sequence[str]) -> str | None:
    for name in wanted:
        if layer.fields().lookupField(name) < 0:
            known = ", ".join(field.name() for field in layer.fields())
            return tr(
                "The context features name the field '{}', which '{}' lacks: it has {}."
            ).format(name, name_of(layer), known or tr("none"))
    return None
