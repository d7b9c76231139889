"""The job of clusters of incidents."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crimeengine.jobs.points import PointsJob


class ClustersJob(PointsJob):
    """Find clusters of incidents, and say how clear they are."""

    kind: Literal["clusters"] = "clusters"
    method: Literal["kmeans", "dbscan", "hdbscan"] = "kmeans"
    """How to find them: kmeans divides all incidents, dbscan and hdbscan find where they are
    dense and leave the rest in no cluster."""
    k: str = Field("auto", coerce_numbers_to_str=True)
    """Number of clusters of kmeans; auto tries 2 to the largest k and takes the
    highest mean silhouette."""
    largest_k: int = Field(15, ge=2, le=100)
    """Largest number of clusters that auto tries."""
    hours: float = Field(0, ge=0, le=1e6)
    """Metres that an hour of the time of day counts as; 0 leaves the time of day out."""
    category_weight: float = Field(0, ge=0, le=1e6)
    """Metres between two categories at the same place; 0 leaves the category out."""
    reach: float = Field(150, gt=0)
    """Largest distance of neighbours of dbscan, in metres."""
    fewest: int | None = Field(None, ge=2)
    """Incidents within reach that make a dense place of dbscan; of hdbscan, distinct places that
    make a cluster. Without it 0.2 % of them, at least 5."""
    sample: int = Field(10_000, ge=100)
    """Incidents whose silhouettes are computed where there are more than 100,000 distinct
    places."""
    device: str = "auto"
    """Where silhouettes are computed: auto, cpu or cuda."""
