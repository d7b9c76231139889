"""The settings page and what it shows of the engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtWidgets import QMessageBox
from waiting import until

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment
from crime_forecast_plugin.engine.build import Build
from crime_forecast_plugin.engine.command import CommandCancelled
from crime_forecast_plugin.engine.faults import SetupError
from crime_forecast_plugin.gui.engine_setup import EngineSetup
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.settings_page import SettingsPage

KEYS = (
    settings.ENGINE_PYTHON,
    settings.BUILD,
    settings.PACKAGE_INDEX,
    settings.WHEELS,
    settings.BASE_PYTHON,
    settings.STYLES_FOLDER,
    settings.LAYOUTS_FOLDER,
)


def forget() -> None:
    """Forget what was chosen."""
    for key in KEYS:
        settings.remember(key, "")
    QgsSettings().remove("proxy")


@pytest.fixture
def engine(qgis_app: QgsApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator:
    """The engine's state in a profile without any engine."""
    monkeypatch.delenv(environment.VARIABLE, raising=False)
    monkeypatch.setattr(environment, "managed_folder", lambda: tmp_path / "engine")
    forget()
    engine = EngineState()
    yield engine
    engine.close()
    forget()


class Creating:
    """Stands in for `environment.create`: does what it is told, and remembers the build."""

    def __init__(self, work: Callable[[Callable, Callable], None]) -> None:
        self._work = work
        self.builds: list[Build] = []
        self.places: tuple[Path, Path] | None = None

    def __call__(
        self, folder: Path, source: Path, build: Build, report: Callable, cancelled: Callable
    ) -> str:
        self.builds.append(build)
        self.places = folder, source
        self._work(report, cancelled)
        return "python"


@pytest.fixture
def creating(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Creating]:
    """Let some work be done in place of an installation."""

    def use(work: Callable[[Callable, Callable], None] = lambda report, cancelled: None):
        stand_in = Creating(work)
        monkeypatch.setattr(environment, "create", stand_in)
        return stand_in

    return use


def started(engine: EngineState) -> EngineSetup:
    """The set-up as it is once the page that holds it has asked how the engine is."""
    setup = EngineSetup(engine)
    engine.refresh()
    return setup


def choose(page: SettingsPage, build: str) -> None:
    """Choose a build in the list."""
    page.setup.build.setCurrentIndex(page.setup.build.findData(build))


def test_without_an_engine_the_page_says_what_to_do(engine: EngineState) -> None:
    setup = started(engine)
    assert "not installed yet" in setup.state.text()
    assert engine.tone == "news"
    assert setup.facts.isHidden()
    assert setup.remove_button.isHidden()
    assert setup.create_button.text() == "C&reate"


def test_a_healthy_engine_is_described(
    engine: EngineState, fake_engine: Callable[[str], Path]
) -> None:
    script = fake_engine("products")
    setup = started(engine)
    until(lambda: engine.hello is not None)
    facts = setup.facts_text.text()
    assert str(script) in facts
    assert "CRIME_FORECAST_PYTHON" in facts
    assert "Engine 0.1.0, Python 3.11.2, PyTorch 2.13.0" in facts
    assert "CPU (2 threads)" in facts
    assert setup.state.text() == "The engine works."


def test_an_interpreter_that_is_not_there_is_told(engine: EngineState) -> None:
    setup = started(engine)
    setup.own_choice.setChecked(True)
    setup.use_button.click()
    assert "Choose the interpreter" in setup.state.text()
    setup.own.setFilePath("/no/such/python")
    setup.use_button.click()
    until(lambda: not engine.busy)
    assert "/no/such/python" in setup.state.text()
    assert "you, below" in setup.facts_text.text()


def test_ok_remembers_the_interpreter_only_where_it_is_chosen(engine: EngineState) -> None:
    page = SettingsPage(engine)
    page.setup.own.setFilePath("/opt/python")
    page.apply()
    assert settings.engine_python() == ""
    page.setup.own_choice.setChecked(True)
    page.apply()
    assert settings.engine_python() == "/opt/python"
    until(lambda: not engine.busy)
    assert EngineSetup(engine).own_choice.isChecked()


def test_folders_of_the_agency_are_remembered(engine: EngineState, tmp_path: Path) -> None:
    page = SettingsPage(engine)
    page.form.styles.setFilePath(str(tmp_path))
    page.apply()
    assert settings.remembered(settings.STYLES_FOLDER) == str(tmp_path)
    assert settings.remembered(settings.LAYOUTS_FOLDER) == ""
    assert SettingsPage(engine).form.styles.filePath() == str(tmp_path)


def test_create_shows_progress_and_ends_with_a_check(
    engine: EngineState, creating: Callable[..., Creating], tmp_path: Path
) -> None:
    def work(report: Callable, cancelled: Callable) -> None:
        report("Collecting torch")
        report("  Downloading torch-2.13.0-cp311-none-any.whl (10 MB)")
        report("Progress 5000000 of 10000000")

    stand_in = creating(work)
    steps: list = []
    engine.stepped.connect(steps.append)
    setup = started(engine)
    setup.create_button.click()
    assert engine.busy
    assert not setup.stop_button.isHidden()
    assert setup.make.isHidden()
    until(lambda: not engine.busy)
    folder, source = stand_in.places
    assert folder == tmp_path / "engine"
    assert (source / "pyproject.toml").is_file()
    assert stand_in.builds[0].torch_index.endswith("/cpu")
    assert setup.log.toPlainText().splitlines() == [
        "Collecting torch",
        "  Downloading torch-2.13.0-cp311-none-any.whl (10 MB)",
    ]
    assert steps[-1].text == "Downloading torch: 5 of 10 MB (5 of about 450 MB in all)"
    assert 0.01 < steps[-1].fraction < 0.02
    assert setup.step.text() == steps[-1].text
    assert not setup.make.isHidden()


