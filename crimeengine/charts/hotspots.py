"""Maps of hot-spot statistics."""

from __future__ import annotations

import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from numpy.typing import NDArray

from crimeengine.charts import PALE
from crimeengine.charts.maps import cells, city
from crimeengine.grid import Grid
from crimeengine.hotspots.emerging import CLASSES

#: From cold spots at 99 % to hot spots at 99 %.
_CERTAINTY = ("#2166ac", "#67a9cf", "#b7d7ea", PALE, "#fcc9ae", "#ef8a62", "#b2182b")
_PER_CENT = (99, 95, 90)

#: In the order of `CLASSES` but for the first.
_HOT = ("#ffd92f", "#fd8d3c", "#7f0000", "#d7301f", "#fcbba1", "#e78ac3", "#7b3294", "#8c6d31")
_COLD = ("#b2e2e2", "#66c2a4", "#08306b", "#2171b5", "#c6dbef", "#41ab5d", "#00441b", "#525252")


def certainty_map(certainty: NDArray[np.int64], grid: Grid) -> Figure:
    """Hot and cold spots.

    Parameters
    ----------
    certainty : ndarray of int, shape (cells,)
        3 to 1 for hot spots at 99 to 90 %, -3 to -1 for cold ones, 0 for others.
    grid : Grid
    """
    hot = {3 - place: f"Hot spot, {share} %" for place, share in enumerate(_PER_CENT)}
    cold = {place - 3: f"Cold spot, {share} %" for place, share in enumerate(_PER_CENT)}
    names = hot | {0: "Not beyond chance"} | dict(sorted(cold.items(), reverse=True))
    colours = {number: _CERTAINTY[number + 3] for number in names}
    return _map(certainty, grid, names, colours)


def emerging_map(classes: NDArray[np.int64], grid: Grid) -> Figure:
    """What became of hot and cold spots.

    Parameters
    ----------
    classes : ndarray of int, shape (cells,)
        Places in `CLASSES`, below 0 for cold spots.
    grid : Grid
    """
    places = range(1, len(CLASSES))
    names = {place: f"{CLASSES[place].capitalize()} hot spot" for place in places}
    names |= {-place: f"{CLASSES[place].capitalize()} cold spot" for place in places}
    names |= {0: "No pattern"}
    colours = dict(zip(places, _HOT, strict=True)) | {0: PALE}
    colours |= {-place: colour for place, colour in zip(places, _COLD, strict=True)}
    return _map(classes, grid, names, colours)


def _map(
    numbers: NDArray[np.int64], grid: Grid, names: dict[int, str], colours: dict[int, str]
) -> Figure:
    """The cells in the colours of their classes; the legend counts those that occur."""
    figure, axes = city(grid)
    occurring = [number for number in names if (numbers == number).any()]
    drawn = np.zeros(grid.shape)
    for place, number in enumerate(occurring):
        drawn[grid.inside] = np.where(numbers == number, place, drawn[grid.inside])
    palette = ListedColormap([colours[number] for number in occurring])
    cells(axes, drawn, grid, cmap=palette, vmin=-0.5, vmax=len(occurring) - 0.5)
    patches = [
        Patch(color=colours[number], label=f"{names[number]}: {(numbers == number).sum():,} cells")
        for number in occurring
    ]
    figure.legend(handles=patches, loc="outside lower center", ncols=3, fontsize=8, frameon=False)
    return figure
