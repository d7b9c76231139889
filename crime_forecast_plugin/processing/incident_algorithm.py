"""What every algorithm on a layer of incidents has in common: from the layers to the products."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ..engine.environment import find_python
from ..engine.process import EngineError
from ..engine.snapshot import AreaSnapshot, ContextSnapshot, IncidentSnapshot
from . import checks
from . import parameters as names
from .engine_algorithm import EngineAlgorithm, Span
from .values import Values


class IncidentAlgorithm(EngineAlgorithm):
    """Gives the engine a job on incidents."""

    def __init__(self) -> None:
        super().__init__()
        self._incidents: IncidentSnapshot | None = None
        self._area: AreaSnapshot | None = None
        self._surroundings: list[ContextSnapshot] = []

    # What an algorithm of its own says

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the parameters that are the algorithm's own, if anything."""
        return None

    def columns(self, values: Values) -> list[str]:
        """Return the fields of the incidents that the job names; empty texts name none."""
        return [values.text(name) for name in (names.TIME, names.CATEGORY)]

    def features(self, values: Values) -> list[str]:
        """Return further fields that the job looks at, whose numbers stay numbers."""
        return []

    def surroundings(self, values: Values) -> list[QgsProcessingFeatureSource]:
        """Return the layers of what lies around the incidents."""
        return []

    def fields(self, values: Values) -> dict[str, Any]:
        """Return what every job of this family says, still without its input files."""
        return {
            "schema": 1,
            "time": values.text(names.TIME),
            "category": values.text(names.CATEGORY) or None,
            "only": values.names(names.ONLY),
            "since": values.day(names.SINCE),
            "until": values.day(names.UNTIL),
            "out": str(Path(values.text(names.OUTPUT)).absolute()),
        }

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job that are the algorithm's own, its kind among them."""
        return {}

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say what was counted, what was left out, and what came of it."""
        intake = result["intake"]
        feedback.pushInfo(f"Counted {intake['kept']:,} of {intake['read']:,} incidents.")
        for dropped in intake["dropped"]:
            feedback.pushInfo(f"Left out: {dropped['text']}.")
        for warning in intake["warnings"]:
            feedback.pushWarning(warning)
        feedback.pushInfo(result["verdict"])
        for caution in result.get("cautions", ()):
            feedback.pushInfo(f"Keep in mind: {caution}")

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the outputs but for the folder."""
        return {}

    # What Processing asks for

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot work, in one sentence."""
        fault = self._fault(Values(self, parameters, context))
        return (False, fault) if fault else super().checkParameterValues(parameters, context)

    def _fault(self, values: Values) -> str | None:
        """Return the first fault of the parameters, or None."""
        if not find_python():
            return checks.NO_ENGINE
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
        return fault or self.fault(values) or checks.fault_of_output(values.text(names.OUTPUT))

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take hold of the layers on the main thread."""
        values = Values(self, parameters, context)
        self._incidents = IncidentSnapshot(
            values.source(names.INPUT),
            [column for column in self.columns(values) if column],
            values.keys(names.INPUT),
            self.features(values),
        )
        area = values.source(names.AREA)
        self._area = AreaSnapshot(area) if area else None
        self._surroundings = [ContextSnapshot(source) for source in self.surroundings(values)]
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the snapshots, have the engine do the job, and hand over its products."""
        values = Values(self, parameters, context)
        try:
            result = self._result({**self.fields(values), **self.job(values)}, feedback)
        except EngineError as error:
            if error.kind == "cancelled":
                return {}
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(error.message) from error
        except OSError as error:
            raise QgsProcessingException(
                f"'{error.filename}' cannot be used ({error.strerror}): check the disk."
            ) from error
        finally:
            # Lets go of the layers' files.
            self._incidents, self._area, self._surroundings = None, None, []
        self.tell(result, feedback)
        return {names.OUTPUT: result["job"]["out"], **self.outputs(result, context)}

    def _result(self, job: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Return the engine's result of a job, which gets its input files here."""
        with tempfile.TemporaryDirectory(prefix="crime-forecast-") as folder:
            reading, stopped = Span(feedback, 0, 5), feedback.isCanceled
            reading.report(0, "Reading the layers")
            path = self._incidents.write(Path(folder), reading.report, stopped)
            job.update(incidents=str(path), layer=self._incidents.name)
            if self._area:
                path = self._area.write(_subfolder(folder, "area"), is_cancelled=stopped)
                job.update(area=str(path), area_layer=self._area.name)
            for number, layer in enumerate(self._surroundings):
                path = layer.write(_subfolder(folder, str(number)), is_cancelled=stopped)
                job.setdefault("context", []).append(f"{path.stem}={path}")
            return self.run_job(job, feedback, Span(feedback, 5, 100))


def _subfolder(folder: str, name: str) -> Path:
    """Make a folder for a snapshot, whose file may be called as that of another layer."""
    path = Path(folder, name)
    path.mkdir()
    return path
