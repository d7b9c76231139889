"""Who lives in the flagged area: areal weighting, intervals, the job and what it refuses."""

import html
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import SAMPLE
from made_up_forecast import CELL, LEFT, TOP, UTM, finished, layer, square

from crimeengine.area import Area
from crimeengine.errors import InputError
from crimeengine.evaluation.bootstrap import Bootstrap
from crimeengine.grid import Grid
from crimeengine.jobs import parse_job, run
from crimeengine.population.areas import PeopledAreas
from crimeengine.population.flagged import FlaggedPopulation, residents_of

#: Four of 64 cells in a corner have most: the flagged 6.25 %.
MEAN = np.full((2, 8, 8), 0.1)
MEAN[:, 6:, :2] = 3.0
SHARE = 4 / 64

#: A map of 16 areas of 2 × 2 cells; that in the south-western corner is flagged.
BLOCKS = [square(2 * x, 2 * y, 2 * x + 2, 2 * y + 2) for y in range(4) for x in range(4)]


@pytest.fixture
def grid() -> Grid:
    return Grid(UTM, CELL, LEFT, TOP, np.ones((8, 8), bool))


@pytest.fixture(scope="module")
def forecast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return finished(tmp_path_factory.mktemp("made") / "forecast", MEAN)


def people_of(folder: Path, out: Path, **fields: Any) -> dict[str, Any]:
    job = {"kind": "population", "forecast": str(folder), "out": str(out), "share": SHARE}
    return run(parse_job(job | fields))


def blocks(path: Path, **columns: Any) -> str:
    """Write the 16 areas with their people."""
    return str(layer(path, BLOCKS, **columns))


def by_group(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["group"]: row for row in result["people"]}


def test_whole_areas_are_counted_exactly(forecast: Path, tmp_path: Path) -> None:
    few = np.arange(16) + 5
    file = blocks(tmp_path / "p.gpkg", all=np.full(16, 100), few=few)
    result = people_of(forecast, tmp_path / "out", population=file, groups=["few"], total="all")
    found = by_group(result)
    assert list(found) == ["everyone", "few"]
    assert found["everyone"]["people"] == pytest.approx(1600)
    assert found["everyone"]["flagged"] == pytest.approx(100)
    assert found["few"]["flagged"] == pytest.approx(5)
    assert found["few"]["share"] == pytest.approx(5 / few.sum())
    assert found["few"]["ratio"] == pytest.approx(5 / few.sum() * 16)
    assert found["everyone"]["ratio"] == found["everyone"]["ratio_low"] == 1
    # No area is cut, so that nothing is left open.
    assert found["few"]["share_least"] == found["few"]["share_most"]
    per = result["expected"]
    assert per["flagged"]["per_1000"] == pytest.approx(1000 * 24 / 100)
    assert per["elsewhere"]["per_1000"] == pytest.approx(1000 * 12 / 1500)
    assert per["unit"] == "expected incidents in 2 days per 1,000 residents"


def test_cut_areas_are_weighed_as_an_overlay_does(grid: Grid) -> None:
    outline = square(0, 0, 7.5, 8)
    hot = np.zeros(64, bool)
    hot[[3, 17, 18, 40, 62]] = True
    random = np.random.default_rng(4)
    left, bottom, right, top = outline.bounds
    points = shapely.multipoints(
        random.random((12, 2)) * (right - left, top - bottom) + (left, bottom)
    )
    box = square(-1, -1, 9, 9)
    polygons = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=box))
    polygons = shapely.intersection(polygons, box)
    people = random.integers(10, 1000, len(polygons)).astype(float)
    names = np.arange(12).astype(str)
    areas = PeopledAreas("file", names, polygons, {"g": people}, None, 0)
    found = FlaggedPopulation.of(areas, grid, hot, Area(outline, UTM), 0)
    flagged = shapely.union_all(grid.squares()[hot]).intersection(outline)
    density = people / shapely.area(polygons)
    inside = density @ shapely.area(shapely.intersection(polygons, outline))
    within = density @ shapely.area(shapely.intersection(polygons, flagged))
    assert found.everyone.people == pytest.approx(inside)
    assert found.everyone.flagged == pytest.approx(within)
    assert found.everyone.least < found.everyone.share.value < found.everyone.most


def test_the_bounds_are_what_the_areas_allow(grid: Grid) -> None:
    hot = np.zeros(64, bool)
    hot[[0, 1, 8]] = True  # three of the four cells of one area, one of them alone in another
    polygons = np.array([square(0, 6, 2, 8), square(2, 6, 4, 8), square(0, 4, 1, 6)])
    hot[32] = True
    areas = PeopledAreas(
        "file", np.arange(3).astype(str), polygons, {"g": np.array([80.0, 10.0, 10.0])}, None, 0
    )
    (everyone, _) = FlaggedPopulation.of(areas, grid, hot, None, 0).residents
    assert everyone.flagged == pytest.approx(80 * 3 / 4)
    assert (everyone.least, everyone.most) == pytest.approx((0.0, 0.8))
    hot[9] = True
    (everyone, _) = FlaggedPopulation.of(areas, grid, hot, None, 0).residents
    assert (everyone.least, everyone.most) == pytest.approx((0.8, 0.8))


def test_intervals_cover_a_city_where_nobody_is_flagged_more_often() -> None:
    random = np.random.default_rng(5)
    covered = []
    for seed in range(150):
        everyone = random.gamma(4, 250, 60)
        group = everyone * random.beta(2, 6, 60)
        flagged = random.beta(0.5, 4, 60)
        bootstrap = Bootstrap(60, 1, seed)
        ratio = residents_of("g", group, everyone, np.ones(60), flagged, bootstrap).ratio
        covered.append(ratio.low <= 1 <= ratio.high)
    assert 0.88 <= np.mean(covered) <= 0.99


