"""Parameters as JSON that still means something when the project is opened again, elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ..compat import is_null

_LAYER, _SELECTED, _TIME = "layer", "selected_only", "time"
_TIME_FORMAT = "yyyy-MM-ddTHH:mm:ss"


def portable(value: Any, project: QgsProject) -> Any:
    """A parameter's value, or a dictionary of them, as plain JSON.

    A layer is known by its id, its source and its name; a text that is the id of a layer of the
    project counts as that layer.
    """
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        layer = portable(value.source, project)
        return {**layer, _SELECTED: value.selectedFeaturesOnly} if is_layer(layer) else layer
    if isinstance(value, QgsProperty):
        return portable(value.staticValue(), project)
    if isinstance(value, str) and value and project.mapLayer(value):
        value = project.mapLayer(value)
    if isinstance(value, QgsMapLayer):
        return {_LAYER: value.id(), "source": value.source(), "name": value.name()}
    if isinstance(value, QDate):
        value = QDateTime(value, QTime(0, 0))
    if isinstance(value, QDateTime):
        return {_TIME: value.toString(_TIME_FORMAT)}
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, dict):
        return {str(key): portable(each, project) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [portable(each, project) for each in value]
    return None if is_null(value) else value


def restored(value: Any, project: QgsProject) -> tuple[Any, list[str]]:
    """What `portable` was given, with layers as their ids, and the names of layers that are gone.

    A layer that is gone is None, or left out of a list.
    """
    if is_layer(value):
        layer = _find(value, project)
        if layer is None:
            return None, [str(value["name"])]
        if _SELECTED in value:
            return QgsProcessingFeatureSourceDefinition(layer.id(), value[_SELECTED]), []
        return layer.id(), []
    if is_time(value):
        return QDateTime.fromString(value[_TIME], _TIME_FORMAT), []
    if isinstance(value, dict):
        found, missing = _each(value.values(), project)
        return dict(zip(value, found)), missing
    if isinstance(value, list):
        found, missing = _each(value, project)
        gone = [is_layer(old) and new is None for old, new in zip(value, found)]
        return [new for new, lost in zip(found, gone) if not lost], missing
    return value, []


def _each(values: Iterable[Any], project: QgsProject) -> tuple[list[Any], list[str]]:
    pairs = [restored(value, project) for value in values]
    return [value for value, _ in pairs], [name for _, names in pairs for name in names]


def is_layer(value: Any) -> bool:
    """Say whether a portable value stands for a layer."""
    return isinstance(value, dict) and {_LAYER, "source", "name"} <= set(value)


def is_time(value: Any) -> bool:
    """Say whether a portable value stands for a day or a moment."""
    return isinstance(value, dict) and set(value) == {_TIME}


def _find(value: dict[str, Any], project: QgsProject) -> QgsMapLayer | None:
    """The layer of this id, or one that shows the same data."""
    layer = project.mapLayer(value[_LAYER])
    if layer:
        return layer
    same = (each for each in project.mapLayers().values() if each.source() == value["source"])
    return next(same, None)
