"""The report of who lives in the flagged area, for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd

from crimeengine.charts import picture
from crimeengine.charts.lettering import Lettering
from crimeengine.charts.population import ratio_chart
from crimeengine.charts.zones import zone_map
from crimeengine.finished import FinishedForecast
from crimeengine.page import write_page
from crimeengine.times import shown_span


def write_population_report(
    path: Path, result: dict[str, Any], forecast: FinishedForecast, table: gpd.GeoDataFrame
) -> None:
    """Write the report of a population job, in one file with its pictures.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    forecast : FinishedForecast
    table : geopandas.GeoDataFrame
        The areas with their figures.
    """
    legend, people = result["legend"], result["people"]
    drawn = zone_map(
        table.geometry.to_numpy(),
        table.flagged_pct.to_numpy(),
        forecast.grid,
        legend["edges_flagged"],
        legend["unit_flagged"],
    )
    steps = forecast.result["steps"]
    span = shown_span(steps[0]["start"], steps[-1]["end"])
    ratios = ratio_chart(people, Lettering.of(row["group"] for row in people))
    write_page(
        path,
        "population.html",
        result,
        title=f"Who lives in the flagged area, {span}",
        lead=f"Made from the forecast in {forecast.folder.name}.",
        ratios=picture(ratios),
        map=picture(drawn),
        rows=[_row(row) for row in people],
        rates=[_rate(result["expected"], part) for part in ("flagged", "elsewhere")],
        facts=_facts(result, forecast, span),
    )


def _row(row: dict[str, Any]) -> list[tuple[str, str]]:
    """Figures of a group, each with its interval; what there is none of is a dash."""
    if row["share"] is None:
        return [(row["group"], ""), ("0", ""), *[("–", "")] * 4]
    return [
        (row["group"], ""),
        (f"{row['people']:,.0f}", ""),
        (f"{row['flagged']:,.0f}", ""),
        (f"{100 * row['share']:.1f} %", _interval(row, "share", 100, "{:.1f}", " %")),
        (
            "–" if row["ratio"] is None else f"{row['ratio']:.2f}",
            _interval(row, "ratio", 1, "{:.2f}"),
        ),
        (f"{100 * row['share_least']:.0f} to {100 * row['share_most']:.0f} %", ""),
    ]


def _interval(row: dict[str, Any], name: str, times: float, form: str, unit: str = "") -> str:
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    # Everyone is once as often flagged as everyone.
    if low is None or low == high:
        return ""
    return f"{form.format(times * low)} to {form.format(times * high)}{unit}"


def _rate(expected: dict[str, Any], part: str) -> list[str]:
    row = expected[part]
    rate = "–" if row["per_1000"] is None else f"{row['per_1000']:,.1f}"
    return [part, f"{row['incidents']:,.1f}", f"{row['residents']:,.0f}", rate]


def _facts(result: dict[str, Any], forecast: FinishedForecast, span: str) -> list[tuple[str, str]]:
    job, flagged = result["job"], result["flagged"]
    return [
        ("Population", f"{Path(job['population']).name}, {result['areas']:,} areas over the map"),
        ("Groups", ", ".join(job["groups"])),
        ("Everyone", job["total"] or "the sum of the groups"),
        ("Incidents", Path(forecast.result["job"]["incidents"]).name),
        ("Forecast for", f"{span} (local time)"),
        (
            "Flagged",
            f"{flagged['cells']:,} of {flagged['of_cells']:,} cells with most expected incidents, "
            f"{flagged['km2']:,.2f} of {flagged['of_km2']:,.2f} km²",
        ),
    ]
