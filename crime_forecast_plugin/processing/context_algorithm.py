"""What the algorithms on incidents have in common whose models look at the surroundings."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback

from . import parameters as names
from .context_layers import context_input, fault_of_context
from .incident_algorithm import IncidentAlgorithm
from .inputs import Input
from .values import Values


class ContextAlgorithm(IncidentAlgorithm):
    """Gives the engine a job on incidents and what surrounds them."""

    def fault_of_inputs(self, values: Values) -> str | None:
        """Return also what is wrong with the context."""
        return super().fault_of_inputs(values) or fault_of_context(
            values.given(names.CONTEXT),
            values.layers(names.CONTEXT),
            values.text(names.CONTEXT_FEATURES),
        )

    def inputs(self, values: Values) -> list[Input]:
        """Return also the context."""
        layers = values.layers(names.CONTEXT)
        found = super().inputs(values)
        if layers:
            found.append(context_input(layers, values.text(names.CONTEXT_FEATURES)))
        return found

    def fields(self, values: Values) -> dict[str, Any]:
        """Return also whose holidays count."""
        return {**super().fields(values), "holidays": values.text(names.HOLIDAYS).strip()}

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also whether the context helped."""
        super().tell(result, feedback)
        if result["context"]:
            feedback.pushInfo(result["context"]["verdict"])
