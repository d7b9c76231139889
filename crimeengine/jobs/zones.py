"""The job of expected counts by zone."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from crimeengine.jobs.finished import FinishedJob
from crimeengine.jobs.layername import apart


class ZonesJob(FinishedJob):
    """Sum a finished forecast up by zones: beats, districts, patrol sectors, hexagons."""

    kind: Literal["zones"] = "zones"
    zones: str | None = None
    """Polygon file of the zones."""
    zones_layer: str | None = None
    """Layer of the zones in a file of several."""
    name: str | None = None
    """Column with the zones' names; without it they are numbered."""
    hexagons: float | None = Field(None, gt=0)
    """Width of hexagons to make instead of zones from a file, in metres."""

    @model_validator(mode="before")
    @classmethod
    def _split_layers(cls, data: Any) -> Any:
        """Take ``file.gpkg|layername=name``, as QGIS writes it, apart."""
        return apart(data, {"zones": "zones_layer"})

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "zones": self.zones}
