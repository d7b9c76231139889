"""The way from incidents to a backtest's products."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from crimeengine.device import choose_device, processes
from crimeengine.errors import InputError
from crimeengine.evaluation.backtest import Backtest, backtest, pooled
from crimeengine.evaluation.benefit import (
    Benefit,
    describe_context,
    describe_gain,
    gain_of,
    with_twins,
)
from crimeengine.evaluation.bootstrap import LEVEL
from crimeengine.evaluation.importance import importance
from crimeengine.evaluation.measures import MEASURES
from crimeengine.evaluation.plan import Plan, whole_horizons
from crimeengine.evaluation.verdict import recommend
from crimeengine.forecasters import Choice, forecasters
from crimeengine.history import History
from crimeengine.jobs.backtest import BacktestJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.report import write_backtest_report
from crimeengine.step import Step
from crimeengine.study import Study

_FILES = {"report": "report.html", "table": "scores.csv"}


def run(job: BacktestJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a backtest job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    device = choose_device(job.device)
    test = _Test(job, _choices(job), _plan(job), device["name"])
    if job.per_category and job.category is None:
        raise InputError("A test of each category needs the category column; name the column.")
    if job.jobs > 1 and processes() > 1:
        raise InputError(
            f"torchrun has started {processes()} processes, which train together, and jobs is "
            f"{job.jobs}; take one job, or start without torchrun."
        )
    study = Study.read(job, progress.stretch(0.0, 0.05), watch)
    test = replace(test, choices=with_twins(test.choices, study.history))
    names = study.incidents.categories if job.per_category else ()
    stretches = progress.stretch(0.05, 0.92).parts([1] * (job.offsets + len(names)))
    with watch.stage("test"):
        shifts = _shifts(job)
        grids = [
            test.run(study.shifted(*shift) if any(shift) else study.history, stretch)
            for shift, stretch in zip(shifts, stretches, strict=False)
        ]
    with watch.stage("categories"):
        categories = {
            name: _of_category(test, study, name, stretch)
            for name, stretch in zip(names, stretches[job.offsets :], strict=True)
        }
    tested = pooled(grids)
    with watch.stage("context"):
        benefit = _benefit(test, study.history, tested, progress.stretch(0.92, 0.97))
    with watch.stage("write"):
        progress.report("write", 0.97, "Writing the report")
        result = study.describe() | {"device": device} | _describe(job, study, tested)
        result["context"] = describe_context(study.history.context, benefit)
        result["offsets"] = {"shifts": shifts, "spread": _spread(grids)}
        result["categories"] = categories
        result["files"] = dict(_FILES)
        _write_table(folder / _FILES["table"], result)
        write_backtest_report(folder / _FILES["report"], result, study, tested)
    return result


def _choices(job: BacktestJob) -> list[Choice]:
    """The models to test; what is misspelt is refused before any work."""
    if not job.models:
        return [Choice.parse(name) for name, entry in forecasters().items() if entry.auto]
    choices = [Choice.parse(text) for text in job.models]
    for choice in choices:
        choice.make()
    return choices


def _plan(job: BacktestJob) -> Plan:
    steps = whole_horizons(job.test_days, Step.parse(job.step), job.horizon)
    return Plan(job.horizon, job.folds, steps, job.gap, job.area_share)


def _shifts(job: BacktestJob) -> list[list[float]]:
    """How far each grid lies from the aligned one, east and north (m); the first is aligned."""
    generator = np.random.default_rng(job.seed)
    moved = generator.uniform(0, job.cell, (job.offsets - 1, 2)).round(1)
    return [[0.0, 0.0], *moved.tolist()]


@dataclass(frozen=True)
class _Test:
    """The same test for every grid and category."""

    job: BacktestJob
    choices: list[Choice]
    plan: Plan
    device: str

    def run(self, history: History, progress: Progress) -> Backtest:
        return backtest(
            history,
            self.choices,
            self.plan,
            progress,
            device=self.device,
            seed=self.job.seed,
            jobs=self.job.jobs,
        )


def _of_category(test: _Test, study: Study, name: str, progress: Progress) -> dict[str, Any]:
    """What a test of one category says, or why there is none."""
    try:
        history = study.only(name)
        start = test.plan.origins(history.steps)[0].start
        counts = history.cube.sum(("category", "y", "x")).to_numpy()
        if not counts[: start - test.plan.gap].any():
            raise InputError(
                f"No incident of {name} lies before the first fold, so there is nothing to learn "
                "from; take fewer folds or test days, or a longer period."
            )
        if not counts[start:].any():
            raise InputError(
                f"No incident of {name} lies in the tested steps, so there is nothing to score; "
                "take more folds or test days."
            )
        tested = test.run(history, progress)
    except InputError as error:
        return {"left_out": str(error)}
    return {"incidents": int(counts[start:].sum()), **_judgement(tested)}


def _benefit(test: _Test, history: History, tested: Backtest, progress: Progress) -> Benefit | None:
    """What the context was worth to the best model that looks at it; None if there is none."""
    pairs = [name for name in tested.forecasts if gain_of(tested, name)]
    if not pairs:
        return None
    best = min(pairs, key=tested.deviance)
    plan = replace(test.plan, folds=1)
    (origins,) = plan.origins(history.steps)
    model = Choice.parse(best).make(test.device, test.job.seed)
    fitting, weighing = progress.parts([1, 1])
    model.fit(history.until(origins.start - plan.gap), plan.gap + plan.horizon, fitting)
    last = Backtest(plan, tested.counts[-plan.test_steps :], {}, {}, test.job.seed)
    found = importance(history, model, plan, last.bootstrap, test.job.seed, weighing)
    return Benefit(best, gain_of(tested, best), *found)


def _gains(tested: Backtest) -> dict[str, dict[str, float | None]]:
    """How much better each model was than without context."""
    gains = {name: gain_of(tested, name) for name in tested.forecasts}
    return {name: describe_gain(gain) for name, gain in gains.items() if gain}


def _judgement(tested: Backtest) -> dict[str, Any]:
    verdict, rule = recommend(tested), tested.rule
    differences = {}
    for name in tested.forecasts:
        if name != rule:
            found = describe_gain(tested.difference(name, rule))
            certainty = found.pop("certainty")
            differences[name] = {"gain": found, "certainty": certainty}
    return {
        "scores": tested.describe_scores(),
        "rule": rule,
        "differences": differences,
        "gains_by_context": _gains(tested),
        "recommended": verdict.model,
        "verdict": verdict.text,
        "left_out": tested.left_out,
    }


def _describe(job: BacktestJob, study: Study, tested: Backtest) -> dict[str, Any]:
    plan, times = tested.plan, study.history.times
    folds = plan.origins(study.history.steps)
    return {
        **_judgement(tested),
        "plan": {
            "test_steps": plan.test_steps,
            "forecasts": plan.forecasts,
            "units": plan.units,
            "unit": "forecast" if plan.unit == plan.horizon > 1 else "step",
            "block": plan.block,
            "resamples": len(tested.bootstrap.weights) - 1,
            "level": LEVEL,
            "folds": [
                {
                    "learns_until": str(times[fold.start - plan.gap]),
                    "start": str(times[fold.start]),
                    "end": str(times[fold.stop - 1] + study.history.step.delta),
                }
                for fold in folds
            ],
        },
        "model_seconds": {n: round(record.seconds, 3) for n, record in tested.forecasts.items()},
        "notes": {name: record.note for name, record in tested.forecasts.items() if record.note},
        "cautions": list(_cautions(job, tested)),
    }


def _cautions(job: BacktestJob, tested: Backtest) -> Iterator[str]:
    if len(tested.bootstrap.weights) == 1:
        yield (
            f"The test has only {tested.plan.units} steps and {int(tested.counts.sum())} "
            "incidents, too few for intervals; take more folds or test days."
        )
    if not job.gap:
        yield (
            "The test takes each incident as known the moment it happens; where reports come in "
            "late, ask for a gap."
        )
    if len(tested.forecasts) > 2:
        yield (
            f"The best of {len(tested.forecasts)} models was picked on the same days that it is "
            "scored on, which flatters it a little."
        )
    yield (
        f"Hit rate and PAI move with the size of the cells ({job.cell:g} m) and the share of the "
        f"area ({job.area_share:.0%}); compare them only at equal ones."
    )


def _spread(grids: list[Backtest]) -> dict[str, dict[str, dict[str, float | None]]]:
    """Lowest and highest of each score among several grids."""
    if len(grids) == 1:
        return {}
    kept = set.intersection(*(set(grid.forecasts) for grid in grids))
    spread: dict[str, dict[str, dict[str, float | None]]] = {}
    for model in (name for name in grids[0].forecasts if name in kept):
        spread[model] = {}
        for name in MEASURES:
            values = [grid.scores[model][name].value for grid in grids]
            found = [value for value in values if np.isfinite(value)]
            spread[model][name] = {
                "low": min(found, default=None),
                "high": max(found, default=None),
            }
    return spread


def _write_table(path: Path, result: dict[str, Any]) -> None:
    """Write all scores in long form, one figure a row."""
    named = {"": result} | result["categories"]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["category", "model", "measure", "value", "low", "high"])
        for category, tests in named.items():
            for model, scores in tests.get("scores", {}).items():
                for name, score in scores.items():
                    table.writerow([category, model, name, *score.values()])
