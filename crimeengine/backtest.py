"""Scores on steps that no model has seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import xarray as xr

from crimeengine.cube import step_of
from crimeengine.errors import InputError
from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.metrics import score
from crimeengine.progress import Progress

#: Models whose deviances differ by a smaller share than this are called equally good.
NO_DIFFERENCE = 0.001


@dataclass(frozen=True, eq=False)
class HoldOut:
    """Forecasts of the last steps, made without them, beside what happened.

    Parameters
    ----------
    counts : xarray.DataArray, dims (time, category, y, x)
        What happened.
    forecasts : dict of str to Forecast
        By model.
    scores : dict of str to dict
        By model and metric, as `crimeengine.metrics.score` names them.
    """

    counts: xr.DataArray
    forecasts: dict[str, Forecast]
    scores: dict[str, dict[str, float]]


def steps_to_hold_out(cube: xr.DataArray, days: float, horizon: int) -> int:
    """Number of last steps to hold out: the given days, in whole horizons.

    Raises
    ------
    InputError
        If that would leave nothing to learn from.
    """
    wanted = max(round(days / step_of(cube).days), 1)
    steps = max(wanted // horizon, 1) * horizon
    if steps >= cube.sizes["time"]:
        raise InputError(
            f"Scoring holds out {steps} steps, but the incidents span only "
            f"{cube.sizes['time']}; give a longer period, fewer test days or a shorter horizon."
        )
    return steps


def hold_out(
    history: History,
    models: Mapping[str, Forecaster],
    steps: int,
    horizon: int,
    share: float,
    progress: Progress,
) -> HoldOut:
    """Fit models without the last steps, forecast those, and score the forecasts.

    The forecasts are made as a person would make them: at the beginning of the held-out period
    for ``horizon`` steps, then again with what has happened since, without learning anew.

    Parameters
    ----------
    history : History
    models : mapping of str to Forecaster
        Unfitted; they are fitted here. The first is expected to take the longest.
    steps : int
        Steps to hold out; a multiple of ``horizon``.
    horizon : int
        Steps of one forecast.
    share : float
        Share of the area for the hit rate (0 to 1).
    progress : Progress
    """
    training = history.until(history.steps - steps)
    edges = np.concatenate([[0.0], np.linspace(0.9, 1.0, len(models))])
    for start, stop, model in zip(edges[:-1], edges[1:], models.values(), strict=True):
        model.fit(training, horizon, progress.stretch(start, stop))
    return scored(history, models, steps, horizon, share, progress)


def scored(
    history: History,
    models: Mapping[str, Forecaster],
    steps: int,
    horizon: int,
    share: float,
    progress: Progress,
) -> HoldOut:
    """Score fitted models on the last steps; parameters as of `hold_out`."""
    counts = history.cube[-steps:]
    forecasts = {}
    for name, model in models.items():
        parts = []
        for origin in range(history.steps - steps, history.steps, horizon):
            progress.check()
            parts.append(model.predict(history.until(origin), horizon))
        mean = xr.concat([part.mean for part in parts], dim="time")
        forecasts[name] = Forecast(mean, parts[0].dispersion, parts[0].zeros)
    scores = {name: score(counts, made, share) for name, made in forecasts.items()}
    return HoldOut(counts, forecasts, scores)


def verdict(
    scores: Mapping[str, Mapping[str, float]], model: str, titles: Mapping[str, str]
) -> str:
    """Which model was better, and by how much, in one or two sentences.

    Parameters
    ----------
    scores : mapping
        Metrics by model.
    model : str
        The model that the person chose.
    titles : mapping of str to str
        What to call each model.
    """
    others = [name for name in scores if name != model]
    if not others:
        return f"{titles[model]} stands alone; nothing was compared with it."
    rival = min(others, key=lambda name: scores[name]["poisson_deviance"])
    better, worse = sorted((model, rival), key=lambda name: scores[name]["poisson_deviance"])
    gain = 1 - scores[better]["poisson_deviance"] / scores[worse]["poisson_deviance"]
    hits = (
        f"The hot spots of {titles[model]} held {scores[model]['hit_rate']:.1%} of the incidents, "
        f"those of {titles[rival]} {scores[rival]['hit_rate']:.1%}."
    )
    if gain < NO_DIFFERENCE:
        said = f"{titles[model]} was no better and no worse than {titles[rival]}"
        return f"{said}: their Poisson deviances differ by less than {NO_DIFFERENCE:.1%}. {hits}"
    said = f"{titles[better]} was better than {titles[worse]}: its Poisson deviance was {gain:.1%}"
    if better == model:
        return f"{said} lower. {hits}"
    return f"{said} lower, so {titles[model]} is not worth its time on these data. {hits}"


def as_result(scores: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    """Scores in the form of ``result.json``; what is not a number becomes null."""
    return {
        model: {
            metric: {"value": float(value) if np.isfinite(value) else None}
            for metric, value in values.items()
        }
        for model, values in scores.items()
    }
