"""Portland's burglaries and vehicle thefts in the manner of NIJ's challenge: PAI and PEI, Markdown.

Needs the project's research data beside the repository.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import xarray as xr

from crimeengine import Area, Grid, read_incidents
from crimeengine.evaluation.metrics import hit_rate
from crimeengine.forecasters import Choice
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step

PORTLAND = Path(__file__).parents[2] / "shared" / "data" / "portland"

#: The districts come without their CRS; it is that of NIJ's files, in international feet.
DISTRICTS_CRS = "EPSG:2913"

FOOT = 0.3048
CELL, FLAGGED_KM2 = 600 * FOOT, 0.25 * 1.609344**2

RULES = {
    "historical_mean": "counts of the whole history",
    "ewma": "weighted recent counts",
    "kde:bandwidth=rule": "kernel density, by rule",
    "kde": "kernel density, cross-validated",
    "kde:days=null": "kernel density, cross-validated, whole history",
    "promap": "ProMap",
    "sepp": "self-exciting point process",
    "sepp:days=null": "self-exciting point process, whole history",
}

#: First months of the forecasts: the year up to NIJ's own, March 2017.
ORIGINS = np.arange("2016-04", "2017-04", dtype="datetime64[M]")


@dataclass(frozen=True)
class Caught:
    """Incidents in the flagged cells, in the best cells that there were, and in all."""

    flagged: float
    best: float
    all: float

    def __add__(self, other: Caught) -> Caught:
        """Those of two periods together."""
        return Caught(self.flagged + other.flagged, self.best + other.best, self.all + other.all)


def read() -> History:
    incidents = read_incidents(
        PORTLAND / "nij_burglary_mvt_2012_2017.parquet",
        "timestamp",
        "category",
        x="lon",
        y="lat",
        crs="EPSG:4326",
        duplicates="keep",
    )
    districts = gpd.read_file(PORTLAND / "Portland_Police_Districts.shp")
    districts = districts.set_crs(DISTRICTS_CRS)
    area = Area(districts.geometry.make_valid().union_all(), districts.crs).in_metres()
    return History.of(incidents, Grid.over(area, CELL), Step.parse("1D"))


def caught(found: xr.DataArray, mean: xr.DataArray, share: float) -> Caught:
    """What the highest cells of a forecast hold of a month's or two months' incidents."""
    inside = found.inside.to_numpy()
    counts, rate = (
        cube.sum("time").to_numpy()[inside][None].astype(float) for cube in (found, mean)
    )
    total = float(counts.sum())
    flagged, best = (hit_rate(counts, ranked, share) * total for ranked in (rate, counts))
    return Caught(flagged, best, total)


def run(history: History, rule: str, months: int, share: float) -> dict[str, list[Caught]]:
    """What a rule catches of each category, origin by origin."""
    results: dict[str, list[Caught]] = {str(name): [] for name in history.cube.category.to_numpy()}
    for origin in ORIGINS:
        begin, end = (month.astype("datetime64[s]") for month in (origin, origin + months))
        start, stop = np.searchsorted(history.times, np.array([begin, end]))
        known = history.until(int(start))
        model = Choice.parse(rule).make().fit(known, int(stop - start), Progress())
        mean = model.predict(known, int(stop - start)).mean
        for number, name in enumerate(results):
            found = history.cube[start:stop, number]
            results[name].append(caught(found, mean[:, number], share))
        print(f"\r{rule} {months} {origin}", end="   ", file=sys.stderr)
    return results


def row(rule: str, periods: list[Caught], share: float) -> str:
    whole = sum(periods[1:], periods[0])
    figures = [
        f"{part.flagged / part.all / share:.1f} | {part.flagged / part.best:.3f}"
        for part in (whole, periods[-1])
    ]
    return f"| {RULES[rule]} (`{rule}`) | {' | '.join(figures)} |"


def main() -> None:
    print("## Portland, burglary and vehicle theft, one and two months ahead\n")
    if not PORTLAND.exists():
        print("Not measured: the research data do not lie beside the repository.")
        return
    history = read()
    cells = int(history.inside.sum())
    area = cells * (CELL / 1000) ** 2
    share = FLAGGED_KM2 / area
    first, last = ORIGINS[0], ORIGINS[-1]
    print(
        f"{int(history.cube.sum()):,} incidents from {str(history.times[0])[:10]} to "
        f"{str(history.end - np.timedelta64(1, 's'))[:10]}, dates without hours; cells of "
        f"{CELL:.2f} m (600 ft), {cells:,} of them, {area:.1f} km². Flagged are "
        f"{FLAGGED_KM2:.4f} km² (0.25 square miles), {FLAGGED_KM2 / (CELL / 1000) ** 2:.1f} "
        f"cells, {share:.3%} of the area.\n\n"
        f"{len(ORIGINS)} forecasts, the first months being {first} to {last}, each fitted to all "
        "that came before it. *Together*: of the incidents of all forecasts (those of two months "
        f"overlap); *last*: of the forecast from {last} alone, NIJ's period. "
        "PAI = (n/N)/(a/A); PEI = PAI over the best that the same area could have had. Settings "
        "are the defaults, not chosen on these data."
    )
    for months in (1, 2):
        found = {rule: run(history, rule, months, share) for rule in RULES}
        for name in history.cube.category.to_numpy():
            periods = found["historical_mean"][str(name)]
            number, latest = sum(period.all for period in periods), periods[-1].all
            words = "one month" if months == 1 else "two months"
            print(f"\n### {str(name).capitalize()}, {words} ahead\n")
            print(f"{number:,.0f} incidents together, {latest:,.0f} in the last period.\n")
            print("| rule | PAI, together | PEI, together | PAI, last | PEI, last |")
            print("|---|---:|---:|---:|---:|")
            for rule in RULES:
                print(row(rule, found[rule][str(name)], share), flush=True)


if __name__ == "__main__":
    main()
