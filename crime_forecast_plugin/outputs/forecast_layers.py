"""A forecast in a project: its hot spots, a raster a step, and the cells of the whole period."""

from __future__ import annotations

from qgis.core import QgsRasterLayer, QgsVectorLayer

from .classes import classes
from .forecast_result import ForecastResult
from .forecast_style import style_cells, style_hotspots
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .raster_style import style_band
from .temporal import set_fixed_range, set_project_range


class ForecastLayers(ResultLayers):
    """The hot spots lie on top, then a raster a step, then the cells, switched off.

    The rasters cover each other, so that the first step is seen, and each in its turn while the
    temporal controller plays.
    """

    result: ForecastResult

    @property
    def title(self) -> str:
        """The model, what was counted, and when."""
        return f"{self.result.model_title}: {self.result.subject}, {self.result.period}"

    @property
    def lead(self) -> str:
        """The cells."""
        return self.result.vector_source("cells")

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group, and let the project play the forecast."""
        legend = self.result.legend
        group.add(self._hotspots())
        steps = group.subgroup(f"Expected {legend.unit}, by step")
        heading = legend.unit.capitalize()
        for layer in self._steps():
            steps.add(layer, heading=heading)
        self._prepare_cells(lead)
        group.add(lead, visible=False)
        set_project_range(group.project, self.result)

    def _hotspots(self) -> QgsVectorLayer:
        result = self.result
        share = f"{100 * result.job['area_share']:g} %"
        layer = QgsVectorLayer(result.vector_source("hotspots"), f"Hot spots, {share} of the area")
        style_hotspots(layer, result.period)
        set_fixed_range(layer, result.start, result.end)
        describe(
            layer,
            result,
            f"The contiguous cells with the most expected incidents, up to {share} of the area.",
        )
        return layer

    def _steps(self) -> list[QgsRasterLayer]:
        result = self.result
        value_classes = classes(result.legend.edges)
        options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
        layers = []
        for step in result.steps:
            layer = QgsRasterLayer(result.path("forecast"), step.title, "gdal", options)
            style_band(layer, step.band, value_classes)
            set_fixed_range(layer, step.start, step.end)
            describe(layer, result, f"Expected {result.legend.unit}, {step.title}.")
            layers.append(layer)
        return layers

    def _prepare_cells(self, layer: QgsVectorLayer) -> None:
        result = self.result
        layer.setName(f"Expected {result.legend.unit_total}")
        style_cells(layer, classes(result.legend.edges_total), result.period)
        set_fixed_range(layer, result.start, result.end)
        describe(layer, result, f"Expected {result.legend.unit_total}, {result.period}.")
