"""Maps of layers, drawn when they are first looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

import numpy as np
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.warp import Resampling, reproject

from crimeengine.context.drawn import Drawn
from crimeengine.context.feature import Feature
from crimeengine.context.layer import Layer
from crimeengine.context.maps import Maps, density, frame, pixel_for
from crimeengine.context.places import Places
from crimeengine.context.rasters import is_raster
from crimeengine.context.standing import read_standing
from crimeengine.grid import Grid

_Floats = NDArray[np.float64]

#: Points are smoothed by a Gaussian of this deviation (pixels), so that a network sees them.
SMOOTHING = 1.0


class Sketch(Maps):
    """Maps of layers, whose pixels are drawn when they are first asked for.

    Points are counted by pixel, or their column summed, and lightly smoothed. Lines and polygons
    are 1 in the pixels that they touch and 0 elsewhere; a column of theirs is drawn as its value,
    NaN where there is none. Rasters are averaged.

    Parameters
    ----------
    wanted : mapping of Layer to tuple
        The columns to draw of each layer; None stands for what is there, whatever it holds.
    grid : Grid
        The maps cover it.
    pixel : float, optional
        Side of a pixel (m), as `pixel_for` says by default.
    """

    _wanted: Mapping[Layer, tuple[str | None, ...]]
    _shape: tuple[int, int]

    def __init__(
        self,
        wanted: Mapping[Layer, tuple[str | None, ...]],
        grid: Grid,
        pixel: float | None = None,
    ) -> None:
        transform, shape = frame(grid.bounds, pixel or pixel_for(grid.bounds, grid.cell))
        names = tuple(
            layer.name if column is None or len(columns) == 1 else f"{layer.name}: {column}"
            for layer, columns in wanted.items()
            for column in columns
        )
        # The class is frozen; what it draws is not set here.
        vars(self).update(names=names, transform=transform, crs=grid.crs)
        vars(self).update(_wanted=wanted, _shape=shape)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self._shape

    @cached_property
    def values(self) -> NDArray[np.float16]:
        """As of `Maps`."""
        return self._drawn[0]

    @cached_property
    def scale(self) -> _Floats:
        """As of `Maps`."""
        return self._drawn[1]

    @cached_property
    def _drawn(self) -> tuple[NDArray[np.float16], _Floats]:
        values, scale = (
            np.zeros((len(self.names), *self.shape), np.float16),
            np.ones(len(self.names)),
        )
        for number, drawn in enumerate(self._draw()):
            scale[number] = np.abs(drawn[np.isfinite(drawn)]).max(initial=0.0) or 1.0
            values[number] = drawn / scale[number]
        return values, scale

    def _draw(self) -> Iterator[_Floats]:
        """The maps one after the other; each file is read once."""
        for layer, columns in self._wanted.items():
            if is_raster(layer.path) and layer.places is None:
                yield self._average(layer)
                continue
            read = read_standing(layer, self.crs, None)
            for column in columns:
                yield self._burn(read.places, None if column is None else read.columns[column][0])

    def _average(self, layer: Layer) -> _Floats:
        drawn = np.full(self.shape, np.nan)
        with rasterio.open(layer.path) as source:
            values = np.ma.filled(source.read(1, masked=True).astype(np.float64), np.nan)
            reproject(
                values,
                drawn,
                src_transform=source.transform,
                src_crs=source.crs,
                src_nodata=np.nan,
                dst_transform=self.transform,
                dst_crs=self.crs,
                dst_nodata=np.nan,
                resampling=Resampling.average,
            )
        return drawn

    def _burn(self, places: Places, values: _Floats | None) -> _Floats:
        burned = np.ones(len(places.parts)) if values is None else values[places.row]
        known = np.isfinite(burned)
        parts, burned = places.parts[known], burned[known]
        if places.geometry == "point":
            row, column = self.locate(shapely.get_x(parts), shapely.get_y(parts))
            return density(row, column, self.shape, SMOOTHING, burned)
        drawn: _Floats = rasterize(
            zip(parts, burned, strict=True),
            out_shape=self.shape,
            transform=self.transform,
            fill=0.0 if values is None else np.nan,
            # Presence marks every pixel touched, so that no narrow path or small park is lost.
            all_touched=values is None,
            dtype="float64",
        )
        return drawn


def sketch(drawn: Mapping[Layer, Drawn], grid: Grid, pixel: float | None) -> Maps | None:
    """Maps of layers: one of what stands there, and one of each column that was asked for.

    Maps do not change with time: dated layers are left out. Without any other there are none.
    """
    wanted = {
        layer: _columns(layer, made.columns)
        for layer, made in drawn.items()
        if not (layer.date or layer.since or layer.to)
    }
    return Sketch(wanted, grid, pixel) if wanted else None


def _columns(layer: Layer, columns: tuple[str, ...]) -> tuple[str | None, ...]:
    """The columns to draw; None stands for what is there."""
    asked = [Feature.parse(text) for text in layer.features]
    plain = any(one.column is None and one.word not in columns for one in asked)
    return (None, *columns) if plain or not columns else columns
