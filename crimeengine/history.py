"""What is known at a moment: the counts, the incidents and the context until then."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from crimeengine.context import Context
from crimeengine.cube import count, step_of
from crimeengine.grid import Grid
from crimeengine.incidents import Incidents
from crimeengine.step import Step


@dataclass(frozen=True, eq=False)
class Points:
    """Incidents of the study area as points, in the order of time.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
        In the CRS of the cube (m).
    time : ndarray of datetime64[s], shape (n,)
        Ascending, local.
    category : ndarray of int, shape (n,)
        Number of the category in the cube.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    time: NDArray[np.datetime64]
    category: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of points."""
        return len(self.x)

    def between(self, since: np.datetime64, until: np.datetime64) -> Points:
        """The points from ``since`` on and before ``until``."""
        first, last = np.searchsorted(self.time, np.array([since, until], "datetime64[s]"))
        part = slice(first, last)
        return Points(self.x[part], self.y[part], self.time[part], self.category[part])

    def of(self, category: int) -> Points:
        """The points of one category."""
        chosen = self.category == category
        return Points(*(values[chosen] for values in (self.x, self.y, self.time, self.category)))


@dataclass(frozen=True, eq=False)
class History:
    """Counts, incidents and context from a first step to a last one; nothing after it.

    Parameters
    ----------
    cube : xarray.DataArray, dims (time, category, y, x)
        Counts, as `crimeengine.count` returns them.
    located : Points, optional
        The incidents that were counted. Without them, `points` puts each into the middle of its
        cell and step.
    context : Context
    """

    cube: xr.DataArray
    located: Points | None = None
    context: Context = field(default_factory=Context)

    @classmethod
    def of(
        cls, incidents: Incidents, grid: Grid, step: Step, context: Context | None = None
    ) -> History:
        """Count incidents, and keep those that were counted as points.

        Raises
        ------
        InputError
            If no incident lies in the study area.
        """
        x, y = (values[incidents.places.code] for values in incidents.places.project(grid.crs))
        here = replace(incidents, x=x, y=y, crs=grid.crs)
        cube = count(here, grid, step)
        counted = grid.locate(x, y)[1]
        counted &= incidents.time >= cube.time.to_numpy()[0].astype("datetime64[s]")
        order = np.flatnonzero(counted)
        order = order[np.argsort(incidents.time[order], kind="stable")]
        points = Points(x[order], y[order], incidents.time[order], incidents.category[order])
        return cls(cube, points, context or Context())

    @property
    def step(self) -> Step:
        """Length of the steps."""
        return step_of(self.cube)

    @property
    def steps(self) -> int:
        """Number of steps."""
        return int(self.cube.sizes["time"])

    @property
    def times(self) -> NDArray[np.datetime64]:
        """Start of each step (local time)."""
        times: NDArray[np.datetime64] = self.cube.time.to_numpy().astype("datetime64[s]")
        return times

    @property
    def end(self) -> np.datetime64:
        """End of the last step: the moment of forecasting."""
        last: np.datetime64 = self.times[-1]
        return last + self.step.delta

    @property
    def inside(self) -> NDArray[np.bool_]:
        """The cells of the study area (y, x)."""
        inside: NDArray[np.bool_] = self.cube.inside.to_numpy()
        return inside

    @property
    def cell(self) -> float:
        """Side of a cell (m)."""
        return float(self.cube.attrs["cell"])

    def until(self, steps: int) -> History:
        """The first ``steps`` steps, and what was known at their end."""
        cube = self.cube[:steps]
        end = cube.time.to_numpy()[-1].astype("datetime64[s]") + self.step.delta
        located = self.located and self.located.between(self.times[0], end)
        return History(cube, located, self.context.until(end))

    def last(self, steps: int) -> History:
        """The last ``steps`` steps, or all where there are fewer."""
        cube = self.cube[-steps:]
        since = cube.time.to_numpy()[0].astype("datetime64[s]")
        located = self.located and self.located.between(since, self.end)
        return History(cube, located, self.context)

    def only(self, category: str) -> History:
        """The counts and incidents of one category."""
        number = list(self.cube.category.to_numpy()).index(category)
        cube = self.cube[:, number : number + 1]
        located = self.located and self.located.of(number)
        return History(
            cube, located and replace(located, category=0 * located.category), self.context
        )

    def amid(self, context: Context) -> History:
        """The same counts and incidents in another context."""
        return replace(self, context=context)

    def resampled(self, seed: int) -> History:
        """The same days with incidents drawn anew from those that happened, with replacement.

        Each incident comes up as often as a Poisson number of mean 1 says, the usual bootstrap
        where the number of incidents is itself random; the calendar and the context stay.
        """
        points = self.points
        often = np.random.default_rng(seed).poisson(1.0, len(points))
        drawn = Points(
            np.repeat(points.x, often),
            np.repeat(points.y, often),
            np.repeat(points.time, often),
            np.repeat(points.category, often),
        )
        rows = self.cube.sizes["y"]
        left = float(self.cube.x[0]) - self.cell / 2
        bottom = float(self.cube.y[-1]) - self.cell / 2
        step = (drawn.time - self.times[0]) // self.step.delta
        # As `Grid.locate` has it: a cell owns its western and its southern edge.
        column = np.floor((drawn.x - left) / self.cell).astype(np.int64)
        row = rows - 1 - np.floor((drawn.y - bottom) / self.cell).astype(np.int64)
        place = (step, drawn.category, row, column)
        address = np.ravel_multi_index(place, self.cube.shape)
        counted = np.bincount(address, minlength=self.cube.size).reshape(self.cube.shape)
        return replace(self, cube=self.cube.copy(data=counted.astype(np.uint32)), located=drawn)

    def following(self, horizon: int) -> NDArray[np.datetime64]:
        """Start times of the steps that follow."""
        return self.step.starts(self.end, horizon)

    def continued(self, values: NDArray[np.floating]) -> xr.DataArray:
        """Values (time, category, y, x) of the steps that follow as a cube; 0 outside."""
        return xr.DataArray(
            np.where(self.inside, values, 0.0),
            dims=self.cube.dims,
            coords={
                **{name: self.cube[name] for name in ("category", "y", "x", "inside")},
                "time": self.following(len(values)),
            },
            attrs=self.cube.attrs,
            name="expected",
        )

    @cached_property
    def points(self) -> Points:
        """The incidents as points, in the order of time."""
        if self.located is not None:
            return self.located
        counts = self.cube.to_numpy()
        step, category, row, column = np.nonzero(counts)
        times = counts[step, category, row, column].astype(np.int64)
        middle = self.times + self.step.delta // 2
        x, y = self.cube.x.to_numpy()[column], self.cube.y.to_numpy()[row]
        return Points(*(np.repeat(values, times) for values in (x, y, middle[step], category)))
