"""The way from incidents to hot-spot statistics."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np

from crimeengine import products
from crimeengine.charts import write
from crimeengine.charts.hotspots import certainty_map, emerging_map
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.files import require_space
from crimeengine.hotspots.emerging import CLASSES, LEVEL, Emerging, fewest_steps
from crimeengine.hotspots.getis_ord import (
    Floats,
    Integers,
    Surroundings,
    certainty,
    corrected,
    gi_star,
    normal_p,
    permuted_p,
)
from crimeengine.jobs.hotspots import HotspotsJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.study import Study

#: With fewer cells there is too little to compare a cell with.
_FEWEST_CELLS = 30

#: With fewer incidents one or two of them make a spot.
_FEWEST_INCIDENTS = 30

#: What the test takes for each count, at most (bytes).
_BYTES = 80

#: Each spot is at least 95 % certain.
_SPOT = 2

#: With fewer incidents around a cell in a step, on average, Gi* is far from normal.
_FEWEST_AROUND = 5

_CAUTION = (
    "Cells without risk, such as water or parks in the area, count as cells with no incidents and "
    "make the others look hotter; an area without them is more exact."
)


def run(job: HotspotsJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a hot-spots job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    if job.reach is not None and job.reach < job.cell:
        raise InputError(
            f"The reach is {job.reach:g} m and a cell {job.cell:g} m wide, so that no cell would "
            "have a neighbour; take a reach of a cell's width or more."
        )
    study = Study.read(job, progress.stretch(0.0, 0.4), watch)
    require_space(folder, products.size_of(study.grid, study.history.steps))
    with watch.stage("test"):
        found = _test(job, study, progress.stretch(0.4, 0.8))
    with watch.stage("write"):
        progress.report("write", 0.8, "Writing the layers")
        files = _write(folder, study, found)
    result = study.describe() | _describe(study, found) | {"files": files}
    return result


@dataclass(frozen=True, eq=False)
class _Found:
    """The statistics of all cells of the area.

    ``classes`` is None for less than ``fewest`` steps; ``around`` are the incidents that a cell and
    a step are judged by, on average.
    """

    count: Integers
    z: Floats
    p: Floats
    q: Floats
    steps: Emerging
    classes: Integers | None
    fewest: int
    around: float

    @property
    def certainty(self) -> Integers:
        return certainty(self.z, self.q)


def _test(job: HotspotsJob, study: Study, progress: Progress) -> _Found:
    inside = study.grid.inside
    surroundings = Surroundings.of(inside, job.cell, job.reach)
    cells = int(inside.sum())
    if cells < _FEWEST_CELLS or surroundings.number.min() == cells:
        raise InputError(
            f"The area has {counted(cells, 'cell')} of {job.cell:g} m, each with up to "
            f"{counted(surroundings.number.max() - 1, 'neighbour')}; a hot spot is tested against "
            f"the other cells, and at least {_FEWEST_CELLS} are needed: choose smaller cells or a "
            "shorter reach."
        )
    needed = _BYTES * cells * study.history.steps / 1024**3
    if needed > job.memory:
        raise InputError(
            f"Testing {cells:,} cells in {study.history.steps:,} steps needs about {needed:,.1f} "
            f"GB of memory, more than the {job.memory:g} GB allowed; choose larger cells, longer "
            "steps or more memory."
        )
    counts = study.history.cube.to_numpy()[:, 0, inside]
    total = counts.sum(axis=0, dtype=np.int64)
    if total.sum() < _FEWEST_INCIDENTS:
        raise InputError(
            f"Only {counted(int(total.sum()), 'incident lies', 'incidents lie')} in the cells, and "
            f"hot-spot statistics need {_FEWEST_INCIDENTS}; give more incidents or a longer period."
        )
    if total.min() == total.max():
        raise InputError(
            f"Every cell has {total[0]:,} incidents, so that none is hotter than another; choose "
            "other cells or more incidents."
        )
    progress.report("test", 0.0, f"Testing {cells:,} cells")
    z = gi_star(surroundings.sums(total), surroundings.number, total)
    if job.permutations:
        p = permuted_p(surroundings, total, job.permutations, np.random.default_rng(job.seed))
    else:
        p = normal_p(z)
    progress.report("test", 0.4, f"Testing {len(counts):,} steps")
    steps = Emerging.of(counts, surroundings, job.earlier)
    fewest = fewest_steps(job.earlier)
    classes = steps.classes if len(counts) >= fewest else None
    around = float(counts.mean() * surroundings.number.mean() * (1 + job.earlier))
    return _Found(total, z, p, corrected(p), steps, classes, fewest, around)


def _table(study: Study, found: _Found) -> gpd.GeoDataFrame:
    """One square a cell with its figures."""
    row, column = np.nonzero(study.grid.inside)
    columns = {
        "cell_id": [f"r{r}c{c}" for r, c in zip(row, column, strict=True)],
        "row": row,
        "col": column,
        "count": found.count,
        "z": found.z,
        "p": found.p,
        "q": found.q,
        "certainty": found.certainty,
    }
    if found.classes is not None:
        significant = found.steps.q <= LEVEL
        columns |= {
            "hot_steps": (significant & (found.steps.z > 0)).sum(axis=0),
            "cold_steps": (significant & (found.steps.z < 0)).sum(axis=0),
            "trend_z": found.steps.trend.z,
            "trend_p": found.steps.trend.p,
            "pattern": [_name(number) for number in found.classes.tolist()],
        }
    return gpd.GeoDataFrame(columns, geometry=study.grid.squares(), crs=study.grid.crs)


def _name(number: int) -> str:
    """The name of a class of cells; a number below 0 is of a cold spot."""
    return f"{CLASSES[abs(number)]} {'hot' if number > 0 else 'cold'} spot" if number else "none"


def _write(folder: Path, study: Study, found: _Found) -> dict[str, str]:
    grid, history = study.grid, study.history
    files = {
        "vectors": "hotspots.gpkg",
        "table": "hotspots.csv",
        "raster": "hotspots.tif",
        "steps": "hotspots_steps.tif",
        "map": "hotspots.png",
    }
    table = _table(study, found)
    products.write_vectors(folder / files["vectors"], {"cells": table})
    table.drop(columns="geometry").to_csv(folder / files["table"], index=False)
    starts, unit = history.times, "Gi* (standard deviations)"
    ends = starts + history.step.delta
    whole = (starts[:1], ends[-1:], grid, unit)
    products.write_bands(folder / files["raster"], _spread(found.z[None], study), *whole)
    by_step = _spread(found.steps.z, study)
    products.write_bands(folder / files["steps"], by_step, starts, ends, grid, unit)
    write(certainty_map(found.certainty, grid), folder / files["map"])
    if found.classes is not None:
        files["emerging_map"] = "emerging.png"
        write(emerging_map(found.classes, grid), folder / files["emerging_map"])
    return files


def _spread(values: Floats, study: Study) -> Floats:
    """Values of the area's cells on the whole grid (periods, y, x)."""
    spread = np.zeros((len(values), *study.grid.shape))
    spread[:, study.grid.inside] = values
    return spread


