"""Processing's own dialogs, for algorithms that have no page in the dock."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsProcessingAlgorithmDialogBase


class ToolboxDialogs:
    """Opens the dialogs, and keeps each until Qt deletes it: nobody else does."""

    def __init__(self) -> None:
        self._open: list[QgsProcessingAlgorithmDialogBase] = []

    def open(self, algorithm: str, given: dict[str, Any]) -> None:
        """Show the dialog of an algorithm, filled in."""
        import processing  # a plugin of QGIS itself, which may be loaded after this one

        dialog = processing.createAlgorithmDialog(algorithm, given)
        self._open.append(dialog)
        dialog.destroyed.connect(lambda: self._open.remove(dialog))
        dialog.show()
