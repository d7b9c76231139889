"""What every job on incidents as points is told."""

from __future__ import annotations

from crimeengine.jobs.job import ProductsJob
from crimeengine.jobs.source import Source


class PointsJob(ProductsJob, Source):
    """A job on incidents as points."""
