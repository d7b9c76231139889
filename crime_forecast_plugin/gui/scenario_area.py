"""Where a scenario is, and the cells that it has there: drawn on the map and counted in words."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayerProxyModel,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ..translation import tr
from .grid_on_map import GridOnMap, GridWish, area_of
from .past_forecast import PastForecast

_USUAL_CELL = 250.0


class ScenarioArea(QObject):
    """Fills the fields for the area and the cells, and shows what they mean.

    `form` has the fields `area`, `draw_button`, `cell`, `show_cells` and `cells_note`.
    """

    def __init__(self, form: Any, canvas: QgsMapCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._chosen: PastForecast | None = None
        self._grid = GridOnMap(canvas, self._wish, page)
        form.area.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        form.area.setAllowEmptyLayer(True, tr("as in the forecast"))
        form.area.setCurrentIndex(0)
        form.draw_button.chosen.connect(self._grid.draw)
        self._grid.told.connect(form.cells_note.setText)
        self._grid.drawn.connect(form.area.setLayer)
        self._grid.cancelled.connect(self.show)
        form.area.layerChanged.connect(self.show)
        form.cell.valueChanged.connect(self.show)
        form.show_cells.toggled.connect(self.show)

    def set_forecast(self, chosen: PastForecast | None) -> None:
        """Be about the area of another forecast."""
        self._chosen = chosen
        self.show()

    def show(self) -> None:
        """Show and count the cells of the area that is chosen, or tell those of the forecast."""
        if self._grid.drawing:
            return
        chosen, layer = self._chosen, self._form.area.currentLayer()
        self.clear()
        self._form.cells_note.clear()
        if chosen is None:
            return
        if layer is None and not self._form.cell.value():
            grid = chosen.content["grid"]
            text = tr("As in the forecast: {:,} cells of {:g} m.")
            self._form.cells_note.setText(text.format(grid["cells_in_area"], grid["cell"]))
            return
        area, crs = _area(chosen, layer)
        plan = self._grid.tell(area, crs)
        if self._form.show_cells.isChecked() and self._form.isVisible():
            self._grid.show(area, crs, plan)

    def clear(self) -> None:
        """Take the cells off the map."""
        self._grid.clear()

    def stop(self) -> None:
        """Take the cells off the map, and the tool out of the person's hand."""
        self._grid.stop()

    def _wish(self) -> GridWish:
        chosen = self._chosen
        usual = chosen.content["grid"]["cell"] if chosen else _USUAL_CELL
        steps = chosen.counted_steps if chosen else 1
        return GridWish(self._form.cell.value() or usual, steps, chosen.crs if chosen else None)


def _area(
    chosen: PastForecast, layer: QgsVectorLayer | None
) -> tuple[QgsGeometry, QgsCoordinateReferenceSystem]:
    """The area that the scenario is about: of a layer, of the forecast, or its box."""
    if layer is None and "area" in chosen.files:
        layer = QgsVectorLayer(chosen.path("area"), "area", "ogr")
    if layer is not None and layer.isValid():
        return area_of(layer, chosen.crs), chosen.crs
    box = QgsRectangle(*chosen.content["grid"]["bounds"])
    return QgsGeometry.fromRect(box), chosen.crs
