"""Clusters where incidents lie densely: DBSCAN (Ester et al. 1996), HDBSCAN (Campello et al. 2013).

What lies in no dense part belongs to no cluster.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.clusters.features import Features
from crimeengine.clusters.numbering import by_size
from crimeengine.errors import InputError

#: Neighbours within reach that DBSCAN may list: they take 8 bytes each.
PAIRS = 200_000_000

#: Distinct rows that HDBSCAN may compare, each with each, one after the other.
ROWS = 60_000


def dbscan(features: Features, reach: float, fewest: int) -> NDArray[np.int64]:
    """Rows connected by dense ones.

    Parameters
    ----------
    features : Features
    reach : float
        Largest distance of neighbours (m).
    fewest : int
        Incidents within reach, its own included, that make a row a dense one.

    Returns
    -------
    ndarray of int, shape (m,)
        Number of the cluster of each row; 1 is the largest, 0 is none.

    Raises
    ------
    InputError
        If too many neighbours are within reach to be held in memory, or no cluster is found.
    """
    from scipy.spatial import cKDTree
    from sklearn.cluster import DBSCAN

    tree = cKDTree(features.rows)
    pairs = tree.count_neighbors(tree, reach)
    if pairs > PAIRS:
        raise InputError(
            f"Within the reach of {reach:g} m the {len(features):,} distinct {features.unit} have "
            f"{pairs:,} neighbours, more than the {PAIRS:,} that memory is meant for; choose a "
            "shorter reach, or fewer incidents."
        )
    found = DBSCAN(eps=reach, min_samples=fewest, algorithm="kd_tree")
    label = found.fit_predict(features.rows, sample_weight=features.weight)
    if label.max() < 0:
        raise InputError(
            f"No place has {fewest:,} incidents within {reach:g} m; choose a longer reach, or "
            "fewer incidents that make a cluster."
        )
    return by_size(label.astype(np.int64), features.weight)


def hdbscan(features: Features, fewest: int) -> NDArray[np.int64]:
    """The clusters that last longest as the reach shrinks.

    Parameters
    ----------
    features : Features
    fewest : int
        Distinct rows that make a cluster. Repeated ones count once, as scikit-learn's HDBSCAN
        knows no weights.

    Returns
    -------
    ndarray of int, shape (m,)
        Number of the cluster of each row; 1 is the largest, 0 is none.

    Raises
    ------
    InputError
        If there are too many rows, or too few for a cluster, or no cluster is found.
    """
    from sklearn.cluster import HDBSCAN

    if len(features) > ROWS:
        raise InputError(
            f"HDBSCAN compares each of the {len(features):,} distinct {features.unit} with each, "
            f"which takes too long above {ROWS:,}; choose dbscan or kmeans, or fewer incidents."
        )
    if fewest > len(features):
        raise InputError(
            f"fewest is {fewest:,}, but there are only {len(features):,} distinct "
            f"{features.unit}; choose fewer."
        )
    label = HDBSCAN(min_cluster_size=fewest, copy=True).fit_predict(features.rows)
    if label.max() < 0:
        raise InputError(
            f"HDBSCAN finds no cluster of at least {fewest:,} {features.unit}; choose fewer, or "
            "another method."
        )
    return by_size(label.astype(np.int64), features.weight)
