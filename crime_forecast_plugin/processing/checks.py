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
