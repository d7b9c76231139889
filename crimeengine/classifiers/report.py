"""The report of a classification, for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from crimeengine.charts import picture
from crimeengine.charts.classify import confusion_chart, importance_chart, score_chart
from crimeengine.charts.lettering import Lettering
from crimeengine.classifiers import Choice
from crimeengine.classifiers.benefit import Benefit
from crimeengine.classifiers.trial import Trial
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.evaluation.classes import TITLES
from crimeengine.page import write_page

#: Categories in the table, and features in the chart.
_MOST, FEATURES = 40, 30


def write_classification_report(
    path: Path,
    result: dict[str, Any],
    trials: Sequence[Trial],
    rises: Mapping[str, Estimate],
    best: Trial,
    benefit: Benefit | None,
) -> None:
    """Write the HTML report, in one file with its pictures.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    trials : sequence of Trial
    rises : mapping of str to Estimate
        Importance of each feature.
    best : Trial
    benefit : Benefit, optional
        The best beside its twin without context.
    """
    names = tuple(line["name"] for line in result["classes"])
    lettering = Lettering.of((*names, *rises))
    shown = dict(islice(rises.items(), FEATURES))
    ordered = sorted(trials, key=lambda trial: trial.scores.overall["log_loss"].value)
    accuracy = {t.choice.title: t.scores.overall["accuracy"] for t in trials}
    macro_f1 = {t.choice.title: t.scores.overall["macro_f1"] for t in trials}
    write_page(
        path,
        "classify.html",
        result,
        title=f"Which kind of incident: {result['job']['target']}",
        lead=f"{len(names)} categories, told apart by what is known at the time.",
        name_of=lambda text: Choice.parse(text).title,
        facts=_facts(result),
        model=best.choice.text,
        measures=TITLES.values(),
        scores=[(t.choice.text, [_shown(t, name) for name in TITLES]) for t in ordered],
        classes=sorted(result["classes"], key=lambda c: -c["test_incidents"])[:_MOST],
        bars=picture(score_chart(accuracy, macro_f1, best.choice.title)),
        confusion=picture(confusion_chart(best.scores.confusion, names, lettering)),
        importance=picture(importance_chart(shown, lettering)) if rises else "",
        hidden=len(rises) - len(shown),
        benefit=_beside(benefit) if benefit else [],
    )


def _beside(benefit: Benefit) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each measure with the context and without."""
    both = (benefit.trial, benefit.twin)
    return [(TITLES[name], [_shown(trial, name) for trial in both]) for name in TITLES]


def _shown(trial: Trial, name: str) -> tuple[str, str]:
    """A value and its interval as texts."""
    score = trial.scores.overall[name]
    form = ".1%" if name == "accuracy" else ".3f"
    if not np.isfinite(score.low):
        return format(score.value, form), ""
    return format(score.value, form), f"{score.low:{form}} to {score.high:{form}}"


def _facts(result: dict[str, Any]) -> list[tuple[str, str]]:
    job, part = result["job"], result["split"]
    tested = {
        "time": f"the incidents from {part['first_test_day']} on",
        "random": "rows drawn at random",
    }[part["how"]]
    return [
        ("Incidents", f"{Path(job['incidents']).name}, columns {job['time']} and {job['target']}"),
        ("Learned from", f"{part['training']:,} incidents"),
        ("Tested on", f"{part['test']:,} incidents: {tested}"),
        ("Features", ", ".join(result["features"])),
        ("Weights of the categories", job["weights"]),
        ("Seed", str(job["seed"])),
        ("Device", result["device"]["label"]),
    ]
