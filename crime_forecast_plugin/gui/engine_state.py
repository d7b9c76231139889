"""What is known of the engine, and the background tasks that look after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..engine import environment
from ..engine.build import Build
from ..engine.catalogue import engine_source
from ..engine.command import CommandCancelled
from ..engine.download import Downloads, Step
from ..engine.faults import SetupError
from ..engine.process import EngineError, handshake
from ..engine.protocol import Hello
from ..engine.proxy import proxy_variables
from ..engine.turn import HEAVY
from ..engine.warm import WARM
from ..translation import tr
from .background import Background, Stopped


class EngineState(QObject):
    """One for the whole plugin: the pages show it and ask it to act."""

    #: Something here is different now.
    changed = pyqtSignal()
    #: A line of the installation's log.
    logged = pyqtSignal(str)
    #: Another Step is being done, such as a download that has come this far.
    stepped = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hello: Hello | None = None
        self.fault = ""
        #: How to say the fault: "fault", or "news" where there is only no engine yet.
        self.tone = "fault"
        self.detail = ""
        self.log: list[str] = []
        self.step = Step("")
        self._task: QgsTask | None = None
        self._checked: str | None = None
        self.logged.connect(self.log.append)
        self.stepped.connect(self._keep_step)

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
        interpreter = environment.locate()
        python = interpreter.path if interpreter else None
        self._checked = python
        self.hello, self.fault, self.tone, self.detail = None, "", "fault", ""
        condition = environment.condition(environment.managed_folder())
        if interpreter is None:
            self.fault, self.tone = _not_installed(condition), "news"
            self.changed.emit()
            return
        if interpreter.origin == "managed" and condition == "outdated":
            self.fault = tr(
                "The engine was made for another version of the plugin: update it; what has not "
                "changed is kept."
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
        self.log.clear()
        self.hello, self.fault, self.detail = None, "", ""
        try:
            build = replace(build, variables={} if build.wheels else proxy_variables())
        except SetupError as fault:
            self._failed(fault)
            self.changed.emit()
            return
        folder, source = environment.managed_folder(), engine_source()
        downloads = Downloads(build.download_mb)

        def report(line: str) -> None:
            """Pass on a line of the installation; called from the task's thread."""
            if not downloads.is_progress(line):
                self.logged.emit(line)
            self.stepped.emit(downloads.follow(line))

        title = tr("Installing the crime forecast engine")

        def work(task: QgsTask) -> str:
            with HEAVY.taken(title, self._wait, task.isCanceled) as cancelled:
                WARM.stop()
                return environment.create(folder, source, build, report, cancelled)

        self._start(
            title,
            work,
            lambda _python: self.check(),
            QgsTask.Flag.CanCancel,
        )

    def remove(self) -> None:
        """Delete the managed environment in the background, then check what is left."""
        folder = environment.managed_folder()

        def work(_task: QgsTask) -> None:
            WARM.stop()
            environment.remove(folder)

        self._start(tr("Removing the crime forecast engine"), work, lambda _nothing: self.check())

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

    def _wait(self, title: str) -> None:
        """Say which run has to end first; called from the task's thread."""
        self.stepped.emit(Step(tr("Waits for: {}").format(title)))

    def _keep_step(self, step: Step) -> None:
        self.step = step

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
        self.step = Step(description)
        QgsApplication.taskManager().addTask(task)
        self.changed.emit()

    def _greeted(self, hello: Hello) -> None:
        self.hello = hello

    def _failed(self, fault: Exception) -> None:
        self.tone = "fault"
        if isinstance(fault, (EngineError, SetupError)):
            self.fault, self.detail = fault.message, fault.detail
        elif isinstance(fault, (CommandCancelled, Stopped)):
            self.fault, self.detail = _stopped(), ""
        else:
            self.fault, self.detail = tr("Something went wrong: {}").format(fault), ""


def _not_installed(condition: str) -> str:
    if condition == "unfinished":
        return tr("The engine's environment is unfinished: go on with it, or remove it.")
    return tr(
        "The engine is not installed yet: create its environment, or choose an interpreter that "
        "has it."
    )


def _stopped() -> str:
    return tr("Installing was stopped; it goes on from there when you start it again.")
