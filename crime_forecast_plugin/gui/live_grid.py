"""The cells of what a form has chosen, planned in the background and kept on the map."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .background import Background
from .cell_plan import CellPlan
from .grid_note import between, box_in_metres
from .grid_on_map import MOST_FEATURES, GridOnMap

_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry
#: Milliseconds without a change before cells are planned.
_PAUSE = 150


@dataclass(frozen=True)
class _Planned:
    """An area in metres, and its cells."""

    area: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    plan: CellPlan | None


class LiveGrid(QObject):
    """Follows `want`; shows the cells on the map while `show_cells` is on."""

    #: There are other cells now, or none: see `plan`.
    planned = pyqtSignal()

    def __init__(self, grid: GridOnMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._wanted: tuple[QgsVectorLayer, float] | None = None
        self._task: QgsTask | None = None
        self._planned: _Planned | None = None
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._begin)

    @property
    def plan(self) -> CellPlan | None:
        """The cells as they were last wanted; None while they are being planned."""
        return self._planned.plan if self._planned else None

    @property
    def planning(self) -> bool:
        """Whether cells are still being planned."""
        return self._timer.isActive() or self._task is not None

    def want(self, layer: QgsVectorLayer | None, cell: float) -> None:
        """Plan cells of a size (m) over a layer: its polygons, or the box of its points."""
        self._forget()
        self._wanted = (layer, cell) if layer else None
        if self._wanted:
            self._timer.start()
        else:
            self._draw()
        self.planned.emit()

    def show_cells(self, shown: bool) -> None:
        """Have the cells on the map, or take them off."""
        self._shown = shown
        self._draw()

    def stop(self) -> None:
        """Plan no more, and leave nothing on the map."""
        self._forget()
        self._grid.stop()

    def _forget(self) -> None:
        self._timer.stop()
        self._planned = None
        task, self._task = self._task, None
        if task:
            task.cancel()

    def _begin(self) -> None:
        layer, cell = self._wanted
        area = _Area(layer)
        task = Background(
            "",
            lambda task: area.planned(cell, task),
            lambda found, fault: self._end(task, found),
        )
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _end(self, task: QgsTask, found: _Planned | None) -> None:
        if task is not self._task:
            return
        self._task, self._planned = None, found
        self._draw()
        self.planned.emit()

    def _draw(self) -> None:
        if self._grid.drawing or self.planning:
            return
        if self._shown and self._planned:
            self._grid.show(self._planned.area, self._planned.crs, self._planned.plan)
        else:
            self._grid.clear()


class _Area:
    """A layer's polygons or its box; made on the main thread, read on any."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._box = box_in_metres(layer)
        self._source: QgsVectorLayerFeatureSource | None = None
        polygons = layer.geometryType() == _POLYGONS
        if self._box and polygons and layer.featureCount() <= MOST_FEATURES:
            self._source = QgsVectorLayerFeatureSource(layer)
            self._way = between(layer.crs(), self._box[1])

    def planned(self, cell: float, task: QgsTask) -> _Planned | None:
        """The cells over the area, their edges drawn ready for the map."""
        if self._box is None:
            return None
        box, crs = self._box
        area = self._polygons(task) if self._source else QgsGeometry.fromRect(box)
        plan = CellPlan.over(area, crs, cell)
        if plan:
            _ = plan.lines
        return _Planned(area, crs, plan)

    def _polygons(self, task: QgsTask) -> QgsGeometry:
        """The polygons of the layer in metres, one by one: each holds up other threads."""
        parts = []
        for feature in self._source.getFeatures(QgsFeatureRequest().setNoAttributes()):
            if task.isCanceled():
                break
            part = feature.geometry()
            try:
                part.transform(self._way)
            except QgsCsException:
                continue
            if not part.isEmpty():
                parts.append(part)
        return QgsGeometry.collectGeometry(parts)
