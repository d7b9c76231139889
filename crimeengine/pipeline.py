"""The way from incidents to a forecast's products."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import xarray as xr

from crimeengine import products, store
from crimeengine.area import Area
from crimeengine.backtest import HoldOut, as_result, hold_out, scored, steps_to_hold_out, verdict
from crimeengine.cube import step_of
from crimeengine.device import choose_device
from crimeengine.errors import InputError
from crimeengine.files import products_folder, require_space
from crimeengine.forecast import Forecast
from crimeengine.forecasters import forecaster, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import Incidents
from crimeengine.jobs import ForecastJob
from crimeengine.progress import Progress
from crimeengine.projection import metric_crs
from crimeengine.provenance import fingerprints, versions
from crimeengine.report import write_report
from crimeengine.step import Step

#: What every model is shown beside.
BASELINES = ("historical_mean", "ewma")


@dataclass
class Stopwatch:
    """Seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a ``with`` block to a stage."""
        begun = time.perf_counter()
        yield
        elapsed = time.perf_counter() - begun
        self.seconds[name] = round(self.seconds.get(name, 0.0) + elapsed, 3)


def forecast(job: ForecastJob, progress: Progress) -> dict[str, Any]:
    """Do a forecast job and leave its products in ``job.out``.

    Raises
    ------
    InputError, Cancelled
        As `crimeengine.run`.
    """
    begun = time.perf_counter()
    watch = Stopwatch()
    step = Step.parse(job.step)
    device = choose_device(job.device)
    models = _models(job, device["name"])
    with products_folder(Path(job.out)) as folder:
        with watch.stage("read"):
            progress.report("read", 0.0, f"Reading {Path(job.incidents).name}")
            incidents, area = job.read()
        with watch.stage("count"):
            progress.report("count", 0.06, f"Counting {len(incidents):,} incidents")
            grid = _grid(job, incidents, area, step)
            require_space(folder, products.size_of(grid, job.horizon))
            history = History.of(incidents.together(), grid, step)
            cube = history.cube
            incidents = _warn_of_late_reports(incidents, cube)
        with watch.stage("train"):
            prepare = _train if job.saved_model is None else _take_saved
            prepared = prepare(job, history, models, progress.stretch(0.08, 0.93))
        with watch.stage("forecast"):
            progress.report("forecast", 0.93, f"Forecasting {job.horizon} steps")
            made = prepared.model.predict(history, job.horizon)
        with watch.stage("write"):
            progress.report("write", 0.95, "Writing the products")
            files = _write_layers(folder, job, grid, made)
            store.save(folder / files["model"], prepared.model, cube, prepared.trained_until)
            result = _describe(job, device, incidents, grid, history, made, prepared)
            result["files"] = files
            if job.keep_inputs:
                result["job"], kept = _keep_inputs(folder, job)
                files.update(kept)
            progress.report("write", 0.97, "Writing the report")
            write_report(folder / files["report"], result, grid, cube, made, prepared.held)
        result["seconds"] = watch.seconds | {"total": round(time.perf_counter() - begun, 3)}
        text = json.dumps(result, indent=1, ensure_ascii=False, allow_nan=False)
        (folder / "result.json").write_text(text, encoding="utf-8")
        progress.report("write", 1.0, "Done")
    return result


@dataclass(frozen=True, eq=False)
class Prepared:
    """A model ready to forecast, and how it did on steps that it had not seen.

    Parameters
    ----------
    model : Forecaster
    trained_until : numpy.datetime64
        End of the last step that it has learned from.
    held : HoldOut, optional
        None if no step is left that a saved model has not seen.
    verdict : str
    """

    model: Forecaster
    trained_until: np.datetime64
    held: HoldOut | None
    verdict: str


def _models(job: ForecastJob, device: str) -> dict[str, Forecaster]:
    """The chosen model first, then the baselines, all of them unfitted."""
    chosen = forecaster(job.model, job.settings, device, job.seed)
    chosen.checkpoints = Path(job.checkpoint) if job.checkpoint else None
    others = {name: forecaster(name) for name in BASELINES if name != job.model}
    return {job.model: chosen, **others}


def _grid(job: ForecastJob, incidents: Incidents, area: Area | None, step: Step) -> Grid:
    first, last = step.edges(*incidents.span)
    steps, memory = int((last - first) / step.delta), job.memory * 1024**3
    if area is not None:
        return Grid.over(area, job.cell, steps, memory)
    crs = metric_crs(incidents.crs, *incidents.centre)
    x, y = incidents.places.project(crs)
    # A point on the upper edge of a cell belongs to the next one.
    right, top = np.nextafter(x.max(), np.inf), np.nextafter(y.max(), np.inf)
    return Grid.of_bounds((x.min(), y.min(), right, top), crs, job.cell, steps, memory)


def _warn_of_late_reports(incidents: Incidents, cube: xr.DataArray) -> Incidents:
    """Warn if the last step looks incomplete: less than half of what the last steps had.

    Where these have few incidents, half of them is what chance alone may bring.
    """
    total = cube[-29:].sum(("category", "y", "x")).to_numpy()
    usual = float(np.median(total[:-1])) if len(total) > 1 else 0.0
    if step_of(cube).per_day > 1 or usual < 20 or total[-1] >= usual / 2:
        return incidents
    day = str(cube.time.to_numpy()[-1])[:10]
    return incidents.warn(
        f"The last step, from {day} on, has {total[-1]:,} incidents and the ones before it "
        f"{usual:,.0f}; if it is incomplete, leave it out with an end date."
    )


def _train(
    job: ForecastJob, history: History, models: dict[str, Forecaster], progress: Progress
) -> Prepared:
    """Fit all models without the last steps, score them there, and let the chosen one see all."""
    steps = steps_to_hold_out(history.cube, job.test_days, job.horizon)
    first, last = progress.stretch(0.0, 0.85), progress.stretch(0.85, 1.0)
    held = hold_out(history, models, steps, job.horizon, job.area_share, first)
    model = models[job.model].refit(history, job.horizon, last)
    text = f"{verdict(held.scores, job.model, _titles())} {model.note}".strip()
    return Prepared(model, history.end, held, text)


def _take_saved(
    job: ForecastJob, history: History, models: dict[str, Forecaster], progress: Progress
) -> Prepared:
    """Load the saved model and score it, beside the baselines, on steps it has not seen."""
    device = models[job.model].device
    saved = store.load(str(job.saved_model), history.cube, device)
    if saved.forecaster.name != job.model:
        raise InputError(
            f"The saved model is a {saved.forecaster.name}, but the model chosen is {job.model}; "
            f"choose {saved.forecaster.name}."
        )
    unseen = int((history.times >= saved.trained_until).sum())
    wanted = steps_to_hold_out(history.cube, job.test_days, job.horizon)
    steps = min(wanted, unseen // job.horizon * job.horizon)
    if steps == 0:
        text = (
            f"The saved model has learned from incidents until {saved.trained_until}; too few "
            "came after it to score it."
        )
        return Prepared(saved.forecaster, saved.trained_until, None, text)
    others = {name: model for name, model in models.items() if name != job.model}
    for model in others.values():
        model.fit(history.until(history.steps - steps), job.horizon, progress)
    everyone = {job.model: saved.forecaster, **others}
    held = scored(history, everyone, steps, job.horizon, job.area_share, progress)
    text = verdict(held.scores, job.model, _titles())
    return Prepared(saved.forecaster, saved.trained_until, held, text)


def _titles() -> dict[str, str]:
    return {name: entry.title for name, entry in forecasters().items()}


def _write_layers(folder: Path, job: ForecastJob, grid: Grid, made: Forecast) -> dict[str, str]:
    """Write rasters and polygons; the names of all files of the job."""
    step = step_of(made.mean)
    unit = f"incidents per cell and {step.words}"
    rasters = {
        "forecast": (made.mean, "forecast.tif", unit),
        "lower": (made.lower, "forecast_lower.tif", unit),
        "upper": (made.upper, "forecast_upper.tif", unit),
        "probability": (made.probability, "forecast_probability.tif", "probability"),
    }
    for values, name, says in rasters.values():
        products.write_raster(folder / name, values.isel(category=0), grid, says)
    cells = products.cell_table(made.total(), grid, job.area_share)
    products.write_vectors(folder / "forecast.gpkg", cells, products.hot_spots(cells, grid))
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
    copies = {key: str(Path(job.out) / name) for key, name in names.items()}
    return job.describe() | copies, names


def _describe(
    job: ForecastJob,
    device: dict[str, Any],
    incidents: Incidents,
    grid: Grid,
    history: History,
    made: Forecast,
    prepared: Prepared,
) -> dict[str, Any]:
    """The content of ``result.json`` but for files and seconds."""
    step = history.step
    inside = grid.inside
    total = made.mean.sum("time").to_numpy()[0][inside]
    return {
        "schema": 1,
        "kind": job.kind,
        "job": job.describe(),
        "versions": versions(),
        "inputs": fingerprints(
            {"incidents": job.incidents, "area": job.area, "saved_model": job.saved_model}
        ),
        "device": device,
        "intake": incidents.intake.describe(),
        "grid": grid.describe(),
        "period": {
            "start": str(history.times[0]),
            "end": str(history.end),
            "steps": history.steps,
        },
        "steps": products.describe_steps(made.mean),
        "legend": {
            "unit": f"incidents per cell and {step.words}",
            "edges": products.class_edges(made.mean.to_numpy()[:, 0][:, inside]),
            "unit_total": f"incidents per cell in {step.span(job.horizon)}",
            "edges_total": products.class_edges(total),
        },
        "scores": as_result(prepared.held.scores) if prepared.held else {},
        "verdict": prepared.verdict,
    }
