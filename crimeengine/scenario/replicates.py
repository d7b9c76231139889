"""Replicates: the model fitted to resampled incidents, to tell a difference from its noise."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crimeengine import store
from crimeengine.errors import InputError
from crimeengine.forecasters import forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.progress import Progress
from crimeengine.scenario.base import Base
from crimeengine.scenario.fitted import Fitted, ask
from crimeengine.scenario.scenario import Scenario

#: Replicates where nobody says how many: of models that are quick to fit.
USUAL = 8


def number_of(scenario: Scenario, wanted: int | None) -> int:
    """How many replicates to make: as many as are wanted, or what suits where nobody says."""
    if scenario.unchanged:
        return 0
    if wanted is not None:
        return wanted
    return USUAL if _quick(scenario.base) and not scenario.cells.refits else 0


def unknown_noise(scenario: Scenario) -> str:
    """A sentence on why the noise of a scenario was not estimated, and how to have it done."""
    why = "it was not asked for"
    if scenario.cells.refits:
        why = "each replicate would have to be fitted to both grids"
    elif not _quick(scenario.base):
        why = f"fitting {scenario.base.fitted.model.name} again and again takes its time"
    return (
        f"How much of the difference is the model's noise was not estimated, as {why}; ask for it "
        f"with replicates (--replicates {USUAL})."
    )


def _quick(base: Base) -> bool:
    return forecasters()[base.fitted.model.name].auto


def draw(scenario: Scenario, number: int, seed: int, progress: Progress) -> NDArray[np.float64]:
    """The difference over all steps as each replicate has it, of shape (replicates, cells).

    Each replicate learns from incidents that were drawn anew, with replacement, forecasts both the
    base and the scenario from what really happened, and so gives a difference of its own. Those of
    the forecast's own cells are kept in its folder, where that can be written, and in memory.
    """
    draws = []
    for one, part in enumerate(progress.parts([1.0] * number), start=1):
        again = part.on(f"Replicate {one} of {number}")
        own = _own_seed(scenario.base, seed, one)
        fitted = _replicate(scenario.base, one, own, again.stretch(0.0, 0.5))
        model = fitted.model
        if scenario.cells.refits:
            resampled = scenario.training.resampled(own)
            model = scenario.base.fresh(own).fit(
                resampled, scenario.base.job.horizon, again.stretch(0.5, 1.0)
            )
        change = scenario.expected(fitted, model) - scenario.base_of(fitted)
        draws.append(np.where(scenario.covered, change.sum(axis=0), 0.0))
    return np.stack(draws)


def _own_seed(base: Base, seed: int, one: int) -> int:
    """A seed of the replicate's own.

    It comes from the model's file too, so that no replicate of another model is taken for it.
    """
    return int(np.random.SeedSequence([seed, one, base.mark]).generate_state(1)[0] >> 1)


def _replicate(base: Base, one: int, seed: int, progress: Progress) -> Fitted:
    """A replicate on the forecast's own cells: from memory, its folder, or fitted anew."""
    if seed not in base.replicates:
        file = base.finished.folder / "replicates" / f"replicate_{one}.safetensors"
        model = _saved(file, base, seed) or _fitted(file, base, seed, progress)
        base.replicates[seed] = ask(model, base.history, base.job.horizon)
    return base.replicates[seed]


def _saved(file: Path, base: Base, seed: int) -> Forecaster | None:
    """The replicate that a file holds, if it is the one of that seed."""
    try:
        model = store.load(file, base.history, base.device).forecaster
    except InputError:
        return None  # of a forecast that was in this folder before, or none at all
    return model if model.seed == seed else None


def _fitted(file: Path, base: Base, seed: int, progress: Progress) -> Forecaster:
    model = base.fresh(seed).fit(base.training.resampled(seed), base.job.horizon, progress)
    # Whoever may only read the forecast fits the replicates anew each time.
    with contextlib.suppress(OSError):
        store.save(file, model, base.training, base.trained_until)
    return model
