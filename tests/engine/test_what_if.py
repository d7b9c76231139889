"""What-if: a finished forecast beside what its model expects of other surroundings."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyogrio
import pytest
import rasterio
from bars import BARS, CELL, SIDE, City, bars_file, square_file
from what_ifs import QUICK, ask, cells, layer, raster, refuse

from crimeengine.charts.difference import _outline
from crimeengine.errors import InputError
from crimeengine.progress import Progress
from crimeengine.scenario.base import forget
from crimeengine.scenario.verdict import CAUTION

#: Where the last bar goes.
MOVED = np.array([1_300.0, 2_200])


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return City(tmp_path_factory.mktemp("bars"))


@pytest.fixture(scope="module")
def glm(city: City) -> Path:
    """A forecast by a regression that sees bars and the weather."""
    return city.forecast("glm", settings=QUICK)


@pytest.fixture(scope="module")
def ewma(city: City) -> Path:
    """A forecast by a counting rule."""
    return city.forecast("ewma", model="ewma")


@pytest.fixture(scope="module")
def moved(city: City) -> Path:
    """The bars, one of them moved."""
    places = BARS.copy()
    places[3] = MOVED
    return bars_file(city.folder / "moved.gpkg", places)


@pytest.mark.parametrize("how", ["nothing asked", "the same file", "an equal file", "its own area"])
def test_what_changes_nothing_gives_exactly_zero(
    how: str, glm: Path, city: City, tmp_path: Path
) -> None:
    same = bars_file(tmp_path / "same.gpkg")
    asked: dict[str, dict[str, Any]] = {
        "nothing asked": {},
        "the same file": {"context": layer(city.bars)},
        "an equal file": {"context": layer(same)},
        "its own area": {"area": str(city.area), "cell": CELL},
    }
    result = ask(glm, tmp_path / "out", replicates=None, **asked[how])
    assert (raster(tmp_path / "out", "delta.tif") == 0).all()
    assert (raster(tmp_path / "out", "noise.tif") == 1).all()
    assert result["scenarios"][0]["delta"] == result["scenarios"][0]["high"] == 0
    assert result["replicates"] == 0 and "no change in any cell" in result["verdict"]


def test_a_change_out_of_reach_gives_exactly_zero(glm: Path, tmp_path: Path) -> None:
    # Cells see bars within 600 m of their centres, and the nearest centre is 1 km away.
    more = bars_file(tmp_path / "more.gpkg", np.vstack([BARS, [SIDE + 1_000, 500]]))
    result = ask(glm, tmp_path / "out", context=layer(more))
    assert (raster(tmp_path / "out", "delta.tif") == 0).all()
    assert "no change in any cell" in result["verdict"]


def test_a_moved_bar_counts_where_cells_see_it_and_nowhere_else(
    glm: Path, moved: Path, tmp_path: Path
) -> None:
    result = ask(glm, tmp_path, context=layer(moved))
    table = cells(tmp_path)
    middle = table.geometry.centroid
    x, y = middle.x - 440_000, middle.y - 4_630_000
    there, before = (np.hypot(x - a, y - b) < 600 for a, b in (MOVED, BARS[3]))
    assert np.array_equal(table.delta != 0, there ^ before)
    assert result["applied"] == "directly" and result["changes"] == ["bars from moved.gpkg"]


def test_products_agree_with_each_other_and_with_the_forecast(
    glm: Path, moved: Path, tmp_path: Path
) -> None:
    result = ask(glm, tmp_path, context=layer(moved), replicates=2)
    with rasterio.open(glm / "forecast.tif") as file:
        forecast = file.read(masked=True).astype(float)
    scenario, delta = raster(tmp_path, "scenario.tif"), raster(tmp_path, "delta.tif")
    relative = raster(tmp_path, "relative.tif")
    assert scenario.shape == delta.shape == relative.shape == forecast.shape
    assert np.allclose(scenario - forecast, delta, atol=1e-6)
    assert np.allclose(100 * delta / forecast, relative, rtol=1e-3, atol=1e-3)
    table = cells(tmp_path)
    assert np.allclose(table.delta, delta.sum(axis=0).compressed(), atol=1e-6)
    assert np.allclose(table.scenario - table.base, table.delta)
    assert np.array_equal(table.noise, raster(tmp_path, "noise.tif")[0].compressed())
    assert np.array_equal(table.noise == 1, (table.low <= 0) & (table.high >= 0))
    whole = result["scenarios"][0]
    assert np.isclose(table.delta.sum(), whole["delta"])
    assert np.isclose(sum(step["scenario"] for step in result["steps"]), whole["scenario"])
    assert result["steps"][0]["start"] == "2021-05-31T00:00:00"


def test_every_product_says_that_it_is_an_association(
    glm: Path, moved: Path, tmp_path: Path
) -> None:
    result = ask(glm, tmp_path, context=layer(moved))
    for name in ("scenario.tif", "delta.tif", "relative.tif", "noise.tif"):
        with rasterio.open(tmp_path / name) as file:
            assert file.tags()["TIFFTAG_IMAGEDESCRIPTION"] == CAUTION
    described = _descriptions(tmp_path / "what_if.gpkg")
    assert described == {"cells": CAUTION}
    assert CAUTION.replace("'", "&#39;") in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert result["cautions"][0] == CAUTION


def _descriptions(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as database:
        return dict(database.execute("select table_name, description from gpkg_contents"))


def test_classes_are_symmetric_about_zero(glm: Path, moved: Path, tmp_path: Path) -> None:
    result = ask(glm, tmp_path, context=layer(moved))
    for name in ("edges_delta_total", "edges_delta", "edges_relative"):
        edges = np.array(result["legend"][name])
        assert len(edges) == 8 and (np.diff(edges) > 0).all()
        assert np.array_equal(edges, -edges[::-1])
    top = result["legend"]["edges_delta_total"][-1]
    assert abs(cells(tmp_path).delta).max() < top


def test_replicates_give_intervals_and_are_kept(city: City, moved: Path, tmp_path: Path) -> None:
    forecast = tmp_path / "forecast"
    shutil.copytree(city.forecast("kept", settings=QUICK), forecast)
    first = ask(forecast, tmp_path / "a", context=layer(moved), replicates=3)
    names = sorted(path.name for path in (forecast / "replicates").iterdir())
    assert names == [f"replicate_{number}.safetensors" for number in (1, 2, 3)]
    whole = first["scenarios"][0]
    assert whole["low"] < whole["delta"] < whole["high"] and first["replicates"] == 3
    forget()
    cold = ask(forecast, tmp_path / "b", context=layer(moved), replicates=3)
    warm = ask(forecast, tmp_path / "c", context=layer(moved), replicates=3)
    other = ask(forecast, tmp_path / "d", context=layer(moved), replicates=3, seed=1)
    assert whole == cold["scenarios"][0] == warm["scenarios"][0] != other["scenarios"][0]
    assert other["scenarios"][0]["delta"] == whole["delta"]


def test_replicates_of_another_model_are_not_taken(city: City, moved: Path, tmp_path: Path) -> None:
    one, other = (city.forecast(f"p{p}", settings=QUICK | {"penalty": p}) for p in (0.0001, 0.1))
    ask(one, tmp_path / "a", context=layer(moved), replicates=2)
    fresh = ask(other, tmp_path / "b", context=layer(moved), replicates=2)
    shutil.rmtree(other / "replicates")
    shutil.copytree(one / "replicates", other / "replicates")
    forget()
    again = ask(other, tmp_path / "c", context=layer(moved), replicates=2)
    assert again["scenarios"][0] == fresh["scenarios"][0]


def test_without_replicates_a_sentence_says_so(glm: Path, moved: Path, tmp_path: Path) -> None:
    result = ask(glm, tmp_path, context=layer(moved))
    assert any("--replicates 8" in text for text in result["warnings"])
    assert np.ma.getmaskarray(raster(tmp_path, "noise.tif")).all()
    table = cells(tmp_path)
    assert table.low.isna().all() and table.noise.isna().all()
    assert result["scenarios"][0]["low"] is None


def test_hotter_days_are_set_in_the_daily_table(glm: Path, tmp_path: Path) -> None:
    hot = ask(glm, tmp_path / "hot", daily=["tmax=35"])
    last = ask(glm, tmp_path / "last", daily=["tmax=35@2021-05-30"])
    assert hot["scenarios"][0] == last["scenarios"][0]
    assert hot["scenarios"][0]["delta"] != 0
    assert any("only until the moment of forecasting" in text for text in hot["cautions"])
    refuse(glm, tmp_path / "a", "does not look at: it knows the table", daily=["tmax=3@2021-06-02"])
    refuse(glm, tmp_path / "b", "no column 'tmx'; did you mean 'tmax'", daily=["tmx=35"])
    refuse(glm, tmp_path / "c", "'tmax' is not understood", daily=["tmax"])


def test_figures_beyond_all_that_was_seen_are_cautioned(glm: Path, tmp_path: Path) -> None:
    warm = ask(glm, tmp_path / "warm", daily=["tmax=15"])
    assert not any("lies outside" in text for text in warm["cautions"])
    odd = ask(glm, tmp_path / "odd", daily=["tmax=95"])
    assert any("'tmax = 95' lies outside of what the table has had" in t for t in odd["cautions"])
    refuse(
        glm, tmp_path / "a", "tmax = 1e.30 the model expects more incidents", daily=["tmax=1e30"]
    )


def test_a_table_known_ahead_is_set_for_the_days_that_are_forecast(
    city: City, tmp_path: Path
) -> None:
    weather = f"weather={city.weather}|ahead"
    ahead = city.forecast("ahead", settings=QUICK, context=[weather])
    hot = ask(ahead, tmp_path / "hot", daily=["tmax=35"])
    one = ask(ahead, tmp_path / "one", daily=["tmax=35@2021-06-02"])
    change = [s["scenario"] - s["base"] for s in one["steps"]]
    assert change[2] > 0 and change[0] == change[1] == change[3] == change[6] == 0
    # Hot days are busier in this city, as the model has learned.
    assert all(step["scenario"] > step["base"] for step in hot["steps"])
    assert not any("until the moment" in text for text in hot["cautions"])
    refuse(ahead, tmp_path / "a", "from 2021-05-31 to 2021-06-06", daily=["tmax=35@2021-06-07"])


def test_the_area_of_the_picture_has_an_outline() -> None:
    inside = np.zeros((6, 6), bool)
    inside[1:5, 1:5] = True
    edge = inside.copy()
    edge[2:4, 2:4] = False
    assert (_outline(inside) == edge).all()
    assert _outline(np.ones((3, 3), bool)).sum() == 8


def test_zones_add_up(glm: Path, moved: Path, tmp_path: Path) -> None:
    west, east = (0, 0, 1_100, SIDE), (1_100, 0, SIDE, SIDE)
    zones = square_file(tmp_path / "zones.gpkg", west, east, beat=["west", "east"])
    asked: dict[str, Any] = {"zones": str(zones), "zones_name": "beat", "replicates": 2}
    result = ask(glm, tmp_path / "out", context=layer(moved), **asked)
    whole = result["scenarios"][0]
    for key in ("base", "scenario", "delta"):
        assert np.isclose(sum(zone[key] for zone in result["zones"]), whole[key], rtol=1e-9)
    table = pd.read_csv(tmp_path / "out" / "zones.csv")
    shown = pyogrio.read_dataframe(tmp_path / "out" / "what_if.gpkg", layer="zones")
    for found in (table, shown):
        assert list(found.name) == ["west", "east"]
        assert np.allclose(found.delta, [zone["delta"] for zone in result["zones"]])
    assert all(zone["low"] < zone["delta"] < zone["high"] for zone in result["zones"])
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "west" in page and "By area" in page


def test_scenarios_stand_side_by_side(glm: Path, ewma: Path, moved: Path, tmp_path: Path) -> None:
    first = ask(glm, tmp_path / "a", name="Moved", context=layer(moved))
    both = ask(glm, tmp_path / "b", name="Hot", daily=["tmax=35"], beside=[str(tmp_path / "a")])
    assert [one["name"] for one in both["scenarios"]] == ["Hot", "Moved"]
    assert both["scenarios"][1] == first["scenarios"][0]
    same = ask(glm, tmp_path / "c", name="Moved", beside=[str(tmp_path / "a")])
    assert [one["name"] for one in same["scenarios"]] == ["Moved (1)", "Moved (2)"]
    refuse(ewma, tmp_path / "d", "is of another forecast", beside=[str(tmp_path / "a")])
    refuse(glm, tmp_path / "e", "kind 'forecast', no what-if", beside=[str(glm)])
    refuse(glm, tmp_path / "f", "holds no what-if", beside=[str(tmp_path)])


def test_layers_that_the_model_has_not_seen_are_refused(
    glm: Path, ewma: Path, city: City, moved: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    refuse(
        glm,
        out,
        "never seen a layer 'parks'.*seen are bars, weather",
        context=layer(moved, "parks"),
    )
    refuse(glm, out, "asked for otherwise", context=[f"bars={moved}:distance"])
    refuse(glm, out, "given twice", context=[f"bars={moved}", f"bars={city.bars}"])
    refuse(ewma, out, "the model ewma looks at no layer", context=layer(moved))
    refuse(ewma, out, "the model ewma looks at no daily table", daily=["tmax=35"])
    blind = city.forecast("blind", settings=QUICK | {"context": False})
    refuse(blind, out, "told not to look at the context", context=layer(moved))
    bare = city.forecast("bare", settings=QUICK, context=[])
    refuse(bare, out, "made with no layer and no daily table", context=layer(moved))


def test_the_same_features_may_be_written_again(glm: Path, moved: Path, tmp_path: Path) -> None:
    short = ask(glm, tmp_path / "a", context=layer(moved))
    whole = ask(glm, tmp_path / "b", context=[f"bars={moved}:density@600"])
    assert short["scenarios"] == whole["scenarios"]


def test_a_forecast_that_kept_its_inputs_may_be_moved(
    city: City, moved: Path, tmp_path: Path
) -> None:
    kept = city.forecast("inputs", settings=QUICK, keep_inputs=True)
    here = ask(kept, tmp_path / "a", context=layer(moved))
    there = tmp_path / "elsewhere"
    shutil.move(kept, there)
    assert ask(there, tmp_path / "b", context=layer(moved))["scenarios"] == here["scenarios"]


def test_files_that_are_gone_or_changed_are_named(tmp_path: Path, moved: Path) -> None:
    city = City(tmp_path)
    forecast = city.forecast("made", settings=QUICK)
    bars_file(city.bars, BARS[:3])
    refuse(forecast, tmp_path / "out", r"layer 'bars' \(bars.gpkg\) has changed", daily=["tmax=3"])
    city.incidents.rename(tmp_path / "away.gpkg")
    refuse(forecast, tmp_path / "out", "incident file incidents.gpkg, .* is no longer at")


def test_a_layer_deleted_while_the_run_is_going_leaves_nothing(
    glm: Path, moved: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "edited.gpkg"
    shutil.copyfile(moved, copy)

    def delete(stage: str, *_: Any) -> None:
        if stage == "change":
            copy.unlink(missing_ok=True)

    with pytest.raises(InputError, match=r"context layer 'bars'.* does not exist"):
        ask(glm, tmp_path / "out", Progress(delete), context=layer(copy))
    assert not (tmp_path / "out").exists()


def test_other_bad_input_is_refused(glm: Path, moved: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    refuse(glm, out, "replicates' is 1.*one replicate shows no spread", replicates=1)
    refuse(tmp_path, out, "holds no finished forecast")
    with pytest.raises(InputError, match="is that of the forecast itself"):
        ask(glm, glm)
    refuse(glm, out, "cell size is -5", cell=-5)
    refuse(glm, out, "cell size is 0", cell=0)
    refuse(glm, out, "layer 'bars'.*does not exist", context=layer(tmp_path / "none.gpkg"))
    zones = square_file(tmp_path / "zones.gpkg", (0, 0, 1_000, 1_000), beat=["a"])
    refuse(glm, out, "no name column 'district'", zones=str(zones), zones_name="district")
