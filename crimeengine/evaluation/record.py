"""What a model said of the steps that it was tested on, summed up."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from crimeengine.errors import InputError
from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.scale import Scales
from crimeengine.evaluation.tally import Sums, tally, within_cells
from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress

if TYPE_CHECKING:
    from crimeengine.training import Curve


@dataclass(frozen=True, eq=False)
class Record:
    """A model's forecasts of the tested steps, summed up: little beside the forecasts themselves.

    Parameters
    ----------
    sums : dict of str to ndarray, shape (units, …)
        As `crimeengine.evaluation.tally` has them, for each unit of the plan.
    mean : xarray.DataArray, dims (time)
        Expected incidents of the whole area in each step.
    surplus : ndarray of float, shape (y, x)
        Incidents counted beyond the expected ones, over all steps.
    scales : Scales
        What was missed in blocks of cells.
    seconds : float
        Time that it took to learn and to forecast.
    curves : tuple of Curve
        Losses by epoch of each fit, of models that train by epochs.
    note : str
        What a person should know of how the fits went; empty if nothing.
    """

    sums: Sums
    mean: xr.DataArray
    surplus: NDArray[np.float64]
    scales: Scales
    seconds: float
    curves: tuple[Curve, ...] = ()
    note: str = ""

    @classmethod
    def joined(cls, folds: Sequence[Record]) -> Record:
        """The records of consecutive folds as one."""
        return cls(
            {name: np.concatenate([fold.sums[name] for fold in folds]) for name in folds[0].sums},
            xr.concat([fold.mean for fold in folds], "time"),
            np.sum([fold.surplus for fold in folds], axis=0),
            Scales.joined([fold.scales for fold in folds]),
            sum(fold.seconds for fold in folds),
            tuple(curve for fold in folds for curve in fold.curves),
            " ".join(dict.fromkeys(fold.note for fold in folds if fold.note)),
        )

    @classmethod
    def pooled(cls, grids: Sequence[Record]) -> Record:
        """The records of the same steps on several grids: sums of all, the rest of the first."""
        sums = {name: np.sum([g.sums[name] for g in grids], axis=0) for name in grids[0].sums}
        return replace(grids[0], sums=sums, seconds=sum(grid.seconds for grid in grids))


def fit_and_follow(
    history: History, model: Forecaster, origins: range, plan: Plan, progress: Progress
) -> Record:
    """Fit a model for one fold, and then `follow` it."""
    begun = time.perf_counter()
    model.fit(history.until(origins.start - plan.gap), plan.gap + plan.horizon, progress)
    learned = time.perf_counter() - begun
    record = follow(history, model, origins, plan, progress)
    curves = (model.curve,) if model.curve else ()
    seconds = record.seconds + learned
    return replace(record, seconds=seconds, curves=curves, note=model.note)


def follow(
    history: History, model: Forecaster, origins: range, plan: Plan, progress: Progress
) -> Record:
    """Forecast the steps of one fold with a fitted model, and sum up how the forecasts did.

    The forecasts are made as a person would make them: at each origin for the plan's horizon, with
    all that is known by then, and without learning anew. `rolling` gives them one by one.

    Parameters
    ----------
    history : History
        At least until the end of the fold.
    model : Forecaster
    origins : range
        One of `Plan.origins`.
    plan : Plan
    progress : Progress
        Asked to stop between two forecasts.

    Raises
    ------
    InputError
        If a forecast is no positive number in some cell of the area.
    """
    begun = time.perf_counter()
    inside, counts = history.inside, history.cube.to_numpy()
    units = plan.horizon // plan.unit
    rows, totals, probabilities, scales = [], [], [], []
    surplus = np.zeros(inside.shape)
    for origin, made in zip(origins, rolling(history, model, origins, plan), strict=True):
        progress.check()
        found = counts[origin : origin + plan.horizon]
        sums, probability = tally(found, made, plan.share, units)
        rows.append(sums)
        probabilities.append(probability)
        expected = made.mean.to_numpy()
        scales.append(Scales.of(found, expected, inside))
        totals.append(expected.sum(axis=(1, 2, 3)))
        surplus += found.sum(axis=(0, 1)) - expected.sum(axis=(0, 1))
    occurred = counts[origins.start : origins.stop][:, :, inside] > 0
    whole = {name: np.concatenate([sums[name] for sums in rows]) for name in rows[0]} | (
        within_cells(
            occurred.reshape(len(occurred), -1),
            np.concatenate(probabilities),
            len(origins) * units,
        )
    )
    times = history.times[origins.start : origins.stop]
    mean = xr.DataArray(np.concatenate(totals), dims="time", coords={"time": times})
    missed = Scales.joined(scales)
    return Record(whole, mean, surplus * inside, missed, time.perf_counter() - begun)


def rolling(history: History, model: Forecaster, origins: range, plan: Plan) -> Iterator[Forecast]:
    """The forecasts of one fold, one for each origin; parameters and errors as of `follow`."""
    for origin in origins:
        known = history.until(origin - plan.gap)
        made = model.predict(known, plan.gap + plan.horizon).after(plan.gap)
        expected = made.mean.to_numpy()[:, :, history.inside]
        if not (np.isfinite(expected).all() and (expected > 0).all()):
            raise InputError(
                f"{model.name} expects a count that is no positive number in the forecast from "
                f"{known.end} on; give it other settings or leave it out."
            )
        yield made
