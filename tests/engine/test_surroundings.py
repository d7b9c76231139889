"""Classifiers that see the surroundings: a city whose bars tell what kind an incident is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import BOTTOM, LEFT, UTM

from crimeengine import jobs
from crimeengine.classifiers import Choice
from crimeengine.classifiers.benefit import Benefit
from crimeengine.classifiers.importance import importance
from crimeengine.classifiers.kinds import expect_kinds
from crimeengine.classifiers.samples import Samples
from crimeengine.classifiers.splits import split
from crimeengine.classifiers.store import load
from crimeengine.classifiers.surroundings import bare, figure_names, surrounded
from crimeengine.classifiers.trial import try_out
from crimeengine.context import Context
from crimeengine.context.terrain import Surface, Terrain
from crimeengine.context.weather import Weather
from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.progress import Progress

CELLS, CELL = 40, 100.0
SIDE = CELLS * CELL
CLASSES = ("assault", "theft")
FIRST = np.datetime64("2021-01-01")
BARS, NOISE = "bars: count", "lamps: count"
QUICK = "xgboost:trees=20:depth=3"


def surface(name: str, *values: np.ndarray, starts: tuple[str, ...] = ("2021-01-01",)) -> Surface:
    return Surface(
        name,
        name.partition(":")[0],
        "plain",
        np.array(starts, "datetime64[D]"),
        np.stack(values).astype(np.float32),
        np.zeros(values[0].shape, bool),
    )


@pytest.fixture(scope="module")
def grid() -> Grid:
    """A city without its south-western cell."""
    whole = Grid.of_bounds((LEFT, BOTTOM, LEFT + SIDE, BOTTOM + SIDE), UTM, CELL)
    inside = whole.inside.copy()
    inside[-1, 0] = False
    return replace(whole, inside=inside)


@pytest.fixture(scope="module")
def city(grid: Grid) -> Samples:
    """Assaults where a bar is in the cell, thefts elsewhere; lamps say nothing."""
    random = np.random.default_rng(5)
    number, cells = 3000, int(grid.inside.sum())
    bars, lamps = random.random(cells) < 0.4, random.random(cells)
    cell = random.integers(0, cells, number)
    row, column = (axis[cell] for axis in np.nonzero(grid.inside))
    likely = np.where(bars[cell], 0.15, 0.85)
    day = FIRST + np.sort(random.integers(0, 120, number))
    data = Samples(
        grid.x[column] + random.uniform(-CELL / 2, CELL / 2, number),
        grid.y[row] + random.uniform(-CELL / 2, CELL / 2, number),
        day + random.integers(0, 86_400, number).astype("timedelta64[s]"),
        (random.random(number) < likely).astype(np.int64),
        CLASSES,
        context=Context(terrain=Terrain((surface(BARS, bars), surface(NOISE, lamps)))),
    )
    return surrounded(data, grid)


def parts(city: Samples) -> tuple[Samples, Samples]:
    held = split(city, "time", 0.25, 0)
    return city.select(~held), city.select(held)


@pytest.mark.parametrize("model", [QUICK, "logistic_regression"])
def test_a_layer_that_tells_the_kind_helps_and_ranks_first(city: Samples, model: str) -> None:
    training, test = parts(city)
    trial = try_out(Choice.parse(model), training, test, "cpu", 0, Progress())
    benefit = Benefit.of(trial, training, test, "cpu", 0, Progress())
    gain = benefit.gain.gain
    assert 0.05 < gain.low < gain.value < gain.high
    assert benefit.gain.certainty == 1
    losses = [t.scores.overall["log_loss"].value for t in (benefit.twin, trial)]
    assert gain.value == pytest.approx(losses[0] - losses[1], abs=1e-6)
    rises = importance(trial.model, test, 0, Progress())
    assert next(iter(rises)) == BARS
    assert rises[BARS].low > 0.1
    assert abs(rises[NOISE].value) < 0.02


def test_a_layer_of_noise_does_not_help(city: Samples) -> None:
    lonely = replace(city, figures={NOISE: city.figures[NOISE]})
    training, test = parts(lonely)
    trial = try_out(Choice.parse(QUICK), training, test, "cpu", 0, Progress())
    gain = Benefit.of(trial, training, test, "cpu", 0, Progress()).gain.gain
    assert gain.low < 0.01
    assert abs(gain.value) < 0.02


def test_the_map_sees_the_terrain_of_each_cell(city: Samples, grid: Grid) -> None:
    model = Choice.parse(QUICK).make().fit(city, Progress())
    kinds = expect_kinds(model, city, grid, 0)
    assert city.context.terrain is not None
    bars = city.context.terrain.surfaces[0].values[0] > 0
    shares = kinds.chance / kinds.chance.sum(axis=2, keepdims=True)
    theft = shares[..., CLASSES.index("theft")].mean(axis=0)
    assert theft[bars].max() < 0.5 < theft[~bars].min()


def test_each_incident_sees_its_own_cell_at_the_beginning_of_its_day(grid: Grid) -> None:
    cells = int(grid.inside.sum())
    number = np.arange(cells)
    changing = surface("a", number, -number, starts=("2021-01-01", "2021-02-01"))
    length = replace(surface("b", 100 * number), kind="length")
    row, column = np.nonzero(grid.inside)
    data = Samples(
        grid.x[column],
        grid.y[row],
        np.where(number % 2, np.datetime64("2021-01-31T23:59:59"), np.datetime64("2021-02-01")),
        np.zeros(cells, np.int64),
        CLASSES,
        context=Context(terrain=Terrain((changing, length))),
    )
    figures = surrounded(data, grid).figures
    assert np.array_equal(figures["a"], np.where(number % 2, number, -number))
    assert np.allclose(figures["b"], np.log1p(number))
    early = replace(data, time=np.full(cells, np.datetime64("2019-01-01", "s")))
    assert np.array_equal(surrounded(early, grid).figures["a"], number)


def test_each_incident_sees_the_weather_of_the_day_before(city: Samples, grid: Grid) -> None:
    warmth = np.arange(120, dtype=np.float32)[:, None]
    context = Context("US", Weather(FIRST, ("warmth",), warmth), None, city.context.terrain)
    told = surrounded(replace(city, context=context, figures={}), grid)
    assert list(told.figures) == figure_names(context) == ["holiday", "warmth", BARS, NOISE]
    days = (told.day - FIRST).astype(int)
    assert np.array_equal(told.figures["warmth"], np.maximum(days - 1, 0))
    assert np.array_equal(told.figures["holiday"] > 0, np.isin(days, (0, 17, 45)))


def test_the_twin_keeps_columns_and_holidays(city: Samples) -> None:
    own = np.arange(len(city), dtype=np.float32)
    context = replace(city.context, holidays="US")
    given = replace(city, context=context, figures={**city.figures, "holiday": own, "price": own})
    left = bare(given)
    assert list(left.figures) == ["holiday", "price"]
    assert left.context.terrain is None
    assert left.context.holidays == "US"


# The job


@pytest.fixture(scope="module")
def job(city: Samples, grid: Grid, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Files of the city: incidents, bars and lamps as points, warm and cold days."""
    folder = tmp_path_factory.mktemp("city")
    assert city.context.terrain is not None
    pd.DataFrame(
        {"when": city.time, "kind": np.array(CLASSES)[city.code], "x": city.x, "y": city.y}
    ).to_csv(folder / "incidents.csv", index=False)
    middle = shapely.centroid(grid.squares())
    for surface in city.context.terrain.surfaces:
        points = middle[surface.values[0] > 0.5]
        frame = gpd.GeoDataFrame(geometry=points, crs=UTM)
        frame.to_file(folder / f"{surface.layer}.gpkg")
    days = pd.date_range("2021-01-01", periods=130).strftime("%Y-%m-%d")
    warmth = np.random.default_rng(2).normal(10, 8, 130)
    pd.DataFrame({"date": days, "warmth": warmth}).to_csv(folder / "daily.csv", index=False)
    return {
        "kind": "classify",
        "incidents": str(folder / "incidents.csv"),
        "time": "when",
        "target": "kind",
        "x": "x",
        "y": "y",
        "crs": "EPSG:32616",
        "cell": CELL,
        "models": [QUICK],
        "context": [
            f"bars={folder / 'bars.gpkg'}:count,distance",
            f"lamps={folder / 'lamps.gpkg'}:count",
            f"weather={folder / 'daily.csv'}",
        ],
        "out": str(folder / "out"),
    }


