"""The Python interpreters of this computer from which the engine's environment can be made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess  # nosec B404
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .child import clean_environment

#: The oldest Python that the engine runs on.
OLDEST = (3, 11)
_MINOR_VERSIONS = (13, 12, 11)
#: Seconds that an interpreter has to say what it is.
_PATIENCE = 20
_PROBE = (
    "import importlib.util as u, json, sys; "
    "print(json.dumps([sys.executable, list(sys.version_info[:3]), "
    "u.find_spec('venv') is not None and u.find_spec('ensurepip') is not None]))"
)


@dataclass(frozen=True)
class BasePython:
    """An interpreter that answered."""

    executable: str
    version: tuple[int, ...]
    makes_environments: bool

    @property
    def version_text(self) -> str:
        """The version as people write it."""
        return ".".join(str(part) for part in self.version)

    @property
    def new_enough(self) -> bool:
        """Whether the engine runs on it."""
        return self.version[:2] >= OLDEST


def base_pythons() -> list[BasePython]:
    """Every interpreter found, in order of preference, each once."""
    found: list[BasePython] = []
    for command in _commands():
        python = probe(command)
        if python is not None and python not in found:
            found.append(python)
    return found


def probe(command: tuple[str, ...]) -> BasePython | None:
    """What an interpreter says about itself; None if it does not answer."""
    try:
        # A list of arguments, made here from paths on this computer; no shell reads it.
        answer = subprocess.run(  # nosec B603
            [*command, "-I", "-c", _PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=clean_environment(),
            timeout=_PATIENCE,
            check=True,
            creationflags=subprocess.CREATE_NO_WINDOW if os.name == "nt" else 0,
        )
        executable, version, makes_environments = json.loads(answer.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return BasePython(str(executable), tuple(version), bool(makes_environments))


def _commands() -> Iterator[tuple[str, ...]]:
    if os.name == "nt" and shutil.which("py"):
        for minor in _MINOR_VERSIONS:
            yield ("py", f"-3.{minor}")
    names = [f"python3.{minor}" for minor in _MINOR_VERSIONS] + ["python3", "python"]
    for name in names:
        path = shutil.which(name)
        if path:
            yield (path,)
    yield from _interpreters_of_qgis()


def _interpreters_of_qgis() -> Iterator[tuple[str, ...]]:
    """QGIS's own interpreter, the last resort: it makes the environment and is left as it is."""
    prefix = Path(sys.base_prefix)
    for path in (prefix / "python.exe", prefix / "bin" / "python3"):
        if path.is_file():
            yield (str(path),)
