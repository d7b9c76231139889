"""Hourly forecasts of Chicago in the protocol of Wang et al., as Markdown.

All located incidents of July to December 2015 by the hour on a 16 × 16 lattice over their bounding
box; the last 14 days are the test, each hour forecast from all before it by models fitted once.
With ``--full`` the networks have the paper's size and training, which is meant for a CUDA card.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr
from numpy.typing import NDArray

from crimeengine.context import Context
from crimeengine.context.weather import read_weather
from crimeengine.device import choose_device
from crimeengine.evaluation.metrics import poisson_deviance, rmse, top_n_accuracy
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster, least_rate
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step

CHICAGO = Path(__file__).parents[2] / "shared" / "data" / "chicago"
DATA = CHICAGO / "crimes_2012_2018.parquet"
WEATHER = CHICAGO / "context" / "weather_daily_noaa_ghcn_ohare_2000_2019.csv"
SIDE, DAY, TEST = 16, 24, 14 * 24
NUMBERS = (5, 10, 15, 20, 25)

#: RMSE of test, parameters and seconds of the paper's table 1, accuracies of its table 2.
PAPER = {
    "convolutions": (0.184, 1_129_343, 19_539, (80.77, 83.90, 84.35, 84.60, 84.78)),
    "no convolutions": (0.195, 140_159, 4_449, (80.48, 82.26, 82.90, 83.29, 83.95)),
}

FULL: dict[str, Any] = {
    "filters": 64,
    "units": 6,
    "epochs": 20,
    "patience": 20,
    "learning_rate": 5e-4,
    "fine_tune_epochs": 20,
    "fine_tune_rate": 5e-4,
}
REDUCED = FULL | {"filters": 16, "units": 2, "epochs": 10, "fine_tune_epochs": 5}
QUICK = REDUCED | {"filters": 4, "units": 1, "epochs": 1, "fine_tune_epochs": 1}

Maps = NDArray[np.float64]


def hourly_counts() -> History:
    """Counts on the lattice; cell centres are in degrees, as no model here needs metres."""
    rows = pd.read_parquet(DATA, columns=["timestamp", "lon", "lat"])
    since, until = pd.Timestamp("2015-07-01"), pd.Timestamp("2016-01-01")
    rows = rows[(rows.timestamp >= since) & (rows.timestamp < until)].dropna()
    hour = ((rows.timestamp - since) // pd.Timedelta("1h")).to_numpy()
    step = Step.parse("1h")
    times = step.starts(since.to_datetime64(), int((until - since) / pd.Timedelta("1h")))
    edges = {
        name: np.linspace(rows[name].min(), rows[name].max(), SIDE + 1) for name in ("lat", "lon")
    }
    row, column = (
        np.clip(np.searchsorted(edges[name], rows[name], side="right") - 1, 0, SIDE - 1)
        for name in ("lat", "lon")
    )
    counts = np.zeros((len(times), 1, SIDE, SIDE), np.uint16)
    np.add.at(counts, (hour, 0, SIDE - 1 - row, column), 1)
    middle = {name: (ends[1:] + ends[:-1]) / 2 for name, ends in edges.items()}
    cube = xr.DataArray(
        counts,
        dims=("time", "category", "y", "x"),
        coords={
            "time": times,
            "category": ["all"],
            "y": middle["lat"][::-1],
            "x": middle["lon"],
            "inside": (("y", "x"), np.ones((SIDE, SIDE), bool)),
        },
        attrs={"step": "1h", "crs": "EPSG:4326", "cell": float(np.diff(edges["lon"])[0])},
    )
    weather = read_weather(WEATHER)[0] if WEATHER.exists() else None
    return History(cube, context=Context("US-IL", weather))


def cumulative(values: Maps) -> Maps:
    """Sums since midnight of whole days (hour, cell)."""
    return values.reshape(-1, DAY, values.shape[1]).cumsum(axis=1).reshape(values.shape)


def so_far(counts: Maps) -> Maps:
    """Counted since midnight before each hour."""
    return cumulative(counts) - counts


#: From all counts, the first test hour and how many hours ahead, to what is expected.
Rule = Callable[[Maps, int, int], Maps]


def rules(history: History) -> dict[str, Rule]:
    """The counting rules that the networks stand beside."""

    def zeros(counts: Maps, first: int, ahead: int) -> Maps:
        return np.zeros_like(counts[first:])

    def last_hour(counts: Maps, first: int, ahead: int) -> Maps:
        return counts[first - ahead : len(counts) - ahead]

    def cell_mean(counts: Maps, first: int, ahead: int) -> Maps:
        return np.broadcast_to(counts[:first].mean(axis=0), counts[first:].shape)

    def hour_of_day(counts: Maps, first: int, ahead: int) -> Maps:
        by_hour = counts[:first].reshape(-1, DAY, counts.shape[1]).mean(axis=0)
        return np.tile(by_hour, (len(counts[first:]) // DAY, 1))

    def hour_of_week(counts: Maps, first: int, ahead: int) -> Maps:
        training = history.until(first)
        model = forecaster("historical_mean").fit(training, 1, Progress())
        mean = model.predict(training, len(counts) - first).mean.to_numpy()
        return mean.reshape(len(mean), -1)

    return {
        "zeros": zeros,
        "last hour": last_hour,
        "cell mean": cell_mean,
        "cell's mean by hour of day": hour_of_day,
        "cell mean × city's hour of week (`historical_mean`)": hour_of_week,
    }


def networks(sizes: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Settings of the networks by name."""
    paper = sizes | {"target": "cumulative", "super_resolution": 2}
    return {
        "ST-ResNet as in the paper, convolutions": paper,
        "ST-ResNet as in the paper, no convolutions": paper | {"kernel": 1},
    }


