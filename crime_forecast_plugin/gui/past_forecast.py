"""Forecasts that can be asked "what if": those of the project, and what each was made from."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PureWindowsPath
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject

from ..outputs.forecast_result import ForecastResult
from ..outputs.metadata import FOLDER_PROPERTY
from ..translation import tr

_DRAWN = ("point", "line", "polygon")
_LAYER_NAME = re.compile(r"\|layername=((?:[^|:]|:(?=[^|]*\|))*)")


@dataclass(frozen=True)
class ContextLayer:
    """A layer that a forecast looked at: its spec, and its file among the products."""

    name: str
    spec: str
    geometry: str
    columns: tuple[str, ...]
    features: tuple[str, ...]
    file: Path

    @property
    def editable(self) -> bool:
        """Whether a copy of it can be edited on the map."""
        return self.geometry in _DRAWN

    @property
    def daily(self) -> bool:
        """Whether it is a table of the whole city, a row a day."""
        joined = any(mark in self.spec for mark in ("|places=", "|key="))
        return self.geometry == "table" and not joined

    @property
    def source(self) -> str:
        """What QGIS opens it by."""
        layer = _LAYER_NAME.search(self.spec)
        return f"{self.file}|layername={layer.group(1)}" if layer else str(self.file)


class PastForecast(ForecastResult):
    """A finished forecast as the starting point of scenarios."""

    @property
    def context(self) -> tuple[ContextLayer, ...]:
        """The layers that it looked at."""
        specs = {_name(spec): spec for spec in self.job.get("context") or ()}
        described = (self.content.get("context") or {}).get("layers", ())
        return tuple(
            ContextLayer(
                entry["name"],
                entry["text"],
                entry["geometry"],
                tuple(entry.get("columns", ())),
                tuple(entry.get("features", ())),
                self._kept(specs.get(entry["name"], entry["text"])),
            )
            for entry in described
        )

    @property
    def looks_around(self) -> bool:
        """Whether its model looks at the context; the test of importance found whom it asks."""
        found = self.content.get("context") or {}
        asked = found.get("importance") or found.get("without")
        return bool(found) and bool(asked or not self.content.get("scores"))

    @cached_property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The CRS of its cells."""
        return QgsCoordinateReferenceSystem(self.content["grid"]["crs"])

    @property
    def counted_steps(self) -> int:
        """The time steps that a scenario holds in memory."""
        return self.content.get("period", {}).get("steps", 0) + len(self.steps)

    @property
    def title(self) -> str:
        """What it forecast, to be told from others."""
        return f"{self.model_title}: {self.subject}, {self.period}"

    def describe(self) -> str:
        """What it was, in two sentences."""
        grid = self.content["grid"]
        text = tr("{} {:,} cells in {}.")
        return text.format(
            self.origin, grid["cells_in_area"], self.crs.description() or grid["crs"]
        )

    def _kept(self, spec: str) -> Path:
        """The file of a spec, in this folder: the whole folder may have been moved."""
        place = spec.partition("=")[2].partition("|")[0]
        name = PureWindowsPath(place).name  # understands both kinds of slashes
        for file in (name, name.rpartition(":")[0]):
            if file and (self.folder / file).is_file():
                return self.folder / file
        return Path(place)


@dataclass(frozen=True)
class Scenario:
    """A scenario made so far: its folder and name."""

    folder: str
    title: str


def forecasts_of(project: QgsProject) -> list[PastForecast]:
    """The forecasts that have a group in a project, newest first."""
    found = []
    for _, folder, content in _results(project):
        if content.get("kind") == "forecast":
            found.append(PastForecast(folder, content))
    return sorted(found, key=lambda forecast: _age(forecast.folder))


def scenarios_of(project: QgsProject, forecast: PastForecast) -> list[Scenario]:
    """The scenarios of a forecast that have a group in a project, newest first."""
    found = [
        (folder, Scenario(str(folder), content.get("name") or title))
        for title, folder, content in _results(project)
        if content.get("kind") == "what-if"
        and Path(content["job"]["forecast"]).resolve() == forecast.folder.resolve()
    ]
    return [scenario for _, scenario in sorted(found, key=lambda pair: _age(pair[0]))]


def read_forecast(folder: Path) -> PastForecast:
    """The forecast in a folder; raises ValueError with what is wrong, for people."""
    content = _read(folder)
    if content is None:
        raise ValueError(tr("{} holds no finished forecast; choose another.").format(folder))
    if content.get("kind") != "forecast":
        text = tr("{} holds a {}, not a forecast; choose another.")
        raise ValueError(text.format(folder, content.get("kind")))
    return PastForecast(folder, content)


def _results(project: QgsProject) -> list[tuple[str, Path, dict[str, Any]]]:
    """Each group of a project that holds a result: its name, folder and content."""
    found: dict[Path, tuple[str, Path, dict[str, Any]]] = {}
    for group in project.layerTreeRoot().findGroups(True):
        place = group.customProperty(FOLDER_PROPERTY)
        content = _read(Path(place)) if place else None
        if content is not None:
            found.setdefault(Path(place), (group.name(), Path(place), content))
    return list(found.values())


def _read(folder: Path) -> dict[str, Any] | None:
    """What a result says; None where there is none."""
    try:
        content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _age(folder: Path) -> float:
    return -(folder / "result.json").stat().st_mtime


def _name(spec: str) -> str:
    return spec.partition("=")[0].strip()
