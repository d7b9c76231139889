"""The backtest: models beside each other on steps that none of them has seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import xarray as xr
from joblib import Parallel, delayed

from crimeengine.cube import step_of
from crimeengine.errors import InputError
from crimeengine.evaluation.bootstrap import RESAMPLES, Bootstrap, Estimate
from crimeengine.evaluation.measures import MEASURES
from crimeengine.evaluation.plan import Plan, whole_horizons
from crimeengine.evaluation.record import Record, fit_and_follow, follow
from crimeengine.evaluation.tally import Sums
from crimeengine.forecasters import Choice, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress

#: What skill is measured against.
REFERENCE = "historical_mean"

#: Counting rules that every model is shown beside.
BASELINES = (REFERENCE, "ewma")

#: Incidents that a test must hold for intervals: with fewer, each of them decides.
LEAST_INCIDENTS = 20

#: How much longer a network learns than another model, to tell how far a test has come.
_NETWORK = 20


@dataclass(frozen=True)
class Difference:
    """How much better one model was than another on the same steps.

    Parameters
    ----------
    gain : Estimate
        How much lower its Poisson deviance was, as a share of the other's.
    certainty : float
        Share of the resamples in which it was lower; NaN where the test is too small for any.
    """

    gain: Estimate
    certainty: float


@dataclass(frozen=True, eq=False)
class Backtest:
    """What models said of tested steps, beside what happened.

    Parameters
    ----------
    plan : Plan
    counts : xarray.DataArray, dims (time)
        Incidents of the whole area in each tested step.
    forecasts : dict of str to Record
        By model, as `crimeengine.forecasters.Choice` is written.
    left_out : dict of str to str
        Why models could not be tested.
    seed : int
        Seed of the resamples.
    """

    plan: Plan
    counts: xr.DataArray
    forecasts: dict[str, Record]
    left_out: dict[str, str]
    seed: int = 0

    @cached_property
    def bootstrap(self) -> Bootstrap:
        """The resamples of the tested steps; none where they hold few incidents."""
        resamples = RESAMPLES if int(self.counts.sum()) >= LEAST_INCIDENTS else 0
        return Bootstrap(self.plan.units, self.plan.block, self.seed, resamples)

    @cached_property
    def scores(self) -> dict[str, dict[str, Estimate]]:
        """By model and measure, with intervals."""
        reference = self.forecasts[REFERENCE].sums["deviance"]
        return {
            model: self._scores({**record.sums, "reference": reference})
            for model, record in self.forecasts.items()
        }

    def beside(self, model: str, record: Record) -> Backtest:
        """The same test with one more model."""
        return replace(self, forecasts={**self.forecasts, model: record})

    def _scores(self, sums: Sums) -> dict[str, Estimate]:
        totals = self.bootstrap.totals(sums)
        with np.errstate(divide="ignore", invalid="ignore"):
            return {
                name: self.bootstrap.estimate(measure.of(totals))
                for name, measure in MEASURES.items()
            }

    def describe_scores(self) -> dict[str, dict[str, dict[str, float | None]]]:
        """Scores as ``result.json`` has them."""
        return {
            model: {name: estimate.describe() for name, estimate in scores.items()}
            for model, scores in self.scores.items()
        }

    def deviance(self, model: str) -> float:
        """Mean Poisson deviance of a model."""
        return self.scores[model]["poisson_deviance"].value

    def difference(self, model: str, rival: str) -> Difference:
        """How much better a model was than a rival."""
        mine, other = (
            self.bootstrap.weights @ self.forecasts[name].sums["deviance"]
            for name in (model, rival)
        )
        gain = 1 - mine / other
        certainty = float(np.mean(gain[1:] > 0)) if len(gain) > 1 else np.nan
        return Difference(self.bootstrap.estimate(gain), certainty)

    @property
    def rule(self) -> str:
        """The counting rule of lowest deviance."""
        rules = [name for name in self.forecasts if family(name) == "counting"]
        return min(rules, key=self.deviance)


def family(model: str) -> str:
    """The family of a model, given as `crimeengine.forecasters.Choice` is written."""
    return forecasters()[Choice.parse(model).name].family


def steps_to_hold_out(cube: xr.DataArray, days: float, horizon: int) -> int:
    """Number of last steps to hold out: the given days, in whole horizons.

    Raises
    ------
    InputError
        If that would leave nothing to learn from.
    """
    steps = whole_horizons(days, step_of(cube), horizon)
    Plan(horizon, 1, steps).origins(cube.sizes["time"])
    return steps


def hold_out(
    history: History,
    models: Mapping[str, Forecaster],
    steps: int,
    horizon: int,
    share: float,
    progress: Progress,
) -> Backtest:
    """Fit models without the last steps, forecast those, and score the forecasts.

    A backtest of one fold that leaves the models fitted.

    Parameters
    ----------
    history : History
    models : mapping of str to Forecaster
        Unfitted; they are fitted here. `REFERENCE` has to be among them.
    steps : int
        Steps to hold out; a multiple of ``horizon``.
    horizon : int
        Steps of one forecast.
    share : float
        Share of the area for the hit rate (0 to 1).
    progress : Progress

    Raises
    ------
    InputError
        If a model cannot learn from these data.
    """
    plan = Plan(horizon, 1, steps, 0, share)
    (origins,) = plan.origins(history.steps)
    stretches = _stretches(models, progress)
    records = {
        name: fit_and_follow(history, model, origins, plan, stretch)
        for (name, model), stretch in zip(models.items(), stretches, strict=True)
    }
    return Backtest(plan, _counts(history, plan), records, {})


def scored(
    history: History,
    models: Mapping[str, Forecaster],
    steps: int,
    horizon: int,
    share: float,
    progress: Progress,
) -> Backtest:
    """Score fitted models on the last steps; parameters as of `hold_out`."""
    plan = Plan(horizon, 1, steps, 0, share)
    (origins,) = plan.origins(history.steps)
    records = {
        name: follow(history, model, origins, plan, progress) for name, model in models.items()
    }
    return Backtest(plan, _counts(history, plan), records, {})


def backtest(
    history: History,
    choices: Sequence[Choice],
    plan: Plan,
    progress: Progress,
    *,
    device: str = "cpu",
    seed: int = 0,
    jobs: int = 1,
) -> Backtest:
    """Test models by rolling origin.

    Each model is fitted for each fold to the steps before it, less the gap, and to nothing else.
    The fits run through joblib, so that any of its backends can serve, such as a Dask cluster by
    ``joblib.parallel_config(backend="dask")``. With one job they run in this process, where they
    can be stopped at any batch; otherwise between two fits.

    Parameters
    ----------
    history : History
    choices : sequence of Choice
        What to test; the counting rules of `BASELINES` are always added.
    plan : Plan
    progress : Progress
    device : {"cpu", "cuda"}
    seed : int
        Seed of the models and of the resamples.
    jobs : int
        Fits at a time.

    Returns
    -------
    Backtest
        A model that cannot learn from these data is left out, with the reason.

    Raises
    ------
    InputError
        If the plan leaves nothing to learn from, if a choice is no model or has no such setting,
        or if none of the choices can learn from these data.
    Cancelled
        If the person asked to stop.
    """
    folds = plan.origins(history.steps)
    everyone = {choice.text: choice for choice in choices}
    everyone |= {name: Choice.parse(name) for name in BASELINES if name not in everyone}
    for choice in everyone.values():
        choice.make(device, seed)  # what is misspelt is refused before any work
    tasks = [(name, origins) for origins in folds for name in everyone]
    stretches = _stretches([name for name, _ in tasks], progress)
    outcomes = Parallel(n_jobs=jobs, return_as="generator")(
        delayed(_attempt)(
            history.until(origins.stop), everyone[name].make(device, seed), origins, plan, stretch
        )
        for (name, origins), stretch in zip(tasks, stretches, strict=True)
    )
    records: dict[str, list[Record]] = {}
    left_out: dict[str, str] = {}
    for number, ((name, _), outcome) in enumerate(zip(tasks, outcomes, strict=True)):
        fold = number // len(everyone) + 1
        stretches[number].report("test", 1.0, f"Tested fold {fold} of {len(folds)}")
        if isinstance(outcome, Record):
            records.setdefault(name, []).append(outcome)
        else:
            left_out.setdefault(name, outcome)
    if all(choice.text in left_out for choice in choices) and choices:
        raise InputError(left_out[choices[0].text])
    joined = {name: Record.joined(folds) for name, folds in records.items() if name not in left_out}
    return Backtest(plan, _counts(history, plan), joined, left_out, seed)


def _attempt(
    history: History, model: Forecaster, origins: range, plan: Plan, progress: Progress
) -> Record | str:
    """The record of one fold, or the sentence that says why there is none."""
    try:
        return fit_and_follow(history, model, origins, plan, progress)
    except InputError as error:
        return str(error)


def _stretches(models: Collection[str], progress: Progress) -> list[Progress]:
    """A stretch of the way for each model, by how long it may take."""
    parts = progress.parts([_NETWORK if family(model) == "network" else 1 for model in models])
    return [part.on(Choice.parse(model).title) for model, part in zip(models, parts, strict=True)]


def _counts(history: History, plan: Plan) -> xr.DataArray:
    """Incidents of the whole area in each tested step."""
    tested = history.cube[-plan.folds * plan.test_steps :]
    return tested.sum(("category", "y", "x"))


def pooled(grids: Sequence[Backtest]) -> Backtest:
    """The same test on several grids as one; what was left out on any of them is left out."""
    left_out = {name: why for grid in grids for name, why in grid.left_out.items()}
    kept = [name for name in grids[0].forecasts if name not in left_out]
    records = {name: Record.pooled([grid.forecasts[name] for grid in grids]) for name in kept}
    first = grids[0]
    return Backtest(first.plan, first.counts, records, left_out, first.seed)
