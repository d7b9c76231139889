"""A scenario: from what, on which cells and for which days the model is to forecast."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.jobs.what_if import WhatIfJob
from crimeengine.progress import Progress
from crimeengine.scenario.base import Base
from crimeengine.scenario.cells import Cells
from crimeengine.scenario.daily import Figure, set_figures
from crimeengine.scenario.dates import Dates
from crimeengine.scenario.fitted import Fitted, by_cell
from crimeengine.scenario.layers import layers_of, read_layers, require_sight

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Scenario:
    """What differs from the finished forecast.

    Parameters
    ----------
    base : Base
    cells : Cells
        Where; with the forecast's data counted there.
    dates : Dates
        When.
    history : History
        What the scenario is forecast from.
    changes : tuple of str
        What was changed, to follow "with".
    warnings, cautions : tuple of str
    """

    base: Base
    cells: Cells
    dates: Dates
    history: History
    changes: tuple[str, ...]
    warnings: tuple[str, ...]
    cautions: tuple[str, ...]

    @classmethod
    def of(cls, job: WhatIfJob, base: Base, progress: Progress) -> Scenario:
        """What a job asks of a forecast.

        Raises
        ------
        InputError
            If the model has never seen what is to be changed, or a file, an area, a cell size or a
            date is unusable.
        """
        layers = layers_of(base, job.context)
        figures = [Figure.parse(text) for text in job.daily]
        for figure in figures:
            require_sight(base, figure.column, "weather")
        dates = Dates.of(base, job.start)
        cells = Cells.of(base, job, progress)
        history, cautions = dates.cut(cells.study, base), [*dates.cautions, *cells.cautions]
        context, warnings = history.context, list[str]()
        if layers:
            context, warnings = read_layers(base, layers, context, cells.grid)
        times = history.following(dates.skipped + base.job.horizon)[dates.skipped :]
        warnings += context.short_of(times, history.step)
        if figures and context.weather is not None:
            weather, said = set_figures(context.weather, figures, history.end, times, history.step)
            context, cautions = replace(context, weather=weather), [*cautions, *said]
        changes = [f"{layer.name} from {layer.path.name}" for layer in layers]
        changes += [str(figure) for figure in figures]
        changes += [*cells.changes, *dates.changes]
        return cls(
            base,
            cells,
            dates,
            history.amid(context),
            tuple(changes),
            tuple(warnings),
            tuple(cautions),
        )

    @property
    def grid(self) -> Grid:
        """The scenario's cells."""
        return self.cells.grid

    @property
    def starts(self) -> NDArray[np.datetime64]:
        """Start of each step (local time)."""
        skipped = self.dates.skipped
        return self.history.following(skipped + self.base.job.horizon)[skipped:]

    @property
    def span(self) -> str:
        """Length of the scenario: ``"7 days"``."""
        return self.history.step.span(self.base.job.horizon)

    @property
    def applied(self) -> Literal["directly", "refitted"]:
        """How the model comes to the scenario."""
        return "refitted" if self.cells.refits else "directly"

    @cached_property
    def training(self) -> History:
        """What the forecast's model has learned from, on the scenario's cells."""
        return self.base.learned(self.cells.study.history)

    def expected(self, fitted: Fitted, model: Forecaster) -> Floats:
        """What a model expects of the scenario, of shape (steps, cells).

        Parameters
        ----------
        fitted : Fitted
            The model on the forecast's cells.
        model : Forecaster
            The same, or the one fitted to the scenario's cells in its place.
        """
        if self._in_place:
            return fitted.amid(self.history)
        skipped = self.dates.skipped
        made = model.predict(self.history, skipped + self.base.job.horizon)
        return by_cell(made.after(skipped), self.history)

    def base_of(self, fitted: Fitted) -> Floats:
        """What a model expects without the scenario, on its cells; of shape (steps, cells)."""
        overlap = self.cells.overlap
        return fitted.expected if overlap is None else overlap.spread(fitted.expected)

    @property
    def covered(self) -> NDArray[np.bool_]:
        """The cells that the forecast covers too."""
        overlap = self.cells.overlap
        return np.ones(int(self.grid.inside.sum()), bool) if overlap is None else overlap.covered

    @property
    def unchanged(self) -> bool:
        """Whether nothing differs that the model looks at."""
        return self._in_place and self.base.fitted.sees_the_same(self.history)

    @property
    def _in_place(self) -> bool:
        """Whether cells, days and counts are the forecast's own."""
        return self.history.cube is self.base.history.cube and not self.dates.skipped
