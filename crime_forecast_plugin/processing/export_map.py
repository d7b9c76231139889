"""*Export map*: the printed page of a result, with what explains it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..outputs.export_error import ExportError
from ..outputs.layout_templates import USUAL, templates
from ..outputs.map_files import FORMATS, GEOPDF, PDF, geopdf_available
from ..outputs.new_files import new_files
from ..outputs.opened import layers_of
from ..translation import tr
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .export_algorithm import FORMATS_WANTED, RESULT, ExportAlgorithm
from .values import Values

if TYPE_CHECKING:
    from ..outputs.map_export import MapWishes

LAYER = "LAYER"
TITLE = "TITLE"
SOURCE = "SOURCE"
TEMPLATE = "TEMPLATE"
OVER = "OVER"
BENEATH = "BENEATH"
ATLAS = "ATLAS"
ATLAS_NAME = "ATLAS_NAME"
ANIMATION = "ANIMATION"
DPI = "DPI"


class ExportMap(ExportAlgorithm):
    """Prints a result."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "exportmap"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Export map")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Prints a result as PDF or picture, with a page per district or as a film.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return paragraphs(
            tr(
                "Lays out the map of a forecast, or of what was made from one, on a page with "
                "legend, scale, period, model, source, how good the model was and a caution, and "
                "writes it as PDF, picture or SVG."
            ),
            tr(
                "A result that the project shows is printed as it is styled there, and the page "
                "stays in the project's layouts for changes by hand. Any other is opened from its "
                "folder, so that a nightly job can print it."
            ),
            tr(
                "With districts there is a page for each. With the film there is a picture for "
                "each step of a forecast, and one animated GIF."
            ),
        )

    def tags(self) -> list[str]:
        """What else people may search for."""
        return [
            "crime", "print", "layout", "pdf", "png", "svg", "geopdf", "briefing", "atlas",
            "animation", "gif", "report", "poster",
        ]  # fmt: skip

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """A layout is a scene of Qt's, which lives on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputFile("PDF", tr("Map (PDF)")))
        self.addOutput(QgsProcessingOutputFile("PNG", tr("Map (PNG)")))
        self.addOutput(QgsProcessingOutputFile("SVG", tr("Map (SVG)")))
        self.addOutput(QgsProcessingOutputFile("GEOPDF", tr("Map (GeoPDF)")))
        self.addOutput(QgsProcessingOutputFile("GIF", tr("Film (GIF)")))
        self.addOutput(QgsProcessingOutputFolder("FRAMES", tr("Pictures of the film")))

    def fault(self, values: Values) -> str | None:
        """Say what of the formats and the districts cannot be printed."""
        formats = values.ticked(FORMATS_WANTED)
        if not formats and not values.yes(ANIMATION):
            return tr("No format is chosen: choose one of {}, or the film.").format(
                ", ".join(FORMATS)
            )
        if GEOPDF in formats and not geopdf_available():
            return tr("The GDAL of this QGIS writes no GeoPDF: choose {} instead.").format(PDF)
        if values.given(ATLAS) not in (None, "") and values.vector(ATLAS) is None:
            return tr("The layer of the districts cannot be opened: choose a polygon layer.")
        return None

    def export(
        self, values: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Lay out the page and write its files."""
        feedback.progressChanged.connect(_let_qgis_answer)
        project = context.project() or QgsProject()  # qgis_process has none as a rule
        try:
            return self._printed(values, project, feedback)
        finally:
            feedback.progressChanged.disconnect(_let_qgis_answer)

    def _printed(
        self, values: Values, project: QgsProject, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # Here, as the provider is loaded when QGIS starts.
        from ..outputs.map_export import MapExport

        out = Path(values.destination(names.OUTPUT))
        layers = layers_of(Path(values.text(RESULT)))
        with MapExport(layers, self._wishes(values), project, feedback) as export:
            if values.yes(ANIMATION) and not export.has_steps:
                raise ExportError(
                    tr("The result has no steps to animate: choose a forecast or a what-if.")
                )
            with new_files(out) as folder:
                written = export.write(folder)
            if export.in_project:
                said = tr("The page stays among the project's layouts as '{}'.")
                feedback.pushInfo(said.format(export.keep()))
        if "FRAMES" in written and "GIF" not in written:
            said = tr("This QGIS has no PIL to make a GIF with; the pictures are in '{}'.")
            feedback.pushWarning(said.format(out / written["FRAMES"].name))
        return {
            names.OUTPUT: str(out),
            **{kind.upper(): str(out / path.name) for kind, path in written.items()},
        }

    def _wishes(self, values: Values) -> MapWishes:
        from ..outputs.map_export import MapWishes

        return MapWishes(
            template=templates()[values.choice(TEMPLATE)],
            title=values.text(TITLE).strip(),
            source=values.text(SOURCE).strip(),
            names=values.names(LAYER),
            over=values.layers(OVER),
            beneath=values.layers(BENEATH),
            districts=values.vector(ATLAS),
            district_name=values.text(ATLAS_NAME),
            dots_per_inch=values.whole(DPI),
            formats=values.ticked(FORMATS_WANTED),
            film=values.yes(ANIMATION),
        )


def _let_qgis_answer(percent: float) -> None:
    """Handle clicks and repaint between two pages, as all is done on the main thread."""
    QCoreApplication.processEvents()


def _template_titles() -> dict[str, str]:
    """The templates by their names, in words; an agency's own are called as their files."""
    known = {
        "forecast": tr("A4, landscape"),
        "forecast_portrait": tr("A4, portrait"),
        "forecast_a3": tr("A3, landscape"),
    }
    return {name: known.get(name, name) for name in templates()}


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    layer = QgsProcessingParameterString(LAYER, tr("Layers to print"), optional=True)
    return [
        define.explained(
            QgsProcessingParameterFile(
                RESULT, tr("Folder of the result"), QgsProcessingParameterFile.Behavior.Folder
            ),
            tr("Folder that a forecast, a what-if, zones or an analysis was written to."),
        ),
        define.explained(
            QgsProcessingParameterString(TITLE, tr("Title"), optional=True),
            tr("Title of the page. Empty says what was forecast."),
        ),
        define.explained(
            QgsProcessingParameterString(SOURCE, tr("Source of the data"), optional=True),
            tr("Who recorded the incidents, and what their licence asks to be said."),
        ),
        define.explained(
            define.choices(FORMATS_WANTED, tr("Formats"), FORMATS, [PDF]),
            tr(
                "Files to write. A GeoPDF has coordinates and layers; with districts it is, as "
                "PNG and SVG are, a file per page."
            ),
        ),
        define.explained(
            define.choice(TEMPLATE, tr("Page template"), _template_titles(), USUAL),
            tr(
                "Layout of the page: A4 landscape, A4 portrait, A3, or a template of the folder "
                "that is set in the plugin's settings."
            ),
        ),
        define.explained(
            define.number(DPI, tr("Resolution (dots per inch)"), 300, 50, 1200),
            tr("Dots per inch of pictures, and of what in a PDF is a picture."),
        ),
        define.explained(
            QgsProcessingParameterVectorLayer(
                ATLAS,
                tr("Districts, a page each"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Polygons; each that lies on the map gets a page that shows it. Empty: one page."),
        ),
        define.explained(
            QgsProcessingParameterField(
                ATLAS_NAME,
                tr("Name of the districts"),
                parentLayerParameterName=ATLAS,
                optional=True,
            ),
            tr("Field with the name of each district, for the title of its page."),
        ),
        define.explained(
            QgsProcessingParameterBoolean(ANIMATION, tr("Film of the steps"), False),
            tr("A picture for each step of a forecast or what-if, and one animated GIF of them."),
        ),
        define.advanced(
            define.explained(
                layer,
                tr(
                    "Names of layers of the result, separated by semicolons, in place of its usual "
                    "map, for example those of single steps."
                ),
            )
        ),
        define.advanced(
            define.explained(
                define.layers(OVER, tr("Layers over the result")),
                tr("For example the borders of districts, or stations."),
            )
        ),
        define.advanced(
            define.explained(
                define.layers(BENEATH, tr("Layers beneath the result")),
                tr("For example a base map, which shines through the result's colours."),
            )
        ),
        names.output(tr("Folder of the map's files.")),
    ]
