"""What is wrong with an input, in one sentence with the remedy, before any work starts."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from qgis.core import QgsFeatureSource, QgsProcessingFeatureSource, QgsWkbTypes

from ..compat import holds_date, holds_text
from ..engine.catalogue import AUTOMATIC
from ..engine.protocol import settings_place
from ..translation import tr

_POINTS = QgsWkbTypes.GeometryType.PointGeometry
_LINES = QgsWkbTypes.GeometryType.LineGeometry
_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry


def no_engine() -> str:
    """Say that there is no engine yet."""
    return tr("The forecasting engine is not set up yet: open {} to create it.").format(
        settings_place()
    )


def fault_of_incidents(source: QgsProcessingFeatureSource | None) -> str | None:
    """Return what is wrong with the incident layer."""
    if source is None:
        return tr("The incident layer cannot be opened: choose a point layer.")
    layer = tr("The incident layer '{}'").format(source.sourceName())
    return _fault_of_layer(source, layer, _POINTS)


def fault_of_area(source: QgsProcessingFeatureSource | None) -> str | None:
    """Return what is wrong with the layer of the study area."""
    if source is None:
        return tr("The layer of the study area cannot be opened: choose a polygon layer.")
    layer = tr("The study area layer '{}'").format(source.sourceName())
    return _fault_of_layer(source, layer, _POLYGONS)


def fault_of_time(source: QgsProcessingFeatureSource, name: str) -> str | None:
    """Return what is wrong with the choice of the time field."""
    if not name:
        return tr(
            "No date and time field is chosen for '{}': choose the field that says when "
            "each incident happened."
        ).format(source.sourceName())
    index = source.fields().lookupField(name)
    if index < 0:
        return no_such_field(source, name)
    field = source.fields().at(index)
    if not (holds_date(field) or holds_text(field)):
        return tr(
            "Field '{}' holds {} values: choose a field of date, date and time, or text."
        ).format(name, field.typeName())
    return None


def fault_of_end(source: QgsProcessingFeatureSource, time: str, end: str) -> str | None:
    """Return what is wrong with the choice of the field of the end of a span."""
    if not end:
        return None
    if end == time:
        return tr(
            "The end of the time span is '{}', as the date and time is: choose another "
            "field, or none."
        ).format(end)
    return fault_of_time(source, end)


def fault_of_category(source: QgsProcessingFeatureSource, name: str, only: list[str]) -> str | None:
    """Return what is wrong with the choice of the category field."""
    if name and source.fields().lookupField(name) < 0:
        return no_such_field(source, name)
    if only and not name:
        return tr("Categories are named ('{}'), but no category field: choose the field.").format(
            only[0]
        )
    return None


def fault_of_model(name: str, known: list[str]) -> str | None:
    """Return what is wrong with the model's name."""
    if name in known:
        return None
    return tr("There is no model '{}': choose one of {}.").format(name, ", ".join(known))


def fault_of_models(given: Any, known: list[str]) -> str | None:
    """Return what is wrong with the choice of several models, by title."""
    # QGIS before 3.30 writes a list of titles into its history as '', which names none of them.
    titles = given.split(",") if isinstance(given, str) else given or []
    unknown = [title for title in titles if title not in known]
    if not unknown:
        return None
    return tr("There is no model '{}': choose among {}.").format(unknown[0], ", ".join(known))


def fault_of_automatic(model: str, settings: str, saved_model: str) -> str | None:
    """Return what is given of one model although the engine is to choose it."""
    if model != AUTOMATIC:
        return None
    for text, given in ((settings, tr("model settings")), (saved_model, tr("a trained model"))):
        if text.strip():
            return tr(
                "The model is '{}', which chooses one by itself, but {} were given: name the "
                "model that they are of, or leave them out."
            ).format(model, given)
    return None


def fault_of_per_category(wanted: bool, category: str) -> str | None:
    """Return why the categories cannot be tested by themselves."""
    if wanted and not category:
        return tr(
            "Each category is to be tested by itself, but no category field is chosen: "
            "choose the field."
        )
    return None


