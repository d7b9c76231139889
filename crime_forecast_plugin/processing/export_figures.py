"""*Export figures*: the figures of places, with small counts held back, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..outputs.new_files import new_files
from ..outputs.opened import layers_of
from ..translation import tr
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .export_algorithm import FORMATS_WANTED, RESULT, ExportAlgorithm
from .values import Values

FEWEST = "K"
CSV_PLACE = "CSV_PLACE"

_FORMATS = ("GeoPackage", "CSV", "KML")


class ExportFigures(ExportAlgorithm):
    """Writes figures of places."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "exportfigures"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Export figures")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Writes cells, hot spots, zones and patrols as GeoPackage, CSV and KML.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return paragraphs(
            tr(
                "Writes the figures of a forecast's cells and hot spots, of zones, of patrols or "
                "of a what-if for other programs: as GeoPackage, as CSV for spreadsheets, and as "
                "KML for globes."
            ),
            tr(
                "Figures that rest on one or two recorded incidents may point at people. They are "
                "blanked, and so are the next smallest where a total would give them away; "
                "suppressed.csv lists them all. None is told, as are figures that rest on three "
                "incidents or more."
            ),
            tr(
                "This protects what is exported here, and nothing else: the result's own folder, "
                "its rasters and its report hold everything."
            ),
        )

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,export,geopackage,csv,kml,table,suppression,privacy,small counts,disclosure,"
            "share,open data"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputFile("GEOPACKAGE", tr("Figures (GeoPackage)")))
        self.addOutput(QgsProcessingOutputFile("HELD_BACK", tr("What was held back (CSV)")))
        self.addOutput(QgsProcessingOutputNumber("NUMBER", tr("Places held back")))
        self.addOutput(QgsProcessingOutputString("SUMMARY", tr("How much was held back")))

    def fault(self, values: Values) -> str | None:
        """Say that no format is chosen."""
        if not values.ticked(FORMATS_WANTED):
            return tr("No format is chosen: choose one of {}.").format(", ".join(_FORMATS))
        return None

    def export(
        self, values: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Hold small counts back and write the rest."""
        # Here, as the provider is loaded when QGIS starts.
        from ..outputs import figure_files as files
        from ..outputs.figures import figures_of, hold_back

        formats, fewest = values.ticked(FORMATS_WANTED), values.whole(FEWEST)
        shapes = values.choice(CSV_PLACE) == "shapes"
        out = Path(values.destination(names.OUTPUT))
        read = figures_of(layers_of(Path(values.text(RESULT))).result)
        told, listed = hold_back(read, fewest)
        with new_files(out) as folder:
            if files.GEOPACKAGE in formats:
                files.write_geopackage(told, folder / "figures.gpkg")
            for number, figures in enumerate(told):
                feedback.setProgress(100 * number / len(told))
                if files.CSV in formats:
                    files.write_csv(figures, folder / f"{figures.layer}.csv", shapes)
                if files.KML in formats:
                    files.write_kml(figures, folder / f"{figures.layer}.kml")
            files.write_held_back(listed, folder / "suppressed.csv")
        summary = _summary(len(listed), sum(len(figures.rows) for figures in told), fewest)
        feedback.pushInfo(summary)
        geopackage = {"GEOPACKAGE": str(out / "figures.gpkg")}
        return {
            names.OUTPUT: str(out),
            **(geopackage if files.GEOPACKAGE in formats else {}),
            "HELD_BACK": str(out / "suppressed.csv"),
            "NUMBER": len(listed),
            "SUMMARY": summary,
        }


def _summary(held: int, rows: int, fewest: int) -> str:
    if fewest < 2:
        return tr("Nothing is held back, as was asked: {:,} places with all their figures.").format(
            rows
        )
    return tr(
        "The figures of {:,} of {:,} places are held back, since they rest on fewer than {} "
        "recorded incidents or would give such figures away; suppressed.csv lists them."
    ).format(held, rows, fewest)


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        define.explained(
            QgsProcessingParameterFile(
                RESULT, tr("Folder of the result"), QgsProcessingParameterFile.Behavior.Folder
            ),
            tr("Folder that a forecast, a what-if, zones or patrols were written to."),
        ),
        define.explained(
            define.choices(FORMATS_WANTED, tr("Formats"), _FORMATS, _FORMATS),
            tr("Files to write: one GeoPackage, a CSV and a KML for each layer."),
        ),
        define.explained(
            define.number(FEWEST, tr("Hold back below (recorded incidents)"), 3, 0, 1000),
            tr(
                "Figures that rest on fewer recorded incidents than this, but on some, are "
                "blanked. 0 holds nothing back."
            ),
        ),
        define.explained(
            define.choice(
                CSV_PLACE,
                tr("Places in the CSV"),
                {"middles": tr("A point within each"), "shapes": tr("Whole shapes (WKT)")},
                "middles",
            ),
            tr(
                "Where each row lies, in degrees (WGS 84): middles gives longitude and latitude of "
                "a point within it, shapes its outline as well-known text."
            ),
        ),
        names.output(tr("Folder of the files.")),
    ]
