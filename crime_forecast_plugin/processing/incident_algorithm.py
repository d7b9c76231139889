"""What every algorithm on a layer of incidents has in common."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback

from ..engine.snapshot import AreaSnapshot, IncidentSnapshot
from ..translation import tr
from . import checks
from . import parameters as names
from .engine_algorithm import EngineAlgorithm
from .inputs import Input, LayerInput
from .values import Values


class IncidentAlgorithm(EngineAlgorithm):
    """Gives the engine a job on incidents."""

    GROUP = "patterns"
    HELP = "analyses"

    # What an algorithm of its own says

    def columns(self, values: Values) -> list[str]:
        """Return the fields of the incidents that the job names; empty texts name none."""
        return [values.text(name) for name in (names.TIME, names.CATEGORY)]

    def features(self, values: Values) -> list[str]:
        """Return further fields that the job looks at, whose numbers stay numbers."""
        return []

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also what was counted, and what was left out."""
        intake = result["intake"]
        feedback.pushInfo(
            tr("Counted {:,} of {:,} incidents.").format(intake["kept"], intake["read"])
        )
        for dropped in intake["dropped"]:
            feedback.pushInfo(tr("Left out: {}.").format(dropped["text"]))
        for warning in intake["warnings"]:
            feedback.pushWarning(warning)
        super().tell(result, feedback)

    # What the family shares

    def fault_of_inputs(self, values: Values) -> str | None:
        """Return what is wrong with the incidents and the area."""
        incidents = values.source(names.INPUT)
        fault = (
            checks.fault_of_incidents(incidents)
            or checks.fault_of_time(incidents, values.text(names.TIME))
            or checks.fault_of_category(
                incidents, values.text(names.CATEGORY), values.names(names.ONLY)
            )
        )
        if fault is None and values.given(names.AREA):
            fault = checks.fault_of_area(values.source(names.AREA))
        return fault

    def inputs(self, values: Values) -> list[Input]:
        """Return the incidents and the area."""
        incidents = IncidentSnapshot(
            values.source(names.INPUT),
            [column for column in self.columns(values) if column],
            values.keys(names.INPUT),
            self.features(values),
        )
        found: list[Input] = [LayerInput("incidents", "layer", incidents)]
        area = values.source(names.AREA)
        if area:
            found.append(LayerInput("area", "area_layer", AreaSnapshot(area)))
        return found

    def fields(self, values: Values) -> dict[str, Any]:
        """Return what every job of this family says, still without its input files."""
        return {
            **super().fields(values),
            "time": values.text(names.TIME),
            "category": values.text(names.CATEGORY) or None,
            "only": values.names(names.ONLY),
            "since": values.day(names.SINCE),
            "until": values.day(names.UNTIL),
        }
