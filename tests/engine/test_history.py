"""Histories resampled: incidents drawn anew, on the same days."""

import numpy as np
import xarray as xr

from crimeengine.history import History


def test_a_resampled_history_is_a_bootstrap_of_its_incidents(history: History) -> None:
    many = [history.resampled(seed) for seed in range(40)]
    counts = history.cube.to_numpy().astype(float)
    drawn = np.stack([one.cube.to_numpy() for one in many]).astype(float)
    # A sum of Poisson numbers of mean 1, one an incident: mean and variance are its count.
    assert (drawn[:, counts == 0] == 0).all()
    assert np.isclose(drawn.mean(axis=0).sum(), counts.sum(), rtol=0.01)
    assert np.isclose(drawn.var(axis=0, ddof=1).sum(), counts.sum(), rtol=0.05)


def test_its_points_are_those_that_were_counted(history: History) -> None:
    one, again, other = history.resampled(1), history.resampled(1), history.resampled(2)
    assert one.cube.equals(again.cube) and not one.cube.equals(other.cube)
    assert len(one.points) == int(one.cube.sum())
    assert (np.diff(one.points.time) >= np.timedelta64(0, "s")).all()
    assert set(one.points.x) <= set(history.points.x)


def test_it_keeps_the_days_and_the_context(history: History, cube: xr.DataArray) -> None:
    resampled = history.resampled(0)
    assert np.array_equal(resampled.times, history.times)
    assert resampled.end == history.end and resampled.context is history.context
    assert resampled.cube.attrs == cube.attrs and resampled.cube.inside.equals(cube.inside)


def test_without_points_each_incident_is_in_the_middle_of_its_cell(history: History) -> None:
    resampled = History(history.cube).resampled(3)
    assert int(resampled.cube.sum()) == len(resampled.points) > 0
    assert (resampled.cube.to_numpy()[history.cube.to_numpy() == 0] == 0).all()
