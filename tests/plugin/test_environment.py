"""The engine's environment: which interpreter is taken, and how one is made."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections import namedtuple
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment
from crime_forecast_plugin.engine.base_python import BasePython, base_pythons, probe
from crime_forecast_plugin.engine.command import CommandCancelled, CommandError, run_command
from crime_forecast_plugin.engine.environment import MARKER, VARIABLE, Build
from crime_forecast_plugin.engine.faults import SetupError, fault_of_os, fault_of_output

GOOD = BasePython("/usr/bin/python3.12", (3, 12, 1), True)
CPU = Build("https://packages.example/cpu", 2)


def never() -> bool:
    """Nobody asks to stop."""
    return False


def silent(line: str) -> None:
    """Nobody reads along."""


@pytest.fixture(autouse=True)
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
        self.fault: Exception | None = None

    def __call__(self, command: list[str], report: Callable, cancelled: Callable) -> None:
        self.commands.append(list(command))
        report(f"ran {command[2]}")
        if "venv" in command:
            python = environment.python_in(Path(command[-1]))
            python.parent.mkdir(parents=True)
            python.write_text("")
        elif "-c" in command:
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
    monkeypatch.setattr(environment, "run_command", recorder)
    monkeypatch.setattr(environment, "base_pythons", lambda: [GOOD])
    return recorder


def make_managed() -> Path:
    """A complete managed environment."""
    folder = environment.managed_folder()
    python = environment.python_in(folder)
    python.parent.mkdir(parents=True)
    python.write_text("")
    (folder / MARKER).write_text("{}")
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
    install = commands.commands[-1]
    assert install[install.index("--extra-index-url") + 1] == CPU.index
    assert install[install.index("-c") + 1].endswith("constraints.txt")
    assert commands.sources == ["constraints.txt", "crimeengine", "pyproject.toml"]
    assert json.loads((folder / MARKER).read_text())["python"] == "3.12.1"
    assert not (folder / "source").exists()
    assert any("Making an environment" in line for line in lines)
    assert sorted(path.name for path in source.iterdir()) == [
        ".venv",
        "constraints.txt",
        "crimeengine",
        "pyproject.toml",
    ]


def test_without_an_index_only_the_usual_one_is_asked(
    commands: Recorder, source: Path, tmp_path: Path
) -> None:
    environment.create(tmp_path / "engine", source, Build("", 1), silent, never)
    assert commands.count("--extra-index-url") == 0


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


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], ["No Python was found", "3.11", "install Python"]),
        ([BasePython("/usr/bin/python3", (3, 9, 2), True)], ["3.9.2", "3.11 or newer"]),
        (
            [BasePython("/usr/bin/python3", (3, 11, 2), False)],
            ["no venv module", "python3.11-venv", "apt install"],
        ),
    ],
)
def test_a_missing_base_interpreter_is_told_with_a_remedy(
    commands: Recorder,
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    found: list[BasePython],
    words: list[str],
) -> None:
    monkeypatch.setattr(environment, "base_pythons", lambda: found)
    with pytest.raises(SetupError) as caught:
        environment.create(tmp_path / "engine", source, CPU, silent, never)
    for word in words:
        assert word in caught.value.message
    assert commands.commands == []


def test_an_older_interpreter_before_a_good_one_is_passed_over(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = BasePython("/usr/bin/python3.9", (3, 9, 2), True)
    monkeypatch.setattr(environment, "base_pythons", lambda: [old, GOOD])
    environment.create(tmp_path / "engine", source, CPU, silent, never)
    assert commands.commands[0][0] == GOOD.executable


def test_a_full_disk_is_told_before_work_starts(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda path: usage(10, 10, 10**8))
    with pytest.raises(SetupError, match=r"needs about 2 GB, but only 0\.1 GB are free"):
        environment.create(tmp_path / "engine", source, CPU, silent, never)
    assert commands.commands == []


def test_a_file_in_the_way_is_told(commands: Recorder, source: Path, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("")
    with pytest.raises(SetupError, match="could not be made in"):
        environment.create(tmp_path / "profile" / "engine", source, CPU, silent, never)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["ERROR: [Errno 28] No space left on device"], "disk of /data/engine is full"),
        (["error: [WinError 5] Access is denied"], "cannot be written"),
        (["PermissionError: [Errno 13] Permission denied: 'x'"], "cannot be written"),
        (["Temporary failure in name resolution", "No matching distribution found"], "Internet"),
        (["SSLError: CERTIFICATE_VERIFY_FAILED"], "certificate"),
        (["ERROR: No matching distribution found for torch==2.13.0"], "no torch==2.13.0"),
        (["The virtual environment was not created: ensurepip is not available"], "venv"),
        (["HINT: Windows Long Path support is not enabled"], "LongPathsEnabled"),
        (["something new"], "log below"),
    ],
)
def test_output_is_translated_into_one_sentence(lines: list[str], words: str) -> None:
    fault = fault_of_output(lines, Path("/data/engine"), 2)
    assert words in fault.message
    assert "\n" not in fault.message
    assert fault.detail == "\n".join(lines)


def test_errors_of_the_system_are_translated() -> None:
    assert "full" in fault_of_os(OSError(28, "No space left"), Path("/d"), 2).message
    assert "written" in fault_of_os(PermissionError(13, "denied"), Path("/d"), 2).message
    assert "odd" in fault_of_os(OSError(5, "odd"), Path("/d"), 2).message


def test_remove_deletes_the_environment() -> None:
    make_managed()
    environment.remove(environment.managed_folder())
    assert list(environment.managed_folder().parent.iterdir()) == []
    environment.remove(environment.managed_folder())


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


def test_a_command_reports_its_lines_in_a_clean_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    lines: list[str] = []
    program = "import os; print('one'); print(os.environ.get('PYTHONHOME'))"
    run_command([sys.executable, "-c", program], lines.append, never)
    assert lines == ["one", "None"]


def test_a_failing_command_tells_what_it_wrote() -> None:
    program = "import sys; print('out'); sys.exit('err')"
    with pytest.raises(CommandError) as caught:
        run_command([sys.executable, "-c", program], silent, never)
    assert caught.value.code == 1
    assert caught.value.lines == ["out", "err"]


def test_cancel_ends_a_command_and_its_children() -> None:
    lines: list[str] = []
    program = (
        "import subprocess, sys, time;"
        "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        "print(p.pid, flush=True); time.sleep(60)"
    )
    start = time.monotonic()
    with pytest.raises(CommandCancelled):
        run_command([sys.executable, "-c", program], lines.append, lambda: bool(lines))
    assert time.monotonic() - start < 10
    assert _ended(int(lines[0]))


def _ended(pid: int) -> bool:
    """Whether a process ends soon; one that nobody has waited for yet counts as ended."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False
