"""Whose turn it is: heavy jobs are done one at a time, in the order in which they came.

Nothing here is tied to Qt: a turn can be taken from any thread.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Callable

from ..translation import tr
from .protocol import EngineError

#: Seconds between two looks at whether to stop waiting.
_TICK = 0.1

CancelCall = Callable[[], bool]
#: Hears, while one waits, what one waits for.
WaitCall = Callable[[str], None]


@dataclass(frozen=True, eq=False)
class _Ticket:
    """A place in the queue; `key` tells whose it is."""

    title: str
    key: str


class Turn:
    """A queue of jobs whose first one is at work."""

    def __init__(self) -> None:
        self._moved = threading.Condition()
        self._queue: list[_Ticket] = []
        self._stopping = threading.Event()

    def waits(self, key: str) -> bool:
        """Say whether the job of a key stands in the queue behind another one."""
        return any(ticket.key == key for ticket in self._queue[1:])

    @contextmanager
    def taken(
        self, title: str, on_wait: WaitCall, is_cancelled: CancelCall, key: str = ""
    ) -> Iterator[CancelCall]:
        """Wait for the turn and have it, however the block ends.

        `on_wait` is told the title of the job at work. Yields what to ask whether to stop: this
        job was cancelled, or all are (`emptied`). Raises EngineError where that is so before
        the turn has come.
        """

        def stopped() -> bool:
            return self._stopping.is_set() or is_cancelled()

        with self._place(title, key) as ticket:
            self._await(ticket, on_wait, stopped)
            yield stopped

    @contextmanager
    def emptied(self) -> Iterator[None]:
        """Stop the job at work and all that wait, and have the turn once they are gone."""
        self._stopping.set()
        with self._place("", "") as ticket:
            try:
                self._await(ticket, lambda title: None, lambda: False)
            finally:
                self._stopping.clear()
            yield

    def stop(self) -> None:
        """Stop the job at work and all that wait, and return once they are gone."""
        with self.emptied():
            return

    @contextmanager
    def _place(self, title: str, key: str) -> Iterator[_Ticket]:
        """Stand in the queue during a block."""
        ticket = _Ticket(title, key)
        with self._moved:
            self._queue.append(ticket)
        try:
            yield ticket
        finally:
            with self._moved:
                self._queue.remove(ticket)
                self._moved.notify_all()

    def _await(self, ticket: _Ticket, on_wait: WaitCall, is_cancelled: CancelCall) -> None:
        while True:
            with self._moved:
                first = self._queue[0]
            if is_cancelled():
                raise EngineError("cancelled", tr("Cancelled before its turn came."))
            if first is ticket:
                return
            on_wait(first.title)
            with self._moved:
                self._moved.wait_for(lambda: self._queue[0] is ticket, _TICK)


#: The turn of jobs that need the whole computer: those that start an engine of their own.
HEAVY = Turn()
