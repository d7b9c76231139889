"""A finished forecast summed up by zones: shares, intervals, the job and what it refuses."""

import html
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from made_up_forecast import CELL, LEFT, TOP, UTM, finished, layer, square
from scipy import stats

from crimeengine.area import Area
from crimeengine.errors import InputError
from crimeengine.evaluation.scale import Scales
from crimeengine.finished import FinishedForecast
from crimeengine.grid import Grid
from crimeengine.jobs import parse_job, run
from crimeengine.products import class_edges, zone_edges
from crimeengine.zoning.shares import Shares
from crimeengine.zoning.spread import Figures, Spread
from crimeengine.zoning.zones import Zones

MEAN = np.random.default_rng(0).gamma(0.5, 2, (3, 8, 8)).astype(np.float32).astype(np.float64)
SPREAD = [(1, 0.4, 0.2), (4, 0.2, 0.1), (64, 0.1, 0.05)]


@pytest.fixture
def grid() -> Grid:
    return Grid(UTM, CELL, LEFT, TOP, np.ones((8, 8), bool))


def patchwork(grid: Grid, number: int, seed: int = 0) -> np.ndarray:
    """Polygons that fill the map without overlapping."""
    left, bottom, right, top = grid.bounds
    places = np.random.default_rng(seed).random((number, 2))
    points = shapely.multipoints(places * (right - left, top - bottom) + (left, bottom))
    box = shapely.box(*grid.bounds)
    polygons = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=box))
    return shapely.intersection(polygons, box)


def zones_of(folder: Path, out: Path, **fields: Any) -> dict[str, Any]:
    job = {"kind": "zones", "forecast": str(folder), "out": str(out), **fields}
    return run(parse_job(job))


# Shares


@pytest.mark.parametrize("clipped", [False, True])
def test_shares_are_those_of_an_overlay(grid: Grid, clipped: bool) -> None:
    polygons = patchwork(grid, 9)
    outline = shapely.box(*grid.bounds).centroid.buffer(900)
    area = Area(outline, UTM) if clipped else None
    grid = Grid.over(Area(outline, UTM), 250) if clipped else grid
    shares = Shares.between(polygons, grid, area)
    squares = grid.squares()
    parts = shapely.intersection(squares, outline) if clipped else squares
    cells = gpd.GeoDataFrame({"cell": range(len(parts))}, geometry=parts)
    zones = gpd.GeoDataFrame({"zone": range(9)}, geometry=polygons)
    pieces = gpd.overlay(cells, zones, how="intersection")
    plain = np.zeros(shares.of.shape)
    np.add.at(plain, (pieces.zone, pieces.cell), pieces.area / shapely.area(parts)[pieces.cell])
    assert np.allclose(shares.of.toarray(), plain, rtol=1e-9, atol=1e-12)
    assert shares.km2 == pytest.approx(shapely.area(polygons) / 1e6 if not clipped else shares.km2)
    assert shares.km2.sum() == pytest.approx(shapely.area(parts).sum() / 1e6)


def test_zones_and_outside_conserve_each_step(grid: Grid) -> None:
    polygons = patchwork(grid, 12)[2:]
    shares = Shares.between(polygons, grid)
    mean = MEAN.reshape(3, -1)
    parts = (mean @ shares.of.T).sum(axis=1) + mean @ shares.outside
    assert np.abs(parts / mean.sum(axis=1) - 1).max() < 1e-12
    assert shares.outside.sum() > 1 and (shares.again == 0).all()


def test_overlaps_are_known_beyond_what_is_covered_once(grid: Grid) -> None:
    shares = Shares.between(np.array([square(0, 0, 2, 2), square(1, 0, 3.5, 2)]), grid)
    assert shares.cells.tolist() == pytest.approx([4, 5])
    assert shares.again.sum() == pytest.approx(2)
    assert shares.outside.sum() == pytest.approx(64 - 7)


def test_of_a_cell_at_the_edge_of_the_area_only_its_part_inside_is_divided() -> None:
    area = Area(square(0, 0, 1.5, 1), UTM)
    grid = Grid.over(area, CELL)
    zones = np.array([square(0, 0, 1.25, 1), square(1.5, 0, 3, 1)])
    shares = Shares.between(zones, grid, area)
    assert shares.of.toarray() == pytest.approx(np.array([[1, 0.5], [0, 0]]))
    whole = Shares.between(zones, grid)
    assert whole.of.toarray() == pytest.approx(np.array([[1, 0.25], [0, 0.5]]))


