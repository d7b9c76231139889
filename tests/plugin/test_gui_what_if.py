"""The page of the scenarios: what it offers, what it hands over, and what it does with a run."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import past
import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QApplication
from waiting import until

from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.gui.what_if_page import ALGORITHM, WhatIfPage


@pytest.fixture
def desk(processing: object) -> Iterator[Surroundings]:
    """A window with the dock."""
    with surroundings() as opened:
        yield opened


@pytest.fixture
def open_page(desk: Surroundings) -> Callable[[], WhatIfPage]:
    """Open the page on the project as it is then."""
    return lambda: desk.page("what_if")


@pytest.fixture
def forecast(qgis_app: QgsApplication, tmp_path: Path) -> Path:
    """A forecast with a group in the project."""
    folder = past.write_forecast(tmp_path)
    past.add_group(folder, "Gradient boosting: THEFT")
    return folder


def texts(page: WhatIfPage) -> list[list[str]]:
    """The rows of the list of layers."""
    rows = range(page.fields.layers.topLevelItemCount())
    return [
        [page.fields.layers.topLevelItem(row).text(column) for column in (0, 1)] for row in rows
    ]


def edit_bars(page: WhatIfPage) -> QgsVectorLayer:
    """Press the button that makes a copy of the bars."""
    page.fields.edit_button.click()
    return page.fields.layers.copies["bars"]


def test_without_a_forecast_the_page_says_so(desk: Surroundings, open_page: Callable) -> None:
    page = open_page()
    assert "no forecast in this project" in page.fields.forecast_note.text()
    assert not page.fields.layers_group.isEnabled()
    page.run_button.click()
    assert "Make a forecast first" in page.fields.forecast_message.text()
    assert not desk.runs


def test_a_forecast_of_the_project_is_offered_and_described(
    open_page: Callable, forecast: Path
) -> None:
    page = open_page()
    assert page.parameters()["FORECAST"] == str(forecast)
    note = page.fields.forecast_note.text()
    assert "Gradient boosting" in note and "THEFT" in note and "1–2 Jan 2018" in note
    assert "240 cells in WGS 84 / UTM zone 16N" in note
    assert texts(page) == [["bars", "as it was"]]
    assert page.parameters()["DAILY"] == ""
    assert [page.fields.weather.item(row, 0).text() for row in (0, 1)] == ["tmax", "tmin"]
    assert "As in the forecast: 240 cells of 250 m" in page.fields.cells_note.text()
    assert "not a causal effect" in page.fields.caution.text()


def test_the_newest_forecast_comes_first_and_other_results_are_none(
    open_page: Callable, forecast: Path, tmp_path: Path
) -> None:
    newer = past.write_forecast(tmp_path, "newer")
    os.utime(newer / "result.json", (time.time() + 60, time.time() + 60))
    past.add_group(newer, "newer")
    other = past.write_forecast(tmp_path, "other", kind="hotspots")
    past.add_group(other, "Hot spots")
    past.add_group(tmp_path / "gone", "Deleted")
    page = open_page()
    offered = [
        page.fields.forecast.itemData(row).folder for row in range(page.fields.forecast.count())
    ]
    assert offered == [newer, forecast]


def test_another_folder_can_be_taken_and_faults_are_told(
    open_page: Callable, tmp_path: Path
) -> None:
    folder = past.write_forecast(tmp_path, "elsewhere")
    page = open_page()
    page.take_folder(tmp_path)
    assert "holds no finished forecast" in page.notice_text.text()
    page.take_folder(folder)
    assert not page.notice.isVisible()
    assert page.parameters()["FORECAST"] == str(folder)
    assert texts(page) == [["bars", "as it was"]]


def test_a_moved_folder_is_read_where_it_is_now(
    open_page: Callable, forecast: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "archive" / "moved"
    shutil.copytree(forecast, moved)
    shutil.rmtree(forecast)
    page = open_page()
    page.take_folder(moved)
    assert edit_bars(page).featureCount() == past.BARS


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"context": None}, "had no context layers"),
        ({"context": {"layers": [], "importance": [], "without": None}}, "had no context layers"),
    ],
)
def test_without_context_only_time_and_place_can_be_changed(
    open_page: Callable, tmp_path: Path, changes: dict, words: str
) -> None:
    past.add_group(past.write_forecast(tmp_path, **changes), "forecast")
    page = open_page()
    assert words in page.fields.layers_note.text()
    assert not page.fields.layers_group.isEnabled()
    assert not page.fields.weather_group.isVisible()
    assert page.fields.where_group.isEnabled()


def test_a_model_that_does_not_look_around_is_named(open_page: Callable, tmp_path: Path) -> None:
    folder = past.write_forecast(tmp_path)
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    content["context"].update(importance=[], without=None)
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")
    past.add_group(folder, "forecast")
    page = open_page()
    assert "does not look at its context layers" in page.fields.layers_note.text()
    assert not page.fields.edit_button.isEnabled()


def test_a_copy_is_edited_with_qgis_own_tools(
    open_page: Callable, forecast: Path, desk: Surroundings
) -> None:
    page = open_page()
    copy = edit_bars(page)
    assert desk.active == [copy]
    assert copy.isEditable()
    assert copy.name() == "bars (what if)"
    assert copy.crs().authid() == "EPSG:32616"
    assert [field.name() for field in copy.fields()][-1] == "seats"
    assert texts(page) == [["bars", f"edited copy, {past.BARS} features"]]
    first = next(copy.getFeatures())
    assert copy.deleteFeature(first.id())
    until(lambda: texts(page) == [["bars", "edited copy, 4 features, unsaved"]])
    chosen = page.parameters()
    assert chosen["LAYERS"] == [copy.id()]
    assert chosen["LAYER_NAMES"] == "bars (what if) = bars"
    assert page.fields.edit_button.text() == "Ed&it the copy"


def test_reset_and_removing_the_copy_go_back(open_page: Callable, forecast: Path) -> None:
    page = open_page()
    copy = edit_bars(page)
    copy.deleteFeature(next(copy.getFeatures()).id())
    page.fields.reset_button.click()
    assert QgsProject.instance().mapLayers() == {}
    assert texts(page) == [["bars", "as it was"]]
    assert not page.fields.reset_button.isEnabled()
    copy = edit_bars(page)
    assert copy.featureCount() == past.BARS
    QgsProject.instance().removeMapLayer(copy.id())
    assert page.parameters()["LAYERS"] == []
    assert texts(page) == [["bars", "as it was"]]


def test_a_lost_file_is_told(open_page: Callable, forecast: Path) -> None:
    page = open_page()
    (forecast / "context_1.gpkg").unlink()
    page.fields.edit_button.click()
    assert "no longer in" in page.notice_text.text()
    assert page.parameters()["LAYERS"] == []


def test_the_project_may_be_closed_meanwhile(open_page: Callable, forecast: Path) -> None:
    page = open_page()
    edit_bars(page)
    QgsProject.instance().clear()
    assert page.parameters()["FORECAST"] == ""
    page.run_button.click()
    assert "Make a forecast first" in page.fields.forecast_message.text()


def test_weather_day_cells_and_zones_are_handed_over(open_page: Callable, forecast: Path) -> None:
    area = past.area_layer(6, 4)
    page = open_page()
    page.fields.weather.set_value("tmax", " 35.5 ")
    page.fields.start.setDate(QDate(2018, 11, 17))
    page.fields.area.setLayer(area)
    page.fields.cell.setValue(125)
    page.fields.zones.setLayer(area)
    page.fields.zones_name.setField("name")
    page.fields.replicates.setValue(0)
    chosen = page.parameters()
    assert chosen["DAILY"] == "tmax=35.5"
    assert chosen["START"].date() == QDate(2018, 11, 17)
    assert (chosen["AREA"], chosen["CELL"]) == (area.id(), 125)
    assert (chosen["ZONES"], chosen["ZONES_NAME"]) == (area.id(), "name")
    assert (chosen["REPLICATES"], chosen["SEED"], chosen["NAME"]) == (0, 7, "Scenario 1")
    assert page.fields.cells_note.text().startswith("96 cells of 125 m (12 × 8)")
    assert "memory about" in page.fields.cells_note.text()


def test_empty_fields_leave_it_to_the_forecast(open_page: Callable, forecast: Path) -> None:
    chosen = open_page().parameters()
    for name in ("START", "AREA", "CELL", "ZONES", "ZONES_NAME", "REPLICATES"):
        assert chosen[name] is None, name
    assert chosen["LAYERS"] == []


def test_the_page_has_every_parameter_of_the_algorithm(open_page: Callable, forecast: Path) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert set(open_page().parameters()) == names


def test_faults_are_told_beside_their_fields_and_go_when_mended(
    desk: Surroundings, open_page: Callable, forecast: Path
) -> None:
    page = open_page()
    page.fields.weather.set_value("tmin", "cold")
    page.fields.name.clear()
    page.fields.output.setFilePath("")
    page.run_button.click()
    assert not desk.runs
    assert "The value of tmin is no number" in page.fields.weather_message.text()
    labels = (page.fields.weather_message, page.fields.name_message, page.fields.output_message)
    assert all(label.isVisibleTo(page.fields) for label in labels)
    page.fields.weather.set_value("tmin", "-12")
    page.fields.name.setText("Cold night")
    page.fields.output.setFilePath("/tmp/somewhere")
    assert not any(label.isVisibleTo(page.fields) for label in labels)


def test_a_run_adds_its_layers_and_can_stand_beside_the_next(
    desk: Surroundings,
    open_page: Callable,
    forecast: Path,
    fake_engine: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    fake_engine("products")
    page = open_page()
    copy = edit_bars(page)
    bar = next(copy.getFeatures())
    moved = QgsGeometry.fromPointXY(QgsPointXY(past.LEFT + 3000, past.BOTTOM + 1000))
    copy.changeGeometry(bar.id(), moved)
    page.fields.output.setFilePath(str(tmp_path / "scenario"))
    page.run_button.click()
    assert desk.runs, page.notice_text.text()
    assert copy.isEditable()
    until(lambda: not desk.runs)
    assert "The scenario is done" in page.notice_text.text()
    assert page.report_button.isVisible()
    job = json.loads((tmp_path / "scenario" / "result.json").read_text(encoding="utf-8"))["job"]
    assert job["forecast"] == str(forecast)
    assert [text.partition("=")[0] for text in job["context"]] == ["bars"]
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    assert len(group.findLayers()) > 2
    assert page.fields.name.text() == "Scenario 2"
    assert [page.fields.beside.item(0).text(), page.fields.beside.count()] == ["Scenario 1", 1]
    assert page.fields.beside.isVisibleTo(page.fields)
    assert page.parameters()["BESIDE"] == ""
    page.fields.beside.item(0).setCheckState(Qt.CheckState.Checked)
    assert page.parameters()["BESIDE"] == str(tmp_path / "scenario")
    assert page.parameters()["OUTPUT"] != str(tmp_path / "scenario")


def test_an_edit_of_many_features_is_looked_at_once(
    open_page: Callable, forecast: Path, desk: Surroundings
) -> None:
    page = open_page()
    copy = edit_bars(page)
    until(lambda: texts(page) != [])
    looks: list[list] = []
    page.fields.layers.changed.connect(lambda: looks.append(texts(page)))
    assert copy.deleteFeatures(copy.allFeatureIds())
    until(lambda: looks != [])
    QApplication.processEvents()
    assert looks == [[["bars", "edited copy, 0 features, unsaved"]]]


def test_all_features_may_be_deleted(
    desk: Surroundings,
    open_page: Callable,
    forecast: Path,
    fake_engine: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    fake_engine("products")
    page = open_page()
    copy = edit_bars(page)
    copy.deleteFeatures(copy.allFeatureIds())
    until(lambda: texts(page) == [["bars", "edited copy, 0 features, unsaved"]])
    page.fields.output.setFilePath(str(tmp_path / "closed"))
    page.run_button.click()
    assert desk.runs, page.notice_text.text()
    until(lambda: not desk.runs)
    assert "The scenario is done" in page.notice_text.text()
    job = json.loads((tmp_path / "closed" / "result.json").read_text(encoding="utf-8"))["job"]
    assert [text.partition("=")[0] for text in job["context"]] == ["bars"]


def test_the_engine_stays_warm_for_the_next_scenario(
    desk: Surroundings,
    open_page: Callable,
    forecast: Path,
    fake_engine: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    fake_engine("products")
    page = open_page()
    pids = set()
    for number in range(2):
        page.fields.output.setFilePath(str(tmp_path / str(number)))
        page.run_button.click()
        until(lambda: not desk.runs)
        pids.add(WARM.pid)
    assert len(pids) == 1 and None not in pids


def test_cancel_ends_a_run_and_leaves_nothing(
    desk: Surroundings,
    open_page: Callable,
    forecast: Path,
    fake_engine: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    fake_engine("slow")
    page = open_page()
    page.fields.output.setFilePath(str(tmp_path / "out"))
    page.run_button.click()
    until(lambda: (tmp_path / "out" / ".partial").exists())
    desk.runs[0].cancel()
    until(lambda: not desk.runs)
    assert "cancelled" in page.notice_text.text()


def test_the_algorithms_refusal_is_shown_before_work_starts(
    desk: Surroundings, open_page: Callable, forecast: Path, fake_engine: Callable[[str], Path]
) -> None:
    fake_engine("products")
    page = open_page()
    page.fields.name.setText("a name" * 20)
    page.run_button.click()
    assert not desk.runs
    assert "The name of the scenario has 120 letters" in page.notice_text.text()
