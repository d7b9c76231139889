"""Who lives in the flagged area: the sample's tracts, and Chicago's community areas.

Markdown. The whole city is looked at where the project's research data lie beside the repository.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from crimeengine.jobs import parse_job, run

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
CITY = ROOT.parent / "shared" / "data" / "chicago"
HORIZON = 7

#: Counts of the community areas (American Community Survey 2014 to 2018) and what to call them.
GROUPS = {"WHITE": "white", "BLACK": "black", "HISP": "hispanic", "ASIAN": "asian"}
AGES = {"under_20": ["UND5", "A5_19"], "over_64": ["A65_74", "A75_84", "OV85"]}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        of_sample(home)
        if CITY.exists():
            of_city(home)
        else:
            print("\nChicago as a whole: no data beside the repository.")


def of_sample(home: Path) -> None:
    """The bundled sample by tracts, with and without kinds that follow patrols, and by share."""
    groups = ["white", "black", "hispanic", "under_18", "over_64"]
    population = {"population": f"{SAMPLE}|layername=population", "total": "total"}
    for kinds in ("leave-out", "count"):
        source = {
            "incidents": f"{SAMPLE}|layername=incidents",
            "time": "timestamp",
            "area": f"{SAMPLE}|layername=districts",
        }
        made = forecast(home / kinds, **source, patrol_driven=kinds)
        said = "left out" if kinds == "leave-out" else "counted"
        for share in (0.05, 0.1):
            heading = f"Sample, 95 tracts, kinds that follow patrols {said}, {share:.0%} flagged"
            asked = {**population, "groups": groups, "share": share}
            print_people(heading, made, home / f"{kinds}{share}", **asked)


def of_city(home: Path) -> None:
    """The whole city by its 77 community areas, and by what they say of the sample's tracts."""
    file = home / "areas.gpkg"
    areas = gpd.read_file(CITY / "context" / "community_areas.geojson")
    table = pd.read_csv(CITY / "context" / "community_area_snapshot_2020_cmap.csv")
    people = table.set_index(table.area_numbe.astype(int).astype(str))
    numbers = {"total": people.TOT_POP} | {name: people[old] for old, name in GROUPS.items()}
    numbers |= {name: people[parts].sum(axis=1) for name, parts in AGES.items()}
    areas = areas.set_index("area_num_1")[["community", "geometry"]].join(pd.DataFrame(numbers))
    areas.to_file(file, engine="pyogrio")
    source = {
        "incidents": str(CITY / "crimes_2012_2018.parquet"),
        "x": "lon",
        "y": "lat",
        "crs": "EPSG:4326",
        "time": "timestamp",
        "since": "2017-01-01",
        "area": str(CITY / "context" / "city_boundary.geojson"),
    }
    groups = [name for name in numbers if name != "total"]
    asked = {"population": str(file), "total": "total", "groups": groups, "name": "community"}
    for kinds in ("leave-out", "count"):
        made = forecast(home / f"city-{kinds}", **source, patrol_driven=kinds)
        said = "left out" if kinds == "leave-out" else "counted"
        heading = f"Chicago, 77 community areas, kinds that follow patrols {said}, 5 % flagged"
        print_people(heading, made, home / f"city-people-{kinds}", **asked)


def forecast(out: Path, **source: Any) -> Path:
    job = {"kind": "forecast", "category": "category", "cell": 250, "horizon": HORIZON}
    run(parse_job({**job, **source, "out": str(out)}))
    return out


def print_people(heading: str, made: Path, out: Path, **asked: Any) -> None:
    begun = time.perf_counter()
    job = {"kind": "population", "forecast": str(made), "out": str(out), **asked}
    result = run(parse_job(job))
    seconds = time.perf_counter() - begun
    print(f"\n## {heading}\n\n{result['verdict']}\n")
    print("| group | people | flagged | share | ratio | 95 % interval | possible shares |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for row in result["people"]:
        print(
            f"| {row['group']} | {row['people']:,.0f} | {row['flagged']:,.0f} | "
            f"{100 * row['share']:.1f} % | {row['ratio']:.2f} | {row['ratio_low']:.2f} to "
            f"{row['ratio_high']:.2f} | {100 * row['share_least']:.0f} to "
            f"{100 * row['share_most']:.0f} % |"
        )
    expected = result["expected"]
    rates = [
        f"{expected[part]['per_1000']:.1f} {part} ({expected[part]['incidents']:,.0f} incidents)"
        for part in ("flagged", "elsewhere")
    ]
    print(f"\n{expected['unit'].capitalize()}: {', '.join(rates)}. {seconds:.1f} s.")
    for text in result["warnings"]:
        print(f"\nWarning: {text}")


if __name__ == "__main__":
    main()
