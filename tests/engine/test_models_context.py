"""Forecasters that look at the context: what they learn from it, and that it can be kept away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from affine import Affine
from made_up import history_of
from pyproj import CRS

from crimeengine import store
from crimeengine.context import Context
from crimeengine.context.maps import Maps
from crimeengine.context.terrain import Surface, Terrain
from crimeengine.context.weather import Weather
from crimeengine.errors import InputError
from crimeengine.evaluation.backtest import Backtest, hold_out
from crimeengine.evaluation.benefit import benefit_of, looks, overlooked, twin, with_twins
from crimeengine.evaluation.importance import importance
from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecasters import Choice, forecaster, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.times import ONE_DAY

SIDE, DAYS, TEST, HORIZON = 14, 260, 28, 1
FIRST = np.datetime64("2018-01-01")

QUICK: dict[str, dict[str, Any]] = {
    "glm": {},
    "gbm": {"leaf": 10},
    "hybrid": {"epochs": 4},
    "kmeans_lstm": {"window": 7, "epochs": 12, "clusters": 2, "samples_per_epoch": 8192},
    "st_resnet": {
        "filters": 8,
        "units": 1,
        "epochs": 12,
        "learning_rate": 3e-3,
        "trend": 1,
        "fine_tune_epochs": 1,
    },
    "window_cnn": {
        "window": 16,
        "filters": 8,
        "dense": [16],
        "samples": 1024,
        "moments": 16,
        "epochs": 8,
        "blocks": 0,
    },
}


def quick(name: str, **settings: Any) -> Forecaster:
    return forecaster(name, QUICK[name] | settings)


def surface(name: str, values: np.ndarray, starts: Any = (FIRST,)) -> Surface:
    """A figure of the cells, or one for each of several periods."""
    values = np.atleast_2d(values.astype(np.float32))
    days = np.array(starts, "datetime64[D]")
    layer = name.partition(":")[0]
    return Surface(name, layer, "plain", days, values, np.zeros(values.shape[1], bool))


@pytest.fixture(scope="module")
def city() -> History:
    """Few incidents a cell; a layer and the weather of the day before drive them, others do not."""
    random = np.random.default_rng(5)
    bars, noise = random.normal(size=(2, SIDE, SIDE))
    hot, dull = random.normal(size=(2, DAYS + 1)).astype(np.float32)
    daily = np.exp(0.7 * hot[:-1])[:, None, None]
    counts = random.poisson(0.04 * daily * np.exp(1.2 * bars), (DAYS, SIDE, SIDE))
    weather = Weather(FIRST - ONE_DAY, ("hot", "dull"), np.stack([hot, dull], axis=1))
    surfaces = (surface("bars: count", bars.ravel()), surface("noise: count", noise.ravel()))
    pixels = np.repeat(np.repeat(np.stack([bars, noise]), 4, 1), 4, 2) / 4
    transform = Affine(25, 0, 439_950, 0, -25, 4_630_050 + 100 * (SIDE - 1))
    maps = Maps(
        ("bars", "noise"),
        pixels.astype(np.float16),
        np.full(2, 4.0),
        transform,
        CRS.from_epsg(32616),
    )
    return history_of(counts).amid(Context("", weather, maps, Terrain(surfaces)))


@pytest.fixture(params=sorted(QUICK))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def held_out(city: History, name: str) -> tuple[Backtest, Forecaster]:
    models = {
        "historical_mean": forecaster("historical_mean"),
        name: quick(name),
        twin(name): quick(name, context=False),
    }
    return hold_out(city, models, TEST, HORIZON, 0.05, Progress()), models[name]


def test_every_model_that_looks_at_context_is_tested_here() -> None:
    assert set(QUICK) == {name for name, entry in forecasters().items() if entry.load().sees}


def test_a_model_with_context_beats_itself_without(city: History, name: str) -> None:
    tested, model = held_out(city, name)
    benefit = benefit_of(name, model, city, tested, Progress())
    assert benefit is not None and benefit.gain is not None
    assert benefit.gain.gain.low > 0
    assert "The context made the forecast" in benefit.verdict and "better" in benefit.verdict
    telling, first = {"bars: count", "bars: map", "hot"}, benefit.features[0]
    assert first.feature in telling and first.loss.low > 0
    losses = {found.feature: found.loss for found in benefit.features}
    for feature in losses.keys() - telling:
        assert abs(losses[feature].value) < 0.25 * first.loss.value
    if name in ("glm", "gbm", "hybrid"):
        assert losses["bars: count"].low > 0 > losses["noise: count"].low
    assert benefit.layers[0].layer in ("bars", "daily table")


def test_kept_away_the_context_changes_nothing(city: History, name: str) -> None:
    one = quick(name, context=False).fit(city, 2, Progress())
    bare = city.amid(Context())
    other = quick(name).fit(bare, 2, Progress())
    assert np.array_equal(one.predict(city, 2).mean, other.predict(bare, 2).mean)
    one.refit(city, 2, Progress())
    other.refit(bare, 2, Progress())
    assert np.array_equal(one.predict(city, 2).mean, other.predict(bare, 2).mean)


def test_the_same_context_gives_the_same_forecast_and_another_does_not(
    city: History, name: str
) -> None:
    model = quick(name).fit(city, 1, Progress())
    made = model.predict(city, 1).mean
    assert np.array_equal(made, model.predict(city.amid(replace(city.context)), 1).mean)
    assert city.context.terrain is not None and city.context.weather is not None
    moved = replace(
        city.context,
        terrain=city.context.terrain.shuffled("bars: count", 1),
        weather=replace(city.context.weather, values=-city.context.weather.values),
    )
    assert not np.array_equal(made, model.predict(city.amid(moved), 1).mean)
    assert np.array_equal(made, model.predict(city, 1).mean)
    again = History(city.cube.copy(), None, city.context)  # nothing is kept of this cube
    assert np.array_equal(made, model.predict(again, 1).mean)


@pytest.fixture(scope="module")
def weekly() -> tuple[History, Surface]:
    """Incidents that follow a figure of the cells, which is drawn anew each week."""
    random = np.random.default_rng(0)
    weeks = FIRST + 7 * np.arange(40)
    rides = surface("rides: sum", random.normal(size=(40, SIDE * SIDE)), weeks)
    rates = 0.1 * np.exp(rides.values.repeat(7, axis=0)[:DAYS])
    return history_of(random.poisson(rates.reshape(DAYS, SIDE, SIDE))), rides


@pytest.mark.parametrize("name", ["glm", "gbm", "hybrid", "st_resnet"])
def test_what_changes_on_the_ground_is_followed_but_not_before(
    weekly: tuple[History, Surface], name: str
) -> None:
    whole, rides = weekly
    now = 200 // 7  # the week in which the forecast is made; it ends in the one after
    later, sooner = rides.values.copy(), rides.values.copy()
    later[now + 1 :] += 5
    sooner[now] += 1
    one, other, earlier = (
        whole.amid(Context(terrain=Terrain((replace(rides, values=values),))))
        for values in (rides.values, later, sooner)
    )
    model = quick(name).fit(one.until(200), 3, Progress())
    told, same, different = (
        model.predict(History(whole.cube[:200], None, history.context), 3).mean
        for history in (one, other, earlier)
    )
    assert np.array_equal(told, same)
    assert not np.array_equal(told, different)
    retrained = quick(name).fit(other.until(200), 3, Progress())
    assert np.array_equal(told, retrained.predict(other.until(200), 3).mean)
    bare = quick(name, context=False).fit(one.until(200), 3, Progress()).predict(one.until(200), 3)
    found = whole.cube[200:203].to_numpy()
    with_it, without = (poisson_deviance(found, mean.to_numpy()) for mean in (told, bare.mean))
    assert with_it < 0.95 * without


def test_saved_and_loaded_it_sees_the_same(city: History, name: str, tmp_path: Path) -> None:
    model = quick(name).fit(city, 2, Progress())
    path = tmp_path / "model.safetensors"
    store.save(path, model, city, city.end)
    loaded = store.load(path, city).forecaster
    assert np.array_equal(model.predict(city, 2).mean, loaded.predict(city, 2).mean)


def test_a_model_of_another_terrain_is_refused(city: History, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    store.save(path, quick("glm").fit(city, 2, Progress()), city, city.end)
    assert city.context.terrain is not None
    bars, _ = city.context.terrain.surfaces
    parks = surface("parks: share of the cell", bars.values)
    other = city.amid(replace(city.context, terrain=Terrain((bars, parks))))
    with pytest.raises(
        InputError,
        match="was made with noise: count, missing here and without parks: share of the cell, "
        "given here; give the same layers",
    ):
        store.load(path, other)
    turned = city.amid(replace(city.context, terrain=Terrain(city.context.terrain.surfaces[::-1])))
    with pytest.raises(InputError, match=r"in another order: .*bars: count, noise: count; give"):
        store.load(path, turned)
    maps = replace(city.context, maps=None)  # which a regression does not look at
    assert store.load(path, city.amid(maps)).forecaster.name == "glm"


def test_a_network_asked_about_another_terrain_says_so(city: History) -> None:
    model = quick("st_resnet").fit(city, 2, Progress())
    bare = city.amid(replace(city.context, terrain=None))
    with pytest.raises(InputError, match="trained with 2 figures of the terrain, but here are 0"):
        model.predict(bare, 2)


def test_a_checkpoint_of_another_terrain_is_passed_over(city: History, tmp_path: Path) -> None:
    first, second, third = (quick("st_resnet", epochs=2) for _ in range(3))
    first.checkpoints = second.checkpoints = tmp_path
    first.fit(city, 1, Progress())
    assert city.context.terrain is not None
    moved = city.context.terrain.shuffled("bars: count", 1)
    other = city.amid(replace(city.context, terrain=moved))
    assert second.fit(other, 1, Progress()).curve == third.fit(other, 1, Progress()).curve


@pytest.mark.parametrize("name", ["glm", "gbm", "hybrid"])
def test_a_regression_transfers_to_another_area(city: History, name: str) -> None:
    model = quick(name).fit(city, 2, Progress())
    assert model.transfers and not forecaster("st_resnet").transfers
    part = city.cube[:, :, 3:10, 2:6]
    assert city.context.terrain is not None
    kept = np.arange(SIDE * SIDE).reshape(SIDE, SIDE)[3:10, 2:6].ravel()
    surfaces = [replace(s, values=s.values[:, kept]) for s in city.context.terrain.surfaces]
    elsewhere = History(part, None, replace(city.context, terrain=Terrain(tuple(surfaces))))
    moved = quick(name).restore(model.state(), elsewhere.cube)
    there = moved.predict(elsewhere, 2).mean
    here = model.predict(city, 2).mean[:, :, 3:10, 2:6]
    assert there.shape == (2, 1, 7, 4)
    assert np.corrcoef(there.to_numpy().ravel(), here.to_numpy().ravel())[0, 1] > 0.9


def test_what_a_model_overlooks_is_said(city: History) -> None:
    ewma, lstm = forecaster("ewma"), forecaster("kmeans_lstm")
    assert not looks(ewma, city) and looks(lstm, city)
    assert not looks(forecaster("gbm", {"context": False}), city)
    assert overlooked(ewma, city, "EWMA").startswith(
        "EWMA does not look at the context bars, noise, daily table, so the forecast is the same"
    )
    assert overlooked(lstm, city, "LSTM") == (
        "LSTM does not look at bars, noise of the context, only at daily table."
    )
    assert overlooked(forecaster("gbm"), city, "GBM") == ""
    assert overlooked(ewma, city.amid(Context("US")), "EWMA") == ""


def test_twins_follow_the_models_that_look(city: History) -> None:
    choices = [Choice.parse(text) for text in ("ewma", "gbm:leaf=10", "glm:context=false")]
    texts = [choice.text for choice in with_twins(choices, city)]
    assert texts == ["ewma", "gbm:leaf=10", "gbm:leaf=10:context=false", "glm:context=false"]
    assert with_twins(choices, city.amid(Context("US"))) == choices
    assert Choice.parse("gbm:context=false").title == "Gradient boosting (without context)"


def test_importance_fits_nothing_anew_and_reads_plainly(city: History) -> None:
    tested, model = held_out(city, "glm")
    before = {name: values.copy() for name, values in model.state().items()}
    features, layers = importance(city, model, tested.plan, tested.bootstrap, 0, Progress())
    assert all(np.array_equal(before[name], values) for name, values in model.state().items())
    assert {found.feature for found in features} == {"bars: count", "noise: count", "hot", "dull"}
    assert {found.feature for found in layers} == {"bars", "noise", "daily table"}
    text = features[0].text
    assert text.startswith(f"{features[0].feature}: without it the model would be ")
    assert text.endswith(" %)") and " % worse (" in text
