"""Every forecaster of the registry, and what is particular to each."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from conftest import as_incidents

from crimeengine import store
from crimeengine.errors import InputError
from crimeengine.evaluation.backtest import hold_out, steps_to_hold_out
from crimeengine.forecast import fit_dispersion
from crimeengine.forecasters import forecaster, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step

QUICK: dict[str, dict[str, Any]] = {
    "kmeans_lstm": {"window": 7, "hidden": 8, "epochs": 2, "samples_per_epoch": 2000},
    "window_cnn": {
        "window": 16,
        "filters": 4,
        "dense": [16, 8],
        "samples": 128,
        "moments": 8,
        "epochs": 2,
    },
    "rnn": {"hidden": 8, "epochs": 2},
    "gru": {"hidden": 8, "epochs": 2},
    "lstm": {"hidden": 8, "epochs": 2},
    "cnn_lstm": {"hidden": 8, "epochs": 2},
    "st_resnet": {"filters": 4, "units": 1, "epochs": 2, "trend": 1, "fine_tune_epochs": 1},
}


def quick(name: str, **settings: Any) -> Forecaster:
    return forecaster(name, QUICK.get(name, {}) | settings)


@pytest.fixture(params=sorted(forecasters()))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_forecast_has_the_grid_and_the_next_steps(name: str, history: History) -> None:
    made = quick(name).fit(history, 3, Progress()).predict(history, 3)
    assert made.mean.dims == history.cube.dims
    assert made.mean.shape == (3, *history.cube.shape[1:])
    assert made.mean.time.to_numpy()[0] == history.end
    assert (made.mean > 0).all()
    assert (made.lower <= made.upper).all()
    assert ((made.probability > 0) & (made.probability < 1)).all()


def test_the_future_changes_nothing_that_was_said_before(name: str, history: History) -> None:
    changed = history.cube.copy()
    changed[-20:] = 7
    one, other = (
        quick(name).fit(known, 2, Progress()).predict(known, 2)
        for known in (History(cube).until(180) for cube in (history.cube, changed))
    )
    assert np.array_equal(one.mean, other.mean)


def test_the_same_seed_gives_the_same_numbers(name: str, history: History) -> None:
    one, other = (quick(name).fit(history, 3, Progress()).predict(history, 2) for _ in range(2))
    assert np.array_equal(one.mean, other.mean)


def test_steps_under_a_day(name: str, hourly: History) -> None:
    made = quick(name).fit(hourly, 8, Progress()).predict(hourly, 8)
    starts = np.diff(made.mean.time.to_numpy().astype("datetime64[s]"))
    assert set(starts) == {np.timedelta64(6, "h")}
    level = float(hourly.cube.mean())
    assert level / 2 < float(made.mean.mean()) < level * 2


def test_any_shape_and_any_number_of_categories(name: str, rows: pd.DataFrame) -> None:
    grid = Grid.of_bounds((440_000, 4_630_000, 440_700, 4_631_900), as_incidents(rows).crs, 200)
    grid.inside[0, :] = False
    history = History.of(as_incidents(rows), grid, Step.parse("1D"))
    made = quick(name).fit(history, 3, Progress()).predict(history, 2)
    assert made.mean.shape == (2, 3, *grid.shape)
    assert (made.mean[:, :, 0] == 0).all()
    assert (made.mean[:, :, 1:] > 0).all()


def test_saved_and_loaded_it_says_the_same(name: str, history: History, tmp_path: Path) -> None:
    model = quick(name).fit(history, 3, Progress())
    store.save(tmp_path / "model.safetensors", model, history, history.end)
    loaded = store.load(tmp_path / "model.safetensors", history)
    assert loaded.forecaster.name == name
    assert loaded.trained_until == history.end
    one, other = model.predict(history, 3), loaded.forecaster.predict(history, 3)
    assert np.array_equal(one.mean, other.mean)
    assert np.array_equal(one.upper, other.upper)


def test_unknown_models_and_settings_are_refused() -> None:
    with pytest.raises(InputError, match="no model called 'st_resnett'; did you mean st_resnet"):
        forecaster("st_resnett")
    with pytest.raises(InputError, match="setting 'filter' of st_resnet"):
        forecaster("st_resnet", {"filter": 3})
    with pytest.raises(InputError, match="setting 'kernel' of st_resnet cannot be 2"):
        forecaster("st_resnet", {"kernel": 2})


def test_the_historical_mean_is_the_mean(history: History) -> None:
    made = quick("historical_mean").fit(history, 3, Progress()).predict(history, 1)
    mean = history.cube.mean("time").to_numpy()
    assert np.allclose(made.mean[0], np.maximum(mean, 0.5 / history.steps))


def test_the_historical_mean_has_the_dispersion_of_its_errors(hourly: History) -> None:
    model = quick("historical_mean").fit(hourly, 8, Progress())
    steps = hourly.steps
    shift = np.timedelta64(7 * (steps // 28 + 1), "D")
    before = History(hourly.cube.assign_coords(time=hourly.cube.time - shift))
    expected = model.predict(before, 2 * steps).mean.sel(time=hourly.cube.time)
    found = fit_dispersion(hourly.cube.to_numpy().astype(float), expected.to_numpy())
    assert model.dispersion[0] == pytest.approx(found)


def test_the_historical_mean_knows_the_hour_of_the_week(rows: pd.DataFrame, grid: Grid) -> None:
    night = rows.assign(when=rows.when.dt.floor("D") + pd.Timedelta(hours=1))
    history = History.of(as_incidents(night).together(), grid, Step.parse("6h"))
    made = (
        quick("historical_mean")
        .fit(history, 3, Progress())
        .predict(history, 8)
        .mean.sum(("y", "x"))
    )
    hours = made.time.dt.hour.to_numpy()
    assert made.to_numpy()[hours == 0].min() > 50 * made.to_numpy()[hours != 0].max()


def test_the_weighted_mean_follows_a_change_of_level(history: History) -> None:
    risen = history.cube.copy()
    risen[100:] = risen[100:] * 3
    known = History(risen)
    made = quick("ewma", half_life=7.0).fit(known, 1, Progress()).predict(known, 1)
    assert float(made.mean.sum()) == pytest.approx(float(risen[-30:].sum()) / 30, rel=0.15)


def test_the_weighted_mean_is_that_of_pandas(history: History) -> None:
    made = quick("ewma", half_life=14.0).fit(history, 3, Progress()).predict(history, 1)
    flat = pd.DataFrame(history.cube.to_numpy().reshape(history.steps, -1))
    expected = flat.ewm(halflife=14).mean().iloc[-1].to_numpy()
    least = 0.5 / history.steps
    assert np.allclose(made.mean.to_numpy().ravel(), np.maximum(expected, least), rtol=1e-4)


def test_hold_out_scores_every_step_once_and_refuses_too_many(history: History) -> None:
    steps = steps_to_hold_out(history.cube, 28, 7)
    models = {name: quick(name) for name in ("historical_mean", "ewma")}
    held = hold_out(history, models, steps, 7, 0.05, Progress())
    assert held.counts.sizes["time"] == 28
    for made in held.forecasts.values():
        assert np.array_equal(made.mean.time, held.counts.time)
    assert held.scores["ewma"].keys() == held.scores["historical_mean"].keys()
    with pytest.raises(InputError, match="holds out 200 steps, but the incidents span only 200"):
        steps_to_hold_out(history.cube, 200, 1)


def test_a_training_period_without_incidents_expects_few(name: str, history: History) -> None:
    """A category that only occurs later, or a city before its records begin."""
    empty = history.cube.copy()
    empty[:180] = 0
    known = History(empty).until(180)
    made = quick(name).fit(known, 2, Progress()).predict(known, 2)
    assert np.isfinite(made.mean).all()
    assert ((made.mean > 0) & (made.mean < 0.05)).all()
    assert np.isfinite(made.dispersion).all()
