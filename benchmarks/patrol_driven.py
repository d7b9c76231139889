"""Kinds of incident whose counts follow patrols: how many of their records come with an arrest.

Markdown. Read from the project's research data where they lie beside the repository; without them
only the bundled sample is looked at, which does not say who was arrested.
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd

from crimeengine.patrol_driven import patrol_driven

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
DATA = ROOT.parent / "shared" / "data"

#: City: its file, and how a row says that somebody was arrested.
CITIES = {
    "Chicago, 2012 to 2018": ("chicago/crimes_2012_2018.parquet", "arrest", "^(?:true|1)$"),
    "San Francisco, 2003 to 2015": (
        "san_francisco/sf_kaggle_train.parquet",
        "resolution",
        "arrest",
    ),
    "Philadelphia, 2016 to 2021": ("philadelphia/crimes_2016_2021.parquet", None, ""),
    "New York, four felonies": ("new_york/felonies4_2014_2015.parquet", None, ""),
}


def main() -> None:
    sample = gpd.read_file(SAMPLE, layer="incidents", columns=["category"], ignore_geometry=True)
    print_table("The bundled sample", by_kind(sample.category))
    for city, (file, column, arrested) in CITIES.items():
        if not (DATA / file).exists():
            print(f"\n{city}: no data beside the repository.")
            continue
        columns = ["category", *([column] if column else [])]
        rows = pd.read_parquet(DATA / file, columns=columns)
        found = None
        if column:
            texts = rows[column].astype("string").str.lower()
            found = texts.str.contains(arrested).fillna(False).astype(float)
        print_table(city, by_kind(rows.category, found))


def by_kind(category: pd.Series, arrested: pd.Series | None = None) -> pd.DataFrame:
    """Number of each kind, the share with an arrest, and whether it is taken to follow patrols."""
    kinds = category.astype("string").fillna("(none)")
    table = kinds.value_counts().rename("number").to_frame()
    table["follows"] = table.index.isin(patrol_driven(table.index))
    table["arrests"] = float("nan") if arrested is None else arrested.groupby(kinds).mean()
    return table.sort_values(["follows", "arrests", "number"], ascending=False)


def print_table(heading: str, table: pd.DataFrame) -> None:
    following = table[table.follows]
    share = following.number.sum() / table.number.sum()
    print(f"\n## {heading}\n")
    print(
        f"{len(following)} of {len(table)} kinds follow patrols: {following.number.sum():,} of "
        f"{table.number.sum():,} rows, {100 * share:.1f} %.\n"
    )
    print("| kind | follows patrols | rows | with an arrest |\n|---|---|---:|---:|")
    for kind, row in table.iterrows():
        arrests = "" if pd.isna(row.arrests) else f"{100 * row.arrests:.0f} %"
        print(f"| {kind} | {'yes' if row.follows else ''} | {row.number:,} | {arrests} |")


if __name__ == "__main__":
    main()
