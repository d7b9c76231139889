"""Asking and running an algorithm as QGIS does."""

from __future__ import annotations

import time
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from waiting import until


def context_of_project() -> QgsProcessingContext:
    """A context with the project that is open."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def fault_of(algorithm: str, values: dict[str, Any]) -> str:
    """What an algorithm says against its parameters."""
    made = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    accepted, message = made.checkParameterValues(values, context_of_project())
    assert not accepted
    assert "\n" not in message
    return message


def cancel_in_the_background(algorithm: str, values: dict[str, Any]) -> QgsProcessingContext:
    """Run an algorithm as a task, cancel it while the engine works, and see it end in time."""
    made = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    context, feedback = context_of_project(), QgsProcessingFeedback()
    task = QgsProcessingAlgRunnerTask(made, values, context, feedback)
    ended: list[tuple[bool, dict[str, Any]]] = []
    task.executed.connect(lambda succeeded, outputs: ended.append((succeeded, outputs)))
    QgsApplication.taskManager().addTask(task)
    until(lambda: feedback.progress() > 5)
    task.cancel()
    began = time.monotonic()
    until(lambda: bool(ended))
    assert time.monotonic() - began < 4.0
    assert ended == [(False, {})]
    return context
