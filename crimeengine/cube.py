"""The cube: incidents counted by time step, category and cell, in one pass."""

from __future__ import annotations

from typing import Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.incidents import ELSEWHERE, Incidents
from crimeengine.step import Step

#: Name of the only category when categories are counted together.
ALL = "all"


def count(incidents: Incidents, grid: Grid, step: Step) -> xr.DataArray:
    """Count incidents into a cube.

    Parameters
    ----------
    incidents : Incidents
        In any CRS; each distinct place is projected once.
    grid : Grid
    step : Step

    Returns
    -------
    xarray.DataArray, dims (time, category, y, x), unsigned integer
        Incidents per cell and step. ``time`` is the start of each step (local time), ``y`` and
        ``x`` the centres of the cells (m). The coordinate ``inside`` (y, x) marks the study area,
        outside of which every count is 0. ``attrs["step"]`` is the step's length as text.

    Raises
    ------
    InputError
        If no incident lies in the study area.
    """
    cell, found = _cells(incidents, grid)
    if not found.any():
        raise InputError(f"All {len(found):,} incidents lie outside the area; {ELSEWHERE}.")
    cell, moment, channel = cell[found], incidents.time[found], incidents.category[found]
    start, end = step.edges(*incidents.span)
    steps = int((end - start) / step.delta)
    number = (moment - start).view(np.int64) // step.seconds
    # Steps of several days are whole at the end; what precedes the first whole one is left out.
    early = number < 0
    if early.any():
        number, channel, cell = number[~early], channel[~early], cell[~early]
    names = list(incidents.categories) or [ALL]
    shape = (steps, len(names), *grid.shape)
    counts = np.zeros(shape, dtype=_narrowest(cell, grid.inside.size))
    address = (number * len(names) + channel) * grid.inside.size + cell
    # A 1 of the counts' own type is added many times faster than a plain one.
    np.add.at(counts.reshape(-1), address, counts.dtype.type(1))
    return xr.DataArray(
        counts,
        dims=("time", "category", "y", "x"),
        coords={
            "time": step.starts(start, steps),
            "category": names,
            "y": grid.y,
            "x": grid.x,
            "inside": (("y", "x"), grid.inside),
        },
        attrs={"step": str(step), "crs": grid.crs.to_string(), "cell": grid.cell},
        name="incidents",
    )


def _cells(incidents: Incidents, grid: Grid) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The cell of each incident, and whether it lies in the study area."""
    if incidents.crs == grid.crs:
        return grid.locate(incidents.x, incidents.y)
    # Police data repeat their places: projecting each once is most of the saving.
    places = incidents.places
    index, found = grid.locate(*places.project(grid.crs))
    return index[places.code], found[places.code]


def _narrowest(cell: NDArray[np.int64], cells: int) -> type[np.unsignedinteger[Any]]:
    """Two bytes a count where no cell has more incidents in all than they can hold."""
    return np.uint16 if np.bincount(cell, minlength=cells).max() < 2**16 else np.uint32


def step_of(cube: xr.DataArray) -> Step:
    """The step of a cube."""
    return Step.parse(cube.attrs["step"])
