"""What every job on incidents as points is told."""

from __future__ import annotations

from pydantic import Field

from crimeengine.jobs.source import Source


class PointsJob(Source):
    """A job on incidents as points."""

    out: str
    """Folder of the products; made if missing."""
    seed: int = Field(0, ge=0, lt=2**31)
    """Seed of everything random."""