def test_edges_that_the_area_only_touches_are_no_part_of_a_cell() -> None:
    # A U, which takes half of the cell in its bay and touches the other side of it.
    u = square(0, 0, 2, 1).union(square(0, 1, 0.5, 2)).union(square(1, 1, 2, 2))
    area = Area(u, UTM)
    grid = Grid.over(area, CELL)
    shares = Shares.between(np.array([square(0, 0, 1, 1.5), square(0, 1.5, 1, 2)]), grid, area)
    assert shares.size.tolist() == pytest.approx([0.03125, 0.0625, 0.0625, 0.0625])
    assert shares.of.toarray() == pytest.approx(np.array([[0.5, 0, 1, 0], [0.5, 0, 0, 0]]))


# Zones


def test_hexagons_fill_the_map_and_are_the_same_wherever_it_begins(grid: Grid) -> None:
    zones = Zones.hexagons(grid, 400)
    area = 400**2 * np.sqrt(3) / 2
    assert np.allclose(shapely.area(zones.polygons), area)
    shares = Shares.between(zones.polygons, grid)
    assert shares.of.sum(axis=0) == pytest.approx(np.ones(64), rel=1e-12)
    assert len(set(zones.names)) == len(zones.names)
    moved = Grid(UTM, CELL, LEFT + CELL, TOP, grid.inside)
    middles, others = (
        {(round(p.x, 3), round(p.y, 3)) for p in shapely.centroid(z.polygons)}
        for z in (zones, Zones.hexagons(moved, 400))
    )
    assert len(middles & others) > len(middles) / 2


def test_rows_of_one_name_become_one_zone_and_invalid_ones_are_repaired(tmp_path: Path) -> None:
    south = TOP - 8 * CELL
    bow = shapely.Polygon(
        [(LEFT, south), (LEFT + 500, south + 500), (LEFT + 500, south), (LEFT, south + 500)]
    )
    polygons = [square(4, 0, 6, 2), bow, square(6, 0, 8, 2), square(0, 6, 1, 7)]
    path = layer(tmp_path / "z.gpkg", polygons, beat=[12.0, 7.0, 12.0, None])
    zones = Zones.read(path, None, "beat", UTM)
    assert zones.names == ("12", "7", "(no name)")
    assert shapely.area(zones.polygons) == pytest.approx([500_000, 125_000, 62_500])
    assert zones.warnings == (
        "1 invalid zone was repaired.",
        "4 polygons have 3 names; those of the same name were made one zone.",
    )


def test_without_a_column_zones_are_numbered_and_come_to_the_crs_of_the_cells(
    tmp_path: Path,
) -> None:
    frame = gpd.GeoDataFrame(geometry=[square(0, 0, 1, 1), square(1, 0, 2, 2)], crs=UTM)
    frame.to_crs("EPSG:4326").to_file(tmp_path / "z.geojson")
    zones = Zones.read(tmp_path / "z.geojson", None, None, UTM)
    assert zones.names == ("1", "2")
    assert shapely.area(zones.polygons) == pytest.approx([62_500, 125_000], rel=1e-4)


# Intervals


def test_the_dispersion_lies_between_those_of_the_sizes_around(tmp_path: Path) -> None:
    spread = Spread.of(FinishedForecast.open(finished(tmp_path / "f", MEAN, SPREAD)))
    sizes = np.array([0.2, 1.0, 2.0, 4.0, 16.0, 64.0, 900.0])
    made = spread.by_step(np.ones((1, 7)), sizes)
    assert made.dispersion == pytest.approx([0.4, 0.4, 0.3, 0.2, 0.15, 0.1, 0.1])
    whole = spread.over_horizon(np.full((3, 7), 10.0), sizes)
    assert whole.dispersion == pytest.approx(made.dispersion / 2)
    figures = Figures.of(whole)
    d = 0.05
    law = stats.nbinom(1 / d, 1 / (1 + 30 * d))
    assert figures.expected[0] == pytest.approx(np.full(7, 30))
    assert (figures.lower[0, -1], figures.upper[0, -1]) == (law.ppf(0.1), law.ppf(0.9))
    assert figures.probability[0, -1] == pytest.approx(1 - law.pmf(0))


