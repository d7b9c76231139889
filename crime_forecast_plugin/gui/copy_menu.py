"""The commands that make a result of the history again elsewhere, for the clipboard."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QMenu, QWidget

from ..outputs.commands import python_command, qgis_command, shell_command
from ..outputs.history import Entry
from ..translation import tr


class CopyMenu(QMenu):
    """Copies a run as a command of Python or of a shell."""

    copied = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: The run that is copied.
        self.entry: Entry | None = None
        python = self.addAction(tr("Python, for QGIS's console"))
        python.triggered.connect(
            lambda: self._copy(python_command(self.entry, QgsProject.instance()))
        )
        qgis = self.addAction(tr("qgis_process, for a shell"))
        qgis.triggered.connect(lambda: self._copy(qgis_command(self.entry)))
        self._shell = self.addAction(tr("crimeengine, for a shell without QGIS"))
        self._shell.triggered.connect(lambda: self._copy(shell_command(self.entry)))
        self.aboutToShow.connect(
            lambda: self._shell.setEnabled(self.entry is not None and bool(self.entry.result))
        )

    def _copy(self, command: str) -> None:
        QApplication.clipboard().setText(command)
        self.copied.emit()
