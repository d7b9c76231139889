"""The way from incidents to the Knox table and the near repeats."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.charts import write
from crimeengine.charts.near_repeat import knox_chart
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents
from crimeengine.jobs.near_repeat import NearRepeatJob
from crimeengine.points.knox import Knox, knox
from crimeengine.points.reading import Reading
from crimeengine.points.repeats import Repeats
from crimeengine.products import write_vectors
from crimeengine.progress import Progress, Stopwatch
from crimeengine.projection import metric_crs
from crimeengine.provenance import origin

_FILES = {"table": "knox.csv", "chart": "knox.png", "vectors": "near_repeats.gpkg"}

#: Most lines in the layer ``links``; those of the closest pairs.
LINKS = 20_000

#: With fewer pairs in the whole table there is nothing to test.
_FEWEST_PAIRS = 20

_CAUTION = (
    "The test takes the spread of incidents over the city as the same all the time; where places "
    "became busier or quieter in the period, pairs of close days are more than chance would bring "
    "without any incident drawing another. A shorter period shows how much of it stays."
)


def run(job: NearRepeatJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a near-repeat job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    with watch.stage("read"):
        incidents, _ = job.read(progress)
        where = _Places.of(incidents)
        _refuse_short(job, where.day)
    with watch.stage("count"):
        table = knox(
            where.x,
            where.y,
            where.day,
            np.array(job.distances, np.float64),
            np.array(job.days),
            job.permutations,
            np.random.default_rng(job.seed),
            progress.stretch(0.1, 0.85),
        )
        _refuse_few(job, table)
    reading = Reading(table, job.distances, job.days)
    with watch.stage("link"):
        repeats = Repeats.of(
            where.x,
            where.y,
            where.day,
            *reading.near,
            LINKS,
            progress.stretch(0.85, 0.95),
        )
    with watch.stage("write"):
        progress.report("write", 0.95, "Writing the table and the layers")
        _write(folder, reading, incidents, where, repeats)
    result = origin(job, incidents) | _describe(reading, repeats) | {"files": dict(_FILES)}
    return result


@dataclass(frozen=True, eq=False)
class _Places:
    """Where and on which day each incident was: in metres, and in days since 1970."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    day: NDArray[np.int64]
    crs: CRS

    @classmethod
    def of(cls, incidents: Incidents) -> _Places:
        crs = metric_crs(incidents.crs, *incidents.centre)
        x, y = incidents.places.project(crs)
        code = incidents.places.code
        day = incidents.time.astype("datetime64[D]").astype(np.int64)
        return cls(x[code], y[code], day, crs)


def _refuse_short(job: NearRepeatJob, day: NDArray[np.int64]) -> None:
    span = int(day.max() - day.min())
    if span == 0:
        raise InputError(
            f"{'All ' if len(day) > 1 else ''}{counted(len(day), 'incident is', 'incidents are')} "
            f"of the same day, {np.datetime64(int(day[0]), 'D')}; near repeats need incidents of "
            "many days: give a longer period."
        )
    if span <= job.days[-1]:
        raise InputError(
            f"The incidents span {counted(span, 'day')} and the time bands (days) end at "
            f"{job.days[-1]}; take a longer period or shorter bands, so that there are days "
            "outside of them."
        )


def _refuse_few(job: NearRepeatJob, table: Knox) -> None:
    pairs = int(table.observed.sum())
    if pairs < _FEWEST_PAIRS:
        raise InputError(
            f"Only {counted(pairs, 'pair of incidents lies', 'pairs of incidents lie')} within "
            f"{job.distances[-1]:g} m and {job.days[-1]} days of each other, and the test needs "
            f"{_FEWEST_PAIRS}; take more incidents, larger distances or more days."
        )


def _write(
    folder: Path, reading: Reading, incidents: Incidents, where: _Places, repeats: Repeats
) -> None:
    reading.rows().to_csv(folder / _FILES["table"], index=False, float_format="%.6g")
    write(knox_chart(reading), folder / _FILES["chart"])
    points = shapely.points(where.x, where.y)
    ends = np.stack([where.x, where.y], axis=1)[np.stack([repeats.earlier, repeats.later], axis=1)]
    names = np.array(incidents.categories or ("",), dtype=object)
    involved = repeats.partners > 0
    layers = {
        "incidents": gpd.GeoDataFrame(
            {
                "incident": np.arange(1, len(points) + 1)[involved],
                "time": incidents.time[involved],
                "category": names[incidents.category[involved]],
                "partners": repeats.partners[involved],
            },
            geometry=points[involved],
            crs=where.crs,
        ),
        "links": gpd.GeoDataFrame(
            {
                "earlier": repeats.earlier + 1,
                "later": repeats.later + 1,
                "metres": repeats.metres.round(1),
                "days": repeats.days,
                "since": incidents.time[repeats.earlier],
                "until": incidents.time[repeats.later],
            },
            geometry=shapely.linestrings(ends),
            crs=where.crs,
        ),
    }
    # A layer without any line has no type, which some programs do not open.
    filled = {name: layer for name, layer in layers.items() if len(layer)}
    write_vectors(folder / _FILES["vectors"], filled)


def _describe(reading: Reading, repeats: Repeats) -> dict[str, Any]:
    metres, days = reading.near
    pairs = int(repeats.partners.sum()) // 2
    return {
        "verdict": reading.verdict,
        "found": reading.found is not None,
        "near": {
            "metres": metres,
            "days": days,
            "pairs": pairs,
            "incidents": int((repeats.partners > 0).sum()),
            "links": len(repeats.earlier),
        },
        "p": float(reading.table.family_p.min()),
        "table": reading.rows().astype(object).replace({np.nan: None}).to_dict("records"),
        "cautions": [_CAUTION],
    }
