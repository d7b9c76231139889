"""Plays a person who forecasts in the QGIS desktop (`qgis --code`) and notes what happened."""

from __future__ import annotations

import json
import os
import signal
import time
import traceback
from pathlib import Path

from heart import Heart
from person import FOLDER, begin, labels_of, picture, spend, until, zoom_to
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsMessageBarItem, QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QPushButton, QWidget
from qgis.utils import iface
from traces import engines, unload

SMALL = {"epochs": 4, "fine_tune_epochs": 1}


def files_in(folder: Path) -> list[str]:
    """Whatever a run has left in its folder; the folder itself counts as well."""
    return [str(path) for path in [folder, *folder.rglob("*")] if path.exists()]


def open_dialog() -> QDialog:
    """Click on the menu's entry."""
    action("crime_forecast_forecast").trigger()
    found = [w for w in QApplication.topLevelWidgets() if w.objectName() == "ForecastDialog"]
    until(found[0].isVisible, 5, "the dialog")
    return found[0]


def action(name: str) -> QAction:
    """One of the plugin's actions in QGIS's window."""
    return iface.mainWindow().findChild(QAction, name)


def fill(dialog: QDialog, told: dict) -> None:
    """Fill the form in as a person would, and look at what it says meanwhile."""
    project = QgsProject.instance()
    dialog.incidents.setLayer(project.mapLayersByName("incidents")[0])
    told["guessed_time"] = dialog.time.currentField()
    dialog.category.setField("category")
    until(lambda: not dialog.categories.reading, 20, "the categories")
    told["categories"] = dict(dialog.categories._counts)
    dialog.categories.choose(["THEFT"])
    dialog.area.setLayer(project.mapLayersByName("districts")[0])
    dialog.cell.setValue(500)
    told["grid_note"] = dialog.grid_note.text()
    dialog.settings.setText(json.dumps(SMALL))
    until(lambda: dialog.device.count() > 1, 60, "the engine's devices")
    told["devices"] = [dialog.device.itemData(row) for row in range(dialog.device.count())]
    told["dialog_size"] = [dialog.width(), dialog.height()]
    look_at_models(dialog, told)
    picture("dialog")


def look_at_models(dialog: QDialog, told: dict) -> None:
    """Open the list of models, and choose each of them to see its description."""
    dialog.model.showPopup()
    picture("models")
    view, rows = dialog.model.view(), range(dialog.model.count())
    places = [view.visualRect(dialog.model.model().index(row, 0)) for row in rows]
    told["models"] = [
        dialog.model.itemText(row)
        for row in rows
        if places[row].top() >= 0 and places[row].bottom() < view.viewport().height()
    ]
    dialog.model.hidePopup()
    usual, hidden = dialog.model.currentIndex(), []
    for row in filter(dialog.model.note, rows):  # a heading has no note and cannot be chosen
        dialog.model.setCurrentIndex(row)
        spend(20)
        hidden.append(dialog.scroll.verticalScrollBar().maximum())
    dialog.model.setCurrentIndex(usual)
    told["hidden_pixels"] = max(hidden)


def compare(dialog: QDialog, told: dict) -> None:
    """Compare two counting rules on the last months, from the form of the forecast."""
    dialog.since.setDate(QDate(2017, 9, 1))
    dialog.compare_button.click()
    windows = QApplication.topLevelWidgets()
    [comparison] = [w for w in windows if isinstance(w, QgsProcessingAlgorithmDialogBase)]
    filled_in = comparison.createProcessingParameters()
    told["filled_in"] = {name: filled_in[name] for name in ("TIME", "CATEGORY", "ONLY", "CELL")}
    folder = FOLDER / "comparison"
    comparison.setParameters(
        {"MODELS": ["Same step of last week"], "FOLDS": 2, "TEST_DAYS": 14, "OUTPUT": str(folder)}
    )
    comparison.resize(1000, 900)
    picture("comparison")
    comparison.runButton().click()
    told["comparison_seconds"] = until(comparison.wasExecuted, 90, "the end of the comparison")
    told["comparison"] = comparison.results()
    offered = iface.mainWindow().findChildren(QgsMessageBarItem)
    told["comparison_messages"] = {
        item.text(): [button.text() for button in item.findChildren(QPushButton)]
        for item in offered
    }
    picture("compared")
    comparison.close()
    dialog.since.clear()


