"""A run of the history once more: what it is given today, and what of it is gone."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterField,
    QgsProject,
    QgsVectorLayer,
)

from ..outputs.history import Entry
from ..outputs.portable import restored
from ..translation import tr
from .output_folder import propose_folder

#: The page of the dock that fills in an algorithm; the others have Processing's own dialog.
PAGES = {
    "crimeforecast:forecastincidents": "forecast",
    "crimeforecast:whatif": "what_if",
    "crimeforecast:backtestincidents": "evaluate",
    "crimeforecast:patterns": "analyses",
    "crimeforecast:clusters": "analyses",
    "crimeforecast:nearrepeats": "analyses",
    "crimeforecast:hotspotstatistics": "analyses",
    "crimeforecast:classifyincidents": "analyses",
}
_STAMP = re.compile(r"_\d{4}-\d\d-\d\d_\d{4}(_\d+)?$")
#: How alike two names of fields must be to be taken for each other (0 to 1).
_ALIKE = 0.4


@dataclass(frozen=True)
class Rerun:
    """The parameters of a run as they can be given today.

    `faults` says which layers and fields are gone; in place of such a field stands the one whose
    name is nearest, for a person to check.
    """

    parameters: dict[str, Any]
    faults: list[str]


def rerun_of(entry: Entry, project: QgsProject, taken: Collection[str] = ()) -> Rerun:
    """Return what an entry asks for, from the layers of a project and into a new folder.

    `taken` are the folders of runs that go on, which may not be there yet.
    """
    parameters, missing = restored(entry.parameters, project)
    faults = [
        tr("The layer '{}' is no longer in the project: add it again, or choose another.").format(
            name
        )
        for name in missing
    ]
    algorithm = QgsApplication.processingRegistry().algorithmById(entry.algorithm)
    for definition in algorithm.parameterDefinitions() if algorithm else ():
        if isinstance(definition, QgsProcessingParameterField):
            name = definition.name()
            layer = _layer_of(parameters.get(definition.parentLayerParameterName()), project)
            if layer and parameters.get(name):
                parameters[name] = _fields(parameters[name], layer, faults)
    parameters["OUTPUT"] = _new_folder(_kind(entry), taken)
    return Rerun(parameters, faults)


def _new_folder(kind: str, taken: Collection[str]) -> str:
    """Return a folder that neither exists nor is about to."""
    minute = datetime.now()
    while (folder := propose_folder(kind, minute)) in taken:
        minute += timedelta(minutes=1)
    return folder


def _fields(given: Any, layer: QgsVectorLayer, faults: list[str]) -> Any:
    """Return the fields of a parameter as the layer has them, noting those that are gone."""
    if isinstance(given, list):
        return [_fields(each, layer, faults) for each in given]
    known = [field.name() for field in layer.fields()]
    if layer.fields().lookupField(given) >= 0:
        return given
    near = difflib.get_close_matches(given, known, 1, _ALIKE)
    remedy = (
        tr("the nearest is '{}'").format(near[0])
        if near
        else tr("it has {}").format(", ".join(known))
    )
    text = tr("The layer '{}' has no field '{}' any more; {}.")
    faults.append(text.format(layer.name(), given, remedy))
    return near[0] if near else ""


def _layer_of(given: Any, project: QgsProject) -> QgsVectorLayer | None:
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source.staticValue()
    layer = project.mapLayer(given) if isinstance(given, str) else given
    return layer if isinstance(layer, QgsVectorLayer) else None


def _kind(entry: Entry) -> str:
    """Return what the names of the folders of such runs begin with."""
    return _STAMP.sub("", Path(entry.folder).name) or entry.algorithm.partition(":")[2]
