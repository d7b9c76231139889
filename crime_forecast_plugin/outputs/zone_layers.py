"""A forecast by zones in a project."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer

from ..translation import tr
from .finished_result import FinishedResult
from .group import ResultGroup
from .layers import ResultLayers
from .look import Look, draw
from .metadata import describe
from .temporal import set_fixed_range
from .texts import name_fields, set_map_tip


class ZoneLayers(ResultLayers):
    """One layer of the zones, from light to dark."""

    result: FinishedResult

    @property
    def title(self) -> str:
        """What was forecast, and when."""
        title = tr("Forecast by zones: {}, {}")
        return title.format(self.result.subject, self.result.base.period)

    @property
    def lead(self) -> str:
        """The zones."""
        return self.result.vector_source("zones")

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        result, base = self.result, self.result.base
        legend = result.content["legend"]
        unit = legend["unit_total"]
        lead.setName(tr("Expected {}").format(unit))
        style = "hexagons" if result.job["hexagons"] else "zones"
        draw(lead, Look(style, tuple(legend["edges_total"]), "expected"))
        name_fields(
            lead,
            {
                "name": tr("Zone"),
                "expected": tr("Expected incidents, {}").format(base.period),
                "lower": tr("Lower bound (80 % interval)"),
                "upper": tr("Upper bound (80 % interval)"),
                "probability": tr("Chance of at least one (0 to 1)"),
                "density": tr("Expected incidents per km²"),
                "area_km2": tr("Area in the forecast (km²)"),
                "share_pct": tr("Share of all expected incidents (%)"),
                "recorded": tr("Incidents that the model learned from"),
            },
        )
        lead.setDisplayExpression('"name"')
        set_map_tip(lead, "zones", period=base.period)
        set_fixed_range(lead, base.start, base.end)
        describe(lead, result, f"{lead.name()}, {base.period}.", unit)
        group.add(lead, legend=True)
        yield
