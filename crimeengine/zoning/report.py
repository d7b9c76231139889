"""The reports of zones and of patrols, for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
from matplotlib.figure import Figure

from crimeengine.charts import picture
from crimeengine.charts.zones import patrol_map, zone_map
from crimeengine.finished import FinishedForecast
from crimeengine.page import write_page
from crimeengine.times import shown_span

#: Rows of the report's table, at most.
_ROWS = 100


def write_zones_report(
    path: Path, result: dict[str, Any], forecast: FinishedForecast, table: gpd.GeoDataFrame
) -> None:
    """Write the report of a zones job, in one file with its pictures.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    forecast : FinishedForecast
    table : geopandas.GeoDataFrame
        The zones with their figures.
    """
    legend = result["legend"]
    drawn = zone_map(
        table.geometry.to_numpy(),
        table.expected.to_numpy(),
        forecast.grid,
        legend["edges_total"],
        legend["unit_total"],
    )
    columns = {
        "Zone": "{name}",
        "Expected incidents": "{expected:,.1f}",
        "80 % interval": "{lower:,.0f} to {upper:,.0f}",
        "At least one": "{probability:.0%}",
        "Area, km²": "{area_km2:,.2f}",
        "Incidents per km²": "{density:,.1f}",
        "Share of all": "{share_pct:.1f} %",
    }
    caption = f"Expected {legend['unit_total']}."
    _write(path, result, forecast, table, columns, drawn, "Zones", caption)


def write_patrols_report(
    path: Path, result: dict[str, Any], forecast: FinishedForecast, table: gpd.GeoDataFrame
) -> None:
    """Write the report of a patrols job; parameters as of `write_zones_report`."""
    legend = result["legend"]
    drawn = patrol_map(
        table.geometry.to_numpy(),
        forecast.mean.sum(axis=0),
        forecast.grid,
        legend["edges_cells"],
        legend["unit_cells"],
    )
    columns = {
        "Rank": "{rank}",
        "Expected incidents": "{expected:,.1f}",
        "80 % interval": "{lower:,.0f} to {upper:,.0f}",
        "Area, km²": "{area_km2:,.2f}",
        "Cells": "{cells:,}",
        "Share of all": "{share_pct:.1f} %",
    }
    caption = f"Expected {legend['unit_cells']}. Outlined and numbered by rank: the hot spots."
    _write(path, result, forecast, table, columns, drawn, "Hot spots of patrol size", caption)


def _write(
    path: Path,
    result: dict[str, Any],
    forecast: FinishedForecast,
    table: gpd.GeoDataFrame,
    columns: dict[str, str],
    drawn: Figure,
    title: str,
    caption: str,
) -> None:
    steps = forecast.result["steps"]
    span = shown_span(steps[0]["start"], steps[-1]["end"])
    rows = table.drop(columns="geometry").head(_ROWS).to_dict("records")
    note = f"The first {_ROWS} of {len(table):,}; the others are in the table file. "
    write_page(
        path,
        "areas.html",
        result,
        title=f"{title}, {span}",
        lead=f"Made from the forecast in {forecast.folder.name}.",
        map=picture(drawn),
        caption=caption,
        headings=list(columns),
        rows=[[text.format(**row) for text in columns.values()] for row in rows],
        note=note if len(table) > _ROWS else "",
        facts=_facts(forecast, span),
    )


def _facts(forecast: FinishedForecast, span: str) -> list[tuple[str, str]]:
    grid = forecast.result["grid"]
    return [
        ("Incidents", Path(forecast.result["job"]["incidents"]).name),
        ("Categories", ", ".join(forecast.result["job"]["only"]) or "all"),
        ("Forecast for", f"{span} (local time)"),
        ("Model", forecast.result["model"]),
        ("Cells", f"{grid['cell']:g} m, {grid['cells_in_area']:,} in the area, {grid['crs']}"),
    ]
