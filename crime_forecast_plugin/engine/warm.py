"""One engine that is kept alive between jobs, so that a what-if does not wait for its start.

Nothing here is tied to Qt: a job can be run from any thread.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Sequence
from typing import Any

from .environment import find_python
from .process import WORKER, CancelCall, EngineProcess, Patience, ProgressCall
from .protocol import SETTINGS_PLACE, EngineError

#: Seconds without a job after which the engine is ended.
IDLE = 600.0
_TICK = 0.1


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
        self._turn = threading.Lock()
        self._stopping = threading.Event()
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

        def stopped() -> bool:
            return self._stopping.is_set() or is_cancelled()

        self._await_turn(on_progress, stopped)
        try:
            if stopped():
                raise EngineError("cancelled", "Cancelled before the engine began.")
            self._silence_alarm()
            return self._current().run(job, on_progress, stopped)
        finally:
            self._set_alarm()
            self._turn.release()

    def stop(self) -> None:
        """End the worker; a job that runs is cancelled."""
        self._stopping.set()
        with self._turn:
            self._end()
            self._stopping.clear()

    def _await_turn(self, on_progress: ProgressCall, is_cancelled: CancelCall) -> None:
        while not self._turn.acquire(timeout=_TICK):
            on_progress(0.0, "Waiting for the what-if that is being computed")
            if is_cancelled():
                raise EngineError("cancelled", "Cancelled while another what-if was computed.")

    def _current(self) -> EngineProcess:
        """Return the engine of the chosen interpreter."""
        python = find_python()
        if python is None:
            raise EngineError(
                "input", f"The engine is not installed: set it up under {SETTINGS_PLACE}."
            )
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
        if self._turn.acquire(blocking=False):
            try:
                if self._alarm is threading.current_thread():
                    self._end()
            finally:
                self._turn.release()


#: The engine of the what-ifs; the plugin stops it when it goes.
WARM = WarmEngine()
# Where Python ends in an orderly way; elsewhere the worker sees the end of its input.
atexit.register(WARM.stop)
