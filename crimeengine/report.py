"""The report for people: where, when, how good, and what it stands on."""

from __future__ import annotations

import base64
import io
import json
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2
import matplotlib.dates
import numpy as np
import xarray as xr
from matplotlib.colors import BoundaryNorm
from matplotlib.figure import Figure

from crimeengine.backtest import HoldOut
from crimeengine.cube import step_of
from crimeengine.forecast import Forecast
from crimeengine.forecasters import forecasters
from crimeengine.grid import Grid
from crimeengine.intake import REASONS
from crimeengine.products import hot_cells

#: Metric, heading, format and meaning of each column of the table of scores.
MEASURES = (
    (
        "poisson_deviance",
        "Poisson deviance",
        "{:.4f}",
        "How far counts lie from what was expected of them; lower is better.",
    ),
    (
        "rmse",
        "RMSE",
        "{:.4f}",
        "Typical error of the count, in incidents per cell and step; lower is better.",
    ),
    (
        "mae",
        "MAE",
        "{:.4f}",
        "Mean absolute error, in incidents per cell and step; lower is better.",
    ),
    (
        "hit_rate",
        "Hit rate",
        "{:.1%}",
        "Share of incidents in the hottest {share} of the area, step by step; higher is better.",
    ),
    (
        "pai",
        "PAI",
        "{:.2f}",
        "Hit rate over that share of the area (cells of {cell:g} m); 1 is chance.",
    ),
    (
        "coverage",
        "Coverage",
        "{:.1%}",
        "Share of counts within their 80 % interval. Counts are whole, so it is often more.",
    ),
)

_COLOURS = "viridis"


def write_report(
    path: Path,
    result: dict[str, Any],
    grid: Grid,
    cube: xr.DataArray,
    made: Forecast,
    held: HoldOut | None,
) -> None:
    """Write the HTML report, in one file with its pictures.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    grid : Grid
    cube : xarray.DataArray
        All that was counted.
    made : Forecast
    held : HoldOut, optional
        Forecasts of steps that were held out.
    """
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    source = resources.files("crimeengine").joinpath("templates/report.html")
    share = f"{result['job']['area_share']:.0%}"
    titles = {name: entry.title for name, entry in forecasters().items()}
    text = environment.from_string(source.read_text(encoding="utf-8")).render(
        title=_title(result),
        lead=_lead(result, made),
        result=result,
        titles=titles,
        reasons=REASONS,
        share=share,
        measures=[
            (name, heading, meaning.format(share=share, cell=grid.cell))
            for name, heading, _, meaning in MEASURES
        ],
        scores=_rows(result),
        tested=step_of(cube).span(held.counts.sizes["time"]) if held else "",
        horizon=step_of(cube).span(result["job"]["horizon"]),
        facts=_facts(result, titles),
        map=_picture(_map(result, grid, made)),
        course=_picture(_course(result, cube, made, held, titles)),
        job=json.dumps(result["job"], indent=1, ensure_ascii=False),
    )
    path.write_text(text, encoding="utf-8")


def _title(result: dict[str, Any]) -> str:
    only = ", ".join(result["job"]["only"]) or "All incidents"
    first, last = result["steps"][0]["start"], result["steps"][-1]["end"]
    return f"{only}: forecast for {_moment(first)} to {_moment(last)}"


def _lead(result: dict[str, Any], made: Forecast) -> str:
    total = sum(step["expected"] for step in result["steps"])
    number = f"{total:,.0f}" if total >= 10 else f"{total:.1f}"
    return (
        f"{number} incidents are expected in the area in "
        f"{step_of(made.mean).span(len(result['steps']))}."
    )


def _moment(text: str) -> str:
    return text.replace("T", " ").removesuffix(":00").removesuffix(" 00:00")


def _rows(result: dict[str, Any]) -> list[tuple[str, list[str]]]:
    def show(style: str, value: float | None) -> str:
        return "–" if value is None else style.format(value)

    return [
        (name, [show(style, values[metric]["value"]) for metric, _, style, _ in MEASURES])
        for name, values in result["scores"].items()
    ]


