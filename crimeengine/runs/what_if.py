"""The way from a finished forecast to a scenario and its difference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.errors import InputError
from crimeengine.files import require_space
from crimeengine.jobs.what_if import WhatIfJob
from crimeengine.products import class_edges, size_of
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import descent
from crimeengine.scenario.base import Base
from crimeengine.scenario.beside import read_beside, told_apart
from crimeengine.scenario.difference import Difference
from crimeengine.scenario.legend import symmetric_edges
from crimeengine.scenario.products import ByZone, write_products
from crimeengine.scenario.replicates import draw, number_of, unknown_noise
from crimeengine.scenario.report import write_what_if_report
from crimeengine.scenario.scenario import Scenario
from crimeengine.scenario.verdict import CAUTION, verdict
from crimeengine.zoning.zones import Zones


def run(job: WhatIfJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a what-if job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    finished = job.read()
    beside = read_beside(job.beside, finished)
    with watch.stage("open"):
        progress.report("open", 0.0, "Opening the forecast")
        base = Base.open(finished, progress.stretch(0.0, 0.2))
    with watch.stage("change"):
        progress.report("change", 0.2, "Reading what differs")
        scenario = Scenario.of(job, base, progress.stretch(0.2, 0.3))
        zones = _zones(job, scenario)
        said = descent(job)
    require_space(folder, size_of(scenario.grid, base.job.horizon))
    number = number_of(scenario, job.replicates)
    with watch.stage("forecast"):
        difference = _differ(scenario, number, job.seed, progress.stretch(0.3, 0.9))
    with watch.stage("write"):
        progress.report("write", 0.9, "Writing the layers")
        by_zone = ByZone.of(zones, scenario, difference) if zones else None
        files = write_products(folder, scenario, difference, by_zone)
        result = said | _describe(job, scenario, difference)
        result["replicates"] = number
        result["zones"] = by_zone.describe() if by_zone else []
        own = {"name": job.name, **difference.everywhere.describe()}
        result["scenarios"] = told_apart([own, *beside])
        result["warnings"] = _warnings(scenario, difference, by_zone)
        result["files"] = files
        write_what_if_report(folder / files["report"], result, scenario, difference)
    return result


def _zones(job: WhatIfJob, scenario: Scenario) -> Zones | None:
    if job.zones is None:
        return None
    return Zones.read(job.zones, job.zones_layer, job.zones_name, scenario.grid.crs)


def _differ(scenario: Scenario, number: int, seed: int, progress: Progress) -> Difference:
    """Forecast the scenario, refitting the model where it must, and the replicates."""
    base = scenario.base
    first, rest = progress.parts([1.0, number])
    model = base.fitted.model
    if scenario.cells.refits:
        progress.report("fit", 0.0, f"Fitting {model.name} to the scenario's cells")
        model = base.fresh(model.seed).fit(scenario.training, base.job.horizon, first)
    progress.report("forecast", 0.0, "Forecasting the scenario")
    # What is too much to be written is refused in words.
    with np.errstate(over="ignore", invalid="ignore"):
        expected = scenario.expected(base.fitted, model)
        _require_finite(scenario, expected)
        draws = np.zeros((0, expected.shape[1])) if scenario.unchanged else None
        if number:
            draws = draw(scenario, number, seed, rest)
            _require_finite(scenario, draws)
    return Difference(scenario.base_of(base.fitted), expected, scenario.covered, draws)


def _require_finite(scenario: Scenario, made: NDArray[np.float64]) -> None:
    if not np.isfinite(made).all():
        raise InputError(
            f"With {', '.join(scenario.changes)} the model expects more incidents than can be "
            "written; give figures that are nearer to what it has seen."
        )


def _describe(job: WhatIfJob, scenario: Scenario, difference: Difference) -> dict[str, Any]:
    """What ``result.json`` says of a scenario, but for zones, files and seconds."""
    step = scenario.history.step
    return {
        "name": job.name,
        "applied": scenario.applied,
        "why": scenario.cells.why,
        "changes": list(scenario.changes),
        "model": scenario.base.fitted.model.name,
        "steps": _steps(scenario, difference),
        "grid": scenario.grid.describe(),
        "legend": {
            "unit": f"incidents per cell and {step.words}",
            "edges": class_edges(difference.scenario),
            "unit_total": f"incidents per cell in {scenario.span}",
            "edges_total": class_edges(difference.scenario.sum(axis=0)),
            "edges_delta_total": symmetric_edges(difference.total),
            "edges_delta": symmetric_edges(difference.steps),
            "edges_relative": symmetric_edges(difference.relative),
        },
        "cautions": [CAUTION, *scenario.cautions],
        "verdict": verdict(scenario.changes, difference, scenario.unchanged, scenario.span),
    }


def _steps(scenario: Scenario, difference: Difference) -> list[dict[str, Any]]:
    """Each step with what is expected of the cells that the forecast covers."""
    covered, delta = difference.covered, scenario.history.step.delta
    sums = zip(
        scenario.starts,
        difference.base[:, covered].sum(axis=1),
        difference.scenario[:, covered].sum(axis=1),
        strict=True,
    )
    return [
        {
            "band": band,
            "start": str(start),
            "end": str(start + delta),
            "base": float(base),
            "scenario": float(expected),
        }
        for band, (start, base, expected) in enumerate(sums, start=1)
    ]


def _warnings(scenario: Scenario, difference: Difference, by_zone: ByZone | None) -> list[str]:
    texts = [scenario.base.drifted, *scenario.warnings]
    texts += by_zone.zones.warnings if by_zone else ()
    if difference.draws is None:
        texts.append(unknown_noise(scenario))
    return [text for text in texts if text]
