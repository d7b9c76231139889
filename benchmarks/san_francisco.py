"""All crimes of San Francisco, 2003 to 2014, by day and by hour: a section of the results."""

from __future__ import annotations

import argparse
import time
from datetime import datetime
from pathlib import Path

from scores import table, watch

from crimeengine.area import read_area
from crimeengine.evaluation.backtest import backtest
from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.verdict import recommend
from crimeengine.forecasters import Choice
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import Incidents, read_incidents
from crimeengine.progress import Progress
from crimeengine.step import Step

DATA = Path(__file__).parents[2] / "shared" / "data" / "san_francisco"
CELL = 500
#: From 2015 on the file has only every other week.
UNTIL = datetime(2015, 1, 1)
#: By step: its name, steps of a forecast, steps of the test, and the years that models learn from.
TESTS = {"1D": ("Daily", 7, 56, 12), "1h": ("Hourly", 24, 14 * 24, 3)}
MODELS = "historical_mean,seasonal_naive,ewma,kde,promap,sepp,arima,glm,gbm,hybrid,gru,st_resnet"
GROWING = "historical_mean,ewma,kde,sepp,arima,glm,gbm,hybrid"
YEARS = (1, 2, 4, 8, 12)
MEASURES = ("poisson_deviance", "skill", "rmse", "hit_rate", "pei", "crps", "coverage")


def read() -> tuple[Incidents, Grid]:
    """Incidents until the end of 2014, and the cells over the neighbourhoods."""
    incidents = read_incidents(
        str(DATA / "sf_all_weeks_train_plus_test.parquet"),
        "timestamp",
        None,
        x="lon",
        y="lat",
        crs="EPSG:4326",
    )
    (file,) = (DATA / "context").glob("*eighbo*")
    area = read_area(str(file)).in_metres()
    return incidents.between(None, UNTIL).within(area), Grid.over(area, CELL)


def compare(incidents: Incidents, grid: Grid, step: str, models: list[Choice]) -> None:
    """All models at one step."""
    name, horizon, steps, years = TESTS[step]
    history = History.of(incidents, grid, Step.parse(step))
    history = history.last(round(years * 365.25) * history.step.per_day + steps)
    test = backtest(history, models, Plan(horizon, 1, steps), Progress(watch))
    print(f"\n### {name}, {CELL} m, {horizon} steps ahead\n")
    print(f"Learned from {history.steps - steps:,} steps; tested on the last {steps}.\n")
    print(table(test, MEASURES))
    print(f"\n{recommend(test).text}", flush=True)


def grow(incidents: Incidents, grid: Grid, step: str, models: list[Choice]) -> None:
    """Seconds to learn, by years of data."""
    whole = History.of(incidents, grid, Step.parse(step))
    print(f"\n### Seconds to learn, by years of {TESTS[step][0].lower()} counts\n")
    print(f"| model | {' | '.join(map(str, YEARS))} |\n|---|{'---:|' * len(YEARS)}")
    for choice in models:
        seconds = []
        for years in YEARS:
            part = whole.last(round(years * 365.25) * whole.step.per_day)
            begun = time.perf_counter()
            choice.make().fit(part, TESTS[step][1], Progress())
            seconds.append(f"{time.perf_counter() - begun:.1f}")
        print(f"| {choice.title} | {' | '.join(seconds)} |", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--models", default=MODELS)
    arguments.add_argument("--growing", default=GROWING)
    arguments.add_argument("--steps", default=",".join(TESTS))
    given = arguments.parse_args()
    print("## San Francisco, all crimes, 2003 to 2014\n")
    if not DATA.exists():
        print("The research data do not lie beside the repository.")
        return
    incidents, grid = read()
    incidents = incidents.together()
    print(f"{len(incidents):,} incidents, {int(grid.inside.sum())} cells of {CELL} m.")
    for step in given.steps.split(","):
        compare(incidents, grid, step, [Choice.parse(text) for text in given.models.split(",")])
        grow(incidents, grid, step, [Choice.parse(text) for text in given.growing.split(",")])


if __name__ == "__main__":
    main()
