"""What is wrong with an input, in one sentence with the remedy, before any work starts."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from qgis.core import QgsFeatureSource, QgsProcessingFeatureSource, QgsWkbTypes

from ..compat import holds_date, holds_text
from ..engine.catalogue import AUTOMATIC
from ..engine.protocol import SETTINGS_PLACE

NO_ENGINE = f"The forecasting engine is not set up yet: open {SETTINGS_PLACE} to create it."

_SHAPES = {
    QgsWkbTypes.GeometryType.PointGeometry: "points",
    QgsWkbTypes.GeometryType.LineGeometry: "lines",
    QgsWkbTypes.GeometryType.PolygonGeometry: "polygons",
}


def fault_of_incidents(source: QgsProcessingFeatureSource | None) -> str | None:
    """Return what is wrong with the incident layer."""
    if source is None:
        return "The incident layer cannot be opened: choose a point layer."
    return _fault_of_layer(source, "incident", QgsWkbTypes.GeometryType.PointGeometry)


def fault_of_area(source: QgsProcessingFeatureSource | None) -> str | None:
    """Return what is wrong with the layer of the study area."""
    if source is None:
        return "The layer of the study area cannot be opened: choose a polygon layer."
    return _fault_of_layer(source, "study area", QgsWkbTypes.GeometryType.PolygonGeometry)


def fault_of_time(source: QgsProcessingFeatureSource, name: str) -> str | None:
    """Return what is wrong with the choice of the time field."""
    if not name:
        return (
            f"No date and time field is chosen for '{source.sourceName()}': choose the field that "
            "says when each incident happened."
        )
    index = source.fields().lookupField(name)
    if index < 0:
        return _no_such_field(source, name)
    field = source.fields().at(index)
    if not (holds_date(field) or holds_text(field)):
        return (
            f"Field '{name}' holds {field.typeName()} values: choose a field of date, date and "
            "time, or text."
        )
    return None


def fault_of_end(source: QgsProcessingFeatureSource, time: str, end: str) -> str | None:
    """Return what is wrong with the choice of the field of the end of a span."""
    if not end:
        return None
    if end == time:
        return (
            f"The end of the time span is '{end}', as the date and time is: choose another field, "
            "or none."
        )
    return fault_of_time(source, end)


def fault_of_category(source: QgsProcessingFeatureSource, name: str, only: list[str]) -> str | None:
    """Return what is wrong with the choice of the category field."""
    if name and source.fields().lookupField(name) < 0:
        return _no_such_field(source, name)
    if only and not name:
        return f"Categories are named ('{only[0]}'), but no category field: choose the field."
    return None


def fault_of_model(name: str, known: list[str]) -> str | None:
    """Return what is wrong with the model's name."""
    if name in known:
        return None
    return f"There is no model '{name}': choose one of {', '.join(known)}."


def fault_of_models(given: Any, known: list[str]) -> str | None:
    """Return what is wrong with the choice of several models, by title."""
    # QGIS before 3.30 writes a list of titles into its history as '', which names none of them.
    titles = given.split(",") if isinstance(given, str) else given or []
    unknown = [title for title in titles if title not in known]
    if not unknown:
        return None
    return f"There is no model '{unknown[0]}': choose among {', '.join(known)}."


def fault_of_kind(source: QgsProcessingFeatureSource, name: str) -> str | None:
    """Return what is wrong with the choice of the field that is to be told."""
    if name:
        return None
    return (
        f"No field of the kind is chosen for '{source.sourceName()}': choose the field that is to "
        "be told."
    )


def fault_of_classifiers(given: Any, known: list[str]) -> str | None:
    """Return what is wrong with the choice of classifiers, by title."""
    if given is not None and not given:
        return f"No classifier is chosen: choose among {', '.join(known)}."
    return fault_of_models(given, known)


def fault_of_maps(chosen: list[str], looks_at_maps: str, layers: Any) -> str | None:
    """Return why a classifier has nothing to look at."""
    if looks_at_maps not in chosen or layers:
        return None
    return (
        f"'{looks_at_maps}' looks at maps of the city, but no context layer is chosen: "
        "choose some, or another classifier."
    )


def fault_of_features(
    source: QgsProcessingFeatureSource, chosen: list[str], taken: list[str]
) -> str | None:
    """Return what is wrong with the choice of fields to learn from."""
    for name in chosen:
        if source.fields().lookupField(name) < 0:
            return _no_such_field(source, name)
        if name in taken:
            return (
                f"The field '{name}' is the kind or the time itself and cannot tell more: leave "
                "it out."
            )
    return None


def fault_of_automatic(model: str, settings: str, saved_model: str) -> str | None:
    """Return what is given of one model although the engine is to choose it."""
    if model != AUTOMATIC.name:
        return None
    for text, given in ((settings, "model settings"), (saved_model, "a trained model")):
        if text.strip():
            return (
                f"The model is '{model}', which chooses one by itself, but {given} were given: "
                "name the model that they are of, or leave them out."
            )
    return None


