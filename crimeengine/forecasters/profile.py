"""How the area's count runs over the hours of the week."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.history import History
from crimeengine.step import DAY, Step

_WEEK = 7 * DAY
_MONDAY = np.datetime64("1970-01-05T00:00:00", "s")


def hour_of_week(times: NDArray[np.datetime64], step: Step) -> NDArray[np.int64]:
    """Number of the step within its week; 0 for steps of a day and longer."""
    if step.per_day == 1:
        return np.zeros(len(times), dtype=np.int64)
    since = (times.astype("datetime64[s]") - _MONDAY).astype(np.int64)
    return since % _WEEK // step.seconds


def week_profile(history: History) -> NDArray[np.float64]:
    """The area's count by `hour_of_week`, relative to its mean; 1 where nothing is known."""
    step = history.step
    if step.per_day == 1:
        return np.ones(1)
    slots = 7 * step.per_day
    slot = hour_of_week(history.times, step)
    total = history.cube.sum(("category", "y", "x")).to_numpy().astype(np.float64)
    seen = np.bincount(slot, minlength=slots)
    counted = np.bincount(slot, weights=total, minlength=slots)
    if total.sum() == 0:
        return np.ones(slots)
    rate = np.divide(counted, seen, out=np.full(slots, np.nan), where=seen > 0) / total.mean()
    return np.where(np.isnan(rate), 1.0, np.maximum(rate, 1e-3))