def test_intervals_cover_what_they_promise_where_busy_days_are_shared() -> None:
    random = np.random.default_rng(3)
    rate = random.gamma(2, 0.2, (12, 12))
    shock = random.gamma(1 / 0.08, 0.08, (520, 1, 1))
    local = random.gamma(1 / 0.3, 0.3, (520, 3, 3)).repeat(4, axis=1).repeat(4, axis=2)
    counts = random.poisson(rate * shock * local)
    mean = np.broadcast_to(rate, counts.shape)
    past, later = slice(0, 120), slice(120, 520)
    scales = Scales.of(counts[past, None], mean[past, None], np.ones((12, 12), bool))
    rows = scales.describe()
    spread = Spread(*np.array([[r[k] for r in rows] for k in ("cells", "step", "horizon")]))
    # A zone of half of the city, whatever the blocks that neighbours share.
    zone, size = np.s_[:, :, :6], np.array([72.0])
    found, expected = counts[later][zone].sum(axis=(1, 2)), rate[:, :6].sum()
    made = Figures.of(spread.by_step(np.array([[expected]]), size))
    alone = Spread(np.ones(1), *2 * [scales.dispersion[0, :1]])
    of_cells = alone.step[0] * (rate[:, :6] ** 2).sum() / expected**2
    narrow = stats.nbinom(1 / of_cells, 1 / (1 + expected * of_cells))
    covered = np.mean((found >= made.lower[0]) & (found <= made.upper[0]))
    too_few = np.mean((found >= narrow.ppf(0.1)) & (found <= narrow.ppf(0.9)))
    assert 0.74 < covered < 0.88
    assert too_few < 0.55


# The job


@pytest.fixture(scope="module")
def forecast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return finished(tmp_path_factory.mktemp("made") / "forecast", MEAN, SPREAD)


def test_the_products_say_the_same_and_conserve_the_total(
    forecast: Path, grid: Grid, tmp_path: Path
) -> None:
    polygons = list(patchwork(grid, 6)[1:])
    path = layer(tmp_path / "z.gpkg", polygons, beat=list("abcde"))
    result = zones_of(forecast, tmp_path / "out", zones=str(path), name="beat")
    rows = result["zones"]
    total = sum(row["expected"] for row in rows) + result["outside"]
    assert total == pytest.approx(MEAN.sum(), rel=1e-9)
    assert result["expected"] == pytest.approx(MEAN.sum(), rel=1e-12)
    assert [row["expected"] for row in rows] == sorted((r["expected"] for r in rows), reverse=True)
    assert set(rows[0]) == {
        *("name", "expected", "lower", "upper"),
        *("probability", "density", "area_km2", "share_pct"),
    }
    for row in rows:
        assert row["lower"] <= row["expected"] <= row["upper"]
        assert row["density"] == pytest.approx(row["expected"] / row["area_km2"])
        assert row["share_pct"] == pytest.approx(100 * row["expected"] / MEAN.sum())
    made = gpd.read_file(tmp_path / "out" / "zones.gpkg", layer="zones")
    assert made.crs == UTM and made.name.tolist() == [row["name"] for row in rows]
    assert made.expected.to_numpy() == pytest.approx([row["expected"] for row in rows])
    areas = shapely.area(made.geometry.to_numpy()) / 1e6
    assert areas == pytest.approx(made.area_km2.to_numpy())
    table = pd.read_csv(tmp_path / "out" / "zones.csv", dtype={"step": str})
    assert len(table) == (5 + 1) * (3 + 1)
    for step, mean in enumerate(MEAN, start=1):
        assert table.expected[table.step == str(step)].sum() == pytest.approx(mean.sum())
    assert table.expected[table.step == "total"].sum() == pytest.approx(MEAN.sum())
    page = html.unescape((tmp_path / "out" / "report.html").read_text(encoding="utf-8"))
    assert result["verdict"] in page and result["cautions"][0] in page
    assert result["warnings"] == []
    assert result["legend"]["unit_total"] == "incidents per zone in 3 days"
    assert result["legend"]["edges_total"][-1] > max(row["expected"] for row in rows)


def test_a_few_zones_have_classes_of_the_same_width() -> None:
    assert zone_edges(np.array([36.1, 57.7, 59.8])) == [0, 12, 24, 36, 48, 60]
    assert zone_edges(np.zeros(3)) == [0, 1]
    many = np.arange(1.0, 101)
    assert zone_edges(many) == class_edges(many)


def test_overlapping_zones_are_counted_in_each_and_said_so(forecast: Path, tmp_path: Path) -> None:
    path = layer(tmp_path / "z.gpkg", [square(0, 0, 8, 4), square(0, 3, 8, 8)], name=["a", "b"])
    result = zones_of(forecast, tmp_path / "out", zones=str(path), name="name")
    twice = MEAN[:, 4].sum()
    assert result["again"] == pytest.approx(twice)
    parts = sum(row["expected"] for row in result["zones"]) + result["outside"] - result["again"]
    assert parts == pytest.approx(MEAN.sum(), rel=1e-9)
    assert any(
        "overlap on 0.5 km²" in text and "more than all" in text for text in result["warnings"]
    )


def test_a_forecast_that_measured_nothing_is_told_from_one_that_did(tmp_path: Path) -> None:
    folder = finished(tmp_path / "f", MEAN)
    result = zones_of(folder, tmp_path / "out", hexagons=800)
    assert "the intervals are too narrow" in result["warnings"][0]
    row = max(result["zones"], key=lambda row: row["expected"])
    assert row["upper"] == stats.poisson.ppf(0.9, row["expected"])


