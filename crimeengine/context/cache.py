"""Drawn layers kept on disk by what they were drawn from, so that none is drawn twice."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from crimeengine.context.drawn import Drawn
from crimeengine.context.layer import Layer, companions
from crimeengine.context.terrain import Surface
from crimeengine.grid import Grid

#: Changes whenever layers are drawn otherwise, or kept otherwise.
FORMAT = "crimeengine-layer-1"

#: The oldest entries are removed beyond this size (bytes).
MOST = 1024**3

_SUFFIX = ".layer"


def folder() -> Path:
    """Where drawn layers are kept: ``CRIMEENGINE_CACHE``, or where the system keeps such."""
    chosen = os.environ.get("CRIMEENGINE_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
        return base / "crimeengine" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "crimeengine"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "crimeengine"


def key_of(layer: Layer, grid: Grid, weeks: Iterable[Any]) -> str:
    """What a drawn layer depends on, as a SHA-256: its files' content, its text, the cells, time.

    Parameters
    ----------
    layer : Layer
        Its files exist; where they lie and what they are called does not count.
    grid : Grid
    weeks : iterable
        First and last Monday that the incidents can see; nothing for a layer without dates.
    """
    digest = hashlib.sha256(FORMAT.encode())
    for part, file in layer.files.items():
        for path in (file, *companions(file)):
            digest.update(f"{part}{path.suffix}".encode())
            with path.open("rb") as content:
                digest.update(hashlib.file_digest(content, "sha256").digest())
    places = {"places": ""} if layer.places else {}
    said = layer.model_copy(update={"file": "", **places}).model_dump(mode="json")
    corner = grid.cell, grid.left, grid.top, grid.inside.shape
    facts = [said, grid.crs.to_wkt(), corner, [str(week) for week in weeks]]
    digest.update(json.dumps(facts, sort_keys=True).encode())
    digest.update(np.packbits(grid.inside).tobytes())
    return digest.hexdigest()


def recall(key: str) -> Drawn | None:
    """A layer drawn earlier; None if there is none, or its file is damaged."""
    path = folder() / f"{key}{_SUFFIX}"
    try:
        with safe_open(path, framework="np") as file:
            facts = json.loads((file.metadata() or {})["facts"])
            surfaces = [
                Surface(
                    **said,
                    starts=file.get_tensor(f"{number}.starts").view("datetime64[D]"),
                    values=file.get_tensor(f"{number}.values"),
                    filled=file.get_tensor(f"{number}.filled"),
                )
                for number, said in enumerate(facts["surfaces"])
            ]
            drawn = Drawn(
                facts["geometry"],
                tuple(facts["columns"]),
                tuple(surfaces),
                tuple(facts["warnings"]),
            )
        os.utime(path)
    except (OSError, SafetensorError, KeyError, ValueError, TypeError):
        return None
    return drawn


def keep(key: str, drawn: Drawn) -> str:
    """Keep a drawn layer; a sentence if that is not possible, else nothing."""
    arrays: dict[str, NDArray[Any]] = {}
    facts = {
        "geometry": drawn.geometry,
        "columns": drawn.columns,
        "warnings": drawn.warnings,
        "surfaces": [{"name": s.name, "layer": s.layer, "kind": s.kind} for s in drawn.surfaces],
    }
    for number, surface in enumerate(drawn.surfaces):
        arrays[f"{number}.starts"] = surface.starts.astype("datetime64[D]").view(np.int64)
        arrays[f"{number}.values"] = np.ascontiguousarray(surface.values)
        arrays[f"{number}.filled"] = surface.filled
    try:
        folder().mkdir(parents=True, exist_ok=True)
        # A name of its own: two runs may draw the same layer at once.
        handle, partial = tempfile.mkstemp(dir=folder(), suffix=".partial")
        os.close(handle)
        try:
            save_file(arrays, partial, {"facts": json.dumps(facts)})
            Path(partial).replace(folder() / f"{key}{_SUFFIX}")
        finally:
            Path(partial).unlink(missing_ok=True)
        _trim()
    except OSError as error:
        return (
            f"Drawn context layers cannot be kept in {folder()} ({error.strerror}), so that they "
            "are drawn anew each time."
        )
    return ""


def _trim() -> None:
    """Remove what was not used for longest until the rest is small enough."""
    files = [(path.stat(), path) for path in folder().glob(f"*{_SUFFIX}")]
    files.sort(key=lambda file: file[0].st_mtime, reverse=True)
    size = 0
    for status, path in files:
        size += status.st_size
        if size > MOST:
            path.unlink(missing_ok=True)
