"""What every forecaster is: fit to a cube, then forecast what follows a history."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from typing import Any, ClassVar, Self

import xarray as xr

from crimeengine.errors import InputError
from crimeengine.forecast import Forecast
from crimeengine.history import History
from crimeengine.model import Arrays, Model, Settings
from crimeengine.progress import Progress

__all__ = ["Arrays", "Forecaster", "Settings"]

#: Parts of a `Context` beside the calendar and the holidays.
PARTS = frozenset({"weather", "maps", "terrain"})


class Forecaster(Model):
    """A model of counts per cell and step, from cubes.

    Attributes
    ----------
    transfers : bool
        Whether a fitted model can forecast another area too, on cells of the same size: it has
        learned nothing of any cell by itself. `restore` then takes a cube of that area.
    sees : frozenset of str
        The `PARTS` of a context that the model looks at.
    """

    transfers: ClassVar[bool] = False
    sees: ClassVar[frozenset[str]] = frozenset()

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

    def seen(self, history: History) -> History:
        """What the model looks at: the history without the parts of the context it cannot use."""
        hidden: dict[str, Any] = dict.fromkeys(PARTS - self.sees)
        return history.amid(replace(history.context, **hidden))

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
