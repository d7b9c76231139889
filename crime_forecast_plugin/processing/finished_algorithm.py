"""What every algorithm on a finished forecast has in common."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..engine.warm import WARM
from . import checks
from . import parameters as names
from .engine_algorithm import EngineAlgorithm, Span
from .values import Values

FORECAST = "FORECAST"


class FinishedAlgorithm(EngineAlgorithm):
    """Gives the engine a job on the folder of a forecast."""

    def fault_of_inputs(self, values: Values) -> str | None:
        """Return why the folder is not that of a forecast."""
        return checks.fault_of_finished(values.text(FORECAST), "forecast", "forecast")

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

    def run_job(self, job: dict[str, Any], feedback: QgsProcessingFeedback, span: Span) -> dict:
        """Have the engine do a job that was kept from the last one; raises EngineError."""
        span.report(0, "Asking the engine")
        return WARM.run(job, span.report, feedback.isCanceled)


def forecast() -> QgsProcessingParameterDefinition:
    """Return the folder of the forecast."""
    return names.explained(
        QgsProcessingParameterFile(
            FORECAST, "Folder of the forecast", QgsProcessingParameterFile.Behavior.Folder
        ),
        "Folder that a forecast was written to, the output folder of Forecast incidents.",
    )
