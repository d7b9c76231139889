"""The map of a difference: a picture with as many dots as it needs, and no more."""

from __future__ import annotations

import base64
import io

import numpy as np
from matplotlib.colors import to_rgb
from matplotlib.image import imsave
from numpy.typing import NDArray

from crimeengine.charts import GREY
from crimeengine.grid import Grid

#: From fewer to more: seven classes that people of any colour vision tell apart.
RAMP = ("#2166ac", "#67a9cf", "#d1e5f0", "#f7f7f7", "#fddbc7", "#ef8a62", "#b2182b")

#: Dots along the longer side, about.
_DOTS = 900

#: How much of its colour a cell keeps where the difference may be noise.
_PALE = 0.35


def difference_picture(
    delta: NDArray[np.float64], noise: NDArray[np.float64], grid: Grid, edges: list[float]
) -> str:
    """Differences of the cells, those within the noise pale, as the address of an image.

    Axes and legend are left to the page: drawing them would take longer than all else.

    Parameters
    ----------
    delta : ndarray of float, shape (cells,)
        Of the area's cells; NaN, drawn grey, where there is none.
    noise : ndarray of float, shape (cells,)
        1 within the model's noise.
    grid : Grid
    edges : list of float
        Limits of the seven classes.
    """
    colours = np.array([to_rgb(colour) for colour in (*RAMP, GREY)])
    number = np.searchsorted(edges[1:-1], delta, "right")
    shown = colours[np.where(np.isnan(delta), len(RAMP), number)]
    shown = np.where((noise == 1)[:, None], 1 - _PALE * (1 - shown), shown)
    dots = np.zeros((*grid.shape, 4), np.uint8)
    dots[grid.inside, :3] = np.round(255 * shown)
    dots[grid.inside, 3] = 255
    side = max(_DOTS // max(grid.shape), 1)
    drawn = dots.repeat(side, axis=0).repeat(side, axis=1)
    drawn[_outline(drawn[:, :, 3] > 0), :3] = np.round(255 * np.array(to_rgb(GREY)))
    buffer = io.BytesIO()
    imsave(buffer, drawn, format="png")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def _outline(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The dots of the area that touch what is outside of it."""
    around = np.pad(inside, 1)
    within = around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:]
    return inside & ~within