def test_products_say_the_same(forecast: Path, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    old = random.integers(0, 90, 16)
    young = np.where(np.arange(16) == 0, 95, random.integers(0, 30, 16))
    file = blocks(tmp_path / "p.gpkg", old=old, young=young, tract=list("abcdefghijklmnop"))
    out = tmp_path / "out"
    result = people_of(forecast, out, population=file, groups=["old", "young"], name="tract")
    assert {path.name for path in out.iterdir()} == {*result["files"].values(), "result.json"}
    table = pd.read_csv(out / "population.csv")
    assert table.group.tolist() == ["everyone", "old", "young"]
    assert table.flagged.tolist() == pytest.approx([old[0] + 95, old[0], 95])
    made = gpd.read_file(out / "population.gpkg", layer="population")
    assert made.crs == UTM and made.name[0] == "a" and len(made) == 16
    assert made.flagged_pct.tolist() == pytest.approx([100] + [0] * 15)
    assert made.people.sum() == pytest.approx(old.sum() + young.sum())
    assert made.expected.sum() == pytest.approx(MEAN.sum())
    young_row = by_group(result)["young"]
    assert young_row["ratio_low"] <= young_row["ratio"] <= young_row["ratio_high"]
    assert f"{old[0] + 95:,} of" in result["verdict"]
    page = html.unescape((out / "report.html").read_text(encoding="utf-8"))
    assert result["verdict"] in page and all(text in page for text in result["cautions"])
    again = people_of(
        forecast, tmp_path / "again", population=file, groups=["old", "young"], name="tract"
    )
    assert again["people"] == result["people"]


def test_the_share_is_the_forecasts_own_where_none_is_given(tmp_path: Path) -> None:
    folder = finished(tmp_path / "f", MEAN)
    file = folder / "result.json"
    result = json.loads(file.read_text(encoding="utf-8"))
    result["job"]["area_share"] = 0.125
    file.write_text(json.dumps(result), encoding="utf-8")
    people = blocks(tmp_path / "p.gpkg", n=np.full(16, 10))
    made = people_of(folder, tmp_path / "out", population=people, groups=["n"], share=None)
    assert made["flagged"]["cells"] == 8
    assert made["share"] == 0.125


def test_what_is_missing_doubled_or_too_little_is_said(forecast: Path, tmp_path: Path) -> None:
    polygons = [square(0, 0, 4, 4), square(2, 0, 6, 4), square(90, 90, 91, 91)]
    file = str(layer(tmp_path / "p.gpkg", polygons, n=[9, 9, -1], none=[0, 0, 5]))
    result = people_of(forecast, tmp_path / "out", population=file, groups=["n", "none"])
    said = " ".join(result["warnings"])
    assert "62 % of the study area lies in no area" in said
    assert "overlap on 12 % of the study area" in said
    assert "Nobody of 'none' lives in the study area." in said
    assert "Only 2 areas lie over the forecast's cells, too few for intervals." in said
    assert by_group(result)["none"]["share"] is None
    assert by_group(result)["n"]["ratio_low"] is None
    assert len(result["cautions"]) == 3


def refused(forecast: Path, out: Path, **fields: Any) -> str:
    with pytest.raises(InputError) as error:
        people_of(forecast, out, **fields)
    assert not out.exists()
    return str(error.value)


def test_numbers_that_cannot_be_people_are_refused(forecast: Path, tmp_path: Path) -> None:
    n = np.arange(16) + 200.0
    columns = {
        "n": n,
        "negative": np.where(n == 203, -999, n),
        "missing": np.where(n == 203, np.nan, n),
        "more": n + 5,
        "share_old": n / 10,
        "pct": (n - 180).round(),
        "a": n - 190,
        "rest": 290 - n,
        "word": ["many"] * 16,
        "nobody": np.zeros(16),
    }
    file = blocks(tmp_path / "p.gpkg", **columns)

    def says(*groups: str, **fields: Any) -> str:
        return refused(forecast, tmp_path / "out", population=file, groups=groups, **fields)

    assert "negative numbers in the column 'negative', such as -999" in says("negative")
    assert "no number in the column 'missing' for 1 area" in says("missing")
    assert "'more' than in all in 16 areas, such as 1: 205 of 200" in says("more", total="n")
    assert "per cent or shares in the column 'share_old'" in says("n", "share_old")
    assert "per cent or shares in the column 'pct'" in says("pct", total="n")
    assert "which add up to 100" in says("a", "rest")
    assert "holds text in the column 'word', such as 'many'" in says("word")
    assert "has nobody in the area" in says("nobody")
    assert "both as a group (groups) and as everyone" in says("n", total="n")
    assert "did you mean 'nobody'?" in says("nobodi")
    far = str(layer(tmp_path / "far.gpkg", [square(90, 90, 91, 91)], n=[5]))
    said = refused(forecast, tmp_path / "out", population=far, groups=["n"])
    assert "no area over the cells of the forecast" in said


def test_a_job_needs_a_group(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="groups"):
        parse_job({"kind": "population", "forecast": "f", "out": "o", "population": "p"})


def test_the_sample_has_people_by_tract() -> None:
    tracts = gpd.read_file(SAMPLE, layer="population").to_crs(UTM)
    districts = gpd.read_file(SAMPLE, layer="districts").to_crs(UTM).union_all()
    groups = ["white", "black", "hispanic", "under_18", "over_64"]
    assert len(tracts) == 95 and tracts.tract.is_unique
    assert (tracts[groups].to_numpy() <= tracts[["total"]].to_numpy()).all()
    assert (tracts[["total", *groups]] >= 0).all().all()
    bare = districts.difference(tracts.union_all()).area / districts.area
    assert bare < 0.001
