"""What the engine offers, read from its files without importing it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ..translation import tr

PLUGIN_FOLDER = Path(__file__).resolve().parents[1]

#: In place of a model's name: a job with it has the engine choose one.
AUTOMATIC = "auto"


@dataclass(frozen=True)
class Model:
    """A forecaster or classifier of the engine, in the words of the engine's registry.

    `quick` says whether it is tried where nobody names a model.
    """

    name: str
    title: str
    source: str
    summary: str
    quick: bool


def engine_source() -> Path:
    """Return the folder with the engine's `pyproject.toml`: inside the package, or beside it."""
    packaged = PLUGIN_FOLDER / "engine_source"
    return packaged if packaged.is_dir() else PLUGIN_FOLDER.parent


def engine_version() -> str:
    """Return the version of the engine's source, which is the plugin's own."""
    text = (engine_source() / "crimeengine" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)[1]


def automatic() -> Model:
    """Return what stands in the place of a model where the engine chooses."""
    return Model(
        name=AUTOMATIC,
        title=tr("Automatic: test the quick models and take the best"),
        source="",
        summary=tr(
            "Tests every model that needs no long training on the days that are scored, and "
            "forecasts with the best, or with a counting rule where none is surely better."
        ),
        quick=False,
    )


def families() -> dict[str, list[Model]]:
    """Return the models of the engine's registry in its order, under the families' headings."""
    entries = _registry("forecasters")
    present = {entry["family"] for entry in entries}
    known = _headings()
    headings = {name: heading for name, heading in known.items() if name in present}
    headings.update((name, name.capitalize()) for name in sorted(present - set(known)))
    return {
        heading: [_model(entry) for entry in entries if entry["family"] == name]
        for name, heading in headings.items()
    }


def models() -> list[Model]:
    """Return the models of the engine's registry, family by family."""
    return [model for members in families().values() for model in members]


def classifiers() -> list[Model]:
    """Return the classifiers of the engine's registry, in its order."""
    return [_model(entry) for entry in _registry("classifiers")]


def title_of(name: str) -> str:
    """Return what to call a model before people."""
    known = [*models(), *classifiers()]
    return next((model.title for model in known if model.name == name), name)


@lru_cache(maxsize=4096)
def patrol_reason(kind: str) -> str | None:
    """Return why counts of a kind follow patrols, as far as its name tells; None if they do not."""
    return next((reason for pattern, reason in _patrol_driven() if pattern.search(kind)), None)


@cache
def _patrol_driven() -> list[tuple[re.Pattern[str], str]]:
    path = engine_source() / "crimeengine" / "patrol_driven.json"
    entries = json.loads(path.read_text(encoding="utf-8"))
    return [(re.compile(entry["pattern"], re.IGNORECASE), entry["reason"]) for entry in entries]


def _headings() -> dict[str, str]:
    """The families of the engine's registry in the order in which people see them."""
    return {
        "counting": tr("Counting rules"),
        "points": tr("Kernels and point processes"),
        "regression": tr("Regressions and time series"),
        "network": tr("Neural networks"),
    }


@cache
def _registry(package: str) -> list[dict[str, Any]]:
    path = engine_source() / "crimeengine" / package / "registry.json"
    return json.loads(path.read_text(encoding="utf-8"))


def _model(entry: dict[str, Any]) -> Model:
    # As the engine reads its registries.
    quick = entry.get("auto", entry.get("family") != "network")
    return Model(entry["name"], entry["title"], entry["source"], entry["summary"], quick)
