"""Plays a person who closes QGIS while one run works and another one waits (`qgis --code`)."""

from __future__ import annotations

import json
import os
import time
import traceback
from pathlib import Path
from typing import Any

from panel import choose_data, open_page, start
from person import FOLDER, load_sample, until
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface
from traces import engines

ALGORITHM = "crimeforecast:forecastincidents"


def story(told: dict[str, Any]) -> None:
    """Run a forecast from the toolbox and one from the panel."""
    load_sample()
    incidents = QgsProject.instance().mapLayersByName("incidents")[0]
    made = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    values = {
        "INPUT": incidents.id(),
        "TIME": "timestamp",
        "CELL": 250,
        "MODEL": "st_resnet",
        "SETTINGS": '{"epochs": 500, "patience": 500}',
        "OUTPUT": str(FOLDER / "toolbox"),
    }
    task = QgsProcessingAlgRunnerTask(made, values, context, feedback)
    QgsApplication.taskManager().addTask(task)
    until(lambda: feedback.progress() > 6, 90, "the engine")
    choose_data({"INPUT": incidents.id()}, [])
    page = open_page("forecast")
    page.fields.output.setFilePath(str(FOLDER / "panel"))
    run = start(page)
    until(lambda: run.stage_text.startswith("Waits for: "), 20, "the second run to wait")
    told["waits"] = run.stage_text
    told["state"] = run.state
    told["engines"] = engines()
    STAY.extend([task, feedback, context])


#: What would be gone with the story otherwise.
STAY: list[Any] = []


def agree() -> None:
    """Answer QGIS's question whether to cancel what runs, as soon as it asks."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(QMessageBox.StandardButton.Yes).click()
    else:
        QTimer.singleShot(50, agree)


def play() -> None:
    """Play the story, write its record, and leave as a person does."""
    told: dict[str, Any] = {"exceptions": []}
    try:
        story(told)
    except Exception:
        told["fault"] = traceback.format_exc()
    told["left_at"] = time.time()
    Path(os.environ["DESKTOP_RECORD"]).write_text(json.dumps(told), encoding="utf-8")
    QCoreApplication.instance().aboutToQuit.connect(lambda: (FOLDER / "quit").touch())
    QTimer.singleShot(50, agree)
    leave()
    # QGIS stops what runs and stays open; who wants to leave asks once more.
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 20, "the end of the runs")
    leave()


def leave() -> None:
    """Choose *Exit*; a project with changes would have QGIS ask whether to save it."""
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(0, play)
