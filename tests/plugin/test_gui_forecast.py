"""The page of the forecast: what it asks, what it refuses, and what it does with a run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from waiting import until

from crime_forecast_plugin.engine.catalogue import families, models
from crime_forecast_plugin.gui.forecast_page import ALGORITHM, ForecastPage
from crime_forecast_plugin.gui.time_steps import TIME_STEPS, duration_text


@pytest.fixture
def desk(processing: object) -> Iterator[Surroundings]:
    """A window with the dock."""
    with surroundings() as opened:
        yield opened


@pytest.fixture
def page(desk: Surroundings) -> ForecastPage:
    """The page, shown."""
    return desk.page("forecast")


@pytest.fixture
def begin(
    desk: Surroundings,
    page: ForecastPage,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    district: QgsVectorLayer,
) -> Callable[[str, Path], Any]:
    """Choose the data for an engine that behaves in some way, press Run, and give the run."""

    def start(behaviour: str, folder: Path) -> Any:
        fake_engine(behaviour)
        desk.bench.page("data").set_parameters({"TIME": "when", "AREA": district.id(), "CELL": 250})
        page.fields.output.setFilePath(str(folder))
        page.run_button.click()
        assert desk.runs, page.notice_text.text()
        return desk.runs[-1]

    return start


@pytest.mark.parametrize(
    ("code", "count", "words"),
    [
        ("1h", 1, "1 hour"),
        ("1h", 25, "1 day and 1 hour"),
        ("6h", 28, "7 days"),
        ("1D", 1, "1 day"),
        ("7D", 4, "28 days"),
    ],
)
def test_the_horizon_is_told_in_words(code: str, count: int, words: str) -> None:
    step = next(step for step in TIME_STEPS if step.code == code)
    assert duration_text(step, count) == words


def test_the_horizon_follows_the_step(page: ForecastPage) -> None:
    fields = page.fields
    assert (fields.horizon.value(), fields.horizon_note.text()) == (7, "= 7 days")
    fields.step.setCurrentIndex(fields.step.findData("1h"))
    assert (fields.horizon.value(), fields.horizon_note.text()) == (24, "= 1 day")


def test_with_the_data_page_it_has_every_parameter_of_the_algorithm(
    desk: Surroundings, page: ForecastPage, incidents: QgsVectorLayer
) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    data, own = set(desk.bench.page("data").parameters()), set(page.parameters())
    assert data & own == set()
    # The ticks of the categories say which of those that follow patrols are to count.
    assert data | own == names - {"PATROL_DRIVEN"}


def test_the_form_starts_with_the_algorithms_defaults(page: ForecastPage) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    chosen = page.parameters()
    for name in ("STEP", "HORIZON", "MODEL", "DEVICE", "SEED", "AREA_SHARE", "TEST_DAYS"):
        assert chosen[name] == algorithm.parameterDefinition(name).defaultValue(), name
    assert not Path(chosen["OUTPUT"]).exists()


def test_what_it_had_can_be_filled_in_again(page: ForecastPage, tmp_path: Path) -> None:
    wanted = {
        "STEP": "6h",
        "HORIZON": 3,
        "MODEL": "ewma",
        "DEVICE": "auto",
        "SEED": 5,
        "AREA_SHARE": 2.5,
        "TEST_DAYS": 14,
        "SETTINGS": '{"span": 3}',
        "SAVED_MODEL": str(tmp_path / "model.safetensors"),
    }
    page.set_parameters({**wanted, "CELL": 100})
    chosen = page.parameters()
    assert {name: chosen[name] for name in wanted} == wanted
    page.set_parameters({"SETTINGS": None, "SAVED_MODEL": None, "MODEL": "of another version"})
    chosen = page.parameters()
    assert (chosen["SETTINGS"], chosen["SAVED_MODEL"], chosen["MODEL"]) == (None, None, "ewma")


def test_every_model_is_listed_under_its_family_and_described(page: ForecastPage) -> None:
    model = page.fields.model
    texts = [model.itemText(row) for row in range(model.count())]
    listed = [[heading, *(m.title for m in members)] for heading, members in families().items()]
    automatic = "Automatic: test the quick models and take the best"
    assert texts == [automatic, *(text for family in listed for text in family)]
    for row, text in enumerate(texts):
        heading = text in families()
        assert model.model().item(row).isEnabled() is not heading
        assert bool(model.note(row)) is not heading
    for each in models():
        model.choose(each.name)
        assert each.summary in unescape(page.fields.model_note.text())


def test_a_comparison_is_one_click_away(desk: Surroundings, page: ForecastPage) -> None:
    page.fields.compare_link.linkActivated.emit("evaluate")
    assert desk.dock.stack.currentWidget() is desk.dock.page("evaluate")


def test_fields_are_checked_while_they_are_typed_into(page: ForecastPage, tmp_path: Path) -> None:
    fields = page.fields
    fields.settings.setText("[1]")
    assert "no JSON object" in fields.settings_message.text()
    assert fields.output_message.isHidden()
    fields.saved_model.setFilePath(str(tmp_path / "none.safetensors"))
    assert "no trained model" in fields.saved_model_message.text()
    fields.settings.setText('{"epochs": 2}')
    assert fields.settings_message.isHidden()
    assert not fields.saved_model_message.isHidden()
    fields.saved_model.setFilePath("")
    fields.model.choose("auto")
    assert "chooses one by itself" in fields.model_message.text()


def test_run_shows_every_fault_and_opens_its_group(
    desk: Surroundings, page: ForecastPage, incidents: QgsVectorLayer
) -> None:
    fields = page.fields
    fields.settings.setText("[1]")
    fields.output.setFilePath("")
    fields.advanced_group.setCollapsed(True)
    page.run_button.click()
    assert desk.runs == []
    for label in (fields.settings_message, fields.output_message):
        assert label.isVisibleTo(fields)
    fields.settings.clear()
    fields.output.setFilePath("/tmp/somewhere")
    for label in (fields.settings_message, fields.output_message):
        assert label.isHidden()


def test_without_data_the_way_to_them_is_offered(desk: Surroundings, page: ForecastPage) -> None:
    page.run_button.click()
    assert desk.runs == []
    assert "no point layer" in page.notice_text.text()
    assert page.data_button.isVisible()
    page.data_button.click()
    assert desk.dock.stack.currentWidget() is desk.dock.page("data")


def test_without_an_engine_the_settings_are_offered(
    desk: Surroundings, page: ForecastPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    desk.engine.check()
    assert page.notice_text.text() == desk.engine.fault != ""
    asked: list[bool] = []
    desk.bench.settings_requested.connect(lambda: asked.append(True))
    page.settings_button.click()
    assert asked == [True]


def test_the_engines_devices_are_offered(
    desk: Surroundings, page: ForecastPage, fake_engine: Callable[[str], Path]
) -> None:
    fake_engine("products")
    desk.engine.check()
    until(lambda: desk.engine.hello is not None)
    device = page.fields.device
    assert [device.itemData(row) for row in range(device.count())] == ["auto", "cpu"]
    assert device.itemText(1) == "CPU (2 threads)"


def test_a_run_adds_its_layers_while_the_page_stays_usable(
    desk: Surroundings, page: ForecastPage, begin: Callable, tmp_path: Path
) -> None:
    begin("products", tmp_path / "out")
    assert page.run_button.isEnabled() and page.fields.isEnabled()
    assert desk.dock.run_panel.isVisible()
    until(lambda: not desk.runs)
    assert "The forecast is done" in page.notice_text.text()
    assert page.report_button.isVisible()
    assert page._report == tmp_path / "out" / "report.html"
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    assert len(groups) == 1
    assert page.parameters()["OUTPUT"] != str(tmp_path / "out")


def test_two_runs_do_not_write_into_one_folder(
    desk: Surroundings, page: ForecastPage, begin: Callable, tmp_path: Path
) -> None:
    run = begin("slow", tmp_path / "out")
    page.run_button.click()
    assert desk.runs == [run]
    assert "Another run is writing" in page.fields.output_message.text()
    run.cancel()
    until(lambda: not desk.runs)


def test_a_proposed_folder_is_proposed_once(
    desk: Surroundings, page: ForecastPage, begin: Callable, tmp_path: Path
) -> None:
    page.fields.output.setFilePath("")
    page.fields.output.give_up("")
    proposed = page.parameters()["OUTPUT"]
    run = begin("slow", Path(proposed))
    assert run.parameters["OUTPUT"] == proposed
    assert page.parameters()["OUTPUT"] not in ("", proposed)
    run.cancel()
    until(lambda: not desk.runs)


def test_a_cancelled_run_leaves_nothing(
    desk: Surroundings, page: ForecastPage, begin: Callable, tmp_path: Path
) -> None:
    run = begin("slow", tmp_path / "out")
    until(lambda: (tmp_path / "out" / ".partial").exists())
    run.cancel()
    begun = time.monotonic()
    until(lambda: not desk.runs)
    assert time.monotonic() - begun < 4
    assert "cancelled" in page.notice_text.text()
    assert page.report_button.isHidden()
    assert QgsProject.instance().layerTreeRoot().findGroups() == []


def test_the_plugin_can_go_while_a_forecast_runs(
    desk: Surroundings, begin: Callable, tmp_path: Path
) -> None:
    begin("slow", tmp_path / "out")
    until(lambda: (tmp_path / "out" / ".partial").exists())
    desk.dock.stop()
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [("error", "did you mean 'ARSON'"), ("die", "stopped unexpectedly"), ("fault", "Division")],
)
def test_a_failure_is_told_in_words_and_the_next_run_works(
    desk: Surroundings,
    page: ForecastPage,
    begin: Callable,
    tmp_path: Path,
    behaviour: str,
    words: str,
) -> None:
    begin(behaviour, tmp_path / "out")
    until(lambda: not desk.runs)
    assert words in page.notice_text.text()
    assert "Traceback" not in page.notice_text.text()
    begin("products", tmp_path / "again")
    until(lambda: not desk.runs)
    assert "The forecast is done" in page.notice_text.text()


def test_the_algorithms_refusal_is_shown_before_work_starts(
    desk: Surroundings, page: ForecastPage, begin: Callable, tmp_path: Path
) -> None:
    page.fields.horizon.setValue(page.fields.horizon.maximum())
    page.fields.step.setItemData(page.fields.step.currentIndex(), "9 moons")
    with pytest.raises(AssertionError, match="moons"):
        begin("products", tmp_path / "out")
    assert desk.runs == []
