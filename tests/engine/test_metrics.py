"""Measures against figures worked out by hand, by scikit-learn or by drawing."""

import math

import numpy as np
import pytest
import xarray as xr
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn import metrics as reference

from crimeengine.evaluation.measures import MEASURES
from crimeengine.evaluation.metrics import (
    assess,
    cell_auc,
    cell_f1,
    coverage,
    hit_rate,
    mae,
    poisson_deviance,
    rmse,
    top_n_accuracy,
)
from crimeengine.evaluation.tally import SHARES, calibration, tally, within_cells
from crimeengine.forecast import Forecast, fit_dispersion


def test_poisson_deviance_by_hand() -> None:
    found, mean = np.array([0.0, 2.0]), np.array([0.5, 1.0])
    assert poisson_deviance(found, mean) == pytest.approx((2 * 0.5 + 2 * (2 * math.log(2) - 1)) / 2)


def test_a_perfect_forecast_has_no_deviance_and_no_error() -> None:
    found = np.array([1.0, 3.0, 2.0])
    assert poisson_deviance(found, found) == rmse(found, found) == mae(found, found) == 0


def test_hit_rate_by_hand() -> None:
    found = np.array([[4, 1, 0, 5], [0, 2, 0, 0]], dtype=np.uint16)
    mean = np.array([[3.0, 1.0, 0.0, 2.0], [3.0, 1.0, 0.0, 2.0]])
    assert hit_rate(found, mean, 0.25) == pytest.approx(4 / 12)
    assert hit_rate(found, mean, 0.5) == pytest.approx(9 / 12)
    assert hit_rate(found, mean, 1.0) == 1
    assert hit_rate(found, mean, 0.125) == pytest.approx(2 / 12)
    assert hit_rate(found, found, 0.25) == pytest.approx(7 / 12)


@given(st.integers(1, 30), st.floats(0.01, 1.0))
def test_a_flat_forecast_hits_by_its_share_of_area(cells: int, share: float) -> None:
    found = np.arange(cells)[None] + 1
    assert hit_rate(found, np.ones((1, cells)), share) == pytest.approx(share)


def test_nothing_to_hit_is_not_a_number() -> None:
    assert math.isnan(hit_rate(np.zeros((1, 4)), np.ones((1, 4)), 0.5))


def test_top_n_accuracy_by_hand() -> None:
    counts = np.array([[5, 3, 0, 0], [0, 2, 1, 4]])
    mean = np.array([[0.9, 0.1, 0.8, 0.2], [0.1, 0.3, 0.2, 0.9]])
    assert top_n_accuracy(counts, mean, 2) == pytest.approx((1 / 2 + 2 / 2) / 2)
    assert top_n_accuracy(counts, counts, 1) == top_n_accuracy(counts, mean, 4) == 1


def test_no_tie_among_the_top_is_broken_by_luck() -> None:
    counts = np.array([[3, 1, 1, 0]])
    assert top_n_accuracy(counts, np.array([[9.0, 8.0, 1.0, 0.0]]), 2) == pytest.approx(1.5 / 2)
    assert top_n_accuracy(counts, np.ones((1, 4)), 2) == pytest.approx(2 / 4)


LAWS = [(0.0, 0.0), (0.7, 0.0), (0.7, 0.3), (0.0, 0.3)]


def drawn(mean: float, dispersion: float, zeros: float, number: int) -> np.ndarray:
    random = np.random.default_rng(4)
    rate = np.full(number, mean / (1 - zeros))
    if dispersion:
        rate = random.gamma(1 / dispersion, rate * dispersion)
    return random.poisson(rate) * (random.random(number) >= zeros)


@pytest.mark.parametrize(("dispersion", "zeros"), LAWS)
@pytest.mark.parametrize("mean", [0.05, 1.3, 40.0])
def test_assessment_is_that_of_many_draws(mean: float, dispersion: float, zeros: float) -> None:
    counts = np.array([0, 1, 3, 60])
    law = assess(counts, np.full(4, mean), np.array([dispersion]), np.array([zeros]))
    draws = np.sort(drawn(mean, dispersion, zeros, 200_000))
    # CRPS = E|X - y| - E|X - X'| / 2 (Gneiting and Raftery 2007, equation 21).
    rank = 2 * np.arange(1, len(draws) + 1) - len(draws) - 1
    spread = 2 * (rank * draws).sum() / len(draws) ** 2
    expected = [np.abs(draws - count).mean() - spread / 2 for count in counts]
    assert law.crps == pytest.approx(expected, rel=0.02, abs=0.002)
    lower, upper = np.quantile(draws, [0.1, 0.9], method="inverted_cdf")
    assert law.covered.tolist() == ((counts >= lower) & (counts <= upper)).tolist()
    within = ((draws >= lower) & (draws <= upper)).mean()
    assert law.promised == pytest.approx(np.full(4, within), abs=0.005)
    assert law.probability == pytest.approx(np.full(4, (draws > 0).mean()), abs=0.005)


