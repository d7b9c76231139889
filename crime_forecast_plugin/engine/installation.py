"""What pip does in the engine's environment: the engine and its libraries, from wherever."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from ..translation import tr
from .build import Build
from .command import CommandError, run_command
from .faults import SetupError, hide

Report = Callable[[str], None]
Cancelled = Callable[[], bool]

#: What the engine is built from; the rest of its folder is not copied.
_SOURCES = ("crimeengine", "pyproject.toml", "constraints.txt", "LICENSE", "README.md")
#: Within the environment's folder, so that one disk takes all and one removal frees it.
_TEMPORARY = "temporary"
_DOWNLOADS = "downloads"
_PROGRESS = "Progress "


def python_in(folder: Path) -> Path:
    """The interpreter of the environment in a folder."""
    if os.name == "nt":
        return folder / "Scripts" / "python.exe"
    return folder / "bin" / "python"


class Installation:
    """Installs into the environment in a folder; what is there already stays.

    Passwords in addresses reach neither `report` nor a fault.
    """

    def __init__(self, folder: Path, build: Build, report: Report, cancelled: Cancelled) -> None:
        self._folder = folder
        self._build = build
        self._report = report
        self._cancelled = cancelled

    def install(self, source: Path) -> None:
        """Install the engine of a folder with its libraries.

        Raises CommandError, CommandCancelled or OSError.
        """
        build = self._build
        copy = self._copy(source)
        constrained = ["-c", str(copy / "constraints.txt")]
        if build.wheels:
            offline = ["--no-index", "--find-links", build.wheels, "--progress-bar", "off"]
            self._pip(*offline, *constrained, str(copy))
        else:
            origin = ["--index-url", build.mirror] if build.mirror else []
            # pip before 24.1 cannot report how far a download is.
            self._pip(*origin, "pip>=24.1")
            origin += ["--progress-bar", "raw"]
            if build.torch_index:
                # Alone and from there alone: beside the usual index that one's build might win.
                torch = ["--progress-bar", "raw", "--index-url", build.torch_index]
                self._pip(*torch, *constrained, "torch")
            self._pip(*origin, *constrained, str(copy))
        for leftover in (copy, self._folder / _TEMPORARY, self._folder / _DOWNLOADS):
            shutil.rmtree(leftover, ignore_errors=True)

    def _copy(self, source: Path) -> Path:
        """A copy of the engine's source, so that building leaves its folder alone."""
        copy = self._folder / "source"
        if copy.exists():
            shutil.rmtree(copy)
        copy.mkdir()
        for name in _SOURCES:
            part = source / name
            if part.is_dir():
                shutil.copytree(part, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif part.is_file():
                shutil.copy2(part, copy / name)
        return copy

    def _pip(self, *arguments: str) -> None:
        pip = [str(python_in(self._folder)), "-I", "-m", "pip", "install", "--no-input"]
        pip += ["--disable-pip-version-check", "--retries", "2"]
        try:
            run_command(
                [*pip, *arguments],
                lambda line: self._report(hide(line)),
                self._cancelled,
                self._variables(),
            )
        except CommandError as failure:
            said = [hide(line) for line in failure.lines if not line.startswith(_PROGRESS)]
            raise CommandError(failure.code, said) from None

    def _variables(self) -> dict[str, str]:
        temporary = self._folder / _TEMPORARY
        temporary.mkdir(exist_ok=True)
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
        return {**self._build.variables, **places, "PIP_CACHE_DIR": str(self._folder / _DOWNLOADS)}


def check_wheels(build: Build) -> None:
    """Raise SetupError for a folder of wheels that holds none."""
    if not build.wheels:
        return
    folder = Path(build.wheels)
    if not folder.is_dir():
        raise SetupError(tr("There is no folder {}; choose another one.").format(folder))
    if not any(folder.glob("*.whl")):
        raise SetupError(
            tr("The folder {} holds no wheels (*.whl); choose another one.").format(folder)
        )
