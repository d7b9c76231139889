"""What the plugin leaves in QGIS: its processes, and what stays after it was switched off."""

from __future__ import annotations

import gc
import os
from pathlib import Path

from person import spend
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QFile
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu, QWidget
from qgis.utils import iface, plugins, unloadPlugin

PLUGIN = "crime_forecast_plugin"


def engines() -> list[int]:
    """The engine's processes that this QGIS has started."""
    found = []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            status = (folder / "stat").read_text()
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue  # it ended while it was looked at
        parent = int(status.rpartition(")")[2].split()[1])
        if parent == os.getpid() and b"crimeengine" in command:
            found.append(int(folder.name))
    return found


def unload() -> list[str]:
    """Switch the plugin off and give what is left of it."""
    assert unloadPlugin(PLUGIN)
    spend(200)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    window = iface.mainWindow()
    left = [a.objectName() for a in window.findChildren(QAction) if "crime" in a.objectName()]
    left += [m.title() for m in window.findChildren(QMenu) if "Crime" in m.title()]
    left += [w.objectName() for w in QApplication.allWidgets() if _of_plugin(w)]
    left += [p.id() for p in QgsApplication.processingRegistry().providers() if "crime" in p.id()]
    left += [icon for icon in (":/crime_forecast/icons/forecast.svg",) if QFile.exists(icon)]
    left += [f"process {engine}" for engine in engines()]
    left += [PLUGIN for name in plugins if name == PLUGIN]
    return left


def _of_plugin(widget: QWidget) -> bool:
    return type(widget).__module__.startswith(PLUGIN)
