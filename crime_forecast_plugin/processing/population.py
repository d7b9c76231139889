"""*Who lives in the flagged area*: residents of a forecast's hot spots by group."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..engine.snapshot import AreaSnapshot
from ..outputs.finished_result import FinishedResult
from ..outputs.loader import ResultLoader
from ..outputs.population_layers import PopulationLayers
from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .finished_algorithm import FinishedAlgorithm, forecast
from .inputs import Input, LayerInput
from .values import Values

POPULATION = "POPULATION"
GROUPS = "GROUPS"
TOTAL = "TOTAL"
NAME = "NAME"
SHARE = "SHARE"

_NUMERIC = QgsProcessingParameterField.DataType.Numeric


class Population(FinishedAlgorithm):
    """Residents of the hot spots by group, against everyone."""

    HELP = "responsible-use"

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "population"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Who lives in the flagged area")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Reckons who lives in a forecast's hot spots, by group, with intervals.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,population,residents,census,tract,group,age,ethnicity,equity,fairness,bias,"
            "disparity,per capita,rate,areal weighting,responsible use"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer("AREAS", tr("Flagged share of areas"), names.POLYGONS)
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Residents by group (CSV)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Who lives in the flagged area")))
        self.addOutput(QgsProcessingOutputNumber("RESIDENTS", tr("Residents of the study area")))
        self.addOutput(QgsProcessingOutputNumber("FLAGGED", tr("Residents of the flagged area")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Who lives there more often")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the population."""
        groups, others = values.fields(GROUPS), [values.text(TOTAL), values.text(NAME)]
        source = values.source(POPULATION)
        fault = checks.fault_of_population(source, [*groups, *filter(None, others)])
        if fault is None and not groups:
            return tr("No group is chosen: choose the fields with the number of its people.")
        return fault

    def inputs(self, values: Values) -> list[Input]:
        """Return the population."""
        named = [*values.fields(GROUPS), values.text(TOTAL), values.text(NAME)]
        columns = list(dict.fromkeys(filter(None, named)))
        snapshot = AreaSnapshot(values.source(POPULATION), columns)
        return [LayerInput("population", "population_layer", snapshot)]

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        share = values.real_or_none(SHARE)
        return {
            "kind": "population",
            "groups": values.fields(GROUPS),
            "total": values.text(TOTAL) or None,
            "name": values.text(NAME) or None,
            "share": None if share is None else share / 100,
        }

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layer loaded."""
        population = FinishedResult.of(result)
        ResultLoader.register(PopulationLayers(population), context)
        everyone = result["people"][0]
        return {
            "AREAS": population.vector_source("population"),
            "TABLE": population.path("table"),
            "REPORT": population.path("report"),
            "RESIDENTS": everyone["people"],
            "FLAGGED": everyone["flagged"],
            "VERDICT": population.verdict,
        }


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    groups = QgsProcessingParameterField(
        GROUPS,
        tr("Groups"),
        parentLayerParameterName=POPULATION,
        type=_NUMERIC,
        allowMultiple=True,
    )
    total = QgsProcessingParameterField(
        TOTAL, tr("Everyone"), parentLayerParameterName=POPULATION, type=_NUMERIC, optional=True
    )
    return [
        forecast(),
        define.explained(
            QgsProcessingParameterFeatureSource(POPULATION, tr("Population"), [names.POLYGONS]),
            tr(
                "Areas with numbers of people, such as census tracts. The smaller they are, the "
                "better is known who lives in the hot spots."
            ),
        ),
        define.explained(
            groups,
            tr(
                "Fields with the number of people of each group, such as children or people of an "
                "origin. Numbers, not per cent; groups may overlap where everyone is given."
            ),
        ),
        define.explained(
            total,
            tr("Field with the number of all people. Empty takes the sum of the groups."),
        ),
        define.advanced(
            define.explained(
                QgsProcessingParameterField(
                    NAME,
                    tr("Name of the areas"),
                    parentLayerParameterName=POPULATION,
                    optional=True,
                ),
                tr("Field with the name of each area. Empty numbers them."),
            )
        ),
        define.advanced(
            define.explained(
                define.number_or_none(
                    SHARE,
                    tr("Area that is flagged (per cent)"),
                    0.01,
                    100,
                    QgsProcessingParameterNumber.Type.Double,
                ),
                tr(
                    "Per cent of the study area that is flagged as hot spots. Empty takes that of "
                    "the forecast."
                ),
            )
        ),
        names.seed(),
        names.output(tr("Folder for the GeoPackage, the table and the report.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Reckons how many people of each group live in the hot spots of a finished forecast, "
            "and how often that is against everyone: a ratio of 2 is twice as often."
        ),
        tr(
            "People are taken as spread evenly over each area. The 95 % intervals say how much "
            "the figures rest on single areas; the report also gives the least and the most that "
            "the areas allow."
        ),
        tr(
            "A ratio other than 1 does not say that a forecast is unfair, nor 1 that it is fair: "
            "it says whose neighbourhoods are visited more often."
        ),
    )
