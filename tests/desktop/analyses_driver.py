"""Plays a person who runs the analyses in the QGIS desktop, from Processing's own dialogs."""

from __future__ import annotations

import json
import os
from typing import Any

from person import FOLDER, PICTURES, begin, labels_of, picture, spend, until, zoom_to
from qgis.core import (
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsSingleSymbolRenderer,
)
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget
from qgis.utils import iface

#: The analyses to run and their own parameters; a test tells them.
ANALYSES: dict[str, dict[str, Any]] = json.loads(os.environ["DESKTOP_ANALYSES"])


def layer(name: str) -> QgsMapLayer:
    """One of the sample's layers."""
    return QgsProject.instance().mapLayersByName(name)[0]


def make_room() -> None:
    """Show the map and the layers, and the sample without colour."""
    window = iface.mainWindow()
    window.resize(1280, 820)
    for dock in window.findChildren(QDockWidget):
        if dock.windowTitle() in ("Browser", "Results Viewer"):
            dock.hide()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [330], Qt.Orientation.Horizontal)
    outline = {"color": "#ffffff", "outline_color": "#8a949e", "outline_width": "0.4"}
    layer("districts").setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    node = QgsProject.instance().layerTreeRoot().findLayer(layer("incidents").id())
    node.setItemVisibilityChecked(False)


def analyse(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Fill in the dialog of an analysis, run it, and look at the layers that it adds."""
    import processing

    project = QgsProject.instance()
    dialog = processing.createAlgorithmDialog(
        f"crimeforecast:{name}",
        {
            "INPUT": layer("incidents"),
            "TIME": "timestamp",
            "CATEGORY": "category",
            "AREA": layer("districts"),
            "OUTPUT": str(FOLDER / name),
            **values,
        },
    )
    dialog.resize(1000, 800)
    dialog.show()
    picture(f"{name}_dialog")
    ended: list[bool] = []
    dialog.algorithmFinished.connect(lambda succeeded, outputs: ended.append(succeeded))
    dialog.runButton().click()
    until(lambda: bool(ended), 240, f"the end of {name}")
    spend(1000)
    picture(f"{name}_log")
    told = {"succeeded": ended == [True], "outputs": dialog.results()}
    dialog.close()
    group = next(iter(project.layerTreeRoot().findGroups()))
    told["group"] = group.name()
    told["layers"] = [_look_at(node.layer()) for node in group.findLayers()]
    _show(name, group)
    project.layerTreeRoot().removeChildNode(group)
    return told


def open_from_menu(name: str) -> dict[str, Any]:
    """Choose an analysis from the plugin's menu, and look at the dialog that opens."""
    entry = iface.mainWindow().findChild(QAction, f"crime_forecast_{name}")
    entry.trigger()
    spend(300)
    (dialog,) = (
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QgsProcessingAlgorithmDialogBase) and widget.isVisible()
    )
    told = {"entry": entry.text(), "title": dialog.windowTitle()}
    dialog.close()
    return told


def _look_at(layer: QgsMapLayer) -> dict[str, Any]:
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return {"name": layer.name(), "valid": layer.isValid(), "labels": labels_of(node)}


def _show(name: str, group: QgsLayerTreeGroup) -> None:
    """Show the map with the legends of the layers that are on; a table if there is no map."""
    make_room()
    iface.messageBar().clearWidgets()
    zoom_to(layer("districts"))
    spend(2500)
    window = iface.mainWindow()
    first = group.findLayers()[0].layer()
    if not first.isSpatial():
        window = iface.showAttributeTable(first)
        window.resize(1080, 420)
        spend(1000)
    window.grab().save(str(PICTURES / f"{name}.png"))
    if window is not iface.mainWindow():
        window.close()


def story(told: dict[str, Any]) -> None:
    """Run one analysis after the other."""
    make_room()
    told["menu"] = {name: open_from_menu(name) for name in ANALYSES}
    for name, values in ANALYSES.items():
        told[name] = analyse(name, values)


begin(story)
