"""What an algorithm says, passed on from its thread."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal

from ..translation import tr


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
