"""Rasters: what the pixels in each cell hold."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from rasterio.errors import RasterioError, RasterioIOError
from rasterio.windows import Window

from crimeengine.context.cells import Cells
from crimeengine.context.label import Label
from crimeengine.context.places import unreadable
from crimeengine.errors import InputError

_Floats = NDArray[np.float64]

#: Pixels that are read together.
_PIXELS = 4_000_000


def is_raster(file: Path) -> bool:
    """Whether a file opens as a raster."""
    try:
        with rasterio.open(file):
            return True
    except RasterioIOError:
        return False


def draw_raster(called: Label, file: Path, cells: Cells) -> tuple[dict[str, _Floats], list[str]]:
    """Mean, least and largest value of the pixels whose centres lie in each cell.

    A cell that holds no pixel's centre takes the pixel under its own centre.

    Parameters
    ----------
    called : Label
        What to call it in messages.
    file : path
    cells : Cells

    Returns
    -------
    drawn : dict of str to ndarray of float, shape (1, cells)
        ``mean``, ``min`` and ``max``; NaN where the raster has no value.
    warnings : list of str
        Which of its bands is used.

    Raises
    ------
    InputError
        If it cannot be read, has no CRS, or has no value in the area.
    """
    try:
        with rasterio.open(file) as source:
            if source.crs is None:
                raise InputError(f"The {called} has no CRS; assign one to it first.")
            drawn = _draw(source, cells)
            bands = source.count
    except RasterioError as error:
        raise unreadable(called, error) from error
    known = np.isfinite(drawn["mean"])
    if not known.any():
        raise InputError(
            f"The {called} has no value in the area; check that it shows the same city and that "
            "its CRS is right."
        )
    warnings = (
        [f"Of the {bands} bands of the {called.name} the first was used."] if bands > 1 else []
    )
    return {word: values[None] for word, values in drawn.items()}, warnings


def _draw(source: rasterio.DatasetReader, cells: Cells) -> dict[str, _Floats]:
    crs = CRS.from_user_input(source.crs)
    total, number, held = (np.zeros(len(cells)) for _ in range(3))
    least, most = np.full(len(cells), np.inf), np.full(len(cells), -np.inf)
    onward = Transformer.from_crs(crs, cells.grid.crs, always_xy=True)
    same = crs == cells.grid.crs
    for window in _windows(source, cells):
        values = _read(source, window)
        row, column = np.indices(values.shape)
        x, y = _apply(source.transform, column + window.col_off + 0.5, row + window.row_off + 0.5)
        if not same:
            x, y = onward.transform(x, y)
        values = values.ravel()
        cell = cells.locate(np.ravel(x), np.ravel(y))
        held += np.bincount(cell[cell >= 0], minlength=len(cells))
        here = (cell >= 0) & np.isfinite(values)
        cell, values = cell[here], values[here]
        total += np.bincount(cell, values, minlength=len(cells))
        number += np.bincount(cell, minlength=len(cells))
        np.minimum.at(least, cell, values)
        np.maximum.at(most, cell, values)
    with np.errstate(invalid="ignore"):
        mean = total / number
    drawn = {"mean": mean, "min": least, "max": most}
    under = _under(
        source, cells.centres[held == 0], Transformer.from_crs(cells.grid.crs, crs, always_xy=True)
    )
    for values in drawn.values():
        values[number == 0] = np.nan
        values[held == 0] = under
    return drawn


def _apply(transform: Affine, x: _Floats, y: _Floats) -> tuple[_Floats, _Floats]:
    """A transform of coordinates."""
    return (
        transform.a * x + transform.b * y + transform.c,
        transform.d * x + transform.e * y + transform.f,
    )


def _read(source: rasterio.DatasetReader, window: Window) -> _Floats:
    """Values of the first band; NaN where it has none."""
    masked = source.read(1, window=window, masked=True)
    values = np.ma.filled(masked.astype(np.float64), np.nan)
    return np.where(np.isfinite(values), values, np.nan)


def _windows(source: rasterio.DatasetReader, cells: Cells) -> list[Window]:
    """Strips of the raster over the grid, with a pixel more on every side."""
    back = Transformer.from_crs(cells.grid.crs, CRS.from_user_input(source.crs), always_xy=True)
    left, bottom, right, top = back.transform_bounds(*cells.grid.bounds, densify_pts=21)
    x, y = np.array([left, left, right, right]), np.array([bottom, top, bottom, top])
    columns, rows = _apply(~source.transform, x, y)
    first_column, first_row = (max(math.floor(place.min()) - 1, 0) for place in (columns, rows))
    last_column = min(math.ceil(columns.max()) + 1, source.width)
    last_row = min(math.ceil(rows.max()) + 1, source.height)
    width = last_column - first_column
    if width <= 0:
        return []
    strip = max(_PIXELS // width, 1)
    return [
        Window(first_column, row, width, min(strip, last_row - row))
        for row in range(first_row, last_row, strip)
    ]


def _under(source: rasterio.DatasetReader, centres: _Floats, back: Transformer) -> _Floats:
    """The pixel under each place (m); NaN beyond the raster."""
    x, y = back.transform(centres[:, 0], centres[:, 1])
    column, row = (np.floor(place) for place in _apply(~source.transform, x, y))
    found = np.full(len(centres), np.nan)
    inside = (column >= 0) & (column < source.width) & (row >= 0) & (row < source.height)
    if inside.any():
        at = row[inside].astype(np.int64), column[inside].astype(np.int64)
        first = at[0].min(), at[1].min()
        size = np.ptp(at[1]) + 1, np.ptp(at[0]) + 1
        values = _read(source, Window(first[1], first[0], *size))
        found[inside] = values[at[0] - first[0], at[1] - first[1]]
    return found
