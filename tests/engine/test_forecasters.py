"""Every forecaster of the registry, and what is particular to each."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
import xarray as xr
from conftest import as_incidents

from crimeengine import store
from crimeengine.backtest import hold_out, steps_to_hold_out
from crimeengine.device import devices
from crimeengine.errors import Cancelled, InputError
from crimeengine.forecast import fit_dispersion
from crimeengine.forecasters import forecaster, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.st_resnet import Lags, STResNetSettings
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.networks.residual import ResidualNetwork
from crimeengine.progress import Progress
from crimeengine.step import Step
from crimeengine.training import Schedule, train

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
    "st_resnet": {"filters": 4, "units": 1, "epochs": 2, "trend": 1, "fine_tune_epochs": 1}
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
    store.save(tmp_path / "model.safetensors", model, history.cube, history.end)
    loaded = store.load(tmp_path / "model.safetensors", history.cube)
    assert loaded.forecaster.name == name
    assert loaded.trained_until == history.end
    one, other = model.predict(history, 3), loaded.forecaster.predict(history, 3)
    assert np.array_equal(one.mean, other.mean)
    assert np.array_equal(one.upper, other.upper)


def test_too_short_a_series_is_refused_with_the_number(history: History) -> None:
    with pytest.raises(InputError, match=r"span 30 steps of a day .* st_resnet needs at least 104"):
        forecaster("st_resnet").fit(history.until(30), 1, Progress())


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


@pytest.mark.parametrize("kernel", [3, 1])
@pytest.mark.parametrize("factor", [1, 2])
def test_st_resnet_with_and_without_convolutions(
    history: History, kernel: int, factor: int
) -> None:
    model = quick("st_resnet", kernel=kernel, super_resolution=factor).fit(history, 2, Progress())
    assert model.network.shape == (1, 8 * factor, 8 * factor)
    assert (model.predict(history, 2).mean > 0).all()


@pytest.mark.parametrize("device", [device["name"] for device in devices()])
def test_every_device_of_this_machine_gives_about_the_same(history: History, device: str) -> None:
    here = forecaster("st_resnet", QUICK["st_resnet"], device).fit(history, 2, Progress())
    there = forecaster("st_resnet", QUICK["st_resnet"], "cpu").fit(history, 2, Progress())
    assert np.allclose(here.predict(history, 2).mean, there.predict(history, 2).mean, rtol=1e-2)


def test_without_convolutions_cells_are_independent() -> None:
    torch.manual_seed(0)
    network = ResidualNetwork([2], (1, 5, 5), 3, filters=4, units=2, kernel=1).eval()
    torch.nn.init.ones_(network.fusion)
    maps, features = torch.rand(1, 2, 5, 5), torch.zeros(1, 3)
    touched = maps.clone()
    touched[0, :, 2, 2] += 1
    difference = network([touched], features) != network([maps], features)
    assert difference.nonzero().tolist() == [[0, 0, 2, 2]]


def test_the_papers_network_has_about_the_papers_size() -> None:
    conv, cellwise = (
        sum(
            p.numel()
            for p in ResidualNetwork(
                [3, 3, 3], (1, 32, 32), 40, filters=64, units=6, kernel=kernel
            ).parameters()
        )
        for kernel in (3, 1)
    )
    assert conv == pytest.approx(1_129_343, rel=0.25)
    assert cellwise == pytest.approx(140_159, rel=0.25)


@pytest.mark.parametrize(
    ("step", "closeness", "period", "trend"),
    [
        ("1h", (1, 2, 3), (24, 48, 72), (168, 336, 504)),
        ("1D", (1, 2, 3), (7, 14, 21), (28, 56, 84)),
        ("7D", (1, 2, 3), (4, 8, 12), (52, 104, 156)),
    ],
)
def test_lags_by_step(step: str, closeness: tuple, period: tuple, trend: tuple) -> None:
    lags = Lags.of(Step.parse(step), STResNetSettings())
    assert (lags.closeness, lags.period, lags.trend) == (closeness, period, trend)


def test_a_network_learns_a_weekly_rhythm(grid: Grid) -> None:
    days = np.arange(240)
    counts = np.where(days % 7 == 5, 6, 1)[:, None, None, None] * np.ones((1, 1, *grid.shape))
    cube = xr.DataArray(
        counts.astype(np.uint16),
        dims=("time", "category", "y", "x"),
        coords={
            "time": np.datetime64("2021-01-01", "s") + days.astype("timedelta64[D]"),
            "category": ["all"],
            "y": grid.y,
            "x": grid.x,
            "inside": (("y", "x"), grid.inside),
        },
        attrs={"step": "1D", "crs": "EPSG:32616", "cell": 250.0},
    )
    settings = {"trend": 0, "epochs": 40, "patience": 40, "learning_rate": 5e-3, "filters": 8}
    history = History(cube)
    model = forecaster("st_resnet", settings).fit(history, 7, Progress())
    made = model.predict(history, 7).mean.mean(("category", "y", "x")).to_numpy()
    busy = (np.arange(240, 247) % 7) == 5
    assert made[busy].min() > 4 and made[~busy].max() < 2


def test_an_interrupted_training_goes_on_where_it_was(history: History, tmp_path: Path) -> None:
    def interrupted(cancel_at: int | None, folder: Path | None) -> Forecaster:
        seen: list[int] = []

        def listen(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
            seen.append(facts.get("epoch", 0))

        model = quick("st_resnet", epochs=4, learning_rate=0.01)
        model.checkpoints = folder
        stop = Progress(listen, lambda: bool(cancel_at and seen and seen[-1] == cancel_at))
        return model.fit(history, 2, stop)

    with pytest.raises(Cancelled):
        interrupted(3, tmp_path)
    resumed, whole = interrupted(None, tmp_path), interrupted(None, None)
    assert len(resumed.curve.train) == 4
    assert resumed.curve.train == whole.curve.train
    assert np.array_equal(resumed.predict(history, 2).mean, whole.predict(history, 2).mean)


def test_a_checkpoint_of_other_data_is_passed_over(history: History, tmp_path: Path) -> None:
    first, second = quick("st_resnet"), quick("st_resnet")
    first.checkpoints = second.checkpoints = tmp_path
    first.fit(history, 2, Progress())
    changed = history.cube.copy()
    changed[5] += 1
    fresh = quick("st_resnet").fit(History(changed), 2, Progress())
    assert second.fit(History(changed), 2, Progress()).curve == fresh.curve


def test_a_loss_that_is_no_number_keeps_the_best_state() -> None:
    network = torch.nn.Linear(1, 1)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    curve = train(
        network,
        lambda net, batch: net(batch[:, None].float()).mean() * float("nan"),
        torch.arange(8),
        torch.arange(2),
        Schedule(3),
        device="cpu",
        seed=0,
        progress=Progress(),
    )
    assert "stopped being a number in epoch 1" in curve.note
    assert all(torch.equal(before[name], value) for name, value in network.state_dict().items())


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
