"""Hot-spot statistics: Gi*, trends, emerging hot spots and the job."""

from itertools import combinations
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import rasterio
from scipy.stats import kendalltau, norm

from crimeengine.errors import InputError
from crimeengine.hotspots.emerging import CLASSES, Emerging, classify
from crimeengine.hotspots.getis_ord import (
    Surroundings,
    certainty,
    corrected,
    gi_star,
    normal_p,
    permuted_p,
)
from crimeengine.hotspots.mann_kendall import Trend
from crimeengine.jobs import parse_job, run

# The example of the documentation of esda.G_Local: six points, neighbours within 15 units, and
# what it prints for ``G_Local(y, w, transform="B", star=True).Zs``.
POINTS = np.array([(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)])
VALUES = np.array([2, 3, 3.2, 5, 8, 7])
ESDA_Z = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]


def at_the_points() -> Surroundings:
    """The points as cells of 5 units, in the order that they are in."""
    inside = np.zeros((7, 9), bool)
    inside[POINTS[:, 1] // 5, POINTS[:, 0] // 5] = True
    return Surroundings.of(inside, 5.0, 15.0)


def ragged() -> np.ndarray:
    """A study area of 12 × 9 cells with a hole and bays."""
    inside = np.random.default_rng(3).random((12, 9)) < 0.8
    inside[4:6, 3:5] = False
    return inside


def matrix(inside: np.ndarray, cell: float, reach: float) -> np.ndarray:
    """Which cells of the area are neighbours, each with each."""
    row, column = np.nonzero(inside)
    return cell * np.hypot(row[:, None] - row, column[:, None] - column) <= reach + 1e-6


def test_gi_star_is_that_of_esda_on_its_example() -> None:
    around = at_the_points()
    z = gi_star(around.sums(VALUES), around.number, VALUES)
    assert np.allclose(z, ESDA_Z, atol=1e-8)


@pytest.mark.parametrize("reach", [None, 100.0, 250.0, 300.0, 5_000.0])
def test_surroundings_are_the_cells_of_the_area_within_reach(reach: float | None) -> None:
    inside = ragged()
    values = np.random.default_rng(0).poisson(3, (4, inside.sum()))
    neighbours = matrix(inside, 100.0, reach or 100 * np.sqrt(2))
    around = Surroundings.of(inside, 100.0, reach)
    assert np.array_equal(around.number, neighbours.sum(axis=1))
    assert np.allclose(around.sums(values), values @ neighbours)


def test_gi_star_is_the_formula_cell_by_cell() -> None:
    inside = ragged()
    values = np.random.default_rng(0).poisson(3, inside.sum())
    around = Surroundings.of(inside, 100.0, 250.0)
    z = gi_star(around.sums(values), around.number, values)
    n, mean, deviation = len(values), values.mean(), values.std()
    for cell, weights in enumerate(matrix(inside, 100.0, 250.0).astype(float)):
        spread = np.sqrt((n * (weights**2).sum() - weights.sum() ** 2) / (n - 1))
        expected = (weights @ values - mean * weights.sum()) / (deviation * spread)
        assert z[cell] == pytest.approx(expected)


def test_nothing_stands_out_where_all_are_alike_or_all_are_neighbours() -> None:
    inside = np.ones((4, 5), bool)
    queen, all_around = Surroundings.of(inside, 1.0, None), Surroundings.of(inside, 1.0, 100.0)
    alike, different = np.full(20, 7), np.arange(20)
    assert (gi_star(queen.sums(alike), queen.number, alike) == 0).all()
    assert (gi_star(all_around.sums(different), all_around.number, different) == 0).all()


def test_z_is_standard_normal_where_counts_are_random() -> None:
    inside = np.ones((60, 60), bool)
    values = np.random.default_rng(0).poisson(20, 3_600)
    around = Surroundings.of(inside, 1.0, None)
    z = gi_star(around.sums(values), around.number, values)
    assert abs(z.mean()) < 0.1 and z.std() == pytest.approx(1, abs=0.1)
    assert (corrected(normal_p(z)) <= 0.05).mean() < 0.005


def test_permuted_p_is_the_share_of_all_deals() -> None:
    around = at_the_points()
    p = permuted_p(around, VALUES, 4_999, np.random.default_rng(0))
    neighbours = matrix(around.inside, 5.0, 15.0)
    for cell in range(6):
        others = np.delete(VALUES, cell)
        number = neighbours[cell].sum() - 1
        deals = np.array([VALUES[cell] + sum(deal) for deal in combinations(others, number)])
        observed = VALUES[neighbours[cell]].sum()
        more, less = (deals >= observed - 1e-9).mean(), (deals <= observed + 1e-9).mean()
        assert p[cell] == pytest.approx(min(2 * min(more, less), 1), abs=0.03)


def test_permuted_p_agrees_with_the_normal_one_on_many_even_counts() -> None:
    inside = np.ones((30, 30), bool)
    values = np.random.default_rng(0).poisson(50, 900)
    around = Surroundings.of(inside, 1.0, 6.0)
    z = gi_star(around.sums(values), around.number, values)
    permuted = permuted_p(around, values, 499, np.random.default_rng(0))
    # The permutation holds the cell's own value, one of 113, and the normal distribution does not.
    assert np.corrcoef(permuted, normal_p(z))[0, 1] > 0.95
    assert permuted.min() >= 2 / 500 and permuted.max() <= 1


def test_the_correction_is_benjamini_hochbergs() -> None:
    p = np.array([0.01, 0.04, 0.03, 0.005, 0.5])
    assert np.allclose(corrected(p), [0.025, 0.05, 0.05, 0.025, 0.5])


def test_certainty_has_the_side_of_z() -> None:
    z, q = np.array([4.0, 3.0, -3.0, -2.5, 1.0]), np.array([0.01, 0.05, 0.04, 0.1, 0.3])
    assert certainty(z, q).tolist() == [3, 2, -2, -1, 0]


def test_a_trend_is_that_of_all_pairs_with_ties() -> None:
    values = np.random.default_rng(0).integers(0, 6, (14, 40))
    trend = Trend.of(values)
    for series in range(40):
        one = values[:, series]
        score = sum(np.sign(b - a) for a, b in combinations(one, 2))
        assert trend.score[series] == score
        # The test of scipy has the same variance but no correction for continuity.
        p = kendalltau(np.arange(14), one, method="asymptotic").pvalue
        assert 2 * norm.sf(abs(score) / np.sqrt(trend.variance[series])) == pytest.approx(p)
        nearer = abs(score) - 1 if score else 0
        assert abs(trend.z[series]) == pytest.approx(nearer / np.sqrt(trend.variance[series]))
        assert np.sign(trend.z[series]) in (0, np.sign(score))


def test_a_flat_series_has_no_trend() -> None:
    trend = Trend.of(np.array([[3.0, 1.0], [3.0, 2.0], [3.0, 3.0], [3.0, 4.0], [3.0, 5.0]]))
    assert trend.z[0] == 0 and trend.p[0] == 1
    # Five values in order: S = 10, variance 50/3, as Kendall's tables have it.
    assert trend.score[1] == 10 and trend.variance[1] == pytest.approx(50 / 3)


@pytest.mark.parametrize(
    ("course", "trend", "name"),
    [
        ("--------------------", 1, "none"),
        ("-------------------h", 1, "new"),
        ("-----------------hhh", 1, "consecutive"),
        ("--hhhhhhhhhhhhhhhhhh", 1, "intensifying"),
        ("hhhhhhhhhhhhhhhhhhhh", 0, "persistent"),
        ("--hhhhhhhhhhhhhhhhhh", -1, "diminishing"),
        ("---hhhhhhhhhhhhhhhhh", 1, "consecutive"),
        ("-----h------------hh", 0, "sporadic"),
        ("hhhhhhhh-----------h", 0, "sporadic"),
        ("-----c-----------h-h", 0, "oscillating"),
        ("-----c-------------h", 0, "oscillating"),
        ("hhhhhhhhhhhhhhhhhhh-", 1, "historical"),
        ("hhhhhhhhhhhhhhhhhhhc", 1, "none"),
        ("hhhhhhhhhhhhhhhhh---", 1, "none"),
        ("hhhhhhhhhh-hhhhhhh--", 0, "none"),
        ("-----------------hh-", 0, "none"),
    ],
)
def test_cells_are_classed_as_published(course: str, trend: int, name: str) -> None:
    letters = np.array(list(course))[:, None]
    found = classify(letters == "h", letters == "c", np.array([trend]))
    assert CLASSES[found[0]] == name


def planted(steps: int = 30, side: int = 14) -> np.ndarray:
    """Random counts with four blocks: lasting, growing, appearing in the end, and quiet."""
    random = np.random.default_rng(0)
    rate = np.full((steps, side, side), 4.0)
    rate[:, 1:4, 1:4] = 30
    rate[:, 1:4, 9:12] = np.linspace(20, 60, steps)[:, None, None]
    rate[-3:, 9:12, 1:4] = 30
    return random.poisson(rate)


def test_emerging_spots_are_found_where_they_were_put() -> None:
    counts = planted()
    inside = np.ones(counts.shape[1:], bool)
    found = Emerging.of(counts[:, inside], Surroundings.of(inside, 100.0, None), 1)
    names = np.array(CLASSES)[np.abs(found.classes)].reshape(inside.shape)
    assert names[2, 2] == "persistent"
    assert names[2, 10] == "intensifying"
    assert names[10, 2] == "consecutive"
    assert (names[6:9, 6:] == "none").all()


@pytest.mark.parametrize("earlier", [0, 1, 3])
def test_no_more_trends_are_found_in_chance_than_the_level_says(earlier: int) -> None:
    counts = np.random.default_rng(0).poisson(5, (48, 1_600))
    inside = np.ones((40, 40), bool)
    found = Emerging.of(counts, Surroundings.of(inside, 1.0, None), earlier)
    assert 0.02 < (found.trend.p <= 0.05).mean() < 0.07
    assert (found.classes == 0).mean() > 0.99


def test_a_cold_spot_is_a_hot_one_upside_down() -> None:
    counts = planted()
    inside = np.ones(counts.shape[1:], bool)
    around = Surroundings.of(inside, 100.0, None)
    hot = Emerging.of(counts[:, inside], around, 1)
    cold = Emerging.of(100 - counts[:, inside], around, 1)
    assert np.array_equal(cold.classes, -hot.classes)


def test_earlier_steps_are_looked_at_together() -> None:
    counts = planted(12, 6)
    inside = ragged()[:6, :6]
    around = Surroundings.of(inside, 100.0, None)
    values = counts[:, inside]
    found = Emerging.of(values, around, 2)
    neighbours = matrix(inside, 100.0, 142.0)
    for step in (0, 1, 7):
        window = values[max(step - 2, 0) : step + 1]
        number = neighbours.sum(axis=1) * len(window)
        expected = gi_star((window @ neighbours).sum(axis=0).astype(float), number, values)
        assert np.allclose(found.z[step], expected)


def description(file: Path, area: Path, out: Path, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "hotspots",
        "incidents": str(file),
        "time": "when",
        "category": "kind",
        "area": str(area),
        "cell": 125,
        "out": str(out),
    } | changes


def test_the_job_leaves_layers_tables_and_maps(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run(parse_job(description(points_file, area_file, out)))
    assert {path.name for path in out.iterdir()} == {*result["files"].values(), "result.json"}
    cells = gpd.read_file(out / "hotspots.gpkg", layer="cells")
    # The made-up city has a hot corner of 250 × 250 m in its south-west.
    hot = cells[cells.certainty >= 2]
    assert len(hot) == result["hot"] > 0
    assert hot.row.min() >= 13 and hot.col.max() <= 2
    assert result["share"] == pytest.approx(hot["count"].sum() / cells["count"].sum())
    corner = cells[(cells.row == 15) & (cells.col == 0)].iloc[0]
    assert corner.pattern == "persistent hot spot" and corner.hot_steps >= 0.9 * 28
    assert result["patterns"]["persistent hot spot"] == (cells.pattern == corner.pattern).sum()
    table = pd.read_csv(out / "hotspots.csv")
    assert np.allclose(table.z, cells.z)
    with rasterio.open(out / "hotspots.tif") as raster:
        assert np.allclose(raster.read(1).ravel(), cells.z, atol=1e-5)
        assert raster.tags(1) == {
            "start": result["period"]["start"],
            "end": result["period"]["end"],
        }
    with rasterio.open(out / "hotspots_steps.tif") as raster:
        assert raster.count == result["period"]["steps"] == 28
    assert result["verdict"].startswith(f"{len(hot)} of 256 cells (")


def test_few_steps_have_no_emerging_spots(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    result = run(parse_job(description(points_file, area_file, tmp_path / "out", step="28D")))
    assert (
        "7 steps of 4 weeks are too few for emerging hot spots, which need 10"
        in (result["verdict"])
    )
    assert "patterns" not in result and "emerging_map" not in result["files"]
    assert "pattern" not in gpd.read_file(tmp_path / "out" / "hotspots.gpkg").columns


def test_permutations_are_the_same_for_the_same_seed(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    tables = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        changes = {"permutations": 99, "seed": seed}
        run(parse_job(description(points_file, area_file, tmp_path / name, **changes)))
        tables.append((tmp_path / name / "hotspots.csv").read_text(encoding="utf-8"))
    assert tables[0] == tables[1] != tables[2]


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"cell": 500}, r"The area has 16 cells of 500 m, .* at least 30 are needed"),
        ({"reach": 100}, r"The reach is 100 m and a cell 125 m wide"),
        (
            {"until": "2021-01-02"},
            r"Only \d+ incidents lie in the cells, and .* need 30; give more",
        ),
        ({"reach": 9_000}, r"256 cells of 125 m, each with up to 255 neighbours"),
        ({"memory": 0.0005}, r"256 cells in 28 steps needs about 0.0 GB of memory"),
        ({"reach": -5}, r"field 'reach' is -5"),
        ({"reach": float("inf")}, r"field 'reach' is inf"),
        ({"earlier": -1}, r"field 'earlier' is -1"),
    ],
)
def test_what_cannot_be_tested_is_said(
    changes: dict[str, Any], match: str, points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=match):
        run(parse_job(description(points_file, area_file, tmp_path / "out", **changes)))
    assert not (tmp_path / "out").exists()
