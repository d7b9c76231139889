"""How far an installation is, read from what pip writes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..translation import tr

_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
_FILE = re.compile(r"(?:Downloading|Using cached|Processing) (?:\S*/)?([\w.]+?)-\d")
_INSTALLING = "Installing collected packages"
#: What pip writes first where it goes on with other packages.
_STARTING = ("Looking in", "Collecting", "Processing")
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Step:
    """What is being done this moment, and the fraction of all that is done; None if unknown."""

    text: str
    fraction: float | None = None


class Downloads:
    """Follows the lines of an installation that downloads about `expected_mb`; 0 if unknown."""

    def __init__(self, expected_mb: int) -> None:
        self._expected = expected_mb
        self._package = ""
        self._finished = 0
        self._done = 0
        self._installing = False

    @staticmethod
    def is_progress(line: str) -> bool:
        """Whether a line says only how far a file is."""
        return _PROGRESS.fullmatch(line.strip()) is not None

    def follow(self, line: str) -> Step:
        """Take the next line."""
        line = line.strip()
        if line.startswith(_INSTALLING):
            self._installing = True
        elif line.startswith(_STARTING):
            self._installing = False
        if self._installing:
            return Step(tr("Installing; this takes some minutes"))
        progress = _PROGRESS.fullmatch(line)
        if progress:
            return self._progressed(*(int(number) for number in progress.groups()))
        named = _FILE.match(line)
        if named:
            self._finished, self._done = self._finished + self._done, 0
            self._package = named[1]
            return Step(tr("Preparing {}").format(self._package), self._fraction())
        # What wanted a package is told by the log.
        return Step(line.partition(" (from ")[0], self._fraction())

    def _progressed(self, done: int, total: int) -> Step:
        self._done = done
        text = tr("Downloading {}: {:.0f} of {:.0f} MB").format(
            self._package, done / _MEGABYTE, total / _MEGABYTE
        )
        so_far = (self._finished + done) / _MEGABYTE
        if self._expected:
            so_far_text = tr("{:.0f} of about {:.0f} MB in all").format(
                so_far, max(so_far, self._expected)
            )
        else:
            so_far_text = tr("{:.0f} MB so far").format(so_far)
        return Step(f"{text} ({so_far_text})", self._fraction())

    def _fraction(self) -> float | None:
        if not self._expected or not self._finished + self._done:
            return None
        return min((self._finished + self._done) / _MEGABYTE / self._expected, 0.99)
