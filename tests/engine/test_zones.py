"""Cells around the places where incidents gather."""

from dataclasses import replace

import numpy as np
import pytest

from crimeengine.history import History, Points
from crimeengine.rates.zones import Zones


def gathered(history: History, *middles: tuple[float, float]) -> History:
    """The history with all its incidents, as many at each, at some offsets from its corner (m)."""
    number = np.arange(len(history.points)) % len(middles)
    corner = np.array([float(history.cube.x.min()), float(history.cube.y.min())])
    x, y = (corner + np.array(middles)[number]).T
    points = Points(x, y, history.points.time, history.points.category)
    return replace(history, located=points)


def test_cells_belong_to_the_nearest_gathering(history: History) -> None:
    zones = Zones.around(gathered(history, (0, 0), (1_700, 1_700)), 2, seed=0)
    label = zones.label.reshape(history.inside.shape)
    assert len(zones) == 2 and zones.size.sum() == label.size
    assert label[-1, 0] != label[0, -1]
    x, y = np.meshgrid(np.arange(8), np.arange(8)[::-1])
    near = x + y < 6.5
    assert (label[near] == label[-1, 0]).all() and (label[x + y > 7] == label[0, -1]).all()


def test_frequent_places_weigh_more_than_rare_ones(history: History) -> None:
    often = gathered(history, (0, 0), (0, 0), (0, 0), (1_700, 0))
    label = Zones.around(often, 1, seed=0).label
    assert (label == 0).all()
    thrice = gathered(history, *9 * [(0.0, 0.0)], (600, 0), (1_750, 0))
    row = Zones.around(thrice, 2, seed=0).label.reshape(8, 8)[-1]
    assert (row == row[0]).sum() == 4  # the border lies between 0–50 m and 1,750 m


def test_no_more_zones_than_places_and_no_empty_zone(history: History) -> None:
    assert len(Zones.around(gathered(history, (0, 0), (900, 0)), 8, seed=0)) == 2
    beside = gathered(history, (0, 0), (1, 0), (2, 0), (1_700, 0))
    zones = Zones.around(beside, 4, seed=0)
    assert zones.size.min() > 0 and len(zones) < 4


def test_without_an_incident_there_is_one_zone(history: History) -> None:
    nothing = history.points.of(99)
    zones = Zones.around(replace(history, located=nothing), 5, seed=0)
    assert len(zones) == 1 and zones.size[0] == history.inside.sum()


def test_members_sum_over_zones() -> None:
    zones = Zones(np.array([0, 1, 1, 0, 2]))
    assert (np.arange(5) @ zones.members).tolist() == [3, 3, 4]
    assert Zones.single(3).members.tolist() == np.eye(3).tolist()


@pytest.mark.parametrize("seed", [0, 1])
def test_only_incidents_of_the_history_count(history: History, seed: int) -> None:
    early = history.until(100)
    again = Zones.around(replace(early, located=history.located).until(100), 4, seed)
    assert np.array_equal(Zones.around(early, 4, seed).label, again.label)
