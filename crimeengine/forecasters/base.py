"""What every forecaster is: fit to a cube, then forecast what follows a history."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from crimeengine.cube import step_of
from crimeengine.errors import InputError
from crimeengine.forecast import Forecast
from crimeengine.progress import Progress

Arrays = dict[str, NDArray[Any]]


class Settings(BaseModel):
    """Settings of a forecaster, each with a default; subclasses name them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Forecaster(ABC):
    """A model of counts per cell and step. It sees cubes, never files, layers or widgets.

    Parameters
    ----------
    settings : Settings
        What a person may set; of the class's own `Settings` type.
    device : str
        ``"cpu"`` or ``"cuda"``.
    seed : int
        Seed of everything random.

    Attributes
    ----------
    checkpoints : pathlib.Path, optional
        Folder where models that train for long save their state, and take it up again.
    note : str
        What a person should know of how the fit went; empty if nothing.
    """

    name: ClassVar[str]
    Settings: ClassVar[type[Settings]] = Settings

    def __init__(self, settings: Any = None, device: str = "cpu", seed: int = 0) -> None:
        self.settings: Any = settings or self.Settings()
        self.device = device
        self.seed = seed
        self.checkpoints: Path | None = None
        self.note = ""

    @abstractmethod
    def fit(self, cube: xr.DataArray, progress: Progress) -> Self:
        """Learn from a training period.

        Parameters
        ----------
        cube : xarray.DataArray, dims (time, category, y, x)
            Counts, as `crimeengine.count` returns them.
        progress : Progress

        Raises
        ------
        InputError
            If the cube has fewer steps than the model needs.
        """

    def refit(self, cube: xr.DataArray, progress: Progress) -> Self:
        """Learn also from the steps that came after the training period."""
        return self.fit(cube, progress)

    @abstractmethod
    def predict(self, history: xr.DataArray, horizon: int) -> Forecast:
        """Forecast the steps that follow a history.

        Parameters
        ----------
        history : xarray.DataArray, dims (time, category, y, x)
            Counts up to the moment of forecasting, on the grid of the fit.
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

    def need(self, cube: xr.DataArray, steps: int) -> None:
        """Raise `InputError` if the cube has fewer than ``steps`` steps."""
        if cube.sizes["time"] < steps:
            words = step_of(cube).words
            raise InputError(
                f"The incidents span {cube.sizes['time']} steps of a {words} to learn from, and "
                f"{self.name} needs at least {steps}; give a longer period or a shorter step."
            )


def following(history: xr.DataArray, horizon: int) -> NDArray[np.datetime64]:
    """Start times of the steps that follow a history."""
    step = step_of(history)
    last = history.time.to_numpy()[-1].astype("datetime64[s]")
    return step.starts(last + step.delta, horizon)


def as_cube(
    values: NDArray[Any], history: xr.DataArray, times: NDArray[np.datetime64]
) -> xr.DataArray:
    """Values of shape (time, category, y, x) with the coordinates of a history; 0 outside."""
    inside = history.inside.to_numpy()
    return xr.DataArray(
        np.where(inside, values, 0.0),
        dims=history.dims,
        coords={
            **{name: history[name] for name in ("category", "y", "x", "inside")},
            "time": times,
        },
        attrs=history.attrs,
        name="expected",
    )


def least_rate(steps: int) -> float:
    """The rate of a cell without any incident: half an incident in the training period.

    No forecaster says that an incident is impossible; a rate of 0 would make the deviance of the
    first one infinite.
    """
    return 0.5 / steps
