"""What the algorithms have in common that are quick enough for nobody to want to wait."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback

from ..engine.warm import WARM
from ..translation import tr
from .engine_algorithm import EngineAlgorithm, Span


class WarmAlgorithm(EngineAlgorithm):
    """Gives a job to the engine that was kept from the last one."""

    def run_job(self, job: dict[str, Any], feedback: QgsProcessingFeedback, span: Span) -> dict:
        """Have the engine do a job, without the wait for its start; raises EngineError."""
        span.report(0, tr("Asking the engine"))
        return WARM.run(job, span.report, feedback.isCanceled)
