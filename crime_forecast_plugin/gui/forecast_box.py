"""What can be made of a finished forecast, a button each."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QGroupBox, QPushButton, QWidget

from ..translation import tr
from .toolbox_dialog import ToolboxDialogs
from .workbench import Workbench


class ForecastBox(QGroupBox):
    """Opens pages and dialogs that are filled in with the forecast's folder."""

    #: The forecast of this folder is to be drawn in another way.
    group_wanted = pyqtSignal(object)

    def __init__(
        self, bench: Workbench, dialogs: ToolboxDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("With this forecast"), parent)
        self._bench = bench
        self._dialogs = dialogs
        self._grid = QGridLayout(self)
        #: The folder of the forecast.
        self.folder = Path()
        self.zones = self._tool(
            tr("By &zones…"),
            tr("Sum the forecast in beats, districts or hexagons."),
            "zoneforecast",
            "FORECAST",
        )
        self.patrols = self._tool(
            tr("Patrol areas…"),
            tr("Find hot spots of the size that a patrol can cover."),
            "patrols",
            "FORECAST",
        )
        self.population = self._tool(
            tr("Pop&ulation…"),
            tr("Compare who lives in the flagged area with who lives elsewhere."),
            "population",
            "FORECAST",
        )
        self.what_if = self._button(
            tr("What-if…"), tr("Ask what it would be in other surroundings or weather.")
        )
        self.what_if.clicked.connect(self._open_what_if)
        self.map = self._tool(
            tr("E&xport map…"), tr("Print the forecast as PDF, PNG or SVG."), "exportmap", "RESULT"
        )
        self.figures = self._tool(
            tr("Export figures…"),
            tr("Write the figures as GeoPackage, CSV or KML."),
            "exportfigures",
            "RESULT",
        )
        self.classes = self._button(
            tr("Classes and area share…"),
            tr("Draw the layers with other classes, or mark more or less of the area."),
        )
        self.classes.clicked.connect(lambda: self.group_wanted.emit(self.folder))

    def _tool(self, text: str, tip: str, algorithm: str, parameter: str) -> QPushButton:
        """A button that opens the dialog of an algorithm on the folder."""
        button = self._button(text, tip)
        button.clicked.connect(
            lambda: self._dialogs.open(f"crimeforecast:{algorithm}", {parameter: str(self.folder)})
        )
        return button

    def _button(self, text: str, tip: str) -> QPushButton:
        """A button in the next place of two columns."""
        button = QPushButton(text)
        button.setToolTip(tip)
        self._grid.addWidget(button, *divmod(self._grid.count(), 2))
        return button

    def _open_what_if(self) -> None:
        self._bench.page("what_if").set_parameters({"FORECAST": str(self.folder)})
        self._bench.page_requested.emit("what_if")
