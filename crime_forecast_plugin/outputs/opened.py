"""A finished result, opened from its folder as the kind of result that it is."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..translation import tr
from .cluster_layers import ClusterLayers
from .export_error import ExportError
from .finished_result import FinishedResult
from .forecast_layers import ForecastLayers
from .forecast_result import ForecastResult
from .hotspot_layers import HotspotLayers
from .kind_layers import KindLayers
from .layers import ResultLayers
from .loader import ResultLost, add_result
from .metadata import FOLDER_PROPERTY
from .near_repeat_layers import NearRepeatLayers
from .patrol_layers import PatrolLayers
from .pattern_layers import PatternLayers
from .population_layers import PopulationLayers
from .result import Result
from .what_if_layers import WhatIfLayers
from .what_if_result import WhatIfResult
from .zone_layers import ZoneLayers

_KINDS: dict[str, tuple[type[ResultLayers], type[Result]]] = {
    "forecast": (ForecastLayers, ForecastResult),
    "what-if": (WhatIfLayers, WhatIfResult),
    "zones": (ZoneLayers, FinishedResult),
    "patrols": (PatrolLayers, FinishedResult),
    "population": (PopulationLayers, FinishedResult),
    "clusters": (ClusterLayers, Result),
    "hotspots": (HotspotLayers, Result),
    "near-repeat": (NearRepeatLayers, Result),
    "classify": (KindLayers, Result),
    "patterns": (PatternLayers, Result),
}


class NoResultError(ExportError):
    """A folder holds nothing that can be shown; the message says what to do."""


def layers_of(folder: Path) -> ResultLayers:
    """Return a folder's result with how it is shown; raises NoResultError."""
    try:
        content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
        kind = content["kind"]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise NoResultError(
            tr(
                "The folder '{}' holds no finished result: choose one that a forecast or an "
                "analysis was written to."
            ).format(folder)
        ) from error
    if kind not in _KINDS:
        raise NoResultError(
            tr(
                "The folder '{}' holds a {}, which has no layers: choose the folder of a forecast "
                "or of an analysis."
            ).format(folder, kind)
        )
    shown, read = _KINDS[kind]
    return shown(read.of(content, folder))


def group_of(folder: Path, project: QgsProject) -> QgsLayerTreeGroup | None:
    """Return the group of a result that a project shows already, if it does."""
    wanted = folder.resolve()
    for group in project.layerTreeRoot().findGroups(True):
        held = group.customProperty(FOLDER_PROPERTY)
        if held and Path(held).resolve() == wanted:
            return group
    return None


def open_in(project: QgsProject, layers: ResultLayers) -> QgsLayerTreeGroup:
    """Add a result to a project and return its group; raises NoResultError for lost files."""
    raster = layers.hint == QgsProcessingUtils.LayerHint.Raster
    lead: QgsMapLayer = (QgsRasterLayer if raster else QgsVectorLayer)(layers.lead, "")
    if not lead.isValid():
        raise NoResultError(
            tr("The file of the layer '{}' cannot be read: make the result again.").format(
                layers.lead
            )
        )
    try:
        return add_result(layers, project, lead)
    except ResultLost as error:
        raise NoResultError(str(error)) from error
