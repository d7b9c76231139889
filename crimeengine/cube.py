"""The cube: incidents counted by time step, category and cell, in one pass."""

from __future__ import annotations

import numpy as np
import xarray as xr

from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.incidents import Incidents
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
    places = incidents.places
    index, found = grid.locate(*places.project(grid.crs))
    cell, known = index[places.code], found[places.code]
    if not known.any():
        raise InputError(
            f"All {len(known):,} incidents lie outside the area; check that the area and the "
            "incidents show the same city and that their CRS are right."
        )
    start, end = step.edges(incidents.time[known].min(), incidents.time[known].max())
    steps = int((end - start) / step.delta)
    # Steps of several days are whole at the end; what precedes the first whole one is left out.
    moment = (incidents.time - start).astype(np.int64) // step.seconds
    known &= moment >= 0
    channel = incidents.category if incidents.categories else np.zeros(len(cell), np.int64)
    names = list(incidents.categories) or [ALL]
    shape = (steps, len(names), *grid.shape)
    address = np.ravel_multi_index((moment, channel), shape[:2], mode="clip")
    address = address * (shape[2] * shape[3]) + cell
    return xr.DataArray(
        _tally(address[known], int(np.prod(shape))).reshape(shape),
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


def _tally(address: np.ndarray, size: int) -> np.ndarray:
    # Two bytes a cell are enough for almost any city and are the fastest to fill; where they are
    # not, the sum betrays it.
    counts = np.zeros(size, dtype=np.uint16)
    np.add.at(counts, address, 1)
    if int(counts.sum(dtype=np.int64)) != len(address):
        counts = np.zeros(size, dtype=np.uint32)
        np.add.at(counts, address, 1)
    return counts


def step_of(cube: xr.DataArray) -> Step:
    """The step of a cube."""
    return Step.parse(cube.attrs["step"])
