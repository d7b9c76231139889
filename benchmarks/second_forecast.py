"""How long a fitted model takes to forecast again from the same counts amid another context.

This is what a what-if asks for. The city is made up: 20,000 cells, 1,000 days, 40 figures of the
terrain, seven steps ahead. A section of ``docs/results.md``, in Markdown.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace

import numpy as np
import xarray as xr

from crimeengine.context import Context
from crimeengine.context.terrain import Surface, Terrain
from crimeengine.forecasters import Choice
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step

ROWS, COLUMNS, DAYS, SURFACES, HORIZON = 125, 160, 1_000, 40, 7
FIRST = np.datetime64("2018-01-01")


def city() -> History:
    """Counts of uneven cells amid surfaces that tell nothing."""
    random = np.random.default_rng(0)
    counts = random.poisson(random.gamma(0.5, 0.1, (ROWS, COLUMNS)), (DAYS, 1, ROWS, COLUMNS))
    inside = np.ones((ROWS, COLUMNS), bool)
    cube = xr.DataArray(
        counts.astype(np.uint16),
        dims=("time", "category", "y", "x"),
        coords={
            "time": Step.parse("1D").starts(FIRST, DAYS),
            "category": ["all"],
            "y": 250.0 * np.arange(ROWS)[::-1] + 4_630_000,
            "x": 250.0 * np.arange(COLUMNS) + 440_000,
            "inside": (("y", "x"), inside),
        },
        attrs={"step": "1D", "crs": "EPSG:32616", "cell": 250.0},
    )
    return History(cube, None, Context("US-IL", terrain=terrain(random)))


def terrain(random: np.random.Generator) -> Terrain:
    """Figures drawn at random."""
    none, day = np.zeros(ROWS * COLUMNS, bool), FIRST[None].astype("datetime64[D]")
    drawn = random.normal(size=(SURFACES, 1, ROWS * COLUMNS)).astype(np.float32)
    return Terrain(
        tuple(
            Surface(f"figure {number}", "layer", "plain", day, values, none)
            for number, values in enumerate(drawn)
        )
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--models", default="glm,gbm,hybrid")
    given = arguments.parse_args()
    history, random = city(), np.random.default_rng(1)
    print(
        "| model | fit (s) | first forecast (s) | again, another context (s) |\n|---|---|---|---|"
    )
    for text in given.models.split(","):
        model = Choice.parse(text).make()
        begun = [time.perf_counter()]
        model.fit(history, HORIZON, Progress())
        begun.append(time.perf_counter())
        model.predict(history, HORIZON)
        begun.append(time.perf_counter())
        fitting, first = np.diff(begun)
        again = []
        for _ in range(5):
            other = history.amid(replace(history.context, terrain=terrain(random)))
            start = time.perf_counter()
            model.predict(other, HORIZON)
            again.append(time.perf_counter() - start)
        print(f"| `{text}` | {fitting:.0f} | {first:.2f} | {np.median(again):.2f} |", flush=True)


if __name__ == "__main__":
    main()
