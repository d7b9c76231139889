"""*Near repeats*: whether incidents draw others near them in space and time."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)

from ..outputs.loader import ResultLoader
from ..outputs.near_repeat_layers import NearRepeatLayers
from ..outputs.page import write_page
from ..outputs.result import Result
from ..outputs.table import table_source
from ..translation import tr
from . import analysis_checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .incident_algorithm import IncidentAlgorithm
from .values import Values

DISTANCES = "DISTANCES"
DAYS = "DAYS"
PERMUTATIONS = "PERMUTATIONS"

_DISTANCES = "0, 100, 200, 300, 400, 500"
_DAYS = "7, 14, 21, 28"


class NearRepeats(IncidentAlgorithm):
    """The Knox table, and which incidents are near repeats of which."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "nearrepeats"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Near repeats")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Tests whether incidents draw others near them in space and time (Knox test).")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,repeat victimisation,repeat "
            "victimization,knox,space-time,interaction,burglary,contagion,monte "
            "carlo,permutation,significance"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer("INCIDENTS", tr("Incidents with partners"), names.POINTS)
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer("LINKS", tr("Links between near repeats"), names.LINES)
        )
        self.addOutput(QgsProcessingOutputVectorLayer("TABLE", tr("Knox table")))
        self.addOutput(QgsProcessingOutputFile("CHART", tr("Knox table, chart (PNG)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Near repeats")))
        self.addOutput(QgsProcessingOutputBoolean("FOUND", tr("Whether there are near repeats")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("How far incidents draw others")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the bands."""
        return analysis_checks.fault_of_edges(
            values.text(DISTANCES), tr("distance bands"), _DISTANCES, whole=False
        ) or analysis_checks.fault_of_edges(values.text(DAYS), tr("time bands"), _DAYS, whole=True)

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {
            "kind": "near-repeat",
            "distances": [float(edge) for edge in values.parts(DISTANCES)],
            "days": [int(edge) for edge in values.parts(DAYS)],
            "permutations": values.whole(PERMUTATIONS),
            "seed": values.whole(names.SEED),
        }

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        repeats = Result.of(result)
        ResultLoader.register(NearRepeatLayers(repeats), context)
        near = result["near"]
        found = {
            "TABLE": table_source(repeats.path("table")),
            "CHART": repeats.path("chart"),
            "REPORT": write_page(
                repeats, self.displayName(), {"chart": tr("Pairs, as a multiple of chance")}
            ),
            "FOUND": result["found"],
            "VERDICT": repeats.verdict,
        }
        if near["incidents"]:
            found["INCIDENTS"] = repeats.vector_source("incidents")
        if near["links"]:
            found["LINKS"] = repeats.vector_source("links")
        return found


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        define.explained(
            QgsProcessingParameterString(DISTANCES, tr("Distance bands (metres)"), _DISTANCES),
            tr(
                "Upper edges of the distance bands in metres, rising, with commas between. 0 "
                "is a band for the same place."
            ),
        ),
        define.explained(
            QgsProcessingParameterString(DAYS, tr("Time bands (days)"), _DAYS),
            tr(
                "Upper edges of the time bands in whole days, rising, with commas between: 7, "
                "14 means 0 to 7 and 8 to 14 days."
            ),
        ),
        define.explained(
            define.number(PERMUTATIONS, tr("Permutations"), 999, 19, 99_999),
            tr(
                "How often the dates are dealt out anew to see what chance brings: 999 show a "
                "p down to 0.001."
            ),
        ),
        *names.period(),
        names.seed(),
        names.output(tr("Folder for the layers, the table (CSV), the chart (PNG) and the page.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Tests whether incidents draw others: after a burglary the houses around it "
            "are often at risk for some days. Pairs of incidents are counted by their "
            "distance and the days between them, and compared with what chance brings when "
            "the dates are dealt out anew among the same places (Knox test)."
        ),
        tr(
            "The result says in a sentence how far and how long incidents draw others, if "
            "they do. The layers show the incidents by the number of others near them in "
            "space and time, and the links between the closest pairs; the page has the "
            "table as a chart."
        ),
        tr(
            "Take one category at a time, such as burglary, and one or two years: where "
            "places became busier or quieter in a longer period, pairs of close days are "
            "more than chance would bring."
        ),
    )
