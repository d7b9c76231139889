"""What the engine offers, read from its files without importing it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

PLUGIN_FOLDER = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Model:
    """A forecasting model of the engine, in the words of the engine's registry."""

    name: str
    title: str
    source: str
    summary: str


def engine_source() -> Path:
    """Return the folder with the engine's `pyproject.toml`: inside the package, or beside it."""
    packaged = PLUGIN_FOLDER / "engine_source"
    return packaged if packaged.is_dir() else PLUGIN_FOLDER.parent


def models() -> list[Model]:
    """Return the models of the engine's registry in its order."""
    registry = engine_source() / "crimeengine" / "forecasters" / "registry.json"
    entries = json.loads(registry.read_text(encoding="utf-8"))
    return [
        Model(entry["name"], entry["title"], entry["source"], entry["summary"]) for entry in entries
    ]
