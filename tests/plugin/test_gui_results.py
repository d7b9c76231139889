"""The page *Results*."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bench import surroundings
from desk import FORECAST, Desk, values_of
from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QScrollArea
from waiting import until

from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.gui.results_page import ResultsPage
from crime_forecast_plugin.outputs.filling import finish
from crime_forecast_plugin.outputs.history import Entry, RunHistory
from crime_forecast_plugin.outputs.open_project import OpenProject

Engine = Callable[[str], Path]


@pytest.fixture
def page(desk: Desk) -> Iterator[ResultsPage]:
    """The page, shown."""
    page = ResultsPage(desk.bench)
    page.show()
    yield page
    page.stop()
    page.close()


@pytest.fixture
def done(
    desk: Desk, page: ResultsPage, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> Entry:
    """A forecast that is done, chosen on the page."""
    fake_engine("products")
    values = values_of(incidents, tmp_path / "out_2018-01-01_1200", CATEGORY="kind")
    assert desk.run(values, "Thefts") == "done"
    return page.list.entry


@pytest.fixture
def opened(page: ResultsPage, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any]]:
    """The dialogs of Processing that were asked for."""
    asked: list[tuple[str, Any]] = []
    monkeypatch.setattr(page._dialogs, "open", lambda *given: asked.append(given))
    return asked


def layers() -> list[str]:
    finish()
    QApplication.processEvents()
    return [layer.name() for layer in QgsProject.instance().mapLayers().values()]


def remove_group() -> None:
    root = QgsProject.instance().layerTreeRoot()
    for group in root.findGroups():
        root.removeChildNode(group)
    QApplication.processEvents()


def test_an_empty_project_says_what_will_be_here(page: ResultsPage) -> None:
    assert page.empty.isVisible()
    assert page.list.isHidden()
    assert page.result_box.isHidden()
    assert page.folder_button.isVisible()


def test_a_run_appears_when_it_ends(page: ResultsPage, done: Entry) -> None:
    [text] = [page.list.item(row).text() for row in range(page.list.count())]
    title, when, verdict = text.splitlines()
    assert title == "Weighted recent mean: all incidents, 1–3 Jan 2018"
    assert when.endswith("· done")
    assert verdict == "ewma was no better than the historical mean."
    assert done.folder in page.verdict.text()
    assert page.result_box.isVisible()
    assert page.buttons["report"].isEnabled()
    QApplication.processEvents()
    assert not page.buttons["layers"].isEnabled()


def test_the_history_is_that_of_the_project(page: ResultsPage, done: Entry, tmp_path: Path) -> None:
    project = QgsProject.instance()
    file = str(tmp_path / "project.qgz")
    project.write(file)
    project.clear()
    assert page.empty.isVisible()
    project.read(file)
    assert page.list.entry == done


def test_run_again_takes_the_same_parameters_and_a_new_folder(
    desk: Desk, page: ResultsPage, done: Entry
) -> None:
    page.buttons["rerun"].click()
    [run] = desk.bench.runs.running
    until(lambda: run.state == "done")
    newest, before = desk.entries()
    assert before == done
    assert newest.folder != done.folder
    assert Path(newest.folder).name.startswith("out_")
    assert Path(newest.folder, "result.json").is_file()
    for name, value in done.parameters.items():
        assert name == "OUTPUT" or newest.parameters[name] == value
    assert page.list.entry == newest


def test_two_at_once_go_into_two_folders(desk: Desk, page: ResultsPage, done: Entry) -> None:
    page.buttons["rerun"].click()
    page.buttons["rerun"].click()
    folders = [run.folder for run in desk.bench.runs.running]
    assert len(set(folders)) == 2
    until(lambda: not desk.bench.runs.running)
    assert all(Path(folder, "result.json").is_file() for folder in folders)


def test_change_and_run_again_fills_in_the_pages(
    desk: Desk, page: ResultsPage, done: Entry, incidents: QgsVectorLayer
) -> None:
    page.buttons["change"].click()
    assert desk.requested == ["forecast"]
    given = desk.pages["forecast"].values
    assert given == desk.pages["data"].values
    assert (given["INPUT"], given["TIME"], given["MODEL"]) == (incidents.id(), "when", "ewma")
    assert given["ALGORITHM"] == FORECAST
    assert "OUTPUT" not in given


def test_without_a_page_processing_is_asked(
    page: ResultsPage, done: Entry, opened: list[tuple[str, Any]]
) -> None:
    parameters = {"FORECAST": done.folder, "HEXAGONS": 500, "OUTPUT": "/x/zones"}
    algorithm = "crimeforecast:zoneforecast"
    entry = Entry("2018-01-01T10:00:00", algorithm, parameters, "Zones", "/x/zones", "failed", "")
    OpenProject.watch().record(entry)
    page.buttons["change"].click()
    [(asked, given)] = opened
    assert asked == algorithm
    assert given["HEXAGONS"] == 500
    assert given["OUTPUT"] != "/x/zones"


def test_a_renamed_field_is_named_and_the_nearest_is_offered(
    desk: Desk, page: ResultsPage, done: Entry, incidents: QgsVectorLayer
) -> None:
    incidents.startEditing()
    incidents.renameAttribute(incidents.fields().lookupField("when"), "when_local")
    incidents.commitChanges()
    page.buttons["rerun"].click()
    said = page.notice.text()
    assert "The layer 'incidents' has no field 'when' any more; the nearest is 'when_local'" in said
    assert "Change and run again" in said
    assert desk.bench.runs.running == []
    page.buttons["change"].click()
    assert desk.pages["data"].values["TIME"] == "when_local"
    assert "nearest" in page.notice.text()


def test_a_layer_that_is_gone_is_named(
    desk: Desk, page: ResultsPage, done: Entry, incidents: QgsVectorLayer
) -> None:
    QgsProject.instance().removeMapLayer(incidents)
    page.buttons["rerun"].click()
    assert "The layer 'incidents' is no longer in the project" in page.notice.text()
    assert desk.bench.runs.running == []


def test_without_an_engine_it_says_what_to_do(
    page: ResultsPage, done: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "crime_forecast_plugin.processing.engine_algorithm.find_python", lambda: None
    )
    page.buttons["rerun"].click()
    assert "engine is not set up" in page.notice.text()


def test_layers_are_added_again(page: ResultsPage, done: Entry) -> None:
    before = sorted(layers())
    remove_group()
    QApplication.processEvents()
    assert page.buttons["layers"].isEnabled()
    page.buttons["layers"].click()
    assert sorted(layers()) == before
    assert "Added: Weighted recent mean" in page.notice.text()
    assert not page.buttons["layers"].isEnabled()


def test_a_result_folder_of_elsewhere_is_opened(
    page: ResultsPage, done: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(layers())
    elsewhere = shutil.move(done.folder, tmp_path / "elsewhere")
    remove_group()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
    page.folder_button.click()
    assert sorted(layers()) == before
    sources = [layer.source() for layer in QgsProject.instance().mapLayers().values()]
    assert sum(str(elsewhere) in source for source in sources) == len(before) - 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda folder: (folder / "result.json").unlink(), "holds no finished"),
        (lambda folder: (folder / "forecast.tif").unlink(), "'forecast.tif' of the result in"),
        (lambda folder: (folder / "forecast.gpkg").unlink(), "cannot be read"),
    ],
)
def test_what_cannot_be_opened_adds_nothing(
    page: ResultsPage,
    done: Entry,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
    sentence: str,
) -> None:
    remove_group()
    change(Path(done.folder))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: done.folder)
    page.folder_button.click()
    assert sentence in page.notice.text()
    assert layers() == ["incidents"]
    assert QgsProject.instance().layerTreeRoot().findGroups() == []


def test_a_folder_that_is_gone_offers_little(page: ResultsPage, done: Entry) -> None:
    shutil.rmtree(done.folder)
    page.refresh()
    enabled = {name for name, button in page.buttons.items() if button.isEnabled()}
    assert enabled == {"rerun", "change", "copy", "remove"}
    assert page.result_box.isHidden()
    page.copy_menu.aboutToShow.emit()
    assert [action.isEnabled() for action in page.copy_menu.actions()] == [True, True, False]


def test_the_buttons_of_a_forecast(
    desk: Desk, page: ResultsPage, done: Entry, opened: list[tuple[str, Any]]
) -> None:
    box = page.result_box
    for button in (box.zones, box.patrols, box.population, box.map, box.figures):
        button.click()
    assert opened == [
        ("crimeforecast:zoneforecast", {"FORECAST": done.folder}),
        ("crimeforecast:patrols", {"FORECAST": done.folder}),
        ("crimeforecast:population", {"FORECAST": done.folder}),
        ("crimeforecast:exportmap", {"RESULT": done.folder}),
        ("crimeforecast:exportfigures", {"RESULT": done.folder}),
    ]
    box.what_if.click()
    assert desk.pages["what_if"].values == {"FORECAST": done.folder}
    assert desk.requested == ["what_if"]


def test_other_results_are_exported_too(
    page: ResultsPage,
    done: Entry,
    processing: Any,
    tmp_path: Path,
    opened: list[tuple[str, Any]],
) -> None:
    zones = str(tmp_path / "zones")
    values = {"FORECAST": done.folder, "HEXAGONS": 800, "OUTPUT": zones}
    processing.run("crimeforecast:zoneforecast", values)
    WARM.stop()
    assert page.list.entry.folder == zones
    box = page.result_box
    assert box.title() == "With this result"
    assert box.zones.isHidden()
    assert box.classes.isHidden()
    page.buttons["layers"].click()
    until(lambda: not box.classes.isHidden())  # zones are drawn in classes too
    box.figures.click()
    assert opened == [("crimeforecast:exportfigures", {"RESULT": zones})]


def test_styles_are_chosen_for_layers_that_are_added_first(
    page: ResultsPage, done: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    class Dialog:
        def __init__(self, group: QgsLayerTreeGroup, parent: object) -> None:
            self.group = group

        def show(self) -> None:
            shown.append(self.group.name())

    monkeypatch.setattr("crime_forecast_plugin.gui.style_dialog.StyleDialog", Dialog)
    remove_group()
    page.result_box.classes.click()
    assert shown == ["Weighted recent mean: all incidents, 1–3 Jan 2018"]
    assert len(layers()) > 1


def test_in_the_dock_the_pages_are_filled_in(
    fake_engine: Engine, processing: Any, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    out = str(tmp_path / "out")
    values = values_of(incidents, Path(out), CATEGORY="kind", ONLY="THEFT", CELL=300, SEED=7)
    with surroundings() as around:
        page = around.page("results")
        processing.run(FORECAST, values)
        page.buttons["change"].click()
        assert around.dock.stack.currentWidget() is around.dock.page("forecast")
        data, forecast = (around.dock.page(name).parameters() for name in ("data", "forecast"))
        given = {**data, **forecast}
        same = ("TIME", "CATEGORY", "CELL", "HORIZON", "MODEL", "SEED")
        assert [given[name] for name in same] == [values[name] for name in same]
        assert given["OUTPUT"] != out


def test_report_and_folder_are_opened(
    page: ResultsPage, done: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    module = "crime_forecast_plugin.gui.results_page"
    monkeypatch.setattr(f"{module}.open_report", lambda path, parent: seen.append(path))
    monkeypatch.setattr(f"{module}.open_file", seen.append)
    page.buttons["report"].click()
    page.buttons["folder"].click()
    assert seen == [Path(done.folder, "report.html"), Path(done.folder)]


def test_commands_are_copied(page: ResultsPage, done: Entry) -> None:
    heads = []
    for action in page.copy_menu.actions():
        action.trigger()
        heads.append(QApplication.clipboard().text().split()[:2])
    assert heads == [["import", "processing"], ["qgis_process", "run"], ["crimeengine", "forecast"]]
    assert "clipboard" in page.notice.text()


def test_a_run_is_removed_from_the_list_and_its_files_stay(page: ResultsPage, done: Entry) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert RunHistory(QgsProject.instance()).entries() == []
    assert page.empty.isVisible()
    assert json.loads(Path(done.folder, "result.json").read_text())["kind"] == "forecast"


def test_it_needs_no_more_than_380_pixels(page: ResultsPage, done: Entry) -> None:
    page.resize(320, 600)  # what the panel's list of pages leaves of them
    QApplication.processEvents()
    assert page.width() == 320
    assert page.findChild(QScrollArea).horizontalScrollBar().maximum() == 0
