"""The Python environment that runs the engine: find it, make it, remove it.

It is never QGIS's own Python and never lies inside the plugin's folder, which an update replaces.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from .. import settings
from ..translation import tr
from .base_python import OLDEST, BasePython, base_pythons, probe
from .build import Build
from .catalogue import engine_version
from .command import CommandError, run_command
from .faults import SetupError, fault_of_os, fault_of_output, hide
from .installation import Cancelled, Installation, Report, check_wheels, python_in

VARIABLE = "CRIME_FORECAST_PYTHON"
#: Written last: an environment without it is unfinished.
MARKER = "complete.json"
_STARTED = "started.json"
_GIGABYTE = 1024**3
#: Even where all is there already, building and unpacking want this much.
_LEAST_GB = 0.3


@dataclass(frozen=True)
class Interpreter:
    """An interpreter and where its name came from: "variable", "setting" or "managed"."""

    path: str
    origin: str


def locate() -> Interpreter | None:
    """The interpreter that runs the engine, or None where there is none yet.

    A path that the person gave is taken as it is, even if it leads nowhere: running another
    interpreter in silence would hide the mistake.
    """
    variable = os.environ.get(VARIABLE, "").strip()
    if variable:
        return Interpreter(variable, "variable")
    chosen = settings.engine_python()
    if chosen:
        return Interpreter(chosen, "setting")
    managed = python_in(managed_folder())
    if (managed_folder() / MARKER).is_file() and managed.is_file():
        return Interpreter(str(managed), "managed")
    return None


def find_python() -> str | None:
    """The path of the interpreter that runs the engine, or None where there is none yet."""
    interpreter = locate()
    return interpreter.path if interpreter else None


def managed_folder() -> Path:
    """Where the plugin keeps the environment that it makes: in the profile's data folder."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "crime_forecast" / "engine"


def condition(folder: Path) -> str:
    """How the environment in a folder is: "absent", "unfinished", "outdated" or "complete"."""
    if not folder.exists():
        return "absent"
    marker = _read_json(folder / MARKER)
    if not isinstance(marker, dict):
        return "unfinished"
    return "complete" if marker.get("engine") == engine_version() else "outdated"


def create(folder: Path, source: Path, build: Build, report: Report, cancelled: Cancelled) -> str:
    """Make the engine's environment in a folder and give the path of its interpreter.

    After a failure or a cancel the next call goes on where this one ended; one that was made for
    another version of the engine is brought up to date. Raises SetupError, or CommandCancelled.
    """
    try:
        base = _choose_base(build.base)
        check_wheels(build)
        _check_rights(folder)
        _check_disk(folder, build)
        (folder / MARKER).unlink(missing_ok=True)
        _make(folder, base, build, report, cancelled)
        Installation(folder, build, report, cancelled).install(source)
        marker = {"base": base.executable, "python": base.version_text}
        _write_json(folder / MARKER, {**marker, "engine": engine_version()})
    except CommandError as failure:
        raise fault_of_output(failure.lines, folder, build) from failure
    except OSError as error:
        raise fault_of_os(error, folder, build) from error
    return str(python_in(folder))


def remove(folder: Path) -> None:
    """Delete the environment in a folder, finished or not; one in use is left whole."""
    doomed = _doomed(folder)
    try:
        if doomed.exists():
            shutil.rmtree(doomed)
        if folder.exists():
            folder.rename(doomed)
            shutil.rmtree(doomed)
    except OSError as error:
        raise SetupError(
            tr(
                "The engine's environment in {} could not be removed; close programs that use "
                "it, or restart QGIS, and try again."
            ).format(folder),
            str(error),
        ) from error


def removable(folder: Path) -> bool:
    """Whether there is something of an environment, be it half-made or half-removed."""
    return folder.exists() or _doomed(folder).exists()


def _doomed(folder: Path) -> Path:
    """Where an environment is moved before it is deleted."""
    return folder.with_name(folder.name + ".removed")


def _choose_base(wanted: str) -> BasePython:
    """The interpreter to make the environment from, or a fault that says what is missing."""
    if wanted:
        named = probe((wanted,))
        if named is None:
            raise SetupError(
                tr("{} is no Python that can be started; choose another one.").format(wanted)
            )
        return _first_able([named])
    return _first_able(base_pythons())


def _first_able(found: list[BasePython]) -> BasePython:
    able = [python for python in found if python.new_enough and python.makes_environments]
    if able:
        return able[0]
    seen = "\n".join(f"{python.executable}: {python.version_text}" for python in found)
    new_enough = [python for python in found if python.new_enough]
    if new_enough:
        python = new_enough[0]
        package = "python{}.{}-venv".format(*python.version)
        raise SetupError(
            tr(
                "Python {} ({}) has no venv module; install the package {} (on Debian and "
                "Ubuntu: sudo apt install {}) and try again."
            ).format(python.version_text, python.executable, package, package),
            seen,
        )
    remedy = tr(
        "the engine needs Python {} or newer. Install it from python.org (or your system's "
        "packages), or choose under *Made from* where it is, and try again."
    ).format("{}.{}".format(*OLDEST))
    if not found:
        raise SetupError(tr("No Python was found, but {}").format(remedy))
    newest = max(found, key=lambda python: python.version)
    raise SetupError(
        tr("The newest Python found is {}, but {}").format(newest.version_text, remedy), seen
    )


def _check_rights(folder: Path) -> None:
    """Raise OSError unless the folder can be written; making the first file would show it late."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        return


def _check_disk(folder: Path, build: Build) -> None:
    """Raise SetupError unless the rest of the environment fits on the disk."""
    free = shutil.disk_usage(folder).free / _GIGABYTE
    present = _size(folder) / _GIGABYTE
    needed = max(build.disk_gb - present, _LEAST_GB)
    if free < needed:
        raise SetupError(
            tr(
                "The engine needs about {:.1f} GB more, but only {:.1f} GB are free on the disk "
                "of {}; free some space and try again."
            ).format(needed, free, folder)
        )


def _size(folder: Path) -> int:
    """How many bytes the files of a folder have."""
    total = 0
    for place, _, names in os.walk(folder):
        total += sum(Path(place, name).lstat().st_size for name in names)
    return total


def _make(
    folder: Path, base: BasePython, build: Build, report: Report, cancelled: Cancelled
) -> None:
    """An empty environment, unless the same one was begun before."""
    origin = {
        "base": base.executable,
        "python": "{}.{}".format(*base.version),
        "from": [hide(place) for place in (build.torch_index, build.mirror, build.wheels)],
    }
    begun = _read_json(folder / _STARTED) == origin
    if begun and probe((str(python_in(folder)),)):
        report(tr("Going on with the environment that was begun before"))
        return
    report(
        tr("Making an environment from Python {} ({})").format(base.version_text, base.executable)
    )
    run_command([base.executable, "-I", "-m", "venv", "--clear", str(folder)], report, cancelled)
    _write_json(folder / _STARTED, origin)


def _read_json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write_json(path: Path, content: object) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(content), encoding="utf-8")
    partial.replace(path)
