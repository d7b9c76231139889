"""Forecasting again amid another context, only where that makes a difference."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.context import Context
from crimeengine.context.maps import Maps
from crimeengine.context.weather import Weather
from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.regression import Regression
from crimeengine.history import History


def sees_the_same(model: Forecaster, before: History, after: History) -> bool:
    """Whether two histories of the same counts look the same to a model."""
    one, other = model.seen(before).context, model.seen(after).context
    return _same_around(one, other) and _same_terrain(one, other, after.end)


def forecast_again(model: Forecaster, made: Forecast, before: History, after: History) -> Forecast:
    """Forecast the same steps from the same counts, amid another context.

    Where the model sees what it saw before, its forecast stays the same to the last digit: cells
    of a regression stand for themselves, so that only those whose terrain differs are forecast
    anew; other models forecast everything, if there is any difference at all.

    Parameters
    ----------
    model : Forecaster
    made : Forecast
        Of ``before``.
    before, after : History
        With the same cube.
    """
    one, other = model.seen(before).context, model.seen(after).context
    if not _same_around(one, other):
        return model.predict(after, made.mean.sizes["time"])
    if _same_terrain(one, other, after.end):
        return made
    if not isinstance(model, Regression) or one.terrain is None or other.terrain is None:
        return model.predict(after, made.mean.sizes["time"])
    moved = one.terrain.features(after.end) != other.terrain.features(after.end)
    cells = np.flatnonzero(moved.any(axis=1))
    values = made.mean.to_numpy().copy()
    row, column = (part[cells] for part in np.nonzero(after.inside))
    values[:, :, row, column] = _rates(model, model.seen(after), len(values), cells)
    return Forecast(made.mean.copy(data=values), made.dispersion, made.zeros)


def _rates(
    model: Regression, history: History, horizon: int, cells: NDArray[np.int64]
) -> NDArray[np.float64]:
    """What a regression expects of some cells, of shape (horizon, categories, cells)."""
    categories = history.cube.sizes["category"]
    wanted = np.zeros((categories, int(history.inside.sum())), bool)
    wanted[:, cells] = True
    rates = [
        np.exp(model.log_rate(samples.of(wanted.ravel())).astype(np.float64))
        for samples in model.risk.following(history, horizon)
    ]
    found: NDArray[np.float64] = np.maximum(np.stack(rates), model.least)
    return found.reshape(horizon, categories, -1)


def _same_around(one: Context, other: Context) -> bool:
    """Whether all but the terrain is the same."""
    return _same_weather(one.weather, other.weather) and _same_maps(one.maps, other.maps)


def _same_weather(one: Weather | None, other: Weather | None) -> bool:
    if one is None or other is None or one is other:
        return one is other
    return one.first == other.first and np.array_equal(one.values, other.values)


def _same_maps(one: Maps | None, other: Maps | None) -> bool:
    if one is None or other is None or one is other:
        return one is other
    return np.array_equal(one.values, other.values, equal_nan=True) and np.array_equal(
        one.scale, other.scale
    )


def _same_terrain(one: Context, other: Context, moment: np.datetime64) -> bool:
    if one.terrain is None or other.terrain is None or one.terrain is other.terrain:
        return one.terrain is other.terrain
    return np.array_equal(one.terrain.features(moment), other.terrain.features(moment))
