"""*Check incidents*: what would be left out of an analysis, and why."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..translation import tr
from . import parameters as names
from .algorithm import paragraphs
from .incident_algorithm import IncidentAlgorithm
from .values import Values
from .warm_algorithm import WarmAlgorithm

#: The engine's reasons to leave a row out, in the order in which it tries them.
REASONS = (
    "no_time",
    "unparsable_time",
    "future_date",
    "no_place",
    "null_island",
    "duplicate",
    "swapped",
    "outside_area",
    "other_period",
    "other_category",
)


class CheckIncidents(WarmAlgorithm, IncidentAlgorithm):
    """Reads incidents as every analysis does, and says what became of the rows."""

    GROUP = "data"

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "checkincidents"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Check incidents")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Says how many incidents can be used, and why the others are left out.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return paragraphs(
            tr(
                "Reads the incidents as every analysis of this plugin does, and says how many "
                "of them can be used. The others are left out for one reason each: no time, a "
                "time that cannot be read, a date in the future, no place, the coordinates 0, 0, "
                "a row that repeats another in every column, longitude and latitude swapped, a "
                "place outside the area, a day outside the period, or another category."
            ),
            tr("Nothing is written or changed. A model can read the numbers, and stop on them."),
        )

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,quality,validate,validation,clean,duplicates,missing,geocoding,data check,dates"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in (*names.incidents(), *names.period()):
            self.addParameter(definition)
        for name, text in _numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("FIRST", tr("First moment (ISO 8601)")))
        self.addOutput(QgsProcessingOutputString("LAST", tr("Last moment (ISO 8601)")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("What can be used")))
        self.addOutput(QgsProcessingOutputString("RESULT", tr("All that was found (JSON)")))

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {"kind": "check"}

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the figures, a sentence, and all of it as JSON."""
        intake, period = result["intake"], result["period"]
        dropped = {found["reason"]: found["count"] for found in intake["dropped"]}
        return {
            "READ": intake["read"],
            "KEPT": intake["kept"],
            **{reason.upper(): dropped.get(reason, 0) for reason in REASONS},
            "FIRST": period["start"],
            "LAST": period["end"],
            "VERDICT": result["verdict"],
            "RESULT": json.dumps(result, ensure_ascii=False),
        }


def _numbers() -> dict[str, str]:
    """Return the outputs that are numbers of rows, and what each is called."""
    return {
        "READ": tr("Rows read"),
        "KEPT": tr("Rows that can be used"),
        "NO_TIME": tr("Rows without a time"),
        "UNPARSABLE_TIME": tr("Rows with a time that cannot be read"),
        "FUTURE_DATE": tr("Rows in the future"),
        "NO_PLACE": tr("Rows without a place"),
        "NULL_ISLAND": tr("Rows at the coordinates 0, 0"),
        "DUPLICATE": tr("Rows that repeat another"),
        "SWAPPED": tr("Rows with longitude and latitude swapped"),
        "OUTSIDE_AREA": tr("Rows outside the area"),
        "OTHER_PERIOD": tr("Rows outside the period"),
        "OTHER_CATEGORY": tr("Rows of other categories"),
    }
