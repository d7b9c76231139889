"""What stands in the way of an environment: told in one sentence, with a remedy."""

from __future__ import annotations

import errno
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from recorder import CPU, GOOD, Recorder, never, silent

from crime_forecast_plugin.engine import environment, installation
from crime_forecast_plugin.engine.base_python import BasePython
from crime_forecast_plugin.engine.build import Build
from crime_forecast_plugin.engine.faults import SetupError, fault_of_os, fault_of_output

pytestmark = pytest.mark.usefixtures("nothing_chosen")


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
