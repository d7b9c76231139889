"""*Forecast incidents*: from a layer of points to a forecast of the next days or hours."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..engine.catalogue import AUTOMATIC, models, title_of
from ..outputs.forecast_layers import ForecastLayers
from ..outputs.forecast_result import ForecastResult
from ..outputs.loader import ResultLoader
from . import checks
from . import parameters as names
from .forecasting_algorithm import ForecastingAlgorithm
from .values import Values

MODEL = "MODEL"
SETTINGS = "SETTINGS"
SAVED_MODEL = "SAVED_MODEL"

# A line break within it would be shown as a new paragraph.
_HELP = (
    "<p>Forecasts how many incidents to expect in each cell of a grid, for the next days or "
    "hours, and marks the hot spots.</p>"
    "<p>The last days are held out first and forecast too: the report shows how the chosen model "
    "did beside plain counting rules, and says which was better.</p>"
    "<p>The result is a group of layers: the hot spots, one raster a time step, which the "
    "temporal controller plays, and the grid with expected count, interval and rank of every cell "
    "over the whole period. The folder also holds a report and the trained model.</p>"
    "<p>The work is done in a process of its own; QGIS stays usable, and the run can be "
    "cancelled.</p>"
    "<h3>Models</h3>"
)


class ForecastIncidents(ForecastingAlgorithm):
    """The algorithm behind the toolbox, the dialog, scripts and `qgis_process`."""

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
        return _HELP + "".join(
            f"<p><b>{model.name}</b>: {model.title}. {model.summary}</p>"
            for model in (AUTOMATIC, *models())
        )

    def tags(self) -> list[str]:
        """What else people may search for."""
        return [
            "crime", "prediction", "predictive", "hotspot", "hot spot", "police", "risk",
            "spatio-temporal", "neural network", "density", "raster", "time series",
        ]  # fmt: skip

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputRasterLayer("FORECAST", "Expected incidents by step"))
        self.addOutput(QgsProcessingOutputVectorLayer("CELLS", "Cells"))
        self.addOutput(QgsProcessingOutputVectorLayer("HOTSPOTS", "Hot spots"))
        self.addOutput(QgsProcessingOutputHtml("REPORT", "Report"))
        self.addOutput(QgsProcessingOutputString("VERDICT", "Which model was better"))
        self.addOutput(QgsProcessingOutputString("JOB", "Job (JSON)"))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the model and what belongs to it."""
        model, settings = values.text(MODEL), values.text(SETTINGS)
        return (
            checks.fault_of_model(model, _model_names())
            or checks.fault_of_settings(settings)
            or checks.fault_of_saved_model(values.text(SAVED_MODEL))
            or checks.fault_of_automatic(model, settings, values.text(SAVED_MODEL))
        )

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of a forecast's job."""
        return {
            "kind": "forecast",
            "model": values.choice(MODEL),
            "settings": json.loads(values.text(SETTINGS) or "{}"),
            "saved_model": values.text(SAVED_MODEL) or None,
            "keep_inputs": True,
        }

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also which model was chosen."""
        if result["job"]["model"] == AUTOMATIC.name:
            feedback.pushInfo(f"Chosen: {title_of(result['model'])}.")
        super().tell(result, feedback)

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        forecast = ForecastResult.of(result)
        ResultLoader.register(ForecastLayers(forecast), context)
        return {
            "FORECAST": forecast.path("forecast"),
            "CELLS": forecast.vector_source("cells"),
            "HOTSPOTS": forecast.vector_source("hotspots"),
            "REPORT": forecast.path("report"),
            "VERDICT": forecast.verdict,
            "JOB": json.dumps(forecast.job, ensure_ascii=False),
        }


def _model_names() -> list[str]:
    return [AUTOMATIC.name, *(model.name for model in models())]


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        names.cell(250),
        names.step("1D"),
        names.horizon(),
        names.explained(
            names.choice(MODEL, "Model", _model_names(), "st_resnet"),
            "What to forecast with; each is described in the text of this algorithm. auto tests "
            "the quick models and takes the best.",
        ),
        *names.context("What models that look at more than the incidents may learn from."),
        names.area_share(),
        names.device(),
        *names.period("The forecast begins on this day."),
        names.advanced(
            names.test_days(
                "Days to score the model on",
                "Days at the end that are held out and forecast to compare the model with "
                "counting rules.",
            )
        ),
        names.seed(),
        names.advanced(
            names.explained(
                QgsProcessingParameterString(SETTINGS, "Model settings (JSON)", optional=True),
                'Settings of the model as a JSON object, for example {"epochs": 20}. Empty takes '
                "the defaults.",
            )
        ),
        names.advanced(
            names.explained(
                QgsProcessingParameterFile(
                    SAVED_MODEL, "Trained model", extension="safetensors", optional=True
                ),
                "The model.safetensors of an earlier forecast, used instead of training.",
            )
        ),
        names.output("Folder for the GeoTIFFs, the GeoPackage, the report and the trained model."),
    ]
