"""The bundled sample as layers of the project."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTask,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..engine.sample import sample_copy, sample_folder, writable_copy
from ..translation import tr
from .background import Background

#: UTM zone 16 north: metres, and Chicago without distortion.
_CRS = "EPSG:32616"
#: What *Data* is told of the sample.
SETTINGS = {"TIME": "timestamp", "CATEGORY": "category", "CELL": 250.0}
#: The words that the City of Chicago asks for are in the sample's README.
_RIGHTS = "City of Chicago Data Portal (not endorsed by the City); NOAA; US Census Bureau"
_PROPERTY = "crime_forecast/sample"


@dataclass(frozen=True)
class _Part:
    """A layer of the sample's file: its name there, and how it is shown."""

    name: str
    title: str
    symbol: QgsSymbol | None
    shown: bool = True


def _parts() -> list[_Part]:
    """The layers from the top of the map to its bottom."""
    marker, line, fill = (
        kind.createSimple for kind in (QgsMarkerSymbol, QgsLineSymbol, QgsFillSymbol)
    )
    dot = {"outline_style": "no"}
    return [
        _Part(
            "rail_stations",
            tr("Rail stations"),
            marker({**dot, "name": "square", "color": "#33415c", "size": "2"}),
        ),
        _Part("schools", tr("Schools"), marker({**dot, "color": "#8a5a00", "size": "1.6"}), False),
        _Part(
            "liquor_retail",
            tr("Liquor shops"),
            marker({**dot, "color": "#6a3d9a", "size": "1.6"}),
            False,
        ),
        _Part(
            "incidents", tr("Incidents"), marker({**dot, "color": "178,60,23,70", "size": "0.9"})
        ),
        _Part(
            "districts",
            tr("Police districts"),
            fill({"style": "no", "outline_color": "#3b4750", "outline_width": "0.6"}),
        ),
        _Part("streets", tr("Major streets"), line({"color": "#8b959c", "width": "0.25"})),
        _Part("parks", tr("Parks"), fill({"color": "#cfe3c4", "outline_style": "no"})),
        _Part(
            "population",
            tr("Population by census tract"),
            fill({"style": "no", "outline_color": "#9aa5ad", "outline_width": "0.2"}),
            False,
        ),
        _Part("weather", tr("Weather by day"), None),
    ]


class SampleLayers(QObject):
    """Adds the sample to the project, one layer at a time so that QGIS stays responsive."""

    #: All layers are there, by their names in the sample's file.
    loaded = pyqtSignal(dict)
    #: What went wrong, in a sentence.
    failed = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._task: Background | None = None
        self._steps: Generator[None, None, str] | None = None

    @property
    def busy(self) -> bool:
        """Whether the sample is being added."""
        return self._task is not None or self._steps is not None

    @staticmethod
    def present() -> dict[str, QgsVectorLayer]:
        """The sample's layers that the project has, by their names in the file."""
        layers = QgsProject.instance().mapLayers().values()
        return {
            layer.customProperty(_PROPERTY): layer
            for layer in layers
            if layer.customProperty(_PROPERTY) and layer.isValid()
        }

    def load(self) -> None:
        """Add the layers that the project does not have yet; `loaded` or `failed` follows."""
        if self.busy:
            return
        folder, in_use = sample_folder(), bool(self.present())

        def work(_task: QgsTask) -> Path:
            # What layers read from is not replaced under them.
            return sample_copy(folder) if in_use else writable_copy(folder)

        self._task = Background(tr("Copying the sample data"), work, self._copied)
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Add no further layers."""
        task, self._task, self._steps = self._task, None, None
        if task:
            task.cancel()
            task.waitForFinished(2000)

    def _copied(self, file: Path, fault: Exception | None) -> None:
        if self._task is None:
            return
        self._task = None
        if fault:
            self.failed.emit(
                tr(
                    "The sample could not be copied into {} ({}); free some space there, or ask "
                    "for the right to write, and try again."
                ).format(sample_folder(), fault)
            )
            return
        self._steps = self._add(file)
        self._advance()

    def _advance(self) -> None:
        """Do the next step, and come back for the others after what QGIS has to do."""
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration as end:
            self._steps = None
            if end.value:
                self.failed.emit(end.value)
            else:
                self.loaded.emit(self.present())
        else:
            QTimer.singleShot(0, self._advance)

    def _add(self, file: Path) -> Generator[None, None, str]:
        """Add layer by layer, and return what went wrong in a sentence, or nothing."""
        project = QgsProject.instance()
        alone = not project.mapLayers()
        there = self.present()
        group = project.layerTreeRoot().insertGroup(0, tr("Sample: central Chicago"))
        for part in _parts():
            if part.name not in there:
                layer = _layer(file, part)
                if not layer.isValid():
                    project.layerTreeRoot().removeChildNode(group)
                    return tr(
                        "The sample cannot be read; delete the folder {} and try again."
                    ).format(file.parent)
                project.addMapLayer(layer, False)
                node = group.addLayer(layer)
                node.setItemVisibilityChecked(part.shown)
                node.setExpanded(False)
                yield
                if alone:
                    # With the first layer QGIS has taken over that one's degrees.
                    project.setCrs(QgsCoordinateReferenceSystem(_CRS))
                    alone = False
                    yield
        if not group.children():
            project.layerTreeRoot().removeChildNode(group)
        self._zoom_to(self.present()["districts"])
        yield
        return ""

    def _zoom_to(self, layer: QgsVectorLayer) -> None:
        transform = QgsCoordinateTransform(
            layer.crs(), self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        extent = transform.transformBoundingBox(layer.extent())
        extent.scale(1.05)
        self._canvas.setExtent(extent)
        self._canvas.refresh()


def _layer(file: Path, part: _Part) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{file}|layername={part.name}", part.title, "ogr")
    layer.setCustomProperty(_PROPERTY, part.name)
    metadata = layer.metadata()
    metadata.setRights([_RIGHTS])
    layer.setMetadata(metadata)
    if part.symbol and layer.isValid():
        layer.setRenderer(QgsSingleSymbolRenderer(part.symbol))
    return layer
