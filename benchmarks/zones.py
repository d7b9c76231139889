"""Expected counts by zone: coverage of their intervals, conservation, patrols, speed.

Markdown. Beats and districts of Chicago are read where the project's research data lie beside the
repository; otherwise the bundled sample is taken, with its districts and hexagons.
"""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from scipy.sparse import csr_array

from crimeengine.area import Area, read_area
from crimeengine.evaluation.metrics import top_share
from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.record import fit_and_follow
from crimeengine.forecast import Forecast
from crimeengine.forecasters import forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import read_incidents
from crimeengine.progress import Progress
from crimeengine.step import Step
from crimeengine.zoning.patrols import patrols
from crimeengine.zoning.shares import Shares
from crimeengine.zoning.spread import Figures, Spread
from crimeengine.zoning.zones import Zones

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
CITY = ROOT.parent / "shared" / "data" / "chicago"
MODEL, CELL, HORIZON, TEST_DAYS, WEEKS = "ewma", 250.0, 7, 28, 40
SINCE = datetime(2016, 7, 1)
#: Zones that lie in the study area by less than this share of a cell are left out.
LEAST = 0.5
#: Patrols, and the area of each (km²).
PATROLS, PATROL_KM2 = 10, 0.5

Outcome = dict[tuple[str, str, str], list[list[float]]]


@dataclass(frozen=True, eq=False)
class Kind:
    """Zones of one kind, how cells are divided among them, and what happened in them."""

    zones: Zones
    shares: Shares
    found: np.ndarray  # (steps, zones), by the incidents' own places


def study() -> tuple[str, History, Grid, Area, dict[str, Kind]]:
    if CITY.exists():
        heading = f"Chicago, all incidents since {SINCE:%B %Y}"
        area = read_area(CITY / "context" / "city_boundary.geojson").in_metres()
        incidents = read_incidents(
            CITY / "crimes_2012_2018.parquet", "timestamp", x="lon", y="lat", crs="EPSG:4326"
        ).within(area)
        incidents = incidents.between(SINCE, None)
        files = {
            "districts": (CITY / "context" / "police_districts.geojson", None, "DIST_NUM"),
            "beats": (CITY / "context" / "police_beats.geojson", None, "beat_num"),
        }
    else:
        heading = "Sample (three districts of Chicago, 2016-17)"
        area = read_area(SAMPLE, "districts").in_metres()
        incidents = read_incidents(SAMPLE, "timestamp", layer="incidents").within(area)
        files = {"districts": (SAMPLE, "districts", "name")}
    grid = Grid.over(area, CELL)
    history = History.of(incidents.together(), grid, Step.parse("1D"))
    kinds = {name: Zones.read(*file, grid.crs) for name, file in files.items()}
    kinds |= {f"hexagons of {w / 1000:g} km": Zones.hexagons(grid, w) for w in (3000.0, 1000.0)}
    laid = {}
    for name, zones in kinds.items():
        shares = Shares.between(zones.polygons, grid, area)
        kept = shares.cells > LEAST
        laid[name] = Kind(zones, shares.only(kept), counted(history, zones.polygons[kept]))
    return heading, history, grid, area, laid


def counted(history: History, polygons: np.ndarray) -> np.ndarray:
    """Incidents of each step in each polygon."""
    points = history.points
    tree = shapely.STRtree(shapely.points(points.x, points.y))
    zone, point = tree.query(polygons, predicate="intersects")
    step = (points.time[point] - history.times[0]) // history.step.delta
    place = step.astype(np.int64) * len(polygons) + zone
    counts = np.bincount(place, minlength=history.steps * len(polygons))
    return counts.reshape(history.steps, len(polygons))


