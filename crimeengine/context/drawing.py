"""Drawing a layer: one figure of every cell for each feature that was asked for."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from crimeengine.context import lines, points
from crimeengine.context.cells import Cells
from crimeengine.context.dated import Span
from crimeengine.context.distances import distances
from crimeengine.context.drawn import Drawn
from crimeengine.context.feature import Feature, features_of
from crimeengine.context.filling import filling_warnings, surfaces_of
from crimeengine.context.layer import Layer
from crimeengine.context.places import NothingThereError, Places
from crimeengine.context.polygons import Pieces
from crimeengine.context.rasters import draw_raster
from crimeengine.context.standing import ALWAYS, Standing, read_standing

_Floats = NDArray[np.float64]

#: How far from the area a layer may lie and still be one of the same city (m): a precinct's
#: nearest hospital, but nothing that a wrong CRS has moved.
REGION = 50_000.0


def draw_places(layer: Layer, cells: Cells, span: Span | None) -> Drawn:
    """Draw a vector layer, or a table joined to one.

    Parameters
    ----------
    layer : Layer
    cells : Cells
    span : tuple of datetime64, optional
        First and last moment of the incidents.

    Raises
    ------
    NothingThereError
        If it is empty, or lies far outside the area.
    InputError
        If anything else about it is unusable.
    """
    read = read_standing(layer, cells.grid.crs, span)
    warnings = read.warnings + _require_near(layer, read.places, cells)
    drawing = Drawing(read, cells)
    surfaces = tuple(
        surface
        for feature in read.features
        for surface in surfaces_of(layer.name, feature, read.starts, drawing.draw(feature))
    )
    warnings += filling_warnings(layer.name, surfaces)
    return Drawn(read.places.geometry, tuple(read.columns), surfaces, tuple(warnings))


def draw_raster_layer(layer: Layer, cells: Cells) -> Drawn:
    """Draw a raster; errors as of `draw_raster`."""
    called = layer.label
    features = features_of(called, layer.features, "raster", ())
    drawn, warnings = draw_raster(called, layer.path, cells)
    surfaces = tuple(
        surface
        for feature in features
        for surface in surfaces_of(layer.name, feature, ALWAYS, drawn[feature.word])
    )
    warnings += filling_warnings(layer.name, surfaces)
    return Drawn("raster", (), surfaces, tuple(warnings))


def _require_near(layer: Layer, places: Places, cells: Cells) -> list[str]:
    """Refuse a layer of elsewhere; warn of one that lies beside the area."""
    left, bottom, right, top = cells.grid.bounds
    box = shapely.box(left, bottom, right, top)
    if shapely.intersects(places.parts, box).any():
        return []
    if shapely.dwithin(places.parts, box, REGION).any():
        return [f"Nothing of the context layer '{layer.name}' lies in the area, only beside it."]
    remedy = "check that it shows the same city and that its CRS is right"
    raise NothingThereError(layer.label, "lies outside the area", remedy)


class Drawing:
    """A layer on cells; what several features need is made once.

    All but distances and shares are linear in the rows of the layer: a matrix says how much of
    each row (its points, metres or square metres) each cell sees.

    Parameters
    ----------
    standing : Standing
    cells : Cells
    """

    def __init__(self, standing: Standing, cells: Cells) -> None:
        self._layer, self._cells = standing, cells
        self._seen: dict[float | None, csr_array] = {}
        self._pieces: Pieces | None = None

    def draw(self, feature: Feature) -> _Floats:
        """A feature, of shape (periods, cells); NaN where it is not known."""
        standing, places = self._layer.standing, self._layer.places
        if feature.word == "distance":
            return distances(places, self._cells, standing)
        if feature.word == "share":
            return np.stack([self._cut().share(rows) for rows in standing])
        seen = self._amounts(feature.radius)
        if feature.column is None:
            drawn = _weigh(seen, standing)
            # Per km².
            area = np.pi * (feature.radius / 1000) ** 2 if feature.radius else 1.0
            return drawn / area
        values = self._layer.columns[feature.column]
        known = standing & np.isfinite(values)
        total = np.where(known, values, 0.0)
        if feature.word == "sum":
            # What a row has is spread evenly over all that it is.
            return _weigh(seen @ diags_array(1 / self._size()), total)
        with np.errstate(invalid="ignore", divide="ignore"):
            return _weigh(seen, total) / _weigh(seen, known)

    def _amounts(self, radius: float | None) -> csr_array:
        """How much of each row each cell sees: points, metres or square metres."""
        if radius not in self._seen:
            places, cells = self._layer.places, self._cells
            if radius is not None:
                self._seen[radius] = points.within(places, cells, radius)
            elif places.geometry == "polygon":
                self._seen[radius] = self._cut().areas
            else:
                cut = points.counts if places.geometry == "point" else lines.lengths
                self._seen[radius] = cut(places, cells)
        return self._seen[radius]

    def _cut(self) -> Pieces:
        if self._pieces is None:
            self._pieces = Pieces.of(self._layer.places, self._cells)
        return self._pieces

    def _size(self) -> _Floats:
        """How much there is of each row: points or square metres, in the area and outside."""
        places = self._layer.places
        each = places.sizes
        return np.maximum(np.bincount(places.row, each, minlength=places.rows), 1e-12)


def _weigh(seen: csr_array, rows: NDArray[np.generic]) -> _Floats:
    """Sum over the rows of what each cell sees of them, of shape (periods, cells)."""
    weighed: _Floats = (seen @ rows.T.astype(np.float64)).T
    return weighed
