"""The job of hot-spot statistics."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crimeengine.jobs.grid import CountsJob


class HotspotsJob(CountsJob):
    """Test which cells are hot or cold spots beyond chance, and which emerge or fade: Gi*."""

    kind: Literal["hotspots"] = "hotspots"
    step: str = "7D"
    """Time step of the emerging hot spots: 1D, 7D, 28D."""
    reach: float | None = Field(None, gt=0)
    """Largest distance between the centres of neighbouring cells, in metres; without it the eight
    cells around are neighbours."""
    earlier: int = Field(1, ge=0, le=1000)
    """Number of steps before each one that are looked at together with it."""
    permutations: int = Field(0, ge=0, le=99_999)
    """How often to deal the counts out anew for the p of the cells; 0 takes the normal
    distribution's, which is rough where most cells are empty."""
