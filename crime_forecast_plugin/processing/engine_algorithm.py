"""What every algorithm of the plugin has in common: it gives a job to the engine."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from ..engine.environment import find_python
from ..engine.process import EngineProcess
from .checks import NO_ENGINE


class Span:
    """A part of an algorithm's progress bar, in per cent."""

    def __init__(self, feedback: QgsProcessingFeedback, start: float, end: float) -> None:
        self._feedback = feedback
        self._start = start
        self._end = end
        self._text = ""

    def report(self, fraction: float, text: str = "") -> None:
        """Show how much of the part is done, and what is being done if that has changed."""
        self._feedback.setProgress(self._start + (self._end - self._start) * fraction)
        if text and text != self._text:
            self._text = text
            self._feedback.setProgressText(text)


class EngineAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that needs the engine."""

    def createInstance(self) -> EngineAlgorithm:
        """Make a fresh one for a run."""
        return type(self)()

    def icon(self) -> QIcon:
        """The picture in the toolbox."""
        return QIcon(":/crime_forecast/icons/forecast.svg")

    def canExecute(self) -> tuple[bool, str]:
        """Say whether there is an engine to run."""
        return (True, "") if find_python() else (False, NO_ENGINE)

    def run_job(self, job: dict[str, Any], feedback: QgsProcessingFeedback, span: Span) -> dict:
        """Have the engine do a job in a process of its own; raises EngineError."""
        span.report(0, "Starting the engine")
        with EngineProcess(find_python()) as engine:
            return engine.run(job, span.report, feedback.isCanceled)
