"""The numbers of clusters: 1 is the largest, 0 is none."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

#: Number, and name, of what belongs to no cluster.
NONE, NONE_NAME = 0, "no cluster"


def by_size(found: NDArray[np.int64], weight: NDArray[np.int64]) -> NDArray[np.int64]:
    """Clusters by falling number of incidents, from 1 on.

    Parameters
    ----------
    found : ndarray of int, shape (m,)
        Labels from 0 on, each of which occurs; -1 is no cluster.
    weight : ndarray of int, shape (m,)
        Incidents of each row.

    Returns
    -------
    ndarray of int, shape (m,)
        Numbers from 1 on, 0 for no cluster.
    """
    size = np.bincount(found + 1, weights=weight, minlength=1)[1:]
    number = np.zeros(len(size) + 1, np.int64)
    number[1 + np.argsort(-size, kind="stable")] = np.arange(1, len(size) + 1)
    return number[found + 1]
