"""Speed, memory and exactness of context features: a section of ``docs/results.md``, in Markdown.

Where the research data do not lie beside the repository, it says so and does nothing.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from chicago_context import CHICAGO, CONTEXT, city, specs
from numpy.typing import NDArray
from plain_features import Floats, Sample, draw, draw_raster, features_of, read
from pyproj import Transformer

from crimeengine.context import Context
from crimeengine.context.drawn import Source
from crimeengine.context.layer import Layer, parse_layer
from crimeengine.context.spec import read_context
from crimeengine.context.terrain import Terrain
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
    """A feature beside the same one by plain geopandas.

    Parameters
    ----------
    layer : str
    kind : str
        For example "points: density".
    deviation : float
        The largest of all cells, relative.
    told : int
        Cells with a value other than 0.
    unknown : int
        Cells without a value.
    agreed : bool
        Whether both leave the same cells without a value.
    periods : int
        How often it is drawn.
    seconds : float
        Of geopandas, for all periods.
    """

    layer: str
    kind: str
    deviation: float
    told: int
    unknown: int
    agreed: bool
    periods: int
    seconds: float


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


def build(texts: tuple[str, ...], side: float | None) -> Built:
    """Read some context and see what that took."""
    grid, before = Grid.over(city(side), CELL), memory()
    begun = time.perf_counter()
    context, _ = read_context(texts, "US-IL", grid, span=SPAN)
    return Built(time.perf_counter() - begun, before, memory(), figures(context))


def alone(texts: tuple[str, ...], side: float | None) -> Built:
    """`build` in a fresh process, which has read nothing yet."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(build, texts, side).result()


def compare(layer: Layer, geometry: str, terrain: Terrain, sample: Sample) -> Iterator[Compared]:
    """Each feature of a layer beside that by geopandas, as of `MOMENT`."""
    begun = time.perf_counter()
    frame = None if geometry == "raster" else read(layer, sample.squares.crs, MOMENT)
    reading = time.perf_counter() - begun
    features = features_of(layer)
    for feature in features:
        surface = next(s for s in terrain.surfaces if s.name == feature.called(layer.name))
        begun = time.perf_counter()
        if frame is None:
            plain = draw_raster(feature, layer, sample)
        else:
            plain = draw(feature, frame, sample)
        drawing = time.perf_counter() - begun
        column = " of a column" if feature.column else ""
        known = np.isfinite(plain)
        yield Compared(
            layer.name,
            f"{geometry}s: {feature.word}{column}",
            deviation(surface.at(MOMENT)[known], plain[known]),
            int(np.count_nonzero(plain[known])),
            int(np.count_nonzero(~known)),
            bool(np.array_equal(surface.filled, ~known)),
            len(surface.starts),
            drawing * len(surface.starts) + reading / len(features),
        )


def deviation(ours: NDArray[np.float32], plain: Floats) -> float:
    """The largest relative deviation of figures that are kept in single precision."""
    apart = np.abs(ours - plain)
    size = np.maximum(np.abs(ours), np.abs(plain))
    return float((apart / np.where(size > 0, size, 1)).max(initial=0))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=float, help="only a square of the city, of this side (m)")
    side = parser.parse_args().side
    print("## Context of Chicago as features\n")
    if not CHICAGO.exists():
        print("Not measured: the research data do not lie beside the repository.")
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CRIMEENGINE_CACHE"] = folder
        first, second = (alone(specs(), side) for _ in range(2))
    grid = Grid.over(city(side), CELL)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CRIMEENGINE_CACHE"] = folder
        extra = [text.replace("=", f"={CONTEXT}/", 1) for text in MORE]
        texts = (*specs(), *extra, relief(grid, Path(folder)))
        seconds = [build((text,), side).seconds for text in texts]
        context, _ = read_context(texts, "US-IL", grid, span=SPAN)
        sample = Sample.of(grid.squares(), grid.crs)
        assert context.terrain is not None
        found = [
            compared
            for source, text in zip(context.sources, texts, strict=True)
            if source.geometry != "table"
            for compared in compare(parse_layer(text), source.geometry, context.terrain, sample)
        ]
    print(
        f"{len(specs())} layers and tables of Chicago, {first.figures} figures of each of "
        f"{len(sample):,} cells of {CELL:g} m and of each day from {str(SPAN[0])[:10]} to "
        f"{str(SPAN[1])[:10]}; the entries of the rail stations are the mean of the last 28 days, "
        f"drawn anew each week. Built in {first.seconds:.1f} s by a process that held "
        f"{first.before:,} MB before and {first.peak:,} MB at most; the second run, in another "
        f"process, took {second.seconds:.1f} s from the cache and {second.peak:,} MB.\n"
    )
    study = len(specs())
    print(layer_table(context.sources[:study], seconds[:study], found))
    print(
        "\nSeconds of each layer by itself, read and drawn. *geopandas*: the same features by "
        "joins, overlays and nearest neighbours of geopandas on the same cells, feature by "
        "feature as one would write it, each file read once; of what is drawn anew each week one "
        "week is timed, and multiplied.\n"
    )
    print(f"### Beside geopandas: all {len(sample):,} cells\n")
    print(kind_table(found))
    print(
        "\nThe largest relative deviation of any cell; figures are kept in single precision, "
        "whose own step is 6e-8. What the study's layers do not ask for was compared on some of "
        f"them, and rasters on a made-up one in degrees; what is dated, as of {MOMENT}. *Not "
        "known*: cells that neither has a value for (the engine fills them by the median)."
    )


def layer_table(
    sources: Sequence[Source], seconds: Sequence[float], found: Sequence[Compared]
) -> str:
    """What each layer took, beside geopandas."""
    lines = [
        "| layer | features | s | geopandas, s | ratio |",
        "|---|---|---:|---:|---:|",
    ]
    still, all_of_them = np.zeros(2), np.zeros(2)
    for source, own in zip(sources, seconds, strict=True):
        names = "; ".join(name.removeprefix(f"{source.name}: ") for name in source.features)
        compared = [one for one in found if one.layer == source.name]
        both = np.array([own, sum(one.seconds for one in compared)])
        if not compared:
            lines.append(f"| {source.name} | {names} | {own:.2f} | | |")
            continue
        lines.append(f"| {source.name} | {names} | {beside(both)} |")
        all_of_them += both
        still += both * (max(one.periods for one in compared) == 1)
    lines.append(f"| together, but what changes with time | | {beside(still)} |")
    lines.append(f"| together | | {beside(all_of_them)} |")
    return "\n".join(lines)


def beside(seconds: Floats) -> str:
    """Seconds of the engine and of geopandas, and their ratio."""
    ours, plain = seconds
    return f"{ours:.2f} | {plain:.2f} | {plain / ours:.1f}"


def kind_table(found: Sequence[Compared]) -> str:
    """The largest deviation of each kind of feature."""
    lines = [
        "| kind of feature | figures | values not 0 | not known | of the same cells | deviation |",
        "|---|---:|---:|---:|---|---:|",
    ]
    for kind in sorted({one.kind for one in found}):
        own = [one for one in found if one.kind == kind]
        told, unknown = sum(one.told for one in own), sum(one.unknown for one in own)
        agreed = "yes" if all(one.agreed for one in own) else "no"
        worst = max(one.deviation for one in own)
        lines.append(f"| {kind} | {len(own)} | {told:,} | {unknown:,} | {agreed} | {worst:.1e} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
