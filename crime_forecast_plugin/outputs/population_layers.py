"""Areas with the flagged share of each in a project."""

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


class PopulationLayers(ResultLayers):
    """One layer of the areas, from light to dark."""

    result: FinishedResult

    @property
    def title(self) -> str:
        """What was forecast, and when."""
        title = tr("Who lives in the flagged area: {}, {}")
        return title.format(self.result.subject, self.result.base.period)

    @property
    def lead(self) -> str:
        """The areas."""
        return self.result.vector_source("population")

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        result, base = self.result, self.result.base
        lead.setName(tr("Flagged share of each area, in per cent"))
        edges = tuple(float(edge) for edge in result.content["legend"]["edges_flagged"])
        draw(lead, Look("population", edges, "flagged_pct"))
        name_fields(
            lead,
            {
                "name": tr("Area"),
                "flagged_pct": tr("Share of the area that is flagged (%)"),
                "people": tr("Residents in the study area"),
                "flagged": tr("Residents in the flagged area"),
                "expected": tr("Expected incidents, {}").format(base.period),
                "area_km2": tr("Area in the forecast (km²)"),
            },
        )
        lead.setDisplayExpression('"name"')
        set_map_tip(lead, "population", period=base.period)
        set_fixed_range(lead, base.start, base.end)
        describe(lead, result, f"{lead.name()}, {base.period}.", tr("per cent of the area"))
        group.add(lead, legend=True)
        yield
