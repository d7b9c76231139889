"""Maps of what stands where, as rasters of fine pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from scipy.ndimage import gaussian_filter

Bounds = tuple[float, float, float, float]

#: Pixels along a cell, and along the longer side of the area at most (that of paper 001).
PIXELS_PER_CELL, MOST_PIXELS = 8, 2048


@dataclass(frozen=True, eq=False)
class Maps:
    """Rasters of the same pixels, one a feature.

    Parameters
    ----------
    names : tuple of str
    values : ndarray of float16, shape (features, y, x)
        In units of ``scale``; row 0 is the northernmost. NaN where an attribute is not known.
    scale : ndarray of float, shape (features,)
        Largest absolute value of each feature, so that half precision is enough.
    transform : affine.Affine
        From (column, row) to (x, y); pixels are square.
    crs : pyproj.CRS
    """

    names: tuple[str, ...]
    values: NDArray[np.float16]
    scale: NDArray[np.float64]
    transform: Affine
    crs: CRS

    @property
    def pixel(self) -> float:
        """Side of a pixel (m)."""
        return float(self.transform.a)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.values.shape[1:]
        return rows, columns

    def locate(
        self, x: NDArray[np.float64], y: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and column of the pixel of each place (m); beyond the maps where it lies outside."""
        column = np.floor((x - self.transform.c) / self.transform.a).astype(np.int64)
        row = np.floor((y - self.transform.f) / self.transform.e).astype(np.int64)
        return row, column


def pixel_for(bounds: Bounds, cell: float) -> float:
    """Side of a pixel (m) that suits a grid: an eighth of a cell, coarser for a large area."""
    left, bottom, right, top = bounds
    return max(cell / PIXELS_PER_CELL, max(right - left, top - bottom) / MOST_PIXELS)


def frame(bounds: Bounds, pixel: float) -> tuple[Affine, tuple[int, int]]:
    """Transform, and rows and columns, of pixels (m) that cover left, bottom, right and top (m)."""
    left, bottom, right, top = bounds
    rows = max(int(np.ceil(round((top - bottom) / pixel, 6))), 1)
    columns = max(int(np.ceil(round((right - left) / pixel, 6))), 1)
    return Affine(pixel, 0.0, left, 0.0, -pixel, top), (rows, columns)


def no_maps(bounds: Bounds, crs: CRS, pixel: float) -> Maps:
    """No map, but pixels (m) that cover left, bottom, right and top (m)."""
    transform, shape = frame(bounds, pixel)
    return Maps((), np.zeros((0, *shape), np.float16), np.zeros(0), transform, crs)


def density(
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    shape: tuple[int, int],
    deviation: float,
    weights: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """Points counted by pixel and smoothed by a Gaussian; those outside are left out.

    Parameters
    ----------
    rows, columns : ndarray of int, shape (n,)
        The pixel of each point, as `Maps.locate` tells it.
    shape : tuple of int
        Rows and columns of the map.
    deviation : float
        Of the Gaussian (pixels).
    weights : ndarray of float, shape (n,), optional
        What each point counts; 1 if not given.
    """
    inside = (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
    pixel = rows[inside] * shape[1] + columns[inside]
    if weights is not None:
        weights = weights[inside]
    counted = np.bincount(pixel, weights, minlength=shape[0] * shape[1]).reshape(shape)
    smooth: NDArray[np.float64] = gaussian_filter(
        counted.astype(np.float64), deviation, mode="constant"
    )
    return smooth