def test_zones_elsewhere_are_left_out_but_hexagons_silently(forecast: Path, tmp_path: Path) -> None:
    polygons = [square(0, 0, 4, 4), square(40, 40, 44, 44)]
    path = layer(tmp_path / "z.gpkg", polygons, name=["a", "b"])
    result = zones_of(forecast, tmp_path / "out", zones=str(path), name="name")
    assert [row["name"] for row in result["zones"]] == ["a"]
    assert "1 zone was left out, as no cell of the forecast lies there." in result["warnings"]
    assert zones_of(forecast, tmp_path / "hex", hexagons=700)["warnings"] == []


def test_the_area_counts_only_while_it_is_the_one_of_the_forecast(tmp_path: Path) -> None:
    area = layer(tmp_path / "area.gpkg", [square(0, 0, 7.5, 8)])
    folder = finished(tmp_path / "f", MEAN, SPREAD, area)
    zones = str(layer(tmp_path / "z.gpkg", [square(0, 0, 7.5, 8)], name=["all"]))
    inside = zones_of(folder, tmp_path / "a", zones=zones)
    assert inside["warnings"] == [] and inside["outside"] == 0
    layer(area, [square(0, 0, 7, 8)])
    changed = zones_of(folder, tmp_path / "b", zones=zones)
    assert "has changed since" in changed["warnings"][0]
    assert changed["outside"] == pytest.approx(MEAN[:, :, 7].sum() / 2)
    area.unlink()
    assert "is gone" in zones_of(folder, tmp_path / "c", zones=zones)["warnings"][0]


def test_small_zones_are_cautioned_about(forecast: Path, tmp_path: Path) -> None:
    small = zones_of(forecast, tmp_path / "small", hexagons=100)
    large = zones_of(forecast, tmp_path / "large", hexagons=2_000)
    assert "smaller than a cell" in small["cautions"][-1]
    assert len(large["cautions"]) < len(small["cautions"])


def test_a_layer_may_be_named_as_qgis_does(forecast: Path, tmp_path: Path) -> None:
    path = tmp_path / "z.gpkg"
    for name, side in (("one", 4), ("two", 2)):
        frame = gpd.GeoDataFrame({"beat": ["b"]}, geometry=[square(0, 0, side, side)], crs=UTM)
        frame.to_file(path, layer=name, engine="pyogrio")
    result = zones_of(forecast, tmp_path / "out", zones=f"{path}|layername=two", name="beat")
    assert result["job"]["zones_layer"] == "two"
    assert result["zones"][0]["area_km2"] == pytest.approx(0.25)
    assert result["inputs"]["zones"]["name"] == "z.gpkg"


def refused(tmp_path: Path, forecast: Path, **fields: Any) -> str:
    with pytest.raises(InputError) as error:
        zones_of(forecast, tmp_path / "out", **fields)
    assert not (tmp_path / "out").exists()
    return str(error.value)


def test_zones_that_cannot_be_used_are_refused_in_a_sentence(
    forecast: Path, tmp_path: Path
) -> None:
    good = str(layer(tmp_path / "z.gpkg", [square(0, 0, 4, 4)], district=["a"]))
    assert "neither zones nor hexagons" in refused(tmp_path, forecast)
    assert "both zones and hexagons" in refused(tmp_path, forecast, zones=good, hexagons=500)
    assert "did you mean 'district'?" in refused(tmp_path, forecast, zones=good, name="distrikt")
    assert "does not exist" in refused(tmp_path, forecast, zones=str(tmp_path / "no.gpkg"))
    bare = gpd.GeoSeries([square(0, 0, 4, 4)])
    (tmp_path / "bare.csv").write_text(f'id,WKT\n1,"{bare[0].wkt}"\n')
    assert "has no CRS" in refused(tmp_path, forecast, zones=str(tmp_path / "bare.csv"))
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy([LEFT], [TOP]), crs=UTM)
    points.to_file(tmp_path / "points.gpkg", engine="pyogrio")
    assert "no polygons" in refused(tmp_path, forecast, zones=str(tmp_path / "points.gpkg"))
    far = str(layer(tmp_path / "far.gpkg", [square(90, 90, 91, 91)]))
    assert "None of the zones lies over" in refused(tmp_path, forecast, zones=far)
    assert "give a width of" in refused(tmp_path, forecast, hexagons=2)


def test_the_folder_has_to_hold_a_forecast(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "result.json").write_text(json.dumps({"kind": "clusters"}))
    assert "no finished forecast" in refused(tmp_path, tmp_path / "other", hexagons=500)
