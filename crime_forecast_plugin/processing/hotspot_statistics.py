"""*Hot-spot statistics*: which cells are hot or cold beyond chance, and which emerge or fade."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)

from ..outputs.hotspot_layers import HotspotLayers
from ..outputs.loader import ResultLoader
from ..outputs.page import write_page
from ..outputs.result import Result
from ..translation import tr
from . import analysis_checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .incident_algorithm import IncidentAlgorithm
from .values import Values

REACH = "REACH"
EARLIER = "EARLIER"
PERMUTATIONS = "PERMUTATIONS"


class HotspotStatistics(IncidentAlgorithm):
    """Gi* of the cells, and emerging hot spots."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "hotspotstatistics"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Hot-spot statistics")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Tests which cells are hot or cold spots beyond chance (Gi*), and which emerge.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,hotspot,hot spot,cold "
            "spot,getis-ord,gi*,emerging,mann-kendall,trend,space-time "
            "cube,significance,fdr,local statistic"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                "CELLS", tr("Cells with their statistics"), names.POLYGONS
            )
        )
        self.addOutput(QgsProcessingOutputRasterLayer("RASTER", tr("Gi* of the whole period")))
        self.addOutput(QgsProcessingOutputRasterLayer("STEPS", tr("Gi* by time step")))
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Cells with their statistics (CSV)")))
        self.addOutput(QgsProcessingOutputFile("MAP", tr("Hot and cold spots (PNG)")))
        self.addOutput(QgsProcessingOutputFile("EMERGING_MAP", tr("Emerging hot spots (PNG)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Hot-spot statistics")))
        self.addOutput(QgsProcessingOutputNumber("HOT", tr("Number of hot cells")))
        self.addOutput(QgsProcessingOutputNumber("COLD", tr("Number of cold cells")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("How hot the hot spots are")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the reach."""
        return analysis_checks.fault_of_reach(values.real_or_none(REACH), values.real(names.CELL))

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        return {
            "kind": "hotspots",
            "cell": values.real(names.CELL),
            "step": values.choice(names.STEP),
            "reach": values.real_or_none(REACH),
            "earlier": values.whole(EARLIER),
            "permutations": values.whole(PERMUTATIONS),
            "seed": values.whole(names.SEED),
        }

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        spots = Result.of(result)
        ResultLoader.register(HotspotLayers(spots), context)
        found = {
            "CELLS": spots.vector_source("cells"),
            "RASTER": spots.path("raster"),
            "STEPS": spots.path("steps"),
            "TABLE": spots.path("table"),
            "MAP": spots.path("map"),
            "REPORT": write_page(spots, self.displayName(), _pictures()),
            "HOT": result["hot"],
            "COLD": result["cold"],
            "VERDICT": spots.verdict,
        }
        if "emerging_map" in spots.files:
            found["EMERGING_MAP"] = spots.path("emerging_map")
        return found


def _pictures() -> dict[str, str]:
    """Return the captions of the maps, by their keys among a result's files."""
    return {
        "map": tr("Hot and cold spots"),
        "emerging_map": tr("What became of hot and cold spots over time"),
    }


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        names.cell(250),
        define.explained(
            define.number_or_none(
                REACH, tr("Reach (metres)"), 1, 1e6, QgsProcessingParameterNumber.Type.Double
            ),
            tr(
                "Largest distance in metres between the centres of cells that count as "
                "neighbours. Empty takes the eight cells around."
            ),
        ),
        define.explained(
            define.choice(
                names.STEP,
                tr("Time step of emerging hot spots"),
                {"1D": tr("1 day"), "7D": tr("7 days"), "28D": tr("28 days")},
                "7D",
            ),
            tr("Length of a step: 1D is a day, 7D a week, 28D four weeks."),
        ),
        define.advanced(
            define.explained(
                define.number(EARLIER, tr("Look back (time steps)"), 1, 0, 1000),
                tr("Number of steps before each one that are looked at together with it."),
            )
        ),
        define.advanced(
            define.explained(
                define.number(PERMUTATIONS, tr("Permutations"), 0, 0, 99_999),
                tr(
                    "How often counts are dealt out anew to see what chance brings. 0 takes the "
                    "normal distribution, which is rough where most cells are empty."
                ),
            )
        ),
        *names.period(),
        names.seed(),
        names.output(
            tr("Folder for the layers, the rasters, the table (CSV), the maps and the page.")
        ),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Tests which cells have, together with the cells around them, more or fewer "
            "incidents than chance brings (Getis-Ord Gi*), with a correction for testing "
            "many cells at once (false discovery rate)."
        ),
        tr(
            "Emerging hot spots say what became of them over the time steps: new, "
            "consecutive, intensifying, persistent, diminishing, sporadic, oscillating or "
            "historical, by the trend of each cell (Mann-Kendall). They need ten steps."
        ),
        tr(
            "Give a study area without water and other places where nothing can happen: "
            "they count as cells without incidents and make the others look hotter."
        ),
        tr(
            "The layers show hot and cold spots by how certain they are, and the emerging "
            "ones, switched off at first."
        ),
    )
