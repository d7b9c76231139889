"""*Compare models…*: Processing's own dialog of the algorithm, and the way to its report."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.gui import QgsMessageBar, QgsProcessingAlgorithmDialogBase

from ..engine.catalogue import title_of
from ..translation import tr
from .message_bar import push_message
from .output_folder import propose_folder

ALGORITHM = "crimeforecast:backtestincidents"


class Comparison:
    """Opens the dialog, filled in as far as the form of the forecast is, and tells the outcome."""

    def __init__(self, main_bar: QgsMessageBar) -> None:
        self._main_bar = main_bar

    def open(self, forecast: dict[str, Any]) -> QgsProcessingAlgorithmDialogBase:
        """Show the dialog, which lives by itself, with what the two algorithms share."""
        import processing  # a plugin of QGIS itself, which may be loaded after this one

        folder = propose_folder("comparison", datetime.now())
        dialog = processing.createAlgorithmDialog(ALGORITHM, {**forecast, "OUTPUT": folder})
        dialog.algorithmFinished.connect(
            lambda succeeded, outputs: self._tell(dialog, succeeded, outputs)
        )
        dialog.show()
        return dialog

    def _tell(
        self, dialog: QgsProcessingAlgorithmDialogBase, succeeded: bool, outputs: dict[str, Any]
    ) -> None:
        # A cancelled algorithm ends without outputs; the dialog itself tells what went wrong.
        if not (succeeded and outputs):
            return
        title = dialog.algorithm().displayName()
        said = tr("{} is the model to use.")
        said = said.format(title_of(outputs["RECOMMENDED"]))
        for bar in (self._main_bar, dialog.messageBar()):
            push_message(bar, title, said, "done", Path(outputs["REPORT"]))
