"""A forecast by zones in a project."""

from __future__ import annotations

from qgis.core import (
    QgsGraduatedSymbolRenderer,
    QgsPalLayerSettings,
    QgsRendererRange,
    QgsVectorLayer,
)

from .classes import classes
from .finished_result import FinishedResult
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .symbols import INK, zone
from .temporal import set_fixed_range
from .texts import label, name_fields, set_map_tip


class ZoneLayers(ResultLayers):
    """One layer of the zones, from light to dark."""

    result: FinishedResult

    @property
    def title(self) -> str:
        """What was forecast, and when."""
        return f"Forecast by zones: {self.result.subject}, {self.result.base.period}"

    @property
    def lead(self) -> str:
        """The zones."""
        return self.result.vector_source("zones")

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group."""
        result, base = self.result, self.result.base
        legend = result.content["legend"]
        lead.setName(f"Expected {legend['unit_total']}")
        lead.setRenderer(
            QgsGraduatedSymbolRenderer(
                "expected",
                [
                    QgsRendererRange(one.lower, one.upper, zone(one.colour), one.label)
                    for one in classes(legend["edges_total"])
                ],
            )
        )
        expected = 'format_number("expected", 1)'
        label(
            lead,
            expected if result.job["hexagons"] else f"\"name\" || '\\n' || {expected}",
            colour=INK,
            halo="white",
            points=8,
            placement=QgsPalLayerSettings.Placement.Horizontal,
        )
        name_fields(
            lead,
            {
                "name": "Zone",
                "expected": f"Expected incidents, {base.period}",
                "lower": "Lower bound (80 % interval)",
                "upper": "Upper bound (80 % interval)",
                "probability": "Chance of at least one (0 to 1)",
                "density": "Expected incidents per km²",
                "area_km2": "Area in the forecast (km²)",
                "share_pct": "Share of all expected incidents (%)",
            },
        )
        lead.setDisplayExpression('"name"')
        set_map_tip(lead, "zones", period=base.period)
        set_fixed_range(lead, base.start, base.end)
        describe(lead, result, f"Expected {legend['unit_total']}.")
        group.add(lead, legend=True)
