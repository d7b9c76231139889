"""Forecast the bundled sample through the plugin in real QGIS, and print a map of it.

Run it with the Python that has QGIS, for example `/usr/bin/python3 demo/forecast_map.py`; it
needs no display. Everything is written into `build/demo/`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
OUT = ROOT / "build" / "demo"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("CRIME_FORECAST_PYTHON", str(ROOT / ".venv" / "bin" / "python"))
# The demo neither reads nor changes the settings of the QGIS of whoever runs it.
SETTINGS = tempfile.TemporaryDirectory(prefix="crime-forecast-demo-")
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = SETTINGS.name
sys.path.insert(0, str(ROOT))

from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from crime_forecast_plugin.outputs.forecast_result import ForecastResult  # noqa: E402
from crime_forecast_plugin.processing.provider import CrimeForecastProvider  # noqa: E402


class Report(QgsProcessingFeedback):
    """Says on the terminal what the algorithm is doing."""

    def setProgressText(self, text: str) -> None:
        """Tell the stage."""
        print(f"  {text}", flush=True)


def main() -> None:
    """Run the demo from start to end."""
    application = QgsApplication([], True)
    application.initQgis()
    OUT.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SAMPLE, OUT / SAMPLE.name)
    provider = start_processing()
    try:
        folder = forecast()
        project = QgsProject.instance()
        result = ForecastResult.read(folder)
        context = add_context(project)
        picture = print_map(folder, context)
        open_at(project, context["districts"])
        file = OUT / "forecast.qgz"
        project.setFilePathStorage(Qgis.FilePathType.Relative)
        if not project.write(str(file)):
            raise SystemExit(f"{file} could not be written: {project.error()}")
        tell(result, file, picture)
        project.clear()
    except QgsProcessingException as error:
        raise SystemExit(str(error)) from error
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
        application.exitQgis()
        SETTINGS.cleanup()


def start_processing() -> CrimeForecastProvider:
    """Offer the plugin's algorithms for as long as what is returned is kept."""
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = CrimeForecastProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return provider


def forecast() -> Path:
    """Run *Forecast incidents* as the toolbox does and return the folder of its products."""
    import processing

    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32616"))
    context = QgsProcessingContext()
    context.setProject(project)
    outputs = processing.runAndLoadResults(
        "crimeforecast:forecastincidents",
        {
            "INPUT": sample("incidents"),
            "TIME": "timestamp",
            "CATEGORY": "category",
            "AREA": sample("districts"),
            "CELL": 250,
            "STEP": "1D",
            "HORIZON": 7,
            "MODEL": "st_resnet",
            "OUTPUT": str(OUT),
        },
        feedback=Report(),
        context=context,
    )
    return Path(outputs["OUTPUT"])


def sample(layer: str) -> str:
    """Return the source of a layer of the sample's copy: QGIS writes to a file that it opens."""
    return f"{OUT / SAMPLE.name}|layername={layer}"


def add_context(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Add light layers for orientation around the forecast and return them by name."""
    root = project.layerTreeRoot()
    lines = root.insertGroup(0, "Streets and districts")
    places = {"districts": lines, "streets": lines, "parks": root}
    symbols = {
        "districts": QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": "#5b6770", "outline_width": "0.5"}
        ),
        "streets": QgsLineSymbol.createSimple({"color": "#6d767d", "width": "0.25"}),
        "parks": QgsFillSymbol.createSimple({"color": "#cfe3c4", "outline_style": "no"}),
    }
    titles = {"districts": "Police districts", "streets": "Major streets", "parks": "Parks"}
    layers = {}
    for name, symbol in symbols.items():
        layer = QgsVectorLayer(sample(name), titles[name])
        style(layer, symbol)
        project.addMapLayer(layer, False)
        places[name].addLayer(layer)
        layers[name] = layer
    return layers


def style(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    """Draw a layer with one symbol."""
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def print_map(folder: Path, context: dict[str, QgsVectorLayer]) -> Path:
    """Print the map of the whole period as the toolbox does, and return the picture."""
    import processing

    running = QgsProcessingContext()
    running.setProject(QgsProject.instance())
    outputs = processing.run(
        "crimeforecast:exportmap",
        {
            "RESULT": str(folder),
            "SOURCE": "City of Chicago Data Portal, incidents reported to the police in districts "
            "1 (Central), 12 (Near West) and 18 (Near North); not endorsed by the City",
            "FORMATS": ["PDF", "PNG"],
            "DPI": 150,
            "OVER": [context["districts"]],
            "BENEATH": [context["streets"], context["parks"]],
            "OUTPUT": str(OUT),
        },
        feedback=Report(),
        context=running,
    )
    return Path(outputs["PNG"])


def open_at(project: QgsProject, layer: QgsVectorLayer) -> None:
    """Let the project open where a layer is."""
    extent = QgsReferencedRectangle(extent_of(layer), project.crs())
    project.viewSettings().setDefaultViewExtent(extent)


def extent_of(layer: QgsVectorLayer) -> QgsRectangle:
    """Return a layer's extent in the project's CRS with a little room around it."""
    project = QgsProject.instance()
    transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
    extent = transform.transformBoundingBox(layer.extent())
    extent.scale(1.04)
    return extent


def tell(result: ForecastResult, project: Path, picture: Path) -> None:
    """Print where everything is and how good the forecast is."""
    print(f"GeoTIFF     {result.path('forecast')}")
    print(f"GeoPackage  {result.path('vectors')}")
    print(f"Report      {result.path('report')}")
    print(f"Project     {project}")
    print(f"Map         {picture}")
    print(f"Engine      {result.seconds:.1f} s")
    print(f"Verdict     {result.verdict}")


if __name__ == "__main__":
    main()
