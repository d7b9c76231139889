"""Plays a person who forecasts in the QGIS desktop (`qgis --code`) and notes what happened."""

from __future__ import annotations

import json
import os
import signal
import time
import traceback
from pathlib import Path
from typing import Any

from heart import Heart
from panel import action, files_in, finish, open_page, panel, runs, start
from person import FOLDER, begin, labels_of, picture, spend, until, zoom_to
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from qgis.utils import iface, plugin_times
from traces import PLUGIN, engines, unload

SMALL = {"epochs": 4, "fine_tune_epochs": 1}


def open_panel(told: dict) -> None:
    """Open the panel for the first time, and measure how long that takes."""
    told["start_ms"] = 1000 * float(plugin_times[PLUGIN].rstrip("s"))
    told["built_at_start"] = panel().widget() is not None
    begun, worked = time.perf_counter(), time.thread_time()
    action("panel").trigger()
    until(lambda: panel().widget() is not None, 5, "the panel")
    told["opening_ms"] = 1000 * (time.perf_counter() - begun)
    told["opening_work_ms"] = 1000 * (time.thread_time() - worked)
    told["first_page"] = panel().stack.currentWidget().title()
    told["panel_size"] = [panel().width(), panel().height()]
    picture("start")


def fill(told: dict) -> Any:
    """Fill the pages in as a person would, and look at what they say meanwhile."""
    project = QgsProject.instance()
    data = open_page("data")
    data.incidents.setLayer(project.mapLayersByName("incidents")[0])
    told["guessed_time"] = data.time.currentField()
    data.category.setField("category")
    until(lambda: not data.categories.reading, 20, "the categories")
    told["categories"] = dict(data.categories._counts)
    data.categories.choose(["THEFT"])
    data.area.setLayer(project.mapLayersByName("districts")[0])
    data.cell.setValue(500)
    until(lambda: "UTM" in data.grid_note.text(), 20, "the cells")
    told["grid_note"] = data.grid_note.text()
    picture("data")
    page = open_page("forecast")
    page.fields.settings.setText(json.dumps(SMALL))
    until(lambda: page.fields.device.count() > 1, 60, "the engine's devices")
    device = page.fields.device
    told["devices"] = [device.itemData(row) for row in range(device.count())]
    until(lambda: bool(page.data_line.text()), 5, "the line about the data")
    told["data_line"] = page.data_line.text()
    look_at_models(page, told)
    picture("forecast")
    return page


def look_at_models(page: Any, told: dict) -> None:
    """Open the list of models, and choose each of them to see its description."""
    model = page.fields.model
    model.showPopup()
    picture("models")
    view, rows = model.view(), range(model.count())
    places = [view.visualRect(model.model().index(row, 0)) for row in rows]
    told["models"] = [
        model.itemText(row)
        for row in rows
        if places[row].top() >= 0 and places[row].bottom() < view.viewport().height()
    ]
    model.hidePopup()
    usual, hidden = model.currentIndex(), []
    for row in filter(model.note, rows):  # a heading has no note and cannot be chosen
        model.setCurrentIndex(row)
        spend(20)
        hidden.append(page.scroll.horizontalScrollBar().maximum())
    model.setCurrentIndex(usual)
    told["hidden_pixels"] = max(hidden)


def compare(told: dict) -> None:
    """Compare two counting rules on the last months, on the data that are chosen."""
    panel().page("data").since.setDate(QDate(2017, 9, 1))
    page = open_page("evaluate")
    page.set_parameters({"MODELS": ["Same step of last week"], "FOLDS": 2, "TEST_DAYS": 14})
    folder = FOLDER / "comparison"
    page.output.setFilePath(str(folder))
    run = start(page)
    told["taken_over"] = {name: run.parameters[name] for name in ("TIME", "CATEGORY", "CELL")}
    told["comparison_seconds"] = finish(page, 90, "the end of the comparison")
    told["comparison"] = run.outputs
    told["comparison_messages"] = {
        item.text(): [button.text() for button in item.findChildren(QPushButton)]
        for item in iface.mainWindow().findChildren(QgsMessageBarItem)
    }
    picture("compared")
    iface.messageBar().clearWidgets()
    panel().page("data").since.clear()


