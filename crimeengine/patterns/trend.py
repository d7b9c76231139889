"""Incidents by month and by year."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
from scipy.stats import chi2

from crimeengine.patterns.coverage import Coverage

#: Both tails outside a 95 % interval.
_TAIL = 0.025


def trend(coverage: Coverage, unit: Literal["M", "Y"]) -> pd.DataFrame:
    """Incidents of each month or year, and their mean a covered day.

    The interval is the exact one of a Poisson count, widened by the `dispersion` of the days.

    Parameters
    ----------
    coverage : Coverage
    unit : {"M", "Y"}

    Returns
    -------
    pandas.DataFrame
        A row a month or year: ``start`` (datetime64[D]), ``incidents``, ``days_covered``, ``days``
        of the calendar, ``complete`` (whether all of them are covered), ``per_day`` and its 95 %
        interval ``low``, ``high`` (incidents a covered day; NaN without any).
    """
    period = coverage.days.astype(f"datetime64[{unit}]")
    number = (period - period[0]).astype(int)
    starts = np.arange(period[0], period[-1] + np.timedelta64(2, unit)).astype("datetime64[D]")
    incidents = np.bincount(number, coverage.incidents).astype(int)
    covered = np.bincount(number[coverage.covered], minlength=len(incidents))
    days = np.diff(starts).astype(int)
    scale = dispersion(coverage)
    open_days = np.where(covered > 0, covered, np.nan)
    low = np.where(incidents > 0, chi2.ppf(_TAIL, 2 * incidents / scale), 0.0)
    high = chi2.ppf(1 - _TAIL, 2 * incidents / scale + 2)
    return pd.DataFrame(
        {
            "start": starts[:-1],
            "incidents": incidents,
            "days_covered": covered,
            "days": days,
            "complete": covered == days,
            "per_day": incidents / open_days,
            "low": scale * low / 2 / open_days,
            "high": scale * high / 2 / open_days,
        }
    )


def dispersion(coverage: Coverage) -> float:
    """Variance of the daily counts over their mean, at least 1.

    Half the squared difference from each covered day to the next one of the same weekday, so that
    neither the trend nor the rhythm of the week counts as variance (von Neumann 1941).
    """
    squares, means = [0.0], [0.0]
    for day in range(7):
        counts = coverage.incidents[day::7][coverage.covered[day::7]].astype(float)
        squares.extend(np.diff(counts) ** 2 / 2)
        means.extend((counts[1:] + counts[:-1]) / 2)
    return max(sum(squares) / max(sum(means), 1e-300), 1.0)
