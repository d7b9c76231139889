"""Cells in metres: aligned, masked, within memory."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
import xarray as xr
from conftest import UTM, as_incidents
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS

from crimeengine.area import Area
from crimeengine.cube import count
from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.projection import metric_crs
from crimeengine.step import Step

corners = st.tuples(
    st.floats(4e5, 5e5), st.floats(4.6e6, 4.7e6), st.floats(1, 2e4), st.floats(1, 2e4)
)
cells = st.sampled_from([50.0, 100.0, 152.4, 250.0, 1000.0])


@given(corner=corners, cell=cells, seed=st.integers(0, 999))
def test_every_point_lies_in_the_square_of_its_cell(
    corner: tuple[float, float, float, float], cell: float, seed: int
) -> None:
    left, bottom, width, height = corner
    grid = Grid.of_bounds((left, bottom, left + width, bottom + height), UTM, max(cell, width / 50))
    random = np.random.default_rng(seed)
    x, y = left + random.random(20) * width * 0.999, bottom + random.random(20) * height * 0.999
    index, found = grid.locate(x, y)
    assert found.all()
    squares = grid.squares()[index]
    assert (shapely.distance(squares, shapely.points(x, y)) < 1e-6).all()


@given(one=corners, shift=st.tuples(st.floats(-3e3, 3e3), st.floats(-3e3, 3e3)), cell=cells)
def test_the_same_city_always_gets_the_same_cells(
    one: tuple[float, float, float, float], shift: tuple[float, float], cell: float
) -> None:
    left, bottom, width, height = one
    first = Grid.of_bounds((left, bottom, left + width, bottom + height), UTM, cell)
    second = Grid.of_bounds(
        (left + shift[0], bottom + shift[1], left + shift[0] + width, bottom + shift[1] + height),
        UTM,
        cell,
    )
    for start, other in ((first.left, second.left), (first.top, second.top)):
        assert (start - other) / cell == pytest.approx(round((start - other) / cell), abs=1e-9)


def test_points_outside_are_not_found(grid: Grid) -> None:
    left, bottom, right, top = grid.bounds
    x = np.array([left - 1, right + 1, left + 1, left + 1])
    y = np.array([bottom + 1, bottom + 1, top + 1, bottom - 1])
    assert not grid.locate(x, y)[1].any()


def test_an_aligned_square_is_its_own_cells() -> None:
    square = Area(shapely.box(440_000, 4_630_000, 441_000, 4_631_000), UTM)
    assert Grid.over(square, 250).describe()["cells_in_area"] == 16


def test_the_mask_holds_the_cells_that_overlap_the_area() -> None:
    round_area = Area(shapely.Point(440_010, 4_630_020).buffer(1_000), UTM)
    grid = Grid.over(round_area, 100)
    overlap = shapely.area(shapely.intersection(grid.squares(), round_area.polygon))
    assert (overlap > 0).all()
    assert shapely.area(
        shapely.intersection(shapely.union_all(grid.squares()), round_area.polygon)
    ) == pytest.approx(round_area.polygon.area)


@pytest.mark.parametrize(
    ("crs", "expected"),
    [
        ("EPSG:4326", 32616),
        ("EPSG:3857", 32616),
        ("EPSG:3435", 32616),
        ("EPSG:26971", 26971),
        ("EPSG:32616", 32616),
    ],
)
def test_degrees_feet_and_mercator_go_to_a_utm_zone(crs: str, expected: int) -> None:
    assert metric_crs(CRS.from_user_input(crs), -87.6, 41.9).to_epsg() == expected


@pytest.mark.parametrize(
    ("cell", "match"),
    [
        (0.0025, "looks like degrees; give metres"),
        (-5, "positive length in metres"),
        (float("nan"), "positive length"),
        (1, r"need about [\d,]+ GB of memory.*choose cells of"),
    ],
)
def test_senseless_cells_are_refused(cell: float, match: str) -> None:
    with pytest.raises(InputError, match=match):
        Grid.of_bounds((4.4e5, 4.6e6, 4.8e5, 4.64e6), UTM, cell, steps=700)


def test_the_advised_cell_size_is_accepted() -> None:
    bounds = (4.4e5, 4.6e6, 4.8e5, 4.64e6)
    with pytest.raises(InputError) as refusal:
        Grid.of_bounds(bounds, UTM, 1, steps=700)
    advised = float(str(refusal.value).split("choose cells of ")[1].split(" m")[0])
    assert Grid.of_bounds(bounds, UTM, advised, steps=700).cell == advised


def test_counts_agree_with_a_spatial_join(rows: pd.DataFrame, grid: Grid) -> None:
    cube = count(as_incidents(rows), grid, Step.parse("1D"))
    points = gpd.GeoDataFrame(rows, geometry=gpd.points_from_xy(rows.x, rows.y), crs=UTM)
    squares = gpd.GeoDataFrame(
        {"cell": np.arange(len(grid.squares()))}, geometry=grid.squares(), crs=UTM
    )
    joined = points.sjoin(squares, predicate="within")
    expected = joined.groupby([joined.when.dt.floor("D"), "kind", "cell"]).size()
    flat = cube.stack(cell=("y", "x")).transpose("time", "category", "cell").to_numpy()
    times = pd.Index(cube.time.to_numpy())
    for (day, kind, cell), number in expected.items():
        category = list(cube.category.to_numpy()).index(kind)
        assert flat[times.get_loc(day), category, cell] == number
    assert int(cube.sum()) == len(rows) == expected.sum()


def test_counts_beyond_two_bytes_are_kept(grid: Grid) -> None:
    many = pd.DataFrame(
        {"when": pd.Timestamp("2021-01-01"), "kind": "theft", "x": 440_100.0, "y": 4_630_100.0},
        index=range(70_000),
    )
    assert int(count(as_incidents(many), grid, Step.parse("1D")).max()) == 70_000


def test_incidents_elsewhere_are_refused(rows: pd.DataFrame, grid: Grid) -> None:
    with pytest.raises(InputError, match=r"All .* incidents lie outside the area"):
        count(as_incidents(rows.assign(x=rows.x + 1e5)), grid, Step.parse("1D"))


def test_weeks_leave_out_the_first_partial_one(rows: pd.DataFrame, grid: Grid) -> None:
    weekly = count(as_incidents(rows), grid, Step.parse("7D"))
    daily = count(as_incidents(rows), grid, Step.parse("1D"))
    assert weekly.sizes["time"] == daily.sizes["time"] // 7
    xr.testing.assert_equal(
        weekly[-1].drop_vars("time"), daily[-7:].sum("time").astype(weekly.dtype)
    )
