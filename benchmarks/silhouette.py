"""Silhouettes of k-means on San Francisco's incidents: speed, precision, and paper 000's figures.

Tang, Li and Mageswaran cluster the same incidents and report silhouettes at k = 3 and 5.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from joblib import cpu_count
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from sklearn.metrics import silhouette_score

from crimeengine.clusters import silhouette
from crimeengine.clusters.features import Features
from crimeengine.clusters.kmeans import k_means
from crimeengine.clusters.silhouette import judge
from crimeengine.progress import Progress

FILE = Path(__file__).parents[2] / "shared/data/san_francisco/sf_kaggle_train.parquet"

NUMBERS = list(range(2, 16))

#: The paper's silhouettes by number of clusters.
PAPER = {3: 0.508, 5: 0.427}

#: Where the file as it was published has incidents without a place (degrees).
PLACEHOLDER = (-120.5, 90.0)

SUBSET, SAMPLE, REPETITIONS = 20_000, 10_000, 3


def features_of(points: NDArray[np.float64]) -> Features:
    """Points (n, 2) as the clustering takes them."""
    code, place = pd.factorize(points[:, 0] + 1j * points[:, 1])
    mean = points.mean(axis=0)
    rows = np.stack([place.real, place.imag], axis=1) - mean
    return Features(rows, np.bincount(code), code, "places", mean)


def curve(features: Features, numbers: list[int]) -> tuple[NDArray[np.int64], list[float]]:
    """Partitions by k-means, and the exact mean silhouette of each."""
    labels = k_means(features, numbers, 0, Progress())
    return labels, [each.mean for each in judge(features, labels, 0, 0, "cpu", Progress())]


def timed(work: Callable[[], object]) -> float:
    """Seconds, the median of a few repetitions."""
    seconds = []
    for _ in range(REPETITIONS):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def show_curve(features: Features) -> None:
    begun = time.perf_counter()
    labels = k_means(features, NUMBERS, 0, Progress())
    fitted = time.perf_counter() - begun
    exact = judge(features, labels, 0, 0, "cpu", Progress())
    seconds = time.perf_counter() - begun
    limit, silhouette.EXACT = silhouette.EXACT, 0
    sampled = judge(features, labels, SAMPLE, 0, "cpu", Progress())
    silhouette.EXACT = limit
    print(
        f"\n### The curve on all {features.weight.sum():,} incidents\n\n"
        f"They lie at {len(features):,} distinct places, so that every silhouette can be exact. "
        f"k-means (10 starts each) and all silhouettes for k = 2 to 15 took {seconds:.1f} s, of "
        f"which k-means {fitted:.1f} s, on {cpu_count()} cores. Beside it, the estimate from "
        f"{SAMPLE:,} incidents, as it is made where there are more than {limit:,} places.\n\n"
        "| k | exact | sample | standard error | difference |\n"
        "| ---: | ---: | ---: | ---: | ---: |"
    )
    for k, one, other in zip(NUMBERS, exact, sampled, strict=True):
        apart = other.mean - one.mean
        print(f"| {k} | {one.mean:.4f} | {other.mean:.4f} | {other.error:.4f} | {apart:+.4f} |")
    largest = max(abs(a.mean - b.mean) for a, b in zip(exact, sampled, strict=True))
    print(f"\nLargest difference {largest:.4f}.")


def show_ratio(points: NDArray[np.float64]) -> None:
    print(
        f"\n### Beside scikit-learn's `silhouette_score`\n\n{SUBSET:,} points, the same labels "
        f"(k = 3), seconds as the median of {REPETITIONS} repetitions in turn.\n\n"
        "| points | distinct | here (s) | scikit-learn (s) | ratio | difference |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |"
    )
    random = np.random.default_rng(0)
    every_place = np.unique(points, axis=0)
    for name, source in (("incidents", points), ("places, each once", every_place)):
        some = source[random.choice(len(source), SUBSET, replace=False)]
        clustered = features_of(some)
        label = k_means(clustered, [3], 0, Progress())[clustered.code, 0]

        def here(some: NDArray[np.float64] = some, label: NDArray[np.int64] = label) -> float:
            features = features_of(some)
            of_row = np.zeros(len(features), np.int64)
            of_row[features.code] = label
            return judge(features, of_row[:, None], 0, 0, "cpu", Progress())[0].mean

        def plain(some: NDArray[np.float64] = some, label: NDArray[np.int64] = label) -> float:
            return float(silhouette_score(some, label))

        apart = abs(here() - plain())
        ours, theirs = timed(here), timed(plain)
        print(
            f"| {name} | {len(clustered):,} | {ours:.2f} | {theirs:.2f} | {theirs / ours:.0f} | "
            f"{apart:.1e} |"
        )


def show_paper(metres: Features, degrees: NDArray[np.float64], missing: int) -> None:
    print(
        "\n### Beside the paper\n\nOn all incidents, exact. The file as published has "
        f"{missing} incidents at {PLACEHOLDER[1]:g}° N, {-PLACEHOLDER[0]:g}° W, which stand for no "
        "place; k-means gives them a cluster of their own. Degrees of longitude count there as "
        "much as degrees of latitude, although they are shorter.\n\n"
        "| coordinates | k = 3 | k = 5 |\n| --- | ---: | ---: |"
    )
    print("| paper | " + " | ".join(f"{PAPER[k]:.3f}" for k in PAPER) + " |")
    published = np.vstack([degrees, np.tile(PLACEHOLDER, (missing, 1))])
    for name, features in (
        ("metres (UTM)", metres),
        ("degrees", features_of(degrees)),
        ("degrees, with the placeholders", features_of(published)),
    ):
        _, means = curve(features, list(PAPER))
        print(f"| {name} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |")


def main() -> None:
    print("## Silhouettes of k-means, San Francisco")
    if not FILE.exists():
        print("\nThe incidents are not there; this section needs them.")
        return
    table = pd.read_parquet(FILE, columns=["lon", "lat"])
    degrees = table.dropna().to_numpy()
    to_metres = Transformer.from_crs(4326, CRS.from_epsg(32610), always_xy=True)
    points = np.stack(to_metres.transform(*degrees.T), axis=1)
    metres = features_of(points)
    # What is imported at the first use, and the processes of k-means, are not timed.
    curve(features_of(points[:2_000]), [2, 3])
    show_curve(metres)
    show_ratio(points)
    show_paper(metres, degrees, len(table) - len(degrees))
    print(f"\nPyTorch {torch.__version__} with {torch.get_num_threads()} threads.")


if __name__ == "__main__":
    main()
