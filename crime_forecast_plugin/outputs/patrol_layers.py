"""Patrol-size hot spots in a project."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer

from ..translation import localised, tr
from .finished_result import FinishedResult
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .style_files import take_style
from .temporal import set_fixed_range
from .texts import name_features, name_fields, set_map_tip


class PatrolLayers(ResultLayers):
    """One layer of outlines with their ranks."""

    result: FinishedResult

    @property
    def title(self) -> str:
        """What was forecast, and when."""
        title = tr("Patrol-size hot spots: {}, {}")
        return title.format(self.result.subject, self.result.base.period)

    @property
    def lead(self) -> str:
        """The outlines."""
        return self.result.vector_source("patrols")

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        result, base = self.result, self.result.base
        size = localised(f"{result.job['size']:g}") + " km²"
        lead.setName(tr("Patrol-size hot spots, {} each at most").format(size))
        take_style(lead, "patrols")
        name_fields(
            lead,
            {
                "rank": tr("Rank (1 is highest)"),
                "expected": tr("Expected incidents, {}").format(base.period),
                "lower": tr("Lower bound (80 % interval)"),
                "upper": tr("Upper bound (80 % interval)"),
                "area_km2": tr("Area (km²)"),
                "cells": tr("Cells"),
                "share_pct": tr("Share of all expected incidents (%)"),
                "recorded": tr("Incidents that the model learned from"),
            },
        )
        name_features(lead, tr("Patrol"), "rank")
        set_map_tip(lead, "patrols", period=base.period)
        set_fixed_range(lead, base.start, base.end)
        content = tr("The contiguous places of {} at most with most expected.")
        describe(lead, result, content.format(size), tr("incidents"))
        group.add(lead, legend=True)
        yield
