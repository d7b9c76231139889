"""K-means (Lloyd 1982; seeds as k-means++, Arthur and Vassilvitskii 2007)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from joblib import Parallel, cpu_count, delayed
from numpy.typing import NDArray

from crimeengine.clusters.features import Features
from crimeengine.clusters.numbering import by_size
from crimeengine.progress import Progress

#: Starts from other seeds, of which the one with least distance to the centres is kept.
STARTS = 10


def k_means(
    features: Features, numbers: Sequence[int], seed: int, progress: Progress
) -> NDArray[np.int64]:
    """Clusters around centres, with the least sum of squared distances to them.

    Distinct rows weighted by their incidents answer exactly what all incidents would. Fits for
    several numbers of clusters run side by side, one on each core.

    Parameters
    ----------
    features : Features
    numbers : sequence of int
        Numbers of clusters, each at most that of the distinct rows.
    seed : int
    progress : Progress

    Returns
    -------
    ndarray of int, shape (m, len(numbers))
        Number of the cluster of each row; 1 is the largest.
    """
    fits = Parallel(n_jobs=min(cpu_count(), len(numbers)), return_as="generator")(
        delayed(_fit)(features.rows, features.weight, number, seed) for number in numbers
    )
    labels: list[NDArray[np.int64]] = []
    for number, label in zip(numbers, fits, strict=True):
        progress.report("fit", len(labels) / len(numbers), f"k-means: found {number} clusters")
        labels.append(label)
    return np.stack(labels, axis=1)


def _fit(
    rows: NDArray[np.float64], weight: NDArray[np.int64], number: int, seed: int
) -> NDArray[np.int64]:
    # Takes a second to import, which other commands need not wait for.
    from sklearn.cluster import KMeans

    means = KMeans(number, n_init=STARTS, random_state=seed).fit(rows, sample_weight=weight)
    return by_size(means.labels_.astype(np.int64), weight)
