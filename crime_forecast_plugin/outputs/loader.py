"""The way of a finished result into a project; to be taken on the main thread."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)

from .group import ResultGroup
from .layers import ResultLayers
from .metadata import FOLDER_PROPERTY


def add_result(layers: ResultLayers, project: QgsProject, lead: QgsMapLayer) -> QgsLayerTreeGroup:
    """Add a result's layers to a project in a group of their own, and return the group.

    `lead` is the result's first layer; the group takes its place if the project holds it already.
    """
    loaded = project.layerTreeRoot().findLayer(lead.id())
    above = _outside(loaded.parent()) if loaded else project.layerTreeRoot()
    group = above.insertGroup(0, layers.title)
    group.setCustomProperty(FOLDER_PROPERTY, str(layers.result.folder))
    filled = ResultGroup(group, project)
    layers.fill(filled, lead)
    filled.open()
    if loaded:
        # Only now: a project drops a layer that is nowhere in its tree.
        loaded.parent().removeChildNode(loaded)
    return group


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
        add_result(self._layers, context.project() or layer.project(), layer)
        self._waiting.pop(self._layers.lead, None)
