"""How far a job has come, told to whoever listens; and the wish to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from crimeengine.errors import Cancelled

Listener = Callable[[str, float, str, dict[str, Any]], None]


def _silence(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
    return None


@dataclass
class Progress:
    """One stretch of a job's way, from ``start`` to ``stop`` of the whole.

    Parameters
    ----------
    listener : callable
        Called with the stage, the fraction of the whole job (0 to 1), a sentence and facts.
    is_cancelled : callable
        Asked between two batches; when it answers true, the job raises `Cancelled`.
    start, stop : float
        The stretch of the whole job that this object reports on.
    """

    listener: Listener = _silence
    is_cancelled: Callable[[], bool] = field(default=lambda: False)
    start: float = 0.0
    stop: float = 1.0

    def report(self, stage: str, fraction: float, text: str, **facts: Any) -> None:
        """Tell that ``fraction`` (0 to 1) of this stretch is done.

        Raises
        ------
        Cancelled
            If the person asked to stop.
        """
        self.check()
        within = min(max(fraction, 0.0), 1.0)
        self.listener(stage, self.start + (self.stop - self.start) * within, text, facts)

    def check(self) -> None:
        """Raise `Cancelled` if the person asked to stop."""
        if self.is_cancelled():
            raise Cancelled("Stopped at your request.")

    def stretch(self, start: float, stop: float) -> Progress:
        """A part of this stretch, from ``start`` to ``stop`` (0 to 1), to hand to a stage."""
        width = self.stop - self.start
        return Progress(
            self.listener, self.is_cancelled, self.start + width * start, self.start + width * stop
        )
