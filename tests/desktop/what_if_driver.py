"""Plays a person who forecasts with context and then asks "what if?" (`qgis --code`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from heart import Heart
from person import FOLDER, PICTURES, SAMPLE, begin, labels_of, picture, spend, until, zoom_to
from qgis.core import (
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget
from qgis.utils import iface
from traces import engines, unload


def layer(name: str) -> QgsVectorLayer:
    """A layer of the project."""
    return QgsProject.instance().mapLayersByName(name)[0]


def open_dialog(entry: str, name: str) -> QDialog:
    """Choose an entry of the plugin's menu."""
    iface.mainWindow().findChild(QAction, f"crime_forecast_{entry}").trigger()
    [dialog] = [w for w in QApplication.topLevelWidgets() if w.objectName() == name]
    until(dialog.isVisible, 5, name)
    return dialog


def make_room() -> None:
    """Show the map and the layers, and add the bars."""
    window = iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        if dock.windowTitle() in ("Browser", "Results Viewer"):
            dock.hide()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [420], Qt.Orientation.Horizontal)
    outline = {"color": "#ffffff", "outline_color": "#8a949e", "outline_width": "0.4"}
    layer("districts").setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    bars = QgsVectorLayer(f"{SAMPLE}|layername=liquor_retail", "bars", "ogr")
    parks = QgsVectorLayer(f"{SAMPLE}|layername=parks", "parks", "ogr")
    project = QgsProject.instance()
    project.addMapLayers([parks, bars])
    project.layerTreeRoot().findLayer(layer("incidents").id()).setItemVisibilityChecked(False)
    zoom_to(layer("districts"))


def forecast(told: dict[str, Any]) -> None:
    """Forecast thefts with the bars as context."""
    dialog = open_dialog("forecast", "ForecastDialog")
    dialog.incidents.setLayer(layer("incidents"))
    dialog.category.setField("category")
    until(lambda: not dialog.categories.reading, 20, "the categories")
    dialog.categories.choose(["THEFT"])
    dialog.area.setLayer(layer("districts"))
    dialog.cell.setValue(1000)
    dialog.model.choose("glm")
    dialog.test_days.setValue(14)
    dialog.since.setDate(QDate(2017, 1, 1))
    dialog.context_group.setCollapsed(False)
    told["offered"] = [
        dialog.context.topLevelItem(row).text(0)
        for row in range(dialog.context.topLevelItemCount())
    ]
    dialog.context.tick(layer("bars"), "count, density@500")
    dialog.context_group.setCollapsed(False)
    dialog.output.setFilePath(str(FOLDER / "forecast"))
    spend(300)
    dialog.scroll.ensureWidgetVisible(dialog.holidays)
    picture("context")
    dialog.run_button.click()
    assert dialog.running, dialog.notice_text.text()
    until(lambda: not dialog.running, 300, "the forecast")
    told["forecast_notice"] = dialog.notice_text.text()
    dialog.close()


def edit(dialog: QDialog, told: dict[str, Any]) -> QgsVectorLayer:
    """Make a copy of the bars and move the first ones of them away, as the editing tools do."""
    told["note"] = dialog.forecast_note.text()
    dialog.edit_button.click()
    copy = dialog.layers.copies["bars"]
    told["active"] = iface.activeLayer() is copy
    told["editing_tools"] = iface.actionAddFeature().isEnabled() and copy.isEditable()
    target = copy.extent().center()
    for number, feature in enumerate(list(copy.getFeatures())[:40]):
        place = QgsPointXY(target.x() + number * 1e-5, target.y())
        assert copy.changeGeometry(feature.id(), QgsGeometry.fromPointXY(place))
    told["state"] = dialog.layers.topLevelItem(0).text(1)
    return copy


def draw(dialog: QDialog, told: dict[str, Any]) -> None:
    """Draw a rectangle for about 20,000 cells, measuring the event loop, then leave it."""
    canvas = iface.mapCanvas()
    dialog.cell.setValue(50)
    dialog.draw_button.menu().actions()[0].trigger()
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    start, end = QPoint(view.width() // 4, 60), QPoint(3 * view.width() // 4, view.height() - 60)
    heart = Heart()
    heart.start()
    spend(500)
    told["idle_gap_ms"] = heart.stop()
    QTest.mouseClick(view, left, none, start)
    heart.start()
    for step in range(1, 41):
        QTest.mouseMove(view, start + (end - start) * step / 40)
        spend(15)
    told["drawing_gap_ms"] = heart.stop()
    told["sketched"] = dialog.cells_note.text()
    picture("drawing")
    QTest.mouseClick(view, left, none, end)
    told["drawn"] = dialog.area.currentText()
    told["cells"] = dialog.cells_note.text()
    picture("drawn")
    dialog.area.setLayer(None)
    dialog.cell.setValue(0)
    QgsProject.instance().removeMapLayer(layer("Drawn area").id())


def run(dialog: QDialog, name: str, told: dict[str, Any]) -> None:
    """Run a scenario, and write down how long it took and what it added."""
    dialog.name.setText(name)
    dialog.output.setFilePath(str(FOLDER / name))
    dialog.run_button.click()
    assert dialog.running, dialog.notice_text.text()
    seconds = until(lambda: not dialog.running, 240, name)
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    told[name] = {
        "seconds": seconds,
        "notice": dialog.notice_text.text(),
        "group": groups[0].name(),
        "layers": [
            {
                "name": node.layer().name(),
                "valid": node.layer().isValid(),
                "labels": labels_of(node),
            }
            for node in groups[0].findLayers()
        ],
        "engines": engines(),
    }


def story(told: dict[str, Any]) -> None:
    """The whole story."""
    make_room()
    forecast(told)
    dialog = open_dialog("what_if", "WhatIfDialog")
    picture("opened")
    copy = edit(dialog, told)
    picture("edited")
    draw(dialog, told)
    run(dialog, "Bars moved", told)
    picture("done")
    copy.rollBack()
    copy.startEditing()
    run(dialog, "Nothing changed", told)
    result = json.loads(Path(FOLDER, "Nothing changed", "result.json").read_text(encoding="utf-8"))
    told["nothing"] = result["scenarios"][0]["delta"]
    told["beside"] = [dialog.beside.item(row).text() for row in range(dialog.beside.count())]
    dialog.tabs.setCurrentIndex(0)
    picture("beside")
    dialog.close()
    iface.messageBar().clearWidgets()
    root = QgsProject.instance().layerTreeRoot()
    root.removeChildNode(root.findGroups()[0])
    root.findGroups()[1].setItemVisibilityChecked(False)
    copy.commitChanges()
    node = root.findLayer(copy.id())
    root.insertChildNode(0, node.clone())
    root.removeChildNode(node)
    zoom_to(layer("districts"))
    spend(2500)
    iface.mainWindow().grab().save(str(PICTURES / "whatif.png"))
    told["left"] = unload()


begin(story)
