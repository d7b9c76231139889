"""What every forecaster is: fit to a cube, then forecast what follows a history."""

from __future__ import annotations

from abc import abstractmethod
from typing import Self

import xarray as xr

from crimeengine.errors import InputError
from crimeengine.forecast import Forecast
from crimeengine.history import History
from crimeengine.model import Arrays, Model, Settings
from crimeengine.progress import Progress

__all__ = ["Arrays", "Forecaster", "Settings"]


class Forecaster(Model):
    """A model of counts per cell and step, from cubes."""

    @abstractmethod
    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Learn from a training period.

        Parameters
        ----------
        history : History
            The training period; nothing else is ever learned from.
        horizon : int
            How many steps ahead the model will be asked for.
        progress : Progress

        Raises
        ------
        InputError
            If the period has fewer steps than the model needs.
        """

    def refit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Learn also from the steps that came after the training period."""
        return self.fit(history, horizon, progress)

    @abstractmethod
    def predict(self, history: History, horizon: int) -> Forecast:
        """Forecast the steps that follow a history.

        Parameters
        ----------
        history : History
            All that is known at the moment of forecasting, on the grid of the fit.
        horizon : int
            Number of steps to forecast.
        """

    @abstractmethod
    def state(self) -> Arrays:
        """What was learned, as arrays by name."""

    @abstractmethod
    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave.

        Parameters
        ----------
        state : dict of str to ndarray
        like : xarray.DataArray
            Any cube on the grid, step and categories of the fit; it may have no steps.
        """

    def need(self, history: History, steps: int) -> None:
        """Raise `InputError` if the history has fewer than ``steps`` steps."""
        if history.steps < steps:
            words = history.step.words
            raise InputError(
                f"The incidents span {history.steps} steps of a {words} to learn from, and "
                f"{self.name} needs at least {steps}; give a longer period or a shorter step."
            )


def least_rate(steps: int) -> float:
    """The rate of a cell without any incident: half an incident in the training period.

    No forecaster says that an incident is impossible; a rate of 0 would make the deviance of the
    first one infinite.
    """
    return 0.5 / steps
