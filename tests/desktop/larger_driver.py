"""Opens pages as a person with a screen of 1366 × 768 at 150 % sees them (`qgis --code`)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from panel import open_page, panel
from person import begin, picture, spend
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface


def story(told: dict[str, Any]) -> None:
    """Open one after the other."""
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.windowTitle() == "Browser":
            dock.hide()
    told["wide"], told["bottom"] = {}, 0
    for name in ("data", "forecast", "what_if"):
        page = open_page(name)
        if name == "what_if":
            page.take_folder(Path(os.environ["DESKTOP_FORECAST"]))
            page.fields.area.setLayer(QgsProject.instance().mapLayersByName("districts")[0])
        spend(500)
        picture(name)
        told["wide"][name] = page.scroll.horizontalScrollBar().maximum()
        told["bottom"] = max(told["bottom"], panel().geometry().bottom())
    panel().hide()


begin(story)
