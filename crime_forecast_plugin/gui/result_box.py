"""What can be made of a finished result, a button each."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QGroupBox, QPushButton, QWidget

from ..translation import tr
from .toolbox_dialog import ToolboxDialogs
from .workbench import Workbench


class ResultBox(QGroupBox):
    """Opens pages and dialogs that are filled in with the result's folder."""

    #: The result of this folder is to be drawn in another way.
    styles_wanted = pyqtSignal(object)

    def __init__(
        self, bench: Workbench, dialogs: ToolboxDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._dialogs = dialogs
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._folder = Path()
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
            tr("E&xport map…"), tr("Print the layers as PDF, PNG or SVG."), "exportmap", "RESULT"
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
        self._grid.addWidget(self.classes, 3, 0, 1, 2)
        self.classes.clicked.connect(lambda: self.styles_wanted.emit(self._folder))

    def show_result(self, folder: Path, kind: str, *, in_classes: bool) -> None:
        """Offer what can be made of the result in a folder, which may be drawn in classes."""
        self._folder = folder
        forecast = kind == "forecast"
        self.setTitle(tr("With this forecast") if forecast else tr("With this result"))
        for button in (self.zones, self.patrols, self.population, self.what_if):
            button.setVisible(forecast)
        self.classes.setVisible(in_classes)

    def _tool(self, text: str, tip: str, algorithm: str, parameter: str) -> QPushButton:
        """A button that opens the dialog of an algorithm on the folder."""
        button = self._button(text, tip)
        button.clicked.connect(
            lambda: self._dialogs.open(f"crimeforecast:{algorithm}", {parameter: str(self._folder)})
        )
        return button

    def _button(self, text: str, tip: str) -> QPushButton:
        """A button in the next place of two columns."""
        button = QPushButton(text)
        button.setToolTip(tip)
        self._grid.addWidget(button, *divmod(self._grid.count(), 2))
        return button

    def _open_what_if(self) -> None:
        self._bench.page("what_if").set_parameters({"FORECAST": str(self._folder)})
        self._bench.page_requested.emit("what_if")
