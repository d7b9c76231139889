"""Changes of scale and their exact inverses."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.interpolate import CubicSpline

from crimeengine.context.calendar import calendar_features
from crimeengine.step import Step
from crimeengine.transforms import DiurnalCumulative, Scaler, SuperResolution


def counts(seed: int, steps: int, rows: int, columns: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.poisson(torch.full((steps, 2, rows, columns), 0.7), generator=generator)


@given(
    seed=st.integers(0, 999),
    steps=st.integers(1, 80),
    per_day=st.sampled_from([1, 4, 24]),
    phase=st.integers(0, 23),
)
def test_the_diurnal_map_round_trips_exactly(
    seed: int, steps: int, per_day: int, phase: int
) -> None:
    diurnal = DiurnalCumulative(per_day, phase % per_day)
    maps = counts(seed, steps, 3, 4)
    assert torch.equal(diurnal.inverse(diurnal.forward(maps)), maps)


def test_the_diurnal_map_starts_anew_at_midnight() -> None:
    ones = torch.ones(10, 1, 1, 1)
    accumulated = DiurnalCumulative(per_day=4, phase=1).forward(ones).flatten().tolist()
    assert accumulated == [1, 2, 3, 1, 2, 3, 4, 1, 2, 3]


@settings(deadline=None)
@given(
    seed=st.integers(0, 999),
    rows=st.integers(1, 20),
    columns=st.integers(1, 20),
    factor=st.integers(1, 4),
)
def test_super_resolution_round_trips_exactly(
    seed: int, rows: int, columns: int, factor: int
) -> None:
    maps = counts(seed, 3, rows, columns)
    refinement = SuperResolution(rows, columns, factor)
    fine = refinement.forward(maps)
    assert fine.shape == (3, 2, rows * factor, columns * factor)
    assert torch.equal(refinement.inverse(fine), maps)


def test_super_resolution_is_the_cubic_spline() -> None:
    maps = counts(5, 1, 9, 1).double()
    fine = SuperResolution(9, 1, 2).forward(maps)[0, 0, :, 0]
    curve = CubicSpline(np.arange(9), maps[0, 0, :, 0].numpy(), bc_type="clamped")
    assert np.allclose(fine.numpy(), curve(np.arange(18) / 2))


@given(seed=st.integers(0, 999))
def test_scaled_counts_lie_between_minus_one_and_one_and_come_back(seed: int) -> None:
    maps = counts(seed, 12, 3, 3)
    scaler = Scaler.fit(maps)
    scaled = scaler.forward(maps)
    assert scaled.min() >= -1 and scaled.max() <= 1
    assert torch.equal(scaler.inverse(scaled).round(), maps)


@pytest.mark.parametrize(("step", "features"), [("1h", 35), ("6h", 15), ("1D", 11), ("7D", 2)])
def test_calendar_features(step: str, features: int) -> None:
    monday = np.datetime64("2021-03-01T18:00:00")
    row = calendar_features(np.array([monday]), Step.parse(step))[0]
    assert row.shape == (features,)
    if features > 2:
        assert row[2:4].tolist() == [1, 0]  # the first of the month, and not after the 28th
        assert row[4:11].tolist() == [1, 0, 0, 0, 0, 0, 0]
    if features > 11:
        assert row[11:].argmax() == 18 * 3600 // Step.parse(step).seconds
