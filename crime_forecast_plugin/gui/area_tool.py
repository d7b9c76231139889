"""Tools of the map that draw an area: a rectangle, or a polygon corner by corner."""

from __future__ import annotations

from abc import abstractmethod

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ..translation import tr

#: A button that comes up this near (pixels) to where it went down has clicked, not dragged.
_CLICK = 4


class AreaTool(QgsMapTool):
    """Left clicks draw, a right click ends, Esc cancels; geometries are in the map's CRS."""

    #: What the area would be if it ended here.
    sketched = pyqtSignal(QgsGeometry)
    #: The area is drawn.
    drawn = pyqtSignal(QgsGeometry)
    #: Nothing is drawn after all.
    cancelled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._corners: list[QgsPointXY] = []

    @abstractmethod
    def hint(self) -> str:
        """What to do, in a sentence."""

    @abstractmethod
    def shape(self, pointer: QgsPointXY | None = None) -> QgsGeometry:
        """The area between the corners so far and the pointer; empty where there is none yet."""

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show what the area would be."""
        if self._corners:
            self.sketched.emit(self.shape(event.mapPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._corners = []
            self.cancelled.emit()

    def _finish(self, area: QgsGeometry) -> None:
        """Hand over the area; what has no extent is cancelled."""
        self._corners = []
        if area.isEmpty() or area.area() == 0:
            self.cancelled.emit()
        else:
            self.drawn.emit(area)


class RectangleTool(AreaTool):
    """From corner to corner, dragged or clicked."""

    #: Whether the button that is down began the rectangle.
    _begun = False

    def hint(self) -> str:
        """What to do, in a sentence."""
        return tr("Drag a rectangle; Esc cancels.")

    def shape(self, pointer: QgsPointXY | None = None) -> QgsGeometry:
        """The rectangle."""
        if pointer is None or not self._corners:
            return QgsGeometry()
        return QgsGeometry.fromRect(QgsRectangle(self._corners[0], pointer))

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin."""
        self._begun = not self._corners and event.button() == Qt.MouseButton.LeftButton
        if self._begun:
            self._corners = [event.mapPoint()]

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """End what was dragged, or begun with another click.

        Only now: the tool that comes next would take the release for its own.
        """
        if self._corners and not (self._begun and self._clicked(event)):
            self._finish(self.shape(event.mapPoint()))

    def _clicked(self, event: QgsMapMouseEvent) -> bool:
        """Whether the pointer is where the rectangle began."""
        began = self.toCanvasCoordinates(self._corners[0])
        return (event.pos() - began).manhattanLength() <= _CLICK


class PolygonTool(AreaTool):
    """Corner by corner; Backspace takes the last one back."""

    def hint(self) -> str:
        """What to do, in a sentence."""
        return tr("Click the corners; a right click ends, Backspace takes one back, Esc cancels.")

    def shape(self, pointer: QgsPointXY | None = None) -> QgsGeometry:
        """The polygon, without crossings."""
        corners = [*self._corners, *([pointer] if pointer is not None else [])]
        if len(corners) < 3:
            return QgsGeometry()
        polygon = QgsGeometry.fromPolygonXY([corners])
        return polygon if polygon.isGeosValid() else polygon.makeValid()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner, or end."""
        if event.button() == Qt.MouseButton.RightButton:
            self._finish(self.shape())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.mapPoint())
            self.sketched.emit(self.shape())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last corner back on Backspace."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._corners:
            self._corners.pop()
            self.sketched.emit(self.shape())
            event.ignore()  # else QGIS deletes what is selected
            return
        super().keyPressEvent(event)
