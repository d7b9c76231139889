"""K-means and LSTM."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
from made_up import history_of
from torch.nn.functional import binary_cross_entropy

from crimeengine.device import devices
from crimeengine.errors import InputError
from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.kmeans_lstm import _hot_loss
from crimeengine.history import History
from crimeengine.progress import Progress

QUICK: dict[str, Any] = {"window": 7, "hidden": 8, "epochs": 2, "samples_per_epoch": 2000}


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Networks this small run faster on one thread than on many."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def fitted(history: History, device: str = "cpu", **settings: Any) -> Forecaster:
    return forecaster("kmeans_lstm", QUICK | settings, device).fit(history, 7, Progress())


@pytest.mark.parametrize("which", ["history", "hourly"])
def test_it_begins_as_the_historical_mean(which: str, request: pytest.FixtureRequest) -> None:
    history: History = request.getfixturevalue(which)
    untrained = fitted(history, learning_rate=1e-12, epochs=1).predict(history, 9).mean
    mean = forecaster("historical_mean").fit(history, 9, Progress()).predict(history, 9).mean
    assert untrained.to_numpy() == pytest.approx(mean.to_numpy(), rel=1e-4)


def test_the_loss_of_a_hot_target_is_that_of_its_probability() -> None:
    counts = torch.tensor([0.0, 1.0, 3.0, 0.0])
    log_rate = torch.tensor([-9.0, -1.0, 1.0, 0.5])
    probability = 1 - torch.exp(-log_rate.double().exp())
    expected = binary_cross_entropy(probability, (counts > 0).double())
    assert float(_hot_loss(log_rate, counts)) == pytest.approx(float(expected), rel=1e-5)


def test_labels_tell_apart_what_one_day_of_a_cell_cannot() -> None:
    """The west is busy early in the week, the east late; yesterday's count shows neither."""
    day = np.arange(300)[:, None] % 7
    rate = np.where(np.arange(8) < 4, day < 3, day >= 4) * 1.5 + 0.1
    history = history_of(np.random.default_rng(0).poisson(np.repeat(rate[:, None], 8, axis=1)))
    known = history.until(280)
    deviance = {}
    for labels in (True, False):
        settings = {"labels": labels, "clusters": 2, "window": 1, "epochs": 5}
        model = fitted(known, **settings, samples_per_epoch=5000, batch=128, learning_rate=0.01)
        made = model.predict(known, 20).mean.to_numpy()
        deviance[labels] = poisson_deviance(history.cube.to_numpy()[280:], made)
        assert len(model.zones) == (2 if labels else 1)
    assert deviance[True] < 0.7 * deviance[False]


def test_a_hot_target_gives_the_probability_of_any_incident() -> None:
    """Incidents come by fives: what is expected and how likely any is do not fit one Poisson."""
    history = history_of(5 * (np.random.default_rng(0).random((200, 8, 8)) < 0.3))
    untrained, hot, counts = (
        fitted(history, target=target, learning_rate=rate).predict(history, 3)
        for target, rate in (("hot", 1e-12), ("hot", 0.01), ("counts", 0.01))
    )
    found = (history.cube > 0).mean("time")[0]
    assert np.allclose(untrained.probability[0, 0], found, rtol=1e-3)
    assert float(hot.probability.mean()) == pytest.approx(0.3, rel=0.1)
    assert float(counts.mean.mean()) == pytest.approx(1.5, rel=0.2)
    assert counts.dispersion[0] > 1 and hot.dispersion[0] == 0


def test_a_change_of_level_is_followed() -> None:
    random = np.random.default_rng(1)
    level = np.exp(random.normal(0, 0.5, 20)).repeat(20)
    history = history_of(random.poisson(level[:, None, None], (400, 8, 8)))
    model = fitted(history.until(350), epochs=8, learning_rate=0.01)
    mean = forecaster("historical_mean").fit(history.until(350), 1, Progress())
    scores = []
    for each in (model, mean):
        made = [each.predict(history.until(t), 1).mean.to_numpy() for t in range(350, 400)]
        scores.append(
            poisson_deviance(history.cube.to_numpy()[350:].astype(float), np.concatenate(made))
        )
    assert scores[0] < 0.97 * scores[1]


def test_a_longer_horizon_begins_as_a_shorter_one(history: History) -> None:
    model = fitted(history)
    short, long = (model.predict(history, horizon).mean for horizon in (2, 5))
    assert np.array_equal(short, long[:2])


def test_few_samples_still_meet_every_pair_and_end_in_time(history: History) -> None:
    few = fitted(history, samples_per_epoch=100, epochs=3)
    assert len(few.curve.train) == 3
    every = fitted(history, samples_per_epoch=10**9, epochs=1, batch=10**9)
    again = fitted(history, samples_per_epoch=10**7, epochs=1, batch=10**9)
    assert every.curve.train == again.curve.train


def test_refitting_takes_in_the_newest_level(history: History) -> None:
    risen = history.cube.copy()
    risen[100:] *= 5
    model = fitted(history.until(100), learning_rate=1e-12)
    before = float(model.predict(history, 1).mean.mean())
    after = float(model.refit(History(risen), 1, Progress()).predict(history, 1).mean.mean())
    assert after == pytest.approx(3 * before, rel=0.1)


@pytest.mark.parametrize("device", [device["name"] for device in devices()])
def test_every_device_of_this_machine_gives_about_the_same(history: History, device: str) -> None:
    here, there = (fitted(history, name).predict(history, 3).mean for name in (device, "cpu"))
    assert np.allclose(here, there, rtol=1e-2)


def test_bad_settings_and_short_series_are_refused(history: History) -> None:
    with pytest.raises(InputError, match="setting 'target' of kmeans_lstm cannot be 'warm'"):
        forecaster("kmeans_lstm", {"target": "warm"})
    with pytest.raises(InputError, match="kmeans_lstm needs at least 48"):
        forecaster("kmeans_lstm").fit(history.until(40), 1, Progress())
