"""A what-if in a project: the difference in all and by step, in per cent, and the scenario."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsGraduatedSymbolRenderer,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRendererRange,
    QgsVectorLayer,
)

from .classes import ValueClass, classes
from .difference_classes import difference_classes, symmetric_edges
from .difference_style import style_difference
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .raster_style import style_band
from .symbols import INK, square, zone
from .temporal import set_fixed_range, set_project_range
from .texts import label, name_fields, set_map_tip
from .what_if_result import WhatIfResult

_SIGNED = "if(\"delta\" > 0, '+', '') || format_number(\"delta\", 1)"
_ZONE_NOISE = '"low" <= 0 and "high" >= 0'


class WhatIfLayers(ResultLayers):
    """The zones lie on top, then the difference in all; what goes by step is switched off."""

    result: WhatIfResult

    @property
    def title(self) -> str:
        """The scenario, what was forecast, and when."""
        return f"What-if, {self.result.name}: {self.result.subject}, {self.result.period}"

    @property
    def lead(self) -> str:
        """The cells."""
        return self.result.vector_source("cells")

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group, and let the project play the steps."""
        result, legend = self.result, self.result.legend
        if result.has_zones:
            group.add(self._zones(), legend=True)
        self._prepare_difference(lead)
        group.add(lead, visible=not result.has_zones, legend=True)
        self._add_steps(
            group, "delta", f"Difference in {legend.unit}", difference_classes(legend.edges_delta)
        )
        self._add_steps(
            group,
            "relative",
            "Difference in per cent of the forecast",
            difference_classes(legend.edges_relative, " %"),
        )
        group.add(self._scenario(), visible=False)
        self._add_steps(
            group, "scenario", f"Scenario: expected {legend.unit}", classes(legend.edges)
        )
        set_project_range(group.project, result)

    def _prepare_difference(self, layer: QgsVectorLayer) -> None:
        result, unit = self.result, self.result.legend.unit_total
        layer.setName(f"Difference in {unit}")
        style_difference(
            layer, difference_classes(result.legend.edges_delta_total), '"noise" = 1', square
        )
        self._finish(layer, f"Difference in {unit} between the scenario and the forecast.")

    def _scenario(self) -> QgsVectorLayer:
        result, legend = self.result, self.result.legend
        layer = QgsVectorLayer(self.lead, f"Scenario: expected {legend.unit_total}")
        layer.setRenderer(
            QgsGraduatedSymbolRenderer(
                "scenario",
                [
                    QgsRendererRange(one.lower, one.upper, square(one.colour), one.label)
                    for one in classes(legend.edges_total)
                ],
            )
        )
        self._finish(layer, f"Expected {legend.unit_total} in the scenario.")
        set_fixed_range(layer, result.start, result.end)
        return layer

    def _finish(self, layer: QgsVectorLayer, content: str) -> None:
        period = self.result.period
        name_fields(layer, {"cell_id": "Cell", "row": "Row", "col": "Column", **_fields(period)})
        layer.setDisplayExpression("'Cell ' || \"cell_id\"")
        set_map_tip(layer, "difference", period=period, caution=self.result.caution)
        describe(layer, self.result, content)

    def _zones(self) -> QgsVectorLayer:
        result = self.result
        layer = QgsVectorLayer(result.vector_source("zones"), "Difference by zone, in incidents")
        highest = max(abs(zone["delta"]) for zone in result.content["zones"])
        style_difference(layer, difference_classes(symmetric_edges(highest)), _ZONE_NOISE, zone)
        label(
            layer,
            f"\"name\" || '\\n' || {_SIGNED}",
            colour=INK,
            halo="white",
            points=8,
            placement=QgsPalLayerSettings.Placement.Horizontal,
        )
        name_fields(layer, {"name": "Zone", **_fields(result.period)})
        layer.setDisplayExpression('"name"')
        set_map_tip(layer, "zone_difference", period=result.period, caution=result.caution)
        describe(layer, result, "Difference between the scenario and the forecast in each zone.")
        return layer

    def _add_steps(
        self, group: ResultGroup, key: str, content: str, value_classes: Sequence[ValueClass]
    ) -> None:
        """Add a group with a layer a step."""
        result = self.result
        steps = group.subgroup(f"{content}, by step")
        options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
        for step in result.steps:
            layer = QgsRasterLayer(result.path(key), step.title, "gdal", options)
            style_band(layer, step.band, value_classes)
            set_fixed_range(layer, step.start, step.end)
            describe(layer, result, f"{content}, {step.title}.")
            steps.add(layer, heading=content)
        steps.group.setItemVisibilityChecked(False)


def _fields(period: str) -> dict[str, str]:
    return {
        "base": f"Expected by the forecast, {period}",
        "scenario": f"Expected in the scenario, {period}",
        "delta": "Difference (incidents)",
        "relative": "Difference (% of the forecast)",
        "low": "Lower bound of the difference (95 % interval)",
        "high": "Upper bound of the difference (95 % interval)",
        "noise": "Inside the model's noise (1 is yes)",
    }
