"""One engine that is kept alive between jobs, so that a what-if does not wait for its start.

Nothing here is tied to Qt: a job can be run from any thread.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Sequence
from typing import Any

from ..translation import tr
from .environment import find_python
from .process import WORKER, CancelCall, EngineProcess, Patience, ProgressCall
from .protocol import EngineError, settings_place
from .turn import Turn

#: Seconds without a job after which the engine is ended.
IDLE = 600.0


class WarmEngine:
    """Does one job at a time, on a worker that is started at its first use; others wait.

    The worker is started anew where it has died or another interpreter was chosen. `stop` ends it,
    and so do `idle` seconds without a job; the next job starts it again.
    """

    def __init__(
        self,
        arguments: Sequence[str] = WORKER,
        idle: float = IDLE,
        patience: Patience = Patience(),  # noqa: B008 - frozen
    ) -> None:
        self._arguments = arguments
        self._idle = idle
        self._patience = patience
        self._turn = Turn()
        # What follows is touched by whoever has the turn.
        self._python: str | None = None
        self._engine: EngineProcess | None = None
        self._alarm: threading.Timer | None = None

    @property
    def pid(self) -> int | None:
        """The id of the worker's process, None while there is none."""
        engine = self._engine
        return engine.pid if engine else None

    def run(
        self,
        job: dict[str, Any],
        on_progress: ProgressCall = lambda fraction, text: None,
        is_cancelled: CancelCall = lambda: False,
    ) -> dict[str, Any]:
        """Run a job and return the content of its `result.json`; raise EngineError."""

        def wait_for(kind: str) -> None:
            on_progress(0.0, tr("Waits for: {}").format(kind))

        with self._turn.taken(job["kind"], wait_for, is_cancelled) as stopped:
            self._silence_alarm()
            try:
                return self._current().run(job, on_progress, stopped)
            finally:
                self._set_alarm()

    def stop(self) -> None:
        """End the worker; a job that runs is cancelled."""
        with self._turn.emptied():
            self._end()

    def _current(self) -> EngineProcess:
        """Return the engine of the chosen interpreter."""
        python = chosen_python()
        if self._engine is None or python != self._python:
            self._end()
            self._python = python
            self._engine = EngineProcess(python, self._arguments, self._patience)
        return self._engine

    def _end(self) -> None:
        self._silence_alarm()
        engine, self._engine = self._engine, None
        if engine:
            engine.stop()

    def _set_alarm(self) -> None:
        """Have the worker ended when nobody has come for long enough."""
        if self.pid is None:
            return
        self._alarm = threading.Timer(self._idle, self._end_unless_used)
        self._alarm.daemon = True
        self._alarm.start()

    def _silence_alarm(self) -> None:
        alarm, self._alarm = self._alarm, None
        if alarm:
            alarm.cancel()

    def _end_unless_used(self) -> None:
        """End the worker, unless a job has begun in the moment in which the alarm went off."""
        try:
            with self._turn.taken("", lambda kind: None, self._alarm_is_not_this):
                self._end()
        except EngineError:
            return  # it is used

    def _alarm_is_not_this(self) -> bool:
        return self._alarm is not threading.current_thread()


def chosen_python() -> str:
    """Return the interpreter that runs the engine; raises EngineError where there is none."""
    python = find_python()
    if python is None:
        raise EngineError(
            "input",
            tr("The engine is not installed: set it up under {}.").format(settings_place()),
        )
    return python


#: The engine of the what-ifs; the plugin stops it when it goes.
WARM = WarmEngine()
# Where Python ends in an orderly way; elsewhere the worker sees the end of its input.
atexit.register(WARM.stop)
