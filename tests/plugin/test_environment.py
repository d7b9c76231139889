"""The engine's environment: which interpreter is taken, and how one is made."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from recorder import CPU, Recorder, never, silent

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment
from crime_forecast_plugin.engine.base_python import BasePython, base_pythons, probe
from crime_forecast_plugin.engine.build import Build
from crime_forecast_plugin.engine.catalogue import engine_version
from crime_forecast_plugin.engine.command import CommandCancelled, CommandError
from crime_forecast_plugin.engine.environment import MARKER, VARIABLE
from crime_forecast_plugin.engine.faults import SetupError

pytestmark = pytest.mark.usefixtures("nothing_chosen")


def make_managed() -> Path:
    """A complete managed environment."""
    folder = environment.managed_folder()
    python = environment.python_in(folder)
    python.parent.mkdir(parents=True)
    python.write_text("")
    (folder / MARKER).write_text(json.dumps({"engine": engine_version()}))
    return python


def test_without_any_there_is_no_interpreter() -> None:
    assert environment.locate() is None
    assert environment.find_python() is None


def test_the_variable_comes_before_the_setting_and_that_before_the_managed_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    managed = make_managed()
    assert environment.locate() == environment.Interpreter(str(managed), "managed")
    settings.set_engine_python("/opt/own/bin/python")
    assert environment.locate() == environment.Interpreter("/opt/own/bin/python", "setting")
    monkeypatch.setenv(VARIABLE, "/no/such/python")
    assert environment.locate() == environment.Interpreter("/no/such/python", "variable")


def test_an_unfinished_environment_is_not_used() -> None:
    make_managed()
    (environment.managed_folder() / MARKER).unlink()
    assert environment.find_python() is None


def test_the_managed_folder_is_in_the_profile_and_not_in_the_plugin(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    folder = environment.managed_folder()
    plugin = Path(environment.__file__).parents[1]
    assert folder.parts[-2:] == ("crime_forecast", "engine")
    assert plugin not in folder.parents


def test_create_makes_a_complete_environment(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "profile" / "engine"
    lines: list[str] = []
    python = environment.create(folder, source, CPU, lines.append, never)
    assert python == str(environment.python_in(folder))
    assert commands.count("venv") == 1
    _, torch, install = commands.commands[-3:]
    assert torch[torch.index("--index-url") + 1] == CPU.torch_index
    assert torch[-1] == "torch"
    assert "--index-url" not in install
    for command in (torch, install):
        assert command[command.index("-c") + 1].endswith("constraints.txt")
    assert commands.sources == ["constraints.txt", "crimeengine", "pyproject.toml"]
    assert json.loads((folder / MARKER).read_text())["python"] == "3.12.1"
    assert environment.condition(folder) == "complete"
    for leftover in ("source", "temporary", "downloads"):
        assert not (folder / leftover).exists()
    assert any("Making an environment" in line for line in lines)
    assert sorted(path.name for path in source.iterdir()) == [
        ".venv",
        "constraints.txt",
        "crimeengine",
        "pyproject.toml",
    ]


def test_an_index_of_the_organisation_is_asked_alone(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    build = Build(1, mirror="https://packages.example/simple")
    environment.create(tmp_path / "engine", source, build, silent, never)
    upgrade, install = commands.commands[1:]
    for command in (upgrade, install):
        assert command[command.index("--index-url") + 1] == build.mirror
    assert upgrade[-1].startswith("pip>=")


def test_a_folder_of_wheels_needs_no_index_and_no_newer_pip(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    build = Build(1, wheels=str(wheels))
    with pytest.raises(SetupError, match="holds no wheels"):
        environment.create(tmp_path / "engine", source, build, silent, never)
    (wheels / "pandas-2.2-py3-none-any.whl").write_text("")
    environment.create(tmp_path / "engine", source, build, silent, never)
    [install] = commands.commands[1:]
    assert "--no-index" in install
    assert install[install.index("--find-links") + 1] == str(wheels)
    with pytest.raises(SetupError, match="no folder"):
        away = Build(1, wheels=str(tmp_path / "away"))
        environment.create(tmp_path / "engine", source, away, silent, never)


def test_all_that_pip_writes_lies_in_the_environments_folder(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "engine"
    build = Build(1, variables={"https_proxy": "http://proxy.example:8080"})
    environment.create(folder, source, build, silent, never)
    for variables in commands.variables[1:]:
        assert variables["https_proxy"] == "http://proxy.example:8080"
        for name in ("TMPDIR", "TEMP", "TMP", "PIP_CACHE_DIR"):
            assert folder in Path(variables[name]).parents


def test_passwords_in_addresses_are_not_told(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "engine"
    build = Build(1, mirror="https://me:secret@packages.example/simple")
    commands.fault = CommandError(1, [f"Looking in indexes: {build.mirror}", "odd"])
    lines: list[str] = []
    with pytest.raises(SetupError) as caught:
        environment.create(folder, source, build, lines.append, never)
    written = "".join(path.read_text() for path in folder.glob("*.json"))
    for text in (caught.value.message, caught.value.detail, *lines, written):
        assert "secret" not in text
    assert "packages.example" in caught.value.detail


@pytest.mark.parametrize(
    "fault",
    [
        CommandError(1, ["Could not find a version", "NewConnectionError: no"]),
        CommandCancelled(),
    ],
)
def test_after_a_failure_the_next_call_goes_on(
    commands: Recorder, source: Path, tmp_path: Path, fault: Exception
) -> None:
    folder = tmp_path / "engine"
    commands.fault = fault
    with pytest.raises((SetupError, CommandCancelled)):
        environment.create(folder, source, CPU, silent, never)
    assert not (folder / MARKER).exists()
    commands.fault = None
    environment.create(folder, source, CPU, silent, never)
    assert commands.count("venv") == 1
    assert (folder / MARKER).exists()


def test_another_build_starts_afresh(commands: Recorder, source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "engine"
    environment.create(folder, source, CPU, silent, never)
    shutil.rmtree(environment.python_in(folder).parent)
    cuda = Build(2, torch_index="https://packages.example/cuda")
    environment.create(folder, source, cuda, silent, never)
    assert commands.count("venv") == 2


def test_an_environment_of_another_version_is_brought_up_to_date(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "engine"
    assert environment.condition(folder) == "absent"
    environment.create(folder, source, CPU, silent, never)
    (folder / MARKER).write_text('{"engine": "0.0.1"}')
    assert environment.condition(folder) == "outdated"
    environment.create(folder, source, CPU, silent, never)
    assert environment.condition(folder) == "complete"
    assert commands.count("venv") == 1


def test_another_base_interpreter_starts_afresh(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "engine"
    environment.create(folder, source, CPU, silent, never)
    shutil.rmtree(environment.python_in(folder).parent)
    other = BasePython("/usr/bin/python3.11", (3, 11, 2), True)
    monkeypatch.setattr(environment, "base_pythons", lambda: [other])
    environment.create(folder, source, CPU, silent, never)
    assert commands.count("venv") == 2


def test_remove_deletes_the_environment() -> None:
    make_managed()
    folder = environment.managed_folder()
    environment.remove(folder)
    assert list(folder.parent.iterdir()) == []
    environment.remove(folder)
    assert not environment.removable(folder)


def test_a_half_made_and_a_half_removed_environment_can_be_removed() -> None:
    folder = environment.managed_folder()
    (folder / "lib").mkdir(parents=True)
    (folder.parent / "engine.removed" / "lib").mkdir(parents=True)
    assert environment.condition(folder) == "unfinished"
    environment.remove(folder)
    assert list(folder.parent.iterdir()) == []
    (folder.parent / "engine.removed").mkdir()
    assert environment.removable(folder)
    environment.remove(folder)
    assert not environment.removable(folder)


def test_probe_tells_what_an_interpreter_is() -> None:
    python = probe((sys.executable,))
    assert python is not None
    assert python.version == tuple(sys.version_info[:3])
    assert python.new_enough
    assert probe(("/no/such/python",)) is None
    assert probe((shutil.which("true") or "true",)) is None


def test_some_interpreter_is_found_here_and_each_once() -> None:
    found = base_pythons()
    assert any(python.new_enough for python in found)
    assert len(found) == len(set(found))
