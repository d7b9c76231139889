"""A stand-in for the commands that make the engine's environment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment, installation
from crime_forecast_plugin.engine.base_python import BasePython
from crime_forecast_plugin.engine.build import Build
from crime_forecast_plugin.engine.environment import VARIABLE

GOOD = BasePython("/usr/bin/python3.12", (3, 12, 1), True)
CPU = Build(2, torch_index="https://packages.example/cpu")


def never() -> bool:
    """Nobody asks to stop."""
    return False


def silent(line: str) -> None:
    """Nobody reads along."""


@pytest.fixture
def nothing_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No variable, no setting and no managed environment, and none afterwards."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(environment, "managed_folder", lambda: tmp_path / "profile" / "engine")
    settings.set_engine_python("")
    yield
    settings.set_engine_python("")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with what the engine is built from, and more."""
    folder = tmp_path / "source"
    (folder / "crimeengine").mkdir(parents=True)
    (folder / "crimeengine" / "__init__.py").write_text("")
    (folder / ".venv").mkdir()
    for name in ("pyproject.toml", "constraints.txt"):
        (folder / name).write_text("")
    return folder


class Recorder:
    """Stands in for `run_command`: makes what venv would make, and fails when told to."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.sources: list[str] = []
        self.variables: list[Mapping[str, str]] = []
        self.fault: Exception | None = None

    def __call__(
        self,
        command: list[str],
        report: Callable,
        cancelled: Callable,
        variables: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.commands.append(list(command))
        self.variables.append(variables)
        report(f"ran {command[2]}")
        if "venv" in command:
            python = environment.python_in(Path(command[-1]))
            python.parent.mkdir(parents=True)
            python.write_text("")
        elif command[-1].endswith("source"):
            self.sources = sorted(path.name for path in Path(command[-1]).iterdir())
            if self.fault:
                raise self.fault

    def count(self, word: str) -> int:
        """How many commands had a word."""
        return sum(word in command for command in self.commands)


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """Commands are recorded instead of run, from a good base interpreter."""
    recorder = Recorder()
    for module in (environment, installation):
        monkeypatch.setattr(module, "run_command", recorder)
    monkeypatch.setattr(environment, "base_pythons", lambda: [GOOD])
    monkeypatch.setattr(
        environment, "probe", lambda command: GOOD if Path(command[0]).is_file() else None
    )
    return recorder
