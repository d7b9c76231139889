"""Counts made up by a test, as a history."""

import numpy as np
import xarray as xr

from crimeengine.history import History
from crimeengine.step import Step


def history_of(counts: np.ndarray, step: str = "1D") -> History:
    """Counts (step, [category,] row, column) of cells of 100 m, from Monday 2018-01-01 on."""
    counts = counts if counts.ndim == 4 else counts[:, None]
    steps, categories, rows, columns = counts.shape
    cube = xr.DataArray(
        counts.astype(np.uint16),
        dims=("time", "category", "y", "x"),
        coords={
            "time": Step.parse(step).starts(np.datetime64("2018-01-01"), steps),
            "category": ["all"] if categories == 1 else [f"kind {c}" for c in range(categories)],
            "y": 100.0 * np.arange(rows)[::-1] + 4_630_000,
            "x": 100.0 * np.arange(columns) + 440_000,
            "inside": (("y", "x"), np.ones((rows, columns), bool)),
        },
        attrs={"step": step, "crs": "EPSG:32616", "cell": 100.0},
    )
    return History(cube)
