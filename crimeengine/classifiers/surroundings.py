"""The surroundings of incidents as figures: holidays, the weather, the terrain of their cells."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.samples import Samples
from crimeengine.context import Context
from crimeengine.context.calendar import calendar_names
from crimeengine.context.cells import Cells
from crimeengine.context.terrain import Terrain
from crimeengine.grid import Grid
from crimeengine.step import Step

Figures = dict[str, NDArray[np.float32]]

_DAY = Step.parse("1D")


def surrounded(data: Samples, grid: Grid) -> Samples:
    """The samples with what their context says of them among their figures.

    It is told as it stood when the incident's own day began: holidays and the weather as
    `Context.features` gives them, and the terrain of the cell as models see it. Figures that are
    there already are told anew.

    Parameters
    ----------
    data : Samples
        Within the study area of the grid.
    grid : Grid
        The one that the context's terrain lies on.
    """
    days, own = np.unique(data.day, return_inverse=True)
    told = {name: values[own] for name, values in _daily(data.context, days).items()}
    if data.context.terrain is not None:
        cell = Cells(grid).locate(data.x, data.y)
        told |= _standing(data.context.terrain, days, own, cell)
    return replace(data, figures={**data.figures, **told})


def bare(data: Samples) -> Samples:
    """The samples without what layers and tables say of them; holidays stay."""
    context = data.context.without_layers()
    added = set(figure_names(data.context)) - set(figure_names(context))
    kept = {name: values for name, values in data.figures.items() if name not in added}
    return replace(data, context=context, figures=kept)


def figure_names(context: Context) -> list[str]:
    """What `surrounded` calls the figures that it adds."""
    terrain = context.terrain.names if context.terrain is not None else []
    return [*context.names(_DAY)[_FIRST:], *terrain]


def layer_of(context: Context) -> dict[str, str]:
    """The layer or table that each of the figures comes from, by their names."""
    return {name: source.name for source in context.sources for name in source.features}


#: The calendar comes first among a context's features; samples have their own.
_FIRST = len(calendar_names(_DAY))


def _daily(context: Context, days: NDArray[np.datetime64]) -> Figures:
    """Holidays and the weather of each day."""
    features = context.features(days, _DAY)[:, _FIRST:]
    return dict(zip(context.names(_DAY)[_FIRST:], features.T, strict=True))


def _standing(
    terrain: Terrain,
    days: NDArray[np.datetime64],
    own: NDArray[np.int64],
    cell: NDArray[np.int64],
) -> Figures:
    """What stands in and around each cell when its day begins."""
    found = {}
    for surface in terrain.surfaces:
        begun = np.searchsorted(surface.starts, days, "right")
        found[surface.name] = surface.seen[np.maximum(begun - 1, 0)[own], cell]
    return found
