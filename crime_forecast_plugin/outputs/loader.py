"""The step that Processing takes on the main thread to load a finished forecast."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
)

from .forecast_result import ForecastResult
from .group import add_forecast


class ForecastLoader(QgsProcessingLayerPostProcessorInterface):
    """Put the other layers of a forecast beside the cell layer that Processing loaded."""

    # QGIS holds no reference to a post-processor; one waits here a folder, until it is used.
    _waiting: ClassVar[dict[str, ForecastLoader]] = {}

    def __init__(self, result: ForecastResult) -> None:
        super().__init__()
        self._result = result

    @classmethod
    def register(cls, result: ForecastResult, context: QgsProcessingContext) -> None:
        """Have a forecast loaded into the context's project when the algorithm is done."""
        project = context.project()
        if project is None:
            return
        source = result.vector_source("cells")
        details = QgsProcessingContext.LayerDetails(
            "Expected incidents", project, "CELLS", QgsProcessingUtils.LayerHint.Vector
        )
        loader = cls(result)
        cls._waiting[source] = loader
        details.setPostProcessor(loader)
        context.addLayerToLoadOnCompletion(source, details)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Build the group around the cell layer."""
        add_forecast(self._result, context.project() or layer.project(), layer)
        self._waiting.pop(self._result.vector_source("cells"), None)