def test_crps_of_poisson_by_its_closed_form() -> None:
    mean, counts = np.array([0.2, 3.0, 150.0]), np.array([1, 5, 140])
    law = stats.poisson(mean)
    closed = (counts - mean) * (2 * law.cdf(counts) - 1) + 2 * mean * law.pmf(counts)
    closed -= mean * (stats.skellam(mean, mean).pmf(0) + stats.skellam(mean, mean).pmf(1))
    zero = np.zeros(1)
    assert assess(counts, mean, zero, zero).crps == pytest.approx(closed)


def cube(values: np.ndarray, inside: np.ndarray | None = None) -> xr.DataArray:
    steps, categories, rows, columns = values.shape
    if inside is None:
        inside = np.ones((rows, columns), dtype=bool)
    return xr.DataArray(
        values,
        dims=("time", "category", "y", "x"),
        coords={
            "time": np.datetime64("2021-01-01", "s") + np.arange(steps) * np.timedelta64(1, "D"),
            "category": [str(number) for number in range(categories)],
            "inside": (("y", "x"), inside),
        },
    )


@pytest.fixture(scope="module")
def world() -> tuple[np.ndarray, Forecast]:
    """Forecasts of 12 steps, 2 categories and 6 × 5 cells, some outside, and what happened."""
    random = np.random.default_rng(8)
    mean = random.gamma(0.6, 0.8, (12, 2, 6, 5)) + 1e-3
    inside = random.random((6, 5)) < 0.8
    counts = random.poisson(mean * random.gamma(2, 0.5, mean.shape)) * inside
    made = Forecast(cube(mean * inside, inside), np.array([0.5, 0.2]))
    return counts.astype(np.uint16), made


def scored(counts: np.ndarray, made: Forecast, units: int = 1) -> dict[str, float]:
    sums, probability = tally(counts, made, 0.2, units)
    inside = made.mean.inside.to_numpy()
    occurred = (counts[:, :, inside] > 0).reshape(len(counts), -1)
    sums |= within_cells(occurred, probability, units)
    total = {name: values.sum(axis=0) for name, values in sums.items()}
    total["reference"] = 2 * total["deviance"]
    return {name: float(measure.of(total)) for name, measure in MEASURES.items()}


def test_scores_are_those_of_scikit_learn(world: tuple[np.ndarray, Forecast]) -> None:
    counts, made = world
    inside = made.mean.inside.to_numpy()
    found, mean = (v[:, :, inside].ravel() for v in (counts, made.mean.to_numpy()))
    chance = made.probability.to_numpy()[:, :, inside].ravel()
    occurred, said = found > 0, chance >= 0.5
    expected = {
        "poisson_deviance": reference.mean_poisson_deviance(found, mean),
        "skill": 0.5,
        "mse": reference.mean_squared_error(found, mean),
        "rmse": reference.root_mean_squared_error(found, mean),
        "mae": reference.mean_absolute_error(found, mean),
        "accuracy": reference.accuracy_score(occurred, said),
        "base_accuracy": max(occurred.mean(), 1 - occurred.mean()),
        "precision": reference.precision_score(occurred, said),
        "recall": reference.recall_score(occurred, said),
        "f1": reference.f1_score(occurred, said),
    }
    scores = scored(counts, made)
    assert {name: scores[name] for name in expected} == pytest.approx(expected)
    assert scores["auc"] == pytest.approx(reference.roc_auc_score(occurred, chance), abs=0.003)
    lower, upper = (bound.to_numpy()[:, :, inside].ravel() for bound in (made.lower, made.upper))
    assert scores["coverage"] == pytest.approx(coverage(found, lower, upper))


def test_rankings_by_hand(world: tuple[np.ndarray, Forecast]) -> None:
    counts, made = world
    inside = made.mean.inside.to_numpy()
    found, mean = (v.sum(axis=1)[:, inside] for v in (counts, made.mean.to_numpy()))
    scores = scored(counts, made)
    assert scores["hit_rate"] == pytest.approx(hit_rate(found, mean, 0.2))
    assert scores["pai"] == pytest.approx(scores["hit_rate"] / 0.2)
    assert scores["pei"] == pytest.approx(scores["hit_rate"] / hit_rate(found, found, 0.2))
    curve = tally(counts, made, 0.2, 1)[0]["curve"][0] / found.sum()
    assert curve[[0, -1]].tolist() == [0, 1]
    assert curve[SHARES == 0.1] == pytest.approx(hit_rate(found, mean, 0.1))
    assert (np.diff(curve) >= 0).all()


