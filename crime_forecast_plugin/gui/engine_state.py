"""What is known of the engine, and the background tasks that look after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import settings
from ..engine import environment
from ..engine.catalogue import engine_source
from ..engine.command import CommandCancelled
from ..engine.environment import Build
from ..engine.faults import SetupError
from ..engine.process import EngineError, handshake
from ..engine.protocol import Hello
from ..translation import tr
from .background import Background, Stopped

_DOWNLOADED = re.compile(r"Progress (\d+) of (\d+)")
_MEGABYTE = 1_000_000


class EngineState(QObject):
    """One for the whole plugin: the dialog and the settings page show it and ask it to act."""

    #: Something here is different now.
    changed = pyqtSignal()
    #: A line of the installation's log.
    logged = pyqtSignal(str)
    #: What is being done this moment, such as how far a download is.
    stepped = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hello: Hello | None = None
        self.fault = ""
        self.detail = ""
        self.log: list[str] = []
        self._task: QgsTask | None = None
        self._checked: str | None = None
        self.logged.connect(self.log.append)

    @property
    def busy(self) -> str:
        """What is being done, or nothing."""
        return self._task.description() if self._task else ""

    @property
    def cancellable(self) -> bool:
        """Whether what is being done can be stopped."""
        return self._task is not None and self._task.canCancel()

    def refresh(self) -> None:
        """Check the engine unless that was done for this interpreter."""
        unknown = not self.hello and not self.fault
        if not self._task and (unknown or environment.find_python() != self._checked):
            self.check()

    def check(self) -> None:
        """Ask the engine in the background who it is."""
        python = environment.find_python()
        self._checked = python
        self.hello, self.fault, self.detail = None, "", ""
        if python is None:
            self.fault = tr(
                "The engine is not installed yet: create its environment in the settings, or "
                "choose an interpreter there that has it."
            )
            self.changed.emit()
            return
        self._start(
            tr("Checking the crime forecast engine"),
            lambda _task: handshake(python),
            self._greeted,
        )

    def create(self, build: Build) -> None:
        """Make the managed environment in the background, then check the engine."""
        settings.set_package_index(build.index)
        self.log.clear()
        folder, source = environment.managed_folder(), engine_source()
        self._start(
            tr("Installing the crime forecast engine"),
            lambda task: environment.create(folder, source, build, self._report, task.isCanceled),
            lambda _python: self.check(),
            QgsTask.Flag.CanCancel,
        )

    def remove(self) -> None:
        """Delete the managed environment in the background, then check what is left."""
        folder = environment.managed_folder()
        self._start(
            tr("Removing the crime forecast engine"),
            lambda _task: environment.remove(folder),
            lambda _nothing: self.check(),
        )

    def cancel(self) -> None:
        """Stop what is being done."""
        if self._task:
            self._task.cancel()

    def close(self) -> None:
        """Stop what is being done and wait for its end: the plugin goes away."""
        task, self._task = self._task, None
        if task:
            task.cancel()
            task.waitForFinished(5000)

    def _report(self, line: str) -> None:
        """Pass on a line of pip's; called from the task's thread."""
        download = _DOWNLOADED.fullmatch(line.strip())
        if download is None:
            self.logged.emit(line)
            self.stepped.emit(line.strip())
            return
        done, total = (int(number) / _MEGABYTE for number in download.groups())
        self.stepped.emit(tr("Downloading: {:.0f} of {:.0f} MB").format(done, total))

    def _start(
        self,
        description: str,
        work: Callable[[QgsTask], Any],
        done: Callable[[Any], None],
        stoppable: QgsTask.Flag = QgsTask.Flag(0),  # noqa: B008 - a constant
    ) -> None:
        def finished(result: Any, fault: Exception | None) -> None:
            if self._task is not task:
                return
            self._task = None
            if fault is None:
                done(result)
            else:
                self._failed(fault)
            self.changed.emit()

        task = Background(description, work, finished, stoppable)
        self._task = task
        QgsApplication.taskManager().addTask(task)
        self.changed.emit()

    def _greeted(self, hello: Hello) -> None:
        self.hello = hello

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, (EngineError, SetupError)):
            self.fault, self.detail = fault.message, fault.detail
        elif isinstance(fault, (CommandCancelled, Stopped)):
            self.fault = tr("Installing was stopped. Create it again to go on from there.")
        else:
            self.fault, self.detail = tr("Something went wrong: {}").format(fault), ""
