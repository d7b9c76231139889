"""The Python environment that runs the engine: find it, make it, remove it.

It is never QGIS's own Python and never lies inside the plugin's folder, which an update replaces.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from .. import settings
from .base_python import OLDEST, BasePython, base_pythons
from .command import CommandError, run_command
from .faults import SetupError, fault_of_os, fault_of_output

VARIABLE = "CRIME_FORECAST_PYTHON"
#: Written last: an environment without it is unfinished.
MARKER = "complete.json"
_STARTED = "started.json"
_GIGABYTE = 1024**3
#: What the engine is built from; the rest of its folder is not copied.
_SOURCES = ("crimeengine", "pyproject.toml", "constraints.txt", "LICENSE", "README.md")

Report = Callable[[str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Interpreter:
    """An interpreter and where its name came from: "variable", "setting" or "managed"."""

    path: str
    origin: str


@dataclass(frozen=True)
class Build:
    """Which build of the engine's libraries to install."""

    index: str
    disk_gb: int


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


def python_in(folder: Path) -> Path:
    """The interpreter of the environment in a folder."""
    if os.name == "nt":
        return folder / "Scripts" / "python.exe"
    return folder / "bin" / "python"


def create(folder: Path, source: Path, build: Build, report: Report, cancelled: Cancelled) -> str:
    """Make the engine's environment in a folder and give the path of its interpreter.

    After a failure or a cancel the next call goes on where this one ended. Raises
    SetupError, or CommandCancelled.
    """
    try:
        base = _choose_base(base_pythons())
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).unlink(missing_ok=True)
        _check_disk(folder, build.disk_gb)
        _make(folder, base, report, cancelled)
        _install(folder, source, build, report, cancelled)
        _write_json(folder / MARKER, {"base": base.executable, "python": base.version_text})
    except CommandError as failure:
        raise fault_of_output(failure.lines, folder, build.disk_gb) from failure
    except OSError as error:
        raise fault_of_os(error, folder, build.disk_gb) from error
    return str(python_in(folder))


def remove(folder: Path) -> None:
    """Delete the environment in a folder; what another program uses is left whole."""
    if not folder.exists():
        return
    doomed = folder.with_name(folder.name + ".removed")
    try:
        if doomed.exists():
            shutil.rmtree(doomed)
        folder.rename(doomed)
        shutil.rmtree(doomed)
    except OSError as error:
        raise SetupError(
            f"The engine's environment in {folder} could not be removed; close programs that "
            "use it, or restart QGIS, and try again.",
            str(error),
        ) from error


def _choose_base(found: list[BasePython]) -> BasePython:
    """The first interpreter that will do, or a fault that says what is missing."""
    able = [python for python in found if python.new_enough and python.makes_environments]
    if able:
        return able[0]
    seen = "\n".join(f"{python.executable}: {python.version_text}" for python in found)
    new_enough = [python for python in found if python.new_enough]
    if new_enough:
        python = new_enough[0]
        package = "python{}.{}-venv".format(*python.version)
        raise SetupError(
            f"Python {python.version_text} ({python.executable}) has no venv module; install "
            f"the package {package} (on Debian and Ubuntu: sudo apt install {package}) and try "
            "again.",
            seen,
        )
    oldest = "{}.{}".format(*OLDEST)
    newest = max((python.version_text for python in found), default="")
    state = f"The newest Python found is {newest}" if found else "No Python was found"
    raise SetupError(
        f"{state}, but the engine needs {oldest} or newer; install Python from python.org (or "
        "your system's packages) and try again.",
        seen,
    )


def _check_disk(folder: Path, needed_gb: int) -> None:
    free = shutil.disk_usage(folder).free / _GIGABYTE
    if free < needed_gb:
        raise SetupError(
            f"The engine needs about {needed_gb} GB, but only {free:.1f} GB are free on the "
            f"disk of {folder}; free some space and try again."
        )


def _make(folder: Path, base: BasePython, report: Report, cancelled: Cancelled) -> None:
    """An empty environment, unless the same one was begun before."""
    started = folder / _STARTED
    origin = {"base": base.executable, "python": base.version_text}
    if python_in(folder).is_file() and _read_json(started) == origin:
        report("Going on with the environment that was begun before")
        return
    report(f"Making an environment from Python {base.version_text} ({base.executable})")
    run_command([base.executable, "-I", "-m", "venv", "--clear", str(folder)], report, cancelled)
    _write_json(started, origin)


def _install(
    folder: Path, source: Path, build: Build, report: Report, cancelled: Cancelled
) -> None:
    """The engine and its libraries, from a copy so that building leaves its folder alone."""
    copy = folder / "source"
    if copy.exists():
        shutil.rmtree(copy)
    copy.mkdir()
    for name in _SOURCES:
        part = source / name
        if part.is_dir():
            shutil.copytree(part, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif part.is_file():
            shutil.copy2(part, copy / name)
    pip = [str(python_in(folder)), "-I", "-m", "pip", "install", "--no-input"]
    pip += ["--disable-pip-version-check"]
    # pip before 24.1 cannot report how far a download is.
    run_command([*pip, "--upgrade", "pip>=24.1"], report, cancelled)
    pip += ["--progress-bar", "raw"]
    if build.index:
        pip += ["--extra-index-url", build.index]
    constraints = copy / "constraints.txt"
    run_command([*pip, "-c", str(constraints), str(copy)], report, cancelled)
    shutil.rmtree(copy)


def _read_json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write_json(path: Path, content: object) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(content), encoding="utf-8")
    partial.replace(path)
