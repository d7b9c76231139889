"""Loads the plugin and opens its panel in QGIS's own Python; prints the milliseconds as JSON.

python3 open_panel.py GEOPACKAGE PAGE
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow, QWidget


class Window:
    """What the plugin asks of QGIS's window; what is not here does nothing."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.canvas = QgsMapCanvas()
        self.window.setCentralWidget(self.canvas)
        bar, menu = QgsMessageBar(), self.window.menuBar().addMenu("Vector")
        self._parts = {
            "mainWindow": lambda: self.window,
            "mapCanvas": lambda: self.canvas,
            "messageBar": lambda: bar,
            "vectorMenu": lambda: menu,
            "addTabifiedDockWidget": self._place,
        }

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return self._parts.get(name, lambda *_: None)

    def _place(self, area: Qt.DockWidgetArea, dock: QWidget) -> None:
        """Place a panel, as QGIS does: it is shown."""
        self.window.addDockWidget(area, dock)
        dock.show()


def main(sample: str, page: str) -> dict[str, float]:
    """Load, open, and give the milliseconds of both."""
    # QGIS's own plugin, of which QGIS has loaded what the two share.
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    import processing  # noqa: F401

    iface = Window()
    iface.window.show()
    for name in ("districts", "incidents"):
        QgsProject.instance().addMapLayer(QgsVectorLayer(f"{sample}|layername={name}", name, "ogr"))
    QgsSettings().setValue("crime_forecast/page", page)
    QgsApplication.processEvents()

    begun = time.perf_counter()
    from crime_forecast_plugin.plugin import CrimeForecastPlugin

    plugin = CrimeForecastPlugin(iface)
    plugin.initGui()
    loaded = time.perf_counter()
    QgsApplication.processEvents()

    dock = plugin._dock
    opening = time.perf_counter()
    dock.setUserVisible(True)
    while dock.widget() is None:
        QgsApplication.processEvents()
    opened = time.perf_counter()
    dock.stop()
    return {"load": 1000 * (loaded - begun), "open": 1000 * (opened - opening)}


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    print(json.dumps(main(*sys.argv[1:])), flush=True)
    os._exit(0)  # there is nothing to tidy up, and no window to ask
