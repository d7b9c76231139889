"""Patrol-size hot spots in a project."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .finished_result import FinishedResult
from .forecast_style import outline_ranks
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .temporal import set_fixed_range
from .texts import name_fields, set_map_tip


class PatrolLayers(ResultLayers):
    """One layer of outlines with their ranks."""

    result: FinishedResult

    @property
    def title(self) -> str:
        """What was forecast, and when."""
        return f"Patrol-size hot spots: {self.result.subject}, {self.result.base.period}"

    @property
    def lead(self) -> str:
        """The outlines."""
        return self.result.vector_source("patrols")

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group."""
        result, base = self.result, self.result.base
        size = f"{result.job['size']:g} km²"
        lead.setName(f"Patrol-size hot spots, {size} each at most")
        outline_ranks(lead)
        name_fields(
            lead,
            {
                "rank": "Rank (1 is highest)",
                "expected": f"Expected incidents, {base.period}",
                "lower": "Lower bound (80 % interval)",
                "upper": "Upper bound (80 % interval)",
                "area_km2": "Area (km²)",
                "cells": "Cells",
                "share_pct": "Share of all expected incidents (%)",
            },
        )
        lead.setDisplayExpression("'Patrol ' || \"rank\"")
        set_map_tip(lead, "patrols", period=base.period)
        set_fixed_range(lead, base.start, base.end)
        describe(lead, result, f"The contiguous places of {size} at most with most expected.")
        group.add(lead, legend=True)
