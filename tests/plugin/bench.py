"""The dock's surroundings: a window with a map, as the pages know QGIS's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow

from crime_forecast_plugin import resources_rc
from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.gui.dock import CrimeForecastDock
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.workbench import Desktop, Workbench


class Surroundings:
    """A window with a map and the dock, which is empty until it is shown."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.canvas = QgsMapCanvas()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32616"))
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar()
        self.engine = EngineState()
        #: The layers that were made the active one.
        self.active: list[Any] = []
        self.bench: Workbench | None = None
        self.dock = CrimeForecastDock(self._make_bench, self.window)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        self.window.show()

    def page(self, name: str) -> Any:
        """Show a page."""
        self.dock.show_page(name)
        return self.dock.page(name)

    @property
    def runs(self) -> list[Any]:
        """The runs that go on."""
        return self.bench.runs.running

    def _make_bench(self) -> Workbench:
        desktop = Desktop(self.window, self.canvas, self.bar, self.active.append)
        self.bench = Workbench(desktop, self.engine)
        return self.bench


@contextmanager
def surroundings() -> Iterator[Surroundings]:
    """Open a window with the dock, and leave nothing of it."""
    resources_rc.qInitResources()
    opened = Surroundings()
    try:
        yield opened
    finally:
        opened.dock.stop()
        opened.engine.close()
        opened.window.close()
        WARM.stop()
        resources_rc.qCleanupResources()
