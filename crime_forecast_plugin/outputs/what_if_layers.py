"""A what-if in a project: the difference in all and by step, in per cent, and the scenario."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer

from ..translation import tr
from .difference_classes import symmetric_edges
from .difference_style import drop_unused
from .group import ResultGroup
from .layers import ResultLayers
from .look import DIFFERENCES, Look, draw
from .metadata import describe
from .step_layers import add_steps
from .temporal import set_fixed_range, set_project_range
from .texts import name_features, name_fields, set_map_tip
from .what_if_result import WhatIfResult


class WhatIfLayers(ResultLayers):
    """The zones lie on top, then the difference in all; what goes by step is switched off."""

    result: WhatIfResult

    @property
    def title(self) -> str:
        """The scenario, what was forecast, and when."""
        title = tr("What-if, {}: {}, {}")
        return title.format(self.result.name, self.result.subject, self.result.period)

    @property
    def lead(self) -> str:
        """The cells."""
        return self.result.vector_source("cells")

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group, and let the project play the steps."""
        result, legend = self.result, self.result.legend
        set_project_range(group.project, result)
        if result.has_zones:
            group.add(self._zones(), legend=True)
            yield
        self._prepare_difference(lead)
        group.add(lead, visible=not result.has_zones, legend=True)
        yield
        content = tr("Difference in {}").format(legend.unit)
        look = Look("difference_steps", legend.edges_delta, kind=DIFFERENCES)
        yield from self._steps(group, "delta", content, look)
        content = tr("Difference in per cent of the forecast")
        look = Look("difference_steps", legend.edges_relative, kind=DIFFERENCES, unit=" %")
        yield from self._steps(group, "relative", content, look)
        group.add(self._scenario(), visible=False)
        yield
        content = tr("Scenario: expected {}").format(legend.unit)
        look = Look("expected_steps", legend.edges)
        yield from self._steps(group, "scenario", content, look)

    def _prepare_difference(self, layer: QgsVectorLayer) -> None:
        legend = self.result.legend
        layer.setName(tr("Difference in {}").format(legend.unit_total))
        draw(layer, Look("difference_cells", legend.edges_delta_total, kind=DIFFERENCES))
        drop_unused(layer)
        content = tr("Difference in {} between the scenario and the forecast.")
        self._finish(layer, content.format(legend.unit_total), legend.unit_total)

    def _scenario(self) -> QgsVectorLayer:
        legend = self.result.legend
        layer = QgsVectorLayer(self.lead, tr("Scenario: expected {}").format(legend.unit_total))
        draw(layer, Look("expected_cells", legend.edges_total, "scenario"))
        content = tr("Expected {} in the scenario.").format(legend.unit_total)
        self._finish(layer, content, legend.unit_total)
        return layer

    def _finish(self, layer: QgsVectorLayer, content: str, unit: str) -> None:
        result = self.result
        cell = {"cell_id": tr("Cell"), "row": tr("Row"), "col": tr("Column")}
        name_fields(layer, {**cell, **_fields(result.period)})
        name_features(layer, tr("Cell"), "cell_id")
        set_map_tip(layer, "difference", period=result.period, caution=result.caution)
        set_fixed_range(layer, result.start, result.end)
        describe(layer, result, content, unit)

    def _zones(self) -> QgsVectorLayer:
        result = self.result
        source = result.vector_source("zones")
        layer = QgsVectorLayer(source, tr("Difference by zone, in incidents"))
        highest = max(abs(zone["delta"]) for zone in result.content["zones"])
        edges = tuple(symmetric_edges(highest))
        draw(layer, Look("difference_zones", edges, kind=DIFFERENCES))
        drop_unused(layer)
        name_fields(layer, {"name": tr("Zone"), **_fields(result.period)})
        layer.setDisplayExpression('"name"')
        set_map_tip(layer, "zone_difference", period=result.period, caution=result.caution)
        set_fixed_range(layer, result.start, result.end)
        content = tr("Difference between the scenario and the forecast in each zone.")
        describe(layer, result, content, tr("incidents"))
        return layer

    def _steps(self, group: ResultGroup, key: str, content: str, look: Look) -> Iterator[None]:
        """Add a group with a layer a step, switched off."""
        steps = group.subgroup(tr("{}, by step").format(content), visible=False)
        yield from add_steps(steps, self.result, key, content, look)


def _fields(period: str) -> dict[str, str]:
    return {
        "base": tr("Expected by the forecast, {}").format(period),
        "scenario": tr("Expected in the scenario, {}").format(period),
        "delta": tr("Difference (incidents)"),
        "relative": tr("Difference (% of the forecast)"),
        "low": tr("Lower bound of the difference (95 % interval)"),
        "high": tr("Upper bound of the difference (95 % interval)"),
        "noise": tr("Inside the model's noise (1 is yes)"),
    }
