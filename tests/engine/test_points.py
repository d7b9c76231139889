"""The rules on points: kernel density, ProMap and the self-exciting process."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from conftest import BOTTOM, LEFT, UTM, as_incidents
from scipy.special import ndtr
from scipy.stats import gaussian_kde

from crimeengine.errors import InputError
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.points.bandwidth import by_rule, by_validation
from crimeengine.points.kernels import PARTS, Kernel, Places
from crimeengine.points.pairs import Pairs
from crimeengine.progress import Progress
from crimeengine.step import Step

RULES = ("kde", "promap", "sepp")

QUICK: dict[str, dict[str, Any]] = {
    "kde": {},
    "promap": {},
    "sepp": {"distance": 300, "memory": 14},
}


def history_of(rows: pd.DataFrame, cell: float = 250, side: float = 2_000, step: str = "1D") -> Any:
    grid = Grid.of_bounds((LEFT, BOTTOM, LEFT + side, BOTTOM + side), UTM, cell)
    return History.of(as_incidents(rows).together(), grid, Step.parse(step))


def fitted(name: str, history: History, horizon: int = 3, **settings: Any) -> Forecaster:
    return forecaster(name, settings).fit(history, horizon, Progress())


def process(
    theta: float,
    omega: float,
    sigma: float,
    *,
    hot: float = 0.4,
    side: float = 10_000,
    days: int = 400,
) -> pd.DataFrame:
    """Incidents of a self-exciting process: a background with hot spots, and generations."""
    random = np.random.default_rng(0)
    place, day = random.random((6_000, 2)) * side, random.random(6_000) * days
    clustered = random.random(len(place)) < hot
    centres = random.random((15, 2)) * side
    spread = random.normal(0, 600, (clustered.sum(), 2))
    place[clustered] = centres[random.integers(0, len(centres), clustered.sum())] + spread
    places, times = [place], [day]
    while len(place):
        number = random.poisson(theta, len(place))
        day = np.repeat(day, number) + random.exponential(1 / omega, number.sum())
        place = np.repeat(place, number, axis=0) + random.normal(0, sigma, (number.sum(), 2))
        place, day = place[day < days], day[day < days]
        places.append(place)
        times.append(day)
    x, y = (np.concatenate(places) + np.array([LEFT, BOTTOM])).T
    moment = np.datetime64("2021-01-01", "s") + (np.concatenate(times) * 86_400).astype(int)
    return pd.DataFrame({"when": moment, "kind": "any", "x": x, "y": y})


def test_a_kernel_is_integrated_over_every_cell(rows: pd.DataFrame) -> None:
    amid = rows[
        rows.x.between(LEFT + 600, LEFT + 1_400) & rows.y.between(BOTTOM + 600, BOTTOM + 1_400)
    ]
    history = history_of(amid)
    points, half, width = history.points, history.cell / 2, 100.0

    def share(at: np.ndarray, centre: np.ndarray) -> np.ndarray:
        away = centre - at[:, None]
        return ndtr((away + half) / width) - ndtr((away - half) / width)

    along_y = share(points.y, history.cube.y.to_numpy())
    exact = along_y.T @ share(points.x, history.cube.x.to_numpy())
    kernel = Kernel(history.inside, width / history.cell)
    made = kernel.around(Places.of(points, history), np.ones(len(points)))
    # Places are rounded to a fifteenth of a cell.
    assert np.allclose(made, exact, atol=0.01 * exact.max())


def test_an_even_spread_makes_an_even_map_up_to_the_border() -> None:
    parts = np.arange(20 * PARTS)
    row, column = (axis.ravel() for axis in np.meshgrid(parts, parts, indexing="ij"))
    inside = np.ones((20, 20), dtype=bool)
    inside[:8, :8] = False
    places = Places(row, column)
    places = places[np.flatnonzero(inside[places.cell])]
    made = Kernel(inside, 3.0).around(places, np.ones(len(places.row)))
    assert np.allclose(made[inside], PARTS**2, rtol=0.01)


@pytest.mark.parametrize("bandwidth", [0.01, 0.4, 5.0])
def test_no_kernel_loses_anything_over_the_border(history: History, bandwidth: float) -> None:
    inside = history.inside.copy()
    inside[:, 5:] = False
    inside[3, 3] = False
    narrow = replace(history, cube=history.cube.assign_coords(inside=(("y", "x"), inside)))
    places = Places.of(history.points, narrow)
    places = places[np.flatnonzero(inside[places.cell])]
    weights = np.random.default_rng(0).random(len(places.row))
    kernel = Kernel(inside, bandwidth)
    made = kernel.around(places, weights)
    assert made.sum() == pytest.approx(weights.sum())
    assert (made[~inside] == 0).all() and (made >= 0).all()
    cells = np.where(inside, 2.0, 0.0)
    cells[0, 0] = 9.0
    assert kernel.around_cells(cells).sum() == pytest.approx(cells.sum())


def test_the_bandwidth_by_rule_is_scotts(history: History) -> None:
    points = history.points
    whole = np.stack([points.x, points.y])
    scott = gaussian_kde(whole).scotts_factor() * np.sqrt(whole.var(axis=1, ddof=1).mean())
    assert by_rule(points, history) == pytest.approx(scott)


def test_cross_validation_tells_addresses_from_smooth_risk() -> None:
    random = np.random.default_rng(0)
    when = np.datetime64("2021-01-01", "s") + np.sort(random.integers(0, 200 * 86_400, 3_000))
    frame = {"when": when, "kind": "any"}
    address = random.random((40, 2))[random.integers(0, 40, 3_000)] * 2_000
    smooth = random.random((3_000, 2)) * 2_000
    found = {}
    for name, place in (("addresses", address), ("smooth", smooth)):
        rows = pd.DataFrame({**frame, "x": LEFT + place[:, 0], "y": BOTTOM + place[:, 1]})
        history = history_of(rows, cell=100)
        found[name] = by_validation(history.points, history)
    assert found["addresses"] < 50 < 400 < found["smooth"]


@pytest.mark.parametrize("step", ["6h", "1D", "7D"])
@pytest.mark.parametrize("name", RULES)
def test_the_sum_of_a_forecast_is_the_recent_level(
    name: str, step: str, rows: pd.DataFrame
) -> None:
    history = history_of(rows, step=step)
    week = 7 * history.step.per_day if history.step.days < 7 else 1
    made = fitted(name, history, week, **QUICK[name]).predict(history, week)
    recent = float(history.cube[-8 * week :].sum()) / 8
    assert float(made.mean.sum()) == pytest.approx(recent, rel=0.1)


@pytest.mark.parametrize("name", RULES)
def test_the_level_follows_the_incidents_of_late(name: str, rows: pd.DataFrame) -> None:
    random = np.random.default_rng(0)
    fewer = rows[(rows.when >= "2021-05-01") | (random.random(len(rows)) < 0.3)]
    history = history_of(fewer)
    made = fitted(name, history, **QUICK[name]).predict(history, 7)
    late = float(history.cube[-28:].sum()) / 4
    assert float(made.mean.sum()) == pytest.approx(late, rel=0.2)


@pytest.mark.parametrize("name", RULES)
def test_only_the_last_days_make_the_map(name: str, rows: pd.DataFrame) -> None:
    late = rows.when >= "2021-05-01"
    moved = rows.copy()
    moved.loc[late, "x"] = LEFT + 1_000 + (moved.x[late] - LEFT) / 2
    moved.loc[~late, "x"] = LEFT + (moved.x[~late] - LEFT) / 2
    history = history_of(moved)
    settings = QUICK[name] | {"days": 60}
    made = fitted(name, history, **settings).predict(history, 1).mean[0, 0]
    assert float(made[:, :2].sum()) < 0.03 * float(made.sum())


@pytest.mark.parametrize("name", RULES)
def test_a_category_without_incidents_gets_the_least_rate(
    name: str, rows: pd.DataFrame, grid: Grid
) -> None:
    incidents = as_incidents(rows)
    none = replace(incidents, categories=(*incidents.categories, "never"))
    history = History.of(none, grid, Step.parse("1D"))
    made = fitted(name, history, **QUICK[name]).predict(history, 2)
    assert np.allclose(made.mean[:, 3], 0.5 / history.steps)


@pytest.mark.parametrize("name", RULES)
def test_incidents_all_at_one_place_are_no_trouble(name: str, rows: pd.DataFrame) -> None:
    history = history_of(rows.assign(x=LEFT + 900.0, y=BOTTOM + 900.0))
    made = fitted(name, history, **QUICK[name]).predict(history, 3)
    busiest = made.mean[0, 0].to_numpy()
    assert np.isfinite(made.mean).all()
    assert np.unravel_index(busiest.argmax(), busiest.shape) == (4, 3)


@pytest.mark.parametrize("name", RULES)
def test_less_than_four_days_are_too_few(name: str, history: History) -> None:
    with pytest.raises(InputError, match=f"span 3 steps of a day .* {name} needs at least 4"):
        fitted(name, history.until(3))
    assert np.isfinite(fitted(name, history.until(4)).predict(history.until(4), 2).mean).all()


def test_a_bandwidth_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match=r"setting 'bandwidth.*' of kde cannot be -5"):
        forecaster("kde", {"bandwidth": -5})


def test_promap_is_the_papers_sum(history: History) -> None:
    model = fitted("promap", history, distance=400, days=61)
    made = model.predict(history, 1).mean[0, 0].to_numpy()
    points = history.points.between(history.end - np.timedelta64(61, "D"), history.end)
    expected = np.zeros_like(made)
    for row, y in enumerate(history.cube.y.to_numpy()):
        for column, x in enumerate(history.cube.x.to_numpy()):
            for px, py, time in zip(points.x, points.y, points.time, strict=True):
                away = np.hypot(px - x, py - y)
                weeks = (history.end - time) // np.timedelta64(7, "D")
                if away <= 400:
                    expected[row, column] += 1 / (1 + away // 125) / (1 + weeks)
    assert np.allclose(made / made.sum(), expected / expected.sum())


def test_promap_counts_an_incident_in_its_own_cell_however_large(rows: pd.DataFrame) -> None:
    corner = rows.assign(x=LEFT + 5.0, y=BOTTOM + 5.0)
    history = history_of(corner, cell=1_000)
    made = fitted("promap", history).predict(history, 1).mean[0, 0].to_numpy()
    assert made[1, 0] > 0.9 * made.sum()


@pytest.mark.parametrize("block", [50, 10_000_000])
def test_pairs_are_those_of_all_with_all(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crimeengine.points.pairs.BLOCK", block)
    random = np.random.default_rng(0)
    x, y = random.random((2, 300)) * 1_000
    time = random.integers(0, 50, 300)
    pairs = Pairs.of(x, y, time, 150.0, 9, 10**9, random)
    lag = time[:, None] - time
    squared = (x[:, None] - x) ** 2 + (y[:, None] - y) ** 2
    later, earlier = np.nonzero((lag >= 1) & (lag <= 9) & (squared <= 150**2))
    found = np.stack([pairs.chosen[pairs.later], pairs.lag, pairs.squared])
    expected = np.stack([later, lag[later, earlier], squared[later, earlier]])
    assert np.allclose(found[:, np.lexsort(found)], expected[:, np.lexsort(expected)])


def test_too_many_pairs_leave_a_part_of_the_incidents_with_all_of_theirs() -> None:
    random = np.random.default_rng(0)
    x, y = random.random((2, 2_000)) * 1_000
    time = random.integers(0, 50, 2_000)
    whole = Pairs.of(x, y, time, 200.0, 20, 10**9, random)
    part = Pairs.of(x, y, time, 200.0, 20, 50_000, random)
    assert len(part.later) < 50_000 and 0 < len(part.chosen) < 1_000
    every = np.bincount(whole.chosen[whole.later], minlength=2_000)
    some = np.bincount(part.chosen[part.later], minlength=2_000)
    assert np.array_equal(some[part.chosen], every[part.chosen])


@pytest.mark.parametrize("hot", [0.0, 0.4])
@pytest.mark.parametrize(
    ("theta", "omega", "sigma"), [(0.4, 0.1, 150.0), (0.2, 0.3, 250.0), (0.6, 0.1, 110.0)]
)
def test_sepp_finds_the_process_that_made_the_incidents(
    theta: float, omega: float, sigma: float, hot: float
) -> None:
    rows = process(theta, omega, sigma, hot=hot)
    history = history_of(rows, cell=200, side=10_000, step="6h")
    found = fitted("sepp", history).triggers[0]
    assert found.number == pytest.approx(theta, abs=0.06)
    assert found.decay == pytest.approx(omega, rel=0.35)
    assert found.width == pytest.approx(sigma, rel=0.11)


def test_sepp_finds_no_triggering_where_there_is_none() -> None:
    history = history_of(process(0.0, 0.1, 100.0), cell=200, side=10_000)
    assert fitted("sepp", history).triggers[0].number < 0.06


def test_sepp_expects_what_its_parameters_say(history: History) -> None:
    model = fitted("sepp", history, **QUICK["sepp"])
    trigger, level = model.triggers[0], float(model._level(history)[0])
    age = (history.end - history.points.time) // np.timedelta64(1, "D")
    excited = np.exp(-trigger.decay * age).sum()
    remaining = np.exp(-trigger.decay)
    for made in model._rates(history, np.ones(10)).sum(axis=(1, 2, 3)):
        expected = (1 - trigger.number) * level + trigger.number * (1 - remaining) * excited
        assert made == pytest.approx(expected)
        excited = remaining * excited + expected


def test_sepp_expects_more_near_what_just_happened_and_less_later() -> None:
    rows = process(0.5, 0.2, 150.0)
    last = rows.when.max()
    burst = pd.DataFrame(
        {"when": last, "kind": "any", "x": LEFT + 5_100.0, "y": BOTTOM + 5_100.0}, index=range(8)
    )
    calm = history_of(rows, cell=200, side=10_000)
    busy = history_of(pd.concat([rows, burst]), cell=200, side=10_000)
    model = fitted("sepp", calm)
    extra = (model.predict(busy, 10).mean - model.predict(calm, 10).mean)[:, 0].to_numpy()
    assert np.unravel_index(extra[0].argmax(), extra[0].shape) == (24, 25)
    there = extra[:, 23:26, 24:27].sum(axis=(1, 2))
    assert there[0] > 0.3 and (np.diff(there) < 0).all()
    assert np.abs(extra[0, :5]).max() < 1e-3


def test_sepp_takes_incidents_of_the_same_day_for_one_event() -> None:
    rows = process(0.0, 0.1, 100.0)
    twice = pd.concat([rows, rows.assign(when=rows.when.dt.normalize())])
    history = history_of(twice, cell=200, side=10_000)
    assert fitted("sepp", history).triggers[0].number < 0.1
