"""Reading incident files, and what is dropped and why."""

import datetime
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import SAMPLE, as_points

from crimeengine.area import read_area
from crimeengine.errors import InputError
from crimeengine.incidents import read_incidents
from crimeengine.intake import Intake


def lonlat(rows: pd.DataFrame) -> pd.DataFrame:
    points = as_points(rows).to_crs(4326).geometry
    return rows.drop(columns=["x", "y"]).assign(lon=points.x, lat=points.y)


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "fgb", "geojson", "parquet"])
def test_every_vector_format_reads_alike(rows: pd.DataFrame, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"incidents.{suffix}"
    # A shapefile keeps dates without their time, so the time travels as text.
    frame = as_points(rows.assign(when=rows.when.dt.strftime("%Y-%m-%d %H:%M:%S")))
    if suffix == "parquet":
        frame.to_parquet(path)
    else:
        frame.to_file(path, engine="pyogrio")
    incidents = read_incidents(path, "when", "kind")
    assert len(incidents) == len(rows)
    assert incidents.categories == ("assault", "burglary", "theft")
    assert np.array_equal(np.sort(incidents.time), np.sort(rows.when.to_numpy()))


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_tables_need_coordinates_and_crs(rows: pd.DataFrame, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"incidents.{suffix}"
    table = lonlat(rows)
    table.to_csv(path, index=False) if suffix == "csv" else table.to_parquet(path)
    with pytest.raises(InputError, match="--x lon --y lat --crs EPSG:4326"):
        read_incidents(path, "when")
    assert len(read_incidents(path, "when", x="lon", y="lat", crs="EPSG:4326")) == len(rows)


def test_a_european_csv_reads(rows: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "délits.csv"
    lonlat(rows).to_csv(path, index=False, sep=";", decimal=",", encoding="cp1252")
    incidents = read_incidents(path, "when", x="lon", y="lat", crs="4326")
    assert len(incidents) == len(rows)
    assert abs(incidents.centre[0] + 87.7) < 0.1


def test_a_mark_of_utf_8_before_another_encoding_reads(rows: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    table = lonlat(rows).assign(kind="délit")
    text = table.to_csv(index=False, sep=";", lineterminator="\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode("cp1252"))
    incidents = read_incidents(path, "when", "kind", x="lon", y="lat", crs="4326")
    assert incidents.categories == ("délit",)
    assert len(incidents) == len(rows)


def test_codes_stay_text_whatever_their_column_is_called(
    rows: pd.DataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "incidents.csv"
    lonlat(rows).assign(**{'the "kind", coded': "0610"}).to_csv(path, index=False)
    incidents = read_incidents(path, "when", 'the "kind", coded', x="lon", y="lat", crs="4326")
    assert incidents.categories == ("0610",)


def test_one_row_is_said_to_be_one(rows: pd.DataFrame) -> None:
    said = Intake(9, {"no_time": 1, "duplicate": 2}).describe()["dropped"]
    assert [line["text"] for line in said] == [
        "1 row has no time",
        "2 rows repeat another row in every column",
    ]


def test_a_datetime_column_keeps_its_clock(rows: pd.DataFrame, points_file: Path) -> None:
    assert np.array_equal(
        np.sort(read_incidents(points_file, "when").time),
        np.sort(rows.when.to_numpy().astype("datetime64[s]")),
    )


def test_each_dropped_row_has_its_reason(rows: pd.DataFrame, tmp_path: Path) -> None:
    table = lonlat(rows).astype({"when": str})
    extra = table.iloc[:12].copy()
    extra.iloc[0, extra.columns.get_loc("when")] = None
    extra.iloc[1, extra.columns.get_loc("when")] = "2999-01-01 00:00:00"
    extra.iloc[2, extra.columns.get_loc("lon")] = np.nan
    extra.iloc[3, [extra.columns.get_loc("lon"), extra.columns.get_loc("lat")]] = 0.0
    swapped = extra.iloc[4:6].rename(columns={"lon": "lat", "lat": "lon"})[list(extra.columns)]
    far = extra.iloc[6:7].assign(lon=-80.0)
    garbled = extra.iloc[7:8].assign(when="soon")
    doubled = table.iloc[20:23]
    path = tmp_path / "incidents.csv"
    pd.concat([table, extra.iloc[:4], swapped, far, garbled, doubled]).to_csv(path, index=False)
    area = tmp_path / "area.geojson"
    box = shapely.box(
        table.lon.min() - 0.001,
        table.lat.min() - 0.001,
        table.lon.max() + 0.001,
        table.lat.max() + 0.001,
    )
    gpd.GeoDataFrame(geometry=[box], crs=4326).to_file(area)
    incidents = read_incidents(path, "when", x="lon", y="lat", crs="4326").within(read_area(area))
    assert incidents.intake.dropped == {
        "no_time": 1,
        "unparsable_time": 1,
        "future_date": 1,
        "no_place": 1,
        "null_island": 1,
        "duplicate": 3,
        "swapped": 2,
        "outside_area": 1,
    }
    assert len(incidents) == incidents.intake.kept == len(table)


def test_an_empty_point_is_no_place(rows: pd.DataFrame, tmp_path: Path) -> None:
    points = as_points(rows.iloc[:9])
    points.loc[points.index[:2], "geometry"] = shapely.Point()
    points.loc[points.index[2], "geometry"] = None
    points.to_file(tmp_path / "incidents.gpkg", engine="pyogrio")
    incidents = read_incidents(tmp_path / "incidents.gpkg", "when")
    assert (len(incidents), incidents.intake.dropped) == (6, {"no_place": 3})


def test_duplicates_are_kept_on_request(rows: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "incidents.gpkg"
    as_points(pd.concat([rows, rows.iloc[:5]])).to_file(path, engine="pyogrio")
    assert len(read_incidents(path, "when", duplicates="keep")) == len(rows) + 5
    assert len(read_incidents(path, "when")) == len(rows)


def test_only_keeps_the_named_and_refuses_the_unknown(
    points_file: Path, rows: pd.DataFrame
) -> None:
    incidents = read_incidents(points_file, "when", "kind")
    assert len(incidents.only(["theft", "assault"])) == rows.kind.isin(["theft", "assault"]).sum()
    assert incidents.only(["theft", "assault"]).tally().keys() == {"theft", "assault"}
    with pytest.raises(InputError, match="'thefft' does not occur; choose among these: theft"):
        incidents.only(["thefft"])


def test_a_period_is_kept(points_file: Path) -> None:
    since, until = datetime.datetime(2021, 2, 1), datetime.datetime(2021, 3, 1)
    kept = read_incidents(points_file, "when").between(since, until)
    assert str(kept.time.min())[:7] == str(kept.time.max())[:7] == "2021-02"


def refuse(path: Path, match: str, **options: str) -> None:
    with pytest.raises(InputError, match=match):
        read_incidents(path, options.pop("time", "when"), **options)


def test_bad_files_are_refused_in_a_sentence(rows: pd.DataFrame, tmp_path: Path) -> None:
    points = as_points(rows)
    good = tmp_path / "good.gpkg"
    points.to_file(good)
    refuse(tmp_path / "none.gpkg", "does not exist; check the path")
    refuse(good, "has no time column 'whenn'; did you mean 'when'", time="whenn")
    refuse(good, "has no category column 'sort'; it has when, kind", category="sort")
    (tmp_path / "notes.docx").write_text("x")
    refuse(tmp_path / "notes.docx", "is in no known format; use GeoPackage")
    (tmp_path / "broken.gpkg").write_text("x")
    refuse(tmp_path / "broken.gpkg", "cannot be read")
    (tmp_path / "broken.parquet").write_text("x")
    refuse(tmp_path / "broken.parquet", "cannot be read")
    points.iloc[:0].to_file(tmp_path / "empty.gpkg")
    refuse(tmp_path / "empty.gpkg", "is empty; choose a layer that has incidents")
    lines = points.iloc[:3].set_geometry(shapely.linestrings(np.zeros((3, 2, 2))))
    lines.to_file(tmp_path / "lines.gpkg")
    refuse(tmp_path / "lines.gpkg", "geometries of type line string, not points")
    points.set_crs(None, allow_override=True).to_file(tmp_path / "nowhere.gpkg")
    refuse(tmp_path / "nowhere.gpkg", "has no CRS; assign one")
    points.assign(when=None).astype({"when": str}).to_file(tmp_path / "timeless.gpkg")
    pd.DataFrame({"when": ["2021-01-01"]}).to_csv(tmp_path / "flat.csv", index=False)
    refuse(tmp_path / "flat.csv", "has no geometry; name its coordinate columns")


def test_wrong_units_are_refused(rows: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "degrees.csv"
    lonlat(rows).to_csv(path, index=False)
    refuse(path, "look like degrees, but the CRS", x="lon", y="lat", crs="EPSG:32616")
    rows.to_csv(tmp_path / "metres.csv", index=False)
    refuse(tmp_path / "metres.csv", "are not longitude and latitude", x="x", y="y", crs="4326")
    refuse(path, "The CRS 'EPSG:0' is unknown", x="lon", y="lat", crs="EPSG:0")


def test_all_swapped_against_the_area_is_said(rows: pd.DataFrame, tmp_path: Path) -> None:
    path, area = tmp_path / "swapped.csv", tmp_path / "area.geojson"
    table = lonlat(rows)
    table.to_csv(path, index=False)
    gpd.GeoDataFrame(geometry=[shapely.box(-88, 41, -87, 42)], crs=4326).to_file(area)
    with pytest.raises(InputError, match="exchanging x and y would put them inside"):
        read_incidents(path, "when", x="lat", y="lon", crs="4326").within(read_area(area))
    incidents = read_incidents(path, "when", x="lon", y="lat", crs="4326")
    far = tmp_path / "far.geojson"
    gpd.GeoDataFrame(geometry=[shapely.box(2, 48, 3, 49)], crs=4326).to_file(far)
    assert len(incidents.within(read_area(area))) == len(rows)
    with pytest.raises(InputError, match=r"All .* incidents lie outside the area; check"):
        incidents.within(read_area(far))


def test_areas_are_checked(tmp_path: Path, points_file: Path) -> None:
    with pytest.raises(InputError, match="holds Point, no polygons"):
        read_area(points_file)
    with pytest.raises(InputError, match="does not exist"):
        read_area(tmp_path / "none.gpkg")
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    gpd.GeoDataFrame(geometry=[bow], crs=32616).to_file(tmp_path / "bow.gpkg")
    assert read_area(tmp_path / "bow.gpkg").repaired == 1


def test_the_sample_reads_by_its_columns_alone() -> None:
    incidents = read_incidents(SAMPLE, "timestamp", "category")
    assert incidents.intake.read == 84_864
    assert incidents.tally()["THEFT"] > 30_000
