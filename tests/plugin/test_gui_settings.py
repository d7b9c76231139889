"""The settings page and what it shows of the engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from waiting import until

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment
from crime_forecast_plugin.engine.command import CommandCancelled
from crime_forecast_plugin.engine.faults import SetupError
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.settings_page import SettingsPage


@pytest.fixture
def engine(qgis_app: QgsApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator:
    """The engine's state in a profile without any engine."""
    monkeypatch.delenv(environment.VARIABLE, raising=False)
    monkeypatch.setattr(environment, "managed_folder", lambda: tmp_path / "engine")
    settings.set_engine_python("")
    settings.set_package_index("")
    engine = EngineState()
    yield engine
    engine.close()
    settings.set_engine_python("")
    settings.set_package_index("")


def test_without_an_engine_the_page_says_what_to_do(engine: EngineState) -> None:
    page = SettingsPage(engine)
    assert "not installed yet" in page._form.fault.text()
    assert page._form.python.text() == "none"
    assert not page._form.remove_button.isEnabled()


def test_a_healthy_engine_is_described(
    engine: EngineState, fake_engine: Callable[[str], Path]
) -> None:
    script = fake_engine("products")
    page = SettingsPage(engine)
    until(lambda: engine.hello is not None)
    assert page._form.python.text() == str(script)
    assert "CRIME_FORECAST_PYTHON" in page._form.origin.text()
    assert page._form.versions.text() == "engine 0.1.0, Python 3.11.2, PyTorch 2.13.0"
    assert page._form.devices.text() == "CPU (2 threads)"
    assert page._form.fault.text() == ""


def test_an_interpreter_that_is_not_there_is_told(engine: EngineState) -> None:
    page = SettingsPage(engine)
    page._form.own.setFilePath("/no/such/python")
    page._form.check_button.click()
    until(lambda: not engine.busy)
    assert "/no/such/python" in page._form.fault.text()
    assert page._form.origin.text() == "you, below"


def test_ok_remembers_the_interpreter(engine: EngineState) -> None:
    page = SettingsPage(engine)
    page._form.own.setFilePath("/opt/python")
    page.apply()
    assert settings.engine_python() == "/opt/python"
    until(lambda: not engine.busy)


def test_create_shows_progress_and_ends_with_a_check(
    engine: EngineState, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: dict = {}

    def create(folder: Path, source: Path, build: object, report: Callable, _: Callable) -> str:
        seen.update(folder=folder, source=source, build=build)
        report("Collecting torch")
        report("Progress 5000000 of 10000000")
        return "python"

    monkeypatch.setattr(environment, "create", create)
    steps: list[str] = []
    engine.stepped.connect(steps.append)
    page = SettingsPage(engine)
    page._form.create_button.click()
    assert engine.busy
    assert page._form.stop_button.isEnabled()
    until(lambda: not engine.busy)
    assert seen["folder"] == tmp_path / "engine"
    assert (seen["source"] / "pyproject.toml").is_file()
    assert seen["build"].index.endswith("/cpu")
    assert page._form.log.toPlainText() == "Collecting torch"
    assert "Downloading: 5 of 10 MB" in steps


def test_another_package_index_is_used_and_remembered(
    engine: EngineState, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list = []
    monkeypatch.setattr(environment, "create", lambda *arguments: seen.append(arguments[2]))
    page = SettingsPage(engine)
    page._form.build.setCurrentIndex(page._form.build.count() - 1)
    page._form.index.setText(" https://packages.example/simple ")
    page._form.create_button.click()
    until(lambda: not engine.busy)
    assert seen[0].index == "https://packages.example/simple"
    again = SettingsPage(engine)
    assert again._form.index.text() == "https://packages.example/simple"
    assert again._form.index.isVisibleTo(again)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (SetupError("The disk is full; free 2 GB.", "evidence"), "The disk is full"),
        (CommandCancelled(), "stopped"),
        (ZeroDivisionError("odd"), "odd"),
    ],
)
def test_a_failure_is_told_in_words(
    engine: EngineState, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    def create(*_: object) -> str:
        raise fault

    monkeypatch.setattr(environment, "create", create)
    page = SettingsPage(engine)
    page._form.create_button.click()
    until(lambda: not engine.busy)
    assert words in page._form.fault.text()


def test_stop_reaches_the_installation(
    engine: EngineState, monkeypatch: pytest.MonkeyPatch
) -> None:
    def create(folder: Path, source: Path, build: object, report: Callable, cancelled: Callable):
        while not cancelled():
            time.sleep(0.01)
        raise CommandCancelled

    monkeypatch.setattr(environment, "create", create)
    page = SettingsPage(engine)
    page._form.create_button.click()
    until(lambda: page._form.stop_button.isEnabled())
    page._form.stop_button.click()
    until(lambda: not engine.busy)
    assert "stopped" in page._form.fault.text()


def test_a_page_that_is_closed_does_not_stop_the_work(
    engine: EngineState, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[bool] = []

    def create(*arguments: object) -> str:
        time.sleep(0.3)
        done.append(True)
        return "python"

    monkeypatch.setattr(environment, "create", create)
    page = SettingsPage(engine)
    page._form.create_button.click()
    page.deleteLater()
    del page
    until(lambda: not engine.busy)
    assert done == [True]
