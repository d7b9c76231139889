"""Fine maps of layers, drawn when they are looked at."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import BOTTOM, LEFT, UTM
from made_up_layers import at, box, write, write_raster

from crimeengine.context.maps import Maps, no_maps
from crimeengine.context.sketch import Sketch
from crimeengine.context.spec import read_context
from crimeengine.errors import InputError
from crimeengine.grid import Grid

#: Pixels of 20 m over 2 × 1 km.
GRID = Grid.of_bounds((LEFT, BOTTOM, LEFT + 2_000, BOTTOM + 1_000), UTM, 100)


def maps_of(*specs: str, pixel: float | None = 20) -> Maps:
    maps = read_context(specs, "", GRID, pixel=pixel)[0].maps
    assert maps is not None
    return maps


def draw(spec: str) -> np.ndarray:
    maps = maps_of(spec)
    return maps.values[0].astype(float) * maps.scale[0]


def test_points_are_counted_where_they_stand(tmp_path: Path) -> None:
    place = at(505, 695)
    path = write(tmp_path / "a.gpkg", [place, shapely.MultiPoint([place, place])])
    drawn = draw(f"a={path}")
    assert drawn.shape == (50, 100)
    assert drawn.sum() == pytest.approx(3, rel=1e-2)
    assert np.unravel_index(drawn.argmax(), drawn.shape) == (15, 25)


def test_points_may_carry_what_they_count(tmp_path: Path) -> None:
    places = [at(x, 500) for x in (200, 1_000, 1_500)]
    path = write(tmp_path / "a.gpkg", places, seats=[10.0, 30.0, None])
    drawn = draw(f"a={path}:seats")
    assert drawn[:, :30].sum() == pytest.approx(10, rel=1e-2)
    assert drawn.sum() == pytest.approx(40, rel=1e-2)


def test_lines_and_polygons_are_presence(tmp_path: Path) -> None:
    line = shapely.LineString([at(0, 505), at(2_000, 505)])
    maps = maps_of(
        f"street={write(tmp_path / 'line.gpkg', [line])}",
        f"park={write(tmp_path / 'park.gpkg', [box(100, 800, 200, 900)])}",
    )
    street, park = maps.values
    assert set(np.unique(street)) == set(np.unique(park)) == {0, 1}
    assert (street[24] == 1).all() and street.sum() == 100
    assert 25 <= park.sum() <= 49


def test_a_column_keeps_its_unit_and_is_nan_elsewhere(tmp_path: Path) -> None:
    squares = [box(x, 0, x + 500, 1_000) for x in (0, 500, 1_000)]
    path = write(tmp_path / "a.gpkg", squares, income=[120_000.0, 60_000.0, np.nan])
    drawn = draw(f"a={path}:income")
    assert drawn[:, :25] == pytest.approx(120_000, rel=1e-3)
    assert drawn[:, 25:50] == pytest.approx(60_000, rel=1e-3)
    assert np.isnan(drawn[:, 50:]).all()


def test_rasters_and_joined_tables_are_drawn_too(tmp_path: Path) -> None:
    values = np.repeat([[10.0, 30.0]], 2, axis=0)
    dem = write_raster(tmp_path / "dem.tif", values, LEFT, BOTTOM + 1_000, 1_000)
    areas = write(tmp_path / "areas.gpkg", [box(0, 0, 2_000, 1_000)], id=[1])
    pd.DataFrame({"id": [1], "rent": [5.0]}).to_csv(tmp_path / "rent.csv", index=False)
    maps = maps_of(f"dem={dem}", f"rent={tmp_path / 'rent.csv'}|places={areas}|key=id")
    drawn = maps.values * maps.scale[:, None, None]
    assert drawn[0][:, :49] == pytest.approx(10, rel=1e-3)
    assert drawn[0][:, 51:] == pytest.approx(30, rel=1e-3)
    assert drawn[1] == pytest.approx(5, rel=1e-3)


def test_maps_are_named_by_layer_and_column(tmp_path: Path) -> None:
    path = write(tmp_path / "a.gpkg", [box(0, 0, 500, 500)], rent=[1.0], age=[2.0])
    assert maps_of(f"a={path}:rent").names == ("a",)
    assert maps_of(f"a={path}:mean(rent),age").names == ("a: rent", "a: age")
    maps = maps_of(f"a={path}:share,rent,distance")
    assert maps.names == ("a", "a: rent")
    assert len(maps.values) == len(maps.scale) == 2


def test_dated_layers_are_no_maps(tmp_path: Path) -> None:
    path = write(tmp_path / "a.gpkg", [at(1, 1)], opened=["2021-01-01"])
    context = read_context([f"a={path}|from=opened"], "", GRID)[0]
    assert context.maps is None and context.terrain is not None
    assert maps_of(f"a={path}|from=opened", f"b={path}").names == ("b",)


def test_maps_are_drawn_when_they_are_looked_at(tmp_path: Path) -> None:
    path = write(tmp_path / "a.gpkg", [at(505, 695)])
    maps = maps_of(f"a={path}")
    assert isinstance(maps, Sketch)
    hidden = path.rename(tmp_path / "hidden.gpkg")
    assert (maps.names, maps.shape, maps.pixel, maps.crs) == (("a",), (50, 100), 20, UTM)
    rows, columns = maps.locate(np.array([LEFT + 30.0]), np.array([BOTTOM + 990.0]))
    assert (rows.tolist(), columns.tolist()) == ([0], [1])
    with pytest.raises(InputError, match="does not exist"):
        _ = maps.values
    hidden.rename(path)
    assert maps.values is maps.values
    assert maps.values.dtype == np.float16
    assert np.array_equal(pickle.loads(pickle.dumps(maps)).values, maps.values)


def test_pixels_suit_the_cells(tmp_path: Path) -> None:
    path = write(tmp_path / "a.gpkg", [at(1, 1)])
    assert maps_of(f"a={path}", pixel=None).pixel == 100 / 8
    blank = no_maps(GRID.bounds, UTM, 20)
    assert blank.values.shape == (0, 50, 100)
    context = read_context([f"a={path}"], "", GRID)[0]
    assert replace(context, maps=blank).maps is blank
