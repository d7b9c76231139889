"""Forecasts of Philadelphia in the protocol of Li et al.: a section of the results, in Markdown.

All incidents of 2017 to 2021 by day, in cells of 5000 m; every model is fitted once, to the first
80 % of the days, and forecasts each of the others from all days before it.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
import xarray as xr
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.evaluation.metrics import coverage, mae, poisson_deviance, rmse
from crimeengine.forecast import Forecast
from crimeengine.forecasters import Choice, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import read_incidents
from crimeengine.progress import Progress
from crimeengine.step import Step
from crimeengine.transforms import EqualWidthBins

DATA = Path(__file__).parents[2] / "shared" / "data" / "philadelphia" / "crimes_2016_2021.parquet"
CELL = 5000.0
PAPERS_CELLS = 42

#: MSE, RMSE and MAE of the paper's table 3, by number of bins (0: counts).
PAPER = {
    (0, "cnn_lstm"): (18.426, 4.293, 2.539),
    (0, "rnn"): (15.921, 3.990, 2.404),
    (0, "gru"): (15.681, 3.960, 2.371),
    (0, "lstm"): (15.527, 3.940, 2.358),
    (10, "cnn_lstm"): (0.620, 0.788, 0.469),
    (10, "rnn"): (0.641, 0.801, 0.488),
    (10, "gru"): (0.658, 0.811, 0.483),
    (10, "lstm"): (0.642, 0.801, 0.485),
    (5, "cnn_lstm"): (0.171, 0.414, 0.231),
    (5, "rnn"): (0.174, 0.417, 0.233),
    (5, "gru"): (0.178, 0.422, 0.233),
    (5, "lstm"): (0.178, 0.422, 0.235),
}

NETWORKS = ("cnn_lstm", "rnn", "gru", "lstm")

#: Models beside the paper's; those that this engine does not have are passed over.
MODELS = (
    "historical_mean",
    "seasonal_naive",
    "seasonal_naive:weeks=4",
    "ewma",
    *NETWORKS,
    *(f"{name}:window=28" for name in NETWORKS),
    "glm",
    "gbm",
    "hybrid",
)

#: From all values before a day to what is expected of that day.
Rule = Callable[[NDArray[np.float64]], NDArray[np.float64]]

BEST_RULE = "half the last 28 days, half the last 4 same weekdays"


def rules(first: int) -> dict[str, Rule]:
    """The counting rules of which a network has to be better; ``first`` is the first test day."""
    return {
        "mean of the training days": lambda past: past[:first].mean(axis=0),
        "mean of the last 8 days": lambda past: past[-8:].mean(axis=0),
        BEST_RULE: lambda past: (past[-28:].mean(axis=0) + past[-28::7].mean(axis=0)) / 2,
    }


def daily_counts() -> History:
    """All located incidents by day on the grid whose corner is that of the incidents."""
    incidents = read_incidents(
        DATA, "timestamp", x="lon", y="lat", crs="EPSG:4326", duplicates="keep"
    )
    years = incidents.between(datetime.datetime(2017, 1, 1), datetime.datetime(2022, 1, 1))
    crs = CRS.from_epsg(32618)
    x, y = years.places.project(crs)
    columns, rows = (int(np.ptp(values) // CELL) + 1 for values in (x, y))
    inside = np.ones((rows, columns), bool)
    grid = Grid(crs, CELL, float(x.min()), float(y.min()) + rows * CELL, inside)
    return History.of(years.together(), grid, Step.parse("1D"))


def vectors(cube: xr.DataArray) -> NDArray[np.float64]:
    """Values of the cells (days, cells)."""
    flat: NDArray[np.float64] = cube.to_numpy().reshape(len(cube), -1).astype(np.float64)
    return flat


def one_step(model: Forecaster, history: History, first: int) -> Forecast:
    """Forecasts of each day from ``first`` on, made at the end of the day before it."""
    made = [model.predict(history.until(day), 1) for day in range(first, history.steps)]
    return Forecast(
        xr.concat([forecast.mean for forecast in made], dim="time"),
        made[0].dispersion,
        made[0].zeros,
    )


def errors(found: NDArray[np.float64], expected: NDArray[np.float64]) -> tuple[float, ...]:
    """MSE, RMSE and MAE."""
    root = rmse(found, expected)
    return root**2, root, mae(found, expected)


def row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


def shown(figures: tuple[float, ...]) -> str:
    return " / ".join(f"{figure:.2f}" if figure >= 2 else f"{figure:.3f}" for figure in figures)


def papers_table(history: History, first: int) -> None:
    """The paper's table 3, and what its networks are worth beside counting rules."""
    counts = vectors(history.cube)
    row("learned", "model", "on the scale learned", "in counts", "the paper's")
    row("---", "---", "---:", "---:", "---:")
    for number in (0, 10, 5):
        learned, bins = "counts", None
        values = counts
        if number:
            bins = EqualWidthBins.fit(torch.as_tensor(counts[:first]), number)
            learned = f"{number} bins of {bins.width:.1f}"
            values = bins.forward(torch.as_tensor(counts)).numpy()

        def back(expected: NDArray[np.float64], bins: EqualWidthBins | None = bins):
            return bins.inverse(torch.as_tensor(expected)).numpy() if bins else expected

        for name, rule in rules(first).items():
            expected = np.stack([rule(values[:day]) for day in range(first, len(values))])
            own = errors(values[first:], expected)
            row(learned, name, shown(own), shown(errors(counts[first:], back(expected))), "")
        for name in NETWORKS:
            model = Choice.parse(f"{name}:level=period:bins={number}").make()
            model.fit(history.until(first), 1, Progress())
            mean = vectors(one_step(model, history, first).mean)
            expected = bins.place(torch.as_tensor(mean)).numpy() if bins else mean
            own = errors(values[first:], expected)
            title = forecasters()[name].title
            paper = shown(PAPER[number, name])
            row(learned, title, shown(own), shown(errors(counts[first:], mean)), paper)


