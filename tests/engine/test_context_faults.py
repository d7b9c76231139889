"""Layers that cannot be used, and what is said of those that can be in part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from conftest import BOTTOM, LEFT, UTM
from made_up_layers import SIDE, at, box, city, read, surfaces, told, write, write_raster

from crimeengine.context.spec import read_context
from crimeengine.errors import InputError

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A layer of some shapes, called layer.gpkg."""
    return lambda *shapes, **said: write(tmp_path / "layer.gpkg", shapes, **said)


def refuse(said: str, *specs: str) -> None:
    with pytest.raises(InputError, match=said):
        read(*specs)


# Vector layers


@pytest.mark.filterwarnings("ignore:.crs. was not provided")
def test_layers_that_say_nothing_are_refused(make: Make, tmp_path: Path) -> None:
    refuse(
        r"context layer 'it' \(layer.gpkg\) has no CRS; assign", f"it={make(at(1, 1), crs=None)}"
    )
    refuse(r"'it' \(layer.gpkg\) is empty; leave it out", f"it={make(None, a=[1])}")
    refuse("does not exist: .*nothing.gpkg; check the path", f"it={tmp_path / 'nothing.gpkg'}")
    refuse("is the folder .*; give a file", f"it={tmp_path}")
    (tmp_path / "broken.gpkg").write_bytes(b"SQLite format 3 and then nothing")
    refuse(r"'it' \(broken.gpkg\) cannot be read: .*; check that", f"it={tmp_path / 'broken.gpkg'}")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1")
    refuse("cannot be read: .*; check that", f"it={tmp_path / 'broken.parquet'}")


def test_layers_of_elsewhere_are_refused_and_those_beside_are_told(make: Make) -> None:
    refuse("'it' .*lies outside the area; check that it shows", f"it={make(at(-90_000, 0))}")
    # Such as the bars of the next town, which are near all the same.
    beside = make(at(-900, 100))
    assert told(f"it={beside}") == [
        "Nothing of the context layer 'it' lies in the area, only beside it."
    ]
    assert surfaces(f"it={beside}:distance")["it: distance (m)"].values.min() > 900


def test_mixed_geometry_is_refused_with_numbers(make: Make) -> None:
    mixed = make(at(1, 1), at(2, 2), box(0, 0, 9, 9))
    refuse("mixes 2 points and 1 polygon; split it into a layer for each kind", f"it={mixed}")
    collection = shapely.GeometryCollection([at(1, 1), shapely.LineString([at(0, 0), at(9, 9)])])
    refuse("mixes 1 point and 1 line;", f"it={make(collection)}")


def test_invalid_and_missing_geometries_are_mended_and_counted(make: Make) -> None:
    bow = shapely.Polygon([at(0, 0), at(250, 250), at(250, 0), at(0, 250)])
    path = make(bow, None, box(500, 0, 600, 100), shapely.Point())
    said = told(f"it={path}:share")
    assert said == [
        "2 rows without geometry of the context layer 'it' were left out.",
        "1 invalid geometry of the context layer 'it' was repaired.",
    ]
    share = surfaces(f"it={path}:share")["it: share of the cell"].values[0]
    assert share.sum() == pytest.approx(0.5 + 0.16)


def test_lines_without_length_are_none(make: Make) -> None:
    point = shapely.LineString([at(9, 9), at(9, 9)])
    refuse("'it' .* has only geometries without extent", f"it={make(point)}")
    line = shapely.LineString([at(9, 9), at(19, 9)])
    length = surfaces(f"it={make(point, line)}:length")["it: length (m)"]
    assert length.values.sum() == pytest.approx(10)


def test_an_area_within_one_polygon_is_nowhere_far_from_it(make: Make) -> None:
    path = make(box(-100, -100, 2_100, 2_100))
    drawn = surfaces(f"it={path}")
    assert (drawn["it: distance (m)"].values == 0).all()
    assert drawn["it: share of the cell"].values == pytest.approx(1)


def test_what_cannot_be_projected_is_left_out(tmp_path: Path) -> None:
    pole = write(
        tmp_path / "pole.gpkg", [shapely.Point(-87.7, 41.83), shapely.Point(-87.7, 200)], 4326
    )
    [said] = told(f"it={pole}:count")
    assert said == ("1 geometry that cannot be projected of the context layer 'it' was left out.")


def test_columns_that_are_unknown_text_or_empty_are_refused(make: Make) -> None:
    path = make(at(1, 1), name=["Joe's"], seats=[5], none=[None])
    refuse("no feature or column 'seat'; did you mean 'seats'", f"it={path}:seat")
    refuse("'name' of the context layer 'it' .* holds text, such as 'Joe's'", f"it={path}:name")
    refuse("'none' of the context layer 'it' .* is empty", f"it={path}:none")
    refuse("has no column 'open'; it has name, seats, none", f"it={path}|from=open")
    refuse("In the context layer 'it' .*: The time column 'name' holds", f"it={path}|from=name")
    refuse("'date'|write .from= for the day from which", f"it={path}|date=name")


