"""The dialog of the scenarios: what it offers, what it hands over, and what it does with a run."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import past
import pytest
from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QDate, Qt
from waiting import until

from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.what_if_dialog import ALGORITHM, WhatIfDialog


@pytest.fixture
def canvas(qgis_app: QgsApplication) -> QgsMapCanvas:
    """A map in the CRS of the forecast."""
    canvas = QgsMapCanvas()
    canvas.resize(600, 400)
    return canvas


@pytest.fixture
def active() -> list[QgsVectorLayer]:
    """The layers that were made the active one."""
    return []


@pytest.fixture
def open_dialog(
    processing: object, canvas: QgsMapCanvas, active: list[QgsVectorLayer]
) -> Iterator[Callable[[], WhatIfDialog]]:
    """Open the dialog on the project as it is then."""
    engine, bar, opened = EngineState(), QgsMessageBar(), []

    def show() -> WhatIfDialog:
        opened.append(WhatIfDialog(engine, bar, canvas, active.append))
        opened[-1].show()
        return opened[-1]

    yield show
    for dialog in opened:
        dialog.close_run()
        dialog.close()
    engine.close()
    WARM.stop()


@pytest.fixture
def forecast(qgis_app: QgsApplication, tmp_path: Path) -> Path:
    """A forecast with a group in the project."""
    folder = past.write_forecast(tmp_path)
    past.add_group(folder, "Gradient boosting: THEFT")
    return folder


def texts(dialog: WhatIfDialog) -> list[list[str]]:
    """The rows of the list of layers."""
    rows = range(dialog.layers.topLevelItemCount())
    return [[dialog.layers.topLevelItem(row).text(column) for column in (0, 1)] for row in rows]


def edit_bars(dialog: WhatIfDialog) -> QgsVectorLayer:
    """Press the button that makes a copy of the bars."""
    dialog.edit_button.click()
    return dialog.layers.copies["bars"]


def test_without_a_forecast_the_dialog_says_so(open_dialog: Callable) -> None:
    dialog = open_dialog()
    assert "no forecast in this project" in dialog.forecast_note.text()
    assert not dialog.layers_group.isEnabled()
    dialog.run_button.click()
    assert "Make a forecast first" in dialog.forecast_message.text()
    assert not dialog.running


def test_a_forecast_of_the_project_is_offered_and_described(
    open_dialog: Callable, forecast: Path
) -> None:
    dialog = open_dialog()
    assert dialog.parameters()["FORECAST"] == str(forecast)
    note = dialog.forecast_note.text()
    assert "Gradient boosting" in note and "THEFT" in note and "1–2 Jan 2018" in note
    assert "240 cells in WGS 84 / UTM zone 16N" in note
    assert texts(dialog) == [["bars", "as it was"]]
    assert dialog.parameters()["DAILY"] == ""
    assert [dialog.weather.item(row, 0).text() for row in (0, 1)] == ["tmax", "tmin"]
    assert "As in the forecast: 240 cells of 250 m" in dialog.cells_note.text()
    assert "not a causal effect" in dialog.caution.text()


def test_the_newest_forecast_comes_first_and_other_results_are_none(
    open_dialog: Callable, forecast: Path, tmp_path: Path
) -> None:
    newer = past.write_forecast(tmp_path, "newer")
    os.utime(newer / "result.json", (time.time() + 60, time.time() + 60))
    past.add_group(newer, "newer")
    other = past.write_forecast(tmp_path, "other", kind="hotspots")
    past.add_group(other, "Hot spots")
    past.add_group(tmp_path / "gone", "Deleted")
    dialog = open_dialog()
    offered = [dialog.forecast.itemData(row).folder for row in range(dialog.forecast.count())]
    assert offered == [newer, forecast]


def test_another_folder_can_be_taken_and_faults_are_told(
    open_dialog: Callable, tmp_path: Path
) -> None:
    folder = past.write_forecast(tmp_path, "elsewhere")
    dialog = open_dialog()
    dialog._take_folder(tmp_path)
    assert "holds no finished forecast" in dialog.notice_text.text()
    dialog._take_folder(folder)
    assert not dialog.notice.isVisible()
    assert dialog.parameters()["FORECAST"] == str(folder)
    assert texts(dialog) == [["bars", "as it was"]]


def test_a_moved_folder_is_read_where_it_is_now(
    open_dialog: Callable, forecast: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "archive" / "moved"
    shutil.copytree(forecast, moved)
    shutil.rmtree(forecast)
    dialog = open_dialog()
    dialog._take_folder(moved)
    assert edit_bars(dialog).featureCount() == past.BARS


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"context": None}, "had no context layers"),
        ({"context": {"layers": [], "importance": [], "without": None}}, "had no context layers"),
    ],
)
def test_without_context_only_time_and_place_can_be_changed(
    open_dialog: Callable, tmp_path: Path, changes: dict, words: str
) -> None:
    past.add_group(past.write_forecast(tmp_path, **changes), "forecast")
    dialog = open_dialog()
    assert words in dialog.layers_note.text()
    assert not dialog.layers_group.isEnabled()
    assert not dialog.weather_group.isVisible()
    assert dialog.where_group.isEnabled()


def test_a_model_that_does_not_look_around_is_named(open_dialog: Callable, tmp_path: Path) -> None:
    folder = past.write_forecast(tmp_path)
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    content["context"].update(importance=[], without=None)
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")
    past.add_group(folder, "forecast")
    dialog = open_dialog()
    assert "does not look at its context layers" in dialog.layers_note.text()
    assert not dialog.edit_button.isEnabled()


def test_a_copy_is_edited_with_qgis_own_tools(
    open_dialog: Callable, forecast: Path, active: list[QgsVectorLayer]
) -> None:
    dialog = open_dialog()
    copy = edit_bars(dialog)
    assert active == [copy]
    assert copy.isEditable()
    assert copy.name() == "bars (what if)"
    assert copy.crs().authid() == "EPSG:32616"
    assert [field.name() for field in copy.fields()][-1] == "seats"
    assert texts(dialog) == [["bars", f"edited copy, {past.BARS} features"]]
    first = next(copy.getFeatures())
    assert copy.deleteFeature(first.id())
    assert texts(dialog) == [["bars", "edited copy, 4 features, unsaved"]]
    chosen = dialog.parameters()
    assert chosen["LAYERS"] == [copy.id()]
    assert chosen["LAYER_NAMES"] == "bars (what if) = bars"
    assert dialog.edit_button.text() == "&Edit the copy"


def test_reset_and_removing_the_copy_go_back(open_dialog: Callable, forecast: Path) -> None:
    dialog = open_dialog()
    copy = edit_bars(dialog)
    copy.deleteFeature(next(copy.getFeatures()).id())
    dialog.reset_button.click()
    assert QgsProject.instance().mapLayers() == {}
    assert texts(dialog) == [["bars", "as it was"]]
    assert not dialog.reset_button.isEnabled()
    copy = edit_bars(dialog)
    assert copy.featureCount() == past.BARS
    QgsProject.instance().removeMapLayer(copy.id())
    assert dialog.parameters()["LAYERS"] == []
    assert texts(dialog) == [["bars", "as it was"]]


def test_a_lost_file_is_told(open_dialog: Callable, forecast: Path) -> None:
    dialog = open_dialog()
    (forecast / "context_1.gpkg").unlink()
    dialog.edit_button.click()
    assert "no longer in" in dialog.notice_text.text()
    assert dialog.parameters()["LAYERS"] == []


def test_the_project_may_be_closed_meanwhile(open_dialog: Callable, forecast: Path) -> None:
    dialog = open_dialog()
    edit_bars(dialog)
    QgsProject.instance().clear()
    dialog.hide()
    dialog.show()
    assert dialog.parameters()["FORECAST"] == ""
    dialog.run_button.click()
    assert "Make a forecast first" in dialog.forecast_message.text()


def test_weather_day_cells_and_zones_are_handed_over(open_dialog: Callable, forecast: Path) -> None:
    area = past.area_layer(6, 4)
    dialog = open_dialog()
    dialog.weather.set_value("tmax", " 35.5 ")
    dialog.start.setDate(QDate(2018, 11, 17))
    dialog.area.setLayer(area)
    dialog.cell.setValue(125)
    dialog.zones.setLayer(area)
    dialog.zones_name.setField("name")
    dialog.replicates.setValue(0)
    chosen = dialog.parameters()
    assert chosen["DAILY"] == "tmax=35.5"
    assert chosen["START"].date() == QDate(2018, 11, 17)
    assert (chosen["AREA"], chosen["CELL"]) == (area, 125)
    assert (chosen["ZONES"], chosen["ZONES_NAME"]) == (area, "name")
    assert (chosen["REPLICATES"], chosen["SEED"], chosen["NAME"]) == (0, 7, "Scenario 1")
    assert dialog.cells_note.text().startswith("96 cells of 125 m (12 × 8)")
    assert "memory about" in dialog.cells_note.text()


def test_empty_fields_leave_it_to_the_forecast(open_dialog: Callable, forecast: Path) -> None:
    chosen = open_dialog().parameters()
    for name in ("START", "AREA", "CELL", "ZONES", "ZONES_NAME", "REPLICATES"):
        assert chosen[name] is None, name
    assert chosen["LAYERS"] == []


def test_the_dialog_has_every_parameter_of_the_algorithm(
    open_dialog: Callable, forecast: Path
) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert set(open_dialog().parameters()) == names


def test_faults_are_told_beside_their_fields_and_go_when_mended(
    open_dialog: Callable, forecast: Path
) -> None:
    dialog = open_dialog()
    dialog.weather.set_value("tmin", "cold")
    dialog.name.clear()
    dialog.output.setFilePath("")
    dialog.run_button.click()
    assert not dialog.running
    assert "The value of tmin is no number" in dialog.weather_message.text()
    labels = (dialog.weather_message, dialog.name_message, dialog.output_message)
    assert all(label.isVisibleTo(dialog.fields) for label in labels)
    dialog.weather.set_value("tmin", "-12")
    dialog.name.setText("Cold night")
    dialog.output.setFilePath("/tmp/somewhere")
    assert not any(label.isVisibleTo(dialog.fields) for label in labels)


def test_a_run_adds_its_layers_and_can_stand_beside_the_next(
    open_dialog: Callable, forecast: Path, fake_engine: Callable[[str], Path], tmp_path: Path
) -> None:
    fake_engine("products")
    dialog = open_dialog()
    copy = edit_bars(dialog)
    bar = next(copy.getFeatures())
    moved = QgsGeometry.fromPointXY(QgsPointXY(past.LEFT + 3000, past.BOTTOM + 1000))
    copy.changeGeometry(bar.id(), moved)
    dialog.output.setFilePath(str(tmp_path / "scenario"))
    dialog.run_button.click()
    assert dialog.running, dialog.notice_text.text()
    assert copy.isEditable()
    until(lambda: not dialog.running)
    assert "The scenario is done" in dialog.notice_text.text()
    assert dialog.report_button.isEnabled()
    job = json.loads((tmp_path / "scenario" / "result.json").read_text(encoding="utf-8"))["job"]
    assert job["forecast"] == str(forecast)
    assert [text.partition("=")[0] for text in job["context"]] == ["bars"]
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    assert len(group.findLayers()) > 2
    assert dialog.name.text() == "Scenario 2"
    assert [dialog.beside.item(0).text(), dialog.beside.count()] == ["Scenario 1", 1]
    assert dialog.beside.isVisibleTo(dialog.fields)
    assert dialog.parameters()["BESIDE"] == ""
    dialog.beside.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.parameters()["BESIDE"] == str(tmp_path / "scenario")
    assert dialog.parameters()["OUTPUT"] != str(tmp_path / "scenario")


def test_all_features_may_be_deleted(
    open_dialog: Callable, forecast: Path, fake_engine: Callable[[str], Path], tmp_path: Path
) -> None:
    fake_engine("products")
    dialog = open_dialog()
    copy = edit_bars(dialog)
    copy.deleteFeatures(copy.allFeatureIds())
    assert texts(dialog) == [["bars", "edited copy, 0 features, unsaved"]]
    dialog.output.setFilePath(str(tmp_path / "closed"))
    dialog.run_button.click()
    assert dialog.running, dialog.notice_text.text()
    until(lambda: not dialog.running)
    assert "The scenario is done" in dialog.notice_text.text()
    job = json.loads((tmp_path / "closed" / "result.json").read_text(encoding="utf-8"))["job"]
    assert [text.partition("=")[0] for text in job["context"]] == ["bars"]


def test_the_engine_stays_warm_for_the_next_scenario(
    open_dialog: Callable, forecast: Path, fake_engine: Callable[[str], Path], tmp_path: Path
) -> None:
    fake_engine("products")
    dialog = open_dialog()
    pids = set()
    for number in range(2):
        dialog.output.setFilePath(str(tmp_path / str(number)))
        dialog.run_button.click()
        until(lambda: not dialog.running)
        pids.add(WARM.pid)
    assert len(pids) == 1 and None not in pids


def test_cancel_ends_a_run_and_leaves_nothing(
    open_dialog: Callable, forecast: Path, fake_engine: Callable[[str], Path], tmp_path: Path
) -> None:
    fake_engine("slow")
    dialog = open_dialog()
    dialog.output.setFilePath(str(tmp_path / "out"))
    dialog.run_button.click()
    until(lambda: (tmp_path / "out" / ".partial").exists())
    dialog.cancel_button.click()
    until(lambda: not dialog.running)
    assert "cancelled" in dialog.notice_text.text()


def test_the_algorithms_refusal_is_shown_before_work_starts(
    open_dialog: Callable, forecast: Path, fake_engine: Callable[[str], Path]
) -> None:
    fake_engine("products")
    dialog = open_dialog()
    dialog.name.setText("a name" * 20)
    dialog.run_button.click()
    assert not dialog.running
    assert "The name of the scenario has 120 letters" in dialog.notice_text.text()
