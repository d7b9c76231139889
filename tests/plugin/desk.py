"""A bench of the dock without the dock, and what a person would see on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QWidget
from waiting import until

from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.run import AlgorithmRun
from crime_forecast_plugin.gui.workbench import Desktop, Workbench
from crime_forecast_plugin.outputs.history import Entry, RunHistory

FORECAST = "crimeforecast:forecastincidents"
#: Lets the stand-in for the engine behave in a way; what the fixture `fake_engine` gives.
Engine = Callable[[str], Path]


class FakePage:
    """Takes what a page of the dock is given."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    def set_parameters(self, values: dict[str, Any]) -> None:
        self.values = values


class Desk:
    """A workbench and its message bar."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.canvas = QgsMapCanvas()
        self.bar = QgsMessageBar()
        desktop = Desktop(self.window, self.canvas, self.bar, lambda layer: None)
        self.engine = EngineState()
        self.bench = Workbench(desktop, self.engine)
        self.pages: dict[str, FakePage] = {}
        self.bench.page = lambda name: self.pages.setdefault(name, FakePage())
        self.requested: list[str] = []
        self.bench.page_requested.connect(self.requested.append)

    def start(self, values: dict[str, Any], title: str = "Forecast") -> AlgorithmRun:
        """Start a forecast."""
        return self.bench.runs.start(FORECAST, values, title)

    def run(self, values: dict[str, Any], title: str = "Forecast") -> str:
        """Run a forecast to its end and give its state."""
        states: list[str] = []
        run = self.start(values, title)
        run.ended.connect(lambda *_: states.append(run.state))
        until(lambda: bool(states))
        return states[0]

    def messages(self) -> list[tuple[str, str]]:
        """Title and text of each message in the bar."""
        return [(item.title(), item.text()) for item in self.bar.items()]

    def entries(self) -> list[Entry]:
        """The run history of the project."""
        return RunHistory(QgsProject.instance()).entries()

    def close(self) -> None:
        """End what goes on."""
        self.bench.runs.close()
        self.engine.close()


@pytest.fixture
def desk(processing: object) -> Iterator[Desk]:
    """A workbench."""
    desk = Desk()
    yield desk
    desk.close()


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file without which the worker that is `gated` does not go on."""
    path = tmp_path / "gate"
    monkeypatch.setenv("FAKE_GATE", str(path))
    return path


def values_of(incidents: QgsVectorLayer, out: Path, **others: object) -> dict[str, Any]:
    """The parameters of a forecast."""
    given = {"INPUT": incidents.id(), "TIME": "when", "HORIZON": 3, "MODEL": "ewma"}
    return {**given, "OUTPUT": str(out), **others}
