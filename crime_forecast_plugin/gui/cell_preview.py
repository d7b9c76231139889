"""The cells of an area, drawn over the map, with a line of text in the map's corner."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel

from .cell_plan import CellPlan

_BLUE = QColor(23, 63, 102)
_MARGIN = 8
#: Edges nearer to each other than this (pixels) would be one grey.
_NEAREST = 3
_LABEL = (
    "background: rgba(255, 255, 255, 220); color: #173f66; border: 1px solid #173f66; "
    "border-radius: 3px; padding: 4px 6px;"
)


class CellPreview:
    """An outline and the edges of the cells; `remove` takes all of it off the map again."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._outline = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._outline.setStrokeColor(_BLUE)
        self._outline.setFillColor(QColor(23, 63, 102, 30))
        self._outline.setWidth(2)
        self._cells = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._cells.setStrokeColor(QColor(23, 63, 102, 150))
        self._cells.setWidth(1)
        self._columns = 0
        canvas.extentsChanged.connect(self._hide_fine_cells)
        self._label = QLabel(canvas)
        self._label.setObjectName("crime_forecast_cells_label")
        self._label.setStyleSheet(_LABEL)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show(
        self, area: QgsGeometry, crs: QgsCoordinateReferenceSystem, plan: CellPlan | None
    ) -> None:
        """Draw an area and its cells; of more cells than can be told apart only the area."""
        self._outline.setToGeometry(area, crs)
        lines = plan.lines if plan else None
        if lines is None:
            self._columns = 0
            self._cells.reset(QgsWkbTypes.GeometryType.LineGeometry)
        else:
            self._columns = plan.columns
            self._cells.setToGeometry(lines, plan.crs)
        self._hide_fine_cells()

    def say(self, text: str) -> None:
        """Write a text into the map's lower left corner: QGIS's messages come at the top."""
        self._label.setText(text)
        self._label.adjustSize()
        self._label.move(_MARGIN, self._canvas.height() - self._label.height() - _MARGIN)
        self._label.show()
        self._label.raise_()

    def remove(self) -> None:
        """Take everything off the map."""
        self._canvas.extentsChanged.disconnect(self._hide_fine_cells)
        for band in (self._outline, self._cells):
            self._canvas.scene().removeItem(band)
        self._label.hide()
        self._label.setParent(None)
        self._label.deleteLater()

    def _hide_fine_cells(self) -> None:
        """Show the edges only where they can be told apart at the map's scale."""
        if self._columns:
            width = self._cells.asGeometry().boundingBox().width() / self._columns
            self._cells.setVisible(width / self._canvas.mapUnitsPerPixel() >= _NEAREST)