@pytest.fixture(scope="module")
def result(job: dict[str, Any]) -> dict[str, Any]:
    return jobs.run(jobs.parse_job(job))


def test_the_result_says_what_the_context_added(result: dict[str, Any]) -> None:
    context = result["context"]
    assert [layer["name"] for layer in context["layers"]] == ["bars", "lamps", "weather"]
    assert context["layers"][0]["features"] == ["bars: count", "bars: distance (m)"]
    assert context["filled"] == []
    without = context["without"]
    assert 0.05 < without["low"] < without["value"] < without["high"]
    assert without["certainty"] == 1
    told = context["importance"]
    assert told[0]["layer"] == "bars"
    assert {line["feature"] for line in told} >= {"bars: count", "lamps: count", "warmth"}
    assert {line["layer"] for line in told} == {"bars", "lamps", "weather"}
    assert context["verdict"].startswith("The context made Gradient boosting (trees 20")
    assert "What told most: bars: " in context["verdict"]
    layers = context["importance_of_layers"]
    assert layers[0]["feature"] == "bars"
    assert layers[0]["loss"] > 0.1 > 0.02 > max(line["loss"] for line in layers[1:])
    assert {"bars: count", "warmth"} <= set(result["features"])


def test_tables_and_report_say_so_too(result: dict[str, Any], job: dict[str, Any]) -> None:
    folder = Path(job["out"])
    table = pd.read_csv(folder / "context.csv").set_index("measure")
    loss = table.loc["log_loss"]
    assert loss["gain"] == pytest.approx(loss["without"] - loss["with"], abs=1e-6)
    assert loss["gain"] == pytest.approx(result["context"]["without"]["value"])
    assert table["gain"].notna().sum() == 1
    shuffled = pd.read_csv(folder / "importance.csv").set_index("feature")
    assert shuffled.loc["bars: count", "layer"] == "bars"
    assert pd.isna(shuffled.loc["place", "layer"])
    page = (folder / "report.html").read_text("utf-8")
    assert "Whether the context helped" in page
    assert result["context"]["verdict"].split(".")[0] in page
    assert "bars: count; bars: distance (m)" in page


