"""The way of a finished result into a project; to be taken on the main thread."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)

from ..translation import tr
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import FOLDER_PROPERTY
from .result import Result

_LAYER_FILES = (".tif", ".gpkg")


class ResultLost(ValueError):  # noqa: N818 - the disk is at fault, not the program
    """Files of a result are gone; the message says which, and what to do."""


def add_result(layers: ResultLayers, project: QgsProject, lead: QgsMapLayer) -> QgsLayerTreeGroup:
    """Add a result's layers to a project in a group of their own, and return the group.

    `lead` is the result's first layer; the group takes its place if the project holds it already.
    Raises ResultLost, before anything is added, where a layer would be missing.
    """
    _require_files(layers.result)
    loaded = project.layerTreeRoot().findLayer(lead.id())
    above = _outside(loaded.parent()) if loaded else project.layerTreeRoot()
    group = above.insertGroup(0, layers.title)
    group.setCustomProperty(FOLDER_PROPERTY, str(layers.result.folder))
    show_alone(group)
    filled = ResultGroup(group, project)
    layers.fill(filled, lead)
    filled.open()
    if loaded:
        # Only now: a project drops a layer that is nowhere in its tree.
        loaded.parent().removeChildNode(loaded)
    return group


def show_alone(group: QgsLayerTreeGroup) -> None:
    """Switch a result on and those beside it off: they would cover each other on the map."""
    for other in group.parent().findGroups():
        if FOLDER_PROPERTY in other.customProperties():
            other.setItemVisibilityChecked(other == group)


def _require_files(result: Result) -> None:
    asked = json.dumps(result.job, ensure_ascii=False)
    for name in result.files.values():
        made = name.endswith(_LAYER_FILES) and name not in asked  # what a job read is no layer
        if made and not Path(result.folder, name).exists():
            raise ResultLost(
                tr(
                    "'{}' of the result in {} is gone, so that nothing was added to the project: "
                    "check the drive, or run it again."
                ).format(name, result.folder)
            )


def _outside(group: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Return the group itself, or what holds the result that it is in: results stand side by side.

    QGIS loads a layer beside the one that is selected, which may belong to an earlier result.
    """
    outside, node = group, group
    while node.parent():
        if FOLDER_PROPERTY in node.customProperties():
            outside = node.parent()
        node = node.parent()
    return outside


class ResultLoader(QgsProcessingLayerPostProcessorInterface):
    """Puts the other layers of a result beside the one that Processing loaded."""

    # QGIS holds no reference to a post-processor; one waits here a source, until it is used.
    _waiting: ClassVar[dict[str, ResultLoader]] = {}

    def __init__(self, layers: ResultLayers) -> None:
        super().__init__()
        self._layers = layers

    @classmethod
    def register(cls, layers: ResultLayers, context: QgsProcessingContext) -> None:
        """Have a result loaded into the context's project when the algorithm is done."""
        project = context.project()
        if project is None:
            return
        details = QgsProcessingContext.LayerDetails(layers.title, project, "", layers.hint)
        loader = cls(layers)
        cls._waiting[layers.lead] = loader
        details.setPostProcessor(loader)
        context.addLayerToLoadOnCompletion(layers.lead, details)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Build the group around the layer."""
        project = context.project() or layer.project()
        try:
            add_result(self._layers, project, layer)
        except ResultLost as loss:
            project.removeMapLayer(layer)
            feedback.reportError(str(loss))
        self._waiting.pop(self._layers.lead, None)
