"""*Forecast incidents*: from a layer of points to a forecast of the next days or hours."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..engine.catalogue import AUTOMATIC, automatic, models, title_of
from ..outputs.forecast_layers import ForecastLayers
from ..outputs.forecast_result import ForecastResult
from ..outputs.loader import ResultLoader
from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .forecasting_algorithm import ForecastingAlgorithm
from .values import Values

MODEL = "MODEL"
SETTINGS = "SETTINGS"
SAVED_MODEL = "SAVED_MODEL"


class ForecastIncidents(ForecastingAlgorithm):
    """The algorithm behind the toolbox, the page *Forecast*, scripts and `qgis_process`."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "forecastincidents"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Forecast incidents")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Forecasts incidents in space and time and marks hot spots.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help() + "".join(
            f"<p><b>{model.name}</b>: {model.title}. {model.summary}</p>"
            for model in (automatic(), *models())
        )

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,prediction,predictive,hotspot,hot "
            "spot,police,risk,spatio-temporal,neural network,density,raster,time series"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputRasterLayer("FORECAST", tr("Expected incidents by step")))
        for key, title in (
            ("LOWER", tr("Lower end of the interval by step")),
            ("UPPER", tr("Upper end of the interval by step")),
            ("PROBABILITY", tr("Chance of at least one by step")),
        ):
            self.addOutput(QgsProcessingOutputRasterLayer(key, title))
        self.addOutput(QgsProcessingOutputVectorLayer("CELLS", tr("Cells"), names.POLYGONS))
        self.addOutput(QgsProcessingOutputVectorLayer("HOTSPOTS", tr("Hot spots"), names.POLYGONS))
        self.addOutput(QgsProcessingOutputFile("TRAINED_MODEL", tr("Trained model")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputNumber("EXPECTED", tr("Expected incidents in all")))
        self.addOutput(QgsProcessingOutputString("CHOSEN", tr("Name of the model that was used")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Which model was better")))
        self.addOutput(QgsProcessingOutputString("JOB", tr("Job (JSON)")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the model and what belongs to it."""
        model, settings = values.text(MODEL), values.text(SETTINGS)
        return (
            checks.fault_of_model(model, list(_titles()))
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
        if result["job"]["model"] == AUTOMATIC:
            feedback.pushInfo(tr("Chosen: {}.").format(title_of(result["model"])))
        super().tell(result, feedback)

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        forecast = ForecastResult.of(result)
        ResultLoader.register(ForecastLayers(forecast), context)
        return {
            "FORECAST": forecast.path("forecast"),
            "LOWER": forecast.path("lower"),
            "UPPER": forecast.path("upper"),
            "PROBABILITY": forecast.path("probability"),
            "CELLS": forecast.vector_source("cells"),
            "HOTSPOTS": forecast.vector_source("hotspots"),
            "TRAINED_MODEL": forecast.path("model"),
            "REPORT": forecast.path("report"),
            "EXPECTED": sum(step["expected"] for step in result["steps"]),
            "CHOSEN": forecast.model,
            "VERDICT": forecast.verdict,
            "JOB": json.dumps(forecast.job, ensure_ascii=False),
        }


def _titles() -> dict[str, str]:
    return {model.name: model.title for model in (automatic(), *models())}


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        names.cell(250),
        names.step("1D"),
        names.horizon(),
        define.explained(
            define.choice(MODEL, tr("Model"), _titles(), "st_resnet"),
            tr(
                "What to forecast with; each is described in the text of this algorithm. auto "
                "tests the quick models and takes the best."
            ),
        ),
        *names.context(tr("What models that look at more than the incidents may learn from.")),
        names.area_share(),
        names.device(),
        *names.period(tr("The forecast begins on this day.")),
        define.advanced(
            names.test_days(
                tr("Days to score the model on"),
                tr(
                    "Days at the end that are held out and forecast to compare the model with "
                    "counting rules."
                ),
            )
        ),
        names.patrol_driven(),
        names.seed(),
        define.advanced(
            define.explained(
                QgsProcessingParameterString(SETTINGS, tr("Model settings (JSON)"), optional=True),
                tr(
                    'Settings of the model as a JSON object, for example {"epochs": 20}. Empty '
                    "takes the defaults."
                ),
            )
        ),
        define.advanced(
            define.explained(
                QgsProcessingParameterFile(
                    SAVED_MODEL, tr("Trained model"), extension="safetensors", optional=True
                ),
                tr("The model.safetensors of an earlier forecast, used instead of training."),
            )
        ),
        names.output(
            tr("Folder for the GeoTIFFs, the GeoPackage, the report and the trained model.")
        ),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Forecasts how many incidents to expect in each cell of a grid, for the next "
            "days or hours, and marks the hot spots."
        ),
        tr(
            "The last days are held out first and forecast too: the report shows how the "
            "chosen model did beside plain counting rules, and says which was better."
        ),
        tr(
            "The result is a group of layers: the hot spots, one raster a time step, which "
            "the temporal controller plays, and the grid with expected count, interval and "
            "rank of every cell over the whole period. The folder also holds a report and "
            "the trained model."
        ),
        tr(
            "The work is done in a process of its own; QGIS stays usable, and the run can "
            "be cancelled."
        ),
    ) + "<h3>{}</h3>".format(tr("Models"))