def follow(history: History, grid: Grid, kinds: dict[str, Kind]) -> tuple[Outcome, np.ndarray]:
    """Forecast each of the last weeks, with what the four weeks before it say of the spread."""
    outcome: Outcome = defaultdict(list)
    caught = []
    plan = Plan(HORIZON, 1, TEST_DAYS)
    for origin in range(history.steps - HORIZON * WEEKS, history.steps, HORIZON):
        past = history.until(origin)
        model = forecaster(MODEL)
        (tested,) = plan.origins(origin)
        scales = fit_and_follow(past, model, tested, plan, Progress()).scales
        made = model.refit(past, HORIZON, Progress()).predict(past, HORIZON)
        mean = made.mean.to_numpy()[:, 0][:, grid.inside]
        rows = scales.describe()
        spread = Spread(*np.array([[r[k] for r in rows] for k in ("cells", "step", "horizon")]))
        weeks = slice(origin, origin + HORIZON)
        for name, kind in kinds.items():
            expected, found = mean @ kind.shares.of.T, kind.found[weeks]
            size = kind.shares.cells
            for span, law, cell, cells_mean, happened in (
                ("day", spread.by_step, spread.step[0], mean, found),
                ("week", spread.over_horizon, spread.horizon[0], mean.sum(0)[None], found.sum(0)),
            ):
                together = law(expected, size)
                apart = independent(together, cell, cells_mean, kind.shares.of)
                for how, made_so in (("measured", together), ("independent", apart)):
                    outcome[name, span, how].append(covered(made_so, np.atleast_2d(happened)))
        happened = history.cube[weeks, 0].to_numpy().sum(axis=0)
        caught.append(patrolled(grid, made.mean[:, 0].to_numpy(), happened, spread))
    return outcome, np.array(caught)


def independent(together: Forecast, cell: float, mean: np.ndarray, shares: csr_array) -> Forecast:
    """The same forecast if cells were independent, each with the dispersion measured of cells."""
    squares = (mean**2) @ shares.multiply(shares).T
    whole = together.mean.to_numpy()[:, :, 0, 0] ** 2
    return Forecast(together.mean, cell * squares.sum(axis=0) / whole.sum(axis=0))


def covered(made: Forecast, found: np.ndarray) -> list[float]:
    """Shares of the counts within the interval, and of what the interval itself promises."""
    figures = Figures.of(made)
    inside = (found >= figures.lower) & (found <= figures.upper)
    bounds = (figures.upper, figures.lower - 1)
    upper, below = (made.cdf(bound[:, :, None, None])[:, :, 0, 0] for bound in bounds)
    return [inside.mean(), (upper - below).mean(), (figures.upper - figures.lower).mean()]


def patrolled(grid: Grid, mean: np.ndarray, found: np.ndarray, spread: Spread) -> list[float]:
    """Expected, counted and covered in patrols, and what as many scattered cells would catch."""
    total = mean.sum(axis=0)
    size = int(PATROL_KM2 / grid.cell_km2)
    chosen = patrols(total, grid.inside, PATROLS, size, PATROLS * size)
    places = [tuple(np.transpose(cells)) for cells in chosen]
    expected = np.array([mean[:, *place].sum(axis=1) for place in places]).T
    counts = np.array([found[place].sum() for place in places])
    law = spread.over_horizon(expected, np.array([len(cells) for cells in chosen], float))
    number = sum(map(len, chosen))
    rate, cells = total[grid.inside], found[grid.inside]
    scattered = cells[top_share(rate, (number + 0.5) / len(rate))].sum()
    inside = covered(law, counts[None])[0]
    return [expected.sum(), counts.sum(), inside, scattered, total.sum(), found.sum()]


def coverage(heading: str, outcome: Outcome, kinds: dict[str, Kind]) -> None:
    print("### Coverage of 80 % intervals\n")
    print(
        f"{heading}, {CELL:g} m, {MODEL}, the last {WEEKS} weeks, each forecast from its eve; the "
        f"spread is measured in the {TEST_DAYS} days before (model learned without them), never in "
        "the week itself. Counts are whole, so that an interval promises more than 80 %; that is "
        "given beside what was covered. ± is the 95 % interval of the mean over the weeks.\n"
    )
    print("| zones | count of a | spread | covered, % | promised, % | mean width |")
    print("| --- | --- | --- | ---: | ---: | ---: |")
    for (name, span, how), rows in outcome.items():
        inside, promised, width = np.array(rows).T
        error = 1.96 * inside.std(ddof=1) / np.sqrt(len(rows))
        number = kinds[name].found.shape[1]
        words = "as measured, by size" if how == "measured" else "cells independent"
        print(
            f"| {number:,} {name} | {span} | {words} | {100 * inside.mean():.1f} ± "
            f"{100 * error:.1f} | {100 * promised.mean():.1f} | {width.mean():.1f} |"
        )