def fault_of_settings(text: str) -> str | None:
    """Return what is wrong with the model settings."""
    if not text.strip():
        return None
    try:
        settings = json.loads(text)
    except ValueError as error:
        return tr(
            'The model settings are no JSON ({}): write for example {{"epochs": 20}}.'
        ).format(error)
    if not isinstance(settings, dict):
        return tr(
            "The model settings '{}' are no JSON object: write for example {{\"epochs\": 20}}."
        ).format(text)
    return None


def fault_of_saved_model(path: str) -> str | None:
    """Return what is wrong with the file of a trained model."""
    if path and not Path(path).is_file():
        return tr("There is no trained model '{}': choose a model.safetensors, or none.").format(
            path
        )
    return None


def fault_of_finished(folder: str, kind: str, what: str) -> str | None:
    """Return why a folder is not that of a finished job of a kind."""
    if not folder:
        return tr("No folder of a {} is chosen: choose one that a {} was written to.").format(
            what, what
        )
    try:
        found = json.loads(Path(folder, "result.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return tr(
            "The folder '{}' holds no finished {}: choose one that a {} was written to."
        ).format(folder, what, what)
    if found.get("kind") == kind:
        return None
    return tr("The folder '{}' holds a {} and no {}: choose one that a {} was written to.").format(
        folder, found.get("kind"), what, what
    )


def fault_of_zones(source: QgsProcessingFeatureSource | None, given: Any, name: str) -> str | None:
    """Return what is wrong with a layer of zones that need not be given, or its name field."""
    if given in (None, ""):
        said = tr("A field '{}' of zones is given, but no layer of zones.").format(name)
        return said if name else None
    if source is None:
        return tr("The layer of the zones cannot be opened: choose a polygon layer.")
    layer = tr("The zones layer '{}'").format(source.sourceName())
    fault = _fault_of_layer(source, layer, _POLYGONS)
    if fault is None and name and source.fields().lookupField(name) < 0:
        return no_such_field(source, name)
    return fault


def fault_of_population(source: QgsProcessingFeatureSource | None, fields: list[str]) -> str | None:
    """Return what is wrong with a layer of areas with people, or the choice of its fields."""
    if source is None:
        return tr("The layer of the population cannot be opened: choose a polygon layer.")
    layer = tr("The population layer '{}'").format(source.sourceName())
    fault = _fault_of_layer(source, layer, _POLYGONS)
    missing = [name for name in fields if source.fields().lookupField(name) < 0]
    if fault is None and missing:
        return no_such_field(source, missing[0])
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
        return tr("The output folder '{}' cannot be written ({}): choose another folder.").format(
            path, error.strerror
        )


def _fault_of_layer(
    source: QgsProcessingFeatureSource, layer: str, wanted: QgsWkbTypes.GeometryType
) -> str | None:
    """Return what is wrong with a layer; `layer` is what the sentence calls it."""
    shapes = {_POINTS: tr("points"), _LINES: tr("lines"), _POLYGONS: tr("polygons")}
    remedy = tr("choose a layer of {}").format(shapes[wanted])
    geometry = QgsWkbTypes.geometryType(source.wkbType())
    if geometry not in shapes:
        return tr("{} has no geometry: {}.").format(layer, remedy)
    if geometry != wanted:
        return tr("{} holds {}: {}.").format(layer, shapes[geometry], remedy)
    if not source.sourceCrs().isValid():
        return tr(
            "{} has no coordinate reference system: set it in the layer's properties."
        ).format(layer)
    nothing = QgsFeatureSource.FeatureAvailability.NoFeaturesAvailable
    if source.hasFeatures() == nothing or source.featureCount() == 0:
        return tr("{} is empty (after its filter and the selection): {} that has some.").format(
            layer, remedy
        )
    return None


def no_such_field(source: QgsProcessingFeatureSource, name: str) -> str:
    """Say that a layer has no field of a name."""
    names = ", ".join(field.name() for field in source.fields())
    return tr("'{}' has no field '{}': choose one of {}.").format(source.sourceName(), name, names)