def fault_of_per_category(wanted: bool, category: str) -> str | None:
    """Return why the categories cannot be tested by themselves."""
    if wanted and not category:
        return (
            "Each category is to be tested by itself, but no category field is chosen: choose the "
            "field."
        )
    return None


def fault_of_clusters(method: str, wanted: int | None) -> str | None:
    """Return why a method cannot make a number of clusters."""
    if method == "kmeans" or wanted is None:
        return None
    return (
        f"The number of clusters is {wanted}, but {method} finds it by itself: leave the number "
        "out, or choose kmeans."
    )


def fault_of_weight(weight: float, category: str) -> str | None:
    """Return why the category cannot count as a distance."""
    if not weight or category:
        return None
    return (
        f"A category is to count as {weight:g} metres, but no category field is chosen: choose "
        "the field, or set the metres to 0."
    )


def fault_of_reach(reach: float | None, cell: float) -> str | None:
    """Return why no cell would have a neighbour."""
    if reach is None or reach >= cell:
        return None
    return (
        f"The reach is {reach:g} metres and a cell {cell:g} metres wide, so that no cell would "
        "have a neighbour: take a reach of a cell's width or more, or none."
    )


def fault_of_edges(text: str, what: str, example: str, whole: bool) -> str | None:
    """Return what is wrong with the upper edges of bands; `whole` asks for whole numbers."""
    edges = []
    for part in text.replace(",", " ").split():
        try:
            edges.append(int(part) if whole else float(part))
        except ValueError:
            kind = "whole number" if whole else "number"
            return f"The {what} '{text}' hold '{part}', which is no {kind}: write {example}."
    rising = all(lower < upper for lower, upper in zip(edges, edges[1:]))
    if not edges or not rising or edges[0] < 0:
        return f"The {what} '{text}' do not rise from 0 or more: write {example}."
    return None


def fault_of_settings(text: str) -> str | None:
    """Return what is wrong with the model settings."""
    if not text.strip():
        return None
    try:
        settings = json.loads(text)
    except ValueError as error:
        return f'The model settings are no JSON ({error}): write for example {{"epochs": 20}}.'
    if not isinstance(settings, dict):
        return (
            f"The model settings '{text}' are no JSON object: write for example {{\"epochs\": 20}}."
        )
    return None


def fault_of_saved_model(path: str) -> str | None:
    """Return what is wrong with the file of a trained model."""
    if path and not Path(path).is_file():
        return f"There is no trained model '{path}': choose a model.safetensors, or none."
    return None


def fault_of_finished(folder: str, kind: str, what: str) -> str | None:
    """Return why a folder is not that of a finished job of a kind."""
    if not folder:
        return f"No folder of a {what} is chosen: choose one that a {what} was written to."
    try:
        found = json.loads(Path(folder, "result.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return (
            f"The folder '{folder}' holds no finished {what}: choose one that a {what} was "
            "written to."
        )
    if found.get("kind") == kind:
        return None
    return (
        f"The folder '{folder}' holds a {found.get('kind')} and no {what}: choose one that a "
        f"{what} was written to."
    )


def fault_of_zones(
    source: QgsProcessingFeatureSource | None, given: Any, name: str, role: str
) -> str | None:
    """Return what is wrong with a layer of polygons that need not be given, or its name field."""
    if given in (None, ""):
        return None if not name else f"A field '{name}' of zones is given, but no layer of zones."
    if source is None:
        return f"The layer of the {role} cannot be opened: choose a polygon layer."
    fault = _fault_of_layer(source, role, QgsWkbTypes.GeometryType.PolygonGeometry)
    if fault is None and name and source.fields().lookupField(name) < 0:
        return _no_such_field(source, name)
    return fault


def fault_of_output(path: str) -> str | None:
    """Return why products cannot be written into a folder."""
    folder = Path(path)
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return (
            f"The output folder '{path}' cannot be written ({error.strerror}): choose another "
            "folder."
        )


def _fault_of_layer(
    source: QgsProcessingFeatureSource, role: str, wanted: QgsWkbTypes.GeometryType
) -> str | None:
    layer = f"The {role} layer '{source.sourceName()}'"
    remedy = f"choose a layer of {_SHAPES[wanted]}"
    geometry = QgsWkbTypes.geometryType(source.wkbType())
    if geometry not in _SHAPES:
        return f"{layer} has no geometry: {remedy}."
    if geometry != wanted:
        return f"{layer} holds {_SHAPES[geometry]}: {remedy}."
    if not source.sourceCrs().isValid():
        return f"{layer} has no coordinate reference system: set it in the layer's properties."
    nothing = QgsFeatureSource.FeatureAvailability.NoFeaturesAvailable
    if source.hasFeatures() == nothing or source.featureCount() == 0:
        return f"{layer} is empty (after its filter and the selection): {remedy} that has some."
    return None


def _no_such_field(source: QgsProcessingFeatureSource, name: str) -> str:
    names = ", ".join(field.name() for field in source.fields())
    return f"'{source.sourceName()}' has no field '{name}': choose one of {names}."
