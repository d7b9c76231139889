"""The job of a forecast."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, field_validator

from crimeengine.jobs.grid import GridJob
from crimeengine.registry import parse_setting

#: In place of a model: the one that a test of all quick ones recommends.
AUTO = "auto"


class ForecastJob(GridJob):
    """Forecast incidents per cell and step: rasters, polygons and a report."""

    kind: Literal["forecast"] = "forecast"
    model: str = "ewma"
    """A name that `crimeengine models` lists, or auto to choose one by a test on the last days."""
    settings: dict[str, Any] = Field(default_factory=dict, json_schema_extra={"option": "--set"})
    """Setting of the model, NAME=VALUE; repeat it for several."""
    saved_model: str | None = None
    """A model.safetensors to use instead of training."""
    checkpoint: str | None = None
    """Folder for the training's state, from which an interrupted run goes on."""
    keep_inputs: bool = False
    """Copy the input files beside the products, so that the job can be run again without them."""

    @field_validator("settings", mode="before")
    @classmethod
    def _read_settings(cls, value: Any) -> Any:
        """Take settings as people write them, ``["name=value"]``."""
        return dict(map(parse_setting, value)) if isinstance(value, list) else value

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "saved_model": self.saved_model}
