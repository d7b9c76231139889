"""A what-if's folder as the plugin reads it (see docs/protocol.md)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..translation import tr
from .finished_result import FinishedResult
from .stepped_result import SteppedResult


@dataclass(frozen=True)
class DifferenceLegend:
    """Units and class limits; those of differences are symmetric about 0."""

    unit: str
    edges: tuple[float, ...]
    unit_total: str
    edges_total: tuple[float, ...]
    edges_delta: tuple[float, ...]
    edges_delta_total: tuple[float, ...]
    edges_relative: tuple[float, ...]


class WhatIfResult(SteppedResult, FinishedResult):
    """The products of a scenario beside its forecast."""

    @property
    def name(self) -> str:
        """What the person calls the scenario."""
        return self.content["name"]

    @cached_property
    def legend(self) -> DifferenceLegend:
        """Units and classes of the layers."""
        legend = self.content["legend"]
        return DifferenceLegend(
            legend["unit"],
            tuple(legend["edges"]),
            legend["unit_total"],
            tuple(legend["edges_total"]),
            tuple(legend["edges_delta"]),
            tuple(legend["edges_delta_total"]),
            tuple(legend["edges_relative"]),
        )

    @property
    def caution(self) -> str:
        """What to keep in mind before all else."""
        return self.content["cautions"][0]

    @property
    def change(self) -> float:
        """The difference over the whole area and all steps, in incidents."""
        return self.content["scenarios"][0]["delta"]

    @property
    def has_zones(self) -> bool:
        """Whether a table by zones was asked for."""
        return bool(self.content["zones"])

    @property
    def origin(self) -> str:
        """What the scenario is, in some sentences."""
        scenario = tr("Scenario '{}', {}.").format(self.name, self.period)
        return " ".join([scenario, self.content["why"], super().origin])

    @property
    def keywords(self) -> list[str]:
        """Words by which the layers are found."""
        return ["crime", "what-if", "scenario", self.content["model"]]
