"""The figures of a result as tables with shapes, and what of them is held back."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ..translation import tr
from .export_error import ExportError
from .result import Result
from .suppression import BESIDE, suppressed

#: The incidents that figures rest on.
RECORDED = "recorded"
#: In what is exported: 1 where the figures are held back.
SUPPRESSED = "suppressed"

# What says where and how large a row is, and stays when its figures go.
_WHERE = ("name", "cell_id", "row", "col", "cells", "area_km2", "hotspot")

# The layers of a kind that have figures of places.
_LAYERS = {
    "forecast": ("cells", "hotspots"),
    "zones": ("zones",),
    "patrols": ("patrols",),
    "what-if": ("cells", "zones"),
}


@dataclass(frozen=True)
class Figures:
    """A layer's rows.

    Parameters
    ----------
    layer : str
        Its name in the result's GeoPackage.
    columns : dict of str to int
        The type of each column, as OGR has it, by its name.
    rows : list of dict
        The values of each row by column.
    shapes : list of ogr.Geometry
        Of each row, in the CRS of the layer.
    crs : osr.SpatialReference
    """

    layer: str
    columns: dict[str, int]
    rows: list[dict[str, Any]]
    shapes: list[ogr.Geometry]
    crs: osr.SpatialReference

    def name(self, place: int) -> str:
        """What a row is called."""
        row = self.rows[place]
        for column, text in (
            ("name", "{}"),
            ("cell_id", tr("Cell {}")),
            ("rank", tr("Hot spot {}")),
        ):
            if row.get(column) is not None:
                return text.format(row[column])
        return tr("Row {}").format(place + 1)

    def blanked(self, places: set[int]) -> Figures:
        """The same with the figures of some rows held back, and a column that says of which."""
        rows = []
        for place, row in enumerate(self.rows):
            held = place in places
            told = {name: row[name] if not held or name in _WHERE else None for name in row}
            rows.append({**told, SUPPRESSED: int(held)})
        return replace(self, columns={**self.columns, SUPPRESSED: ogr.OFTInteger}, rows=rows)


@dataclass(frozen=True)
class HeldBack:
    """A row whose figures are not passed on."""

    name: str
    layer: str
    reason: str


def figures_of(result: Result) -> list[Figures]:
    """Read the layers of a result that have figures of places; raises ExportError."""
    kind = result.job["kind"]
    if kind not in _LAYERS:
        raise ExportError(
            tr(
                "A result of the kind '{}' has no figures of places to pass on: choose a forecast, "
                "a what-if, zones or patrols."
            ).format(kind)
        )
    path = result.path("vectors")
    source = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    if source is None:
        raise ExportError(tr("'{}' cannot be read: make the result again.").format(path))
    layers = [source.GetLayerByName(name) for name in _LAYERS[kind]]
    return [_read(layer) for layer in layers if layer is not None]


def hold_back(layers: Sequence[Figures], k: int) -> tuple[list[Figures], list[HeldBack]]:
    """Blank the figures that rest on fewer than k incidents, and say which; raises ExportError."""
    told, listed = [], []
    for figures in layers:
        places = suppressed(_recorded(figures, k), k, _totals(figures, layers)) if k else {}
        told.append(figures.blanked(set(places)))
        for place, reason in sorted(places.items()):
            listed.append(HeldBack(figures.name(place), figures.layer, _words(reason, k)))
    return told, listed


def _recorded(figures: Figures, k: int) -> list[float]:
    counts = [row.get(RECORDED) for row in figures.rows]
    if any(count is None or math.isnan(count) for count in counts):
        raise ExportError(
            tr(
                "The layer '{}' does not say how many incidents its figures rest on, as it was "
                "made by an earlier version: make the forecast and this result again, or set the "
                "fewest incidents to 0, which holds nothing back."
            ).format(figures.layer)
        )
    return counts


def _totals(figures: Figures, layers: Sequence[Figures]) -> Iterator[list[int]]:
    """The rows of each sum that is told: of all, and of each larger place and what is outside.

    Cells lie in hot spots or zones by their middles.
    """
    every = list(range(len(figures.rows)))
    yield every
    middles = [shape.Centroid() for shape in figures.shapes]
    x, y = (np.array([getattr(point, axis)() for point in middles]) for axis in ("GetX", "GetY"))
    outside = set(every)
    for larger in layers:
        if figures.layer != "cells" or larger.layer == "cells":
            continue
        for shape in larger.shapes:
            west, east, south, north = shape.GetEnvelope()
            near = np.flatnonzero((west <= x) & (x <= east) & (south <= y) & (y <= north))
            within = [place for place in near.tolist() if shape.Contains(middles[place])]
            outside.difference_update(within)
            yield within
    if len(outside) < len(every):
        yield sorted(outside)


def _words(reason: str, k: int) -> str:
    if reason == BESIDE:
        return tr("held back lest a smaller figure be worked out from a total")
    return tr("rests on fewer than {} recorded incidents").format(k)


def _read(layer: ogr.Layer) -> Figures:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(place) for place in range(definition.GetFieldCount())]
    rows, shapes = [], []
    for feature in layer:
        rows.append({field.GetName(): feature.GetField(field.GetName()) for field in fields})
        shapes.append(feature.GetGeometryRef().Clone())
    columns = {field.GetName(): field.GetType() for field in fields}
    return Figures(layer.GetName(), columns, rows, shapes, layer.GetSpatialRef().Clone())