def _facts(result: dict[str, Any], titles: dict[str, str]) -> list[tuple[str, str]]:
    job, grid, period = result["job"], result["grid"], result["period"]
    return [
        ("Incidents", f"{Path(job['incidents']).name}, column {job['time']}"),
        ("Categories", ", ".join(job["only"]) or "all"),
        ("Period counted", f"{_moment(period['start'])} to {_moment(period['end'])} (local time)"),
        ("Step", f"{job['step']}, {period['steps']:,} steps counted"),
        ("Cells", f"{grid['cell']:g} m, {grid['cells_in_area']:,} in the area, {grid['crs']}"),
        ("Model", f"{titles[job['model']]} ({job['model']}), seed {job['seed']}"),
        ("Device", result["device"]["label"]),
    ]


def _map(result: dict[str, Any], grid: Grid, made: Forecast) -> Figure:
    total = made.mean.sum("time").to_numpy()[0]
    edges = result["legend"]["edges_total"]
    rows, columns = grid.shape
    figure = Figure(figsize=(9, min(max(7.5 * rows / columns, 3), 9)), layout="constrained")
    axes = figure.add_subplot()
    left, bottom, right, top = (metres / 1000 for metres in grid.bounds)
    drawn = axes.imshow(
        np.where(grid.inside, total, np.nan),
        extent=(left, right, bottom, top),
        cmap=_COLOURS,
        norm=BoundaryNorm(edges, 256),
        interpolation="nearest",
    )
    marked = np.zeros(grid.shape)
    marked[grid.inside] = hot_cells(total[grid.inside], result["job"]["area_share"])
    fine = np.kron(np.pad(marked, 1), np.ones((8, 8)))
    pad = grid.cell / 1000
    axes.contour(
        fine[::-1],
        levels=[0.5],
        extent=(left - pad, right + pad, bottom - pad, top + pad),
        colors="#e8384f",
        linewidths=1.6,
    )
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.set_xlabel(f"East (km, {result['grid']['crs']})")
    axes.set_ylabel("North (km)")
    bar = figure.colorbar(drawn, ax=axes, shrink=0.8, ticks=edges)
    bar.set_label(result["legend"]["unit_total"].capitalize())
    bar.ax.set_yticklabels([f"{edge:g}" for edge in edges])
    return figure


def _course(
    result: dict[str, Any],
    cube: xr.DataArray,
    made: Forecast,
    held: HoldOut | None,
    titles: dict[str, str],
) -> Figure:
    """The whole area's count by step: the recent past, the test, the forecast."""
    figure = Figure(figsize=(9, 3.6), layout="constrained")
    axes = figure.add_subplot()
    dims = ("category", "y", "x")
    tested = held.counts.sizes["time"] if held else 0
    recent = cube[-max(2 * tested, 8 * made.mean.sizes["time"], 56) :]
    axes.plot(recent.time, recent.sum(dims), color="#1b1f24", lw=1.2, label="Counted")
    if held:
        for (name, forecast), colour in zip(
            held.forecasts.items(), ("#e8384f", "#31688e", "#35b779"), strict=False
        ):
            style = "-" if name == result["job"]["model"] else ":"
            axes.plot(
                held.counts.time,
                forecast.mean.sum(dims),
                style,
                color=colour,
                lw=1.6,
                label=f"{titles[name]}, tested",
            )
    axes.plot(
        made.mean.time,
        made.mean.sum(dims),
        color="#e8384f",
        lw=1.6,
        marker="o",
        ms=3,
        label="Forecast",
    )
    axes.axvline(made.mean.time.to_numpy()[0], color="#8a949e", lw=0.8)
    axes.set_ylabel(f"Incidents per {step_of(cube).words}\nin the whole area")
    axes.set_ylim(bottom=0)
    locator = matplotlib.dates.AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(matplotlib.dates.ConciseDateFormatter(locator))
    axes.legend(ncols=2, fontsize=8, frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _picture(figure: Figure) -> str:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=110)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
