"""The reports for people: where, when, how good, and what it stands on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from crimeengine.account import drivers, subject
from crimeengine.charts import CHOSEN, OTHERS, RULE, maps, picture
from crimeengine.charts import scores as plots
from crimeengine.charts.importance import importance_chart
from crimeengine.charts.lettering import Lettering
from crimeengine.cube import step_of
from crimeengine.evaluation.backtest import REFERENCE, Backtest, family
from crimeengine.evaluation.importance import percent
from crimeengine.evaluation.measures import GROUPS, MEASURES
from crimeengine.forecast import Forecast
from crimeengine.forecasters import Choice
from crimeengine.page import write_page
from crimeengine.products import hot_cells
from crimeengine.study import Study
from crimeengine.times import shown_span

#: Measures in the table of a forecast's report, and in the table of categories.
_MAIN = ("poisson_deviance", "skill", "rmse", "hit_rate", "pai", "coverage")
_OF_CATEGORIES = ("skill", "hit_rate", "pei", "auc")

#: Most lines in one figure.
_LINES = 5


def write_report(
    path: Path, result: dict[str, Any], study: Study, made: Forecast, tested: Backtest | None
) -> None:
    """Write the HTML report of a forecast, in one file with its pictures.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    study : Study
    made : Forecast
    tested : Backtest, optional
        Forecasts of steps that were held out.
    """
    job, grid, cube = result["job"], study.grid, study.history.cube
    step, model, legend = study.history.step, result["model"], result["legend"]
    total = made.mean.sum("time").to_numpy()[0]
    hot = hot_cells(total[grid.inside], job["area_share"])
    dims = ("category", "y", "x")
    shown = tested.counts.sizes["time"] if tested else 0
    recent = cube[-max(2 * shown, 8 * made.mean.sizes["time"], 56) :].sum(dims)
    colours = _colours(tested, model) if tested else {}
    lines = {
        f"{title(name)}, tested": (colour, tested.forecasts[name].mean)
        for name, colour in colours.items()
        if tested
    }
    unit = step.words
    course = plots.course(recent, lines, made.mean.sum(dims), unit)
    _render(
        path,
        "forecast.html",
        result,
        study,
        model=model,
        title=_heading(result),
        lead=_lead(result, made),
        map=picture(
            maps.forecast_map(total, hot, grid, legend["edges_total"], legend["unit_total"])
        ),
        course=picture(course),
        measures=_measures(_MAIN, job),
        scores=_rows(tested, _MAIN) if tested else [],
        tested=step.span(shown),
        horizon=step.span(job["horizon"]),
        training=_training(tested, [model]) if tested else "",
        importance=_importance(result["context"]),
    )


def write_backtest_report(
    path: Path, result: dict[str, Any], study: Study, tested: Backtest
) -> None:
    """Write the HTML report of a backtest, in one file with its pictures.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    study : Study
    tested : Backtest
    """
    job, plan, step = result["job"], tested.plan, study.history.step
    model = result["recommended"]
    colours = _colours(tested, model)
    span = step.span(plan.folds * plan.test_steps)
    sums = {title(name): (colour, tested.forecasts[name].sums) for name, colour in colours.items()}
    skills = {
        title(name): (colours.get(name, OTHERS[-1]), scores["skill"])
        for name, scores in tested.scores.items()
    }
    lines = {title(name): (colour, tested.forecasts[name].mean) for name, colour in colours.items()}
    _render(
        path,
        "backtest.html",
        result,
        study,
        model=model,
        title=f"{subject(result)}: test of {len(tested.forecasts)} models",
        lead=f"Forecasts of {step.span(job['horizon'])} at a time, over the last {span}.",
        skill=picture(plots.skill(skills)),
        hits=picture(plots.hit_curve(sums, job["area_share"])),
        calibration=picture(plots.reliability(sums)),
        errors=picture(maps.error_map(tested.forecasts[model].surplus, study.grid, span)),
        course=picture(plots.course(tested.counts, lines, None, step.words)),
        training=_training(tested, list(tested.forecasts)),
        groups={
            heading: (
                _measures([measure.name for measure in group], job),
                _rows(tested, [measure.name for measure in group]),
            )
            for heading, group in GROUPS.items()
        },
        category_measures=_measures(_OF_CATEGORIES, job),
        categories=_categories(result),
        importance=_importance(result["context"]),
        gains=_gains(result),
        category_gains=[
            (name, _gains(found)) for name, found in result["categories"].items() if _gains(found)
        ],
        span=span,
        step=step,
    )


def title(model: str) -> str:
    """What to call a model, given as `crimeengine.forecasters.Choice` is written."""
    return Choice.parse(model).title


def _render(
    path: Path, template: str, result: dict[str, Any], study: Study, model: str, **values: Any
) -> None:
    write_page(
        path,
        template,
        result,
        model=model,
        name_of=title,
        share=f"{result['job']['area_share']:.0%}",
        drivers=drivers(result),
        facts=_facts(result),
        **values,
    )


def _heading(result: dict[str, Any]) -> str:
    first, last = result["steps"][0]["start"], result["steps"][-1]["end"]
    return f"{subject(result)}: forecast for {shown_span(first, last)}"


def _lead(result: dict[str, Any], made: Forecast) -> str:
    total = sum(step["expected"] for step in result["steps"])
    number = f"{total:,.0f}" if total >= 10 else f"{total:.1f}"
    return (
        f"{number} incidents are expected in the area in "
        f"{step_of(made.mean).span(len(result['steps']))}."
    )


def _measures(names: Any, job: dict[str, Any]) -> list[tuple[str, str]]:
    """Heading and meaning of measures."""
    share = f"{job['area_share']:.0%}"
    return [
        (MEASURES[n].title, MEASURES[n].meaning.format(share=share, cell=job["cell"]))
        for n in names
    ]


def _rows(tested: Backtest, names: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each model with its values and their intervals as texts, the lowest deviance first."""

    def show(model: str, name: str) -> tuple[str, str]:
        score, measure = tested.scores[model][name], MEASURES[name]
        if not np.isfinite(score.low):
            return measure.show(score.value), ""
        return measure.show(score.value), f"{measure.show(score.low)} to {measure.show(score.high)}"

    ordered = sorted(tested.forecasts, key=tested.deviance)
    return [(model, [show(model, name) for name in names]) for model in ordered]


