"""Every forecaster on the daily tensors of New York and Chicago: a section of the results.

Both are a common benchmark of graph networks, whose authors score only where the true count is
above 0. Here the scores are over all cells that ever had an incident.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import xarray as xr
from scores import table, watch

from crimeengine.context import Context
from crimeengine.evaluation.backtest import backtest
from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.verdict import recommend
from crimeengine.forecasters import Choice, forecasters
from crimeengine.history import History
from crimeengine.progress import Progress

DATA = Path(__file__).parents[2] / "shared" / "data"
CITIES = {
    "New York, four kinds of felony, 2014-15": ("new_york/daily_felonies_16x16.npz", 2014),
    "Chicago, four types, 2016-17": ("chicago/daily_four_types_14x12.npz", 2016),
}
TEST_DAYS = 92
#: The grids of the tensors are not given in metres; this stands for the side of a cell.
CELL = 2000.0
MEASURES = ("poisson_deviance", "skill", "rmse", "hit_rate", "crps", "coverage", "auc_cells")


def history(file: str, year: int) -> History:
    """A tensor as counts of the cells that ever had an incident."""
    parts = np.load(DATA / file)
    counts = np.concatenate([parts[name] for name in ("train", "val", "test")])
    days, categories, rows, columns = counts.shape
    cube = xr.DataArray(
        counts,
        dims=("time", "category", "y", "x"),
        coords={
            "time": np.datetime64(f"{year}-01-01", "s") + np.arange(days) * np.timedelta64(1, "D"),
            "category": [f"type {number + 1}" for number in range(categories)],
            "y": (rows - np.arange(rows) - 0.5) * CELL,
            "x": (np.arange(columns) + 0.5) * CELL,
            "inside": (("y", "x"), counts.sum(axis=(0, 1)) > 0),
        },
        attrs={"step": "1D", "crs": "EPSG:32616", "cell": CELL},
    )
    return History(cube, None, Context("US"))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--models", default=",".join(forecasters()))
    models = [Choice.parse(text) for text in arguments.parse_args().models.split(",")]
    print("## Daily tensors of New York and Chicago\n")
    if not DATA.exists():
        print("The research data do not lie beside the repository.")
        return
    print(f"The last {TEST_DAYS} days, one day ahead, without learning anew in between, over all")
    print("cells that ever had an incident; US holidays are known. What the hybrid consists of was")
    print("chosen on the 90 days before these, though its figures on these days were seen, too.")
    for heading, (file, year) in CITIES.items():
        plan = Plan(horizon=1, folds=1, test_steps=TEST_DAYS)
        test = backtest(history(file, year), models, plan, Progress(watch))
        print(f"\n### {heading}\n")
        print(table(test, MEASURES))
        print(f"\n{recommend(test).text}", flush=True)


if __name__ == "__main__":
    main()
