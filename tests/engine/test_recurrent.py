"""The recurrent networks, their bins, and the seasonal naive forecast."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from made_up import history_of

from crimeengine.errors import Cancelled, InputError
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.recurrent import Level
from crimeengine.history import History
from crimeengine.networks.recurrent import ConvolutionalRecurrentNetwork, RecurrentNetwork
from crimeengine.progress import Progress
from crimeengine.transforms import EqualWidthBins

NETWORKS = ("rnn", "gru", "lstm", "cnn_lstm")


def quick(name: str, **settings: Any) -> Forecaster:
    return forecaster(name, {"hidden": 8, "epochs": 2} | settings)


def around(level: float, steps: int, seed: int = 0) -> np.ndarray:
    """Poisson counts of 3 × 4 cells."""
    return np.random.default_rng(seed).poisson(level, (steps, 3, 4))


@given(number=st.integers(2, 20), seed=st.integers(0, 999))
def test_a_bin_becomes_its_middle_value(number: int, seed: int) -> None:
    counts = torch.as_tensor(around(9, 20, seed)).float()
    bins = EqualWidthBins.fit(counts, number)
    numbers = bins.forward(counts)
    assert numbers.min() == 0 and numbers.max() == number - 1
    assert ((bins.inverse(numbers) - counts).abs() <= bins.width / 2 + 1e-5).all()
    assert torch.equal(bins.forward(bins.inverse(numbers)), numbers)


def test_bins_follow_the_papers_equations() -> None:
    bins = EqualWidthBins.fit(torch.tensor([4.0, 24.0, 10.0]), 10)
    assert (bins.lowest, bins.width) == (4.0, 2.0)
    assert bins.forward(torch.tensor([0.0, 5.9, 6.0, 24.0, 99.0])).tolist() == [0, 0, 1, 9, 9]
    between = bins.inverse(torch.tensor([0.0, 0.5, 1.0]))
    assert between.tolist() == [5, 6, 7]
    assert bins.place(between).tolist() == [0, 0.5, 1]


def test_bins_of_counts_that_never_differ() -> None:
    bins = EqualWidthBins.fit(torch.full((5,), 3.0), 4)
    assert bins.inverse(bins.forward(torch.tensor([3.0]))).item() == pytest.approx(3, abs=1e-4)


@pytest.mark.parametrize("cells", [1, 2, 7])
def test_the_untrained_networks_answer_nothing_for_any_number_of_cells(cells: int) -> None:
    windows = torch.rand(5, 8, 2 * cells)
    plain = RecurrentNetwork(torch.nn.GRU, 2 * cells, 4, 1)
    convolution = ConvolutionalRecurrentNetwork(2, cells, 4, 2, filters=3, kernel=3)
    for network in (plain, convolution):
        assert torch.equal(network(windows), torch.zeros(5, 2 * cells))


def test_the_convolution_sees_neighbours_in_the_vector_but_no_other_category() -> None:
    network = ConvolutionalRecurrentNetwork(2, 9, 4, 2, filters=2, kernel=3)
    with torch.no_grad():
        convolution = network.convolution[0]
        convolution.weight[:, 1] = 0
        windows = torch.rand(1, 1, 18)
        touched = windows.clone()
        touched[..., 9:] += 1
        assert torch.equal(network.seen(windows), network.seen(touched))
        touched[..., 0] += 1
        pooled = (network.seen(windows) != network.seen(touched)).unflatten(2, (2, 5))
        assert not pooled[..., 1:].any()


def test_the_level_lies_where_a_regression_puts_it() -> None:
    random = np.random.default_rng(3)
    drift = np.cumsum(random.normal(0, 0.3, 400)) + 20
    values = torch.as_tensor(random.poisson(np.maximum(drift, 1))).double().reshape(-1, 1, 1)
    level = Level.fit(values, 8, "recent")
    series = values.flatten().numpy()
    means = np.convolve(series, np.ones(8) / 8, "valid")[:-1] - series.mean()
    slope = np.linalg.lstsq(means[:, None], series[8:] - series.mean(), rcond=None)[0][0]
    assert level.share.item() == pytest.approx(np.clip(slope, 0, 1))
    window = values[:8].flatten(1)[None]
    expected = series.mean() + level.share.item() * (series[:8].mean() - series.mean())
    assert level.of(window).item() == pytest.approx(expected)
    assert Level.fit(values, 8, "period").of(window).item() == pytest.approx(series.mean())


@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_learns_a_weekly_rhythm(name: str) -> None:
    days = np.arange(170)
    counts = np.where(days % 7 == 5, 6, 1)[:, None, None] * np.ones((1, 3, 4))
    history = history_of(counts)
    settings = {"hidden": 16, "epochs": 25, "patience": 25, "learning_rate": 2e-2}
    made = forecaster(name, settings).fit(history, 7, Progress()).predict(history, 7)
    day = made.mean.mean(("category", "y", "x")).to_numpy()
    busy = np.arange(170, 177) % 7 == 5
    assert day[busy].min() > 4 and day[~busy].max() < 2


@pytest.mark.parametrize("bins", [0, 5])
def test_a_change_of_level_is_followed_unless_the_level_is_the_periods(bins: int) -> None:
    history = history_of(np.concatenate([around(4, 200), around(12, 100)]))
    after = History(history_of(around(20, 30)).cube)
    recent, period = (
        quick("gru", level=level, bins=bins, learning_rate=1e-6)
        .fit(history, 1, Progress())
        .predict(after, 1)
        .mean.mean()
        for level in ("recent", "period")
    )
    assert float(recent) > float(period) + 3


@pytest.mark.parametrize("loss", ["squared", "poisson"])
@pytest.mark.parametrize("bins", [0, 4])
def test_empty_and_constant_cells_have_sensible_forecasts(loss: str, bins: int) -> None:
    counts = around(3, 120)
    counts[:, 0, 0], counts[:, 0, 1] = 0, 2
    model = quick("rnn", loss=loss, bins=bins).fit(history_of(counts), 5, Progress())
    counts[-1, 0, 0] = 4
    mean = model.predict(history_of(counts), 5).mean.to_numpy()
    assert np.isfinite(mean).all() and (mean > 0).all() and mean.max() < 12
    if not bins:
        assert mean[:, 0, 0, 1] == pytest.approx(2, abs=0.5)


def test_far_ahead_the_forecast_stays_in_the_range_of_the_counts() -> None:
    history = history_of(around(5, 150))
    for loss in ("squared", "poisson"):
        model = quick("lstm", loss=loss, epochs=10).fit(history, 1, Progress())
        mean = model.predict(history, 200).mean.to_numpy()
        assert mean.min() > 0 and mean.max() < history.cube.max()


def test_short_series_and_a_single_bin_are_refused() -> None:
    history = history_of(around(2, 60))
    with pytest.raises(InputError, match=r"span 60 steps of a day .* gru needs at least 70"):
        quick("gru", window=50).fit(history, 1, Progress())
    model = quick("gru").fit(history, 1, Progress())
    with pytest.raises(InputError, match=r"span 5 steps of a day .* gru needs at least 8"):
        model.predict(history.until(5), 1)
    with pytest.raises(InputError, match=r"'bins' of lstm cannot be 1: .* give 0 for counts"):
        forecaster("lstm", {"bins": 1})


def test_a_refit_takes_in_the_newest_steps() -> None:
    history = history_of(np.concatenate([around(4, 150), around(9, 50)]))
    model = quick("rnn", epochs=5, fine_tune_epochs=3, level="period", learning_rate=1e-2)
    model.fit(history.until(150), 1, Progress())
    model.curve.best = 1
    before = model.predict(history, 1).mean.mean()
    after = model.refit(history, 1, Progress()).predict(history, 1).mean.mean()
    assert float(before) < float(after)


def test_a_network_that_only_got_worse_stays_at_its_level() -> None:
    history = history_of(around(4, 60))
    model = quick("lstm", learning_rate=0.9).fit(history, 1, Progress())
    assert model.curve.best == 0
    expected = model.refit(history, 1, Progress()).predict(history, 1).mean.to_numpy()
    counts = torch.as_tensor(history.cube.to_numpy().reshape(60, -1)).float()
    assert np.allclose(expected.ravel(), model.level.of(counts[None, -8:]).numpy().ravel())


def test_an_interrupted_training_goes_on_where_it_was(tmp_path: Path) -> None:
    history = history_of(around(4, 100))

    def trained(cancel_at: int | None, folder: Path | None) -> Forecaster:
        seen: list[int] = []

        def listen(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
            seen.append(facts.get("epoch", 0))

        model = quick("cnn_lstm", epochs=4)
        model.checkpoints = folder
        stop = Progress(listen, lambda: bool(cancel_at and seen and seen[-1] == cancel_at))
        return model.fit(history, 1, stop)

    with pytest.raises(Cancelled):
        trained(3, tmp_path)
    resumed, whole = trained(None, tmp_path), trained(None, None)
    assert resumed.curve == whole.curve
    assert np.array_equal(resumed.predict(history, 2).mean, whole.predict(history, 2).mean)


def test_last_week_comes_again() -> None:
    counts = around(4, 60)
    history = history_of(counts)
    model = forecaster("seasonal_naive").fit(history, 1, Progress())
    mean = model.predict(history, 17).mean.to_numpy()[:, 0]
    least = 0.5 / 60
    expected = np.maximum(counts[-7:], least)
    assert np.array_equal(mean, np.concatenate([expected, expected, expected[:3]]))


def test_several_weeks_are_averaged_as_far_as_there_are() -> None:
    counts = around(4, 30)
    history = history_of(counts)
    model = forecaster("seasonal_naive", {"weeks": 3}).fit(history, 1, Progress())
    mean = model.predict(history, 1).mean.to_numpy()[0, 0]
    assert np.allclose(mean, np.maximum(counts[[-7, -14, -21]].mean(axis=0), 0.5 / 30))
    short = model.predict(history.until(15), 1).mean.to_numpy()[0, 0]
    assert np.allclose(short, np.maximum(counts[[8, 1]].mean(axis=0), 0.5 / 30))
    with pytest.raises(InputError, match="seasonal_naive needs at least 8"):
        forecaster("seasonal_naive").fit(history.until(7), 1, Progress())


@pytest.mark.parametrize(("step", "steps", "lag"), [("7D", 80, 52), ("7D", 40, 1), ("6h", 60, 28)])
def test_the_season_follows_the_step(step: str, steps: int, lag: int) -> None:
    counts = 1 + around(4, steps)
    history = history_of(counts, step)
    mean = forecaster("seasonal_naive").fit(history, 1, Progress()).predict(history, 1).mean
    assert np.array_equal(mean.to_numpy()[0, 0], counts[-lag])


def test_the_dispersion_is_that_of_counts_around_the_week_before() -> None:
    # The variance of a Poisson count around another is twice its mean: 4 more than 4, over the
    # mean square of what was expected, 20.
    model = forecaster("seasonal_naive").fit(history_of(around(4, 2000)), 1, Progress())
    assert model.dispersion[0] == pytest.approx(0.2, rel=0.1)
