"""The job of hot spots of patrol size."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crimeengine.jobs.finished import FinishedJob


class PatrolsJob(FinishedJob):
    """Find hot spots of patrol size in a finished forecast: contiguous, ranked, within a budget."""

    kind: Literal["patrols"] = "patrols"
    number: int = Field(10, ge=1, le=1000)
    """Number of hot spots."""
    size: float = Field(0.5, gt=0)
    """Largest area of a hot spot, in km²."""
    budget: float | None = Field(None, gt=0)
    """Largest area of all hot spots together, in km²."""