def _describe(study: Study, found: _Found) -> dict[str, Any]:
    hot, cold = found.certainty >= _SPOT, found.certainty <= -_SPOT
    described: dict[str, Any] = {
        "verdict": f"{_of_all(found, hot, cold)} {_of_steps(study, found)}",
        "cells": len(found.count),
        "hot": int(hot.sum()),
        "cold": int(cold.sum()),
        "share": float(found.count[hot].sum() / found.count.sum()),
        "certainty": {str(c): int((found.certainty == c).sum()) for c in range(-3, 4)},
        "cautions": _cautions(found),
    }
    if found.classes is not None:
        described["patterns"] = _tally(found.classes)
    return described


def _cautions(found: _Found) -> list[str]:
    if found.around >= _FEWEST_AROUND:
        return [_CAUTION]
    sparse = (
        f"Only {found.around:.2g} incidents on average lie around a cell in the steps that are "
        f"looked at together; below {_FEWEST_AROUND} some hot spots of single steps are chance: "
        "longer steps, larger cells or a longer reach are safer."
    )
    return [_CAUTION, sparse]


def _tally(classes: Integers) -> dict[str, int]:
    """Cells by pattern, those that occur, the most frequent first."""
    numbers, cells = np.unique(classes[classes != 0], return_counts=True)
    order = np.argsort(-cells, kind="stable")
    return {_name(int(numbers[place])): int(cells[place]) for place in order}


def _of_all(found: _Found, hot: np.ndarray, cold: np.ndarray) -> str:
    cells, incidents = len(found.count), int(found.count.sum())
    if not (hot.any() or cold.any()):
        return f"None of the {cells:,} cells stands out from chance."
    share = found.count[hot].sum() / incidents
    return (
        f"{hot.sum():,} of {cells:,} cells ({hot.mean():.1%}) "
        f"{'is a hot spot and holds' if hot.sum() == 1 else 'are hot spots and hold'} {share:.0%} "
        f"of the {incidents:,} incidents; "
        f"{counted(int(cold.sum()), 'is a cold spot', 'are cold spots')} (of those found, about "
        "5 % are to be expected by chance)."
    )


def _of_steps(study: Study, found: _Found) -> str:
    number = study.history.steps
    steps = f"{counted(number, 'step')} of {study.history.step.span(1)}"
    if found.classes is None:
        verb = "is" if number == 1 else "are"
        return f"The {steps} {verb} too few for emerging hot spots, which need {found.fewest}."
    patterns = _tally(found.classes)
    if not patterns:
        return f"In {steps} no cell is a lasting or an emerging spot."
    some = (counted(cells, name) for name, cells in patterns.items())
    return f"In {steps}: {', '.join(some)}."