def test_two_layers_of_one_name_are_refused(make: Make) -> None:
    path = make(at(1, 1))
    refuse("Two context layers are called 'a'; give each its own name", f"a={path}", f"a={path}")


def test_what_a_layer_and_a_file_are_called_is_said_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "bars (1).gpkg", [at(1, 1), None], name=["x", "y"])
    spec = f"bars (all)={path}"
    assert told(f"{spec}:count") == [
        "1 row without geometry of the context layer 'bars (all)' was left out."
    ]
    refuse(r"of the context layer 'bars \(all\)' \(bars \(1\).gpkg\) holds text", f"{spec}:name")


def test_a_file_of_several_layers_asks_which(tmp_path: Path) -> None:
    path = tmp_path / "city.gpkg"
    write(path, [at(1, 1)], layer="bars")
    pyogrio.write_dataframe(pd.DataFrame({"style": ["red"]}), path, layer="layer_styles")
    assert "it: count" in surfaces(f"it={path}:count")
    write(path, [box(0, 0, 9, 9)], layer="parks")
    refuse(r"has the layers bars, parks; name one, such as city.gpkg\|layername=bars", f"it={path}")
    assert "it: share of the cell" in surfaces(f"it={path}|layername=parks")
    refuse("'it' .*has no layer 'shops'; its layers are bars", f"it={path}|layername=shops")


def test_figures_that_no_cell_has_are_refused(make: Make) -> None:
    path = make(at(-500, 100), seats=[3])
    refuse("'it: mean of seats within 50 m' has no value in any cell", f"it={path}:mean(seats)@50")


# Rasters


def test_rasters_that_cover_a_part_are_told_and_none_refused(tmp_path: Path) -> None:
    half = write_raster(tmp_path / "half.tif", np.ones((20, 10)), LEFT, BOTTOM + SIDE, 100)
    (filled,) = told(f"dem={half}")
    assert "in 23 of 55 cells (41.8 %); these took the median" in filled
    far = write_raster(tmp_path / "far.tif", np.ones((9, 9)), LEFT + 9e4, BOTTOM, 100)
    refuse("'dem' .*has no value in the area; check", f"dem={far}")
    empty = write_raster(tmp_path / "empty.tif", np.full((20, 20), -1.0), LEFT, BOTTOM + SIDE, 100)
    refuse("'dem' .*has no value in the area", f"dem={empty}")
    blank = write_raster(tmp_path / "blank.tif", np.ones((9, 9)), LEFT, BOTTOM + SIDE, 300, None)
    refuse("'dem' .*has no CRS", f"dem={blank}")
    refuse("did you mean 'mean'.*Rasters offer mean, min, max", f"dem={half}:meen")
    refuse("is a raster, of which 'from' says nothing", f"dem={half}|from=a")


def test_the_first_of_several_bands_is_used_and_that_is_told(tmp_path: Path) -> None:
    bands = np.stack([np.ones((20, 20)), np.full((20, 20), 9)])
    path = write_raster(tmp_path / "bands.tif", bands, LEFT, BOTTOM + SIDE, 100)
    assert told(f"dem={path}") == ["Of the 2 bands of the context layer 'dem' the first was used."]
    assert (surfaces(f"dem={path}")["dem: mean"].values == 1).all()


# Tables joined to places


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    halves = [box(0, 0, 1_000, 2_000), box(1_000, 0, 2_000, 2_000)]
    return write(tmp_path / "areas.gpkg", halves, code=["A1", "A2"])


def table(folder: Path, text: str) -> Path:
    (folder / "table.csv").write_text(text)
    return folder / "table.csv"


def test_keys_that_do_not_join_are_told_with_numbers(tmp_path: Path, areas: Path) -> None:
    path = table(tmp_path, "id,rent\nA1,5\nB7,6\n,7\n")
    joins, lost, *_ = told(f"it={path}|places={areas}|key=id=code")
    assert joins == "1 of 2 places of the context layer 'it' has no row in its table, such as 'A2'."
    assert lost == (
        "1 of 2 keys in the table of the context layer 'it' is of no place, such as 'B7'."
    )
    none = table(tmp_path, "id,rent\nB1,5\nB2,6\n")
    refuse(
        "None of the 2 rows of the context layer 'it' .* joins any of the 2 places: 'id' holds "
        "values such as 'B1', 'code' such as 'A1'",
        f"it={none}|places={areas}|key=id=code",
    )


