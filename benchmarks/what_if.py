"""How fast a what-if answers: the first one of a forecast, and those after it.

    python benchmarks/what_if.py [--models gbm] [--cells 20000] [--repeat 5]

A city is made up: two years of incidents, half of them around bars. A forecast of seven days is
made on about 20,000 cells; then scenarios that move some of the bars are asked for, one after the
other, in one process, as QGIS keeps one. The first of them opens the forecast and fits the
replicates; the first of a new process finds these in the forecast's folder, and the next ones find
all of it in memory. Times are wall-clock seconds.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.jobs import parse_job, run
from crimeengine.scenario.base import forget

#: South-western corner of the city (m, UTM 16).
CORNER = np.array([440_000.0, 4_630_000.0])
CELL, DAYS, HORIZON, BARS, MOVED = 250.0, 730, 7, 400, 20
STAGES = ("open", "change", "forecast", "write", "total")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--models", default="gbm")
    parser.add_argument("--cells", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=5, help="warm scenarios, of which the median")
    given = parser.parse_args()
    print("## What-if: how fast it answers")
    with tempfile.TemporaryDirectory() as name:
        city = City(Path(name), given.cells)
        for model in given.models.split(","):
            report(model, city, given.repeat)


def report(model: str, city: City, repeat: int) -> None:
    """Forecast with a model, ask what if, and print how long each took."""
    plain = measure(city.forecast(model))
    forecast = plain["result"]
    cold = measure(city.what_if(model, 0))
    forget()
    again = measure(city.what_if(model, 0))
    warm = [measure(city.what_if(model, number)) for number in range(1, repeat + 1)]
    middle = {stage: statistics.median(run["seconds"][stage] for run in warm) for stage in STAGES}
    result = warm[-1]["result"]
    cells, beyond = forecast["grid"]["cells_in_area"], result["verdict"].rpartition("; ")[2]
    print(f"\n### {model}: {cells:,} cells × {HORIZON} steps, {result['replicates']} replicates\n")
    print(f"{MOVED} of {BARS} bars moved; {beyond}\n")
    print("| stage | first what-if (s) | first of a new process (s) | next ones, median (s) |")
    print("|---|---:|---:|---:|")
    for stage in STAGES:
        runs = (cold["seconds"][stage], again["seconds"][stage], middle[stage])
        print(f"| {stage} | " + " | ".join(f"{seconds:.2f}" for seconds in runs) + " |")
    total = plain["seconds"]["total"]
    shares = (middle["total"] / seconds for seconds in (cold["seconds"]["total"], total))
    of_first, of_plain = (f"{share:.1%}" for share in shares)
    print(
        f"\nThe forecast itself, with its test, took {total:.1f} s. A warm what-if takes {of_first}"
    )
    print(f"of the first one, and {of_plain} of the forecast.")


def measure(job: dict[str, Any]) -> dict[str, Any]:
    """Do a job; its result, and its seconds by stage."""
    begun = time.perf_counter()
    result = run(parse_job(job))
    return {
        "result": result,
        "seconds": result["seconds"] | {"total": time.perf_counter() - begun},
    }


class City:
    """A made-up city in a folder."""

    def __init__(self, folder: Path, cells: int) -> None:
        self.folder = folder
        self.random = np.random.default_rng(0)
        self.side = CELL * round(np.sqrt(cells))
        self.bars = self.random.random((BARS, 2)) * self.side
        write_points(folder / "bars.gpkg", self.bars)
        self._write_incidents(folder / "incidents.parquet")

    def _write_incidents(self, path: Path) -> None:
        number = 150 * DAYS
        around = self.bars[self.random.integers(0, BARS, number)]
        near = around + self.random.normal(0, 300, (number, 2))
        anywhere = self.random.random((number, 2)) * self.side
        place = np.where(self.random.random((number, 1)) < 0.5, near, anywhere)
        place = place.clip(1, self.side - 1) + CORNER
        minutes = np.sort(self.random.integers(0, DAYS * 24 * 60, number))
        when = np.datetime64("2022-01-01", "s") + minutes.astype("timedelta64[m]")
        pd.DataFrame({"when": when, "x": place[:, 0], "y": place[:, 1]}).to_parquet(path)

    def forecast(self, model: str) -> dict[str, Any]:
        """The job of a forecast."""
        return {
            "kind": "forecast",
            "incidents": str(self.folder / "incidents.parquet"),
            "time": "when",
            "x": "x",
            "y": "y",
            "crs": "EPSG:32616",
            "cell": CELL,
            "horizon": HORIZON,
            "model": model,
            "context": [f"bars={self.folder / 'bars.gpkg'}:distance,density@500"],
            "out": str(self.folder / model),
        }

    def what_if(self, model: str, number: int) -> dict[str, Any]:
        """The job of a scenario that moves some bars elsewhere."""
        bars = self.bars.copy()
        some = self.random.choice(BARS, MOVED, replace=False)
        bars[some] = self.random.random((MOVED, 2)) * self.side
        path = self.folder / f"bars_{number}.gpkg"
        write_points(path, bars)
        return {
            "kind": "what-if",
            "forecast": str(self.folder / model),
            "context": [f"bars={path}"],
            "name": f"Scenario {number}",
            "out": str(self.folder / f"{model}_{number}"),
        }


def write_points(path: Path, places: NDArray[np.float64]) -> None:
    """Write places (m from the corner) as a layer of points."""
    east, north = (places + CORNER).T
    points = gpd.points_from_xy(east, north)
    gpd.GeoDataFrame(geometry=points, crs=CRS.from_epsg(32616)).to_file(path, engine="pyogrio")


if __name__ == "__main__":
    main()
