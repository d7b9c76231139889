"""The job of a backtest."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, field_validator

from crimeengine.jobs.grid import GridJob
from crimeengine.registry import split_choices


class BacktestJob(GridJob):
    """Test models on the past as if it were the future, and say which one is worth using."""

    kind: Literal["backtest"] = "backtest"
    models: tuple[str, ...] = ()
    """Models to test, with commas between: ewma,st_resnet:filters=32; without it, all that need
    no long training."""
    folds: int = Field(4, ge=1, le=1000)
    """Windows to test on; models learn anew before each."""
    gap: int = Field(0, ge=0, le=1000)
    """Steps before each forecast that are not known yet when it is made."""
    offsets: int = Field(1, ge=1, le=100)
    """Grids to test on, all but the first shifted at random."""
    per_category: bool = False
    """Also test each category by itself."""
    jobs: int = Field(1, ge=1, le=1024)
    """Fits at a time."""

    @field_validator("models", mode="before")
    @classmethod
    def _split_models(cls, value: Any) -> Any:
        """Take several models in one text apart."""
        texts = [value] if isinstance(value, str) else value
        return tuple(model for text in texts for model in split_choices(text))
