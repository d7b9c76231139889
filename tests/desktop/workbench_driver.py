"""Plays an analyst's day in the QGIS desktop, from the plugin's ZIP to the briefing's PDF."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyplugin_installer
from heart import Heart
from person import FOLDER, begin_empty, labels_of, picture, spend, until
from qgis import utils
from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface

PLUGIN = "crime_forecast_plugin"
#: The day's forecast, small enough to be computed in seconds.
DATA = {"CATEGORY": "category", "CELL": 1000.0, "ONLY": "THEFT"}


heart = Heart()


@contextmanager
def stage(name: str, told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A part of the day: its record, the longest gap of the event loop, and a picture."""
    told[name] = record = {}
    heart.start()
    yield record
    record["longest_gap_ms"] = heart.stop()
    picture(name)


def look(name: str) -> None:
    """Take a picture in the middle of a stage; QGIS cannot help that it takes long."""
    heart.pause()
    picture(name)
    heart.go_on()


def layer(name: str) -> QgsVectorLayer:
    """A layer of the project."""
    return QgsProject.instance().mapLayersByName(name)[0]


def newest_group() -> dict[str, Any]:
    """What the group on top holds: its name, and its layers with their legends."""
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    return {"name": group.name(), "layers": [_look_at(node) for node in group.findLayers()]}


def _look_at(node: Any) -> dict[str, Any]:
    found: QgsMapLayer = node.layer()
    return {"name": found.name(), "valid": found.isValid(), "labels": labels_of(node)}


def install(told: dict[str, Any]) -> None:
    """Install the ZIP as the plugin manager does."""
    pyplugin_installer.instance().installFromZipFile(os.environ["DESKTOP_ZIP"])
    told["active"] = PLUGIN in utils.active_plugins
    told["files"] = len(list(Path(sys.modules[PLUGIN].__file__).parent.rglob("*")))
    begun = []
    for _ in range(3):
        utils.unloadPlugin(PLUGIN)
        # Qt would delete what was put away only when this script has ended.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        begin = time.perf_counter()
        utils.loadPlugin(PLUGIN)
        utils.startPlugin(PLUGIN)
        begun.append(1000 * (time.perf_counter() - begin))
        spend(50)
    told["start_ms"] = min(begun)
    told["algorithms"] = len(
        QgsApplication.processingRegistry().providerById("crimeforecast").algorithms()
    )


def set_up(told: dict[str, Any]) -> Any:
    """Open the panel, and take an interpreter that has the engine."""
    from panel import action, panel

    heart.pause()
    opening = action("panel")  # which is looked for in the whole window
    heart.go_on()
    begin = time.perf_counter()
    opening.trigger()
    QApplication.processEvents()
    told["opening_ms"] = 1000 * (time.perf_counter() - begin)
    page = panel().page("start")
    until(page.isVisible, 5, "the page Start")
    setup = page._setup
    until(lambda: not page.bench.engine.busy, 30, "the look for an engine")
    told["before"] = setup.state.text()
    look("before_engine")
    setup.own_choice.setChecked(True)
    setup.own.setFilePath(os.environ["DESKTOP_PYTHON"])
    spend(50)
    setup.use_button.click()
    until(lambda: page.bench.engine.hello is not None, 60, "the engine")
    told["engine_line"] = page.engine_line.text()
    return page


def load_the_sample(page: Any, told: dict[str, Any]) -> None:
    """Press *Load sample*."""
    page.sample_button.click()
    until(lambda: not page._samples.busy, 30, "the sample")
    told["layers"] = [found.name() for found in QgsProject.instance().mapLayers().values()]


def forecast_at_once(page: Any, told: dict[str, Any]) -> None:
    """Press *Make a first forecast*."""
    from panel import finish

    page.forecast_button.click()
    told["seconds"] = finish(page, 120, "the first forecast")
    told["message"] = page.forecast_message.text()
    told["group"] = newest_group()


def forecast(told: dict[str, Any]) -> Path:
    """Forecast thefts with the liquor shops as context."""
    from panel import choose_data, finish, open_page, start

    shops = layer("Liquor shops")
    data = choose_data({**DATA, "CONTEXT": [shops.id()]}, ["THEFT"])
    until(lambda: "cells of" in data.grid_note.text(), 20, "the cells")
    told["grid_note"] = data.grid_note.text()
    told["data_faults"] = [text for _, _, text in data.faults()]
    look("data")
    page = open_page("forecast")
    spend(50)
    page.set_parameters({"MODEL": "glm", "HORIZON": 7, "TEST_DAYS": 14})
    folder = FOLDER / "forecast"
    page.fields.output.setFilePath(str(folder))
    look("forecast_page")
    spend(50)
    start(page)
    told["seconds"] = finish(page, 200, "the forecast")
    told["notice"] = page.notice_text.text()
    told["group"] = newest_group()
    return folder


