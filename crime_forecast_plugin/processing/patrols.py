"""*Patrol-size hot spots*: the contiguous places of a forecast where a patrol meets most."""

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
    QgsProcessingParameterNumber,
)

from ..outputs.finished_result import FinishedResult
from ..outputs.loader import ResultLoader
from ..outputs.patrol_layers import PatrolLayers
from ..translation import tr
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .finished_algorithm import FinishedAlgorithm, forecast
from .values import Values

NUMBER = "NUMBER"
SIZE = "SIZE"
BUDGET = "BUDGET"


class Patrols(FinishedAlgorithm):
    """Contiguous hot spots within a budget."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "patrols"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Patrol-size hot spots")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Picks the contiguous places, small enough to patrol, where most is expected.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,patrol,hot spot,hotspot,beat,sector,resource "
            "allocation,deployment,ranking,contiguous,budget,directed patrol"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer("PATROLS", tr("Patrol-size hot spots"), names.POLYGONS)
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Patrol-size hot spots (CSV)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report on the patrol-size hot spots")))
        self.addOutput(QgsProcessingOutputNumber("EXPECTED", tr("Expected in all places")))
        self.addOutput(QgsProcessingOutputNumber("SHARE", tr("Per cent of all that is expected")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("How much the places hold")))

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {
            "kind": "patrols",
            "number": values.whole(NUMBER),
            "size": values.real(SIZE),
            "budget": values.real_or_none(BUDGET),
        }

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layer loaded."""
        patrols = FinishedResult.of(result)
        ResultLoader.register(PatrolLayers(patrols), context)
        return {
            "PATROLS": patrols.vector_source("patrols"),
            "TABLE": patrols.path("table"),
            "REPORT": patrols.path("report"),
            "EXPECTED": sum(patrol["expected"] for patrol in result["patrols"]),
            "SHARE": sum(patrol["share_pct"] for patrol in result["patrols"]),
            "VERDICT": patrols.verdict,
        }


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        forecast(),
        define.explained(
            define.number(NUMBER, tr("Number of places"), 10, 1, 1000),
            tr("Largest number of places to pick."),
        ),
        define.explained(
            define.number(SIZE, tr("Largest place (km²)"), 0.5, 0.0001, 10_000, decimals=4),
            tr("Largest area of one place in square kilometres; cells are not cut."),
        ),
        define.explained(
            define.number_or_none(
                BUDGET,
                tr("Largest area of all (km²)"),
                0.0001,
                1e6,
                QgsProcessingParameterNumber.Type.Double,
            ),
            tr("Largest area of all places together in square kilometres. Empty sets no limit."),
        ),
        names.seed(),
        names.output(tr("Folder for the GeoPackage, the table and the report.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Picks the places of a finished forecast that a patrol can cover: each is one "
            "contiguous piece of no more than a size, and together they take no more than "
            "a number or an area."
        ),
        tr(
            "They are ranked by the incidents expected in them. The result is a layer of "
            "their outlines with the expected incidents, their interval and the share of "
            "all, a table and a report."
        ),
    )