def _categories(result: dict[str, Any]) -> list[dict[str, Any]]:
    """A row for each category: how many, the model to use there, its scores, the verdict."""
    rows = []
    for name, found in result["categories"].items():
        row = {"name": name, "model": "", "number": "–", "scores": ["–"] * len(_OF_CATEGORIES)}
        if "left_out" in found and "scores" not in found:
            rows.append(row | {"text": found["left_out"]})
            continue
        model = found["recommended"]
        scores = found["scores"][model]
        shown = [MEASURES[measure].show(scores[measure]["value"]) for measure in _OF_CATEGORIES]
        rows.append(
            row
            | {
                "model": title(model),
                "number": f"{found['incidents']:,}",
                "scores": shown,
                "text": found["verdict"],
            }
        )
    return rows


def _importance(context: dict[str, Any] | None) -> str:
    """The picture of what the context told; empty where nothing of it was looked at."""
    found = context["importance"] if context else []
    if not found:
        return ""
    lettering = Lettering.of(line["feature"] for line in found)
    return picture(importance_chart(found, lettering))


def _gains(result: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Each model that was tested with and without context, and how much lower its deviance was."""
    rows = []
    for model, found in result.get("gains_by_context", {}).items():
        interval = ""
        if found["low"] is not None:
            interval = f"{percent(-found['high'])} to {percent(-found['low'])}"
        sure = "–" if found["certainty"] is None else f"{found['certainty']:.0%}"
        rows.append((model, percent(-found["value"]), interval, sure))
    return rows


def _colours(tested: Backtest, model: str) -> dict[str, str]:
    """Colours of the models worth a line: the chosen one, counting rules, and the best others."""
    ordered = sorted(tested.forecasts, key=tested.deviance)
    first = [name for name in (model, tested.rule, REFERENCE) if name in tested.forecasts]
    wanted = list(dict.fromkeys([*first, *ordered]))[:_LINES]
    colours, others = {model: CHOSEN}, iter(OTHERS)
    for name in wanted[1:]:
        best_rule = name == tested.rule and family(model) != "counting"
        colours[name] = RULE if best_rule else next(others)
    return colours


def _training(tested: Backtest, models: list[str]) -> str:
    """The picture of how models trained; empty where none of them trains by epochs."""
    curves = {title(name): tested.forecasts[name].curves for name in models}
    trained = {name: found for name, found in curves.items() if found}
    return picture(plots.training(trained)) if trained else ""


def _facts(result: dict[str, Any]) -> list[tuple[str, str]]:
    job, grid, period = result["job"], result["grid"], result["period"]
    return [
        ("Columns", ", ".join(filter(None, (job["time"], job["category"])))),
        ("Step", f"{job['step']}, {period['steps']:,} steps counted"),
        ("Cells", f"{grid['cell']:g} m, {grid['cells_in_area']:,} in the area, {grid['crs']}"),
        *(("Model", f"{title(model)} ({model})") for model in [result.get("model")] if model),
        ("Seed", str(job["seed"])),
        ("Device", result["device"]["label"]),
    ]
