"""The bundled sample data, and a copy of them that QGIS may write to."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from qgis.core import QgsApplication

from .catalogue import PLUGIN_FOLDER

_NAME = "chicago.gpkg"
#: Names the content that the copy was made from; the copy itself changes when QGIS opens it.
_STAMP = "chicago.sha256"


def sample_file() -> Path:
    """Return the bundled GeoPackage: inside the package, or in the working tree."""
    packaged = PLUGIN_FOLDER / "sample" / _NAME
    return packaged if packaged.is_file() else PLUGIN_FOLDER.parent / "data" / "sample" / _NAME


def sample_folder() -> Path:
    """Return where the copy lies: in the profile's data folder."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "crime_forecast" / "sample"


def sample_copy(folder: Path) -> Path:
    """Return where in a folder the copy lies."""
    return folder / _NAME


def writable_copy(folder: Path) -> Path:
    """Return the sample's copy in a folder, made anew where the plugin brings other data.

    Raises OSError where the folder cannot be written.
    """
    original, copy, stamp = sample_file(), sample_copy(folder), folder / _STAMP
    content = hashlib.sha256(original.read_bytes()).hexdigest()
    if copy.is_file() and stamp.is_file() and stamp.read_text(encoding="ascii") == content:
        return copy
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / f"{_NAME}.partial"
    shutil.copyfile(original, partial)
    for ending in ("-wal", "-shm"):  # what a QGIS that crashed left of the older copy
        (folder / f"{_NAME}{ending}").unlink(missing_ok=True)
    partial.replace(copy)
    stamp.write_text(content, encoding="ascii")
    return copy
