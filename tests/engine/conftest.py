"""A small made-up city, in files and in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
import torch
import xarray as xr
from pyproj import CRS

from crimeengine.cube import count
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import Incidents
from crimeengine.intake import Intake
from crimeengine.step import Step

# The networks of the tests are so small that sharing them among threads only costs time.
torch.set_num_threads(1)

UTM = CRS.from_epsg(32616)
LEFT, BOTTOM = 440_000.0, 4_630_000.0
SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "chicago.gpkg"


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep drawn layers out of the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CRIMEENGINE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def make_rows(
    days: int = 200, side: int = 2_000, rate: float = 20.0, seed: int = 1
) -> pd.DataFrame:
    """Incidents with a hot corner and a weekly rhythm: columns when, kind, x, y (m, UTM 16)."""
    random = np.random.default_rng(seed)
    rhythm = rate * (1 + 0.4 * np.isin(np.arange(days) % 7, (5, 6)))
    day = np.repeat(np.arange(days), random.poisson(rhythm))
    hot = random.random(len(day)) < 0.4
    reach = np.where(hot, side / 8, side)
    minute = random.integers(0, 24 * 60, len(day))
    return pd.DataFrame(
        {
            "when": np.datetime64("2021-01-01", "s")
            + day.astype("timedelta64[D]")
            + minute.astype("timedelta64[m]"),
            "kind": random.choice(["theft", "burglary", "assault"], len(day), p=[0.5, 0.3, 0.2]),
            "x": LEFT + random.random(len(day)) * reach,
            "y": BOTTOM + random.random(len(day)) * reach,
        }
    )


def as_points(rows: pd.DataFrame, crs: str = "EPSG:32616") -> gpd.GeoDataFrame:
    """The rows with point geometry instead of coordinates."""
    return gpd.GeoDataFrame(
        rows.drop(columns=["x", "y"]), geometry=gpd.points_from_xy(rows.x, rows.y), crs=crs
    )


@pytest.fixture(scope="session")
def rows() -> pd.DataFrame:
    """200 days of incidents over 2 × 2 km."""
    return make_rows()


@pytest.fixture(scope="session")
def points_file(rows: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows as a GeoPackage."""
    path = tmp_path_factory.mktemp("city") / "incidents.gpkg"
    as_points(rows).to_file(path, layer="incidents", engine="pyogrio")
    return path


@pytest.fixture(scope="session")
def area_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 2 × 2 km as a polygon."""
    path = tmp_path_factory.mktemp("city") / "area.gpkg"
    square = shapely.box(LEFT, BOTTOM, LEFT + 2_000, BOTTOM + 2_000)
    gpd.GeoDataFrame(geometry=[square], crs="EPSG:32616").to_file(path, engine="pyogrio")
    return path


def as_incidents(rows: pd.DataFrame) -> Incidents:
    """The rows as clean incidents."""
    codes, names = pd.factorize(rows.kind, sort=True)
    return Incidents(
        rows.x.to_numpy(),
        rows.y.to_numpy(),
        rows.when.to_numpy().astype("datetime64[s]"),
        codes.astype(np.int64),
        tuple(names),
        UTM,
        (rows.when.min().to_datetime64(), rows.when.max().to_datetime64()),
        Intake(len(rows)),
    )


@pytest.fixture(scope="session")
def grid() -> Grid:
    """Cells of 250 m over the 2 × 2 km."""
    return Grid.of_bounds((LEFT, BOTTOM, LEFT + 2_000, BOTTOM + 2_000), UTM, 250)


@pytest.fixture(scope="session")
def cube(rows: pd.DataFrame, grid: Grid) -> xr.DataArray:
    """All incidents by day."""
    return count(as_incidents(rows).together(), grid, Step.parse("1D"))


@pytest.fixture(scope="session")
def history(rows: pd.DataFrame, grid: Grid) -> History:
    """All incidents by day, with their points."""
    return History.of(as_incidents(rows).together(), grid, Step.parse("1D"))


@pytest.fixture(scope="session")
def hourly(rows: pd.DataFrame, grid: Grid) -> History:
    """All incidents of 60 days in steps of six hours, with their points."""
    first = rows[rows.when < "2021-03-02"]
    return History.of(as_incidents(first).together(), grid, Step.parse("6h"))