def refuse(dialog: QDialog, told: dict) -> None:
    """Try to run without a time field."""
    field = dialog.time.currentField()
    dialog.time.setField("")
    dialog.run_button.click()
    told["fault_beside_time"] = dialog.time_message.text()
    told["ran_with_faults"] = dialog.running
    picture("faults")
    dialog.time.setField(field)


def start(dialog: QDialog, folder: Path) -> None:
    """Run, and wait until the model trains."""
    dialog.output.setFilePath(str(folder))
    dialog.run_button.click()
    assert dialog.running, dialog.notice_text.text()
    until(lambda: training(dialog), 90, "the training")


def training(dialog: QDialog) -> bool:
    """Whether the stage that is shown is the training."""
    if not dialog.running:
        raise RuntimeError(f"The run ended early: {dialog.notice_text.text()}")
    return "Epoch" in dialog.stage.text()


def cancel(dialog: QDialog, told: dict) -> None:
    """Stop a run in the middle of its training."""
    folder = FOLDER / "cancelled"
    start(dialog, folder)
    picture("running")
    dialog.cancel_button.click()
    seconds = until(lambda: not dialog.running, 20, "the end of a cancelled run")
    told["cancel"] = {
        "seconds": seconds,
        "processes": engines(),
        "files": files_in(folder),
        "notice": dialog.notice_text.text(),
    }


def kill(dialog: QDialog, told: dict) -> None:
    """Kill the engine in the middle of its training."""
    folder = FOLDER / "killed"
    start(dialog, folder)
    for engine in engines():
        os.kill(engine, signal.SIGKILL)
    until(lambda: not dialog.running, 20, "the end of a killed run")
    told["killed"] = {"notice": dialog.notice_text.text(), "files": files_in(folder)}


def run(dialog: QDialog, told: dict) -> None:
    """Run to the end, measuring the event loop while the model trains."""
    heart = Heart()
    heart.start()
    spend(2000)
    told["idle_gap_ms"] = heart.stop()
    start(dialog, FOLDER / "forecast")
    begun = time.monotonic()
    heart.start()
    until(lambda: not training(dialog), 200, "the end of the training")
    told["longest_gap_ms"] = heart.stop()
    told["training_seconds"] = time.monotonic() - begun
    until(lambda: not dialog.running, 60, "the end of the run")
    told["done_notice"] = dialog.notice_text.text()
    told["report_offered"] = dialog.report_button.isEnabled()
    picture("done")
    dialog.close()


def look_at_layers(told: dict) -> None:
    """Write down what the run has added to the project."""
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    group = groups[0]
    told["group"] = group.name()
    told["rasters"] = []
    for node in group.findLayers():
        layer = node.layer()
        labels = labels_of(node)
        if isinstance(layer, QgsRasterLayer):
            times = layer.temporalProperties()
            begin = times.fixedTemporalRange().begin()
            told["rasters"].append(
                {
                    "name": layer.name(),
                    "band": layer.renderer().band(),
                    "temporal": times.isActive(),
                    "begin": begin.toString(Qt.DateFormat.ISODate),
                    "labels": labels,
                }
            )
            continue
        told["hotspots" if "hotspots" in layer.source() else "cells"] = {
            "name": layer.name(),
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
            page = window.findChild(QWidget, "SettingsPage")
            until(lambda: page.isVisible(), 5, "the settings page")
            until(lambda: page.versions.text() != "–", 60, "the engine's versions")
            picture("settings")
            told["settings"] = {"versions": page.versions.text(), "origin": page.origin.text()}
        except Exception:
            told["fault"] = traceback.format_exc()
        finally:
            window.reject()

    QTimer.singleShot(2000, look)
    action("crime_forecast_engine").trigger()


def story(told: dict) -> None:
    """The whole story."""
    dialog = open_dialog()
    fill(dialog, told)
    refuse(dialog, told)
    compare(dialog, told)
    cancel(dialog, told)
    kill(dialog, told)
    run(dialog, told)
    look_at_layers(told)
    look_at_settings(told)
    told["left"] = unload()


begin(story)
