"""Scenarios in which nothing of a layer stands any more: the only bar closes, all move away."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from bars import BARS, SIDE, City, bars_file, square_file
from conftest import BOTTOM, LEFT, UTM
from made_up_layers import at, box, city, read, write, write_raster

from crimeengine.context import Context
from crimeengine.context.cells import Cells
from crimeengine.context.layer import parse_layer
from crimeengine.context.nothing import nothing_of
from crimeengine.errors import InputError
from crimeengine.jobs import parse_job, run

QUICK = {"rows": 4000}

EMPTIED = "Nothing of the layer 'bars' stands in this scenario."


def nothing(spec: str) -> Context:
    """What is left of a layer of the made-up city when all of it goes."""
    context = read(spec)
    return nothing_of(parse_layer(spec), context.sources[0], context.maps, Cells(city()))


def figures(context: Context) -> dict[str, set[float]]:
    """The values of each surface."""
    assert context.terrain is not None
    return {one.name: set(one.values.ravel().tolist()) for one in context.terrain.surfaces}


# What is left of a layer


DIAGONAL = float(np.float32(np.hypot(2_000, 2_000)))


def test_amounts_are_nothing_and_distances_the_diagonal(tmp_path: Path) -> None:
    points = write(tmp_path / "points.gpkg", [at(900, 900)], seats=[40])
    spec = f"bars={points}:distance,count,density@250,sum(seats)@600"
    assert figures(nothing(spec)) == {
        "bars: distance (m)": {DIAGONAL},
        "bars: count": {0.0},
        "bars: density within 250 m (per km²)": {0.0},
        "bars: sum of seats within 600 m": {0.0},
    }
    # A length is none, though it is in metres as a distance is.
    line = write(tmp_path / "line.gpkg", [shapely.LineString([at(0, 500), at(2_000, 500)])])
    lines = {"streets: length (m)": {0.0}, "streets: distance (m)": {DIAGONAL}}
    assert figures(nothing(f"streets={line}")) == lines
    park = write(tmp_path / "park.gpkg", [box(0, 0, 900, 900)], people=[70])
    assert figures(nothing(f"parks={park}:share,distance,sum(people)")) == {
        "parks: share of the cell": {0.0},
        "parks: distance (m)": {DIAGONAL},
        "parks: sum of people": {0.0},
    }


def test_figures_are_those_of_the_layer_and_stand_for_all_time(tmp_path: Path) -> None:
    path = write(
        tmp_path / "bars.gpkg", [at(9, 9), at(99, 99)], opened=["2020-01-01", "2021-06-01"]
    )
    spec = f"bars={path}|from=opened:distance,density"
    there, left = read(spec).terrain, nothing(spec).terrain
    assert there is not None and left is not None
    assert left.names == there.names
    assert [one.kind for one in left.surfaces] == [one.kind for one in there.surfaces]
    assert len(there.surfaces[0].values) > 1 and len(left.surfaces[0].values) == 1
    moments = np.array(["1999-01-01", "2031-01-01"], "datetime64[s]")
    assert np.array_equal(*(left.features(moment) for moment in moments))


def test_a_table_loses_the_places_that_it_is_joined_to(tmp_path: Path) -> None:
    stations = write(tmp_path / "stations.gpkg", [at(400, 400), at(900, 900)], id=["1", "2"])
    (tmp_path / "rides.csv").write_text("id,rides,trains\n1,500,3\n2,700,4\n")
    spec = f"rail={tmp_path / 'rides.csv'}|places={stations}|key=id=id"
    assert figures(nothing(spec)) == {
        "rail: sum of rides within 500 m": {0.0},
        "rail: sum of trains within 500 m": {0.0},
    }


def test_a_mean_over_nothing_is_not_known(tmp_path: Path) -> None:
    park = write(tmp_path / "tracts.gpkg", [box(0, 0, 900, 900)], rent=[70])
    with pytest.raises(InputError, match="a mean over nothing, 'tracts: rent', is not known"):
        nothing(f"tracts={park}:share,rent")
    point = write(tmp_path / "point.gpkg", [at(900, 900)], seats=[40])
    with pytest.raises(InputError, match="'bars: mean of seats within 500 m', is not known"):
        nothing(f"bars={point}:mean(seats)")


def test_maps_of_the_layer_are_blank_and_others_are_left_out(tmp_path: Path) -> None:
    bars = write(tmp_path / "bars.gpkg", [at(900, 900)], seats=[40])
    park = write(tmp_path / "park.gpkg", [box(0, 0, 900, 900)])
    specs = f"bars={bars}:distance,seats", f"parks={park}"
    context = read(*specs)
    left = nothing_of(parse_layer(specs[0]), context.sources[0], context.maps, Cells(city())).maps
    assert context.maps is not None and left is not None
    assert context.maps.names == ("bars", "bars: seats", "parks")
    assert left.names == ("bars", "bars: seats")
    assert left.shape == context.maps.shape and not left.values.any()


# What-ifs


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> City:
    return City(tmp_path_factory.mktemp("emptied"))


@pytest.fixture(scope="module")
def glm(town: City) -> Path:
    """A forecast by a regression that sees how far and how many bars are."""
    return town.forecast("glm", settings=QUICK, context=[f"bars={town.bars}:distance,density@600"])


@pytest.fixture(scope="module")
def closed(glm: Path, town: City) -> dict[str, Any]:
    """The scenario of bars that all have gone."""
    return ask(glm, town.folder / "closed", bars=no_bars(town.folder / "none.gpkg"))


def no_bars(path: Path) -> Path:
    """A layer of points without rows, with the columns of such a layer."""
    return write_empty(path, seats=[])


def write_empty(path: Path, **columns: Any) -> Path:
    frame = gpd.GeoDataFrame(columns, geometry=[], crs=UTM)
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    else:
        pyogrio.write_dataframe(frame, path, geometry_type="Point")
    return path


def ask(forecast: Path, out: Path, **layers: Path | str) -> dict[str, Any]:
    fields = {"kind": "what-if", "forecast": str(forecast), "out": str(out), "replicates": 0}
    context = [f"{name}={file}" for name, file in layers.items()]
    return run(parse_job(fields | {"context": context}))


def delta(out: Path) -> np.ndarray:
    with rasterio.open(out / "delta.tif") as file:
        values: np.ndarray = file.read()
    return values


def rows_without_geometry(path: Path) -> Path:
    frame = gpd.GeoDataFrame({"seats": [1, 2]}, geometry=[None, shapely.Point()], crs=UTM)
    frame.to_file(path, engine="pyogrio")
    return path


def bare_geojson(path: Path) -> Path:
    """As any program may write it: without columns."""
    path.write_text(json.dumps({"type": "FeatureCollection", "features": []}), encoding="utf-8")
    return path


def far_away(path: Path) -> Path:
    return bars_file(path, BARS + 400_000)


WAYS: dict[str, Callable[[Path], Path]] = {
    "none.gpkg": no_bars,
    "none.shp": no_bars,
    "none.fgb": no_bars,
    "none.parquet": no_bars,
    "bare.geojson": bare_geojson,
    "blank.gpkg": rows_without_geometry,
    "far.gpkg": far_away,
}


@pytest.mark.parametrize("name", WAYS)
def test_however_a_layer_is_emptied_the_answer_is_the_same(
    name: str, glm: Path, closed: dict[str, Any], tmp_path: Path
) -> None:
    result = ask(glm, tmp_path / "out", bars=WAYS[name](tmp_path / name))
    assert result["scenarios"] == closed["scenarios"]
    assert np.array_equal(delta(tmp_path / "out"), delta(Path(closed["job"]["out"])))
    [said] = [text for text in result["warnings"] if text.startswith(EMPTIED)]
    cause = "lies outside the area" if name == "far.gpkg" else "is empty"
    assert said == f"{EMPTIED} The file {name} {cause}."
    assert result["changes"] == [f"bars from {name}"]


def test_where_the_bars_stood_the_model_expects_another_number(closed: dict[str, Any]) -> None:
    # Each cell is farther from a bar than it was.
    assert closed["scenarios"][0]["delta"] != 0
    assert np.count_nonzero(delta(Path(closed["job"]["out"]))) == 7 * 144


def test_what_no_cell_saw_may_go_without_a_difference(town: City, tmp_path: Path) -> None:
    beside = bars_file(tmp_path / "beside.gpkg", np.array([[SIDE + 1_000, 500.0]]))
    context = [f"bars={town.bars}:density@600", f"mills={beside}:density@600"]
    forecast = town.forecast("beside", settings=QUICK, context=context)
    result = ask(forecast, tmp_path / "out", mills=no_bars(tmp_path / "none.gpkg"))
    assert (delta(tmp_path / "out") == 0).all()
    assert "no change in any cell" in result["verdict"]
    assert any("Nothing of the layer 'mills' stands" in text for text in result["warnings"])


def test_one_layer_goes_and_another_changes(town: City, tmp_path: Path) -> None:
    parks = square_file(tmp_path / "parks.gpkg", (0, 0, 900, 900), trees=[5])
    context = [f"bars={town.bars}:density@600", f"parks={parks}:share", f"weather={town.weather}"]
    forecast = town.forecast("both", settings=QUICK, context=context)
    larger = square_file(tmp_path / "larger.gpkg", (0, 0, 1_900, 900), trees=[5])
    none = no_bars(tmp_path / "none.gpkg")
    parts = [
        ask(forecast, tmp_path / "a", bars=none),
        ask(forecast, tmp_path / "b", parks=larger, weather=town.weather),
    ]
    both = ask(forecast, tmp_path / "c", bars=none, parks=larger)
    first, second = (part["scenarios"][0]["delta"] for part in parts)
    assert first and second and both["scenarios"][0]["delta"] not in (0, first, second)
    # The regression multiplies what the two do to a cell.
    base, one, other, together = (
        rasterio.open(folder / name).read()
        for folder, name in [
            (forecast, "forecast.tif"),
            *((tmp_path / letter, "scenario.tif") for letter in "abc"),
        ]
    )
    assert np.allclose(together * base, one * other, rtol=1e-4)


def test_layers_of_other_cells_may_be_emptied_too(glm: Path, tmp_path: Path) -> None:
    none = no_bars(tmp_path / "none.gpkg")
    fields = {"kind": "what-if", "forecast": str(glm), "out": str(tmp_path / "out"), "cell": 500}
    result = run(parse_job(fields | {"context": [f"bars={none}"], "replicates": 0}))
    assert result["applied"] == "refitted" and result["scenarios"][0]["delta"] != 0
    assert any(text.startswith(EMPTIED) for text in result["warnings"])


def test_what_cannot_be_known_without_the_layer_is_refused(town: City, tmp_path: Path) -> None:
    seats = bars_file(tmp_path / "seats.gpkg", seats=[10, 20, 30, 40])
    heights = write_raster(tmp_path / "dem.tif", np.ones((40, 40)), LEFT, BOTTOM + SIDE, 75)
    forecast = town.forecast(
        "means", settings=QUICK, context=[f"bars={seats}:mean(seats)@900", f"dem={heights}"]
    )
    none = no_bars(tmp_path / "none.gpkg")
    with pytest.raises(InputError, match="'bars' stands in this scenario, and a mean over nothing"):
        ask(forecast, tmp_path / "a", bars=none)
    with pytest.raises(InputError, match=r"'dem' \(none.gpkg\) is empty"):
        ask(forecast, tmp_path / "b", dem=none)
    assert not (tmp_path / "a").exists()


def test_a_network_that_looks_at_maps_sees_them_blank_and_moved_in_the_same_units(
    town: City, tmp_path: Path
) -> None:
    quick = {"window": 16, "filters": 2, "dense": [8], "samples": 128, "moments": 4, "epochs": 2}
    pairs = bars_file(tmp_path / "pairs.gpkg", np.vstack([BARS, BARS[:1]]))
    context = [f"bars={pairs}:density@600", f"weather={town.weather}"]
    forecast = town.forecast("cnn", model="window_cnn", settings=quick, context=context)
    ask(forecast, tmp_path / "none", bars=no_bars(tmp_path / "none.gpkg"))
    assert delta(tmp_path / "none").any()
    # The first place keeps one of its two bars; windows that do not hold it see no difference.
    ask(forecast, tmp_path / "one", bars=bars_file(tmp_path / "one.gpkg"))
    changed = delta(tmp_path / "one").any(axis=0)
    row, column = np.nonzero(changed)
    assert changed.any() and row.min() >= 6 and column.max() <= 5
    ask(forecast, tmp_path / "same", bars=pairs)
    assert not delta(tmp_path / "same").any()


def test_a_forecast_still_refuses_what_holds_nothing(town: City, tmp_path: Path) -> None:
    for name, way in WAYS.items():
        context = [f"bars={way(tmp_path / name)}"]
        with pytest.raises(InputError, match=r"'bars' \(.*\) (is empty; leave|lies outside the)"):
            town.forecast("refused", settings=QUICK, context=context)
