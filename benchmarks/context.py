"""Speed, memory and exactness of context features: a section of ``docs/results.md``, in Markdown.

Where the research data do not lie beside the repository, it says so and does nothing.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from chicago_context import CHICAGO, CONTEXT, specs
from plain_features import Floats, Sample, draw, draw_raster, features_of, read
from pyproj import Transformer

from crimeengine.area import Area, read_area
from crimeengine.context import Context
from crimeengine.context.feature import Feature
from crimeengine.context.layer import Layer, parse_layer
from crimeengine.context.spec import read_context
from crimeengine.grid import Grid

CELL = 250.0

#: First and last moment of the incidents.
SPAN = np.datetime64("2012-01-01T00:00:00"), np.datetime64("2018-11-12T23:59:00")

#: When dated layers are compared.
MOMENT = np.datetime64("2015-07-01")

#: Features that the study does not ask for: they are compared only, so that every kind is.
MORE = (
    "more of stations=cta_rail_stations.geojson:mean(PKNRD)@2000,sum(ADA)@1000",
    "more of streets=major_streets.geojson:mean(length_m)",
    "more of parks=parks.geojson:mean(ACRES),sum(ACRES)",
)


@dataclass(frozen=True)
class Built:
    """What building some context took.

    Parameters
    ----------
    seconds : float
    before, peak : int
        Most memory of the process before, which is Python and its libraries, and after (MiB).
    figures : int
        Of each cell and day.
    """

    seconds: float
    before: int
    peak: int
    figures: int


@dataclass(frozen=True)
class Compared:
    """A feature beside the same one by plain geopandas, on a sample of cells.

    Parameters
    ----------
    layer : str
    feature : Feature
    geometry : str
    deviation : float
        The largest, relative.
    told, unknown : int
        Cells with a value other than 0, and without any.
    agreed : bool
        Whether the same cells are without a value.
    seconds : float
        Of geopandas, for all cells and periods, scaled up from the sample.
    """

    layer: str
    feature: Feature
    geometry: str
    deviation: float
    told: int
    unknown: int
    agreed: bool
    seconds: float

    @property
    def kind(self) -> str:
        """For example "points: density"."""
        column = "(column)" if self.feature.column else ""
        return f"{self.geometry}s: {self.feature.word}{column}"


def city(side: float | None) -> Grid:
    """The grid over the city, or over a square of a side (m) in its middle."""
    area = read_area(str(CONTEXT / "city_boundary.geojson")).in_metres()
    if side is not None:
        middle = area.polygon.centroid.buffer(side / 2, cap_style="square")
        area = Area(area.polygon.intersection(middle), area.crs)
    return Grid.over(area, CELL)


def relief(grid: Grid, folder: Path) -> str:
    """A made-up raster of hills in degrees, finer than the cells, to compare rasters with."""
    across = Transformer.from_crs(grid.crs, "EPSG:4326", always_xy=True)
    left, bottom, right, top = across.transform_bounds(*grid.bounds)
    pixel = 0.0005
    row, column = np.indices((round((top - bottom) / pixel), round((right - left) / pixel)))
    height = 200 + 30 * np.sin(row / 40) * np.cos(column / 25) + row / 100
    path = folder / "relief.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=height.shape[0],
        width=height.shape[1],
        count=1,
        dtype="float64",
        crs="EPSG:4326",
        transform=Affine(pixel, 0, left, 0, -pixel, top),
    ) as file:
        file.write(height, 1)
    return f"relief (made up)={path}:mean,min,max"


def memory() -> int:
    """Most memory of this process so far (MiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def figures(context: Context) -> int:
    """How many figures the layers and tables tell of each cell and day."""
    return sum(len(source.features) for source in context.sources)


def build(texts: tuple[str, ...], side: float | None) -> tuple[Built, dict[str, float]]:
    """Read some context, all together; then, if nothing was kept, layer by layer."""
    grid, before = city(side), memory()
    begun = time.perf_counter()
    context, _ = read_context(texts, "US-IL", grid, span=SPAN)
    return Built(time.perf_counter() - begun, before, memory(), figures(context))


def alone(cache: Path, texts: tuple[str, ...], side: float | None) -> Built:
    """`build` in a fresh process, which has read nothing yet."""
    os.environ["CRIMEENGINE_CACHE"] = str(cache)
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(build, texts, side).result()
