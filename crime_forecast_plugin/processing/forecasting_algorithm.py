"""What the algorithms have in common that forecast the counts of cells and steps."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback

from ..engine.choice import Choice
from ..translation import tr
from . import parameters as names
from .context_algorithm import ContextAlgorithm
from .values import Values


class ForecastingAlgorithm(ContextAlgorithm):
    """Gives the engine a job on incidents that are counted by cell and step."""

    GROUP = "forecast"
    HELP = "models"

    def fields(self, values: Values) -> dict[str, Any]:
        """Return what every such job says, still without its input files."""
        return {
            **super().fields(values),
            "cell": values.real(names.CELL),
            "step": values.choice(names.STEP),
            "horizon": values.whole(names.HORIZON),
            "device": values.choice(names.DEVICE),
            "seed": values.whole(names.SEED),
            "area_share": values.share(names.AREA_SHARE),
            "test_days": values.whole(names.TEST_DAYS),
            "patrol_driven": values.choice(names.PATROL_DRIVEN),
        }

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also which models could not learn."""
        for name, reason in result["left_out"].items():
            feedback.pushWarning(tr("{} was left out: {}").format(Choice.read(name).title, reason))
        super().tell(result, feedback)