def what_if(told: dict[str, Any]) -> None:
    """Close half of the shops."""
    from panel import finish, open_page, start

    page = open_page("what_if")
    spend(50)
    form = page.fields
    form.edit_button.click()
    spend(50)
    (copy,) = form.layers.copies.values()
    shops = [feature.id() for feature in copy.getFeatures()]
    assert copy.deleteFeatures(shops[: len(shops) // 2])
    spend(50)
    form.name.setText("Half of the shops")
    form.output.setFilePath(str(FOLDER / "what_if"))
    form.replicates.setValue(2)
    look("what_if_page")
    start(page)
    told["seconds"] = finish(page, 240, "the what-if")
    told["notice"] = page.notice_text.text()
    told["group"] = newest_group()


def clusters(told: dict[str, Any]) -> None:
    """Look for clusters of the thefts."""
    from panel import finish, open_page, start

    page = open_page("analyses")
    spend(50)
    page.choose("clusters")
    spend(50)
    page.set_parameters({"ALGORITHM": "crimeforecast:clusters"})
    page.output.setFilePath(str(FOLDER / "clusters"))
    spend(50)
    start(page)
    told["seconds"] = finish(page, 120, "the clusters")
    told["notice"] = page.notice_text.text()
    told["group"] = newest_group()


def evaluate(told: dict[str, Any]) -> None:
    """Compare counting rules on the last weeks."""
    from panel import finish, open_page, start

    page = open_page("evaluate")
    spend(50)
    page.set_parameters({"MODELS": ["Same step of last week"], "FOLDS": 2, "TEST_DAYS": 14})
    page.output.setFilePath(str(FOLDER / "evaluation"))
    spend(50)
    start(page)
    told["seconds"] = finish(page, 120, "the evaluation")
    told["notice"] = page.notice_text.text()


def in_the_toolbox(values: dict[str, Any], what: str) -> dict[str, Any]:
    """Fill in the dialog of Processing that has just opened, run it, and give its outputs."""
    from crime_forecast_plugin.outputs import filling

    (dialog,) = (
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QgsProcessingAlgorithmDialogBase) and widget.isVisible()
    )
    given = dialog.createProcessingParameters()
    dialog.setParameters({**given, **values})
    look(f"{what}_dialog")
    dialog.runButton().click()
    until(dialog.wasExecuted, 120, what)
    outputs = dialog.results()
    dialog.close()
    until(lambda: not filling.busy(), 30, "the layers")
    return outputs


def results_of_the_forecast() -> Any:
    """The page Results with the forecast chosen."""
    from panel import open_page

    page = open_page("results")
    folders = [entry.folder for entry in page.list._entries]
    page.list.setCurrentRow(folders.index(str(FOLDER / "forecast")))
    spend(50)
    return page


def zones(told: dict[str, Any]) -> None:
    """Sum the forecast up by districts, from the page Results."""
    results_of_the_forecast().result_box.zones.click()
    values = {"ZONES": layer("Police districts").id(), "ZONES_NAME": "name"}
    values["OUTPUT"] = str(FOLDER / "zones")
    told["outputs"] = in_the_toolbox(values, "zones")
    told["group"] = newest_group()


def export_map(told: dict[str, Any]) -> None:
    """Write the briefing: a page for the whole area, and one a district."""
    results_of_the_forecast().result_box.map.click()
    districts = layer("Police districts").id()
    values = {"ATLAS": districts, "ATLAS_NAME": "name", "OUTPUT": str(FOLDER / "briefing")}
    told["outputs"] = in_the_toolbox(values, "map")
    told["layouts"] = [each.name() for each in QgsProject.instance().layoutManager().layouts()]


def export_figures(told: dict[str, Any]) -> None:
    """Write the figures for others, without small counts."""
    results_of_the_forecast().result_box.figures.click()
    told["outputs"] = in_the_toolbox({"OUTPUT": str(FOLDER / "figures")}, "figures")


def restyle(told: dict[str, Any]) -> None:
    """Mark a tenth of the area instead of a twentieth, without a new run."""
    from crime_forecast_plugin.gui.style_dialog import StyleDialog

    results_of_the_forecast().result_box.classes.click()
    (dialog,) = (
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, StyleDialog)
    )
    dialog.share.setValue(10)
    spend(1000)
    look("styles")
    dialog.accept()
    until(lambda: not dialog.isVisible(), 20, "the hot spots")
    told["hotspots"] = [
        found.name()
        for found in QgsProject.instance().mapLayers().values()
        if "10 %" in found.name()
    ]


def read_the_report(told: dict[str, Any]) -> None:
    """Open the report of the forecast inside QGIS."""
    from crime_forecast_plugin.gui.report_viewer import ReportViewer

    results_of_the_forecast().buttons["report"].click()
    (viewer,) = (
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ReportViewer)
    )
    until(viewer.isVisible, 5, "the report")
    spend(500)
    told["title"] = viewer.windowTitle()
    look("report")
    viewer.close()


def responsible(told: dict[str, Any]) -> None:
    """Read what drove the forecast."""
    from panel import open_page

    open_page("responsible")
    told["shown"] = True


def save(told: dict[str, Any]) -> None:
    """Save the project as it is now, for the next session."""
    results_of_the_forecast()
    look("results")
    project = QgsProject.instance()
    heart.pause()  # QGIS writes the file by itself
    assert project.write(os.environ["DESKTOP_PROJECT"])
    heart.go_on()
    told["groups"] = [group.name() for group in project.layerTreeRoot().findGroups(True)]


def make_room() -> None:
    """Close what QGIS shows beside the map and the layers."""
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.windowTitle() in ("Browser", "Results Viewer"):
            dock.hide()


def story(told: dict[str, Any]) -> None:
    """The whole day."""
    heart.start()
    spend(2000)
    told["idle_gap_ms"] = heart.stop()
    make_room()
    told["install"] = {}
    install(told["install"])
    with stage("engine", told) as record:
        page = set_up(record)
    with stage("sample", told) as record:
        load_the_sample(page, record)
    with stage("first_forecast", told) as record:
        forecast_at_once(page, record)
    for name, act in (
        ("forecast", forecast),
        ("what_if", what_if),
        ("clusters", clusters),
        ("evaluate", evaluate),
        ("zones", zones),
        ("restyle", restyle),
        ("export_map", export_map),
        ("export_figures", export_figures),
        ("read_report", read_the_report),
        ("responsible", responsible),
        ("save", save),
    ):
        with stage(name, told) as record:
            act(record)


begin_empty(story)
