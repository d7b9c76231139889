"""A forecast as a group of layers in a project; to be called on the main thread."""

from __future__ import annotations

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .classes import classes
from .forecast_result import ForecastResult
from .metadata import FOLDER_PROPERTY, describe
from .raster_style import style_step
from .temporal import set_fixed_range, set_project_range
from .vector_style import style_cells, style_hotspots


def add_forecast(
    result: ForecastResult, project: QgsProject, cells: QgsVectorLayer | None = None
) -> QgsLayerTreeGroup:
    """Add a forecast's layers to a project in a group of their own and return the group.

    The hot spots lie on top, then a raster a step: they cover each other, so that the first step
    is seen, and each in its turn while the temporal controller plays. The cells of the whole
    period are there for their figures and switched off. `cells` is the cell layer if the
    project holds it already.
    """
    loaded = project.layerTreeRoot().findLayer(cells.id()) if cells else None
    parent = loaded.parent() if loaded else project.layerTreeRoot()
    group = parent.insertGroup(0, f"{result.model_title}: {result.subject}, {result.period}")
    group.setCustomProperty(FOLDER_PROPERTY, str(result.folder))
    _add(_hotspots(result), group, project)
    steps = group.addGroup(f"Expected {result.legend.unit}, by step")
    heading = result.legend.unit.capitalize()
    for layer in _steps(result):
        _add(layer, steps, project, heading)
    steps.setExpanded(False)
    cells = cells or QgsVectorLayer(result.vector_source("cells"), "", "ogr")
    _prepare_cells(cells, result)
    node = _add(cells, group, project)
    node.setItemVisibilityChecked(False)
    if loaded:
        # Only now: a project drops a layer that is nowhere in its tree.
        parent.removeChildNode(loaded)
    set_project_range(project, result)
    return group


def _add(
    layer: QgsMapLayer, group: QgsLayerTreeGroup, project: QgsProject, heading: str = ""
) -> QgsLayerTreeLayer:
    """Add a layer, its legend closed; a heading stands above the classes of a raster."""
    project.addMapLayer(layer, False)
    node = QgsLayerTreeLayer(layer)
    node.setExpanded(False)
    if heading:
        # QGIS would head them with the number of the band. It reads this when the node arrives.
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, heading)
    group.addChildNode(node)
    return node


def _hotspots(result: ForecastResult) -> QgsVectorLayer:
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


def _steps(result: ForecastResult) -> list[QgsRasterLayer]:
    value_classes = classes(result.legend.edges)
    options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
    layers = []
    for step in result.steps:
        layer = QgsRasterLayer(result.path("forecast"), step.title, "gdal", options)
        style_step(layer, step.band, value_classes)
        set_fixed_range(layer, step.start, step.end)
        describe(layer, result, f"Expected {result.legend.unit}, {step.title}.")
        layers.append(layer)
    return layers


def _prepare_cells(layer: QgsVectorLayer, result: ForecastResult) -> None:
    layer.setName(f"Expected {result.legend.unit_total}")
    style_cells(layer, classes(result.legend.edges_total), result.period)
    set_fixed_range(layer, result.start, result.end)
    describe(layer, result, f"Expected {result.legend.unit_total}, {result.period}.")
