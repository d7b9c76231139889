"""The way from incidents to their clusters."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.charts import write
from crimeengine.charts.clusters import silhouette_chart
from crimeengine.clusters.density import dbscan, hdbscan
from crimeengine.clusters.features import Features
from crimeengine.clusters.figures import Cluster, figures
from crimeengine.clusters.kmeans import k_means
from crimeengine.clusters.layers import cluster_layers, incident_layer
from crimeengine.clusters.silhouette import Silhouette, judge
from crimeengine.clusters.verdict import (
    meaning,
    reason,
    verdict_of_density,
    verdict_of_division,
)
from crimeengine.device import choose_device
from crimeengine.errors import InputError
from crimeengine.jobs.clusters import ClustersJob
from crimeengine.patterns.clock import Clock
from crimeengine.products import write_vectors
from crimeengine.progress import Progress, Stopwatch
from crimeengine.projection import metric_crs
from crimeengine.provenance import origin

#: Share of the incidents or places that make a cluster of density, and their least number.
_FEWEST_SHARE, _FEWEST = 0.002, 5


@dataclass(frozen=True, eq=False)
class Partition:
    """The partitions that were tried, and the chosen one.

    Parameters
    ----------
    numbers : sequence of int
        Clusters of each.
    judged : sequence of Silhouette
        Of each; empty where there is but one cluster.
    chosen : int
        Place of the chosen one.
    label : ndarray of int, shape (m,)
        Cluster of each row of the features in the chosen one; 0 is none.
    reason : str
        Why it was chosen.
    """

    numbers: Sequence[int]
    judged: Sequence[Silhouette]
    chosen: int
    label: NDArray[np.int64]
    reason: str

    @property
    def silhouette(self) -> Silhouette | None:
        """Of the chosen one; None where it has but one cluster."""
        return self.judged[self.chosen] if self.judged else None

    @property
    def values(self) -> NDArray[np.float64]:
        """Silhouette of each row; NaN where it was not measured."""
        return self.silhouette.values if self.silhouette else np.full(len(self.label), np.nan)

    @property
    def by_cluster(self) -> NDArray[np.float64]:
        """Mean silhouette of each cluster; NaN where it was not measured."""
        return self.silhouette.by_cluster(self.label) if self.silhouette else np.full(1, np.nan)


def run(job: ClustersJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a clusters job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    device = choose_device(job.device)
    given = _given(job)
    with watch.stage("read"):
        incidents, _ = job.read(progress)
        crs = metric_crs(incidents.crs, *incidents.centre)
        features = Features.of(incidents, crs, job.hours, job.category_weight)
        for note in Clock.of(incidents.time).notes if job.hours else ():
            incidents = incidents.warn(note)
    with watch.stage("fit"):
        progress.report("fit", 0.2, f"Clustering {len(incidents):,} incidents")
        numbers, labels = _fit(job, features, given, progress.stretch(0.2, 0.4))
    with watch.stage("silhouette"):
        found = _judge(job, features, numbers, labels, device["name"], progress)
    with watch.stage("write"):
        progress.report("write", 0.8, "Writing the layers")
        clusters = figures(incidents, features, found.label, found.by_cluster)
        layers = {
            "incidents": incident_layer(incidents, features, crs, found.label, found.values),
            **cluster_layers(clusters, crs),
        }
        write_vectors(folder / "clusters.gpkg", layers)
        files = {"vectors": "clusters.gpkg", **_write_silhouettes(folder, found)}
    result = origin(job, incidents) | {"device": device}
    result |= _describe(job, features, found, clusters) | {"files": files}
    return result


def _given(job: ClustersJob) -> int | None:
    """The number of clusters that is asked for; None to choose it."""
    if job.k == "auto":
        return None
    if job.method != "kmeans":
        raise InputError(
            f"k is {job.k}, but {job.method} finds the number of clusters by itself; leave k out, "
            "or choose kmeans."
        )
    if not job.k.isdecimal() or int(job.k) < 2:
        raise InputError(f"k is '{job.k}'; give a whole number from 2 on, or auto.")
    return int(job.k)


def _fit(
    job: ClustersJob, features: Features, given: int | None, progress: Progress
) -> tuple[list[int], NDArray[np.int64]]:
    """Numbers of clusters, and the partition (column) of the rows for each."""
    if job.method == "kmeans":
        numbers = _numbers(job, features, given)
        return numbers, k_means(features, numbers, job.seed, progress)
    if job.method == "dbscan":
        label = dbscan(features, job.reach, _fewest(job, int(features.weight.sum())))
    else:
        label = hdbscan(features, _fewest(job, len(features)))
    return [int(label.max())], label[:, None]


def _numbers(job: ClustersJob, features: Features, given: int | None) -> list[int]:
    """The numbers of clusters to try."""
    most = len(features)
    if given is None:
        # As many clusters as places would be perfect and say nothing.
        return list(range(2, min(job.largest_k, max(most - 1, 2)) + 1))
    if given > most:
        raise InputError(
            f"k is {given:,}, but the incidents have only {most:,} distinct {features.unit}; "
            f"choose at most {most:,}."
        )
    return [given]


def _fewest(job: ClustersJob, of: int) -> int:
    return job.fewest or max(round(_FEWEST_SHARE * of), _FEWEST)


def _judge(
    job: ClustersJob,
    features: Features,
    numbers: list[int],
    labels: NDArray[np.int64],
    device: str,
    progress: Progress,
) -> Partition:
    """Compare the partitions by their silhouettes."""
    if numbers == [1]:
        return Partition(numbers, (), 0, labels[:, 0], f"{job.method} finds one cluster.")
    stretch = progress.stretch(0.4, 0.8)
    judged = judge(features, labels, job.sample, job.seed, device, stretch)
    chosen = int(np.argmax([silhouette.mean for silhouette in judged]))
    if job.method != "kmeans":
        why = f"{job.method} finds the number of clusters by itself."
    else:
        why = reason(numbers, judged, chosen)
    return Partition(numbers, judged, chosen, labels[:, chosen], why)


def _write_silhouettes(folder: Path, found: Partition) -> dict[str, str]:
    with (folder / "silhouette.csv").open("w", newline="", encoding="utf-8") as file:
        lines = csv.DictWriter(file, ["k", "silhouette", "error", "measured", "exact", "chosen"])
        lines.writeheader()
        lines.writerows(_curve(found))
    if found.silhouette is None:
        return {"silhouette_table": "silhouette.csv"}
    chart = silhouette_chart(found.numbers, found.judged, found.chosen, found.label)
    write(chart, folder / "silhouette.png")
    return {"silhouette_table": "silhouette.csv", "silhouette_chart": "silhouette.png"}


def _curve(found: Partition) -> list[dict[str, Any]]:
    """A line a number of clusters; none where there is but one cluster."""
    return [
        {
            "k": number,
            "silhouette": round(silhouette.mean, 6),
            "error": round(silhouette.error, 6),
            "measured": silhouette.measured,
            "exact": silhouette.exact,
            "chosen": place == found.chosen,
        }
        for place, (number, silhouette) in enumerate(zip(found.numbers, found.judged, strict=False))
    ]


def _describe(
    job: ClustersJob, features: Features, found: Partition, clusters: list[Cluster]
) -> dict[str, Any]:
    """What ``result.json`` says of the clusters."""
    silhouette = found.silhouette
    outside = int(features.weight[found.label == 0].sum())
    return {
        "verdict": _verdict(job, found, clusters),
        "k": len(clusters),
        "reason": found.reason,
        "silhouette": None
        if silhouette is None
        else {
            "value": silhouette.mean,
            "error": silhouette.error,
            "measured": silhouette.measured,
            "exact": silhouette.exact,
            "meaning": meaning(silhouette.mean),
        },
        "curve": _curve(found),
        "distinct": {"count": len(features), "of": features.unit},
        "no_cluster": {"count": outside, "share": outside / int(features.weight.sum())},
        "clusters": [cluster.describe() for cluster in clusters],
    }


def _verdict(job: ClustersJob, found: Partition, clusters: list[Cluster]) -> str:
    if job.method == "kmeans" and found.silhouette is not None:
        return verdict_of_division(len(found.numbers), found.silhouette, clusters)
    return verdict_of_density(job.method, found.silhouette, clusters)
