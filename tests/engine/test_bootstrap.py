"""Intervals that hold the truth as often as they say."""

import math

import numpy as np
import pytest

from crimeengine.evaluation.bootstrap import LEAST_UNITS, Bootstrap, block_length


def share_that_holds_the_truth(units: int, memory: float, tests: int = 300) -> float:
    """Of intervals of the mean of a series whose steps remember the one before."""
    random = np.random.default_rng(5)
    noise = random.normal(size=(tests, units + 50))
    series = np.zeros_like(noise)
    for step in range(1, units + 50):
        series[:, step] = memory * series[:, step - 1] + noise[:, step]
    held = []
    for seed, values in enumerate(series[:, 50:]):
        bootstrap = Bootstrap(units, block_length(units), seed)
        found = bootstrap.estimate(bootstrap.weights @ values / units)
        held.append(found.low <= 0 <= found.high)
    return float(np.mean(held))


@pytest.mark.parametrize("units", [LEAST_UNITS, 28, 84])
@pytest.mark.parametrize("memory", [0.0, 0.3])
def test_intervals_hold_the_truth_about_as_often_as_they_say(units: int, memory: float) -> None:
    assert 0.88 < share_that_holds_the_truth(units, memory) <= 1


def test_the_first_row_is_the_test_itself_and_all_weigh_alike() -> None:
    weights = Bootstrap(30, 4, 0).weights
    assert (weights[0] == 1).all()
    assert weights.sum(axis=1) == pytest.approx(np.full(len(weights), 30))
    assert weights[1:].mean(axis=0) == pytest.approx(np.ones(30), abs=0.2)


def test_blocks_are_drawn_whole() -> None:
    often = Bootstrap(32, 8, 0).weights[1:]
    together = np.corrcoef(often.T)
    assert together[10, 11] > 0.6
    assert together[10, 22] < 0


def test_differences_are_paired() -> None:
    random = np.random.default_rng(1)
    luck = random.gamma(1, 10, 40)
    one, other = luck, luck + 0.1 + random.normal(0, 0.01, 40)
    bootstrap = Bootstrap(40, 4, 0)
    mine, theirs = bootstrap.weights @ one, bootstrap.weights @ other
    apart = [bootstrap.estimate(values) for values in (mine, theirs)]
    assert apart[0].high > apart[1].low
    assert bootstrap.estimate(theirs - mine).low > 0


def test_the_same_seed_draws_the_same() -> None:
    one, other, third = (Bootstrap(20, 3, seed).weights for seed in (1, 1, 2))
    assert np.array_equal(one, other)
    assert not np.array_equal(one, third)


def test_too_short_a_test_has_no_interval() -> None:
    bootstrap = Bootstrap(LEAST_UNITS - 1, 1, 0)
    found = bootstrap.estimate(bootstrap.weights @ np.ones(LEAST_UNITS - 1))
    assert found.value == LEAST_UNITS - 1
    assert math.isnan(found.low) and math.isnan(found.high)
    assert found.describe() == {"value": LEAST_UNITS - 1, "low": None, "high": None}


@pytest.mark.parametrize(
    ("units", "least", "expected"),
    [(27, 1, 3), (28, 7, 7), (28, 14, 7), (1_000, 1, 10), (8, 1, 2), (3, 1, 1)],
)
def test_block_lengths(units: int, least: int, expected: int) -> None:
    assert block_length(units, least) == expected
