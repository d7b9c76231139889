"""The page *Start*, from a machine without an engine to a first forecast."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from waiting import until

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment
from crime_forecast_plugin.gui import sample_layers, start_page
from crime_forecast_plugin.gui.start_page import StartPage


@pytest.fixture
def desktop(
    processing: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Surroundings]:
    """A window with the dock, and a profile of its own."""
    monkeypatch.setattr(environment, "managed_folder", lambda: tmp_path / "engine")
    monkeypatch.setattr(sample_layers, "sample_folder", lambda: tmp_path / "sample")
    monkeypatch.setattr(
        start_page, "propose_folder", lambda kind, now: str(tmp_path / f"{kind}_result")
    )
    settings.set_engine_python("")
    with surroundings() as opened:
        yield opened


def test_without_an_engine_the_page_explains_itself(
    desktop: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(environment.VARIABLE, raising=False)
    page = desktop.page("start")
    until(lambda: not desktop.engine.busy)
    assert page.engine_tick.text() == "1"
    assert page._setup.isVisibleTo(page)
    assert "not installed yet" in page._setup.state.text()
    assert not page.forecast_button.isEnabled()
    assert "The engine has to work first" in page.forecast_note.text()
    assert page.sample_button.isEnabled()
    assert page.own_button.isEnabled()


def test_an_engine_that_works_is_one_green_line_that_opens(
    desktop: Surroundings, fake_engine: Callable[[str], Path]
) -> None:
    fake_engine("products")
    page = desktop.page("start")
    until(lambda: desktop.engine.hello is not None)
    assert page.engine_tick.text() == "✓"
    assert "The engine 0.1.0 works" in page.engine_line.text()
    assert not page._setup.isVisibleTo(page)
    assert page.forecast_button.isEnabled()
    page.engine_line.linkActivated.emit("setup")
    assert page._setup.isVisibleTo(page)
    page.engine_line.linkActivated.emit("setup")
    assert not page._setup.isVisibleTo(page)


def test_load_sample_fills_in_the_data_page(desktop: Surroundings) -> None:
    page = desktop.page("start")
    page.sample_button.click()
    assert not page.sample_button.isEnabled()
    until(lambda: page.data_tick.text() == "✓")
    until(lambda: "chosen on the page Data" in page.data_message.text())
    assert page.sample_button.isEnabled()
    given = desktop.dock.page("data").parameters()
    project = QgsProject.instance()
    assert project.mapLayer(given["INPUT"].source.staticValue()).name() == "Incidents"
    assert project.mapLayer(given["AREA"]).name() == "Police districts"
    assert (given["TIME"], given["CATEGORY"], given["CELL"]) == ("timestamp", "category", 250)
    project.clear()
    assert page.data_tick.text() == "2"


def test_one_click_loads_the_sample_and_starts_a_forecast(
    desktop: Surroundings, fake_engine: Callable[[str], Path], tmp_path: Path
) -> None:
    fake_engine("products")
    page = desktop.page("start")
    until(lambda: page.forecast_button.isEnabled())
    page.forecast_button.click()
    until(lambda: bool(desktop.runs))
    given = desktop.runs[0].parameters
    assert given["MODEL"] == "ewma"
    assert given["OUTPUT"] == str(tmp_path / "first_forecast_result")
    assert not page.forecast_button.isEnabled()
    desktop.runs[0].cancel()
    until(lambda: not desktop.runs)
    assert "cancelled" in page.forecast_message.text()
    assert page.forecast_tick.text() == "3"
    assert page.forecast_button.isEnabled()


def test_layers_of_ones_own_that_are_chosen_are_taken(
    desktop: Surroundings, fake_engine: Callable[[str], Path], incidents: QgsVectorLayer
) -> None:
    fake_engine("products")
    page = desktop.page("start")
    desktop.dock.page("data").set_parameters(
        {"INPUT": incidents.id(), "TIME": "when", "CATEGORY": "kind", "CELL": 300}
    )
    until(lambda: page.forecast_button.isEnabled())
    page.forecast_button.click()
    [run] = desktop.runs
    assert run.parameters["INPUT"].source.staticValue() == incidents.id()
    assert run.parameters["CELL"] == 300
    until(lambda: page.forecast_tick.text() == "✓")
    assert page._samples.present() == {}
    assert "The forecast is on the map." in page.forecast_message.text()
    assert page.report_button.isVisibleTo(page)
    assert page.results_button.isVisibleTo(page)
    assert page.forecast_button.isEnabled()
    until(lambda: not desktop.runs)


def test_what_is_wrong_on_the_data_page_is_told_with_the_way_there(
    desktop: Surroundings, fake_engine: Callable[[str], Path], district: QgsVectorLayer
) -> None:
    fake_engine("products")
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "hydrants", "memory")
    QgsProject.instance().addMapLayer(layer)
    page = desktop.page("start")
    desktop.dock.page("data").set_parameters({"INPUT": layer.id()})
    until(lambda: page.forecast_button.isEnabled())
    page.forecast_button.click()
    assert desktop.runs == []
    assert page.forecast_message.text() != ""
    assert page.data_button.isVisibleTo(page)
    page.data_button.click()
    assert desktop.dock.page("data").isVisible()


def test_a_forecast_that_fails_says_why(
    desktop: Surroundings, fake_engine: Callable[[str], Path], incidents: QgsVectorLayer
) -> None:
    fake_engine("error")
    page = desktop.page("start")
    desktop.dock.page("data").set_parameters({"INPUT": incidents.id(), "TIME": "when"})
    until(lambda: page.forecast_button.isEnabled())
    page.forecast_button.click()
    until(lambda: not desktop.runs)
    assert page.forecast_tick.text() == "3"
    assert page.forecast_message.text() != ""
    assert page.report_button.isHidden()
    assert page.forecast_button.isEnabled()


def test_loading_the_sample_never_stops_the_event_loop_for_long(desktop: Surroundings) -> None:
    page = desktop.page("start")
    desktop.dock.page("data")
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.thread_time()))
    heart.start(5)
    until(lambda: len(beats) > 3)
    page.sample_button.click()
    until(lambda: "chosen on the page Data" in page.data_message.text())
    heart.stop()
    gaps = [after - before for before, after in pairwise(beats)]
    # Of this thread's own time, so that other programs do not count.
    assert max(gaps) < 0.1


@pytest.mark.parametrize("build", ["cpu", "index", "wheels"])
def test_the_page_is_narrow_enough_for_the_dock(
    desktop: Surroundings, monkeypatch: pytest.MonkeyPatch, build: str
) -> None:
    monkeypatch.delenv(environment.VARIABLE, raising=False)
    page = desktop.page("start")
    assert isinstance(page, StartPage)
    page._setup.build.setCurrentIndex(page._setup.build.findData(build))
    # What a dock of 380 pixels leaves beside its list of pages and a scroll bar.
    assert page.inner.minimumSizeHint().width() <= 310
