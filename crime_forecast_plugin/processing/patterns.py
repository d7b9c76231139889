"""*Patterns of incidents*: on which weekdays and at which hours, and how many a month and year."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
)

from ..outputs.loader import ResultLoader
from ..outputs.page import write_page
from ..outputs.pattern_layers import PatternLayers
from ..outputs.result import Result
from ..outputs.table import table_source
from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .incident_algorithm import IncidentAlgorithm
from .values import Values

END_TIME = "END_TIME"


class Patterns(IncidentAlgorithm):
    """Tables and charts of weekdays, hours, months and years."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "patterns"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Patterns of incidents")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Shows on which weekdays and at which hours incidents happen, by category.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,weekday,hour,day of week,time of "
            "day,aoristic,trend,month,year,season,heat map,chart,statistics,temporal"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Patterns of incidents")))
        for key, title in _charts().items():
            self.addOutput(QgsProcessingOutputVectorLayer(f"{key.upper()}_TABLE", title))
            self.addOutput(
                QgsProcessingOutputFile(f"{key.upper()}_CHART", tr("{}, chart (PNG)").format(title))
            )
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("What stands out")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the end of the spans."""
        return checks.fault_of_end(
            values.source(names.INPUT), values.text(names.TIME), values.text(END_TIME)
        )

    def columns(self, values: Values) -> list[str]:
        """Return also the end of the spans."""
        return [*super().columns(values), values.text(END_TIME)]

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {"kind": "patterns", "end_time": values.text(END_TIME) or None}

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the tables and charts, and have the tables loaded."""
        patterns = Result.of(result)
        ResultLoader.register(PatternLayers(patterns), context)
        found: dict[str, Any] = {
            "REPORT": write_page(
                patterns,
                self.displayName(),
                {f"{key}_chart": title for key, title in _charts().items()},
            ),
            "VERDICT": patterns.verdict,
        }
        for key in _charts():
            if f"{key}_table" in patterns.files:
                found[f"{key.upper()}_TABLE"] = table_source(patterns.path(f"{key}_table"))
                found[f"{key.upper()}_CHART"] = patterns.path(f"{key}_chart")
        return found


def _charts() -> dict[str, str]:
    """Return what each chart shows, by the beginning of its keys among a result's files."""
    return {
        "weekdays": tr("Category by weekday"),
        "hours": tr("Hour by weekday"),
        "months": tr("Incidents by month"),
        "years": tr("Incidents by year"),
    }


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        define.explained(
            QgsProcessingParameterField(
                END_TIME,
                tr("End of the time span"),
                parentLayerParameterName=names.INPUT,
                optional=True,
            ),
            tr(
                "Field with the latest date and time at which each incident can have happened, "
                "where the date and time above is the earliest. Empty takes the times as exact."
            ),
        ),
        *names.period(),
        names.output(tr("Folder for the tables (CSV), the charts (PNG) and the page with them.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Shows when incidents happen: the weekdays of each category, in per cent of "
            "the category; the hours of the week; and how many there were a day, by month "
            "and by year."
        ),
        tr(
            "Every share has a 95 % interval. Coloured are only those that are beyond "
            "chance unlike the share among all incidents."
        ),
        tr(
            "Incidents that are known to a span of time only, such as a burglary during a "
            "holiday, can be given with an end: each then counts in parts for all hours of "
            "its span (aoristic weights)."
        ),
        tr(
            "The result is a page with the charts, which the results viewer opens, and the "
            "tables as layers without geometry. Where times are dates without hours there "
            "is no chart of hours."
        ),
    )
