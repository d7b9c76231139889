"""Plays a person who runs the analyses in the QGIS desktop, from the plugin's panel."""

from __future__ import annotations

import json
import os
from typing import Any

from panel import choose_data, finish, open_page, panel, start
from person import FOLDER, PICTURES, begin, labels_of, picture, spend, zoom_to
from qgis.core import (
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

#: The analyses to run and their own parameters; a test tells them.
ANALYSES: dict[str, dict[str, Any]] = json.loads(os.environ["DESKTOP_ANALYSES"])
#: Side of the cells in metres where an analysis has none of its own.
CELL = 250


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
    """Fill in the pages for an analysis, run it, and look at the layers that it adds."""
    project = QgsProject.instance()
    choose_data(
        {
            "INPUT": layer("incidents").id(),
            "TIME": "timestamp",
            "CATEGORY": "category",
            "AREA": layer("districts").id(),
            "CELL": values.get("CELL", CELL),
            "SINCE": _day(values.get("SINCE")),
        },
        values["ONLY"].split(";") if "ONLY" in values else [],
    )
    page = open_page("analyses")
    page.choose(name)
    page.set_parameters(values)
    page.output.setFilePath(str(FOLDER / name))
    picture(f"{name}_page")
    run = start(page)
    finish(page, 240, f"the end of {name}")
    spend(1000)
    told = {"succeeded": run.state == "done", "outputs": run.outputs, "errors": run.errors}
    told["notice"] = page.notice_text.text()
    picture(f"{name}_done")
    group = next(iter(project.layerTreeRoot().findGroups()))
    told["group"] = group.name()
    told["layers"] = [_look_at(node.layer()) for node in group.findLayers()]
    panel().hide()
    _show(name, group)
    project.layerTreeRoot().removeChildNode(group)
    return told


def _day(text: str | None) -> QDateTime | None:
    return QDateTime.fromString(text, "yyyy-MM-dd") if text else None


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
    for name, values in ANALYSES.items():
        told[name] = analyse(name, values)


begin(story)
