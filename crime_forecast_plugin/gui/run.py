"""Start an algorithm in the background, follow it, and load what it made."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..engine.turn import HEAVY
from ..outputs.open_project import Sitting
from ..translation import tr
from .run_feedback import RunFeedback
from .time_left import TimeLeft

_NO_THREADING = QgsProcessingAlgorithm.Flag.FlagNoThreading
#: Milliseconds that a run gets to end when the plugin goes away.
_PATIENCE = 6000


class RunRefused(Exception):  # noqa: N818 - the input is at fault, not the program
    """The algorithm refused its parameters; the message says why."""


class AlgorithmRun(QObject):
    """One run of an algorithm, a task in QGIS's task manager."""

    progressed = pyqtSignal(float)
    stage = pyqtSignal(str)
    told = pyqtSignal(str)
    #: The run is over: whether it succeeded, and the algorithm's outputs.
    ended = pyqtSignal(bool, dict)

    def __init__(self, algorithm: str, parent: QObject | None = None, title: str = "") -> None:
        super().__init__(parent)
        self.title = title or algorithm
        self.algorithm = algorithm
        self.parameters: dict[str, Any] = {}
        self.errors: list[str] = []
        self.log: list[str] = []
        self.outputs: dict[str, Any] = {}
        self.begun = datetime.now()
        self.percent = 0.0
        self.stage_text = tr("Starting")
        self._outcome = ""
        self._succeeded = False
        self._ending: Iterator[None] = iter(())
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._step)
        self._time_left = TimeLeft()
        self._sitting: Sitting | None = None
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback = RunFeedback()
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._feedback.progressChanged.connect(self._progressed)
        self._feedback.stage.connect(self._staged)
        self._feedback.told.connect(self._told)
        self._feedback.failed.connect(self._failed)

    # How it stands

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._feedback.isCanceled()

    @property
    def folder(self) -> str:
        """Where its products go; empty where it leaves none."""
        out = self.outputs.get("OUTPUT") or self.parameters.get("OUTPUT")
        return str(Path(out).absolute()) if isinstance(out, str) and out else ""

    @property
    def state(self) -> str:
        """One of "waiting", "running", "done", "cancelled" and "failed"."""
        if self._outcome:
            return self._outcome
        queued = self._task is not None and self._task.status() == QgsTask.TaskStatus.Queued
        behind = bool(self.folder) and HEAVY.waits(self.folder)
        return "waiting" if queued or behind else "running"

    @property
    def seconds_left(self) -> float | None:
        """Seconds to its end, as far as one can tell."""
        return self._time_left.seconds(time.monotonic())

    @property
    def orphaned(self) -> bool:
        """Whether the project that it was started in is no longer open."""
        return self._sitting is not None and self._sitting.over

    # Its life

    def start(self, parameters: dict[str, Any]) -> None:
        """Check the parameters and start; raises RunRefused."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.algorithm)
        if algorithm is None:
            raise RunRefused(
                tr(
                    "The algorithm {} is not there; switch the plugin off and on again in the "
                    "plugin manager.",
                ).format(self.algorithm)
            )
        self.parameters = parameters
        accepted, message = algorithm.checkParameterValues(parameters, self._context)
        if not accepted:
            raise RunRefused(message)
        self._sitting = Sitting()
        self.begun = datetime.now()
        if algorithm.flags() & _NO_THREADING:
            # Once whoever starts it has heard that it runs.
            QTimer.singleShot(0, lambda: self._run_here(algorithm))
            return
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, parameters, self._context, self._feedback
        )
        if self._task.isCanceled():
            raise RunRefused(" ".join(self.errors))
        self._task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask the run to stop; `ended` follows."""
        self._staged(tr("Cancelling…"))
        self._feedback.cancel()

    def close(self) -> None:
        """Stop and wait for the end: the plugin goes away."""
        if self._task:
            self._task.executed.disconnect(self._executed)
            self._feedback.cancel()
            self._task.waitForFinished(_PATIENCE)
            self._task = None
        self._next.stop()

    def _run_here(self, algorithm: QgsProcessingAlgorithm) -> None:
        """Run an algorithm that cannot leave the main thread."""
        if self.cancelled:
            self._executed(False, {})
            return
        outputs, succeeded = algorithm.run(self.parameters, self._context, self._feedback)
        self._executed(succeeded, outputs)

    def _executed(self, succeeded: bool, outputs: dict[str, Any]) -> None:
        self._task = None
        # A cancelled algorithm ends without outputs, and QGIS counts that as a success.
        self._succeeded = succeeded and bool(outputs)
        self.outputs = outputs
        self._ending = self._load() if self._succeeded and not self.orphaned else iter(())
        self._next.start(0)

    def _step(self) -> None:
        """Do the next part of what the end brings with it; QGIS gets a moment between them."""
        if next(self._ending, self) is not self:
            self._next.start(0)
            return
        lost = "cancelled" if self.cancelled else "failed"
        self._outcome = "done" if self._succeeded else lost
        self.ended.emit(self._succeeded, self.outputs)

    def _load(self) -> Iterator[None]:
        """Add the layers to the project as the toolbox does."""
        faults = len(self.errors)
        for source, details in self._context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(
                source, self._context, True, details.layerTypeHint
            )
            yield
            if self.orphaned:
                return
            if layer is None:
                self._failed(tr("{} could not be loaded.").format(source))
                continue
            self._context.temporaryLayerStore().takeMapLayer(layer)
            details.setOutputLayerName(layer)
            details.project.addMapLayer(layer)
            post_processor = details.postProcessor()
            if post_processor:
                post_processor.postProcessLayer(layer, self._context, self._feedback)
            yield
        self._succeeded = len(self.errors) == faults

    # What it says

    def _progressed(self, percent: float) -> None:
        self.percent = percent
        if self.state == "running":
            self._time_left.report(percent / 100, time.monotonic())
        self.progressed.emit(percent)

    def _staged(self, text: str) -> None:
        self.stage_text = text
        if self.state == "waiting":
            self._time_left = TimeLeft()  # which is about the work, not the waiting
        self.log.append(f"{datetime.now():%H:%M:%S}  {text}")
        self.stage.emit(text)

    def _told(self, text: str) -> None:
        self.log.append(text)
        self.told.emit(text)

    def _failed(self, text: str) -> None:
        self.errors.append(text)
        self._told(text)
