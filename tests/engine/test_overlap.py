"""The cells of one grid over those of another, and sums of differences over cells."""

from dataclasses import replace

import numpy as np
import pytest
import scipy.sparse
from conftest import BOTTOM, LEFT, UTM
from hypothesis import given
from hypothesis import strategies as st

from crimeengine.grid import Grid
from crimeengine.scenario.difference import Difference
from crimeengine.scenario.legend import symmetric_edges
from crimeengine.scenario.overlap import Overlap
from crimeengine.zoning.shares import Shares


def grid_of(cell: float, side: float = 2_000, east: float = 0.0) -> Grid:
    return Grid.of_bounds((LEFT + east, BOTTOM, LEFT + east + side, BOTTOM + side), UTM, cell)


@pytest.mark.parametrize(("one", "other"), [(250, 100), (100, 250), (250, 333), (400, 250)])
def test_shares_are_those_of_the_squares(one: float, other: float) -> None:
    base, grid = grid_of(one), grid_of(other, 1_300, 450)
    inside = base.inside.copy()
    inside[1, 2:4] = False
    base = replace(base, inside=inside)
    # Which share of each cell of the base lies in each square of the other grid.
    drawn = Shares.between(grid.squares(), base).of
    found = Overlap.of(base, grid)
    assert np.allclose(found.shares.toarray(), drawn.toarray(), atol=1e-9)
    covered = drawn @ np.full(inside.sum(), one**2) / other**2
    assert np.allclose(found.part, covered)


@given(
    cell=st.floats(60, 900),
    values=st.lists(st.floats(0, 1e3), min_size=64, max_size=64).filter(any),
)
def test_a_forecast_spread_over_the_same_area_is_conserved(
    cell: float, values: list[float]
) -> None:
    base, grid = grid_of(250), grid_of(cell)
    inside = base.inside.copy()
    inside[:, 6:] = False
    left = replace(base, inside=inside)
    known = np.array(values)[inside.ravel()]
    spread = Overlap.of(left, grid).whole().spread(np.stack([known, 2 * known]))
    assert np.allclose(spread.sum(axis=1), [known.sum(), 2 * known.sum()], rtol=1e-9)
    assert (spread >= 0).all()


def test_what_falls_beside_the_other_grid_is_not_counted() -> None:
    base, half = grid_of(250), grid_of(250, 1_000)
    spread = Overlap.of(base, half).spread(np.ones((1, 64)))
    assert np.array_equal(spread, np.ones((1, 16)))
    apart = Overlap.of(half, base)
    assert apart.covered.sum() == 16 and apart.spread(np.ones((1, 16))).sum() == 16


def test_intervals_respect_how_cells_vary_together() -> None:
    random = np.random.default_rng(0)
    shared = random.normal(0, 1, (9, 1))
    base = np.ones((1, 3))
    # The first two cells rise and fall together, the third the other way.
    draws = shared * np.array([[1.0, 1.0, -2.0]])
    difference = Difference(base, 2 * base, np.ones(3, bool), draws)
    one, both, every = difference.over(np.array([[1.0, 0, 0], [1, 1, 0], [1, 1, 1]]))
    assert np.isclose(both.delta.high - both.delta.low, 2 * (one.delta.high - one.delta.low))
    assert np.isclose(every.delta.high, every.delta.value) and every.beyond_noise
    # Student's t of 8 degrees of freedom at 97.5 %.
    half = 2.306004 * shared.std(ddof=1)
    assert np.isclose(one.delta.high - one.delta.value, half)
    assert np.array_equal(difference.noise, [half >= 1, half >= 1, 2 * half >= 1])


def test_cells_that_are_not_covered_are_in_no_sum() -> None:
    base, scenario = np.array([[1.0, 2.0]]), np.array([[3.0, 7.0]])
    difference = Difference(base, scenario, np.array([True, False]), None)
    whole = difference.everywhere
    assert (whole.base, whole.scenario, whole.delta.value) == (1.0, 3.0, 2.0)
    assert whole.relative == 200 and whole.beyond_noise is None
    half = difference.over(scipy.sparse.csr_array([[0.5, 1.0]]))[0]
    assert half.delta.value == 1.0
    assert np.isnan(difference.total[1]) and np.isnan(difference.noise).all()


@pytest.mark.parametrize("values", [[0.0, 0.0], [0.3], [-5.0, 0.1, np.nan], list(range(-40, 90))])
def test_classes_hold_all_differences(values: list[float]) -> None:
    edges = np.array(symmetric_edges(np.array(values, float)))
    assert len(edges) == 8 and (np.diff(edges) > 0).all() and np.array_equal(edges, -edges[::-1])
    assert np.nanmax(np.abs(values)) <= edges[-1]
