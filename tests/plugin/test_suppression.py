"""Which figures are held back: small ones, and those that would give a small one away."""

from __future__ import annotations

import random

import pytest

from crime_forecast_plugin.outputs.suppression import BESIDE, SMALL, suppressed


def test_only_figures_that_rest_on_a_few_are_blanked() -> None:
    assert suppressed([0, 1, 2, 3, 40], 3) == {1: SMALL, 2: SMALL}


@pytest.mark.parametrize("k", [0, 1])
def test_nothing_is_blanked_where_nothing_is_asked_for(k: int) -> None:
    assert suppressed([0, 1, 2, 3], k, [[0, 1, 2, 3]]) == {}


def test_parts_of_an_incident_count_as_few() -> None:
    assert suppressed([0.2, 2.9, 3.0], 3) == {0: SMALL, 1: SMALL}


def test_a_single_gap_in_a_total_gets_the_next_smallest_beside_it() -> None:
    # 1 = total - 9 - 4 - 6, was it not for the 4.
    assert suppressed([9, 1, 4, 6, 0], 3, [range(5)]) == {1: SMALL, 2: BESIDE}


def test_several_gaps_that_are_few_together_get_one_more() -> None:
    assert suppressed([9, 1, 1, 6], 5, [range(4)]) == {1: SMALL, 2: SMALL, 3: BESIDE}


def test_gaps_that_are_enough_together_get_none() -> None:
    assert suppressed([9, 2, 2, 6], 3, [range(4)]) == {1: SMALL, 2: SMALL}


def test_each_total_is_seen_to_by_itself() -> None:
    # The first three and the last three are told as sums; so is all.
    recorded = [2, 8, 9, 2, 7, 5]
    found = suppressed(recorded, 3, [range(6), range(3), range(3, 6)])
    assert found == {0: SMALL, 1: BESIDE, 3: SMALL, 5: BESIDE}


def test_a_total_of_one_figure_cannot_be_helped() -> None:
    assert suppressed([2, 8, 9], 3, [[0], [1, 2]]) == {0: SMALL}


def test_no_small_figure_is_left_that_subtraction_gives_away() -> None:
    rng = random.Random(4)
    for _ in range(300):
        recorded = [rng.choice([0, 0, 1, 2, 3, 5, 9, 30]) for _ in range(rng.randint(2, 12))]
        cut = rng.randint(1, len(recorded) - 1)
        groups = [range(len(recorded)), range(cut), range(cut, len(recorded))]
        found = suppressed(recorded, 3, groups)
        for group in groups:
            hidden = [place for place in group if place in found]
            told = [recorded[place] for place in group if place not in found]
            alone = len(hidden) == 1 or 0 < sum(recorded[place] for place in hidden) < 3
            # Nothing but zeros may be left to hide behind.
            assert not hidden or not alone or not any(told)
