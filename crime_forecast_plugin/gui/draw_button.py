"""The button that has an area drawn on the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QWidget

from ..translation import tr
from .area_tool import PolygonTool, RectangleTool


class DrawButton(QPushButton):
    """Offers a rectangle or a polygon."""

    #: The class of the tool that was chosen.
    chosen = pyqtSignal(type)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(tr("Draw"))
        self.setAutoDefault(False)
        self.setToolTip(tr("Draw the area on the map"))
        menu = QMenu(self)
        for text, tool in ((tr("&Rectangle"), RectangleTool), (tr("&Polygon"), PolygonTool)):
            # The default holds this turn's tool.
            menu.addAction(text).triggered.connect(
                lambda checked=False, tool=tool: self.chosen.emit(tool)
            )
        self.setMenu(menu)
