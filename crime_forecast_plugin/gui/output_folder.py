"""Where a result goes unless the person says otherwise."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Container
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QWidget


class OutputFolder(QgsFileWidget):
    """A field for a folder, which proposes a new one as long as the person chooses none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        #: First word of the proposed name.
        self.kind = "result"
        self._proposed = ""
        self._used: set[str] = set()

    def propose(self) -> None:
        """Propose a folder that is not there and not used, unless the person chose one."""
        if self.filePath() == self._proposed:
            self._proposed = propose_folder(self.kind, datetime.now(), self._used)
            self.setFilePath(self._proposed)

    def use(self) -> None:
        """A run writes into what is chosen: the next proposal is another."""
        self._used.add(self.filePath())
        self.propose()

    def give_up(self, folder: str) -> None:
        """A folder holds a result now: the next one, beside it, gets a folder of its own."""
        if self.filePath() == folder:
            self._proposed = folder
            self.propose()

    def showEvent(self, event: QShowEvent) -> None:
        """Propose a folder of this minute."""
        super().showEvent(event)
        self.propose()


def propose_folder(kind: str, now: datetime, taken: Container[str] = ()) -> str:
    """A new folder under the project, the documents or the temporary files, and not a taken one."""
    name = f"{kind}_{now:%Y-%m-%d_%H%M}"
    home = _home()
    folder, count = home / name, 1
    while folder.exists() or str(folder) in taken:
        count += 1
        folder = home / f"{name}_{count}"
    return str(folder)


def _home() -> Path:
    project = QgsProject.instance().absolutePath()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for place in (project, documents):
        if place and os.access(place, os.W_OK):
            return Path(place)
    return Path(tempfile.gettempdir())
