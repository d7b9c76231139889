"""The features of context layers by plain geopandas, on some of the cells: to compare with.

Nothing of the engine draws here: features are joins, overlays and nearest neighbours of geopandas,
the daily entries of stations a mean of pandas.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import rasterio
import shapely
from numpy.typing import NDArray
from pyproj import Transformer

from crimeengine.context.feature import Feature
from crimeengine.context.layer import Layer

Floats = NDArray[np.float64]

#: Features that are not the name of a column.
WORDS = ("count", "density", "distance", "length", "share", "sum", "mean", "min", "max")


@dataclass(frozen=True, eq=False)
class Sample:
    """Some cells: their squares and their centres, numbered from 0.

    Parameters
    ----------
    squares : geopandas.GeoDataFrame
    """

    squares: gpd.GeoDataFrame

    @classmethod
    def of(cls, squares: NDArray[np.object_], crs: object) -> Sample:
        """The cells of some polygons."""
        number = np.arange(len(squares))
        return cls(gpd.GeoDataFrame({"cell": number}, geometry=squares, crs=crs))

    def __len__(self) -> int:
        return len(self.squares)

    @property
    def centres(self) -> gpd.GeoDataFrame:
        return self.squares.set_geometry(self.squares.geometry.centroid)

    def filled(self, values: pd.Series, missing: float = 0.0) -> Floats:
        """Values by cell, and what stands for the cells without one."""
        return values.reindex(range(len(self)), fill_value=missing).to_numpy(np.float64)


def features_of(layer: Layer) -> list[Feature]:
    """The features that a layer names; the bare name of a column is a mean."""
    parsed = (Feature.parse(text) for text in layer.features)
    return [f if f.word in WORDS else Feature("mean", f.word) for f in parsed]


def read(layer: Layer, crs: object, moment: np.datetime64) -> gpd.GeoDataFrame:
    """The places of a layer as they stand at a moment, with their columns."""
    if layer.places is None:
        return gpd.read_file(layer.path).to_crs(crs)
    assert layer.key is not None
    mine, theirs = layer.key
    places = gpd.read_file(layer.places).to_crs(crs)
    of_csv = layer.path.suffix == ".csv"
    table = pd.read_csv(layer.path) if of_csv else pd.read_parquet(layer.path)
    if layer.date is not None:
        day, begun = table[layer.date], pd.Timestamp(moment).normalize()
        monday = begun - pd.Timedelta(days=begun.weekday())
        table = table[(day >= monday - pd.Timedelta(days=28)) & (day < monday)]
    numbers = table.dropna(subset=[mine]).groupby(mine).mean(numeric_only=True)
    numbers.index = numbers.index.astype(np.int64)
    code = places[theirs].astype(np.int64)
    joined = places.assign(alike=code.groupby(code).transform("size"))
    return joined.merge(numbers, left_on=code, right_index=True)


def draw(feature: Feature, frame: gpd.GeoDataFrame, sample: Sample) -> Floats:
    """A feature of vector places in each cell of the sample; NaN where it is not known."""
    kind = frame.geom_type.str.removeprefix("Multi").iloc[0]
    if feature.word == "distance":
        near = gpd.sjoin_nearest(sample.centres, frame, distance_col="metres")
        return sample.filled(near.groupby("cell").metres.min())
    if kind == "Point":
        return _of_points(feature, frame, sample)
    return _of_overlay(feature, frame, sample, kind)


def _of_points(feature: Feature, frame: gpd.GeoDataFrame, sample: Sample) -> Floats:
    single = frame.explode()
    if feature.radius is None:
        met = gpd.sjoin(sample.squares, single, predicate="contains")
    else:
        met = gpd.sjoin(sample.centres, single, predicate="dwithin", distance=feature.radius)
    by_cell = met.groupby("cell")
    if feature.column is not None:
        if feature.word == "sum":
            # What several places share is spread evenly over them.
            spread = met[feature.column] / met.get("alike", 1)
            return sample.filled(spread.groupby(met.cell).sum())
        return sample.filled(by_cell[feature.column].mean(), np.nan)
    area = np.pi * (feature.radius / 1000) ** 2 if feature.radius else 1.0
    return sample.filled(by_cell.size()) / area


def _of_overlay(feature: Feature, frame: gpd.GeoDataFrame, sample: Sample, kind: str) -> Floats:
    def size(shapes: gpd.GeoSeries) -> pd.Series:
        return shapes.length if kind == "LineString" else shapes.area

    whole = frame.assign(whole=size(frame.geometry))
    cut = gpd.overlay(whole, sample.squares, how="intersection", keep_geom_type=True)
    if feature.word == "length":
        return sample.filled(size(cut.geometry).groupby(cut.cell).sum())
    if feature.word == "share":
        united = cut.dissolve("cell")
        return sample.filled(united.area) / sample.squares.area.to_numpy()
    cut = cut.assign(size=size(cut.geometry))
    known = cut[cut[feature.column].notna() & (cut["size"] > 0)]
    if feature.word == "sum":
        return sample.filled(
            (known[feature.column] * known["size"] / known.whole).groupby(known.cell).sum()
        )
    weighed = (known[feature.column] * known["size"]).groupby(known.cell).sum()
    return sample.filled(weighed / known["size"].groupby(known.cell).sum(), np.nan)


def draw_raster(feature: Feature, layer: Layer, sample: Sample) -> Floats:
    """A feature of a raster: of the pixels whose centres lie in each square."""
    with rasterio.open(layer.path) as source:
        values = source.read(1).astype(np.float64)
        row, column = np.indices(values.shape)
        x, y = source.transform @ (column.ravel() + 0.5, row.ravel() + 0.5)
        x, y = Transformer.from_crs(source.crs, sample.squares.crs, always_xy=True).transform(x, y)
    pixels = gpd.GeoDataFrame({"value": values.ravel()}, geometry=shapely.points(x, y))
    pixels = pixels.set_crs(sample.squares.crs)
    by_cell = gpd.sjoin(sample.squares, pixels, predicate="contains").groupby("cell").value
    return sample.filled(by_cell.agg(feature.word), np.nan)
