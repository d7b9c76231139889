"""Where a result comes from: the files it read, the program and what it stands on."""

from __future__ import annotations

import hashlib
import platform
from importlib import metadata
from pathlib import Path
from typing import Any

from crimeengine import __version__
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents
from crimeengine.jobs.job import Job
from crimeengine.jobs.source import Source

_LIBRARIES = ("numpy", "pandas", "scipy", "xarray", "rasterio", "geopandas", "pyproj", "torch")


def origin(job: Source, incidents: Incidents) -> dict[str, Any]:
    """What the ``result.json`` of a job on incidents says first."""
    return descent(job) | {"intake": incidents.intake.describe()}


def descent(job: Job) -> dict[str, Any]:
    """What every ``result.json`` says first: the job, what did it, and what it read."""
    return {
        "schema": 1,
        "kind": job.kind,
        "job": job.describe(),
        "versions": versions(),
        "inputs": fingerprints(job.inputs()),
    }


def versions() -> dict[str, str]:
    """Versions by name, with Python's and the system's."""
    return {
        "crimeengine": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        **{name: metadata.version(name) for name in _LIBRARIES},
    }


def fingerprints(files: dict[str, str | None]) -> dict[str, dict[str, Any]]:
    """Name, size (bytes) and SHA-256 of each file that was read, by its part in the job.

    Raises
    ------
    InputError
        If a file was removed after it was read.
    """
    return {part: _fingerprint(Path(name)) for part, name in files.items() if name is not None}


def _fingerprint(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
        return {"name": path.name, "bytes": path.stat().st_size, "sha256": digest}
    except FileNotFoundError as error:
        raise InputError(
            f"The file {path} was removed while the job was running; put it back, and run the job "
            "again."
        ) from error