def refuse(page: Any, told: dict) -> None:
    """Try to run without a time field."""
    data = panel().page("data")
    field = data.time.currentField()
    data.time.setField("")
    page.run_button.click()
    told["notice_of_fault"] = page.notice_text.text()
    told["ran_with_faults"] = bool(runs(page))
    picture("faults")
    page.data_button.click()
    told["fault_beside_time"] = data.time_message.text()
    data.time.setField(field)
    open_page("forecast")


def train(page: Any, folder: Path) -> Any:
    """Run, and wait until the model trains."""
    page.fields.output.setFilePath(str(folder))
    run = start(page)
    until(lambda: training(run), 90, "the training")
    return run


def training(run: Any) -> bool:
    """Whether the stage is the training."""
    if run.state not in ("waiting", "running"):
        raise RuntimeError(f"The run ended early: {run.errors}")
    return "Epoch" in run.stage_text


def cancel(page: Any, told: dict) -> None:
    """Stop a run in the middle of its training."""
    folder = FOLDER / "cancelled"
    run = train(page, folder)
    picture("running")
    panel().run_panel.rows[run].cancel_button.click()
    seconds = finish(page, 20, "the end of a cancelled run")
    told["cancel"] = {
        "seconds": seconds,
        "processes": engines(),
        "files": files_in(folder),
        "notice": page.notice_text.text(),
    }


def kill(page: Any, told: dict) -> None:
    """Kill the engine in the middle of its training."""
    folder = FOLDER / "killed"
    run = train(page, folder)
    for engine in engines():
        os.kill(engine, signal.SIGKILL)
    finish(page, 20, "the end of a killed run")
    told["killed"] = {"notice": page.notice_text.text(), "files": files_in(folder)}
    panel().run_panel.rows[run].cancel_button.click()


def run(page: Any, told: dict) -> None:
    """Run to the end, measuring the event loop while the model trains."""
    heart = Heart()
    heart.start()
    spend(2000)
    told["idle_gap_ms"] = heart.stop()
    run = train(page, FOLDER / "forecast")
    begun = time.monotonic()
    heart.start()
    until(lambda: "Epoch" not in run.stage_text, 200, "the end of the training")
    told["longest_gap_ms"] = heart.stop()
    told["training_seconds"] = time.monotonic() - begun
    finish(page, 60, "the end of the run")
    told["done_notice"] = page.notice_text.text()
    told["report_offered"] = page.report_button.isVisible()
    picture("done")
    iface.messageBar().clearWidgets()
    action("panel").trigger()
    told["closed"] = not panel().isVisible()


def look_at_layers(told: dict) -> None:
    """Write down what the run has added to the project."""
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    group = groups[0]
    told["group"] = group.name()
    told["rasters"], told["vectors"] = {}, {}
    for node in group.findLayers():
        layer = node.layer()
        labels = labels_of(node)
        if isinstance(layer, QgsRasterLayer):
            times = layer.temporalProperties()
            begin = times.fixedTemporalRange().begin()
            told["rasters"].setdefault(node.parent().name(), []).append(
                {
                    "name": layer.name(),
                    "band": layer.renderer().band(),
                    "temporal": times.isActive(),
                    "begin": begin.toString(Qt.DateFormat.ISODate),
                    "labels": labels,
                }
            )
        else:
            told["vectors"][layer.name()] = {
                "features": layer.featureCount(),
                "fields": [field.name() for field in layer.fields()],
                "labels": labels,
            }
    iface.layerTreeView().expandAllNodes()
    zoom_to(QgsProject.instance().mapLayersByName("districts")[0])
    spend(2500)
    picture("map")


def look_at_settings(told: dict) -> None:
    """Open QGIS's options at the plugin's page; they are modal, so a timer looks at them."""

    def look() -> None:
        window = QApplication.activeModalWidget()
        try:
            page = window.findChild(QWidget, "crime_forecast")
            until(page.isVisible, 5, "the settings page")
            until(lambda: "PyTorch" in texts_of(page), 60, "the engine's versions")
            picture("settings")
            told["settings"] = texts_of(page)
        except Exception:
            told["fault"] = traceback.format_exc()
        finally:
            window.reject()

    QTimer.singleShot(2000, look)
    action("engine").trigger()


def texts_of(page: QWidget) -> str:
    """Whatever is written on a page."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def story(told: dict) -> None:
    """The whole story."""
    open_panel(told)
    page = fill(told)
    refuse(page, told)
    compare(told)
    page = open_page("forecast")
    cancel(page, told)
    kill(page, told)
    run(page, told)
    look_at_layers(told)
    look_at_settings(told)
    told["left"] = unload()


begin(story)
