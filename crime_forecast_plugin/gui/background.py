"""Work done in another thread, with its outcome handed to the main one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsTask


class Background(QgsTask):
    """Call `work` in a background thread, then `done(result, fault)` in the main one.

    `work` gets the task, to ask whether it should stop. Exactly one of result and fault counts;
    a task that was stopped before it began has the fault Stopped. Keep a reference to the task
    until it is done, else QGIS never runs it.
    """

    def __init__(
        self,
        description: str,
        work: Callable[[QgsTask], Any],
        done: Callable[[Any, Exception | None], None],
        flags: QgsTask.Flag = QgsTask.Flag.CanCancel,
    ) -> None:
        super().__init__(description, flags)
        self._work = work
        self._done = done
        self._result: Any = None
        self._fault: Exception | None = Stopped()

    def run(self) -> bool:
        """Do the work; an exception that left this method would end QGIS."""
        try:
            self._result = self._work(self)
        except Exception as fault:
            self._fault = fault
            return False
        self._fault = None
        return True

    def finished(self, result: bool) -> None:
        """Hand over the outcome."""
        self._done(self._result, self._fault)


class Stopped(Exception):  # noqa: N818 - a wish, not an error
    """The task was stopped before it began."""
