"""The way from incidents to a forecast's products."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from crimeengine import products, store
from crimeengine.context.layer import companions, parse_layer
from crimeengine.cube import step_of
from crimeengine.device import choose_device
from crimeengine.errors import InputError
from crimeengine.evaluation.backtest import (
    BASELINES,
    Backtest,
    backtest,
    hold_out,
    scored,
    steps_to_hold_out,
)
from crimeengine.evaluation.benefit import (
    Benefit,
    benefit_of,
    describe_context,
    looks,
    overlooked,
    twin,
)
from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.record import fit_and_follow
from crimeengine.evaluation.verdict import compare, recommend
from crimeengine.files import require_space
from crimeengine.forecast import Forecast
from crimeengine.forecasters import Choice, forecaster, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.jobs.forecast import AUTO, ForecastJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.report import write_report
from crimeengine.study import Study


def run(job: ForecastJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a forecast job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    device = choose_device(job.device)
    if job.model == AUTO:
        _refuse_with_auto(job)
    else:
        forecaster(job.model, job.settings)  # what is misspelt is refused before any work
    study = Study.read(job, progress.stretch(0.0, 0.08), watch)
    history = study.history
    require_space(folder, products.size_of(study.grid, job.horizon))
    # Now, as a file may be gone or another one when the training is over.
    said, kept = _keep_inputs(folder, job) if job.keep_inputs else (job.describe(), {})
    with watch.stage("train"):
        prepared = _prepare(job, history, device["name"], progress.stretch(0.08, 0.93))
    for warning in _warnings(prepared.model, history, job.horizon):
        study = replace(study, incidents=study.incidents.warn(warning))
    with watch.stage("forecast"):
        progress.report("forecast", 0.93, f"Forecasting {job.horizon} steps")
        made = prepared.model.predict(history, job.horizon)
    with watch.stage("write"):
        progress.report("write", 0.95, "Writing the products")
        files = _write_layers(folder, job, study, made)
        trained = prepared.trained_until
        store.save(folder / files["model"], prepared.model, history, trained)
        result = study.describe() | {"device": device} | _describe(study, made, prepared)
        result |= {"job": said, "files": files | kept}
        progress.report("write", 0.97, "Writing the report")
        write_report(folder / files["report"], result, study, made, prepared.tested)
    return result


def _warnings(model: Forecaster, history: History, horizon: int) -> list[str]:
    """What is to be said of the context and of the model that looks at it."""
    warning = overlooked(model, history, Choice.parse(model.name).title)
    seen = model.seen(history).context
    short = seen.short_of(history.following(horizon), history.step)
    return [*([warning] if warning else []), *short]


@dataclass(frozen=True, eq=False)
class Prepared:
    """A model ready to forecast, and how it did on steps that it had not seen.

    Parameters
    ----------
    model : Forecaster
    trained_until : numpy.datetime64
        End of the last step that it has learned from.
    tested : Backtest, optional
        None if no step is left that a saved model has not seen.
    verdict : str
    benefit : Benefit, optional
        Of the context; None if the model looks at none, or was not tested.
    """

    model: Forecaster
    trained_until: np.datetime64
    tested: Backtest | None
    verdict: str
    benefit: Benefit | None


def _refuse_with_auto(job: ForecastJob) -> None:
    for field in ("settings", "saved_model"):
        if getattr(job, field):
            raise InputError(
                f"The model is '{AUTO}', which chooses one by itself, but the field '{field}' "
                f"is of one model; name that model, or leave out '{field}'."
            )


def _prepare(job: ForecastJob, history: History, device: str, progress: Progress) -> Prepared:
    if job.saved_model is not None:
        return _take_saved(job, history, device, progress)
    if job.model == AUTO:
        return _choose(job, history, device, progress)
    models = _models(job, device)
    model = models[job.model]
    if looks(model, history):
        models[twin(job.model)] = _twin(model)
    steps = steps_to_hold_out(history.cube, job.test_days, job.horizon)
    first, middle, last = map(progress.stretch, (0.0, 0.7, 0.85), (0.7, 0.85, 1.0))
    tested = hold_out(history, models, steps, job.horizon, job.area_share, first)
    benefit = benefit_of(job.model, model, history, tested, middle)
    model = model.refit(history, job.horizon, last)
    text = f"{compare(tested, job.model)} {model.note}".strip()
    return Prepared(model, history.end, tested, text, benefit)


def _choose(job: ForecastJob, history: History, device: str, progress: Progress) -> Prepared:
    """Test all quick models on the last steps, and fit the one that this recommends."""
    steps = steps_to_hold_out(history.cube, job.test_days, job.horizon)
    plan = Plan(job.horizon, 1, steps, share=job.area_share)
    choices = [Choice.parse(name) for name, entry in forecasters().items() if entry.auto]
    testing, fitting, without, weighing, last = map(
        progress.stretch, (0.0, 0.7, 0.75, 0.8, 0.9), (0.7, 0.75, 0.8, 0.9, 1.0)
    )
    tested = backtest(history, choices, plan, testing, device=device, seed=job.seed)
    verdict = recommend(tested)
    # As if the person had named the model: it learns without the tested steps, then from them too.
    model = forecaster(verdict.model, device=device, seed=job.seed)
    (origins,) = plan.origins(history.steps)
    model.fit(history.until(origins.start), job.horizon, fitting)
    if looks(model, history):
        record = fit_and_follow(history, _twin(model), origins, plan, without)
        tested = tested.beside(twin(verdict.model), record)
    benefit = benefit_of(verdict.model, model, history, tested, weighing)
    model = model.refit(history, job.horizon, last)
    caution = "It was chosen on the same days that it is scored on, which flatters it a little."
    text = f"{verdict.text} {caution} {model.note}".strip()
    return Prepared(model, history.end, tested, text, benefit)


def _models(job: ForecastJob, device: str) -> dict[str, Forecaster]:
    """The chosen model first, then the baselines, all of them unfitted."""
    chosen = forecaster(job.model, job.settings, device, job.seed)
    chosen.checkpoints = Path(job.checkpoint) if job.checkpoint else None
    return {job.model: chosen} | {name: forecaster(name) for name in BASELINES if name != job.model}


def _twin(model: Forecaster) -> Forecaster:
    """The same model without context, unfitted."""
    settings = model.settings.model_copy(update={"context": False})
    same = type(model)(settings, model.device, model.seed)
    same.checkpoints = model.checkpoints and model.checkpoints / "without_context"
    return same


def _take_saved(job: ForecastJob, history: History, device: str, progress: Progress) -> Prepared:
    """Load the saved model and score it, beside the baselines, on steps it has not seen."""
    saved = store.load(str(job.saved_model), history, device)
    model = saved.forecaster
    if model.name != job.model:
        raise InputError(
            f"The saved model is a {model.name}, but the model chosen is {job.model}; "
            f"choose {model.name}."
        )
    unseen = int((history.times >= saved.trained_until).sum())
    wanted = steps_to_hold_out(history.cube, job.test_days, job.horizon)
    steps = min(wanted, unseen // job.horizon * job.horizon)
    if steps == 0:
        text = (
            f"The saved model has learned from incidents until {saved.trained_until}; too few "
            "came after it to score it."
        )
        return Prepared(model, saved.trained_until, None, text, None)
    models = _models(job, device) | {job.model: model}
    for name in set(models) - {job.model}:
        models[name].fit(history.until(history.steps - steps), job.horizon, progress)
    tested = scored(history, models, steps, job.horizon, job.area_share, progress)
    benefit = benefit_of(job.model, model, history, tested, progress)
    text = compare(tested, job.model)
    return Prepared(model, saved.trained_until, tested, text, benefit)


def _write_layers(folder: Path, job: ForecastJob, study: Study, made: Forecast) -> dict[str, str]:
    """Write rasters and polygons; the names of all files of the job."""
    grid, step = study.grid, step_of(made.mean)
    unit = f"incidents per cell and {step.words}"
    rasters = {
        "forecast": (made.mean, "forecast.tif", unit),
        "lower": (made.lower, "forecast_lower.tif", unit),
        "upper": (made.upper, "forecast_upper.tif", unit),
        "probability": (made.probability, "forecast_probability.tif", "probability"),
    }
    for values, name, says in rasters.values():
        products.write_raster(folder / name, values.isel(category=0), grid, says)
    recorded = products.recorded_by_cell(study.history.cube)
    cells = products.cell_table(made.total(), grid, job.area_share, recorded)
    layers = {"cells": cells, "hotspots": products.hot_spots(cells, grid)}
    products.write_vectors(folder / "forecast.gpkg", layers)
    return {key: name for key, (_, name, _) in rasters.items()} | {
        "vectors": "forecast.gpkg",
        "report": "report.html",
        "model": "model.safetensors",
    }


def _keep_inputs(folder: Path, job: ForecastJob) -> tuple[dict[str, Any], dict[str, str]]:
    """Copy the input files among the products; the job that reads the copies, and their names."""
    names = {}
    for key in ("incidents", "area"):
        source = getattr(job, key)
        if source is not None:
            names[key] = f"{key}{Path(source).suffix}"
            shutil.copyfile(source, folder / names[key])
    copies: dict[str, Any] = {key: str(Path(job.out) / name) for key, name in names.items()}
    copies["context"] = []
    for number, layer in enumerate(map(parse_layer, job.context), start=1):
        kept: dict[str, str] = {}
        for part, source in layer.files.items():
            stem = f"context_{number}{'_places' if kept else ''}"
            names[f"context {part}"] = kept[part] = f"{stem}{source.suffix}"
            shutil.copyfile(source, folder / kept[part])
            for beside in companions(source):
                name = beside.name.replace(source.stem, stem, 1)
                names[f"context {part} {name.removeprefix(stem)}"] = name
                shutil.copyfile(beside, folder / name)
        copies["context"].append(layer.at(*(Path(job.out) / name for name in kept.values())).text)
    return job.describe() | copies, names


def _describe(study: Study, made: Forecast, prepared: Prepared) -> dict[str, Any]:
    """What ``result.json`` says of a forecast, but for files and seconds."""
    step, inside, tested = study.history.step, study.grid.inside, prepared.tested
    model = prepared.model.name
    total = made.mean.sum("time").to_numpy()[0][inside]
    return {
        "steps": products.describe_steps(made.mean),
        "legend": {
            "unit": f"incidents per cell and {step.words}",
            "edges": products.class_edges(made.mean.to_numpy()[:, 0][:, inside]),
            "unit_total": f"incidents per cell in {step.span(made.mean.sizes['time'])}",
            "edges_total": products.class_edges(total),
        },
        "model": model,
        "scores": tested.describe_scores() if tested else {},
        "left_out": tested.left_out if tested else {},
        "dispersion_by_scale": tested.forecasts[model].scales.describe() if tested else [],
        "verdict": prepared.verdict,
        "context": describe_context(study.history.context, prepared.benefit),
    }
