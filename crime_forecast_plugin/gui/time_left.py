"""How long a run will still take, judged by how far it has come."""

from __future__ import annotations

import math

from ..translation import tr

#: Before so many seconds, or such a part of the run, an estimate would mean nothing.
_SECONDS, _PART = 5.0, 0.03
#: Weight of the newest estimate.
_NEWEST = 0.25


class TimeLeft:
    """An estimate that is smoothed, and counts down between two reports."""

    def __init__(self) -> None:
        self._begun: tuple[float, float] | None = None
        self._end: float | None = None

    def report(self, fraction: float, now: float) -> None:
        """Hear how much of the run is done (0 to 1) at a moment (seconds)."""
        if self._begun is None:
            self._begun = (fraction, now)
            return
        first, begun = self._begun
        done, elapsed = fraction - first, now - begun
        if elapsed < _SECONDS or done < _PART:
            return
        end = now + elapsed * (1 - fraction) / done
        self._end = end if self._end is None else self._end + _NEWEST * (end - self._end)

    def seconds(self, now: float) -> float | None:
        """Seconds left at a moment; None while nobody can tell."""
        return None if self._end is None else max(0.0, self._end - now)


def time_text(seconds: float | None) -> str:
    """Return the time left in words, as exact as it is known; empty for unknown."""
    if seconds is None:
        return ""
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {} s left").format(10 * math.ceil(seconds / 10))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("about {} min left").format(minutes)
    return tr("about {} h {} min left").format(*divmod(5 * round(minutes / 5), 60))