def test_scores_within_cells_are_means_over_cells(world: tuple[np.ndarray, Forecast]) -> None:
    counts, made = world
    inside = made.mean.inside.to_numpy()
    occurred = (counts[:, :, inside] > 0).reshape(len(counts), -1)
    chance = made.probability.to_numpy()[:, :, inside].reshape(len(counts), -1)
    mixed = occurred.any(axis=0) & ~occurred.all(axis=0)
    areas = [reference.roc_auc_score(occurred[:, c], chance[:, c]) for c in np.flatnonzero(mixed)]
    named = np.flatnonzero((occurred | (chance >= 0.5)).any(axis=0))
    f1 = [reference.f1_score(occurred[:, c], chance[:, c] >= 0.5) for c in named]
    scores = scored(counts, made)
    assert scores["auc_cells"] == pytest.approx(np.mean(areas))
    assert scores["f1_cells"] == pytest.approx(np.mean(f1))


def test_pooled_scores_reward_ranking_cells_and_those_within_cells_do_not() -> None:
    random = np.random.default_rng(2)
    mean = np.broadcast_to(random.gamma(1, 0.4, (1, 1, 10, 10)) + 0.01, (200, 1, 10, 10))
    scores = scored(random.poisson(mean), Forecast(cube(mean), np.zeros(1)))
    assert scores["auc"] > 0.7
    assert scores["auc_cells"] == pytest.approx(0.5)


def test_cells_of_one_kind_are_in_no_mean() -> None:
    always, never = np.ones((4, 1), dtype=bool), np.zeros((4, 1), dtype=bool)
    both = np.hstack([always, never])
    assert cell_auc(both, np.ones((4, 2)))[1].sum() == 0
    parts, cells = cell_f1(both, np.hstack([always, never]))
    assert parts.sum() == cells.sum() == 1


def test_the_sums_do_not_depend_on_how_they_are_taken(world: tuple[np.ndarray, Forecast]) -> None:
    counts, made = world
    whole = scored(counts, made, 1)
    assert scored(counts, made, 4) == pytest.approx(whole)
    order = np.random.default_rng(1).permutation(len(counts))
    assert scored(counts[order], Forecast(made.mean[order], made.dispersion)) == pytest.approx(
        whole
    )


def test_calibration_groups_are_of_equal_size_and_conserve_the_sums() -> None:
    random = np.random.default_rng(6)
    mean = random.gamma(1, 0.3, (50, 1, 20, 20)) + 0.001
    counts = random.poisson(2 * mean)
    table = calibration(tally(counts, Forecast(cube(mean), np.zeros(1)), 0.2, 5)[0])
    expected, counted, number = table.T
    assert len(table) == 10
    assert number == pytest.approx(np.full(10, mean.size / 10), rel=0.1)
    assert (expected * number).sum() == pytest.approx(mean.sum())
    assert (counted * number).sum() == pytest.approx(counts.sum())
    assert counted == pytest.approx(2 * expected, rel=0.15)


def forecast(mean: list[float], dispersion: float, zeros: float = 0) -> Forecast:
    values = np.array(mean).reshape(1, 1, 1, -1)
    return Forecast(cube(values), np.array([dispersion]), np.array([zeros]))


def test_intervals_and_probability_are_those_of_the_negative_binomial() -> None:
    made = forecast([0.1, 1.0, 5.0], 0.5)
    size, mean = 2.0, np.array([0.1, 1.0, 5.0])
    law = stats.nbinom(size, size / (size + mean))
    assert np.array_equal(made.upper.to_numpy().ravel(), law.ppf(0.9))
    assert np.array_equal(made.lower.to_numpy().ravel(), law.ppf(0.1))
    assert made.probability.to_numpy().ravel() == pytest.approx(1 - law.pmf(0))


def test_without_dispersion_they_are_those_of_poisson() -> None:
    made = forecast([0.0, 2.0], 0.0)
    assert made.upper.to_numpy().ravel().tolist() == [0, stats.poisson(2).ppf(0.9)]
    assert made.probability.to_numpy().ravel() == pytest.approx([0, 1 - math.exp(-2)])


@pytest.mark.parametrize(("dispersion", "zeros"), LAWS)
def test_the_cdf_is_that_of_many_draws(dispersion: float, zeros: float) -> None:
    made, draws = forecast([1.3], dispersion, zeros), drawn(1.3, dispersion, zeros, 200_000)
    assert draws.mean() == pytest.approx(1.3, rel=0.02)
    for count in (-1, 0, 1, 4):
        assert made.cdf(count).item() == pytest.approx((draws <= count).mean(), abs=0.005)


def test_the_total_conserves_expected_counts() -> None:
    one = forecast([0.3, 2.0], 0.4)
    week = Forecast(xr.concat([one.mean] * 7, dim="time"), one.dispersion)
    total = week.total()
    assert total.mean.to_numpy().ravel() == pytest.approx([2.1, 14.0])
    assert total.dispersion[0] == pytest.approx(0.4 / 7)


def test_dispersion_is_found_again() -> None:
    random = np.random.default_rng(3)
    mean = random.uniform(0.5, 3, 200_000)
    counts = random.negative_binomial(1 / 0.6, 1 / (1 + 0.6 * mean))
    assert fit_dispersion(counts, mean) == pytest.approx(0.6, rel=0.05)
    assert fit_dispersion(random.poisson(mean), mean) < 0.02
