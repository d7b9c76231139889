"""Opens the dialogs as a person with a screen at 150 % sees them (`qgis --code`)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from person import begin, picture, spend, until
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog
from qgis.utils import iface


def open_dialog(entry: str, name: str) -> QDialog:
    """Choose an entry of the plugin's menu."""
    iface.mainWindow().findChild(QAction, f"crime_forecast_{entry}").trigger()
    [dialog] = [w for w in QApplication.topLevelWidgets() if w.objectName() == name]
    until(dialog.isVisible, 5, name)
    return dialog


def story(told: dict[str, Any]) -> None:
    """Open one after the other."""
    dialog = open_dialog("forecast", "ForecastDialog")
    dialog.context_group.setCollapsed(False)
    spend(300)
    dialog.scroll.ensureWidgetVisible(dialog.holidays)
    picture("forecast")
    told["wide"] = [dialog.scroll.horizontalScrollBar().maximum()]
    dialog.close()
    dialog = open_dialog("what_if", "WhatIfDialog")
    dialog._take_folder(Path(os.environ["DESKTOP_FORECAST"]))
    dialog.area.setLayer(QgsProject.instance().mapLayersByName("districts")[0])
    picture("what_if")
    told["wide"].append(dialog.scroll.horizontalScrollBar().maximum())
    told["bottom"] = dialog.geometry().bottom()
    dialog.close()


begin(story)
