"""The button that has an area drawn on the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QWidget

from .area_tool import PolygonTool, RectangleTool


class DrawButton(QPushButton):
    """Offers a rectangle or a polygon."""

    #: The class of the tool that was chosen.
    chosen = pyqtSignal(type)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(_tr("Draw"))
        self.setAutoDefault(False)
        self.setToolTip(_tr("Draw the area on the map"))
        menu = QMenu(self)
        for text, tool in ((_tr("&Rectangle"), RectangleTool), (_tr("&Polygon"), PolygonTool)):
            # The default holds this turn's tool.
            menu.addAction(text).triggered.connect(
                lambda checked=False, tool=tool: self.chosen.emit(tool)
            )
        self.setMenu(menu)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DrawButton", text)
