"""An area on the map and its cells: drawn by hand, or that of a layer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..translation import tr
from .area_tool import AreaTool
from .cell_plan import CellPlan
from .cell_preview import CellPreview
from .grid_note import between, metric_crs

#: The polygons of larger layers are not read: their box stands for them.
MOST_FEATURES = 2000


@dataclass(frozen=True)
class GridWish:
    """Cells as a form asks for them, and the time steps to be counted, if they are known.

    Without a CRS it is the one that the engine would choose.
    """

    cell: float
    steps: int | None = None
    crs: QgsCoordinateReferenceSystem | None = None


class GridOnMap(QObject):
    """Draws over the map what cells an area has; `wish` says how large they are to be."""

    #: Number of cells and memory in words; empty where there is no area.
    told = pyqtSignal(str)
    #: An area was drawn; its layer is in the project.
    drawn = pyqtSignal(QgsVectorLayer)
    #: Nothing was drawn after all.
    cancelled = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        wish: Callable[[], GridWish],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._wish = wish
        self._preview: CellPreview | None = None
        self._tool: AreaTool | None = None
        self._before = None

    @property
    def drawing(self) -> bool:
        """Whether the person draws."""
        return self._tool is not None

    def draw(self, kind: type[AreaTool]) -> None:
        """Have the person draw an area on the map."""
        self.stop()
        tool = kind(self._canvas)
        tool.sketched.connect(self._sketched)
        tool.drawn.connect(self._drawn)
        tool.cancelled.connect(self._cancel)
        self._tool, self._before = tool, self._canvas.mapTool()
        self._canvas.setMapTool(tool)
        self._canvas.mapToolSet.connect(self._tool_taken)
        self._canvas.setFocus()
        self._on_map().say(tool.hint())

    def stop(self) -> None:
        """Take the tool out of the person's hand, and the cells off the map."""
        tool, self._tool = self._tool, None
        if tool:
            self._canvas.mapToolSet.disconnect(self._tool_taken)
            self._canvas.unsetMapTool(tool)
            if self._before:
                self._canvas.setMapTool(self._before)
            tool.deleteLater()
        self._before = None
        self.clear()

    def tell(self, area: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> CellPlan | None:
        """Tell the number of cells of an area in a CRS in metres, and return them."""
        plan = CellPlan.over(area, crs, self._wish().cell)
        self.told.emit(plan.describe(self._wish().steps) if plan else "")
        return plan

    def show(
        self, area: QgsGeometry, crs: QgsCoordinateReferenceSystem, plan: CellPlan | None
    ) -> None:
        """Draw an area and its cells."""
        self._on_map().show(area, crs, plan)

    def clear(self) -> None:
        """Leave nothing on the map, unless the person draws."""
        if self.drawing:
            return
        preview, self._preview = self._preview, None
        if preview:
            preview.remove()

    def _in_metres(self, area: QgsGeometry) -> tuple[QgsGeometry, QgsCoordinateReferenceSystem]:
        """An area of the map in the CRS of its cells; empty where that does not reach."""
        source = self._canvas.mapSettings().destinationCrs()
        if area.isEmpty():
            return area, source
        try:
            target = self._wish().crs or metric_crs(source, area.boundingBox())
            moved = QgsGeometry(area)
            moved.transform(between(source, target))
        except QgsCsException:
            return QgsGeometry(), source
        return moved, target

    def _sketched(self, area: QgsGeometry) -> None:
        moved, crs = self._in_metres(area)
        plan = self.tell(moved, crs)
        self.show(moved, crs, plan)
        self._on_map().say(plan.describe(self._wish().steps) if plan else self._tool.hint())

    def _on_map(self) -> CellPreview:
        """What is drawn on, made when it is needed."""
        if self._preview is None:
            self._preview = CellPreview(self._canvas)
        return self._preview

    def _drawn(self, area: QgsGeometry) -> None:
        moved, crs = self._in_metres(area)
        self.stop()
        if not moved.isEmpty():
            self.drawn.emit(_scratch_area(moved, crs))

    def _cancel(self) -> None:
        self.stop()
        self.cancelled.emit()

    def _tool_taken(self, tool: QgsMapTool | None) -> None:
        """The person took another tool, which stays in hand."""
        self._before = None
        self._cancel()


def area_of(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """The polygons of a layer in a CRS, uncommitted edits included; empty if they cannot be."""
    if layer.featureCount() > MOST_FEATURES:
        parts = [QgsGeometry.fromRect(layer.extent())]
    else:
        request = QgsFeatureRequest().setNoAttributes()
        parts = [feature.geometry() for feature in layer.getFeatures(request)]
    area = QgsGeometry.collectGeometry([part for part in parts if not part.isEmpty()])
    try:
        area.transform(between(layer.crs(), crs))
    except QgsCsException:
        return QgsGeometry()
    return area


def _scratch_area(area: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """A layer of one polygon, added to the project."""
    project = QgsProject.instance()
    name, number = tr("Drawn area"), 1
    while project.mapLayersByName(name):
        number += 1
        name = tr("Drawn area {}").format(number)
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    feature = QgsFeature()
    area.convertToMultiType()
    feature.setGeometry(area)
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    outline = {"style": "no", "outline_color": "#173f66", "outline_width": "0.6"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    project.addMapLayer(layer)
    return layer
