"""How good the forecasters are on the bundled sample, and on Philadelphia at the same scale.

A section of ``docs/results.md``, in Markdown. Philadelphia's incidents are read where the
project's research data lie beside the repository.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from scores import table, watch

from crimeengine.area import read_area
from crimeengine.context import Context
from crimeengine.evaluation.backtest import backtest
from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.verdict import recommend
from crimeengine.forecasters import Choice
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import read_incidents
from crimeengine.progress import Progress
from crimeengine.step import Step

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
PHILADELPHIA = ROOT.parent / "shared" / "data" / "philadelphia"
MODELS = "seasonal_naive,kde,promap,sepp,arima,glm,gbm,hybrid,gru,kmeans_lstm,st_resnet"
MEASURES = ("poisson_deviance", "skill", "rmse", "hit_rate", "pei", "crps", "coverage")


def cities() -> Iterator[tuple[str, History]]:
    """The cities by heading."""
    area = read_area(str(SAMPLE), "districts").in_metres()
    incidents = read_incidents(str(SAMPLE), "timestamp", layer="incidents").within(area)
    grid = Grid.over(area, 250)
    heading = "Sample (three districts of Chicago, 2016-17), daily, 250 m"
    context = Context("US-IL")
    yield heading, History.of(incidents.together(), grid, Step.parse("1D"), context)
    if PHILADELPHIA.exists():
        area = read_area(str(PHILADELPHIA / "context" / "police_districts.geojson")).in_metres()
        incidents = read_incidents(
            str(PHILADELPHIA / "crimes_2016_2021.parquet"),
            "timestamp",
            x="lon",
            y="lat",
            crs="EPSG:4326",
        ).within(area)
        grid = Grid.over(area, 500)
        context = Context("US-PA")
        yield (
            "Philadelphia, 2016-21, daily, 500 m",
            History.of(incidents.together(), grid, Step.parse("1D"), context),
        )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--models", default=MODELS)
    arguments.add_argument(
        "--cities", type=int, default=1, help="2 adds Philadelphia, which takes about an hour"
    )
    given = arguments.parse_args()
    models = [Choice.parse(text) for text in given.models.split(",")]
    print("## All incidents, a week ahead\n")
    print("Two folds of 28 days at the end; each model learned from what came before a fold and")
    print("forecast it 7 days at a time. Settings were chosen on steps before these days, except")
    print("that epochs and patience of ST-ResNet had been picked on the sample's last 28 days.")
    for heading, history in islice(cities(), given.cities):
        test = backtest(history, models, Plan(7, 2, 28), Progress(watch))
        print(f"\n### {heading}\n")
        print(f"{int(history.cube.sum()):,} incidents, {int(history.inside.sum()):,} cells.\n")
        print(table(test, MEASURES))
        print(f"\n{recommend(test).text}", flush=True)


if __name__ == "__main__":
    main()
