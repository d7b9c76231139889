"""What glm, gbm and hybrid learn from, and that they learn it."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from made_up import history_of

from crimeengine.context import Context
from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecasters import forecaster
from crimeengine.history import History
from crimeengine.networks.ensemble import DenseEnsemble
from crimeengine.progress import Progress
from crimeengine.rates.likelihood import likeliest, log_likelihood
from crimeengine.rates.risk import LONG_RUN, PRIOR, RelativeRisk, Samples

LEARNERS = ("glm", "gbm", "hybrid")


def steady(steps: int = 300, rate: float = 0.8, seed: int = 3) -> History:
    """Cells of different but constant rates: there is nothing to learn beyond their means."""
    random = np.random.default_rng(seed)
    rates = rate * random.gamma(2.0, 0.5, (6, 6))
    return history_of(random.poisson(rates, (steps, 6, 6)))


def weekly(steps: int = 300, seed: int = 3) -> History:
    """Three times as many incidents on every seventh day."""
    random = np.random.default_rng(seed)
    rate = np.where(np.arange(steps) % 7 == 2, 3.0, 1.0)[:, None, None]
    return history_of(random.poisson(rate, (steps, 5, 5)))


def column(samples: Samples, risk: RelativeRisk, name: str) -> np.ndarray:
    return samples.features[:, risk.names.index(name)]


def test_relative_risk_is_the_decayed_count_over_the_decayed_expectation() -> None:
    history = steady(120)
    risk = RelativeRisk.fit(history)
    (samples,) = risk.following(history, 1)
    counts = history.cube.to_numpy()[:, 0].reshape(120, -1).astype(float)
    weights = 0.5 ** (np.arange(120)[::-1] / 28)
    usual = 0.5 ** (np.arange(120)[::-1] / LONG_RUN)
    mean = (usual @ counts + 0.5) / usual.sum()
    expected = np.log((weights @ counts + PRIOR) / (weights.sum() * mean + PRIOR))
    assert np.allclose(column(samples, risk, "cell, 28 days"), expected, atol=1e-4)
    assert np.allclose(np.exp(samples.offset), mean, rtol=1e-5)


def test_the_same_weekday_sees_the_steps_a_whole_number_of_weeks_back() -> None:
    history = weekly()
    risk = RelativeRisk.fit(history)
    ahead = [
        column(samples, risk, "area, same step of earlier weeks")[0]
        for samples in risk.following(history, 10)
    ]
    busy = (history.steps + np.arange(10)) % 7 == 2
    assert min(np.array(ahead)[busy]) > 0.5 > 0 > max(np.array(ahead)[~busy])


def test_features_of_training_know_nothing_of_the_step_to_forecast() -> None:
    history = steady(120)
    changed = history.cube.copy()
    changed[100:] = 9
    risk = RelativeRisk.fit(history.until(100))
    one, other = (
        risk.training(known, 1, range(100, 101), 10_000, 0) for known in (history, History(changed))
    )
    assert np.array_equal(one.features, other.features)
    assert not np.array_equal(one.counts, other.counts)


def test_no_more_rows_are_drawn_than_asked_for() -> None:
    samples = RelativeRisk.fit(steady()).training(steady(), 3, range(50, 300), 2_000, 0)
    assert 1_500 < len(samples.counts) <= 2_000


def test_names_match_the_columns() -> None:
    random = np.random.default_rng(0)
    history = history_of(random.poisson(1.0, (100, 3, 4, 4)))
    risk = RelativeRisk.fit(history)
    (samples,) = risk.following(history, 1)
    names = risk.names + history.context.names(history.step)
    assert samples.features.shape[1] == len(names) == len(set(names))


@pytest.mark.parametrize("name", LEARNERS)
def test_a_weekly_rhythm_is_learned(name: str) -> None:
    history = weekly()
    made = forecaster(name).fit(history, 7, Progress()).predict(history, 7).mean
    means = made.mean(("category", "y", "x")).to_numpy()
    busy = (history.steps + np.arange(7)) % 7 == 2
    assert 2.4 < float(means[busy].min()) < 3.6
    assert float(means[~busy].max()) < 1.4


def test_where_there_is_nothing_to_learn_the_hybrid_is_about_its_counting_rule() -> None:
    history = steady(420)
    known = history.until(360)
    found = history.cube[360:].to_numpy().astype(float)

    def deviance(name: str) -> float:
        model = forecaster(name).fit(known, 1, Progress())
        means = [model.predict(history.until(step), 1).mean[0] for step in range(360, 420)]
        return poisson_deviance(found, np.stack(means))

    assert deviance("hybrid") < 1.01 * deviance("historical_mean")


def test_the_line_does_not_follow_the_season_of_a_short_history() -> None:
    history = steady(200)
    model = forecaster("glm").fit(history, 1, Progress())
    names = model.risk.names + history.context.names(history.step)  # type: ignore[attr-defined]
    seasonal = [names.index(name) for name in ("year sine", "year cosine")]
    assert np.all(model.coefficients[:, seasonal] == 0)  # type: ignore[attr-defined]


def test_holidays_are_seen() -> None:
    counts = np.random.default_rng(0).poisson(1.0, (400, 5, 5))
    days = np.datetime64("2018-01-01") + np.arange(400)
    quiet = [str(day)[5:] in ("01-01", "05-28", "07-04", "11-22", "12-25") for day in days]
    counts[quiet] = 0
    history = History(history_of(counts).cube, None, Context("US"))
    model = forecaster("glm").fit(history, 1, Progress())
    assert history.context.names(history.step)[-1] == "holiday"
    assert model.coefficients[0, -2] < -0.1  # type: ignore[attr-defined]


def test_the_ensemble_begins_with_nothing_to_add() -> None:
    torch.manual_seed(0)
    answer = DenseEnsemble(3, 5, 8, 0.1)(torch.randn(10, 5))
    assert answer.shape == (3, 10)
    assert torch.equal(answer, torch.zeros(3, 10))


def test_the_likeliest_shape_is_the_one_that_counts_were_drawn_from() -> None:
    random = np.random.default_rng(0)
    mean = random.gamma(2.0, 0.5, 20_000)
    negative = random.poisson(mean * random.gamma(2.0, 0.5, mean.size))
    inflated = np.where(random.random(mean.size) < 0.3, 0, random.poisson(mean / 0.7))
    assert likeliest(random.poisson(mean).astype(float), mean).name == "Poisson"
    shape = likeliest(negative.astype(float), mean)
    assert shape.name == "negative binomial"
    assert shape.dispersion == pytest.approx(0.5, rel=0.1)
    shape = likeliest(inflated.astype(float), mean)
    assert shape.name == "zero-inflated Poisson"
    assert shape.zeros == pytest.approx(0.3, rel=0.1)


def test_probabilities_of_all_counts_sum_to_one() -> None:
    counts = np.arange(60.0)
    for dispersion, zeros in ((0.0, 0.0), (0.7, 0.0), (0.0, 0.4)):
        logs = [log_likelihood(np.array([k]), np.array([2.0]), dispersion, zeros) for k in counts]
        assert np.exp(logs).sum() == pytest.approx(1.0, abs=1e-6)
