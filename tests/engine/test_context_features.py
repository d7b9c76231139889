"""Figures of the cells: as shapely reckons them one cell at a time, or pandas."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import BOTTOM, LEFT, UTM
from made_up_layers import (
    SIDE,
    at,
    box,
    city,
    figure,
    read,
    scattered,
    surfaces,
    write,
    write_raster,
)
from pyproj import CRS, Transformer

# Beside the exactness asked for (1e-6) there is the rounding of single precision.
SAME = {"rel": 1.1e-6, "abs": 1e-6}


@pytest.fixture(scope="module")
def squares() -> np.ndarray:
    return city().squares()


@pytest.fixture(scope="module")
def centres(squares: np.ndarray) -> np.ndarray:
    return shapely.centroid(squares)


# Points


@pytest.fixture(scope="module")
def bars(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray, np.ndarray]:
    """Points with seats, some of which are not known."""
    points = shapely.points(scattered(300))
    seats = np.random.default_rng(2).integers(1, 90, 300).astype(float)
    seats[::17] = np.nan
    path = write(tmp_path_factory.mktemp("layers") / "bars.gpkg", points, seats=seats)
    return path, points, seats


def test_points_are_counted_in_cells(bars: tuple, squares: np.ndarray) -> None:
    path, points, _ = bars
    expected = [shapely.contains(square, points).sum() for square in squares]
    assert figure(f"bars={path}:count").tolist() == expected


@pytest.mark.parametrize("radius", [60, 500, 1_700])
def test_points_around_a_centre_are_counted_summed_and_averaged(
    bars: tuple, centres: np.ndarray, radius: float
) -> None:
    path, points, seats = bars
    near = shapely.distance(centres[:, None], points) <= radius
    known = np.where(np.isnan(seats), 0, seats)
    drawn = surfaces(f"bars={path}:density@{radius},sum(seats)@{radius},mean(seats)@{radius}")
    density, total, mean = (drawn[name] for name in list(drawn)[:3])
    assert density.values[0] == pytest.approx(near.sum(1) / (np.pi * (radius / 1e3) ** 2), **SAME)
    assert total.values[0] == pytest.approx(near @ known, **SAME)
    number = (near & np.isfinite(seats)).sum(1)
    assert np.array_equal(mean.filled, number == 0)
    expected = (near @ known)[number > 0] / number[number > 0]
    assert mean.values[0][number > 0] == pytest.approx(expected, **SAME)


def test_a_point_at_a_centre_is_near_it(tmp_path: Path) -> None:
    path = write(tmp_path / "one.gpkg", [at(125, 125)])
    drawn = surfaces(f"one={path}:distance,density@10")
    assert drawn["one: distance (m)"].values.min() == 0
    assert (drawn["one: density within 10 m (per km²)"].values > 0).sum() == 1


@pytest.mark.parametrize("parts", [1, 3])
def test_distances_are_to_the_nearest(tmp_path: Path, centres: np.ndarray, parts: int) -> None:
    places = shapely.points(scattered(30))
    shapes = shapely.multipoints(places.reshape(-1, parts)) if parts > 1 else places
    expected = shapely.distance(centres[:, None], places).min(1)
    assert figure(f"a={write(tmp_path / 'a.gpkg', shapes)}:distance") == pytest.approx(
        expected, **SAME
    )


def test_what_several_points_have_together_is_shared_among_them(tmp_path: Path) -> None:
    pair = shapely.MultiPoint([at(125, 125), at(1_875, 125)])
    drawn = figure(f"a={write(tmp_path / 'a.gpkg', [pair], seats=[10.0])}:sum(seats)@10")
    assert sorted(drawn)[-3:] == [0, 5, 5]


# Lines


@pytest.fixture(scope="module")
def streets(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray, np.ndarray]:
    """Bent lines across many cells, of one and of several parts, with a number each."""
    lines = shapely.linestrings(scattered(240, 3).reshape(40, 6, 2))
    several = [shapely.MultiLineString(list(lines[:3])), *lines[3:]]
    lanes = np.random.default_rng(4).integers(1, 6, len(several)).astype(float)
    path = write(tmp_path_factory.mktemp("layers") / "streets.gpkg", several, lanes=lanes)
    return path, np.array(several, object), lanes


def test_lines_are_cut_at_the_cells(
    streets: tuple, squares: np.ndarray, centres: np.ndarray
) -> None:
    path, lines, lanes = streets
    cut = shapely.length(shapely.intersection(squares[:, None], lines))
    drawn = surfaces(f"streets={path}:length,distance,lanes")
    assert drawn["streets: length (m)"].values[0] == pytest.approx(cut.sum(1), **SAME)
    near = shapely.distance(centres[:, None], lines).min(1)
    assert drawn["streets: distance (m)"].values[0] == pytest.approx(near, **SAME)
    told = cut.sum(1) > 0
    assert np.array_equal(drawn["streets: lanes"].filled, ~told)
    expected = (cut @ lanes)[told] / cut.sum(1)[told]
    assert drawn["streets: lanes"].values[0][told] == pytest.approx(expected, **SAME)


def test_lines_along_the_edges_add_up(tmp_path: Path) -> None:
    """An edge belongs to one cell, also at the border of the grid."""
    along = [shapely.LineString([at(0, y), at(SIDE, y)]) for y in (0, 250, 500)]
    along += [shapely.LineString([at(x, 1_000), at(x, 0)]) for x in (0, 250, 1_750)]
    drawn = figure(f"a={write(tmp_path / 'a.gpkg', along)}:length")
    assert drawn.sum() == pytest.approx(3 * SIDE + 3 * 1_000, rel=1e-6)


# Polygons


@pytest.fixture(scope="module")
def parks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray, np.ndarray]:
    """Overlapping polygons, one with a hole and one of two parts; a value is not known."""
    random = np.random.default_rng(5)
    round_ = shapely.buffer(shapely.points(scattered(14, 6)), random.uniform(60, 500, 14))
    holed = shapely.difference(box(300, 300, 1_400, 900), box(600, 400, 800, 700))
    two = shapely.MultiPolygon([box(0, 0, 130, 130), box(1_500, 100, 1_900, 350)])
    shapes = np.array([*round_, holed, two], object)
    values = random.uniform(5, 100, len(shapes))
    values[3] = np.nan
    path = write(tmp_path_factory.mktemp("layers") / "parks.gpkg", shapes, rent=values)
    return path, shapes, values


def test_shares_are_of_the_union(parks: tuple, squares: np.ndarray) -> None:
    path, shapes, _ = parks
    united = shapely.union_all(shapes)
    expected = shapely.area(shapely.intersection(squares, united)) / 250**2
    assert figure(f"parks={path}:share") == pytest.approx(expected, **SAME)
    assert expected.max() == pytest.approx(1) and expected.min() == 0


def test_distances_are_nothing_within_a_polygon(parks: tuple, centres: np.ndarray) -> None:
    path, shapes, _ = parks
    expected = shapely.distance(centres[:, None], shapes).min(1)
    drawn = figure(f"parks={path}:distance")
    assert drawn == pytest.approx(expected, **SAME)
    assert (drawn == 0).any() and (drawn > 0).any()


def test_columns_are_averaged_by_area_and_sums_spread_over_it(
    parks: tuple, squares: np.ndarray
) -> None:
    path, shapes, rent = parks
    area = shapely.area(shapely.intersection(squares[:, None], shapes))
    known = np.isfinite(rent)
    drawn = surfaces(f"parks={path}:rent,sum(rent)")
    covered = area[:, known].sum(1)
    told = covered > 0
    mean = drawn["parks: rent"]
    assert np.array_equal(mean.filled, ~told)
    expected = (area[:, known] @ rent[known])[told] / covered[told]
    assert mean.values[0][told] == pytest.approx(expected, **SAME)
    spread = area[:, known] @ (rent[known] / shapely.area(shapes)[known])
    assert drawn["parks: sum of rent"].values[0] == pytest.approx(spread, **SAME)


def test_a_sum_over_the_whole_area_is_kept(tmp_path: Path) -> None:
    tracts = [box(0, 0, 777, 1_200), box(777, 0, 2_000, 1_200)]
    path = write(tmp_path / "tracts.gpkg", tracts, people=[4_000.0, 900.0])
    assert figure(f"tracts={path}:sum(people)").sum() == pytest.approx(4_900, rel=1e-6)


# Rasters


def test_pixels_are_averaged_in_cells(tmp_path: Path, squares: np.ndarray) -> None:
    values = np.random.default_rng(7).uniform(0, 200, (70, 73))
    values[5:9, 5:30] = -1
    path = write_raster(tmp_path / "dem.tif", values, LEFT - 50, BOTTOM + SIDE + 40, 31.7)
    row, column = np.indices(values.shape)
    x, y = LEFT - 50 + (column + 0.5) * 31.7, BOTTOM + SIDE + 40 - (row + 0.5) * 31.7
    centres = shapely.points(x[values >= 0], y[values >= 0])
    drawn = surfaces(f"dem={path}:mean,min,max")
    for word, reckon in (("mean", np.mean), ("min", np.min), ("max", np.max)):
        expected = [reckon(values[values >= 0][shapely.contains(s, centres)]) for s in squares]
        assert drawn[f"dem: {word}"].values[0] == pytest.approx(expected, **SAME)


def test_coarse_pixels_of_another_crs_are_those_under_the_centre(
    tmp_path: Path, centres: np.ndarray
) -> None:
    degrees = CRS.from_epsg(4326)
    to_degrees = Transformer.from_crs(UTM, degrees, always_xy=True)
    left, top = to_degrees.transform(LEFT - 3_000, BOTTOM + 5_000)
    values = np.random.default_rng(8).uniform(0, 9, (12, 14))
    path = write_raster(tmp_path / "air.tif", values, left, top, 0.009, degrees)
    x, y = to_degrees.transform(shapely.get_x(centres), shapely.get_y(centres))
    row, column = ((top - y) / 0.009).astype(int), ((x - left) / 0.009).astype(int)
    expected = values[row, column]
    # The few cells in which a pixel's centre lies take that pixel.
    assert np.isclose(figure(f"air={path}"), expected, rtol=1e-6).mean() > 0.9
    lone = write_raster(tmp_path / "lone.tif", np.full((1, 1), 7.5), LEFT - 9e3, BOTTOM + 9e3, 3e4)
    assert (figure(f"lone={lone}") == 7.5).all()


def test_fine_pixels_of_another_crs_are_projected(tmp_path: Path, squares: np.ndarray) -> None:
    degrees = CRS.from_epsg(4326)
    left, top = Transformer.from_crs(UTM, degrees, always_xy=True).transform(
        LEFT - 200, BOTTOM + SIDE + 200
    )
    values = np.random.default_rng(9).uniform(1, 9, (60, 80))
    path = write_raster(tmp_path / "air.tif", values, left, top, 0.0004, degrees)
    row, column = np.indices(values.shape)
    back = Transformer.from_crs(degrees, UTM, always_xy=True)
    x, y = back.transform(left + (column + 0.5) * 0.0004, top - (row + 0.5) * 0.0004)
    pixels = shapely.points(x, y).ravel()
    expected = [values.ravel()[shapely.contains(square, pixels)].mean() for square in squares]
    assert figure(f"air={path}") == pytest.approx(expected, **SAME)


# Tables joined to places


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    """Four quarters of the city, by a code that is text; the last is in two rows."""
    quarters = [
        box(0, 0, 1_000, 1_000),
        box(1_000, 0, 2_000, 1_000),
        box(0, 1_000, 1_000, 2_000),
        box(1_000, 1_000, 2_000, 1_500),
        box(1_000, 1_500, 2_000, 2_000),
    ]
    codes = ["01", "02", "03", "04", "04"]
    return write(tmp_path / "areas.gpkg", quarters, code=codes)


def test_tables_are_joined_to_areas_by_key(tmp_path: Path, areas: Path) -> None:
    table = tmp_path / "census.csv"
    table.write_text("area;name;income;people\n1;a;10;100\n2;b;20;200\n3;c;30;300\n4;d;40;400\n")
    drawn = surfaces(f"census={table}|places={areas}|key=area=code")
    assert list(drawn) == ["census: income", "census: people"]
    assert set(np.unique(drawn["census: income"].values)) == {10, 20, 30, 40}
    spread = figure(f"census={table}|places={areas}|key=area=code:sum(people)")
    # A quarter of 16 cells; what is spread over two rows of a key is spread over both.
    assert set(spread) == {100 / 16, 200 / 16, 300 / 16, 400 / 16}


def test_tables_are_joined_to_stations_by_key(tmp_path: Path) -> None:
    stations = write(tmp_path / "stations.gpkg", [at(125, 125), at(375, 125)], id=[1, 2])
    pd.DataFrame({"id": [1.0, 2.0], "rides": [5, 7]}).to_parquet(tmp_path / "rides.parquet")
    spec = f"rail={tmp_path / 'rides.parquet'}|places={stations}|key=id"
    drawn = surfaces(f"{spec}:sum(rides)@250,mean(rides)@250,distance")
    assert next(iter(drawn)) == "rail: sum of rides within 250 m"
    assert sorted(np.unique(drawn["rail: sum of rides within 250 m"].values)) == [0, 5, 7, 12]
    assert drawn["rail: distance (m)"].values.min() == 0
    assert list(surfaces(spec)) == ["rail: sum of rides within 500 m"]


# What is not known, and layers of another CRS


def test_cells_without_a_value_take_the_median_and_are_marked(tmp_path: Path) -> None:
    tracts = [box(0, 0, 2_000, 250), box(0, 250, 2_000, 500)]
    path = write(tmp_path / "tracts.gpkg", tracts, hardship=[10.0, 30.0])
    context = read(f"tracts={path}:hardship")
    assert context.terrain is not None
    value, mark = context.terrain.surfaces
    assert (value.name, mark.name) == ("tracts: hardship", "tracts: hardship: not known")
    assert value.filled.sum() == len(value.filled) - 16
    assert (value.values[0][value.filled] == 20).all()
    assert np.array_equal(mark.values[0], value.filled) and not mark.filled.any()
    [filled] = context.describe()["filled"]
    assert filled["feature"] == "tracts: hardship"
    assert filled["cells"] == value.filled.sum()
    assert filled["share"] == pytest.approx(value.filled.mean())


def test_layers_of_any_crs_are_projected(bars: tuple, tmp_path: Path) -> None:
    path, points, _ = bars
    elsewhere = Transformer.from_crs(UTM, CRS.from_epsg(3435), always_xy=True)
    moved = shapely.transform(points, lambda xy: np.stack(elsewhere.transform(*xy.T), axis=1))
    other = write(tmp_path / "bars.gpkg", moved, "EPSG:3435")
    assert figure(f"bars={other}:distance") == pytest.approx(
        figure(f"bars={path}:distance"), rel=1e-5, abs=1e-2
    )
