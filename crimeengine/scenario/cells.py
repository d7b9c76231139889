"""The cells of a scenario: those of the forecast, or others over the same or another area."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from crimeengine.area import read_area
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.incidents import Incidents
from crimeengine.jobs.what_if import WhatIfJob
from crimeengine.progress import Progress
from crimeengine.scenario.base import Base
from crimeengine.scenario.overlap import Overlap
from crimeengine.study import Study


@dataclass(frozen=True, eq=False)
class Cells:
    """Where a scenario is, and how the model comes there.

    Parameters
    ----------
    study : Study
        The forecast's data on the scenario's cells, amid the forecast's own context.
    overlap : Overlap, optional
        How the forecast's cells lie over them; none if they are the same.
    refits : bool
        Whether the model has to be fitted to them.
    why : str
        Why it is refitted, or need not be; a sentence.
    changes, cautions : tuple of str
    """

    study: Study
    overlap: Overlap | None
    refits: bool
    why: str
    changes: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()

    @classmethod
    def of(cls, base: Base, job: WhatIfJob, progress: Progress) -> Cells:
        """What a job asks of a forecast.

        Raises
        ------
        InputError
            If the area or the cell size is unusable, or nothing of the area was forecast.
        """
        same = cls(
            base.study, None, False, "The model was applied directly: the cells are the forecast's."
        )
        cell = base.study.grid.cell if job.cell is None else job.cell
        if job.area is None and cell == base.study.grid.cell:
            return same
        progress.report("count", 0.0, "Counting the incidents on the scenario's cells")
        area, incidents = base.area, base.study.incidents
        if job.area is not None:
            area = read_area(job.area, job.area_layer).to_crs(base.study.grid.crs)
            if not shapely.box(*base.study.grid.bounds).intersects(area.polygon):
                raise _elsewhere(job.area)
            incidents = _comparable(base)
        study = Study.of(base.job.model_copy(update={"cell": cell}), incidents, area)
        if _alike(study.grid, base.study.grid):
            return same
        overlap = Overlap.of(base.study.grid, study.grid)
        if job.area is None:
            overlap = overlap.whole()
        elif not overlap.covered.any():
            raise _elsewhere(job.area)
        refits, why = _apply(base.fitted.model, base.study.grid.cell, cell)
        changes = [f"the area of {Path(job.area).name}"] if job.area else []
        changes += [f"cells of {cell:g} m"] if cell != base.study.grid.cell else []
        cautions = [*_of_refit(refits), *_of_cover(overlap)]
        return cls(study, overlap, refits, why, tuple(changes), tuple(cautions))

    @property
    def grid(self) -> Grid:
        """The cells."""
        return self.study.grid


def _elsewhere(area: str) -> InputError:
    return InputError(
        f"The area of {Path(area).name} lies outside of what was forecast, so that there is "
        "nothing to compare with; choose one that overlaps the forecast."
    )


def _comparable(base: Base) -> Incidents:
    """In the forecast's cells the incidents that it counted, beyond them all of the source.

    Where the forecast's area cuts through a cell, the same part of it counts for both.
    """
    source, grid = base.source, base.study.grid
    if base.area is None:
        return source
    x, y = source.places.project(grid.crs)
    beyond = ~grid.locate(x, y)[1]
    within = shapely.contains_xy(base.area.polygon, x, y)
    return source.select((beyond | within)[source.places.code], "outside_area")


def _alike(one: Grid, other: Grid) -> bool:
    return one.transform == other.transform and np.array_equal(one.inside, other.inside)


def _apply(model: Forecaster, then: float, now: float) -> tuple[bool, str]:
    """Whether a model has to be refitted for other cells, and why."""
    if then != now:
        why = f"it has learned counts of cells of {then:g} m, and the scenario's have {now:g} m"
    elif not model.transfers:
        why = f"{model.name} learns each cell by itself, and the scenario has others"
    else:
        return False, (
            "The model was applied directly: it has learned nothing of any cell by itself, and the "
            "cells are of the same size."
        )
    return True, f"The model was refitted: {why}."


def _of_refit(refits: bool) -> list[str]:
    if not refits:
        return []
    return [
        "The model was fitted anew to the scenario's cells, with the forecast's settings, layers "
        "and whole history; how well it forecasts there was not tested, and a part of the "
        "difference comes from that fit."
    ]


def _of_cover(overlap: Overlap) -> list[str]:
    bare = int((~overlap.covered).sum())
    if not bare:
        return []
    return [
        f"{counted(bare, 'cell', 'cells')} of {len(overlap.covered):,} "
        f"{'lies' if bare == 1 else 'lie'} outside of what was forecast; there is no difference "
        "there, and no sum counts them."
    ]
