"""*Forecast by zones*: a finished forecast summed in beats, districts or hexagons."""

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
from ..outputs.zone_layers import ZoneLayers
from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .finished_algorithm import FinishedAlgorithm, forecast
from .inputs import Input, LayerInput
from .values import Values

ZONES = "ZONES"
NAME = "NAME"
HEXAGONS = "HEXAGONS"


class ZoneForecast(FinishedAlgorithm):
    """Expected counts of zones with their intervals."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "zoneforecast"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Forecast by zones")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Sums a forecast in beats, districts or hexagons, with intervals.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,aggregate,sum,beat,district,sector,hexagon,zonal,statistics,prediction,"
            "interval,resource allocation"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                "BY_ZONE", tr("Expected incidents of zones"), names.POLYGONS
            )
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Expected by zone and step (CSV)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Forecast by zones")))
        self.addOutput(QgsProcessingOutputNumber("EXPECTED", tr("Expected in all zones")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", tr("Expected outside every zone")))
        self.addOutput(
            QgsProcessingOutputString("VERDICT", tr("Where most incidents are expected"))
        )

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the zones."""
        given, width = values.given(ZONES), values.real_or_none(HEXAGONS)
        if (given in (None, "")) == (width is None):
            both = tr("both are given") if width is not None else tr("neither is given")
            return tr(
                "Zones or a width of hexagons are needed, and {}: choose one of them."
            ).format(both)
        return checks.fault_of_zones(values.source(ZONES), given, values.text(NAME))

    def inputs(self, values: Values) -> list[Input]:
        """Return the zones."""
        zones = values.source(ZONES)
        columns = [name for name in [values.text(NAME)] if name]
        return [LayerInput("zones", "zones_layer", AreaSnapshot(zones, columns))] if zones else []

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {
            "kind": "zones",
            "name": values.text(NAME) or None,
            "hexagons": values.real_or_none(HEXAGONS),
        }

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layer loaded."""
        zones = FinishedResult.of(result)
        ResultLoader.register(ZoneLayers(zones), context)
        return {
            "BY_ZONE": zones.vector_source("zones"),
            "TABLE": zones.path("table"),
            "REPORT": zones.path("report"),
            "EXPECTED": sum(zone["expected"] for zone in result["zones"]),
            "OUTSIDE": result["outside"],
            "VERDICT": zones.verdict,
        }


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        forecast(),
        define.explained(
            QgsProcessingParameterFeatureSource(
                ZONES,
                tr("Zones"),
                [names.POLYGONS],
                optional=True,
            ),
            tr("Polygons to sum the forecast in, such as beats or districts."),
        ),
        define.explained(
            QgsProcessingParameterField(
                NAME, tr("Name of the zones"), parentLayerParameterName=ZONES, optional=True
            ),
            tr("Field with the name of each zone. Empty numbers them."),
        ),
        define.explained(
            define.number_or_none(
                HEXAGONS,
                tr("Or hexagons of a width (metres)"),
                1,
                1e6,
                QgsProcessingParameterNumber.Type.Double,
            ),
            tr("Width of hexagons in metres, in place of zones."),
        ),
        names.seed(),
        names.output(tr("Folder for the GeoPackage, the table and the report.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Sums a finished forecast in zones of any shape: beats, districts, patrol "
            "sectors, or hexagons of a width. A cell that the edge of a zone cuts counts "
            "on each side by its share of the area, so that nothing is lost or counted twice."
        ),
        tr(
            "The interval of a zone is wider than chance alone would make it: what the "
            "model misses in one cell it tends to miss in those around."
        ),
        tr(
            "The result is a layer of the zones with the expected incidents, their "
            "interval and the chance of at least one, a table by zone and step, and a report."
        ),
    )
