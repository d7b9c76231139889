"""The run history of a project: what was run, when, with what, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsProject

_SCOPE, _KEY = "crime_forecast", "history"
#: Entries that are kept; older ones are forgotten, their folders stay.
KEPT = 100


@dataclass(frozen=True)
class Entry:
    """A run that is over.

    `parameters` are as `portable` makes them, `when` is local time as ISO text, `outcome` is
    "done", "cancelled" or "failed", and `message` the verdict or what went wrong.
    """

    when: str
    algorithm: str
    parameters: dict[str, Any]
    title: str
    folder: str
    outcome: str
    message: str

    @property
    def moment(self) -> datetime:
        """When it ended."""
        return datetime.fromisoformat(self.when)

    @property
    def result(self) -> dict[str, Any] | None:
        """What the folder's `result.json` says; None where there is none any more."""
        try:
            text = Path(self.folder, "result.json").read_text(encoding="utf-8")
            content = json.loads(text)
        except (OSError, ValueError):
            return None
        return content if isinstance(content, dict) else None


def now() -> str:
    """Return this moment as entries have it."""
    return datetime.now().isoformat(timespec="seconds")


class RunHistory:
    """The entries that a project holds, newest first; they are saved with it."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def entries(self) -> list[Entry]:
        """Return all entries; those that cannot be understood are passed over."""
        text, _ = self._project.readEntry(_SCOPE, _KEY, "[]")
        try:
            found = json.loads(text)
        except ValueError:
            return []
        entries = map(_entry, found if isinstance(found, list) else [])
        return [entry for entry in entries if entry is not None]

    def add(self, entry: Entry) -> None:
        """Put an entry before the others; an earlier one of the same folder is outdated by it."""
        others = [each for each in self.entries() if not _overwritten(each, entry)]
        self._write([entry, *others][:KEPT])

    def remove(self, entry: Entry) -> None:
        """Forget an entry; its folder stays."""
        self._write([each for each in self.entries() if each != entry])

    def _write(self, entries: Sequence[Entry]) -> None:
        # What a parameter of another plugin's making holds is kept as text at least.
        text = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, default=str)
        self._project.writeEntry(_SCOPE, _KEY, text)


def _overwritten(old: Entry, new: Entry) -> bool:
    """Say whether the products of an entry are those of a newer one by now."""
    return old.outcome == new.outcome == "done" and old.folder == new.folder


def _entry(found: Any) -> Entry | None:
    """Return an entry from JSON; None for what a newer or broken version may have written."""
    names = {field.name for field in fields(Entry)}
    if not isinstance(found, dict) or not names <= set(found):
        return None
    return Entry(**{name: found[name] for name in names})
