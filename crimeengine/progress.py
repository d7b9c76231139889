"""How far a job has come, told to whoever listens; the wish to stop; the time it took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
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
    about : str
        What the stretch is about; every sentence begins with it.

    Notes
    -----
    In another process nobody listens: a pickled `Progress` comes out silent there.
    """

    listener: Listener = _silence
    is_cancelled: Callable[[], bool] = field(default=lambda: False)
    start: float = 0.0
    stop: float = 1.0
    about: str = ""

    def report(self, stage: str, fraction: float, text: str, **facts: Any) -> None:
        """Tell that ``fraction`` (0 to 1) of this stretch is done.

        Raises
        ------
        Cancelled
            If the person asked to stop.
        """
        self.check()
        within = min(max(fraction, 0.0), 1.0)
        said = f"{self.about}: {text}" if self.about else text
        self.listener(stage, self.start + (self.stop - self.start) * within, said, facts)

    def check(self) -> None:
        """Raise `Cancelled` if the person asked to stop."""
        if self.is_cancelled():
            raise Cancelled("Stopped at your request.")

    def stretch(self, start: float, stop: float) -> Progress:
        """A part of this stretch, from ``start`` to ``stop`` (0 to 1), to hand to a stage."""
        width = self.stop - self.start
        return replace(self, start=self.start + width * start, stop=self.start + width * stop)

    def on(self, about: str) -> Progress:
        """The same stretch, whose sentences begin with what it is about."""
        return replace(self, about=about)

    def parts(self, weights: Sequence[float]) -> list[Progress]:
        """Stretches one after another, with lengths in proportion to weights."""
        edges = [0.0, *accumulate(weights)]
        return [self.stretch(a / edges[-1], b / edges[-1]) for a, b in pairwise(edges)]

    def __reduce__(self) -> tuple[type[Progress], tuple[()]]:
        """A listener and a wish to stop cannot leave their process."""
        return Progress, ()


@dataclass
class Stopwatch:
    """Seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)
    begun: float = field(default_factory=time.perf_counter)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a ``with`` block to a stage."""
        begun = time.perf_counter()
        yield
        elapsed = time.perf_counter() - begun
        self.seconds[name] = round(self.seconds.get(name, 0.0) + elapsed, 3)

    def describe(self) -> dict[str, float]:
        """Seconds by stage, and since the beginning as ``total``."""
        return self.seconds | {"total": round(time.perf_counter() - self.begun, 3)}
