"""The runs that go on or wait, from wherever in the dock they were started."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .run import AlgorithmRun


class Runs(QObject):
    """Starts algorithms and keeps them until they end."""

    started = pyqtSignal(object)
    ended = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, desktop: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[AlgorithmRun] = []

    def start(self, algorithm: str, parameters: dict[str, Any], title: str) -> AlgorithmRun:
        """Start an algorithm; raises RunRefused."""
        run = AlgorithmRun(algorithm, self)
        run.ended.connect(lambda succeeded, outputs: self._ended(run))
        run.start(parameters)
        self.running.append(run)
        self.started.emit(run)
        self.changed.emit()
        return run

    def close(self) -> None:
        """Stop all and wait for their end."""
        for run in self.running:
            run.close()
        self.running.clear()

    def _ended(self, run: AlgorithmRun) -> None:
        self.running.remove(run)
        self.ended.emit(run)
        self.changed.emit()
