"""Weekdays of San Francisco's incidents beside those of paper 000, and the speed of the tables."""

from __future__ import annotations

import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from crimeengine.aoristic import Spans
from crimeengine.jobs import run
from crimeengine.jobs.patterns import PatternsJob
from crimeengine.patterns.coverage import Coverage
from crimeengine.patterns.hours import Hours
from crimeengine.patterns.weekdays import DAYS, weekdays

DATA = Path(__file__).parents[2] / "shared" / "data" / "san_francisco" / "sf_kaggle_train.parquet"
#: Per cent of the row, as the paper's section 3.1 has them.
PAPER = (
    ("DRIVING UNDER THE INFLUENCE", "Saturday", 20.97),
    ("DRIVING UNDER THE INFLUENCE", "Sunday", 19.22),
    ("GAMBLING", "Wednesday", 20.00),
    ("GAMBLING", "Friday", 20.00),
    ("PORNOGRAPHY/OBSCENE MAT", "Tuesday", 28.57),
)
#: From here on the file gives all of the paper's figures.
SINCE = datetime(2008, 10, 5)
#: The paper's figure is met within so many points.
NEAR = 0.3

#: Incidents with spans whose speed is measured, and those that a plain loop is timed on.
SPANS, LOOPED = 1_000_000, 20_000


def patterns(since: datetime | None) -> tuple[dict[str, Any], pd.DataFrame]:
    """The result of the job on the paper's data, with repeated rows, and its weekday table."""
    with tempfile.TemporaryDirectory() as out:
        job = PatternsJob(
            incidents=str(DATA),
            time="timestamp",
            category="category",
            x="lon",
            y="lat",
            crs="EPSG:4326",
            duplicates="keep",
            since=since,
            out=out,
        )
        result = run(job)
        table = pd.read_csv(Path(out) / result["files"]["weekdays_table"])
    return result, table.set_index("category")


def beside_the_paper() -> None:
    whole, every = patterns(None)
    _, newest = patterns(SINCE)
    rows = whole["intake"]["kept"]
    print(
        f"{rows:,} incidents of {len(every) - 1} categories. The paper's {PAPER[-1][2]} % can be "
        f"no share of the {every.incidents[PAPER[-1][0]]} incidents of that category in all "
        "years, so its table was made from a part of the data that it does not name. The "
        f"{newest.incidents['all']:,} incidents since {SINCE.day} {SINCE:%B %Y} "
        "give all of its figures; that date was found by looking for them. In brackets: "
        "95 % interval, per cent.\n"
    )
    print(
        "| category | day | paper, % | ours since that day, % | difference, points | "
        "ours, all years, % | difference, points |"
    )
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for category, day, paper in PAPER:
        cells = [f"{category} | {day} | {paper:.2f}"]
        for table in (newest, every):
            line = table.loc[category]
            share, low, high = (
                line[f"{day.lower()}_{name}"] for name in ("percent", "low", "high")
            )
            cells.append(f"{share:.2f} ({low:.2f} to {high:.2f}) | {share - paper:+.2f}")
        print(f"| {' | '.join(cells)} |")
    category, day, paper = PAPER[0]
    for words, table in (("since that day", newest), ("in all years", every)):
        near = abs(table.loc[category, f"{day.lower()}_percent"] - paper) <= NEAR
        print(f"\nWithin {NEAR} points of {paper} % {words}: {'yes' if near else 'no'}.", end="")
    print(f"\n\nThe job's own words, all years: {whole['verdict']}\n")
    print("### Seconds of the job\n")
    print("| stage | seconds |\n| --- | ---: |")
    for stage, seconds in whole["seconds"].items():
        print(f"| {stage} ({rows:,} rows) | {seconds:.2f} |")


def spans() -> None:
    """Seconds of aoristic tables, beside a loop over incidents and hours."""
    random = np.random.default_rng(1)
    start = np.datetime64("2020-01-01", "s") + random.integers(0, 730 * 86_400, SPANS)
    end = start + random.exponential(12 * 3600, SPANS).astype("timedelta64[s]")
    category = random.integers(0, 40, SPANS)
    begun = time.perf_counter()
    found = Spans.between(start, end, by_day=False)
    coverage = Coverage.of(start, (start.min(), start.max()))
    weekdays(category, [str(number) for number in range(40)], found, coverage)
    Hours.of(found, coverage)
    seconds = time.perf_counter() - begun
    begun = time.perf_counter()
    loop(start[:LOOPED], end[:LOOPED], category[:LOOPED])
    plain = (time.perf_counter() - begun) * SPANS / LOOPED
    print("\n### Incidents known to a span\n")
    print(
        f"{SPANS:,} made-up incidents of 40 categories with spans of 12 hours on average, spread "
        f"over their hours: {seconds:.2f} s for both tables with intervals and tests; a plain loop "
        f"over incidents and hours needs {plain:.0f} s for the sums alone (timed on {LOOPED:,}), "
        f"{plain / seconds:.0f} times as long."
    )


def loop(start: np.ndarray, end: np.ndarray, category: np.ndarray) -> np.ndarray:
    counts = np.zeros((40, len(DAYS), 24))
    first = start.astype("datetime64[h]").astype(int)
    last = (end - np.timedelta64(1, "s")).astype("datetime64[h]").astype(int)
    for row, begin, finish in zip(category, first, np.maximum(last, first), strict=True):
        hours = range(begin, finish + 1)
        for hour in hours:
            counts[row, (hour // 24 + 3) % 7, hour % 24] += 1 / len(hours)
    return counts


def main() -> None:
    print("## Weekdays of San Francisco's incidents\n")
    if DATA.exists():
        beside_the_paper()
    else:
        print(f"{DATA.name} is not here, so nothing stands beside the paper's figures.")
    spans()


if __name__ == "__main__":
    main()
