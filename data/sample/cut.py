"""Cut the bundled sample from city-wide files: three police districts of Chicago, two years.

    python data/sample/cut.py FOLDER

FOLDER holds `crimes_2012_2018.parquet` and `context/`, named as below. The same files give the
same bytes.
"""

from __future__ import annotations

import argparse
import sqlite3
from contextlib import closing
from pathlib import Path

import geopandas
import pandas as pd
import pyogrio

DISTRICTS = {"1": "Central", "12": "Near West", "18": "Near North"}
START, END = "2016-01-01", "2018-01-01"
UTM = "EPSG:32616"

# Layer: its source and the columns kept, by their new names.
CONTEXT = {
    "streets": ("major_streets", {}),
    "parks": ("parks", {"PARK": "name", "PARK_CLASS": "park_class"}),
    "schools": ("public_schools_2018", {"school_nm": "name", "grade_cat": "grades"}),
    "rail_stations": ("cta_rail_stations", {"LONGNAME": "name", "LINES": "lines"}),
    "liquor_retail": ("liquor_retail", {}),
}

# Groups of the residents, by the column with their per cent of a tract: (column, sign, constant).
GROUPS = {
    "white": ("EP_MINRTY", -1, 100),
    "black": ("Blk14P", 1, 0),
    "hispanic": ("Hisp14P", 1, 0),
    "under_18": ("EP_AGE17", 1, 0),
    "over_64": ("Ovr6514P", 1, 0),
}

# Share of a tract that has to lie in the districts for it to be kept.
LEAST = 0.01


def cut(source: Path, target: Path) -> None:
    """Write the sample's layers into `target` and print how many rows each has."""
    districts = read_districts(source)
    layers = {"incidents": read_incidents(source), "districts": districts}
    for name, (file, columns) in CONTEXT.items():
        layers[name] = read_context(source, file, columns, districts)
    layers["population"] = read_population(source, districts)
    layers["weather"] = read_weather(source)

    partial = target.with_suffix(".partial.gpkg")
    partial.unlink(missing_ok=True)
    # The date that GeoPackage notes as the last change of a layer.
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{END}T00:00:00.000Z"})
    for name, layer in layers.items():
        # Version 1.2 is the newest that QGIS 3.22 reads without a warning. Without a spatial
        # index the file is a third smaller, and QGIS draws these few rows at once all the same.
        pyogrio.write_dataframe(
            layer,
            partial,
            layer=name,
            driver="GPKG",
            append=partial.exists(),
            use_arrow=True,
            dataset_options={} if partial.exists() else {"VERSION": "1.2"},
            layer_options={"SPATIAL_INDEX": "NO"},
        )
        print(f"{name:14} {len(layer):6} rows")
    with closing(sqlite3.connect(partial)) as database:
        database.execute("VACUUM")
    partial.replace(target)
    print(f"{target.name:14} {target.stat().st_size / 1e6:6.1f} MB")


def read_districts(source: Path) -> geopandas.GeoDataFrame:
    """The districts as they are since 2012: the older district file still has those merged then."""
    beats = geopandas.read_file(source / "context" / "police_beats.geojson")
    beats["district"] = beats.district.str.lstrip("0")
    merged = beats[beats.district.isin(DISTRICTS)].dissolve("district").reset_index()
    merged["name"] = merged.district.map(DISTRICTS)
    return merged[["district", "name", "geometry"]]


def read_incidents(source: Path) -> geopandas.GeoDataFrame:
    """Every incident that the police booked in these districts, with a place or without."""
    columns = ["timestamp", "category", "location_type", "district", "lon", "lat"]
    table = pd.read_parquet(
        source / "crimes_2012_2018.parquet",
        columns=columns,
        filters=[
            ("timestamp", ">=", pd.Timestamp(START)),
            ("timestamp", "<", pd.Timestamp(END)),
            ("district", "in", [number.zfill(3) for number in DISTRICTS]),
        ],
    )
    table = table.sort_values(columns, ignore_index=True)
    points = geopandas.GeoSeries.from_xy(table.lon, table.lat, crs="EPSG:4326")
    points[table.lon.isna()] = None
    texts = table[["category", "location_type", "district"]].astype("str")
    texts["district"] = texts.district.str.lstrip("0")
    return geopandas.GeoDataFrame({"timestamp": table.timestamp, **texts}, geometry=points)


def read_context(
    source: Path, file: str, columns: dict[str, str], districts: geopandas.GeoDataFrame
) -> geopandas.GeoDataFrame:
    """A context layer, cut off at the districts' outer boundary."""
    layer = geopandas.read_file(source / "context" / f"{file}.geojson")
    layer = layer[[*columns, "geometry"]].rename(columns=columns)
    return layer.clip(districts, keep_geom_type=True, sort=True)


def read_population(source: Path, districts: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """The census tracts that lie in the districts, whole, with the people who live there.

    The source has per cent of groups; people are the tract's total times that, rounded.
    """
    context = source / "context"
    tracts = geopandas.read_file(context / "census_tracts_2010.geojson")
    inside = (
        tracts.to_crs(UTM).clip(districts.to_crs(UTM).union_all()).area / tracts.to_crs(UTM).area
    )
    tracts = tracts[inside.reindex(tracts.index).fillna(0) > LEAST]
    figures = geopandas.read_file(context / "sdoh_tracts_2014.geojson", ignore_geometry=True)
    figures = figures.set_index(figures.geoid10.map("{:.0f}".format))
    figures = figures.loc[tracts.geoid10].set_index(tracts.index)
    people = {"tract": tracts.geoid10, "total": figures.Pop2014}
    for group, (column, sign, constant) in GROUPS.items():
        people[group] = (figures.Pop2014 * (constant + sign * figures[column]) / 100).round()
    numbers = pd.DataFrame(people).astype({name: "int32" for name in ["total", *GROUPS]})
    layer = geopandas.GeoDataFrame(numbers, geometry=tracts.geometry)
    return layer.sort_values("tract", ignore_index=True)


def read_weather(source: Path) -> pd.DataFrame:
    """The days of the sample's two years."""
    weather = pd.read_csv(source / "context" / "weather_daily_noaa_ghcn_ohare_2000_2019.csv")
    weather = weather[weather.date.between(START, END, inclusive="left")]
    return weather.assign(date=pd.to_datetime(weather.date).dt.date)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder of the city-wide files")
    cut(parser.parse_args().folder, Path(__file__).with_name("chicago.gpkg"))
