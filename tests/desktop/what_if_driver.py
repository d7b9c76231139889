"""Plays a person who forecasts with context and then asks "what if?" (`qgis --code`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from heart import Heart
from panel import choose_data, finish, open_page, panel, start
from person import FOLDER, PICTURES, SAMPLE, begin, labels_of, picture, spend, until, zoom_to
from qgis.core import (
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QPoint, Qt, QTime
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface
from traces import engines, unload


def layer(name: str) -> QgsVectorLayer:
    """A layer of the project."""
    return QgsProject.instance().mapLayersByName(name)[0]


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
    data = choose_data(
        {
            "INPUT": layer("incidents").id(),
            "CATEGORY": "category",
            "AREA": layer("districts").id(),
            "CELL": 1000,
            "SINCE": QDateTime(QDate(2017, 1, 1), QTime()),
        },
        ["THEFT"],
    )
    data.context_group.setCollapsed(False)
    context = data.context
    rows = range(context.topLevelItemCount())
    told["offered"] = [context.topLevelItem(row).text(0) for row in rows]
    context.tick(layer("bars"), "count, density@500")
    spend(300)
    data.scroll.ensureWidgetVisible(data.holidays)
    picture("context")
    page = open_page("forecast")
    page.set_parameters({"MODEL": "glm", "TEST_DAYS": 14})
    page.fields.output.setFilePath(str(FOLDER / "forecast"))
    start(page)
    finish(page, 300, "the forecast")
    told["forecast_notice"] = page.notice_text.text()


def edit(form: Any, told: dict[str, Any]) -> QgsVectorLayer:
    """Make a copy of the bars and move the first ones of them away, as the editing tools do."""
    told["note"] = form.forecast_note.text()
    form.edit_button.click()
    copy = form.layers.copies["bars"]
    told["active"] = iface.activeLayer() is copy
    told["editing_tools"] = iface.actionAddFeature().isEnabled() and copy.isEditable()
    target = copy.extent().center()
    for number, feature in enumerate(list(copy.getFeatures())[:40]):
        place = QgsPointXY(target.x() + number * 1e-5, target.y())
        assert copy.changeGeometry(feature.id(), QgsGeometry.fromPointXY(place))
    row = form.layers.topLevelItem(0)
    until(lambda: row.text(1).endswith("unsaved"), 5, "the state of the copy")
    told["state"] = row.text(1)
    return copy


def draw(form: Any, told: dict[str, Any]) -> None:
    """Draw a rectangle for about 20,000 cells, measuring the event loop, then leave it."""
    canvas = iface.mapCanvas()
    form.cell.setValue(50)
    form.draw_button.menu().actions()[0].trigger()
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
    told["sketched"] = form.cells_note.text()
    picture("drawing")
    QTest.mouseClick(view, left, none, end)
    told["drawn"] = form.area.currentText()
    told["cells"] = form.cells_note.text()
    picture("drawn")
    form.area.setCurrentIndex(0)
    form.cell.setValue(0)
    QgsProject.instance().removeMapLayer(layer("Drawn area").id())


def run(page: Any, name: str, told: dict[str, Any]) -> None:
    """Run a scenario, and write down how long it took and what it added."""
    page.fields.name.setText(name)
    page.fields.output.setFilePath(str(FOLDER / name))
    start(page)
    seconds = finish(page, 240, name)
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    told[name] = {
        "seconds": seconds,
        "notice": page.notice_text.text(),
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
    page = open_page("what_if")
    form = page.fields
    picture("opened")
    copy = edit(form, told)
    picture("edited")
    draw(form, told)
    run(page, "Bars moved", told)
    picture("done")
    copy.rollBack()
    copy.startEditing()
    run(page, "Nothing changed", told)
    result = json.loads(Path(FOLDER, "Nothing changed", "result.json").read_text(encoding="utf-8"))
    told["nothing"] = result["scenarios"][0]["delta"]
    told["beside"] = [form.beside.item(row).text() for row in range(form.beside.count())]
    page.scroll.ensureWidgetVisible(form.beside)
    picture("beside")
    panel().hide()
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
