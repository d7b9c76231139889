"""Maps of what stands where: layers of a city, rendered once as rasters of fine pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pyogrio
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from rasterio.features import rasterize
from scipy.ndimage import gaussian_filter

from crimeengine.context.layer import Layer
from crimeengine.errors import InputError

Bounds = tuple[float, float, float, float]

#: Points are smoothed by a Gaussian of this deviation (pixels), so that a network sees them.
SMOOTHING = 1.0

#: Pixels along a cell, and along the longer side of the area at most (that of paper 001).
PIXELS_PER_CELL, MOST_PIXELS = 8, 2048

#: Dimensions of a geometry's parts, as `shapely.get_dimensions` tells them.
_POINT, _LINE, _POLYGON = 0, 1, 2


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
        return _locate(x, y, self.transform)


def pixel_for(bounds: Bounds, cell: float) -> float:
    """Side of a pixel (m) that suits a grid: an eighth of a cell, coarser for a large area."""
    left, bottom, right, top = bounds
    return max(cell / PIXELS_PER_CELL, max(right - left, top - bottom) / MOST_PIXELS)


def render(
    layers: Sequence[Layer], bounds: Bounds, crs: CRS, pixel: float
) -> tuple[Maps, list[str]]:
    """Draw layers as maps: each file is read and drawn once.

    Points are counted by pixel, or their attribute summed, and lightly smoothed. Lines and
    polygons are 1 in the pixels that they touch and 0 elsewhere. With an attribute, their pixels
    take its value, and are NaN where there is none.

    Parameters
    ----------
    layers : sequence of Layer
    bounds : tuple of float
        Left, bottom, right and top of the area (m).
    crs : pyproj.CRS
        Of the maps, in metres; layers of another are projected.
    pixel : float
        Side of a pixel (m).

    Returns
    -------
    maps : Maps
    warnings : list of str
        What was mended or left out.

    Raises
    ------
    InputError
        If a layer cannot be read, is empty, has no CRS, lies outside the area, lacks its
        attribute, or has the name of another.
    """
    left, bottom, right, top = bounds
    rows = max(int(np.ceil(round((top - bottom) / pixel, 6))), 1)
    columns = max(int(np.ceil(round((right - left) / pixel, 6))), 1)
    transform = Affine(pixel, 0.0, left, 0.0, -pixel, top)
    values = np.zeros((len(layers), rows, columns), np.float16)
    scale = np.ones(len(layers))
    warnings: list[str] = []
    names = tuple(layer.name for layer in layers)
    for name in names:
        if names.count(name) > 1:
            raise InputError(f"Two context layers are called '{name}'; give each its own name.")
    for number, layer in enumerate(layers):
        frame, said = _read(layer, crs)
        warnings += said
        if not shapely.intersects(frame.geometry.to_numpy(), shapely.box(*bounds)).any():
            raise InputError(
                f"The context layer '{layer.name}' ({layer.path.name}) lies outside the area; "
                "check that it shows the same city and that its CRS is right."
            )
        drawn = _draw(frame, layer.attribute, transform, (rows, columns))
        known = np.isfinite(drawn)
        scale[number] = np.abs(drawn[known]).max(initial=0.0) or 1.0
        values[number] = drawn / scale[number]
    return Maps(names, values, scale, transform, crs), warnings


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


def _locate(
    x: NDArray[np.float64], y: NDArray[np.float64], transform: Affine
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    column = np.floor((x - transform.c) / transform.a).astype(np.int64)
    row = np.floor((y - transform.f) / transform.e).astype(np.int64)
    return row, column


def _read(layer: Layer, crs: CRS) -> tuple[gpd.GeoDataFrame, list[str]]:
    """The layer's single geometries in the CRS of the maps, and what was mended."""
    called = f"context layer '{layer.name}' ({layer.path.name})"
    frame = _open(layer, called)
    if frame.crs is None:
        raise InputError(f"The {called} has no CRS; assign one to it first.")
    shapes = frame.geometry.to_numpy()
    blank = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    if blank.all():
        raise InputError(f"The {called} is empty; leave it out or choose another.")
    frame = frame[~blank]
    frame = _with_numbers(frame, layer.attribute, called)
    invalid = ~frame.geometry.is_valid
    mended = frame.set_geometry(frame.geometry.make_valid()) if invalid.any() else frame
    warnings = [
        f"{number:,} {what} of the {called} {became}."
        for number, what, became in (
            (int(blank.sum()), "rows without geometry", "were left out"),
            (int(invalid.sum()), "invalid geometries", "were repaired"),
        )
        if number
    ]
    # Twice: a collection may hold geometries of several parts.
    single = mended.to_crs(crs).explode(ignore_index=True).explode(ignore_index=True)
    return single, warnings


def _open(layer: Layer, called: str) -> gpd.GeoDataFrame:
    if not layer.path.exists():
        raise InputError(f"The file of the {called} does not exist: {layer.path}; check the path.")
    try:
        frame = (
            gpd.read_parquet(layer.path)
            if layer.path.suffix.lower() in {".parquet", ".geoparquet"}
            else pyogrio.read_dataframe(layer.path, layer=layer.layer)
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        raise InputError(f"The {called} cannot be read: {error}.") from error
    if not isinstance(frame, gpd.GeoDataFrame):
        raise InputError(f"The {called} has no geometry; choose a vector layer.")
    return frame


def _with_numbers(frame: gpd.GeoDataFrame, attribute: str | None, called: str) -> gpd.GeoDataFrame:
    if attribute is None:
        return frame[[frame.geometry.name]]
    if attribute not in frame or attribute == frame.geometry.name:
        known = ", ".join(str(name) for name in frame.columns if name != frame.geometry.name)
        raise InputError(f"The {called} has no attribute '{attribute}'; it has {known}.")
    try:
        numbers = frame[attribute].astype(np.float64)
    except (TypeError, ValueError) as error:
        raise InputError(
            f"The attribute '{attribute}' of the {called} holds text, such as "
            f"'{frame[attribute].iloc[0]}'; choose one that holds numbers."
        ) from error
    return frame.assign(**{attribute: numbers})[[attribute, frame.geometry.name]]


def _draw(
    frame: gpd.GeoDataFrame, attribute: str | None, transform: Affine, shape: tuple[int, int]
) -> NDArray[np.float64]:
    shapes = frame.geometry.to_numpy()
    burned = np.ones(len(frame)) if attribute is None else frame[attribute].to_numpy()
    known = np.isfinite(burned)
    shapes, burned = shapes[known], burned[known]
    solid = shapely.get_dimensions(shapes) > _POINT
    if not solid.any():
        row, column = _locate(shapely.get_x(shapes), shapely.get_y(shapes), transform)
        return density(row, column, shape, SMOOTHING, burned)
    drawn: NDArray[np.float64] = rasterize(
        zip(shapes, burned, strict=True),
        out_shape=shape,
        transform=transform,
        fill=0.0 if attribute is None else np.nan,
        # Presence marks every pixel touched, so that no narrow path or small park is lost.
        all_touched=attribute is None,
        dtype="float64",
    )
    return drawn
