"""The way from incidents to the tables and charts of when they happen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from crimeengine.aoristic import Spans
from crimeengine.charts import write
from crimeengine.charts.lettering import Lettering
from crimeengine.charts.patterns import hour_chart, month_chart, shown, weekday_chart, year_chart
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents
from crimeengine.jobs.patterns import PatternsJob
from crimeengine.patterns.clock import Clock
from crimeengine.patterns.coverage import Coverage
from crimeengine.patterns.hours import Hours
from crimeengine.patterns.trend import trend
from crimeengine.patterns.verdict import verdict
from crimeengine.patterns.weekdays import Weekdays, doubt, weekdays
from crimeengine.progress import Progress, Stopwatch
from crimeengine.provenance import origin
from crimeengine.times import parse_times


@dataclass(frozen=True, eq=False)
class Found:
    """What the incidents of a job show."""

    clock: Clock
    spans: Spans
    coverage: Coverage
    weekdays: Weekdays
    hours: Hours | None
    months: pd.DataFrame
    years: pd.DataFrame


def run(job: PatternsJob, folder: Path, watch: Stopwatch, progress: Progress) -> dict[str, Any]:
    """Do a patterns job and leave its products in ``folder``; errors as of `crimeengine.run`."""
    if job.end_time == job.time:
        raise InputError(
            f"The end time is read from '{job.time}', as the time is; name another column, or none."
        )
    with watch.stage("read"):
        incidents, _ = job.read(progress)
    with watch.stage("count"):
        progress.report("count", 0.6, f"Counting {len(incidents):,} incidents")
        found = find(incidents, job.end_time)
    with watch.stage("write"):
        lettering = Lettering.of(shown(found.weekdays))
        files = _write(folder, found, lettering, progress.stretch(0.7, 1.0))
    for sentence in (*notes(incidents, found), lettering.note):
        incidents = incidents.warn(sentence) if sentence else incidents
    result = origin(job, incidents) | _describe(found) | {"files": files}
    return result


def find(incidents: Incidents, end_time: str | None) -> Found:
    """Count incidents by all that the tables show.

    Parameters
    ----------
    incidents : Incidents
    end_time : str, optional
        Column of the end of each incident's span.
    """
    time = incidents.time
    clock = Clock.of(time)
    by_day = not clock.has_hours
    if end_time is None:
        spans = Spans.at(time, by_day)
    else:
        spans = Spans.between(time, parse_times(incidents.extra[end_time], end_time), by_day)
    coverage = Coverage.of(time, incidents.span)
    return Found(
        clock,
        spans,
        coverage,
        weekdays(incidents.category, incidents.categories, spans, coverage),
        Hours.of(spans, coverage) if clock.has_hours else None,
        trend(coverage, "M"),
        trend(coverage, "Y"),
    )


def notes(incidents: Incidents, found: Found) -> tuple[str, ...]:
    """What a reader of the tables should know; empty sentences among them."""
    spans, gaps = found.spans, found.coverage.gap_days
    long = int((~spans.placed).sum())
    return (
        *found.clock.notes,
        doubt(incidents.categories),
        f"{counted(long, 'incident has', 'incidents have')} a span of more than a week, which "
        "counts in the trends but not in the tables of weekdays and hours."
        if long
        else "",
        f"{counted(spans.backward, 'incident ends', 'incidents end')} before the start, which is "
        "where such incidents count."
        if spans.backward
        else "",
        f"{counted(spans.endless, 'incident has', 'incidents have')} no end that can be read; such "
        "incidents count at their start."
        if spans.endless
        else "",
        f"{gaps:,} of {len(found.coverage.days):,} days have no incident where many were to be "
        "expected; they count as gaps in the records, not as quiet days."
        if gaps
        else "",
    )


def _write(folder: Path, found: Found, lettering: Lettering, progress: Progress) -> dict[str, str]:
    tables = {"weekdays": found.weekdays.table(), "months": found.months, "years": found.years}
    charts: dict[str, Callable[[], Figure]] = {
        "weekdays": lambda: weekday_chart(found.weekdays, lettering),
        "months": lambda: month_chart(found.months),
        "years": lambda: year_chart(found.years),
    }
    hours = found.hours
    if hours is not None:
        tables["hours"] = hours.table()
        charts["hours"] = lambda: hour_chart(hours)
    files = {}
    for number, (name, table) in enumerate(tables.items()):
        progress.report("write", number / len(tables), f"Writing the {name}")
        files[f"{name}_table"], files[f"{name}_chart"] = f"{name}.csv", f"{name}.png"
        table.to_csv(folder / f"{name}.csv", index=False)
        write(charts[name](), folder / f"{name}.png")
    return files


def _describe(found: Found) -> dict[str, Any]:
    """The findings as plain data: weekdays of the categories that the chart shows, and years."""
    lines = found.weekdays.table().head(len(shown(found.weekdays)))
    years = found.years.assign(start=found.years.start.dt.strftime("%Y-%m-%d"))
    return {
        "verdict": verdict(found.weekdays, found.hours, found.years),
        "has_hours": found.clock.has_hours,
        "days_covered": int(found.coverage.covered.sum()),
        "categories": len(found.weekdays.names) - 1,
        "weekdays": _plain(lines),
        "years": _plain(years),
    }


def _plain(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain data; what is no number becomes null."""
    rows = table.astype(object).replace({np.nan: None}).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]