def test_another_package_index_is_used_and_remembered(
    engine: EngineState, creating: Callable[..., Creating]
) -> None:
    stand_in = creating()
    page = SettingsPage(engine)
    choose(page, "index")
    page.setup.create_button.click()
    assert "Enter the address" in page.setup.state.text()
    assert stand_in.builds == []
    page.setup.index.setText(" https://packages.example/simple ")
    page.setup.create_button.click()
    until(lambda: not engine.busy)
    assert stand_in.builds[0].mirror == "https://packages.example/simple"
    assert stand_in.builds[0].torch_index == ""
    again = SettingsPage(engine)
    assert again.setup.index.text() == "https://packages.example/simple"
    assert again.setup.index.isVisibleTo(again)


def test_a_folder_of_wheels_and_the_python_to_start_from_are_handed_on(
    engine: EngineState, creating: Callable[..., Creating], tmp_path: Path
) -> None:
    QgsSettings().setValue("proxy/proxyEnabled", True)
    QgsSettings().setValue("proxy/proxyHost", "proxy.example")
    stand_in = creating()
    page = SettingsPage(engine)
    choose(page, "wheels")
    assert "pip download" in page.setup.wheels_note.text()
    page.setup.create_button.click()
    assert "Choose the folder" in page.setup.state.text()
    page.setup.wheels.setFilePath(str(tmp_path))
    page.setup.base.setFilePath("/opt/python3.12")
    page.setup.create_button.click()
    until(lambda: not engine.busy)
    [build] = stand_in.builds
    assert (build.wheels, build.base) == (str(tmp_path), "/opt/python3.12")
    assert build.variables == {}
    again = started(engine)
    assert again.base.filePath() == "/opt/python3.12"


def test_the_proxy_of_qgis_is_handed_on(
    engine: EngineState, creating: Callable[..., Creating]
) -> None:
    QgsSettings().setValue("proxy/proxyEnabled", True)
    QgsSettings().setValue("proxy/proxyType", "HttpProxy")
    QgsSettings().setValue("proxy/proxyHost", "proxy.example")
    QgsSettings().setValue("proxy/proxyPort", "8080")
    stand_in = creating()
    setup = started(engine)
    setup.create_button.click()
    until(lambda: not engine.busy)
    assert stand_in.builds[0].variables["https_proxy"] == "http://proxy.example:8080"


def test_a_proxy_that_cannot_be_used_is_told_before_work_starts(
    engine: EngineState, creating: Callable[..., Creating]
) -> None:
    QgsSettings().setValue("proxy/proxyEnabled", True)
    QgsSettings().setValue("proxy/proxyType", "Socks5Proxy")
    QgsSettings().setValue("proxy/proxyHost", "socks.example")
    stand_in = creating()
    setup = started(engine)
    setup.create_button.click()
    assert not engine.busy
    assert "SOCKS" in setup.state.text()
    assert stand_in.builds == []


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (SetupError("The disk is full; free 2 GB.", "evidence"), "The disk is full"),
        (CommandCancelled(), "stopped"),
        (ZeroDivisionError("odd"), "odd"),
    ],
)
def test_a_failure_is_told_in_words_with_its_evidence(
    engine: EngineState, creating: Callable[..., Creating], fault: Exception, words: str
) -> None:
    def work(report: Callable, cancelled: Callable) -> None:
        raise fault

    creating(work)
    setup = started(engine)
    setup.create_button.click()
    until(lambda: not engine.busy)
    assert words in setup.state.text()
    assert engine.tone == "fault"
    assert setup.log.toPlainText() == engine.detail


def test_an_unfinished_environment_can_be_gone_on_with_or_removed(
    engine: EngineState, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "engine" / "lib").mkdir(parents=True)
    setup = started(engine)
    assert "unfinished" in setup.state.text()
    assert setup.create_button.text() == "Go &on"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    setup.remove_button.click()
    until(lambda: not engine.busy)
    assert not (tmp_path / "engine").exists()
    assert setup.remove_button.isHidden()
    assert "not installed yet" in setup.state.text()


def test_an_engine_of_another_version_is_to_be_updated(engine: EngineState, tmp_path: Path) -> None:
    python = environment.python_in(tmp_path / "engine")
    python.parent.mkdir(parents=True)
    python.write_text("")
    (tmp_path / "engine" / environment.MARKER).write_text('{"engine": "0.0.1"}')
    setup = started(engine)
    assert "another version" in setup.state.text()
    assert setup.create_button.text() == "Up&date"
    assert not engine.busy


def test_stop_reaches_the_installation(
    engine: EngineState, creating: Callable[..., Creating]
) -> None:
    def work(report: Callable, cancelled: Callable) -> None:
        while not cancelled():
            time.sleep(0.01)
        raise CommandCancelled

    creating(work)
    setup = started(engine)
    setup.create_button.click()
    until(lambda: not setup.stop_button.isHidden())
    setup.stop_button.click()
    until(lambda: not engine.busy)
    assert "stopped" in setup.state.text()


def test_a_page_that_is_closed_does_not_stop_the_work_and_the_next_shows_it(
    engine: EngineState, creating: Callable[..., Creating]
) -> None:
    done: list[bool] = []

    def work(report: Callable, cancelled: Callable) -> None:
        report("Collecting torch")
        time.sleep(0.3)
        done.append(True)

    creating(work)
    page = SettingsPage(engine)
    page.setup.create_button.click()
    page.deleteLater()
    del page
    until(lambda: bool(engine.log))
    again = started(engine)
    assert again.log.toPlainText() == "Collecting torch"
    assert not again.stop_button.isHidden()
    until(lambda: not engine.busy)
    assert done == [True]
