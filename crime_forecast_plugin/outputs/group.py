"""A group of layers in the tree of a project; to be used on the main thread."""

from __future__ import annotations

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
)


class ResultGroup:
    """Takes layers one below the other."""

    def __init__(self, group: QgsLayerTreeGroup, project: QgsProject) -> None:
        self.group = group
        self.project = project

    def add(
        self,
        layer: QgsMapLayer,
        *,
        visible: bool = True,
        legend: bool = False,
        heading: str = "",
    ) -> QgsLayerTreeLayer:
        """Add a layer, its legend open or not; a heading stands above the classes of a raster."""
        self.project.addMapLayer(layer, False)
        node = QgsLayerTreeLayer(layer)
        node.setExpanded(legend)
        if heading:
            # QGIS would head them with the number of the band. It reads this when the node arrives.
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, heading)
        self.group.addChildNode(node)
        node.setItemVisibilityChecked(visible)
        return node

    def hold(self, layer: QgsMapLayer) -> QgsLayerTreeLayer:
        """Keep a place for a layer: a project drops those that are nowhere in its tree."""
        return self.add(layer, visible=False)

    def release(self, node: QgsLayerTreeLayer) -> None:
        """Give up a place that was kept, if the layer has found another one meanwhile."""
        if sum(other.layerId() == node.layerId() for other in self.group.findLayers()) > 1:
            self.group.removeChildNode(node)

    def open(self) -> None:
        """Show what is in the group."""
        # The tree's view took it for empty when it arrived, and hears of changes only.
        self.group.setExpanded(False)
        self.group.setExpanded(True)

    def subgroup(self, name: str, *, visible: bool = True) -> ResultGroup:
        """Add a closed group."""
        group = self.group.addGroup(name)
        group.setExpanded(False)
        group.setItemVisibilityChecked(visible)
        return ResultGroup(group, self.project)
