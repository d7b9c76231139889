"""*Forecast incidents*: from a layer of points to a forecast of the next days or hours."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
)

from ..engine.catalogue import models
from ..engine.environment import find_python
from ..engine.process import EngineError
from ..engine.snapshot import AreaSnapshot, IncidentSnapshot
from ..outputs.forecast_result import ForecastResult
from ..outputs.loader import ForecastLoader
from . import checks
from . import parameters as names
from .engine_algorithm import EngineAlgorithm, Span

Values = dict[str, Any]

_HELP = """<p>Forecasts how many incidents to expect in each cell of a grid, for the next days or
hours, and marks the hot spots.</p>
<p>The last days are held out first and forecast too: the report shows how the chosen model did
beside plain counting rules, and says which was better.</p>
<p>The result is a group of layers: the hot spots, one raster a time step, which the temporal
controller plays, and the grid with expected count, interval and rank of every cell over the whole
period. The folder also holds a report and the trained model.</p>
<p>The work is done in a process of its own; QGIS stays usable, and the run can be cancelled.</p>"""


class ForecastIncidents(EngineAlgorithm):
    """The algorithm behind the toolbox, the dialog, scripts and `qgis_process`."""

    def __init__(self) -> None:
        super().__init__()
        self._incidents: IncidentSnapshot | None = None
        self._area: AreaSnapshot | None = None

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "forecastincidents"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return "Forecast incidents"

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return "Forecasts incidents in space and time and marks hot spots."

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _HELP

    def tags(self) -> list[str]:
        """What else people may search for."""
        return [
            "crime", "prediction", "predictive", "hotspot", "hot spot", "police", "risk",
            "spatio-temporal", "neural network", "density", "raster", "time series",
        ]  # fmt: skip

    def initAlgorithm(self, configuration: Values | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in names.definitions():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputRasterLayer("FORECAST", "Expected incidents by step"))
        self.addOutput(QgsProcessingOutputVectorLayer("CELLS", "Cells"))
        self.addOutput(QgsProcessingOutputVectorLayer("HOTSPOTS", "Hot spots"))
        self.addOutput(QgsProcessingOutputHtml("REPORT", "Report"))
        self.addOutput(QgsProcessingOutputString("VERDICT", "Which model was better"))
        self.addOutput(QgsProcessingOutputString("JOB", "Job (JSON)"))

    def checkParameterValues(
        self, parameters: Values, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot work, in one sentence."""
        fault = self._fault(parameters, context)
        return (False, fault) if fault else super().checkParameterValues(parameters, context)

    def _fault(self, parameters: Values, context: QgsProcessingContext) -> str | None:
        """Return the first fault of the parameters, or None."""

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context)

        if not find_python():
            return checks.NO_ENGINE
        incidents = self.parameterAsSource(parameters, names.INPUT, context)
        fault = (
            checks.fault_of_incidents(incidents)
            or checks.fault_of_time(incidents, text(names.TIME))
            or checks.fault_of_category(
                incidents, text(names.CATEGORY), self._only(parameters, context)
            )
        )
        if fault is None and parameters.get(names.AREA):
            fault = checks.fault_of_area(self.parameterAsSource(parameters, names.AREA, context))
        return (
            fault
            or checks.fault_of_model(text(names.MODEL), [model.name for model in models()])
            or checks.fault_of_settings(text(names.SETTINGS))
            or checks.fault_of_saved_model(text(names.SAVED_MODEL))
            or checks.fault_of_output(text(names.OUTPUT))
        )

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take hold of the layers on the main thread."""
        time = self.parameterAsString(parameters, names.TIME, context)
        category = self.parameterAsString(parameters, names.CATEGORY, context)
        self._incidents = IncidentSnapshot(
            self.parameterAsSource(parameters, names.INPUT, context),
            [name for name in (time, category) if name],
            self._key_columns(parameters, context),
        )
        area = self.parameterAsSource(parameters, names.AREA, context)
        self._area = AreaSnapshot(area) if area else None
        return True

    def _key_columns(self, parameters: Values, context: QgsProcessingContext) -> list[int]:
        """Return the indexes of the columns that only number the rows of the incident layer."""
        value = parameters[names.INPUT]
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.staticValue()
        layer = self.parameterAsVectorLayer({names.INPUT: value}, names.INPUT, context)
        return layer.primaryKeyAttributes() if layer else []

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Write the snapshots, have the engine forecast, and hand over its products."""
        try:
            result = self._forecast(parameters, context, feedback)
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
            self._incidents = self._area = None  # lets go of the layers' files
        _tell(result, feedback)
        forecast = ForecastResult.of(Path(result["job"]["out"]), result)
        ForecastLoader.register(forecast, context)
        return {
            names.OUTPUT: str(forecast.folder),
            "FORECAST": forecast.path("forecast"),
            "CELLS": forecast.vector_source("cells"),
            "HOTSPOTS": forecast.vector_source("hotspots"),
            "REPORT": forecast.path("report"),
            "VERDICT": forecast.verdict,
            "JOB": json.dumps(forecast.job, ensure_ascii=False),
        }

    def _forecast(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Return the engine's result."""
        job = self._job(parameters, context)
        with tempfile.TemporaryDirectory(prefix="crime-forecast-") as folder:
            reading = Span(feedback, 0, 5)
            reading.report(0, "Reading the layers")
            path = self._incidents.write(Path(folder), reading.report, feedback.isCanceled)
            job.update(incidents=str(path), layer=self._incidents.name)
            if self._area:
                area = Path(folder, "area")
                area.mkdir()
                path = self._area.write(area, is_cancelled=feedback.isCanceled)
                job.update(area=str(path), area_layer=self._area.name)
            return self.run_job(job, feedback, Span(feedback, 5, 100))

    def _job(self, parameters: Values, context: QgsProcessingContext) -> Values:
        """Return the job, still without its input files."""

        def text(name: str) -> str | None:
            return self.parameterAsString(parameters, name, context) or None

        def whole(name: str) -> int:
            return self.parameterAsInt(parameters, name, context)

        def real(name: str) -> float:
            return self.parameterAsDouble(parameters, name, context)

        def day(name: str) -> str | None:
            date = self.parameterAsDateTime(parameters, name, context).date()
            return date.toString("yyyy-MM-dd") if date.isValid() else None

        def choice(name: str) -> str:
            return self.parameterAsEnumString(parameters, name, context)

        return {
            "schema": 1,
            "kind": "forecast",
            "time": text(names.TIME),
            "category": text(names.CATEGORY),
            "only": self._only(parameters, context),
            "since": day(names.SINCE),
            "until": day(names.UNTIL),
            "cell": real(names.CELL),
            "step": choice(names.STEP),
            "horizon": whole(names.HORIZON),
            "model": choice(names.MODEL),
            "settings": json.loads(text(names.SETTINGS) or "{}"),
            "device": choice(names.DEVICE),
            "seed": whole(names.SEED),
            "area_share": real(names.AREA_SHARE) / 100,
            "test_days": whole(names.TEST_DAYS),
            "saved_model": text(names.SAVED_MODEL),
            "keep_inputs": True,
            "out": str(Path(text(names.OUTPUT)).absolute()),
        }

    def _only(self, parameters: Values, context: QgsProcessingContext) -> list[str]:
        """Return the categories to keep."""
        text = self.parameterAsString(parameters, names.ONLY, context)
        return [name.strip() for name in text.split(";") if name.strip()]


def _tell(result: Values, feedback: QgsProcessingFeedback) -> None:
    """Say what was counted and how good the model is."""
    intake = result["intake"]
    feedback.pushInfo(f"Counted {intake['kept']:,} of {intake['read']:,} incidents.")
    for dropped in intake["dropped"]:
        feedback.pushInfo(f"Left out: {dropped['text']}.")
    for warning in intake["warnings"]:
        feedback.pushWarning(warning)
    feedback.pushInfo(result["verdict"])
