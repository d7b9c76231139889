"""*What-if*: what a forecast would be in other surroundings, weather, days or cells."""

from __future__ import annotations

from pathlib import Path
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
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine.snapshot import AreaSnapshot
from ..outputs.loader import ResultLoader
from ..outputs.what_if_layers import WhatIfLayers
from ..outputs.what_if_result import WhatIfResult
from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .context_layers import scenario_input
from .finished_algorithm import FORECAST, FinishedAlgorithm, forecast
from .inputs import Input, LayerInput
from .scenario_layers import by_forecast_name, fault_of_scenario
from .values import Values

LAYERS = "LAYERS"
LAYER_NAMES = "LAYER_NAMES"
DAILY = "DAILY"
START = "START"
ZONES = "ZONES"
ZONES_NAME = "ZONES_NAME"
REPLICATES = "REPLICATES"
NAME = "NAME"
BESIDE = "BESIDE"

_LONGEST_NAME = 80


class WhatIf(FinishedAlgorithm):
    """The algorithm behind the toolbox and the page of the what-if."""

    HELP = "what-if-qgis"

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "whatif"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("What-if")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr(
            "Compares a forecast with what it would be in other surroundings, weather or days."
        )

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,scenario,what "
            "if,simulation,counterfactual,difference,context,bars,stations,weather,prediction,planning"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer("CELLS", tr("Difference of each cell"), names.POLYGONS)
        )
        self.addOutput(QgsProcessingOutputRasterLayer("DELTA", tr("Difference by step")))
        self.addOutput(QgsProcessingOutputRasterLayer("RELATIVE", tr("Difference in per cent")))
        self.addOutput(QgsProcessingOutputRasterLayer("SCENARIO", tr("Expected incidents by step")))
        self.addOutput(QgsProcessingOutputRasterLayer("NOISE", tr("Cells inside the noise (1)")))
        self.addOutput(
            QgsProcessingOutputVectorLayer("BY_ZONE", tr("Difference of each zone"), names.POLYGONS)
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Difference of each zone (CSV)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("What-if")))
        self.addOutput(QgsProcessingOutputNumber("CHANGE", tr("Difference in all (incidents)")))
        self.addOutput(
            QgsProcessingOutputString(
                "APPLIED", tr("How the model was applied: directly, or refitted")
            )
        )
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("What would be different")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the scenario."""
        title = values.text(NAME)
        if len(title) > _LONGEST_NAME:
            return tr("The name of the scenario has {} letters: take {} at most.").format(
                len(title), _LONGEST_NAME
            )
        zones = values.source(ZONES)
        return (
            fault_of_scenario(
                values.given(LAYERS),
                values.layers(LAYERS),
                values.names(LAYER_NAMES),
                values.text(FORECAST),
            )
            or _fault_of_area(values)
            or checks.fault_of_zones(zones, values.given(ZONES), values.text(ZONES_NAME))
            or next(filter(None, map(_fault_of_beside, values.names(BESIDE))), None)
        )

    def inputs(self, values: Values) -> list[Input]:
        """Return the layers of the scenario, the area and the zones."""
        found: list[Input] = []
        layers = values.layers(LAYERS)
        if layers:
            renamed, folder = values.names(LAYER_NAMES), values.text(FORECAST)
            found.append(scenario_input(by_forecast_name(layers, renamed, folder)))
        area, zones = values.source(names.AREA), values.source(ZONES)
        if area:
            found.append(LayerInput("area", "area_layer", AreaSnapshot(area)))
        if zones:
            columns = [name for name in [values.text(ZONES_NAME)] if name]
            found.append(LayerInput("zones", "zones_layer", AreaSnapshot(zones, columns)))
        return found

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {
            "kind": "what-if",
            "name": values.text(NAME).strip() or tr("Scenario"),
            "daily": values.names(DAILY),
            "start": values.day(START),
            "cell": values.real_or_none(names.CELL),
            "zones_name": values.text(ZONES_NAME) or None,
            "replicates": values.whole_or_none(REPLICATES),
            "beside": [str(Path(folder).absolute()) for folder in values.names(BESIDE)],
        }

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also how the model was applied."""
        feedback.pushInfo(result["why"])
        super().tell(result, feedback)

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        scenario = WhatIfResult.of(result)
        ResultLoader.register(WhatIfLayers(scenario), context)
        found = {
            "CELLS": scenario.vector_source("cells"),
            "DELTA": scenario.path("delta"),
            "RELATIVE": scenario.path("relative"),
            "SCENARIO": scenario.path("scenario"),
            "NOISE": scenario.path("noise"),
            "REPORT": scenario.path("report"),
            "CHANGE": scenario.change,
            "APPLIED": result["applied"],
            "VERDICT": scenario.verdict,
        }
        if scenario.has_zones:
            found["BY_ZONE"] = scenario.vector_source("zones")
            found["TABLE"] = scenario.path("table")
        return found


