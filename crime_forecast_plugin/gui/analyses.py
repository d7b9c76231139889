"""The analyses of the menu: Processing's own dialogs, filled in as the form of the forecast is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.gui import QgsProcessingAlgorithmDialogBase

from .output_folder import propose_folder

#: The algorithms that show what the past was like, in the order of the menu.
ANALYSES = ("patterns", "clusters", "nearrepeats", "hotspotstatistics", "classifyincidents")

#: What an analysis takes over from the form of the forecast, where it asks for it.
_SHARED = ("INPUT", "TIME", "CATEGORY", "ONLY", "AREA", "SINCE", "UNTIL", "CELL")


def analysis(name: str) -> QgsProcessingAlgorithm:
    """Return the algorithm of an analysis."""
    return QgsApplication.processingRegistry().algorithmById(f"crimeforecast:{name}")


class Analyses:
    """Opens the dialogs, and keeps each until Qt deletes it: nobody else does."""

    def __init__(self) -> None:
        self._open: list[QgsProcessingAlgorithmDialogBase] = []

    def open(self, name: str, forecast: dict[str, Any]) -> None:
        """Show the dialog of an analysis, filled in from the form of the forecast."""
        import processing  # a plugin of QGIS itself, which may be loaded after this one

        algorithm = analysis(name)
        shared = {key: forecast[key] for key in _SHARED if algorithm.parameterDefinition(key)}
        given = {**shared, "OUTPUT": propose_folder(name, datetime.now())}
        dialog = processing.createAlgorithmDialog(algorithm.id(), given)
        self._open.append(dialog)
        dialog.destroyed.connect(lambda: self._open.remove(dialog))
        dialog.show()
