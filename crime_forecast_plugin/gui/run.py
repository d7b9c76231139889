"""Start an algorithm in the background, follow it, and load what it made."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..translation import tr


class RunRefused(Exception):  # noqa: N818 - the input is at fault, not the program
    """The algorithm refused its parameters; the message says why."""


class RunFeedback(QgsProcessingFeedback):
    """Passes on what an algorithm says; the algorithm speaks from another thread."""

    told = pyqtSignal(str)
    stage = pyqtSignal(str)
    failed = pyqtSignal(str)

    def setProgressText(self, text: str) -> None:
        """Take the stage that the algorithm is in."""
        super().setProgressText(text)
        self.stage.emit(text)

    def pushInfo(self, info: str) -> None:
        """Take a line for the log."""
        super().pushInfo(info)
        self.told.emit(info)

    def pushDebugInfo(self, info: str) -> None:
        """Take the evidence of a fault for the log."""
        super().pushDebugInfo(info)
        self.told.emit(info)

    def pushWarning(self, warning: str) -> None:
        """Take a warning for the log."""
        super().pushWarning(warning)
        self.told.emit(tr("Warning: {}").format(warning))

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Take what went wrong."""
        super().reportError(error, fatalError)
        self.failed.emit(error)


class AlgorithmRun(QObject):
    """One run of an algorithm, a task in QGIS's task manager."""

    progressed = pyqtSignal(float)
    stage = pyqtSignal(str)
    told = pyqtSignal(str)
    #: The run is over: whether it succeeded, and the algorithm's outputs.
    ended = pyqtSignal(bool, dict)

    def __init__(self, algorithm: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.errors: list[str] = []
        self._algorithm = algorithm
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback = RunFeedback()
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._feedback.progressChanged.connect(self.progressed)
        self._feedback.stage.connect(self.stage)
        self._feedback.told.connect(self.told)
        self._feedback.failed.connect(self.errors.append)

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._feedback.isCanceled()

    def start(self, parameters: dict[str, Any]) -> None:
        """Check the parameters and start; raises RunRefused."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self._algorithm)
        if algorithm is None:
            raise RunRefused(
                tr(
                    "The algorithm {} is not there; switch the plugin off and on again in the "
                    "plugin manager.",
                ).format(self._algorithm)
            )
        accepted, message = algorithm.checkParameterValues(parameters, self._context)
        if not accepted:
            raise RunRefused(message)
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, parameters, self._context, self._feedback
        )
        if self._task.isCanceled():
            raise RunRefused(" ".join(self.errors))
        self._task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask the run to stop; `ended` follows."""
        self._feedback.cancel()

    def close(self) -> None:
        """Stop and wait for the end: the plugin goes away."""
        if self._task:
            self._task.executed.disconnect(self._executed)
            self._feedback.cancel()
            self._task.waitForFinished(6000)
            self._task = None

    def _executed(self, succeeded: bool, outputs: dict[str, Any]) -> None:
        self._task = None
        # A cancelled algorithm ends without outputs, and QGIS counts that as a success.
        succeeded = succeeded and bool(outputs)
        if succeeded:
            self._load()
        self.ended.emit(succeeded, outputs)

    def _load(self) -> None:
        """Add the layers to the project as the toolbox does."""
        for source, details in self._context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(
                source, self._context, True, details.layerTypeHint
            )
            if layer is None:
                self.errors.append(tr("{} could not be loaded.").format(source))
                continue
            self._context.temporaryLayerStore().takeMapLayer(layer)
            details.setOutputLayerName(layer)
            details.project.addMapLayer(layer)
            post_processor = details.postProcessor()
            if post_processor:
                post_processor.postProcessLayer(layer, self._context, self._feedback)
