"""Where a result goes unless the person says otherwise."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths


def propose_folder(kind: str, now: datetime) -> str:
    """A folder that does not exist yet, under the project, the documents or the temporary files."""
    name = f"{kind}_{now:%Y-%m-%d_%H%M}"
    home = _home()
    folder, count = home / name, 1
    while folder.exists():
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
