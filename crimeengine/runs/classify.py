"""The way from incidents to a classification's products."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from crimeengine.charts import write
from crimeengine.charts.classify import confusion_chart, importance_chart
from crimeengine.charts.lettering import Lettering
from crimeengine.classifiers import Choice
from crimeengine.classifiers.benefit import Benefit, describe_context
from crimeengine.classifiers.features import Gathered, gather
from crimeengine.classifiers.importance import importance, together
from crimeengine.classifiers.kinds import expect_kinds, likely_kinds, write_kinds
from crimeengine.classifiers.report import FEATURES, write_classification_report
from crimeengine.classifiers.resampling import balanced, resampled
from crimeengine.classifiers.samples import Samples
from crimeengine.classifiers.search import search
from crimeengine.classifiers.splits import split
from crimeengine.classifiers.store import save
from crimeengine.classifiers.surroundings import figure_names, layer_of, surrounded
from crimeengine.classifiers.tables import benefit_table, class_table, importance_table
from crimeengine.classifiers.trial import RULES, Trial, best_of, lowest, try_out, verdict
from crimeengine.context.spec import read_context
from crimeengine.counted import counted
from crimeengine.device import choose_device
from crimeengine.errors import InputError
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.grid import Grid
from crimeengine.incidents import Incidents
from crimeengine.jobs.classify import ClassifyJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import origin

_FILES = {
    "report": "report.html",
    "confusion_chart": "confusion.png",
    "confusion_table": "confusion.csv",
    "classes_table": "classes.csv",
    "importance_chart": "importance.png",
    "importance_table": "importance.csv",
    "kinds": "kinds.tif",
    "cells": "kinds.gpkg",
    "context_table": "context.csv",
    "model": "model.safetensors",
}


@dataclass(frozen=True, eq=False)
class Found:
    """What a classification found out.

    Parameters
    ----------
    training, test : Samples
    trials : list of Trial
        In the order of the job, after the rules.
    searched : dict of str to list
        Settings tried by model.
    other : tuple of float, optional
        Accuracy of the best model and of the majority on the other split.
    rises : dict of str to Estimate
        Importance of each feature for the best model.
    by_layer : dict of str to Estimate
        Importance of all figures of a layer together.
    benefit : Benefit, optional
        The best model beside its twin without context; none where there is nothing to compare.
    """

    training: Samples
    test: Samples
    trials: list[Trial]
    searched: dict[str, list[dict[str, Any]]]
    other: tuple[float, float] | None
    rises: dict[str, Estimate]
    by_layer: dict[str, Estimate]
    benefit: Benefit | None

    @property
    def best(self) -> Trial:
        """The model with the lowest log loss."""
        return best_of(self.trials)


def run(job: ClassifyJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a classify job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    if job.target == job.time:
        raise InputError(
            f"The target is '{job.target}', which is the column of the time; name the column of "
            "the kind."
        )
    device = choose_device(job.device)
    choices = _choices(job)
    with watch.stage("read"):
        incidents, area = job.read(progress)
        grid = Grid.around(incidents, area, job.cell)
        gathered, warnings = _gather(job, incidents, grid)
    for text in warnings:
        incidents = incidents.warn(text)
    said = origin(job, incidents)  # now, as a file may be gone when the test is over
    found = _test(job, gathered.samples, choices, device["name"], watch, progress)
    with watch.stage("write"):
        progress.report("write", 0.9, "Writing the maps and tables")
        bands = _write(folder, found, gathered.samples, grid, job.seed)
        result = said | _describe(job, found, gathered)
        result |= {"device": device, "grid": grid.describe(), "bands": bands}
        given = None if found.benefit else "context_table"
        result["files"] = {part: name for part, name in _FILES.items() if part != given}
        write_classification_report(
            folder / _FILES["report"], result, found.trials, found.rises, found.best, found.benefit
        )
    return result


def _choices(job: ClassifyJob) -> list[Choice]:
    """The rules and the models to test; what is misspelt is refused before any work."""
    if not job.models:
        raise InputError("No classifier is named; name some, such as --models xgboost,knn.")
    choices = [Choice.parse(text) for text in dict.fromkeys((*RULES, *job.models))]
    for choice in choices:
        choice.make()
    return choices


def _gather(job: ClassifyJob, incidents: Incidents, grid: Grid) -> tuple[Gathered, list[str]]:
    """The samples in their surroundings, and what to know about them."""
    gathered = gather(
        incidents, grid.crs, job.target, job.asked(), job.insist, job.least, job.offered()
    )
    context, warnings = read_context(job.context, job.holidays, grid, span=incidents.span)
    for name in figure_names(context):
        if name in gathered.samples.figures or name in gathered.samples.tokens:
            raise InputError(
                f"'{name}' is a column of the incidents and of the context; leave it out of "
                "--features, or rename the one of the context."
            )
    warnings += [
        f"The column '{column}' is used as a feature at your wish, although {reason}: the scores "
        "are those of knowing the answer, and say nothing of new incidents."
        for column, reason in gathered.leaks.items()
    ]
    warnings += [
        f"The column '{column}' is not used: {reason}."
        for column, reason in gathered.withheld.items()
    ]
    if gathered.pooled:
        number, names = sum(gathered.pooled.values()), ", ".join(list(gathered.pooled)[:5])
        warnings.append(
            f"{counted(len(gathered.pooled), 'category', 'categories')} with fewer than "
            f"{job.least} incidents ({number:,} together: {names}"
            f"{', …' if len(gathered.pooled) > 5 else ''}) "
            f"{'is' if len(gathered.pooled) == 1 else 'are'} pooled as (other)."
        )
    if not gathered.samples.hours:
        warnings.append("The dates come without hours, so the time of day is no feature.")
    samples = surrounded(replace(gathered.samples, context=context), grid)
    return replace(gathered, samples=samples), warnings


def _test(
    job: ClassifyJob,
    data: Samples,
    choices: list[Choice],
    device: str,
    watch: Stopwatch,
    progress: Progress,
) -> Found:
    held = split(data, job.split, job.test_share, job.seed)
    training, test = _weighed(job, data.select(~held)), data.select(held)
    if np.count_nonzero(training.counts) < 2:
        raise InputError(
            "Only one category occurs in the training incidents, so there is nothing to tell "
            "apart; give a longer period or a smaller test share."
        )
    searching, testing, again, twin, shuffling = progress.stretch(0.05, 0.9).parts(
        [3 if job.search else 0, 5, 2, 2 if job.context else 0, 1]
    )
    searched: dict[str, list[dict[str, Any]]] = {}
    with watch.stage("search"):
        for number, choice in enumerate(choices if job.search else []):
            part = searching.parts([1] * len(choices))[number]
            choices[number], tried = search(
                choice, training, job.search, job.split, device=device, seed=job.seed, progress=part
            )
            if len(tried) > 1:
                searched[choice.text] = tried
    with watch.stage("test"):
        parts = testing.parts([1] * len(choices))
        trials = [
            try_out(choice, training, test, device, job.seed, part.on(choice.text))
            for choice, part in zip(choices, parts, strict=True)
        ]
    best = best_of(trials)
    with watch.stage("other split"):
        other = _other(job, data, best.choice, device, again.on(f"{best.choice.text}, other split"))
    benefit = None
    if job.context and not best.is_rule and not best.model.needs_maps:
        with watch.stage("without context"):
            part = twin.on(f"{best.choice.text}, without context")
            benefit = Benefit.of(best, training, test, device, job.seed, part)
    with watch.stage("importance"):
        each, whole = shuffling.parts([4, 1])
        rises = importance(best.model, test, job.seed, each)
        layers = {source.name: source.features for source in data.context.sources}
        ways = partial(together, groups=layers)
        by_layer = importance(best.model, test, job.seed, whole, ways)
    return Found(training, test, trials, searched, other, rises, by_layer, benefit)


def _weighed(job: ClassifyJob, training: Samples) -> Samples:
    if job.weights == "balanced":
        return balanced(training)
    return resampled(training, job.seed) if job.weights == "resample" else training


def _other(
    job: ClassifyJob, data: Samples, choice: Choice, device: str, progress: Progress
) -> tuple[float, float] | None:
    """Accuracy of a model and of the majority on the other split; none if it cannot be made."""
    try:
        how = "time" if job.split == "random" else "random"
        held = split(data, how, job.test_share, job.seed)
    except InputError:
        return None
    training, test = data.select(~held), data.select(held)
    if np.count_nonzero(training.counts) < 2:
        return None
    model = choice.make(device, job.seed).fit(_weighed(job, training), progress)
    answer = model.probabilities(test).argmax(axis=1)
    usual = training.counts.argmax()
    return float((answer == test.code).mean()), float((test.code == usual).mean())


def _write(
    folder: Path, found: Found, data: Samples, grid: Grid, seed: int
) -> list[dict[str, str]]:
    """Write the tables, the charts, the maps and the model; tell the bands of the map."""
    best, classes = found.best, data.classes
    lettering = Lettering.of((*classes, *found.rises))
    write(
        confusion_chart(best.scores.confusion, classes, lettering),
        folder / _FILES["confusion_chart"],
    )
    shown = dict(islice(found.rises.items(), FEATURES))
    write(importance_chart(shown, lettering), folder / _FILES["importance_chart"])
    confusion = pd.DataFrame(best.scores.confusion, index=classes, columns=classes)
    confusion.to_csv(folder / _FILES["confusion_table"], index_label="was \\ answered")
    layers = layer_of(data.context)
    tables = {
        "classes_table": class_table(found.trials, found.test),
        "importance_table": importance_table(found.rises, layers),
    }
    if found.benefit:
        tables["context_table"] = benefit_table(found.benefit)
    for name, table in tables.items():
        table.to_csv(folder / _FILES[name], index=False)
    kinds = expect_kinds(best.model, data, grid, seed)
    cells = likely_kinds(kinds, grid)
    # Version 1.3 is the newest that QGIS 3.22 reads without a warning.
    cells.to_file(
        folder / _FILES["cells"],
        layer="kinds",
        engine="pyogrio",
        dataset_options={"VERSION": "1.3"},
    )
    save(folder / _FILES["model"], best.model, data)
    return write_kinds(folder / _FILES["kinds"], kinds, grid)


def _describe(job: ClassifyJob, found: Found, gathered: Gathered) -> dict[str, Any]:
    best, test, data = found.best, found.test, gathered.samples
    accuracy, majority = found.other or (None, None)
    said = verdict(found.trials, test, job.split, found.other, job.seed)
    if gathered.leaks:
        said += f" It was told what is written after the fact: {', '.join(gathered.leaks)}."
    return {
        "verdict": said,
        "model": best.choice.text,
        "recommended": lowest(found.trials).choice.text,
        "scores": {trial.choice.text: trial.scores.describe() for trial in found.trials},
        "classes": [
            {
                "name": name,
                "incidents": int(data.counts[number]),
                "test_incidents": int(test.counts[number]),
                **{
                    measure: estimates[number].describe()
                    for measure, estimates in best.scores.per_class.items()
                },
            }
            for number, name in enumerate(data.classes)
        ],
        "context": (
            describe_context(data.context, best, found.benefit, found.rises, found.by_layer)
            if job.context
            else None
        ),
        "importance": {name: rise.describe() for name, rise in found.rises.items()},
        "split": {
            "how": job.split,
            "training": len(found.training),
            "test": len(test),
            "first_test_day": str(test.day.min()),
            "other_accuracy": accuracy,
            "other_majority": majority,
        },
        "features": [*data.names, *data.tokens],
        "insisted": gathered.leaks,
        "pooled": gathered.pooled,
        "searched": found.searched,
        "settings": {t.choice.text: t.model.settings.model_dump(mode="json") for t in found.trials},
        "model_seconds": {t.choice.text: round(t.seconds, 3) for t in found.trials},
        "notes": {t.choice.text: t.model.note for t in found.trials if t.model.note},
        "cautions": list(_cautions(found, data)),
        "left_out": {},
    }


def _cautions(found: Found, data: Samples) -> Iterator[str]:
    unseen = np.flatnonzero((found.training.counts == 0) & (found.test.counts > 0))
    if len(unseen):
        names = ", ".join(data.classes[number] for number in unseen[:5])
        yield f"Of {names} there is no incident to learn from; all of those count as wrong."
    top = found.test.shares.max()
    yield (
        f"The most frequent kind alone makes up {top:.0%} of the test: an accuracy says little "
        "without that figure, and the mean F1 of the categories tells whether rare ones are found."
    )
    if sum(not trial.is_rule for trial in found.trials) > 1:
        yield (
            "The best model was picked on the same incidents that it is scored on, which flatters "
            "it a little."
        )
    yield (
        "Random rows share addresses, and minutes, between training and test: one event is often "
        "several rows. Judge by the split by time."
    )
    yield (
        "Kinds such as drugs and prostitution are recorded where the police look for them; the "
        "map shows what will be recorded, not what happens."
    )