@dataclass(frozen=True)
class Trained:
    """A network's forecasts of the test hours (hour, cell), its size and its time."""

    expected: Maps
    parameters: int
    seconds: float
    epochs: int


def one_hour_ahead(model: Forecaster, history: History, first: int) -> Maps:
    """Forecasts of each hour from ``first`` on, made at the end of the hour before it."""
    made = [model.predict(history.until(hour), 1).mean for hour in range(first, history.steps)]
    return np.concatenate([mean.to_numpy() for mean in made]).reshape(len(made), -1)


def trained(history: History, first: int, settings: dict[str, Any], device: str) -> Trained:
    """Train and fine-tune a network on the training hours, and forecast the others."""
    training = history.until(first)
    started = time.perf_counter()
    model = forecaster("st_resnet", settings, device).fit(training, 1, Progress())
    model.refit(training, 1, Progress())
    seconds = time.perf_counter() - started
    parameters = sum(weight.numel() for weight in model.network.parameters())
    return Trained(
        one_hour_ahead(model, history, first), parameters, seconds, len(model.curve.train)
    )


def row(*cells: object) -> None:
    print(f"| {' | '.join(str(cell) for cell in cells)} |", flush=True)


def accuracies(found: Maps, expected: Maps) -> list[str]:
    return [f"{100 * top_n_accuracy(found, expected, number):.1f}" for number in NUMBERS]


