"""What surrounds the incidents: the calendar, the weather, maps of the city."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.context.calendar import calendar_features
from crimeengine.step import Step


@dataclass(frozen=True, eq=False)
class Context:
    """Everything but the incidents that a forecaster may look at.

    Parameters
    ----------
    holidays : str
        Country, or country and subdivision, whose public holidays count, such as ``"US-IL"``;
        empty for none.
    """

    holidays: str = ""

    def until(self, moment: np.datetime64) -> Context:
        """What was known at a moment (local time)."""
        return self

    def features(
        self, times: NDArray[np.datetime64], step: Step, known: np.datetime64 | None = None
    ) -> NDArray[np.float32]:
        """Figures of each step: the calendar, holidays, and the last weather known before it.

        Parameters
        ----------
        times : ndarray of datetime64, shape (steps,)
            Start of each step, local time.
        step : Step
        known : datetime64, optional
            The moment of forecasting; no weather after it is used. Without it, each step sees the
            weather of the days before its own.

        Returns
        -------
        ndarray of float32, shape (steps, features)
        """
        return calendar_features(times, step)
