"""The job of a what-if."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from crimeengine.context.layer import parse_layer
from crimeengine.errors import InputError
from crimeengine.jobs.finished import FinishedJob
from crimeengine.jobs.layername import apart


class WhatIfJob(FinishedJob):
    """Ask a finished forecast what it would expect if layers, weather, dates or cells differed."""

    kind: Literal["what-if"] = "what-if"
    name: str = Field("Scenario", min_length=1, max_length=80)
    """What to call the scenario."""
    context: tuple[str, ...] = ()
    """Other files for layers of the forecast: NAME=FILE, several at once; their figures are made
    as the forecast's were."""
    daily: tuple[str, ...] = ()
    """Figures of the daily table: tmax=35, or tmax=35@2018-11-17 for one day; several at once."""
    start: datetime | None = None
    """First day of the scenario (local time); without it that of the forecast."""
    area: str | None = None
    """Polygon file of another study area."""
    area_layer: str | None = None
    """Layer of the area in a file of several."""
    cell: float | None = None
    """Side of a cell, in metres, if another than the forecast's."""
    zones: str | None = None
    """Polygon file of the areas that a table is wanted for."""
    zones_layer: str | None = None
    """Layer of the zones in a file of several."""
    zones_name: str | None = None
    """Column with the zones' names."""
    replicates: int | None = Field(None, ge=0, le=100)
    """How often to fit the model to resampled incidents, to tell the difference from the model's
    noise: 8 is usual, 0 leaves it out; by default 8 for quick models."""
    beside: tuple[str, ...] = ()
    """Folders of earlier what-ifs of the same forecast, to be shown side by side."""

    @model_validator(mode="before")
    @classmethod
    def _split_layers(cls, data: Any) -> Any:
        """Take ``file.gpkg|layername=name``, as QGIS writes it, apart."""
        return apart(data, {"area": "area_layer", "zones": "zones_layer"})

    @field_validator("replicates")
    @classmethod
    def _need_two(cls, number: int | None) -> int | None:
        if number == 1:
            raise InputError(
                "The job's field 'replicates' is 1: one replicate shows no spread; give 0, or 2 "
                "and more."
            )
        return number

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        layers = [parse_layer(text) for text in self.context]
        return {
            **super().inputs(),
            "area": self.area,
            "zones": self.zones,
            **{part: str(file) for layer in layers for part, file in layer.files.items()},
            **{f"beside {n}": str(Path(f) / "result.json") for n, f in enumerate(self.beside, 1)},
        }
