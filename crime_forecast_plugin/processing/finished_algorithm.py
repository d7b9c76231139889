"""What every algorithm on a finished forecast has in common."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .values import Values
from .warm_algorithm import WarmAlgorithm

FORECAST = "FORECAST"


class FinishedAlgorithm(WarmAlgorithm):
    """Gives the engine a job on the folder of a forecast."""

    GROUP = "finished"
    HELP = "zones"

    def fault_of_inputs(self, values: Values) -> str | None:
        """Return why the folder is not that of a forecast."""
        return checks.fault_of_finished(values.text(FORECAST), "forecast", tr("forecast"))

    def fields(self, values: Values) -> dict[str, Any]:
        """Return what every job of this family says."""
        return {
            **super().fields(values),
            "forecast": str(Path(values.text(FORECAST)).absolute()),
            "seed": values.whole(names.SEED),
        }

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also what was filled, mended or left out."""
        for warning in result["warnings"]:
            feedback.pushWarning(warning)
        super().tell(result, feedback)


def forecast() -> QgsProcessingParameterDefinition:
    """Return the folder of the forecast."""
    return define.explained(
        QgsProcessingParameterFile(
            FORECAST, tr("Folder of the forecast"), QgsProcessingParameterFile.Behavior.Folder
        ),
        tr("Folder that a forecast was written to, the output folder of Forecast incidents."),
    )
