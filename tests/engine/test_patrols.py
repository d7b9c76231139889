"""Hot spots of patrol size: the search and the job."""

import html
from itertools import combinations
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
import xarray as xr
from made_up_forecast import UTM, finished, layer, square
from scipy.ndimage import label

from crimeengine.errors import InputError
from crimeengine.forecast import Forecast
from crimeengine.jobs import parse_job, run
from crimeengine.zoning.patrols import patrols

EVERYWHERE = np.ones((12, 12), bool)


def hilly(seed: int, side: int = 12) -> np.ndarray:
    return np.random.default_rng(seed).gamma(0.4, 1, (side, side))


def marked(cells: list[tuple[int, int]], shape: tuple[int, int]) -> np.ndarray:
    marks = np.zeros(shape, bool)
    marks[tuple(np.transpose(cells))] = True
    return marks


def held(expected: np.ndarray, cells: list[tuple[int, int]]) -> float:
    return float(expected[tuple(np.transpose(cells))].sum())


# The search


@pytest.mark.parametrize("seed", range(5))
def test_patrols_are_contiguous_disjoint_within_limits_and_ranked(seed: int) -> None:
    expected, inside = hilly(seed), np.random.default_rng(seed).random((12, 12)) < 0.8
    chosen = patrols(expected, inside, 8, 7, 45)
    assert len(chosen) == 7 and sum(map(len, chosen)) <= 45
    cells = [cell for patrol in chosen for cell in patrol]
    assert len(set(cells)) == len(cells) and all(inside[cell] for cell in cells)
    for patrol in chosen:
        assert len(patrol) <= 7
        assert label(marked(patrol, inside.shape))[1] == 1  # edges only, as by default
    sums = [held(expected, patrol) for patrol in chosen]
    assert sums == sorted(sums, reverse=True)


def test_planted_spots_are_found_exactly() -> None:
    expected = np.full((12, 12), 0.1)
    expected[1:3, 1:4] = 5.0
    expected[8:11, 7:9] = 9.0
    first, second = patrols(expected, EVERYWHERE, 2, 6, 12)
    assert sorted(first) == [(r, c) for r in (8, 9, 10) for c in (7, 8)]
    assert sorted(second) == [(r, c) for r in (1, 2) for c in (1, 2, 3)]


def test_the_first_patrol_is_nearly_the_best_of_all_that_are_possible() -> None:
    ratios = []
    for seed in range(12):
        expected = hilly(seed, 4)
        possible = [
            held(expected, list(cells))
            for cells in combinations(np.ndindex(4, 4), 4)
            if label(marked(list(cells), (4, 4)))[1] == 1
        ]
        (patrol,) = patrols(expected, np.ones((4, 4), bool), 1, 4, 4)
        ratios.append(held(expected, patrol) / max(possible))
    assert max(ratios) <= 1 + 1e-12
    assert np.mean(ratios) > 0.97 and min(ratios) > 0.85


def test_a_weak_cell_is_crossed_towards_strong_ones() -> None:
    expected = np.full((9, 9), 0.01)
    expected[4, 1] = 3.0
    expected[4, 3], expected[3, 3], expected[5, 3] = 2.9, 2.9, 2.9
    expected[3, 1] = expected[5, 1] = 0.02
    (patrol,) = patrols(expected, np.ones((9, 9), bool), 1, 5, 5)
    assert held(expected, patrol) > 11.6


def test_of_equal_cells_a_patrol_is_compact() -> None:
    expected = np.ones((12, 12))
    for patrol in patrols(expected, EVERYWHERE, 4, 9, 36):
        outline = shapely.union_all([shapely.box(c, r, c + 1, r + 1) for r, c in patrol])
        assert shapely.length(outline) <= 14  # 12 of the square, 20 of a line


def test_the_last_patrol_takes_what_is_left_of_the_budget() -> None:
    chosen = patrols(np.ones((12, 12)), EVERYWHERE, 5, 9, 22)
    assert sorted(map(len, chosen)) == [4, 9, 9]


def test_patrols_end_where_the_cells_do() -> None:
    inside = np.zeros((12, 12), bool)
    inside[0, :3] = inside[5, 5] = True
    chosen = patrols(np.ones((12, 12)), inside, 9, 2, 99)
    assert sorted(map(len, chosen)) == [1, 1, 2]


# The job

MEAN = np.random.default_rng(5).gamma(0.5, 2, (2, 8, 8)).astype(np.float32).astype(np.float64)
SPREAD = [(1, 0.4, 0.2), (16, 0.2, 0.1), (64, 0.1, 0.05)]


