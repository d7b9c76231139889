"""The job of who lives in the flagged area."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from crimeengine.jobs.finished import FinishedJob
from crimeengine.jobs.layername import apart


class PopulationJob(FinishedJob):
    """Reckon who lives in the hot spots of a finished forecast, by group, against everyone."""

    kind: Literal["population"] = "population"
    population: str
    """Polygon file of areas with numbers of people, such as census tracts."""
    population_layer: str | None = None
    """Layer of the population in a file of several."""
    groups: tuple[str, ...] = Field(min_length=1)
    """Columns with the number of people of each group, several at once: --groups A B C."""
    total: str | None = None
    """Column with the number of all people; without it everyone is the sum of the groups."""
    name: str | None = None
    """Column with the areas' names; without it they are numbered."""
    share: float | None = Field(None, gt=0, le=1)
    """Share of the area that is flagged as hot spots, 0 to 1; without it the forecast's own."""

    @model_validator(mode="before")
    @classmethod
    def _split_layers(cls, data: Any) -> Any:
        """Take ``file.gpkg|layername=name``, as QGIS writes it, apart."""
        return apart(data, {"population": "population_layer"})

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "population": self.population}
