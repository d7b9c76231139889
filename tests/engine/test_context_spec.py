"""Layers as people write them."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import pytest
from conftest import UTM
from hypothesis import example, given
from hypothesis import strategies as st
from made_up_layers import at

from crimeengine.context.feature import Feature, features_of
from crimeengine.context.label import Label
from crimeengine.context.layer import Layer, companions, parse_layer
from crimeengine.errors import InputError
from crimeengine.jobs import parse_job

IT = Label("context layer 'it'", "it.gpkg")
words = st.text(min_size=1, max_size=8).filter(lambda text: text == text.strip())
maybe = st.none() | words
features = st.lists(words | st.sampled_from(["distance", "density@250", "sum(a,b)@7.5"]))


@st.composite
def layers(draw: st.DrawFn) -> Layer:
    """Any layer, of names with all kinds of marks."""
    said = {"name": draw(words), "file": draw(words), "layername": draw(maybe)}
    if draw(st.booleans()):
        said |= {"places": draw(words), "key": [draw(words), draw(words)]}
        said["places_layername"] = draw(maybe)
    said |= draw(st.sampled_from([{}, {"date": "d"}, {"from": "since", "to": "to"}, {"from": "f"}]))
    said["ahead"] = len(said) == 3 and draw(st.booleans())
    said["features"] = draw(features)
    return parse_layer(said)


@given(layers())
@example(parse_layer({"name": "a=b", "file": "C:\\a|b,c.gpkg", "features": ["x:y", "a,b"]}))
def test_the_text_of_a_layer_is_the_layer(layer: Layer) -> None:
    assert parse_layer(layer.text) == layer
    assert parse_layer(layer.text).text == layer.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a=b.gpkg", {"file": "b.gpkg"}),
        ("a=dir/b c.gpkg:rent", {"file": "dir/b c.gpkg", "features": ("rent",)}),
        ("a=b.gpkg|layername=my parks:rent", {"layername": "my parks", "features": ("rent",)}),
        ("a=C:\\data\\b.gpkg", {"file": "C:\\data\\b.gpkg"}),
        ("a=C:\\b.gpkg:rent", {"file": "C:\\b.gpkg", "features": ("rent",)}),
        ("a=b.csv:tmax, tmin", {"features": ("tmax", "tmin")}),
        ("a=C:b.gpkg", {"file": "C:b.gpkg"}),
        ("a=b.csv|places=c.shp|key=k:rent", {"key": ("k", "k"), "features": ("rent",)}),
        ("a=b.csv|ahead", {"ahead": True, "features": ()}),
        ("a=b.gpkg:density @ 250.0 m,distance", {"features": ("density@250", "distance")}),
        ("a=b.gpkg:sum(a, b)@50,c", {"features": ("sum(a, b)@50", "c")}),
        (
            "a=C:\\e.csv|places=D:\\s.gpkg|layername=stops|key=id=GTFS|date=day:sum(rides)@500",
            {
                "file": "C:\\e.csv",
                "layername": None,
                "places": "D:\\s.gpkg",
                "places_layername": "stops",
                "key": ("id", "GTFS"),
                "date": "day",
                "features": ("sum(rides)@500",),
            },
        ),
        ("a=e.csv|places=s.gpkg|key=id|from=begin|to=end", {"key": ("id", "id"), "since": "begin"}),
        ('{"name": "a", "file": "x", "from": "f", "features": "b,c"}', {"features": ("b", "c")}),
    ],
)
def test_layers_are_read_from_text(text: str, said: dict) -> None:
    layer = parse_layer(text)
    assert layer.name == "a"
    assert {word: getattr(layer, word) for word in said} == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("parks.gpkg", "write it as name=file"),
        ("=parks.gpkg", "write it as name=file"),
        ("parks=", "write it as name=file"),
        ("a=b|plces=c", "unknown word, 'plces=c'; did you mean 'places'"),
        ("a=b|ahead=1", "unknown word, 'ahead=1'"),
        ("a=b|date", "unknown word, 'date'"),
        ("a=b.csv|places=c.gpkg", "'places' without 'key'"),
        ("a=b.csv|key=x", "'key' without 'places'"),
        ("a=b.csv|places=c|key=x|date=d|from=e", "both 'date' .* and 'from'"),
        ("a=b.csv|places=c|key=x|ahead", "'ahead' is of daily tables"),
        ('{"name": "a"}', "'file': field required"),
        ('{"name": "a", "file": "b", "of": 1}', "'of' is no word of a layer"),
        ('{"name": "a"', "begins as JSON but is none"),
        ({"name": "a", "file": "b", "places_layername": "c"}, "names a layer of 'places'"),
        ({"name": "a", "file": "b", "features": 3}, "'features'"),
    ],
)
def test_what_is_not_understood_is_refused(given: str | dict, said: str) -> None:
    with pytest.raises(InputError, match=said):
        parse_layer(given)


def test_a_layer_goes_to_other_files() -> None:
    layer = parse_layer("a=e.csv|places=s.gpkg|layername=l|key=id|date=d:rides")
    assert layer.files == {"a": Path("e.csv"), "a places": Path("s.gpkg")}
    assert layer.at("x/e.csv").text == "a=x/e.csv|places=s.gpkg|layername=l|key=id=id|date=d:rides"
    assert layer.at("e", "p").text == "a=e|places=p|layername=l|key=id=id|date=d:rides"


def test_a_scenario_says_only_what_is_other() -> None:
    layer = parse_layer("bars=b.gpkg|layername=bars|from=opened:distance")
    other = layer.like(parse_layer("bars=new.gpkg"))
    assert other.text == "bars=new.gpkg|from=opened:distance"
    assert layer.like(parse_layer("bars=n.gpkg|layername=x:count")).text == (
        "bars=n.gpkg|layername=x|from=opened:count"
    )


def test_what_belongs_to_a_file_is_found(tmp_path: Path) -> None:
    shape = tmp_path / "a.b.shp"
    gpd.GeoDataFrame(geometry=[at(1, 1)], crs=UTM).to_file(shape, engine="pyogrio")
    (tmp_path / "a.b.txt").touch()
    (tmp_path / "a.b.shp.aux.xml").touch()
    found = {path.name for path in companions(shape)}
    assert {"a.b.dbf", "a.b.shx", "a.b.prj", "a.b.shp.aux.xml"} <= found
    assert not {"a.b.txt", "a.b.shp"} & found
    assert companions(tmp_path / "a.b.txt") == []


# What a geometry offers


@pytest.mark.parametrize(
    ("geometry", "default"),
    [
        ("point", "distance,density@500"),
        ("line", "length,distance"),
        ("polygon", "share,distance"),
        ("raster", "mean"),
    ],
)
def test_each_geometry_has_features_of_its_own(geometry: str, default: str) -> None:
    assert ",".join(map(str, features_of(IT, (), geometry, ["a"]))) == default


def test_the_bare_name_of_a_column_is_what_suits_the_geometry() -> None:
    def made(geometry: str, *written: str) -> list[str]:
        found = features_of(IT, written, geometry, ["a", "density"])
        return [feature.called("x") for feature in found]

    assert made("point", "a", "mean(a)@9", "density") == [
        "x: sum of a within 500 m",
        "x: mean of a within 9 m",
        "x: density within 500 m (per km²)",
    ]
    assert made("polygon", "a", "density", "sum(a)", "mean(a)") == [
        "x: a",
        "x: density",
        "x: sum of a",
    ]
    assert made("line", "a") == ["x: a"]
    assert [str(f) for f in features_of(IT, (), "polygon", ["a"], ["a"])] == ["mean(a)"]


def test_figures_are_named_with_their_units() -> None:
    def called(text: str) -> str:
        return Feature.parse(text).called("bars")

    assert called("distance") == "bars: distance (m)"
    assert called("length") == "bars: length (m)"
    assert called("share") == "bars: share of the cell"
    assert called("count") == "bars: count"


@pytest.mark.parametrize(
    ("geometry", "written", "said"),
    [
        ("point", "distnce", "'distnce'; did you mean 'distance'.*Points offer count, density@MET"),
        ("polygon", "density@500", "'density@500'; .*Polygons offer share, distance, mean.COLUMN."),
        ("polygon", "sum(a)@5", "Polygons offer"),
        ("line", "sum(a)", "Lines offer length, distance, mean.COLUMN., and its columns are a, re"),
        ("line", "rents", "did you mean 'rent'"),
        ("raster", "median", "Rasters offer mean, min, max.$"),
        ("raster", "mean@5", "Rasters offer"),
        ("point", "mean(b)", "'b'; Points offer"),
        ("point", "density@0", "looks no distance around"),
    ],
)
def test_what_a_geometry_does_not_offer_is_refused(geometry: str, written: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        features_of(IT, [written], geometry, [] if geometry == "raster" else ["a", "rent"])


# Jobs


def test_a_job_holds_the_canonical_text() -> None:
    def job(*context: object) -> tuple:
        said = {"incidents": "i", "time": "t", "out": "o", "context": context}
        return parse_job({"kind": "backtest", "cell": 9, "horizon": 1, **said})

    object_ = {"name": "bars", "file": "bars.gpkg", "features": ["distance", "density @ 250"]}
    text = "bars=bars.gpkg:distance,density@250"
    assert job(object_).context == job(json.dumps(object_)).context == job(text).context == (text,)
    joined = job("rail=e.csv|places=s.gpkg|key=id")
    assert joined.inputs() == {
        "incidents": "i",
        "area": None,
        "rail": "e.csv",
        "rail places": "s.gpkg",
    }
    with pytest.raises(InputError, match=r"^The context 'bars' is not understood; write"):
        job("bars")
    with pytest.raises(InputError, match=r"field 'context.0' is 3"):
        job(3)


def test_a_wide_radius_stays_one() -> None:
    text = "bars=bars.gpkg:density@1000000"
    assert parse_layer(text).text == text
    assert Feature.parse("density@1000000").called("bars").endswith("within 1000000 m (per km²)")


def test_an_unknown_word_of_json_is_named() -> None:
    with pytest.raises(InputError, match="'fil' is no word of a layer; these are ahead, date, fea"):
        parse_layer('{"name": "bars", "fil": "bars.gpkg"}')