@pytest.fixture(scope="module")
def forecast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    mean = MEAN.copy()
    mean[:, 0, :4] = np.nan
    return finished(tmp_path_factory.mktemp("made") / "forecast", mean, SPREAD)


def patrols_of(folder: Path, out: Path, **fields: Any) -> dict[str, Any]:
    job = {"kind": "patrols", "forecast": str(folder), "out": str(out), **fields}
    return run(parse_job(job))


def test_the_products_say_the_same(forecast: Path, tmp_path: Path) -> None:
    result = patrols_of(forecast, tmp_path / "out", number=3, size=0.27)
    rows = result["patrols"]
    total = np.nansum(MEAN) - MEAN[:, 0, :4].sum()
    assert [row["rank"] for row in rows] == [1, 2, 3]
    assert set(rows[0]) == {
        *("rank", "expected", "lower", "upper"),
        *("area_km2", "cells", "share_pct"),
    }
    made = gpd.read_file(tmp_path / "out" / "patrols.gpkg", layer="patrols")
    assert made.crs == UTM and (made.geom_type == "Polygon").all()
    for row, shape in zip(rows, made.geometry, strict=True):
        assert row["cells"] == 4 and row["area_km2"] == pytest.approx(0.25)
        assert shape.area / 1e6 == pytest.approx(row["area_km2"])
        within = [
            MEAN[:, r, c].sum()
            for r, c in np.ndindex(8, 8)
            if shape.contains(square(c, 7 - r, c + 1, 8 - r).centroid)
        ]
        assert sum(within) == pytest.approx(row["expected"])
        assert row["share_pct"] == pytest.approx(100 * row["expected"] / total)
        # Halfway between one cell and sixteen, in the logarithm of their number.
        law = Forecast(made_mean(row["expected"]), np.array([0.15]))
        assert (row["lower"], row["upper"]) == (law.lower.item(), law.upper.item())
    table = pd.read_csv(tmp_path / "out" / "patrols.csv")
    assert table.to_dict("records") == [pytest.approx(row) for row in rows]
    page = html.unescape((tmp_path / "out" / "report.html").read_text(encoding="utf-8"))
    assert result["verdict"] in page and all(text in page for text in result["cautions"])
    assert result["warnings"] == []
    assert result["verdict"].startswith("3 hot spots hold ")


def made_mean(expected: float) -> xr.DataArray:
    return xr.DataArray(np.full((1, 1, 1, 1), expected), dims=("time", "category", "y", "x"))


def test_a_budget_is_kept_and_what_it_cannot_hold_is_said(forecast: Path, tmp_path: Path) -> None:
    result = patrols_of(forecast, tmp_path / "out", number=5, size=0.5, budget=1.25)
    assert sorted(row["cells"] for row in result["patrols"]) == [4, 8, 8]
    assert "use up all of the budget" in result["warnings"][0]


def test_where_nothing_was_measured_a_warning_says_so(tmp_path: Path) -> None:
    result = patrols_of(finished(tmp_path / "f", MEAN), tmp_path / "out", number=1)
    assert "the intervals are too narrow" in result["warnings"][0]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"size": 0.05}, "The size is 0.05 km², less than one cell of 250 m"),
        ({"budget": 0.05}, "The budget is 0.05 km², less than one cell"),
        ({"number": 9, "budget": 0.5}, "the budget of 0.5 km² holds only 8 cells"),
        ({"number": 61, "budget": 90}, "the area has only 60 cells"),
    ],
)
def test_limits_that_cannot_be_met_are_refused_in_a_sentence(
    forecast: Path, tmp_path: Path, fields: dict[str, Any], words: str
) -> None:
    with pytest.raises(InputError) as error:
        patrols_of(forecast, tmp_path / "out", **fields)
    assert words in str(error.value)


def test_zones_and_patrols_of_a_real_forecast(
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
        "out": str(tmp_path / "forecast"),
    }
    expected = sum(step["expected"] for step in run(parse_job(job))["steps"])
    found = patrols_of(tmp_path / "forecast", tmp_path / "patrols", number=2, size=0.25)
    assert found["warnings"] == []
    # The hot corner of the made-up city holds two fifths of its incidents.
    assert found["patrols"][0]["share_pct"] > 10
    path = layer(tmp_path / "z.gpkg", [square(0, 0, 4, 8), square(4, 0, 8, 8)], half=["w", "e"])
    zoning = {"kind": "zones", "forecast": str(tmp_path / "forecast"), "zones": str(path)}
    result = run(parse_job({**zoning, "name": "half", "out": str(tmp_path / "zones")}))
    assert result["warnings"] == []
    total = sum(row["expected"] for row in result["zones"]) + result["outside"]
    assert total == pytest.approx(expected, rel=1e-6)