def _fault_of_area(values: Values) -> str | None:
    given = values.given(names.AREA) not in (None, "")
    return checks.fault_of_area(values.source(names.AREA)) if given else None


def _fault_of_beside(folder: str) -> str | None:
    return checks.fault_of_finished(folder, "what-if", tr("what-if"))


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    polygons = [names.POLYGONS]
    return [
        forecast(),
        define.explained(
            QgsProcessingParameterString(NAME, tr("Name of the scenario"), tr("Scenario")),
            tr("What to call it on the map and in the report, such as Bars closed."),
        ),
        define.explained(
            define.layers(LAYERS, tr("Layers of the scenario")),
            tr(
                "Changed copies of context layers; each stands for the layer of the forecast "
                "that has its name. What is made of it is as the forecast had it. Of an empty "
                "layer nothing stands in the scenario."
            ),
        ),
        define.explained(
            QgsProcessingParameterString(
                LAYER_NAMES, tr("Names in the forecast"), multiLine=True, optional=True
            ),
            tr(
                "Where a layer has another name than in the forecast, a line each: LAYER = "
                "NAME, for example bars, one closed = bars."
            ),
        ),
        define.explained(
            QgsProcessingParameterString(DAILY, tr("Daily figures"), optional=True),
            tr(
                "Figures of the forecast's daily table to take instead, with semicolons "
                "between: tmax=35 for every day, tmax=35@2018-11-17 for one."
            ),
        ),
        define.explained(
            define.day(START, tr("First day")),
            tr("First day of the scenario. Empty takes that of the forecast."),
        ),
        define.explained(
            QgsProcessingParameterFeatureSource(
                names.AREA, tr("Another area"), polygons, optional=True
            ),
            tr("Polygons of another area to look at. Empty takes the forecast's."),
        ),
        define.explained(
            define.number_or_none(
                names.CELL,
                tr("Another cell size (metres)"),
                1,
                1e6,
                QgsProcessingParameterNumber.Type.Double,
            ),
            tr("Side of the square cells in metres. Empty takes the forecast's."),
        ),
        define.explained(
            QgsProcessingParameterFeatureSource(
                ZONES, tr("Zones for a table"), polygons, optional=True
            ),
            tr("Polygons, such as beats, to sum the difference in."),
        ),
        define.explained(
            QgsProcessingParameterField(
                ZONES_NAME,
                tr("Name of the zones"),
                parentLayerParameterName=ZONES,
                optional=True,
            ),
            tr("Field with the name of each zone. Empty numbers them."),
        ),
        define.advanced(
            define.explained(
                define.number_or_none(REPLICATES, tr("Replicates for the noise"), 0, 100),
                tr(
                    "How often the model learns anew from resampled incidents to tell the "
                    "difference from its own noise: 8 is usual, 0 leaves it out. Empty takes 8 for "
                    "quick models and 0 for others."
                ),
            )
        ),
        define.advanced(
            define.explained(
                QgsProcessingParameterString(BESIDE, tr("Earlier what-ifs"), optional=True),
                tr(
                    "Folders of earlier what-ifs of the same forecast to show side by side in the "
                    "report, with semicolons between."
                ),
            )
        ),
        names.seed(),
        names.output(tr("Folder for the rasters, the GeoPackage, the table and the report.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Asks a finished forecast what it would expect if something were different: "
            "bars closed or moved, a station opened, another weather, other days, another "
            "area or other cells."
        ),
        tr(
            "Edit a copy of a context layer with QGIS's own tools, give the copy the name "
            "of the layer it stands for, and choose it here. What is not changed stays as "
            "the forecast had it: a scenario that changes nothing shows no difference at all."
        ),
        tr(
            "A model that can is applied directly; where the cells or the area differ it "
            "may have to learn anew, and the result says so. Differences inside the "
            "model's own noise are drawn pale."
        ),
        tr(
            "<b>The difference is an association that the model learned from the past, not "
            "a causal effect</b>: places with bars have more incidents for other reasons "
            "too, and closing one need not take them away."
        ),
        tr(
            "The result is a group of layers: the difference in all and by step, per cent, "
            "and what is expected in the scenario, and if wanted a table by zones."
        ),
    )
