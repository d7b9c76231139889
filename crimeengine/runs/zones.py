"""The way from a finished forecast to expected counts by zone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from crimeengine import products
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast
from crimeengine.jobs.zones import ZonesJob
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import descent
from crimeengine.zoning.counts import ZoneCounts
from crimeengine.zoning.extent import study_area
from crimeengine.zoning.report import write_zones_report
from crimeengine.zoning.zones import Zones

#: What lies in no zone, in the table.
_OUTSIDE = "(outside)"

_EVEN = (
    "Where the edge of a zone cuts through a cell, the cell's incidents are spread evenly over its "
    "area; smaller cells make this more exact."
)


def run(job: ZonesJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a zones job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    with watch.stage("read"):
        progress.report("read", 0.0, "Reading the forecast")
        forecast = job.read()
        zones = _zones(job, forecast)
        area, warnings = study_area(forecast)
    with watch.stage("divide"):
        progress.report("divide", 0.2, f"Laying {len(zones.names):,} zones over the cells")
        counts = ZoneCounts.of(forecast, zones, area)
    with watch.stage("write"):
        progress.report("write", 0.7, "Writing the layers")
        table = _table(forecast, counts)
        files = {"vectors": "zones.gpkg", "table": "zones.csv", "report": "report.html"}
        products.write_vectors(folder / files["vectors"], {"zones": table})
        _by_step(forecast, counts).to_csv(folder / files["table"], index=False)
        result = descent(job) | _describe(forecast, counts, table)
        result["warnings"] = [*warnings, *zones.warnings, *_warnings(job, forecast, counts)]
        result["files"] = files
        write_zones_report(folder / files["report"], result, forecast, table)
    return result


def _zones(job: ZonesJob, forecast: FinishedForecast) -> Zones:
    if job.zones is not None and job.hexagons is None:
        return Zones.read(job.zones, job.zones_layer, job.name, forecast.grid.crs)
    if job.hexagons is not None and job.zones is None:
        return Zones.hexagons(forecast.grid, job.hexagons)
    given = "neither zones nor hexagons" if job.zones is None else "both zones and hexagons"
    raise InputError(
        f"The job has {given}; give either a polygon file (zones) or a width in metres (hexagons)."
    )


def _table(forecast: FinishedForecast, counts: ZoneCounts) -> gpd.GeoDataFrame:
    """A zone each with its figures over the whole horizon, that of most incidents first."""
    total, km2 = counts.total, counts.shares.km2
    columns = {
        "name": counts.zones.names,
        "expected": total.expected[0],
        "lower": total.lower[0],
        "upper": total.upper[0],
        "probability": total.probability[0],
        "density": total.expected[0] / km2,
        "area_km2": km2,
        "share_pct": 100 * total.expected[0] / forecast.mean.sum(),
        "recorded": counts.shares.of @ forecast.recorded,
    }
    table = gpd.GeoDataFrame(columns, geometry=counts.zones.polygons, crs=forecast.grid.crs)
    return table.sort_values("expected", ascending=False, kind="stable", ignore_index=True)


def _by_step(forecast: FinishedForecast, counts: ZoneCounts) -> pd.DataFrame:
    """The figures of each zone in each step and in all of them, and what lies outside."""
    steps = forecast.result["steps"]
    whole = {"band": "total", "start": steps[0]["start"], "end": steps[-1]["end"]}
    spans = pd.DataFrame([*steps, whole])[["band", "start", "end"]]
    names = [*counts.zones.names, _OUTSIDE]
    rows = spans.loc[spans.index.repeat(len(names))].rename(columns={"band": "step"})
    rows.insert(0, "name", names * len(spans))
    outside = np.append(counts.outside, counts.outside.sum())
    for column in ("expected", "lower", "upper", "probability"):
        values = np.concatenate([getattr(f, column) for f in (counts.by_step, counts.total)])
        last = outside if column == "expected" else np.full(len(outside), np.nan)
        rows[column] = np.column_stack([values, last]).ravel()
    return rows


def _describe(
    forecast: FinishedForecast, counts: ZoneCounts, table: gpd.GeoDataFrame
) -> dict[str, Any]:
    steps = forecast.result["steps"]
    return {
        "model": forecast.result["model"],
        "steps": steps,
        "expected": float(forecast.mean.sum()),
        "outside": float(counts.outside.sum()),
        "again": float(counts.again.sum()),
        "zones": table.drop(columns=["recorded", "geometry"]).to_dict("records"),
        "legend": {
            "unit_total": f"incidents per zone in {forecast.step.span(len(steps))}",
            "edges_total": products.zone_edges(table.expected.to_numpy()),
        },
        "verdict": _verdict(forecast, counts, table),
        "cautions": [counts.spread.caution, _EVEN, *_of_small(counts)],
    }


def _verdict(forecast: FinishedForecast, counts: ZoneCounts, table: gpd.GeoDataFrame) -> str:
    total, outside = float(forecast.mean.sum()), float(counts.outside.sum())
    span, first = forecast.step.span(len(forecast.result["steps"])), table.iloc[0]
    beyond = f"; {outside:,.1f} lie in no zone" if outside >= 0.05 else ""
    return (
        f"Of {total:,.1f} incidents expected in {span}, most are in {first['name']}, one of "
        f"{counted(len(table), 'zone')}: {first.expected:,.1f} (80 % interval "
        f"{first.lower:,.0f} to {first.upper:,.0f}), {first.share_pct:.1f} % of all{beyond}."
    )


def _warnings(job: ZonesJob, forecast: FinishedForecast, counts: ZoneCounts) -> list[str]:
    warnings = counts.spread.warnings
    again, shared = float(counts.again.sum()), counts.shares.again @ counts.shares.size
    if again > 0:
        warnings.append(
            f"Zones overlap on {shared:.3g} km²: {again:.3g} expected incidents are "
            "counted in more than one zone, so that the zones add up to more than all."
        )
    # Hexagons are laid over the whole map, and those that meet no cell mean nothing.
    if counts.elsewhere and job.zones:
        zones = counted(counts.elsewhere, "zone was", "zones were")
        warnings.append(f"{zones} left out, as no cell of the forecast lies there.")
    return warnings


def _of_small(counts: ZoneCounts) -> list[str]:
    small = int((counts.shares.cells < 1).sum())
    if not small:
        return []
    zones = counted(small, "zone is", "zones are")
    return [f"{zones} smaller than a cell, and told apart only by size from others in that cell."]
