"""The engine's environment: which interpreter is taken, and how one is made."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import time
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from crime_forecast_plugin import settings
from crime_forecast_plugin.engine import environment, installation
from crime_forecast_plugin.engine.base_python import BasePython, base_pythons, probe
from crime_forecast_plugin.engine.build import Build
from crime_forecast_plugin.engine.catalogue import engine_version
from crime_forecast_plugin.engine.command import CommandCancelled, CommandError, run_command
from crime_forecast_plugin.engine.environment import MARKER, VARIABLE
from crime_forecast_plugin.engine.faults import SetupError, fault_of_os, fault_of_output

GOOD = BasePython("/usr/bin/python3.12", (3, 12, 1), True)
CPU = Build(2, torch_index="https://packages.example/cpu")


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


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], ["No Python was found", "3.11", "Install it"]),
        ([BasePython("/usr/bin/python3", (3, 9, 2), True)], ["3.9.2", "3.11 or newer"]),
        (
            [
                BasePython("/usr/bin/python3.10", (3, 10, 0), True),
                BasePython("/usr/bin/python3.9", (3, 9, 2), True),
            ],
            ["newest Python found is 3.10.0"],
        ),
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


def test_the_interpreter_that_is_named_is_taken(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "python"
    with pytest.raises(SetupError, match="no Python that can be started"):
        environment.create(tmp_path / "engine", source, Build(1, base=str(named)), silent, never)
    other = BasePython(str(named), (3, 13, 0), True)
    monkeypatch.setattr(environment, "probe", lambda command: other)
    environment.create(tmp_path / "engine", source, Build(1, base=str(named)), silent, never)
    assert commands.commands[0][0] == str(named)


def test_a_full_disk_is_told_before_work_starts(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda path: usage(10, 10, 10**8))
    with pytest.raises(SetupError, match=r"needs about 2\.0 GB more, but only 0\.1 GB are"):
        environment.create(tmp_path / "engine", source, CPU, silent, never)
    assert commands.commands == []


def test_what_is_there_already_needs_no_further_disk(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "engine"
    folder.mkdir()
    with (folder / "big").open("wb") as big:
        big.truncate(2 * 1024**3)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda path: usage(1, 1, 4 * 10**8))
    environment.create(folder, source, CPU, silent, never)
    assert environment.condition(folder) == "complete"


def test_a_profile_that_cannot_be_written_is_told_before_work_starts(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(environment.tempfile, "TemporaryFile", refuse)
    with pytest.raises(SetupError, match="cannot be written; ask for the right"):
        environment.create(tmp_path / "engine", source, CPU, silent, never)
    assert commands.commands == []


def test_a_disk_that_fills_up_on_the_way_is_told(
    commands: Recorder, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object, **__: object) -> None:
        raise shutil.Error([("a", "b", "[Errno 28] No space left on device")])

    monkeypatch.setattr(installation.shutil, "copytree", fill)
    with pytest.raises(SetupError, match="is full; free about 2 GB"):
        environment.create(tmp_path / "engine", source, CPU, silent, never)
    assert environment.condition(tmp_path / "engine") == "unfinished"


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
        (
            [
                "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by "
                "'NameResolutionError(\"Failed to resolve 'pypi.org' ([Errno -2] Name or service "
                "not known)\")': /simple/pip/",
                "ERROR: No matching distribution found for pip>=24.1",
            ],
            "Internet",
        ),
        (["SSLError: CERTIFICATE_VERIFY_FAILED"], "certificate"),
        (["OSError('Tunnel connection failed: 407 Proxy Authentication Required')"], "password"),
        (["IncompleteRead(5 bytes read, 9 more expected)"], "interrupted"),
        (["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE"], "interrupted"),
        (["WARNING: 401 Error, Credentials not correct for https://x"], "refuses access"),
        (["ERROR: No matching distribution found for torch==2.13.0"], "no torch==2.13.0"),
        (["The virtual environment was not created: ensurepip is not available"], "venv"),
        (["HINT: Windows Long Path support is not enabled"], "LongPathsEnabled"),
        (["something new"], "log below"),
    ],
)
def test_output_is_translated_into_one_sentence(lines: list[str], words: str) -> None:
    fault = fault_of_output(lines, Path("/data/engine"), CPU)
    assert words in fault.message
    assert "\n" not in fault.message
    assert fault.detail == "\n".join(lines)


def test_a_fault_names_the_place_that_was_asked() -> None:
    missing = ["ERROR: No matching distribution found for pandas>=2.2"]
    folder = fault_of_output(missing, Path("/d"), Build(1, wheels="/media/wheels"))
    assert "/media/wheels has no wheel of pandas>=2.2" in folder.message
    index = fault_of_output(missing, Path("/d"), Build(1, mirror="https://a:b@index.example/"))
    assert "https://•••@index.example/ gave no pandas>=2.2" in index.message
    silence = ["NewConnectionError: no"]
    index = fault_of_output(silence, Path("/d"), Build(1, mirror="https://a:b@index.example/"))
    assert "https://•••@index.example/ did not answer" in index.message


def test_errors_of_the_system_are_translated() -> None:
    assert "full" in fault_of_os(OSError(28, "No space left"), Path("/d"), CPU).message
    assert "written" in fault_of_os(PermissionError(13, "denied"), Path("/d"), CPU).message
    assert "odd" in fault_of_os(OSError(5, "odd"), Path("/d"), CPU).message


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
