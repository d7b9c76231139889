"""Speed of `kde`, `promap` and `sepp`, beside plain code for the first two.

200,000 made-up incidents of two years on a 100 × 100 grid, clustered, with repeated places. Every
rule is told to use all of them, also `promap`, which by itself takes those of two months.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np
from pyproj import CRS
from scipy.stats import gaussian_kde

from crimeengine.forecasters import forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import Incidents
from crimeengine.intake import Intake
from crimeengine.progress import Progress
from crimeengine.step import Step

SIDE, CELL, POINTS, DAYS = 25_000.0, 250.0, 200_000, 730
START = np.datetime64("2020-01-01T00:00:00", "s")

#: Incidents and cells that the plain codes are timed on; their seconds are scaled up from there.
SOME_POINTS, SOME_CELLS = 10_000, 500


def city(seed: int = 1) -> History:
    """Incidents at 40,000 places, most of them around 60 centres, some places far more often.

    A quarter follows another one, 10 days later on average and 200 m away in each direction (the
    standard deviation): θ 0.25, 1/ω 10 d, σ 200 m are what `sepp` should find.
    """
    random = np.random.default_rng(seed)
    centres = random.random((60, 2)) * SIDE
    places = random.random((40_000, 2)) * SIDE
    near = random.random(len(places)) < 0.7
    spread = random.normal(0, 600, (near.sum(), 2))
    places[near] = centres[random.integers(0, len(centres), near.sum())] + spread
    places = np.clip(places, 0, SIDE - 1)
    often = random.pareto(2.5, len(places)) + 1
    place = places[random.choice(len(places), POINTS, p=often / often.sum())]
    day = random.random(POINTS) * DAYS
    first = POINTS * 3 // 4
    leader = random.integers(0, first, POINTS - first)
    place[first:] = place[leader] + random.normal(0, 200, (POINTS - first, 2))
    day[first:] = day[leader] + random.exponential(10, POINTS - first)
    x, y = np.clip(place, 0, SIDE - 1).T
    moment = START + (np.minimum(day, DAYS - 0.001) * 86_400).astype("timedelta64[s]")
    incidents = Incidents(
        x,
        y,
        moment,
        np.zeros(POINTS, np.int64),
        (),
        CRS.from_epsg(32616),
        (START, START + np.timedelta64(DAYS * 86_400 - 1, "s")),
        Intake(POINTS),
    )
    grid = Grid.of_bounds((0, 0, SIDE, SIDE), incidents.crs, CELL)
    return History.of(incidents, grid, Step.parse("1D"))


def ours(history: History, name: str, **settings: Any) -> tuple[float, str]:
    """Seconds of fitting and forecasting a week."""
    begun = time.perf_counter()
    model = forecaster(name, settings).fit(history, 7, Progress())
    model.predict(history, 7)
    seconds = time.perf_counter() - begun
    if name == "kde":
        return seconds, f"bandwidth {model.bandwidth[0]:.0f} m"
    if name == "sepp":
        trigger = model.triggers[0]
        found = f"θ {trigger.number:.2f}, 1/ω {1 / trigger.decay:.0f} d, σ {trigger.width:.0f} m"
        return seconds, found
    return seconds, ""


def centres(history: History) -> tuple[np.ndarray, np.ndarray]:
    return np.meshgrid(history.cube.x.to_numpy(), history.cube.y.to_numpy())


def plain_kde(history: History) -> float:
    """`scipy.stats.gaussian_kde` read off at the cell centres; seconds for all points."""
    points = history.points
    some = np.random.default_rng(0).choice(len(points), SOME_POINTS, replace=False)
    at = np.stack([axis.ravel() for axis in centres(history)])
    begun = time.perf_counter()
    gaussian_kde(np.stack([points.x[some], points.y[some]]))(at)
    return (time.perf_counter() - begun) * len(points) / SOME_POINTS


def plain_promap(history: History) -> float:
    """The formula, cell by cell over all points; seconds for all cells."""
    points = history.points
    weeks = (history.end - points.time).astype("timedelta64[s]").astype(float) // (7 * 86_400)
    x, y = (axis.ravel() for axis in centres(history))
    some = np.random.default_rng(0).choice(len(x), SOME_CELLS, replace=False)
    risk = np.zeros(len(x))
    begun = time.perf_counter()
    for cell in some:
        away = np.hypot(points.x - x[cell], points.y - y[cell])
        near = away <= 400
        half_cells = away[near] // (CELL / 2)
        risk[cell] = np.sum(1 / (1 + half_cells) / (1 + weeks[near]))
    return (time.perf_counter() - begun) * len(x) / SOME_CELLS


def main() -> None:
    history = city()
    distinct = len(np.unique(history.points.x + 1j * history.points.y))
    print("## Speed of the point models\n")
    print(
        f"{len(history.points):,} made-up incidents at {distinct:,} places in {history.steps} "
        f"days, {history.inside.shape[1]} × {history.inside.shape[0]} cells of {CELL:g} m: seconds "
        "to fit and to forecast 7 days. Planted are θ 0.25, 1/ω 10 d and σ 200 m, for `sepp` to "
        "find. Plain KDE is `scipy.stats.gaussian_kde` read off at the cell centres, timed with "
        f"{SOME_POINTS:,} of the points; plain ProMap a loop over cells in numpy, timed with "
        f"{SOME_CELLS} of the cells; both are scaled up to all.\n"
    )
    ours(history, "promap")  # what is imported at the first use is not timed
    kde, promap = plain_kde(history), plain_promap(history)
    print("| model | seconds | plain code | ratio | found |")
    print("| --- | ---: | ---: | ---: | --- |")
    for label, name, settings, peer in (
        ("kde, bandwidth by rule", "kde", {"days": None, "bandwidth": "rule"}, kde),
        ("kde, cross-validated", "kde", {"days": None}, kde),
        ("promap", "promap", {"days": DAYS}, promap),
        ("sepp", "sepp", {"days": None}, None),
    ):
        seconds, found = ours(history, name, **settings)
        beside = f"{peer:.1f} | {peer / seconds:.0f}" if peer else " | "
        print(f"| {label} | {seconds:.2f} | {beside} | {found} |")


if __name__ == "__main__":
    main()