def models_table(history: History, first: int) -> None:
    """Every model of the engine on counts."""
    found = vectors(history.cube)[first:]
    counts, rule = vectors(history.cube), rules(first)[BEST_RULE]
    goal = errors(found, np.stack([rule(counts[:day]) for day in range(first, len(counts))]))[0]
    row("model", "MSE", "RMSE", "MAE", "Poisson deviance", "coverage of 80 %", "fit", "a forecast")
    row("---", *["---:"] * 7)
    reached = {}
    for text in MODELS:
        choice = Choice.parse(text)
        if choice.name not in forecasters():
            continue
        started = time.perf_counter()
        model = choice.make()
        model.fit(history.until(first), 1, Progress())
        fitted = time.perf_counter()
        made = one_step(model, history, first)
        done = time.perf_counter()
        mean = vectors(made.mean)
        scores = errors(found, mean)
        reached[text] = scores[0]
        row(
            f"{choice.title} (`{text}`)",
            *(f"{score:.2f}" for score in scores),
            f"{poisson_deviance(found, mean):.4f}",
            f"{coverage(found, vectors(made.lower), vectors(made.upper)):.1%}",
            f"{fitted - started:.1f} s",
            f"{(done - fitted) / len(found) * 1000:.0f} ms",
        )
    best = min(reached, key=lambda text: reached[text])
    verdict = "below" if reached[best] < goal else "not below"
    print(
        f"\nThe best of these {len(reached)} on the test days, `{best}`, has an MSE of "
        f"{reached[best]:.2f}: {verdict} the {goal:.2f} of the best moving average."
    )


def main() -> None:
    print("## Philadelphia, 2017-21, daily, 5 km: paper 002's protocol\n")
    if not DATA.exists():
        print("The incidents of Philadelphia do not lie beside the repository; nothing was run.")
        return
    torch.set_num_threads(1)
    history = daily_counts()
    held = round(0.2 * history.steps)
    first = history.steps - held
    cells = int(history.inside.sum())
    occupied = int((vectors(history.cube).sum(axis=0) > 0).sum())
    print(
        f"{int(history.cube.sum()):,} located incidents, {history.steps:,} days, of which the last "
        f"{held} are the test; each is forecast from all days before it by models fitted once to "
        f"the first {first:,}. The grid has {cells} cells of {CELL:g} m in UTM zone 18 N, the "
        f"bounding box of the incidents from its south-western corner; {occupied} of them ever "
        f"had an incident. The paper has {PAPERS_CELLS} cells and does not say how many are empty; "
        f"padded with empty cells to its {PAPERS_CELLS}, an MSE or MAE here becomes "
        f"{cells / PAPERS_CELLS:.3f} times as large, and over the {occupied} occupied ones alone "
        f"{cells / occupied:.2f} times.\n"
    )
    print("Errors are MSE / RMSE / MAE. The networks are the paper's: windows of 8 days, squared")
    print("error, no level of their own (`level=period`); width and training are ours. Bins are")
    print("fitted to the first 80 % of the days. Errors on different scales do not compare: they")
    print("fall with fewer bins because the scale shrinks, and the paper's bins, of 7 or 14")
    print("incidents in its figure 4, are narrower than these. Those in counts compare.\n")
    papers_table(history, first)
    print("\nOur models, on counts. Their settings are defaults or were chosen on steps before the")
    print("test days: windows of 28 days by forecasts of 2019 and 2020 with RNN, GRU and LSTM.\n")
    models_table(history, first)


if __name__ == "__main__":
    main()
