"""ARIMA of zones of cells."""

import time
from typing import Any

import numpy as np
import pytest
from made_up import history_of
from scipy.signal import lfilter
from statsmodels.tsa.arima.model import ARIMA

from crimeengine.errors import InputError
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.rates.arima_process import Process


def fitted(history: History, **settings: Any) -> Forecaster:
    return forecaster("arima", settings).fit(history, 7, Progress())


def random_series(phi: list[float], theta: list[float], steps: int = 1500) -> np.ndarray:
    noise = np.random.default_rng(3).normal(size=steps)
    return lfilter(theta, phi, noise)


@pytest.mark.parametrize("estimate", [Process.guess, Process.fit])
def test_the_parameters_of_a_known_process_are_found(estimate: Any) -> None:
    series = random_series([1, -0.7], [1, 0.4])
    process = estimate(series, (1, 0, 1))
    assert process.phi == pytest.approx([1, -0.7], abs=0.08)
    assert process.theta == pytest.approx([1, 0.4], abs=0.08)
    assert process.variance == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize("order", [(1, 0, 1), (3, 0, 0), (0, 1, 2), (1, 1, 1)])
def test_forecasts_are_those_of_the_state_space_form(order: tuple[int, int, int]) -> None:
    series = random_series([1, -0.7], [1, 0.4]).cumsum() if order[1] else random_series([1], [1])
    process = Process.fit(series, order)
    assert process is not None
    peer = ARIMA(series, order=order, trend="n").filter(
        [*-process.phi[1:], *process.theta[1:], process.variance]
    )
    mean, variance = process.forecast(series, 10)
    assert mean == pytest.approx(peer.forecast(10), abs=1e-6)
    assert variance == pytest.approx(peer.get_forecast(10).var_pred_mean, rel=1e-6)
    assert process.innovations(series)[50:] == pytest.approx(peer.resid[50:], abs=1e-4)


def test_the_order_fits_the_series() -> None:
    random = np.random.default_rng(0)
    steady = random.poisson(50, (800, 1, 1))
    wandering = random.poisson(np.exp(4 + random.normal(0, 0.1, 800).cumsum())[:, None, None])
    (settled,), (lasting,) = (fitted(history_of(c)).processes for c in (steady, wandering))
    impulse = np.eye(1, 40)[0]
    assert abs(settled.forecast(impulse[::-1], 40)[0][-1]) < 0.01
    assert abs(lasting.forecast(impulse[::-1], 40)[0][-1]) > 0.1


def test_the_week_and_a_change_of_level_are_followed() -> None:
    days = np.arange(420)
    rate = np.where(days % 7 == 5, 40, 20) * np.where(days < 300, 1, 2)
    counts = np.random.default_rng(0).poisson(rate[:, None, None] * np.ones((1, 2, 2)))
    history = history_of(counts)
    mean = fitted(history).predict(history, 14).mean.mean(("category", "y", "x")).to_numpy()
    busy = np.arange(420, 434) % 7 == 5
    assert mean[busy] == pytest.approx(80, rel=0.25)
    assert mean[~busy] == pytest.approx(40, rel=0.15)


def test_the_hour_of_the_week_is_followed() -> None:
    hour = np.arange(24 * 60)
    rate = np.where((hour // 24 % 7 == 5) & (hour % 24 == 23), 30, 3)
    history = history_of(np.random.default_rng(0).poisson(rate[:, None, None]), "1h")
    made = fitted(history).predict(history, 168).mean.to_numpy().ravel()
    start = len(hour) % 168
    peak = (np.arange(start, start + 168) % 168) == 5 * 24 + 23
    assert made[peak][0] == pytest.approx(30, rel=0.35)
    assert made[~peak].mean() == pytest.approx(3, rel=0.1)


def test_cells_share_the_forecast_of_their_zone_by_their_recent_incidents() -> None:
    left = np.array([[8.0, 2.0], [8.0, 2.0]])
    rates = np.concatenate([left, left[:, ::-1]], axis=1)
    changed = np.concatenate([np.full((500, 2, 4), 5.0), np.broadcast_to(rates, (400, 2, 4))])
    history = history_of(np.random.default_rng(0).poisson(changed))
    model = fitted(history, series=2)
    mean = model.predict(history, 1).mean[0, 0].to_numpy()
    assert mean == pytest.approx(rates, rel=0.15)
    weighed = model._recent_shares(history)
    assert weighed @ model.zones.members == pytest.approx(np.ones((1, 2)))


def test_few_cells_have_a_series_each(history: History) -> None:
    assert len(fitted(history, series=500).processes) == history.inside.sum()
    assert len(fitted(history, series=3, order=(0, 1, 1)).processes) == 3


def test_series_that_cannot_be_fitted_fall_back_to_their_mean() -> None:
    counts = np.random.default_rng(0).poisson(9, (200, 1, 3))
    counts[:, 0, 1] = 4
    counts[:, 0, 2] = 0
    history = history_of(counts)
    model = fitted(history)
    assert model.note == "2 of 3 series could not be fitted; their mean is forecast."
    mean = model.predict(history, 5).mean.to_numpy()[:, 0, 0]
    assert mean[:, 1] == pytest.approx(4, rel=0.1)
    assert mean[:, 2] == pytest.approx(0.5 / 200)


def test_the_square_of_the_root_keeps_the_mean() -> None:
    counts = np.random.default_rng(0).poisson(3.0, (1000, 3, 3))
    history = history_of(counts)
    mean = fitted(history).predict(history, 28).mean
    assert float(mean.mean()) == pytest.approx(3.0, rel=0.05)


def test_a_forecast_takes_no_time() -> None:
    history = history_of(np.random.default_rng(0).poisson(0.3, (5_000, 25, 25)))
    model = fitted(history, order=(0, 1, 1))
    seconds = []
    for _ in range(5):
        begun = time.perf_counter()
        model.predict(history, 28)
        seconds.append(time.perf_counter() - begun)
    assert len(model.processes) == 12
    assert min(seconds) < 0.3


def test_bad_settings_and_short_series_are_refused(history: History) -> None:
    with pytest.raises(InputError, match=r"setting 'order\.1' of arima cannot be 2"):
        forecaster("arima", {"order": [1, 2, 1]})
    with pytest.raises(InputError, match="arima needs at least 20"):
        fitted(history.until(10))
