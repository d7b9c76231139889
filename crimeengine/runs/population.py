"""The way from a finished forecast to who lives in its flagged area."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from crimeengine import products
from crimeengine.counted import counted, listed
from crimeengine.finished import FinishedForecast
from crimeengine.jobs.population import PopulationJob
from crimeengine.population.areas import PeopledAreas
from crimeengine.population.flagged import FlaggedPopulation, Residents
from crimeengine.population.report import write_population_report
from crimeengine.population.verdict import cautions, verdict
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import descent
from crimeengine.zoning.extent import study_area

#: Limits of the legend's classes (per cent of an area that is flagged), the same for every city.
_EDGES = [0, 2, 5, 10, 20, 40, 100]

#: Part of the study area without population that is worth a word, and of overlaps.
_GAP = 0.01


def run(job: PopulationJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a population job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    with watch.stage("read"):
        progress.report("read", 0.0, "Reading the forecast")
        forecast = job.read()
        areas = PeopledAreas.read(
            job.population,
            job.population_layer,
            job.name,
            job.groups,
            job.total,
            forecast.grid.crs,
        )
        area, warnings = study_area(forecast)
    with watch.stage("divide"):
        progress.report("divide", 0.2, f"Laying {len(areas.names):,} areas over the cells")
        share = job.share or float(forecast.result["job"]["area_share"])
        total = forecast.mean.sum(axis=0)[forecast.grid.inside]
        hot = products.hot_cells(total, share)
        found = FlaggedPopulation.of(areas, forecast.grid, hot, area, job.seed)
    with watch.stage("write"):
        progress.report("write", 0.7, "Writing the layers")
        table = _table(found, forecast, total)
        files = {"vectors": "population.gpkg", "table": "population.csv", "report": "report.html"}
        products.write_vectors(folder / files["vectors"], {"population": table})
        people = [_describe_group(one) for one in found.residents]
        pd.DataFrame(people).round(4).to_csv(folder / files["table"], index=False)
        result = descent(job) | _describe(forecast, found, hot, share)
        result["people"] = people
        result["warnings"] = [*warnings, *_warnings(found)]
        result["files"] = files
        write_population_report(folder / files["report"], result, forecast, table)
    return result


def _table(
    found: FlaggedPopulation, forecast: FinishedForecast, total: np.ndarray[Any, Any]
) -> gpd.GeoDataFrame:
    """An area each, with how much of it is flagged and who lives there."""
    areas = found.areas
    columns = {
        "name": areas.names,
        "flagged_pct": 100 * found.flagged / found.inside,
        "people": areas.everyone * found.inside,
        "flagged": areas.everyone * found.flagged,
        "expected": found.shares.of @ total,
        "area_km2": found.shares.km2,
    }
    table = gpd.GeoDataFrame(columns, geometry=areas.polygons, crs=forecast.grid.crs)
    order = ["flagged_pct", "people"]
    return table.sort_values(order, ascending=False, kind="stable", ignore_index=True)


def _describe_group(one: Residents) -> dict[str, Any]:
    share, ratio = one.share.describe(), one.ratio.describe()
    known = one.people > 0
    return {
        "group": one.group,
        "people": one.people,
        "flagged": one.flagged,
        **{f"share{'_' + end if end != 'value' else ''}": share[end] for end in share},
        **{f"ratio{'_' + end if end != 'value' else ''}": ratio[end] for end in ratio},
        "share_least": one.least if known else None,
        "share_most": one.most if known else None,
    }


def _describe(
    forecast: FinishedForecast, found: FlaggedPopulation, hot: np.ndarray[Any, Any], share: float
) -> dict[str, Any]:
    steps, inside = forecast.result["steps"], forecast.grid.inside
    total = forecast.mean.sum(axis=0)[inside]
    span = forecast.step.span(len(steps))
    everyone = found.everyone
    expected = {"flagged": float(total[hot].sum()), "elsewhere": float(total[~hot].sum())}
    people = {"flagged": everyone.flagged, "elsewhere": everyone.people - everyone.flagged}
    km2 = found.shares.size
    return {
        "model": forecast.result["model"],
        "steps": steps,
        "share": share,
        "flagged": {
            "cells": int(hot.sum()),
            "of_cells": len(hot),
            "km2": float(km2[hot].sum()),
            "of_km2": float(km2.sum()),
        },
        "areas": len(found.areas.names),
        "expected": {
            "unit": f"expected incidents in {span} per 1,000 residents",
            **{
                part: {
                    "incidents": expected[part],
                    "residents": people[part],
                    "per_1000": 1000 * expected[part] / people[part] if people[part] >= 1 else None,
                }
                for part in expected
            },
        },
        "legend": {"unit_flagged": "per cent of the area that is flagged", "edges_flagged": _EDGES},
        "verdict": verdict(found, float(km2[hot].sum() / km2.sum())),
        "cautions": cautions(found),
    }


def _warnings(found: FlaggedPopulation) -> list[str]:
    texts = []
    if found.areas.repaired:
        areas = counted(found.areas.repaired, "invalid area was", "invalid areas were")
        texts.append(f"{areas} repaired.")
    whole = found.shares.size.sum()
    bare = found.shares.outside @ found.shares.size / whole
    if bare > _GAP:
        texts.append(
            f"{100 * bare:.0f} % of the study area lies in no area of the population file: nobody "
            "is reckoned to live there."
        )
    twice = found.shares.again @ found.shares.size / whole
    if twice > _GAP:
        texts.append(
            f"Areas of the population file overlap on {100 * twice:.0f} % of the study area; who "
            "lives there is counted more than once."
        )
    nobody = [one.group for one in found.groups if one.people == 0]
    if nobody:
        texts.append(f"Nobody of {listed(nobody)} lives in the study area.")
    if not found.intervals:
        areas = counted(len(found.areas.names), "area lies", "areas lie")
        texts.append(f"Only {areas} over the forecast's cells, too few for intervals.")
    return texts
