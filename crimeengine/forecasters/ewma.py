"""The exponentially weighted mean: recent steps count more."""

from __future__ import annotations

from typing import Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from scipy.signal import lfilter

from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import (
    Arrays,
    Forecaster,
    Settings,
    least_rate,
)
from crimeengine.history import History
from crimeengine.progress import Progress

#: Half-lives tried, in steps.
HALF_LIVES = (7, 14, 28, 56, 112, 224, 448)


class EwmaSettings(Settings):
    """Settings of `Ewma`.

    Parameters
    ----------
    half_life : float, optional
        Steps after which a count weighs half; the best in the training period if not given.
    """

    half_life: float | None = None


class Ewma(Forecaster):
    """Exponentially weighted mean of each cell, with the half-life that forecast best so far."""

    name = "ewma"
    Settings = EwmaSettings

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Choose the half-life by the one-step deviance over the last quarter of the period."""
        self.need(history, 2)
        steps = history.steps
        counts = history.cube.to_numpy()[:, :, history.inside].astype(np.float32)
        self.least = least_rate(steps)
        tail = slice(steps - max(steps // 4, 1), steps)
        chosen = self.settings.half_life
        candidates = [h for h in HALF_LIVES if h < steps] or [steps]
        deviances = []
        for number, half_life in enumerate([chosen] if chosen else candidates):
            progress.report("fit", number / len(candidates), f"Half-life of {half_life:g} steps")
            expected = np.maximum(_one_step(counts, half_life)[tail], self.least)
            dispersion = [
                fit_dispersion(counts[tail, c], expected[:, c]) for c in range(counts.shape[1])
            ]
            deviances.append(
                (poisson_deviance(counts[tail], expected), half_life, np.array(dispersion))
            )
        _, self.half_life, self.dispersion = min(deviances, key=lambda found: found[0])
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """The weighted mean of the history, for every step of the horizon."""
        weights = _weights(history.steps, self.half_life)
        mean = np.einsum("t,tcyx->cyx", weights, history.cube.to_numpy()[-len(weights) :])
        values = np.broadcast_to(np.maximum(mean, self.least), (horizon, *mean.shape))
        return Forecast(history.continued(values), self.dispersion)

    def state(self) -> Arrays:
        """Half-life (steps), least rate and dispersion."""
        return {
            "half_life": np.array(self.half_life),
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.half_life, self.least = float(state["half_life"]), float(state["least"])
        self.dispersion = state["dispersion"]
        return self


def _weights(steps: int, half_life: float) -> NDArray[np.float64]:
    """Weights of the last steps, oldest first; those before 20 half-lives weigh nothing."""
    age = np.arange(min(steps, int(np.ceil(20 * half_life))))[::-1]
    weights = 0.5 ** (age / half_life)
    normed: NDArray[np.float64] = weights / weights.sum()
    return normed


def _one_step(counts: NDArray[np.float32], half_life: float) -> NDArray[np.float32]:
    """What the weighted mean of all earlier steps expected of each step; 0 for the first."""
    decay = 0.5 ** (1 / half_life)
    weighted = lfilter(
        np.array([1 - decay], np.float32), np.array([1, -decay], np.float32), counts, axis=0
    )
    # The weights of a short past do not sum to 1; dividing makes them.
    weighted /= (1 - decay ** np.arange(1, len(counts) + 1, dtype=np.float32))[:, None, None]
    return np.concatenate([np.zeros_like(weighted[:1]), weighted[:-1]]).astype(np.float32)