def heading(*first: str) -> None:
    row(*first, *(f"top {number}" for number in NUMBERS))
    row("---", *["---:"] * (len(first) - 1 + len(NUMBERS)))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    sizes = options.add_mutually_exclusive_group()
    sizes.add_argument("--full", action="store_true", help="the paper's networks and training")
    sizes.add_argument("--quick", action="store_true", help="tiny networks: whether it runs at all")
    options.add_argument("--device", default="auto", help="auto, cpu or cuda")
    chosen = options.parse_args()
    print("## Chicago, July to December 2015, hourly, 16 × 16, paper 003's protocol\n")
    if not DATA.exists():
        print("The incidents of Chicago do not lie beside the repository; nothing was run.")
        return
    device = choose_device(chosen.device)
    history = hourly_counts()
    first = history.steps - TEST
    counts = history.cube.to_numpy().reshape(history.steps, -1).astype(np.float64)
    found, map_found = counts[first:], cumulative(counts[first:])
    least = least_rate(first)
    print(
        f"{int(counts.sum()):,} located incidents in {len(counts):,} hours and {SIDE * SIDE} cells "
        f"of a lattice over their bounding box: {counts.mean():.4f} a cell and hour, "
        f"{int((counts.sum(axis=0) > 0).sum())} cells occupied. The last {TEST // DAY} days are "
        "the test; each hour is forecast at the end of the hour before it, by models fitted once "
        "to the hours before the test. Errors are on counts and over all cells; a rate below "
        f"{least:.5f}, half an incident in the training hours, counts as that in the deviance. "
        "Accuracies are the paper's |I_N ∩ I_N^p| / N in per cent, averaged over the test hours, "
        "on three different things: the counts of the hour, and the *cumulative map*, the counts "
        "since midnight, an hour ahead and a day ahead. The map an hour ahead holds the day so "
        "far, which no method has to forecast. Of cells that tie for the last of the N places each "
        "takes its chance of being among them, in truth and forecast, so that no accuracy depends "
        "on the order of the cells; zeros thus score what guessing does.\n"
    )
    plain = {name: rule(counts, first, 1) for name, rule in rules(history).items()}
    size = FULL if chosen.full else QUICK if chosen.quick else REDUCED
    nets = {
        name: trained(history, first, settings, device["name"])
        for name, settings in networks(size).items()
    }
    shipped = {"epochs": 1} if chosen.quick else {}
    nets["ST-ResNet as shipped (`st_resnet`)"] = trained(history, first, shipped, device["name"])
    expected = plain | {name: net.expected for name, net in nets.items()}

    print("Counts of the hour, an hour ahead:\n")
    heading("forecast", "RMSE", "Poisson deviance")
    for name, mean in expected.items():
        deviance = poisson_deviance(found, np.maximum(mean, least))
        row(name, f"{rmse(found, mean):.3f}", f"{deviance:.4f}", *accuracies(found, mean))
    print("\nCumulative map, an hour ahead:\n")
    heading("forecast", "RMSE")
    for name, mean in expected.items():
        reached = so_far(found) + mean
        row(name, f"{rmse(map_found, reached):.3f}", *accuracies(map_found, reached))
    for name, (error, _, _, accuracy) in PAPER.items():
        row(f"paper, Los Angeles, {name}", f"{error:.3f}", *(f"{value:.1f}" for value in accuracy))
    print("\nCumulative map, a day ahead:\n")
    heading("forecast", "RMSE")
    for name, rule in rules(history).items():
        reached = cumulative(rule(counts, first, DAY))
        row(name, f"{rmse(map_found, reached):.3f}", *accuracies(map_found, reached))

    print("\nThe paper does not say whether its RMSE is on counts or on the map; an error on the")
    print("map an hour ahead is that on counts, as the day so far is known.\n")
    row(
        "network",
        "parameters",
        "epochs and fine-tuning",
        "seconds",
        "the paper's parameters",
        "seconds",
    )
    row("---", *["---:"] * 5)
    papers = [(f"{item[1]:,}", f"{item[2]:,}") for item in PAPER.values()]
    settings = [*networks(size).values(), shipped]
    for (name, net), given, paper in zip(nets.items(), settings, [*papers, ("", "")], strict=True):
        epochs = f"{net.epochs} + {given.get('fine_tune_epochs', 2)}"
        row(name, f"{net.parameters:,}", epochs, f"{net.seconds:.0f}", *paper)
    print(f"\nTrained on {device['label']}.", end=" ")
    if not chosen.full:
        print(
            f"The networks in the paper's form are reduced to {size['filters']} filters, "
            f"{size['units']} residual units and these epochs for a CPU; `--full` trains the "
            "paper's own."
        )


if __name__ == "__main__":
    main()
