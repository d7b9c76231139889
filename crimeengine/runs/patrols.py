"""The way from a finished forecast to hot spots of patrol size."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import rasterio.features
import shapely

from crimeengine import products
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast
from crimeengine.jobs.patrols import PatrolsJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import descent
from crimeengine.zoning.patrols import Cell, patrols
from crimeengine.zoning.report import write_patrols_report
from crimeengine.zoning.spread import Figures, Spread

#: A whole number of cells may fall short of itself by this.
_ROUNDING = 1e-9

_SEARCH = (
    "Hot spots are the best of many that were tried, one after the other; as they are contiguous, "
    "they hold somewhat less than as many single cells scattered over the map would."
)
_WHOLE = "Areas are those of whole cells, also where a cell reaches beyond the study area."


def run(job: PatrolsJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a patrols job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    with watch.stage("read"):
        progress.report("read", 0.0, "Reading the forecast")
        forecast = job.read()
        size, budget = _limits(job, forecast)
    with watch.stage("choose"):
        progress.report("choose", 0.2, f"Looking for {counted(job.number, 'hot spot')}")
        total = forecast.mean.sum(axis=0)
        chosen = patrols(total, forecast.grid.inside, job.number, size, budget)
        spread = Spread.of(forecast)
        table = _table(forecast, spread, chosen)
    with watch.stage("write"):
        progress.report("write", 0.7, "Writing the layers")
        files = {"vectors": "patrols.gpkg", "table": "patrols.csv", "report": "report.html"}
        products.write_vectors(folder / files["vectors"], {"patrols": table})
        table.drop(columns=["recorded", "geometry"]).to_csv(folder / files["table"], index=False)
        result = descent(job) | _describe(forecast, spread, table)
        result["warnings"] = spread.warnings + _fewer(job, forecast, table)
        result["files"] = files
        write_patrols_report(folder / files["report"], result, forecast, table)
    return result


def _limits(job: PatrolsJob, forecast: FinishedForecast) -> tuple[int, int]:
    """Cells of one hot spot and of all, at most.

    Raises
    ------
    InputError
        If not one cell fits, or there are fewer cells than hot spots.
    """
    grid = forecast.grid
    held = int(grid.inside.sum())
    budget = held * grid.cell_km2 if job.budget is None else job.budget
    limits = {"size": job.size, "budget": budget}
    cells = {name: math.floor(km2 / grid.cell_km2 + _ROUNDING) for name, km2 in limits.items()}
    for name, number in cells.items():
        if number == 0:
            raise InputError(
                f"The {name} is {limits[name]:g} km², less than one cell of {grid.cell:g} m "
                f"({grid.cell_km2:g} km²); give {grid.cell_km2:g} km² or more, or forecast smaller "
                "cells."
            )
    if job.number > min(held, cells["budget"]):
        what = "area has" if held <= cells["budget"] else f"budget of {budget:g} km² holds"
        raise InputError(
            f"{job.number:,} hot spots are wanted (number), but the {what} only "
            f"{counted(min(held, cells['budget']), 'cell')}; ask for fewer."
        )
    return cells["size"], cells["budget"]


def _table(
    forecast: FinishedForecast, spread: Spread, chosen: list[list[Cell]]
) -> gpd.GeoDataFrame:
    """A hot spot each with its figures over the whole horizon."""
    grid = forecast.grid
    rank = np.zeros(grid.shape, dtype=np.int32)
    for number, cells in enumerate(chosen, start=1):
        rank[tuple(np.transpose(cells))] = number
    size = np.array([len(cells) for cells in chosen])
    mean = np.array([forecast.mean[:, *np.transpose(cells)].sum(axis=1) for cells in chosen]).T
    figures = Figures.of(spread.over_horizon(mean, size.astype(np.float64)))
    recorded = np.zeros(grid.shape)
    recorded[grid.inside] = forecast.recorded
    outlines = {
        int(number): shapely.geometry.shape(outline)
        for outline, number in rasterio.features.shapes(rank, rank > 0, transform=grid.transform)
    }
    columns = {
        "rank": np.arange(1, len(chosen) + 1),
        "expected": figures.expected[0],
        "lower": figures.lower[0],
        "upper": figures.upper[0],
        "area_km2": size * grid.cell_km2,
        "cells": size,
        "share_pct": 100 * figures.expected[0] / forecast.mean.sum(),
        "recorded": [recorded[tuple(np.transpose(cells))].sum() for cells in chosen],
    }
    shapes = [outlines[number] for number in columns["rank"].tolist()]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=grid.crs)


def _describe(
    forecast: FinishedForecast, spread: Spread, table: gpd.GeoDataFrame
) -> dict[str, Any]:
    span = forecast.step.span(len(forecast.result["steps"]))
    total = forecast.mean.sum(axis=0)[forecast.grid.inside]
    share = table.cells.sum() / len(total)
    spots = counted(len(table), "hot spot holds", "hot spots hold")
    return {
        "model": forecast.result["model"],
        "steps": forecast.result["steps"],
        "expected": float(total.sum()),
        "patrols": table.drop(columns=["recorded", "geometry"]).to_dict("records"),
        "legend": {
            "unit_total": f"incidents per hot spot in {span}",
            "edges_total": products.zone_edges(table.expected.to_numpy()),
            "unit_cells": f"incidents per cell in {span}",
            "edges_cells": products.class_edges(total),
        },
        "verdict": (
            f"{spots} {table.expected.sum():,.1f} of {total.sum():,.1f} incidents expected in "
            f"{span} ({table.share_pct.sum():.0f} %) on {table.area_km2.sum():,.2f} km² "
            f"({100 * share:.1f} % of the area)."
        ),
        "cautions": [spread.caution, _SEARCH, _WHOLE],
    }


def _fewer(job: PatrolsJob, forecast: FinishedForecast, table: gpd.GeoDataFrame) -> list[str]:
    """A sentence where there are fewer hot spots than wanted."""
    if len(table) == job.number:
        return []
    used = "cells" if int(table.cells.sum()) == forecast.grid.inside.sum() else "budget"
    have = counted(len(table), "hot spot uses", "hot spots use")
    return [f"{have} up all of the {used}, so that there are not {job.number:,} of them."]
