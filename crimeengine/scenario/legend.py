"""Classes of differences: seven, symmetric about 0."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.products import class_edges


def symmetric_edges(values: NDArray[np.float64]) -> list[float]:
    """Eight rising limits of seven classes, symmetric about 0, the outer ones beyond all values.

    Of the values that are not 0, about half lie in the middle class, a quarter in the next ones.

    Parameters
    ----------
    values : ndarray of float, any shape
        NaN where there is none.
    """
    size = np.abs(values[np.isfinite(values)])
    limits = class_edges(size)[1:]
    if len(limits) > 4:
        limits = [*limits[:3], limits[-1]]
    if len(limits) < 4:
        # Values that hardly differ from each other fill no four classes.
        limits = [float(f"{share * limits[-1]:.6g}") for share in (0.25, 0.5, 0.75, 1.0)]
    return [-limit for limit in reversed(limits)] + limits
