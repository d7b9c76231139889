"""The incidents that figures rest on, in every product that figures are passed on from."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from made_up_forecast import finished

from crimeengine import ForecastJob, run
from crimeengine.finished import FinishedForecast
from crimeengine.jobs import parse_job


@pytest.fixture(scope="module")
def done(points_file: Path, area_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("recorded") / "forecast"
    fields: dict[str, Any] = {"incidents": str(points_file), "time": "when", "area": str(area_file)}
    run(ForecastJob(**fields, cell=250, horizon=7, model="ewma", out=str(out)))
    return out


def on(folder: Path, out: Path, **fields: Any) -> Path:
    run(parse_job({"forecast": str(folder), "out": str(out), **fields}))
    return out


def layer(folder: Path, file: str, name: str) -> gpd.GeoDataFrame:
    return gpd.read_file(folder / file, layer=name)


def inside(points: gpd.GeoDataFrame, shape: shapely.Geometry) -> int:
    return int(shapely.contains(shape, points.geometry.to_numpy()).sum())


def test_cells_and_hot_spots_say_how_many_incidents_they_rest_on(
    done: Path, points_file: Path
) -> None:
    cells, spots = (layer(done, "forecast.gpkg", name) for name in ("cells", "hotspots"))
    points = gpd.read_file(points_file).to_crs(cells.crs)
    assert cells.recorded.tolist() == [inside(points, cell) for cell in cells.geometry]
    assert cells.recorded.nunique() > 3
    assert spots.recorded.sum() == cells.recorded[cells.hotspot == 1].sum() > 0
    assert FinishedForecast.open(done).recorded.tolist() == cells.recorded.tolist()


def test_zones_have_of_cut_cells_their_share(done: Path, tmp_path: Path) -> None:
    cells = layer(done, "forecast.gpkg", "cells")
    left, bottom, right, top = cells.total_bounds
    middle = left + 3.5 * 250
    halves = [shapely.box(left, bottom, middle, top), shapely.box(middle, bottom, right, top)]
    file = tmp_path / "zones.gpkg"
    gpd.GeoDataFrame({"beat": ["west", "east"]}, geometry=halves, crs=cells.crs).to_file(file)
    out = on(done, tmp_path / "out", kind="zones", zones=str(file), name="beat")
    zones = layer(out, "zones.gpkg", "zones").set_index("name")
    west = np.clip((middle - cells.bounds.minx) / 250, 0, 1)
    # The grid's cells reach beyond the area, of which only the inner part is divided.
    assert zones.recorded["west"] == pytest.approx((west * cells.recorded).sum(), rel=0.1)
    assert zones.recorded.sum() == pytest.approx(cells.recorded.sum())


def test_patrols_rest_on_the_incidents_of_their_cells(done: Path, tmp_path: Path) -> None:
    cells = layer(done, "forecast.gpkg", "cells")
    out = on(done, tmp_path / "out", kind="patrols", number=3, size=0.2)
    for _, patrol in layer(out, "patrols.gpkg", "patrols").iterrows():
        held = shapely.contains(patrol.geometry, shapely.centroid(cells.geometry.to_numpy()))
        assert patrol.recorded == cells.recorded[held].sum()


def test_what_ifs_say_it_of_their_own_cells_and_zones(
    done: Path, points_file: Path, tmp_path: Path
) -> None:
    before = layer(done, "forecast.gpkg", "cells")
    file = tmp_path / "zones.gpkg"
    whole = shapely.box(*before.total_bounds)
    gpd.GeoDataFrame({"beat": ["all"]}, geometry=[whole], crs=before.crs).to_file(file)
    asked: dict[str, Any] = {"cell": 500, "replicates": 0, "zones": str(file)}
    out = on(done, tmp_path / "out", kind="what-if", **asked)
    cells = layer(out, "what_if.gpkg", "cells")
    assert len(cells) < len(before)
    assert cells.recorded.sum() == before.recorded.sum()
    zones = layer(out, "what_if.gpkg", "zones")
    assert zones.recorded.tolist() == pytest.approx([before.recorded.sum()])


def test_what_an_older_forecast_does_not_say_stays_unknown(tmp_path: Path) -> None:
    folder = finished(tmp_path / "old", np.ones((2, 8, 8)), [(1, 0.1, 0.1), (64, 0.1, 0.1)])
    assert np.isnan(FinishedForecast.open(folder).recorded).all()
    out = on(folder, tmp_path / "out", kind="zones", hexagons=600)
    assert layer(out, "zones.gpkg", "zones").recorded.isna().all()
