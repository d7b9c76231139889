"""The calendar as features of a time step."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.step import Step


def calendar_features(times: NDArray[np.datetime64], step: Step) -> NDArray[np.float32]:
    """What the calendar says about each step.

    Parameters
    ----------
    times : ndarray of datetime64, shape (steps,)
        Start of each step, local time.
    step : Step

    Returns
    -------
    ndarray of float32, shape (steps, features)
        Two waves of the year (sine and cosine, -1 to 1); for steps of up to a day the weekday,
        one column each (0 or 1); for steps under a day also the step of the day, one column each.
    """
    stamps = pd.DatetimeIndex(times)
    year = 2 * np.pi * (stamps.day_of_year.to_numpy() - 1) / 365.25
    columns = [np.sin(year)[:, None], np.cos(year)[:, None]]
    if step.days <= 1:
        columns.append(np.eye(7)[stamps.day_of_week.to_numpy()])
    if step.per_day > 1:
        second = stamps.hour.to_numpy() * 3600 + stamps.minute.to_numpy() * 60
        columns.append(np.eye(step.per_day)[second // step.seconds])
    return np.concatenate(columns, axis=1).astype(np.float32)
