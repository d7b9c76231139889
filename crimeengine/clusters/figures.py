"""What a cluster holds: how many incidents, of which categories, at which hours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from crimeengine.clusters.features import Features, time_of_day
from crimeengine.clusters.hull import hull
from crimeengine.incidents import Incidents
from crimeengine.patterns.clock import Clock

#: Categories that are named of a cluster, at most.
NAMED = 3

#: Hours of the peak.
PEAK_HOURS = 4

#: A count is beyond chance that is this many standard deviations of Poisson's law above what the
#: whole city lets expect.
_BEYOND_CHANCE = 4.0

#: Incidents of a category that a cluster must have for it to be called typical of it.
_LEAST = 10


@dataclass(frozen=True)
class Peak:
    """The hours with most incidents.

    Parameters
    ----------
    hour : int
        Their beginning; they last `PEAK_HOURS`.
    share : float
        Share of the cluster's incidents.
    """

    hour: int
    share: float

    def __str__(self) -> str:
        """As a person reads it: ``16:00–20:00``."""
        return f"{self.hour}:00–{(self.hour + PEAK_HOURS) % 24}:00"


@dataclass(frozen=True)
class Cluster:
    """Figures of a cluster.

    Parameters
    ----------
    number : int
        1 is the largest.
    count, places : int
        Incidents, and their distinct places.
    share : float
        Share of all incidents.
    main : dict of str to float
        The most frequent categories, with their shares of the cluster's incidents.
    typical : dict of str to float
        The most over-represented categories, with their location quotients: share in the cluster
        over share in the whole city. Only those beyond chance.
    peak : Peak, optional
        None where no hours stand out beyond chance, or the data have none.
    silhouette : float
        NaN where it was not measured.
    first, last : datetime64[s]
    centre : shapely.Point
        The mean centre.
    hull : shapely.Polygon
    inside : int
        Incidents within the hull.
    """

    number: int
    count: int
    places: int
    share: float
    main: dict[str, float]
    typical: dict[str, float]
    peak: Peak | None
    silhouette: float
    first: np.datetime64
    last: np.datetime64
    centre: shapely.Point
    hull: shapely.Polygon
    inside: int

    @property
    def name(self) -> str:
        """What legends call it."""
        return f"cluster {self.number}"

    @property
    def area_km2(self) -> float:
        """Area of the hull (km²)."""
        return float(self.hull.area) / 1e6

    def fields(self) -> dict[str, Any]:
        """As attributes of a layer."""
        measured = math.isfinite(self.silhouette)
        return {
            "cluster": self.number,
            "name": self.name,
            "count": self.count,
            "share_pct": round(100 * self.share, 2),
            "places": self.places,
            "area_km2": round(self.area_km2, 4),
            "per_km2": round(self.inside / self.area_km2, 1),
            "silhouette": round(self.silhouette, 4) if measured else None,
            "main": ", ".join(f"{name} {share:.0%}" for name, share in self.main.items()),
            "typical": ", ".join(f"{name} {times:.1f}×" for name, times in self.typical.items()),
            "peak": f"{self.peak} ({self.peak.share:.0%})" if self.peak else "",
            "first": self.first,
            "last": self.last,
        }

    def describe(self) -> dict[str, Any]:
        """As ``result.json`` has it."""
        return self.fields() | {
            "main": self.main,
            "typical": self.typical,
            "peak": {"from": self.peak.hour, "hours": PEAK_HOURS, "share": self.peak.share}
            if self.peak
            else None,
            "first": str(self.first),
            "last": str(self.last),
        }


def figures(
    incidents: Incidents,
    features: Features,
    label: NDArray[np.int64],
    silhouette: NDArray[np.float64],
) -> list[Cluster]:
    """Figures of each cluster, the largest first.

    Parameters
    ----------
    incidents : Incidents
    features : Features
        Of the same incidents.
    label : ndarray of int, shape (m,)
        Cluster of each row of the features; 0 is none.
    silhouette : ndarray of float, shape (clusters,)
        Mean of each cluster.
    """
    number = label[features.code]
    clusters = int(label.max())
    kinds = _table(number, incidents.category, clusters, len(incidents.categories))
    has_hours = Clock.of(incidents.time).has_hours
    hours = _table(number, time_of_day(incidents.time) // 3600, clusters, 24 if has_hours else 0)
    count = np.bincount(number)
    at = pd.DataFrame({"number": number, "place": incidents.places.code, "time": incidents.time})
    by_cluster = at.groupby("number").agg({"place": "nunique", "time": ["min", "max"]})
    places, first, last = (by_cluster[column] for column in by_cluster)
    members = np.split(np.argsort(label, kind="stable"), np.bincount(label).cumsum()[:-1])
    made = []
    for cluster in range(1, clusters + 1):
        rows = members[cluster]
        points, weight = features.east_north[rows], features.weight[rows]
        made.append(
            Cluster(
                cluster,
                int(count[cluster]),
                int(places[cluster]),
                float(count[cluster] / len(number)),
                _main(kinds[cluster], incidents.categories),
                _typical(kinds[cluster], kinds.sum(axis=0), incidents.categories),
                _peak(hours[cluster]),
                float(silhouette[cluster - 1]),
                first[cluster].to_datetime64().astype("datetime64[s]"),
                last[cluster].to_datetime64().astype("datetime64[s]"),
                shapely.Point(np.average(points, axis=0, weights=weight)),
                *hull(points, weight),
            )
        )
    return made


def _table(
    number: NDArray[np.int64], value: NDArray[np.int64], clusters: int, values: int
) -> NDArray[np.int64]:
    """Incidents by cluster, none first, and value (clusters + 1, values)."""
    if not values:
        return np.zeros((clusters + 1, 0), np.int64)
    counts = np.bincount(number * values + value, minlength=(clusters + 1) * values)
    return counts.reshape(clusters + 1, values)


def _main(counts: NDArray[np.int64], names: tuple[str, ...]) -> dict[str, float]:
    top = [kind for kind in np.argsort(-counts, kind="stable")[:NAMED] if counts[kind]]
    return {names[kind]: float(counts[kind] / counts.sum()) for kind in top}


def _typical(
    counts: NDArray[np.int64], city: NDArray[np.int64], names: tuple[str, ...]
) -> dict[str, float]:
    """Location quotients (Brantingham and Brantingham 1997), the highest first."""
    expected = counts.sum() * city / max(city.sum(), 1)
    beyond = counts - expected > _BEYOND_CHANCE * np.sqrt(expected)
    clear = np.flatnonzero(beyond & (counts >= _LEAST))
    quotient = counts[clear] / expected[clear]
    order = np.argsort(-quotient, kind="stable")[:NAMED]
    return {names[clear[kind]]: float(quotient[kind]) for kind in order}


def _peak(counts: NDArray[np.int64]) -> Peak | None:
    if not len(counts):
        return None
    together = np.sum([np.roll(counts, -later) for later in range(PEAK_HOURS)], axis=0)
    hour = int(np.argmax(together))
    expected = counts.sum() * PEAK_HOURS / 24
    if together[hour] - expected <= _BEYOND_CHANCE * np.sqrt(expected):
        return None
    return Peak(hour, float(together[hour] / counts.sum()))