def test_the_saved_model_knows_its_figures(result: dict[str, Any], job: dict[str, Any]) -> None:
    _, like = load(Path(job["out"]) / "model.safetensors")
    assert list(like.figures) == ["warmth", "bars: count", "bars: distance (m)", "lamps: count"]


def test_a_rule_needs_no_twin(job: dict[str, Any], tmp_path: Path) -> None:
    result = jobs.run(jobs.parse_job({**job, "models": ["majority"], "out": str(tmp_path / "o")}))
    assert result["context"]["without"] is None
    assert "only counts" in result["context"]["verdict"]
    assert "context_table" not in result["files"]


def test_without_layers_there_is_nothing_to_say(job: dict[str, Any], tmp_path: Path) -> None:
    given = {**job, "context": [], "models": ["gaussian_nb"], "out": str(tmp_path / "out")}
    assert jobs.run(jobs.parse_job(given))["context"] is None


def test_a_name_of_both_a_column_and_the_context_is_refused(
    job: dict[str, Any], tmp_path: Path
) -> None:
    rows = pd.read_csv(job["incidents"])
    rows.assign(warmth=np.arange(len(rows)) / 3).to_csv(tmp_path / "a.csv", index=False)
    given = {**job, "incidents": str(tmp_path / "a.csv"), "features": ["warmth"]}
    with pytest.raises(InputError, match="'warmth' is a column of the incidents and of the contex"):
        jobs.run(jobs.parse_job({**given, "out": str(tmp_path / "out")}))
