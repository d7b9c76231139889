"""Measures against figures worked out by hand or by scikit-free formulas."""

import math

import numpy as np
import pytest
import xarray as xr
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from crimeengine.backtest import verdict
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.metrics import hit_rate, mae, poisson_deviance, rmse


def test_poisson_deviance_by_hand() -> None:
    found, mean = np.array([0.0, 2.0]), np.array([0.5, 1.0])
    assert poisson_deviance(found, mean) == pytest.approx((2 * 0.5 + 2 * (2 * math.log(2) - 1)) / 2)


def test_a_perfect_forecast_has_no_deviance_and_no_error() -> None:
    found = np.array([1.0, 3.0, 2.0])
    assert poisson_deviance(found, found) == rmse(found, found) == mae(found, found) == 0


def test_hit_rate_by_hand() -> None:
    found = np.array([[4, 1, 0, 5], [0, 2, 0, 0]])
    mean = np.array([[3.0, 1.0, 0.0, 2.0], [3.0, 1.0, 0.0, 2.0]])
    assert hit_rate(found, mean, 0.25) == pytest.approx(4 / 12)
    assert hit_rate(found, mean, 0.5) == pytest.approx(9 / 12)
    assert hit_rate(found, mean, 1.0) == 1
    assert hit_rate(found, mean, 0.125) == pytest.approx(2 / 12)


@given(st.integers(1, 30), st.floats(0.01, 1.0))
def test_a_flat_forecast_hits_by_its_share_of_area(cells: int, share: float) -> None:
    found = np.arange(cells)[None] + 1
    assert hit_rate(found, np.ones((1, cells)), share) == pytest.approx(share)


def test_nothing_to_hit_is_not_a_number() -> None:
    assert math.isnan(hit_rate(np.zeros((1, 4)), np.ones((1, 4)), 0.5))


def forecast(mean: list[float], dispersion: float) -> Forecast:
    values = xr.DataArray(
        np.array(mean).reshape(1, 1, 1, -1),
        dims=("time", "category", "y", "x"),
        coords={"time": [np.datetime64("2021-01-01", "s")]},
    )
    return Forecast(values, np.array([dispersion]))


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


def row(deviance: float, hits: float) -> dict[str, float]:
    return {"poisson_deviance": deviance, "hit_rate": hits}


TITLES = {"net": "The network", "mean": "The mean", "ewma": "The weighted mean"}


@pytest.mark.parametrize(
    ("net", "expected"),
    [
        (0.90, "The network was better than The mean: its Poisson deviance was 10.0% lower"),
        (1.10, "so The network is not worth its time on these data"),
        (1.0, "no better and no worse"),
    ],
)
def test_the_verdict_names_the_better_model(net: float, expected: str) -> None:
    scores = {"net": row(net, 0.3), "mean": row(1.0, 0.3), "ewma": row(1.3, 0.2)}
    assert expected in verdict(scores, "net", TITLES)
