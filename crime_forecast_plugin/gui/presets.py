"""Choices that are kept under a name in the project."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProject

from ..outputs.portable import portable, restored

_SCOPE, _KEY = "CrimeForecast", "presets"

#: The parameters of each page, by the page's name.
Choice = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Preset:
    """What was kept: layers as their ids, and the names of those that are gone."""

    choice: Choice
    missing: tuple[str, ...]


class Presets:
    """The presets of a project; they are saved, and go, with it."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def names(self) -> list[str]:
        """The names in alphabetical order."""
        return sorted(self._read(), key=str.casefold)

    def save(self, name: str, choice: Choice) -> None:
        """Keep a choice under a name, in place of one that had it."""
        self._write({**self._read(), name: portable(choice, self._project)})

    def load(self, name: str) -> Preset:
        """What was kept under a name; raises KeyError if nothing was."""
        choice, missing = restored(self._read()[name], self._project)
        return Preset(choice, tuple(dict.fromkeys(missing)))

    def delete(self, name: str) -> None:
        """Forget a name."""
        self._write({each: kept for each, kept in self._read().items() if each != name})

    def _read(self) -> dict[str, Any]:
        text, _ = self._project.readEntry(_SCOPE, _KEY)
        try:
            kept = json.loads(text or "{}")
        except ValueError:  # the project's file was edited by hand
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, presets: dict[str, Any]) -> None:
        self._project.writeEntry(_SCOPE, _KEY, json.dumps(presets, ensure_ascii=False))
