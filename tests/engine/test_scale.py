"""How much sums over blocks of cells vary beyond chance."""

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from crimeengine.evaluation.plan import Plan
from crimeengine.evaluation.record import Record, follow
from crimeengine.evaluation.scale import Scales
from crimeengine.forecasters import forecaster
from crimeengine.history import History
from crimeengine.jobs import parse_job, run
from crimeengine.progress import Progress

MEAN = 2.0


def shocked(
    days: int, side: int, shock: float, local: float, seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """Counts and means (days, 1, side, side) with days busy everywhere and busy blocks of 4 × 4."""
    random = np.random.default_rng(seed)
    rate = np.full((days, 1, side, side), MEAN)
    counts = rate.copy()
    if shock:
        counts *= random.gamma(1 / shock, shock, (days, 1, 1, 1))
    if local:
        blocks = random.gamma(1 / local, local, (days, 1, side // 4, side // 4))
        counts *= blocks.repeat(4, axis=2).repeat(4, axis=3)
    return random.poisson(counts), rate


def weekly(counts: np.ndarray, mean: np.ndarray, inside: np.ndarray) -> Scales:
    weeks = [slice(day, day + 7) for day in range(0, len(counts), 7)]
    return Scales.joined([Scales.of(counts[week], mean[week], inside) for week in weeks])


def test_sums_are_those_of_the_formula_block_by_block() -> None:
    random = np.random.default_rng(1)
    inside = random.random((5, 3)) < 0.8
    mean = random.gamma(2, 1, (4, 2, 5, 3)) * inside
    counts = random.poisson(mean)
    scales = Scales.of(counts, mean, inside)
    for scale, side in enumerate((1, 2, 4, 8)):
        beyond, squares = np.zeros(2), np.zeros(2)
        for category, top, left in product(range(2), range(0, 5, side), range(0, 3, side)):
            block = (slice(None), category, slice(top, top + side), slice(left, left + side))
            n, m = counts[block].sum(axis=(1, 2)), mean[block].sum(axis=(1, 2))
            beyond += [((n - m) ** 2 - m).sum(), (n.sum() - m.sum()) ** 2 - m.sum()]
            squares += [(m**2).sum(), m.sum() ** 2]
        assert scales.beyond[:, scale] == pytest.approx(beyond)
        assert scales.squares[:, scale] == pytest.approx(squares)
    assert scales.cells[0] == 1 and scales.cells[-1] == inside.sum()
    assert (np.diff(scales.cells) > 0).all()


def test_independent_cells_have_nothing_in_common() -> None:
    counts, mean = shocked(140, 16, shock=0, local=0)
    scales = weekly(counts, mean, np.ones((16, 16), bool))
    assert scales.dispersion.max() < 0.02


def test_days_busy_everywhere_stay_at_every_size() -> None:
    counts, mean = shocked(700, 16, shock=0.1, local=0)
    step, horizon = weekly(counts, mean, np.ones((16, 16), bool)).dispersion
    assert step == pytest.approx(np.full(5, 0.1), rel=0.25)
    # The shocks of the days of a week are independent.
    assert horizon == pytest.approx(step / 7, rel=0.4)


def test_neighbours_that_rise_together_average_out_over_larger_blocks() -> None:
    counts, mean = shocked(700, 16, shock=0, local=0.4)
    step = weekly(counts, mean, np.ones((16, 16), bool)).dispersion[0]
    assert step[:3] == pytest.approx(np.full(3, 0.4), rel=0.15)
    assert step[3] == pytest.approx(0.1, rel=0.3)
    assert step[4] == pytest.approx(0.025, rel=0.4)


def test_wholes_vary_no_less_than_their_parts_by_themselves() -> None:
    # Two weeks, each with one day above and one below: their sums are just as expected.
    counts, mean = np.full((14, 1, 2, 2), 5.0), np.full((14, 1, 2, 2), 5.0)
    counts[0::7] += 20
    counts[1::7] -= 5
    counts[2::7] -= 5
    counts[3::7] -= 5
    counts[4::7] -= 5
    scales = weekly(counts, mean, np.ones((2, 2), bool))
    assert scales.beyond[1].max() < 0 < scales.beyond[0].min()
    step, horizon = scales.dispersion
    assert horizon == pytest.approx(step / 7)


def test_a_record_holds_the_scales_of_its_forecasts(history: History) -> None:
    model = forecaster("ewma")
    plan = Plan(7, 1, 28)
    (origins,) = plan.origins(history.steps)
    model.fit(history.until(origins.start), 7, Progress())
    record = follow(history, model, origins, plan, Progress())
    parts = []
    for origin in origins:
        made = model.predict(history.until(origin), 7).mean.to_numpy()
        found = history.cube[origin : origin + 7].to_numpy()
        parts.append(Scales.of(found, made, history.inside))
    assert record.scales.beyond == pytest.approx(Scales.joined(parts).beyond)
    both = Record.joined([record, replace(record)])
    assert both.scales.squares == pytest.approx(2 * record.scales.squares)


def test_a_forecast_says_how_its_cells_vary_together(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    job = {
        "kind": "forecast",
        "incidents": str(points_file),
        "time": "when",
        "area": str(area_file),
        "cell": 250,
        "horizon": 7,
        "model": "ewma",
        "out": str(tmp_path / "out"),
    }
    run(parse_job(job))
    result = json.loads((tmp_path / "out" / "result.json").read_text(encoding="utf-8"))
    rows = result["dispersion_by_scale"]
    assert [row["cells"] for row in rows] == [1, 4, 16, 64]
    assert all(row["step"] >= 0 and row["horizon"] >= 0 for row in rows)
