"""Counting incidents to 250 m daily cells, beside a spatial join of the same projected points.

Uses seven years of Chicago (1.95 million incidents) where the project's research data lie beside
the repository, and the bundled sample elsewhere.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import xarray as xr

from crimeengine import Grid, Incidents, count, read_incidents
from crimeengine.area import Area, read_area
from crimeengine.step import Step

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
CHICAGO = ROOT.parent / "shared" / "data" / "chicago"


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of the best of three runs, and the last answer."""
    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        answer = work()
        seconds.append(time.perf_counter() - begun)
    return min(seconds), answer


def read() -> tuple[Incidents, Area]:
    if CHICAGO.exists():
        area = read_area(CHICAGO / "context" / "city_boundary.geojson")
        columns = {"x": "lon", "y": "lat", "crs": "EPSG:4326"}
        return read_incidents(CHICAGO / "crimes_2012_2018.parquet", "timestamp", **columns), area
    return read_incidents(SAMPLE, "timestamp"), read_area(SAMPLE, "districts")


def join(points: gpd.GeoDataFrame, squares: gpd.GeoDataFrame) -> pd.Series:
    """The peer: spatial join, then group by day and cell."""
    return points.sjoin(squares, predicate="within").groupby(["day", "cell"]).size()


def main() -> None:
    incidents, area = read()
    grid = Grid.over(area.in_metres(), 250)
    step = Step.parse("1D")

    def fresh() -> xr.DataArray:
        # A new object each time, so that nothing found in an earlier run is used again.
        return count(incidents.together(), grid, step)

    first = time.perf_counter()
    fresh()
    first = time.perf_counter() - first
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    whole, cube = timed(fresh)

    code = incidents.places.code
    x, y = (axis[code] for axis in incidents.places.project(grid.crs))
    projected = Incidents(
        x,
        y,
        incidents.time,
        incidents.category * 0,
        (),
        grid.crs,
        incidents.span,
        incidents.intake,
    )
    alone, _ = timed(lambda: count(projected.together(), grid, step))
    points = gpd.GeoDataFrame(
        {"day": incidents.time.astype("datetime64[D]").astype("datetime64[s]")},
        geometry=gpd.points_from_xy(x, y),
        crs=grid.crs,
    )
    squares = gpd.GeoDataFrame(
        {"cell": np.flatnonzero(grid.inside)}, geometry=grid.squares(), crs=grid.crs
    )
    peer, joined = timed(lambda: join(points, squares))
    assert int(joined.sum()) == int(cube.sum()), "the join and the cube disagree"

    print(f"{len(incidents):,} incidents, {cube.sizes['time']:,} days, {grid.shape} cells of 250 m")
    print(f"counting, first run, with projection    {first:6.2f} s")
    print(f"counting, with projection               {whole:6.2f} s")
    print(f"counting, points already projected      {alone:6.2f} s")
    print(f"spatial join and group-by of the same   {peer:6.2f} s")
    print(f"ratio, points already projected         {peer / alone:6.1f} times as fast")
    print(f"ratio, with projection                  {peer / whole:6.1f} times as fast")
    print(f"peak memory, reading and counting       {peak:6.2f} GB")


if __name__ == "__main__":
    main()