def test_keys_are_alike_whatever_they_are_written_as(tmp_path: Path) -> None:
    path = write(tmp_path / "areas.gpkg", [box(0, 0, 2_000, 2_000)], code=["007"])
    for key in ("7", "7.0", "07", " 7 "):
        spec = (
            f"it={table(tmp_path, f'id,rent{chr(10)}{key},5{chr(10)}')}|places={path}|key=id=code"
        )
        assert told(spec) == []
    words = write(tmp_path / "words.gpkg", [box(0, 0, 2_000, 2_000)], code=[" North "])
    spec = f"it={table(tmp_path, 'id,rent' + chr(10) + 'North,5')}|places={words}|key=id=code"
    assert told(spec) == []


def test_several_rows_of_a_place_ask_for_their_day(tmp_path: Path, areas: Path) -> None:
    path = table(tmp_path, "id,day,rent\nA1,2021-01-01,5\nA1,2021-01-02,6\nA2,2021-01-01,7\n")
    spec = f"it={path}|places={areas}|key=id=code"
    refuse(r"several rows for 1 of its places, such as id 'A1'; .*\(\|date=COLUMN\)", spec)
    assert "it: rent" in surfaces(f"{spec}|date=day:rent")
    twice = table(tmp_path, "id,day,rent\nA1,2021-01-01,5\nA1,2021-01-01,6\n")
    refuse(
        "several rows for the same place and day, such as 2021-01-01; give one row",
        f"it={twice}|places={areas}|key=id=code|date=day",
    )
    never = table(tmp_path, "id,day,rent\nA1,,5\n")
    refuse("'day' of .* holds no date", f"it={never}|places={areas}|key=id=code|date=day")


def test_columns_and_files_of_a_join_are_checked(tmp_path: Path, areas: Path) -> None:
    path = table(tmp_path, "id,rent,name\nA1,5,x\n")
    refuse("has no column 'idd'; did you mean 'id'", f"it={path}|places={areas}|key=idd=code")
    refuse(
        "The layer of the places of .* has no column 'cod'; did you mean 'code'",
        f"it={path}|places={areas}|key=id=cod",
    )
    refuse("does not exist: .*none.gpkg", f"it={path}|places={tmp_path / 'none.gpkg'}|key=id=code")
    refuse("holds text, such as 'x'", f"it={path}|places={areas}|key=id=code:name")
    plain = tmp_path / "plain.gpkg"
    pyogrio.write_dataframe(pd.DataFrame({"code": ["A1"]}), plain)
    refuse("has no geometry; choose a vector layer", f"it={path}|places={plain}|key=id=code")


# Daily tables


def test_daily_tables_are_one_and_say_nothing_of_places(tmp_path: Path) -> None:
    path = table(tmp_path, "date,rain\n2021-01-01,1\n2021-01-02,2\n")
    refuse("Two daily tables are given, table.csv and table.csv; join", f"a={path}", f"b={path}")
    refuse("is a daily table without places, of which 'from' says", f"a={path}|from=date")
    refuse("no column 'rains'; did you mean 'rain'", f"a={path}:rains")
    refuse("no column 'dat'; did you mean 'date'", f"a={path}|date=dat")
    (tmp_path / "odd.csv").write_text("when,rain\n2021-01-01,1\n")
    context = read(f"a={tmp_path / 'odd.csv'}|date=when|ahead")
    assert context.weather is not None and context.weather.ahead
    bars = write(tmp_path / "bars.gpkg", [at(1, 1)])
    refuse("is a vector layer, of which 'ahead' says nothing", f"bars={bars}|ahead")


def test_all_is_refused_before_any_layer_is_drawn(tmp_path: Path, make: Make) -> None:
    """An unknown country, and a file that is missing, though other layers come first."""
    path = make(at(1, 1))
    with pytest.raises(InputError, match="country 'XX'"):
        read_context([f"a={tmp_path / 'nothing'}"], "XX", city())
    refuse("does not exist", f"a={path}:median", f"b={tmp_path / 'nothing.gpkg'}")


def test_geometry_in_any_format_is_read(tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame(geometry=[at(125, 125)], crs=UTM)
    for name in ("p.geojson", "p.gpkg", "p.fgb", "p.shp"):
        frame.to_crs(4326).to_file(tmp_path / name, engine="pyogrio")
    frame.to_parquet(tmp_path / "p.parquet")
    for name in ("p.geojson", "p.gpkg", "p.fgb", "p.shp", "p.parquet"):
        drawn = surfaces(f"it={tmp_path / name}:count,distance")
        assert drawn["it: count"].values.sum() == 1
        assert drawn["it: distance (m)"].values.min() == pytest.approx(0, abs=1e-2), name
