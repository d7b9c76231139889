"""Near repeats: the Knox table, its reading and the job."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
from conftest import as_points

from crimeengine.errors import Cancelled, InputError
from crimeengine.jobs import parse_job, run
from crimeengine.points import knox as knox_module
from crimeengine.points.knox import Knox, knox
from crimeengine.points.neighbours import Neighbours
from crimeengine.points.reading import Reading
from crimeengine.points.repeats import Repeats
from crimeengine.progress import Progress

DISTANCES, DAYS = np.array([0.0, 100.0, 200.0]), np.array([7, 14])


def scattered(number: int, days: int = 400) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Incidents over 3 × 3 km, some at the same places, on random days."""
    random = np.random.default_rng(0)
    place = random.integers(0, number * 2 // 3, number)
    x, y = (random.random((2, number)) * 3_000)[:, place]
    return x, y, random.integers(0, days, number)


def drawn(number: int = 1_500) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Scattered incidents, and as many again up to 60 m and 5 days after one of them."""
    random = np.random.default_rng(1)
    x, y, day = scattered(number)
    at = random.normal(0, 20, (2, number))
    after = random.integers(0, 6, number)
    return np.append(x, x + at[0]), np.append(y, y + at[1]), np.append(day, day + after)


def table_of(
    x: np.ndarray, y: np.ndarray, day: np.ndarray, permutations: int = 99, seed: int = 0
) -> Knox:
    random = np.random.default_rng(seed)
    return knox(x, y, day, DISTANCES, DAYS, permutations, random, Progress())


def all_with_all(x: np.ndarray, y: np.ndarray, day: np.ndarray) -> np.ndarray:
    one, other = np.triu_indices(len(x), 1)
    away = np.hypot(x[one] - x[other], y[one] - y[other])
    apart = np.abs(day[one] - day[other])
    from_m, from_days = [-1, 0, 100], [-1, 7]
    return np.array(
        [
            [
                ((away > a) & (away <= b) & (apart > c) & (apart <= d)).sum()
                for c, d in zip(from_days, DAYS, strict=True)
            ]
            for a, b in zip(from_m, DISTANCES, strict=True)
        ]
    )


@pytest.mark.parametrize("block", [40, 10_000_000])
@pytest.mark.parametrize("distance", [0.0, 30.0, 700.0])
def test_neighbours_are_all_pairs_within_the_distance(
    distance: float, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crimeengine.points.neighbours.BLOCK", block)
    x, y, _ = scattered(300)
    near = Neighbours(x, y, distance)
    parts = [near.pairs(*part) for part in near.parts]
    one, other, squared = (np.concatenate(column) for column in zip(*parts, strict=True))
    assert (one < other).all()
    first, second = near.order[one], near.order[other]
    assert np.allclose(squared, (x[first] - x[second]) ** 2 + (y[first] - y[second]) ** 2)
    found = {frozenset(pair) for pair in zip(first.tolist(), second.tolist(), strict=True)}
    a, b = np.triu_indices(300, 1)
    within = (x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2 <= distance**2
    expected = {
        frozenset(pair) for pair in zip(a[within].tolist(), b[within].tolist(), strict=True)
    }
    assert len(one) == len(found) and found == expected


def test_pairs_are_counted_as_all_with_all() -> None:
    points = drawn(300)
    assert np.array_equal(table_of(*points, 19).observed, all_with_all(*points))


def test_edges_belong_to_the_nearer_band() -> None:
    x, y = np.array([0.0, 100.0, 0.0, 0.0]), np.array([0.0, 0.0, 200.0, 0.0])
    day = np.array([0, 7, 14, 7])
    # At the same place after 7 days; 100 m away after 7 and after 0; 200 m away after 14 and 7.
    assert table_of(x, y, day, 19).observed.tolist() == [[1, 0], [2, 0], [1, 1]]


def test_a_permutation_is_the_table_of_the_dates_dealt_out_anew() -> None:
    x, y, day = drawn(300)
    table = table_of(x, y, day, 19)
    near = Neighbours(x, y, 200.0)
    dealt = np.tile(day.astype(np.int16)[near.order], (19, 1))
    np.random.default_rng(0).permuted(dealt, axis=1, out=dealt)
    again = all_with_all(x[near.order], y[near.order], dealt[-1].astype(int))
    assert np.array_equal(table.permuted[-1], again)


def test_days_beyond_two_bytes_and_several_lots_count_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    x, y, day = drawn(300)
    usual = table_of(x, y, day, 40)
    monkeypatch.setattr(knox_module, "_LOT", 5_000)
    lots = table_of(x, y, day, 40)
    assert np.array_equal(lots.observed, usual.observed)
    assert np.array_equal(lots.permuted, usual.permuted)
    far = table_of(np.append(x, 1e6), np.append(y, 1e6), np.append(day, 50_000), 40)
    assert np.array_equal(far.observed, usual.observed)


def test_the_expected_pairs_are_those_of_independent_days() -> None:
    x, y, day = scattered(800)
    table = table_of(x, y, day, 199)
    a, b = np.triu_indices(800, 1)
    apart, away = np.abs(day[a] - day[b]), np.hypot(x[a] - x[b], y[a] - y[b])
    share = np.array([(apart <= 7).mean(), ((apart > 7) & (apart <= 14)).mean()])
    near = np.array([(away == 0).sum(), (away <= 100).sum(), (away <= 200).sum()])
    assert np.allclose(table.expected, np.outer(np.diff(near, prepend=0), share), rtol=0.05)


def test_p_counts_the_permutations_with_as_many() -> None:
    permuted = np.arange(99)[:, None, None] * np.ones((1, 1, 2), int)
    table = Knox(np.array([[99, 90]]), permuted)
    assert table.p.tolist() == [[0.01, 0.1]]
    assert table.expected.tolist() == [[49.0, 49.0]]
    assert np.allclose(table.envelope, [[[2.45, 2.45]], [[95.55, 95.55]]])


def test_p_is_even_where_there_is_nothing_to_find() -> None:
    random = np.random.default_rng(0)
    least = []
    for seed in range(60):
        x, y = random.random((2, 250)) * 1_500
        least.append(table_of(x, y, random.integers(0, 200, 250), 99, seed).family_p.min())
    # Of 60 tests at the level 0.05 three are to be expected; more than nine come up in 1 of 1,000.
    assert (np.array(least) <= 0.05).sum() <= 9
    assert 0.3 < np.mean(least) < 0.7


def test_followers_are_found_as_far_as_they_go() -> None:
    table = table_of(*drawn())
    assert Reading(table, DISTANCES, DAYS).found == (1, 0)
    assert table.p[1, 0] == table.family_p[1, 0] == 0.01
    assert table.ratio[1, 0] > 2 and table.family_p[2, 1] > 0.05


def test_within_adds_up_the_bands_below() -> None:
    table = table_of(*drawn(200), 19)
    assert table.within.observed[2, 1] == table.observed.sum()
    assert np.array_equal(table.within.permuted[:, 1, 0], table.permuted[:, :2, 0].sum(axis=1))


def test_the_reading_says_it_in_a_sentence() -> None:
    reading = Reading(table_of(*drawn(), 999), (0, 100, 200), (7, 14))
    ratio = reading.table.within.ratio[1, 0]
    assert reading.verdict.startswith(
        f"Within 100 m and 7 days of each other there are {ratio:.1f} times as many pairs of "
        "incidents as chance brings, p ≤ 0.001."
    )
    assert reading.names == (
        ["0 (same place)", "over 0 to 100", "over 100 to 200"],
        ["0 to 7", "8 to 14"],
    )


def test_nothing_found_is_said() -> None:
    reading = Reading(table_of(*scattered(800)), (0, 100, 200), (7, 14))
    assert reading.verdict.startswith(
        "No clear near repeats: no band has more pairs than chance brings (p = 0."
    )
    assert reading.near == (0, 7)


def test_a_far_band_alone_makes_no_near_repeats() -> None:
    random = np.random.default_rng(0)
    permuted = random.poisson(100, (99, 3, 2))
    observed = np.array([[100, 100], [100, 100], [100, 190]])
    reading = Reading(Knox(observed, permuted), (0, 100, 200), (7, 14))
    assert reading.found is None
    assert "over 100 to 200 m and 8 to 14 days apart, has 1.9 times as many" in reading.verdict


@pytest.mark.parametrize(
    ("observed", "found"),
    [
        ([[100, 100], [100, 100], [100, 100]], None),
        ([[190, 100], [190, 190], [100, 100]], (1, 0)),
        ([[190, 190], [190, 190], [190, 100]], (1, 1)),
        ([[100, 100], [190, 100], [190, 100]], (2, 0)),
        ([[100, 190], [100, 190], [190, 190]], None),
        ([[190, 100], [100, 100], [190, 100]], (0, 0)),
    ],
)
def test_near_repeats_go_as_far_as_bands_are_clear(
    observed: list[list[int]], found: tuple[int, int] | None
) -> None:
    permuted = np.random.default_rng(0).poisson(100, (199, 3, 2))
    assert Reading(Knox(np.array(observed), permuted), DISTANCES, DAYS).found == found


def test_a_band_too_sparse_to_tell_does_not_end_the_near_repeats() -> None:
    permuted = np.random.default_rng(0).poisson([[100], [1], [100]], (199, 3, 2))
    table = Knox(np.array([[190, 100], [1, 1], [190, 100]]), permuted)
    assert Reading(table, np.array([50, 100, 200]), DAYS).found == (2, 0)


def test_a_small_excess_is_none_to_speak_of() -> None:
    permuted = np.random.default_rng(0).poisson(10_000, (199, 3, 2))
    reading = Reading(Knox(np.full((3, 2), 11_500), permuted), DISTANCES, DAYS)
    assert reading.table.family_p.max() <= 0.05
    assert reading.verdict.startswith("No clear near repeats: the nearest bands do not have 1.2 ")


def test_repeats_are_listed_the_closest_first() -> None:
    x, y, day = drawn(200)
    repeats = Repeats.of(x, y, day, 100.0, 7, 50, Progress())
    a, b = np.triu_indices(len(x), 1)
    away, apart = np.hypot(x[a] - x[b], y[a] - y[b]), np.abs(day[a] - day[b])
    near = (away <= 100) & (apart <= 7)
    partners = np.bincount(np.append(a[near], b[near]), minlength=len(x))
    assert np.array_equal(repeats.partners, partners)
    apart_in_space = near & (away > 0)
    assert np.allclose(repeats.metres, np.sort(away[apart_in_space])[:50])
    assert np.array_equal(repeats.days, day[repeats.later] - day[repeats.earlier])
    assert (repeats.days >= 0).all()


def description(file: Path, out: Path, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "near-repeat",
        "incidents": str(file),
        "time": "when",
        "category": "kind",
        "out": str(out),
        "permutations": 99,
    } | changes


@pytest.fixture(scope="module")
def repeats_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Incidents with followers, as a GeoPackage."""
    x, y, day = drawn(600)
    when = np.datetime64("2021-01-01T12:00", "s") + day.astype("timedelta64[D]")
    rows = pd.DataFrame({"when": when, "kind": "theft", "x": x + 440_000, "y": y + 4_630_000})
    path = tmp_path_factory.mktemp("repeats") / "incidents.gpkg"
    as_points(rows).to_file(path, layer="incidents", engine="pyogrio")
    return path


def test_the_job_leaves_table_chart_and_layers(repeats_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(parse_job(description(repeats_file, out, distances="0,100,200", days="7,14")))
    assert result["found"] and result["verdict"].startswith("Within 100 m and 7 days")
    assert {path.name for path in out.iterdir()} == {*result["files"].values(), "result.json"}
    table = pd.read_csv(out / "knox.csv")
    assert ",".join(table.columns[:10]) == (
        "from_m,to_m,from_days,to_days,pairs,expected,ratio,low,high,p"
    )
    bands = table[["from_m", "to_m", "from_days", "to_days"]].to_numpy().tolist()
    assert bands[:3] == [[0, 0, 0, 7], [0, 0, 8, 14], [0, 100, 0, 7]]
    assert bands[-1] == [100, 200, 8, 14]
    assert result["near"]["pairs"] == table.pairs[[0, 2]].sum()
    layer = gpd.read_file(out / "near_repeats.gpkg", layer="incidents")
    assert layer.partners.sum() == 2 * result["near"]["pairs"]
    links = gpd.read_file(out / "near_repeats.gpkg", layer="links")
    assert len(links) == result["near"]["links"]
    assert np.allclose(links.length, links.metres, atol=0.06)
    assert links.days.between(0, 7).all() and (links.since <= links.until).all()


def test_the_same_seed_gives_the_same_table(repeats_file: Path, tmp_path: Path) -> None:
    tables = [
        run(parse_job(description(repeats_file, tmp_path / name, seed=seed)))["table"]
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    ]
    assert tables[0] == tables[1] != tables[2]


def test_same_place_alone_leaves_no_lines(repeats_file: Path, tmp_path: Path) -> None:
    result = run(parse_job(description(repeats_file, tmp_path / "out", distances=[0])))
    assert result["near"]["links"] == 0
    layers = pyogrio.list_layers(tmp_path / "out" / "near_repeats.gpkg")
    assert layers[:, 0].tolist() == ["incidents"]


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"distances": "0,200,100"}, r"'distances' is .* edges have to rise"),
        ({"distances": "near"}, r"'distances.*' is 'near'"),
        ({"distances": ""}, r"'distances' is '': .* edges have to rise"),
        ({"days": [-1, 7]}, r"'days' is .* none may be negative"),
        ({"days": "7.5"}, r"'days.*' is '7.5': .* valid integer"),
        ({"permutations": 5}, r"'permutations' is 5"),
        ({"days": "500"}, r"span \d+ days and the time bands \(days\) end at 500; take a longer"),
        ({"since": "2021-02-01", "until": "2021-02-02"}, r"of the same day, 2021-02-01"),
    ],
)
def test_what_cannot_be_tested_is_said(
    changes: dict[str, Any], match: str, repeats_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=match):
        run(parse_job(description(repeats_file, tmp_path / "out", **changes)))
    assert not (tmp_path / "out").exists()


def test_too_few_pairs_are_said(repeats_file: Path, tmp_path: Path) -> None:
    few = tmp_path / "few.gpkg"
    gpd.read_file(repeats_file).iloc[::40].to_file(few, layer="incidents", engine="pyogrio")
    with pytest.raises(InputError, match=r"Only \d+ pairs of incidents lie within 50 m and 2 days"):
        run(parse_job(description(few, tmp_path / "out", distances="50", days="2")))


def test_the_test_stops_when_asked(repeats_file: Path, tmp_path: Path) -> None:
    asked: list[bool] = []

    def listen(stage: str, *_: Any) -> None:
        if stage == "count":
            asked.append(True)

    with pytest.raises(Cancelled):
        run(
            parse_job(description(repeats_file, tmp_path / "out")),
            Progress(listen, lambda: bool(asked)),
        )
    assert not (tmp_path / "out").exists()