def caught_by_patrols(caught: np.ndarray) -> None:
    expected, found, inside, scattered, everywhere, total = caught.T
    print(
        f"\n### Patrols\n\n{PATROLS} hot spots of {PATROL_KM2:g} km² in each of these weeks: "
        f"{expected.mean():.0f} incidents expected and {found.mean():.0f} counted a week "
        f"({found.sum() / expected.sum() - 1:+.1%}; in the whole area "
        f"{total.sum() / everywhere.sum() - 1:+.1%}); {inside.mean():.0%} of their counts lie in "
        f"the 80 % intervals. They hold {found.sum() / total.sum():.1%} of all incidents; as many "
        f"single cells, scattered over the map, hold {scattered.sum() / total.sum():.1%}."
    )


def conservation(grid: Grid, area: Area, kinds: dict[str, Kind]) -> None:
    print("\n### Conservation\n")
    print("Zones and what lies outside, less what zones overlap, against the cells' total:\n")
    print("| zones | largest relative error of 7 steps | overlap, % |\n| --- | ---: | ---: |")
    mean = np.random.default_rng(0).gamma(0.3, 1, (HORIZON, int(grid.inside.sum())))
    for name, kind in kinds.items():
        shares = Shares.between(kind.zones.polygons, grid, area)
        total = mean.sum(axis=1)
        again = mean @ shares.again
        parts = (mean @ shares.of.T).sum(axis=1) + mean @ shares.outside - again
        error = np.abs(parts / total - 1).max()
        print(f"| {name} | {error:.1e} | {100 * again.sum() / total.sum():.3f} |")


def speed() -> None:
    """Seconds for 20,000 cells and 300 zones, beside an overlay of geopandas."""
    random = np.random.default_rng(1)
    side = 142 * CELL
    crs = "EPSG:32616"
    grid = Grid.of_bounds((0, 0, side, side), gpd.GeoSeries(crs=crs).crs, CELL)
    seeds = shapely.multipoints(random.uniform(0, side, (300, 2)))
    box = shapely.box(0, 0, side, side)
    found = shapely.get_parts(shapely.voronoi_polygons(seeds, extend_to=box))
    zones = shapely.intersection(found, box)
    begun = time.perf_counter()
    shares = Shares.between(zones, grid)
    ours = time.perf_counter() - begun
    cells = gpd.GeoDataFrame(
        {"cell": np.arange(grid.inside.size)}, geometry=grid.squares(), crs=crs
    )
    polygons = gpd.GeoDataFrame({"zone": np.arange(len(zones))}, geometry=zones, crs=crs)
    begun = time.perf_counter()
    pieces = gpd.overlay(cells, polygons, how="intersection")
    plain = csr_array((pieces.area / CELL**2, (pieces.zone, pieces.cell)), shares.of.shape)
    theirs = time.perf_counter() - begun
    difference = abs(plain - shares.of).max()
    mean = random.gamma(0.3, 1, grid.shape)
    begun = time.perf_counter()
    patrols(mean, grid.inside, PATROLS, 8, 80)
    patrol = time.perf_counter() - begun
    print(f"\n### Seconds for {grid.inside.size:,} cells\n\n| what | seconds |\n| --- | ---: |")
    print(f"| shares of the cells in {len(zones)} zones, with what is in none | {ours:.2f} |")
    print(f"| the shares alone by the overlay of geopandas | {theirs:.2f} |")
    print(f"| {PATROLS} patrols of 8 cells | {patrol:.2f} |")
    print(f"\nThe largest difference between both shares is {difference:.0e} of a cell.")


def main() -> None:
    print("## Zones and patrols\n")
    heading, history, grid, area, kinds = study()
    outcome, caught = follow(history, grid, kinds)
    coverage(heading, outcome, kinds)
    caught_by_patrols(caught)
    conservation(grid, area, kinds)
    speed()


if __name__ == "__main__":
    main()
