"""The data of a job: clean incidents, the grid over them, and their counts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from crimeengine.area import Area
from crimeengine.context import Context
from crimeengine.context.spec import read_context
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import Incidents
from crimeengine.jobs.grid import CountsJob
from crimeengine.jobs.surroundings import ContextJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import descent
from crimeengine.step import Step


@dataclass(frozen=True, eq=False)
class Study:
    """Incidents counted on a grid, as a job asks for it.

    Parameters
    ----------
    job : CountsJob
    incidents : Incidents
        Clean, with their categories.
    area : Area, optional
        In metres.
    grid : Grid
    history : History
        All categories counted together.
    descent : dict
        What a result says first, of the job and of the files as they were when they were read.
    """

    job: CountsJob
    incidents: Incidents
    area: Area | None
    grid: Grid
    history: History
    descent: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, job: CountsJob, progress: Progress, watch: Stopwatch) -> Study:
        """Read the incidents of a job and count them.

        Raises
        ------
        InputError
            As `Source.read` and `of`, or if a file is removed meanwhile.
        """
        with watch.stage("read"):
            incidents, area = job.read(progress)
        with watch.stage("count"):
            progress.report("count", 0.7, f"Counting {len(incidents):,} incidents")
            return replace(cls.of(job, incidents, area), descent=descent(job))

    @classmethod
    def of(cls, job: CountsJob, incidents: Incidents, area: Area | None) -> Study:
        """Lay the grid and count the incidents.

        Raises
        ------
        InputError
            If the grid needs too much memory, or no incident lies in the area.
        """
        grid = _grid(job, incidents, area)
        context, warnings = _context(job, grid, incidents)
        history = History.of(incidents.together(), grid, Step.parse(job.step), context)
        for text in warnings:
            incidents = incidents.warn(text)
        return cls(job, _warn_of_late_reports(incidents, history), area, grid, history)

    def shifted(self, east: float, north: float) -> History:
        """The counts on the same grid moved by a part of a cell (m)."""
        grid = _grid(self.job, self.incidents, self.area, east, north)
        context, _ = _context(self.job, grid, self.incidents)
        return History.of(self.incidents.together(), grid, self.history.step, context)

    def only(self, category: str) -> History:
        """The counts of one category."""
        incidents = self.incidents.only((category,)).together()
        return History.of(incidents, self.grid, self.history.step, self.history.context)

    def describe(self) -> dict[str, Any]:
        """What every ``result.json`` says of a job and its data."""
        return {
            **self.descent,
            "intake": self.incidents.intake.describe(),
            "kinds": self.incidents.tally(),
            "grid": self.grid.describe(),
            "period": {
                "start": str(self.history.times[0]),
                "end": str(self.history.end),
                "steps": self.history.steps,
            },
        }


def _context(job: CountsJob, grid: Grid, incidents: Incidents) -> tuple[Context, list[str]]:
    """What surrounds the incidents, for jobs that look at it, and what became of it."""
    if not isinstance(job, ContextJob):
        return Context(), []
    return read_context(job.context, job.holidays, grid, span=incidents.span)


def _grid(
    job: CountsJob, incidents: Incidents, area: Area | None, east: float = 0, north: float = 0
) -> Grid:
    """The grid of a job, with cells moved from the whole multiples of their size (m)."""
    step = Step.parse(job.step)
    first, last = step.edges(*incidents.span)
    steps, memory = int((last - first) / step.delta), job.memory * 1024**3
    return Grid.around(incidents, area, job.cell, steps, memory, (east, north))


def _warn_of_late_reports(incidents: Incidents, history: History) -> Incidents:
    """Warn if the last step looks incomplete: less than half of what the last steps had.

    Where these have few incidents, half of them is what chance alone may bring.
    """
    total = history.cube[-29:].sum(("category", "y", "x")).to_numpy()
    usual = float(np.median(total[:-1])) if len(total) > 1 else 0.0
    if history.step.per_day > 1 or usual < 20 or total[-1] >= usual / 2:
        return incidents
    day = str(history.times[-1])[:10]
    return incidents.warn(
        f"The last step, from {day} on, has {total[-1]:,} incidents and the ones before it "
        f"{usual:,.0f}; if it is incomplete, leave it out with an end date."
    )
