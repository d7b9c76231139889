"""The figures that say how good forecasts are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import matplotlib.dates
import numpy as np
import xarray as xr
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter
from numpy.typing import NDArray

from crimeengine.charts import CHOSEN, GREY, INK, PALE, RULE, bare, chart
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.evaluation.tally import SHARES, Sums, calibration

if TYPE_CHECKING:
    from crimeengine.training import Curve

#: Models whose skill is below minus this are only named in the chart of skills.
_FAR_BELOW = 0.25

Lines = Mapping[str, tuple[str, Any]]


def course(counts: xr.DataArray, tested: Lines, made: xr.DataArray | None, unit: str) -> Figure:
    """The whole area's count by step: counted, forecast in the test, and forecast now.

    Parameters
    ----------
    counts : xarray.DataArray, dims (time)
    tested : mapping of str to (str, xarray.DataArray)
        Label to colour and expected counts.
    made : xarray.DataArray, optional
        Expected counts of the steps to come.
    unit : str
        What the count is per.
    """
    figure, axes = chart(3.6)
    axes.plot(counts.time, counts, color=INK, lw=1.2, label="Counted")
    for label, (colour, mean) in tested.items():
        style = "-" if colour == CHOSEN else ":"
        axes.plot(mean.time, mean, style, color=colour, lw=1.6, label=label)
    if made is not None:
        axes.plot(made.time, made, color=CHOSEN, lw=1.6, marker="o", ms=3, label="Forecast")
        axes.axvline(made.time.to_numpy()[0], color=GREY, lw=0.8)
    axes.set_ylabel(f"Incidents per {unit}\nin the whole area")
    axes.set_ylim(bottom=0)
    locator = matplotlib.dates.AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(matplotlib.dates.ConciseDateFormatter(locator))
    axes.legend(ncols=2, fontsize=8, frameon=False)
    return figure


def skill(scores: Mapping[str, tuple[str, Estimate]]) -> Figure:
    """Skill of each model with its interval, the best on top.

    Parameters
    ----------
    scores : mapping of str to (str, Estimate)
        Label to colour and skill.
    """
    ordered = sorted(scores.items(), key=lambda item: item[1][1].value)
    figure, axes = chart(1.2 + 0.36 * len(ordered))
    lowest = min(score.value for _, score in scores.values() if score.value > -_FAR_BELOW)
    for place, (_, (colour, score)) in enumerate(ordered):
        if score.value < lowest:
            # A model that is beside the point would leave the others no room.
            axes.text(
                0,
                place,
                f" ◂ −{-score.value:.0%}",
                transform=axes.get_yaxis_transform(),
                va="center",
            )
            continue
        if np.isfinite(score.low):
            axes.plot([score.low, score.high], [place, place], color=colour, lw=2.4)
        axes.plot(score.value, place, "o", color=colour, ms=7)
    axes.axvline(0, color=GREY, lw=0.8)
    axes.set_yticks(range(len(ordered)), [label for label, _ in ordered])
    axes.set_ylim(-0.7, len(ordered) - 0.3)
    axes.grid(axis="x", color=PALE)
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.set_xlabel("Skill: how much lower the Poisson deviance is than the historical mean's")
    return figure


def hit_curve(models: Mapping[str, tuple[str, Sums]], share: float) -> Figure:
    """Share of incidents caught by the share of the area chosen, beside the best possible.

    Parameters
    ----------
    models : mapping of str to (str, dict)
        Label to colour and sums of `crimeengine.evaluation.tally`.
    share : float
        The share of the area that scores are given at.
    """
    figure = Figure(figsize=(9, 4.2), layout="constrained")
    _, first = next(iter(models.values()))
    incidents = first["incidents"].sum()
    for number, reach in enumerate((1.0, min(max(4 * share, 0.1), 1.0))):
        axes = figure.add_subplot(1, 2, number + 1)
        best = first["best_curve"].sum(axis=0) / incidents
        axes.plot(SHARES, best, "--", color=INK, lw=1, label="Best possible")
        for label, (colour, sums) in models.items():
            caught = sums["curve"].sum(axis=0) / incidents
            axes.plot(SHARES, caught, color=colour, lw=1.8, label=label)
        axes.plot([0, 1], [0, 1], ":", color=GREY, lw=1, label="Chance")
        axes.axvline(share, color=GREY, lw=0.8)
        seen = reach >= SHARES
        highest = max(sums["curve"].sum(axis=0)[seen].max() for _, sums in models.values())
        axes.set_xlim(0, reach)
        axes.set_ylim(0, 1.02 if reach == 1 else min(1.5 * highest / incidents, 1.02))
        axes.xaxis.set_major_locator(MaxNLocator(5))
        axes.xaxis.set_major_formatter(PercentFormatter(1))
        axes.yaxis.set_major_formatter(PercentFormatter(1))
        axes.set_xlabel("Share of the area chosen")
        bare(axes)
    figure.axes[0].set_ylabel("Share of the incidents caught")
    figure.axes[0].legend(fontsize=8, frameon=False, loc="lower right")
    return figure


def reliability(models: Mapping[str, tuple[str, Sums]]) -> Figure:
    """Forecast against counted means, of ten groups of cells by rising forecast.

    Parameters
    ----------
    models : mapping of str to (str, dict)
        Label to colour and sums of `crimeengine.evaluation.tally`.
    """
    figure, axes = chart(4.6)
    highest = 0.0
    for label, (colour, sums) in models.items():
        expected, counted, _ = calibration(sums).T
        axes.plot(expected, counted, "o-", color=colour, lw=1.4, ms=5, label=label)
        highest = max(highest, expected.max(), counted.max())
    axes.plot([0, highest], [0, highest], ":", color=GREY, lw=1, label="Perfect")
    # Most cells expect little: the root gives them room without losing the zeros.
    axes.set_xscale("function", functions=(_root, np.square))
    axes.set_yscale("function", functions=(_root, np.square))
    ticks = (np.linspace(0, 1, 6) ** 2 * highest).tolist()
    labels = [f"{tick:.2g}" for tick in ticks]
    axes.set_xticks(ticks, labels)
    axes.set_yticks(ticks, labels)
    axes.set_xlabel("Expected incidents per cell and step")
    axes.set_ylabel("Counted incidents per cell and step")
    axes.legend(fontsize=8, frameon=False)
    return figure


def _root(values: NDArray[np.float64]) -> NDArray[np.float64]:
    root: NDArray[np.float64] = np.sqrt(np.maximum(values, 0))
    return root


def training(curves: Mapping[str, Sequence[Curve]]) -> Figure:
    """Losses by epoch, a panel a model and a pair of lines a fit.

    Parameters
    ----------
    curves : mapping of str to sequence of Curve
    """
    columns = min(len(curves), 3)
    rows = -(-len(curves) // columns)
    figure = Figure(figsize=(9 if columns > 1 else 6, 3 * rows), layout="constrained")
    for number, (label, fits) in enumerate(curves.items()):
        axes = figure.add_subplot(rows, columns, number + 1)
        for fit, curve in enumerate(fits):
            epochs = np.arange(1, len(curve.train) + 1)
            names = ("Training", "Validation") if fit == 0 else (None, None)
            axes.plot(epochs, curve.train, color=RULE, lw=1.2, label=names[0])
            axes.plot(range(len(curve.valid)), curve.valid, color=CHOSEN, lw=1.2, label=names[1])
            if curve.valid:
                axes.plot(curve.best, curve.valid[curve.best], "o", color=CHOSEN, ms=5)
        axes.set_title(label, fontsize=10)
        axes.set_xlabel("Epoch")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        bare(axes)
    figure.axes[0].set_ylabel("Loss")
    figure.axes[0].legend(fontsize=8, frameon=False)
    return figure
