"""Maps of the cells."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import BoundaryNorm
from matplotlib.figure import Figure
from numpy.typing import NDArray

from crimeengine.charts import CHOSEN, PALE
from crimeengine.grid import Grid


def forecast_map(
    total: NDArray[np.float64], hot: NDArray[np.bool_], grid: Grid, edges: list[float], unit: str
) -> Figure:
    """Expected incidents of each cell, with the hot spots outlined.

    Parameters
    ----------
    total : ndarray of float, shape (y, x)
    hot : ndarray of bool, shape (cells,)
        The cells of the area that are hot spots.
    grid : Grid
    edges : list of float
        Limits of the legend's classes.
    unit : str
    """
    figure, axes = city(grid)
    drawn = cells(axes, total, grid, cmap="viridis", norm=BoundaryNorm(edges, 256))
    marked = np.zeros(grid.shape)
    marked[grid.inside] = hot
    fine = np.kron(np.pad(marked, 1), np.ones((8, 8)))
    left, bottom, right, top = (metres / 1000 for metres in grid.bounds)
    pad = grid.cell / 1000
    axes.contour(
        fine[::-1],
        levels=[0.5],
        extent=(left - pad, right + pad, bottom - pad, top + pad),
        colors=CHOSEN,
        linewidths=1.6,
    )
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    legend(axes, drawn, edges, unit)
    return figure


def error_map(surplus: NDArray[np.float64], grid: Grid, span: str) -> Figure:
    """Incidents counted beyond the expected ones in each cell.

    Parameters
    ----------
    surplus : ndarray of float, shape (y, x)
    grid : Grid
    span : str
        Length of the tested period.
    """
    figure, axes = city(grid)
    # A few extreme cells would leave the others without colour.
    reach = max(float(np.quantile(np.abs(surplus[grid.inside]), 0.99)), 1e-9)
    drawn = cells(axes, surplus, grid, cmap="RdBu_r", vmin=-reach, vmax=reach)
    axes.set_facecolor(PALE)
    bar = figure.colorbar(drawn, ax=axes, shrink=0.8, extend="both")
    bar.set_label(f"Counted minus expected incidents in {span}")
    return figure


def city(grid: Grid) -> tuple[Figure, Axes]:
    """An empty map of the size of a grid, in kilometres."""
    rows, columns = grid.shape
    figure = Figure(figsize=(9, min(max(7.5 * rows / columns, 3), 9)), layout="constrained")
    axes = figure.add_subplot()
    axes.set_xlabel(f"East (km, {grid.describe()['crs']})")
    axes.set_ylabel("North (km)")
    return figure, axes


def cells(axes: Axes, values: NDArray[np.float64], grid: Grid, **style: Any) -> Any:
    """Draw a value for each cell of the area; ``style`` is as of ``Axes.imshow``."""
    left, bottom, right, top = (metres / 1000 for metres in grid.bounds)
    shown = np.where(grid.inside, values, np.nan)
    extent = (left, right, bottom, top)
    return axes.imshow(shown, extent=extent, interpolation="nearest", **style)


def legend(axes: Axes, drawn: Any, edges: list[float], unit: str) -> None:
    """A bar with the limits of the classes, beside a map whose colours they are."""
    bar = axes.figure.colorbar(drawn, ax=axes, shrink=0.8, ticks=edges)
    bar.set_label(unit.capitalize())
    bar.ax.set_yticklabels([f"{edge:g}" for edge in edges])
