"""A made-up city whose incidents gather around bars, as files, and forecasts of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from conftest import BOTTOM, LEFT, as_points

from crimeengine.jobs import parse_job, run

#: Side of the city, of its cells, and days of its incidents.
SIDE, CELL, DAYS = 3_000.0, 250.0, 150

#: Where the bars stand.
BARS = np.array([[700.0, 700], [2_300, 800], [1_500, 2_200], [400, 2_500]])


def bars_file(path: Path, places: np.ndarray = BARS, **columns: Any) -> Path:
    """Bars at some places (m from the corner of the city)."""
    points = gpd.points_from_xy(LEFT + places[:, 0], BOTTOM + places[:, 1])
    frame = gpd.GeoDataFrame(columns, geometry=points, crs="EPSG:32616")
    frame.to_file(path, engine="pyogrio")
    return path


def square_file(path: Path, *boxes: tuple[float, float, float, float], **columns: Any) -> Path:
    """Rectangles (m from the corner of the city) as polygons."""
    shapes = [shapely.box(LEFT + a, BOTTOM + b, LEFT + c, BOTTOM + d) for a, b, c, d in boxes]
    gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:32616").to_file(path, engine="pyogrio")
    return path


def weather_file(path: Path, days: int = DAYS) -> Path:
    """A table of daily temperatures, from 2021-01-01 on."""
    random = np.random.default_rng(3)
    date = pd.date_range("2021-01-01", periods=days)
    pd.DataFrame({"date": date, "tmax": random.normal(15, 8, days).round(1)}).to_csv(
        path, index=False
    )
    return path


def incident_rows(tmax: np.ndarray, seed: int = 1) -> pd.DataFrame:
    """Incidents half of which are near a bar; hot days have more."""
    random = np.random.default_rng(seed)
    day = np.repeat(np.arange(DAYS), random.poisson(30 * np.exp(0.03 * (tmax - 15))))
    bar = BARS[random.integers(0, len(BARS), len(day))] + random.normal(0, 120, (len(day), 2))
    anywhere = random.random((len(day), 2)) * SIDE
    place = np.where(random.random(len(day))[:, None] < 0.6, bar, anywhere).clip(1, SIDE - 1)
    minute = random.integers(0, 24 * 60, len(day)).astype("timedelta64[m]")
    return pd.DataFrame(
        {
            "when": np.datetime64("2021-01-01", "s") + day.astype("timedelta64[D]") + minute,
            "kind": "theft",
            "x": LEFT + place[:, 0],
            "y": BOTTOM + place[:, 1],
        }
    )


class City:
    """The files of the city in a folder, and what is done with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.weather = weather_file(folder / "weather.csv")
        self.bars = bars_file(folder / "bars.gpkg")
        self.area = square_file(folder / "area.gpkg", (0, 0, SIDE, SIDE))
        tmax = pd.read_csv(self.weather).tmax.to_numpy()
        self.incidents = folder / "incidents.gpkg"
        as_points(incident_rows(tmax)).to_file(self.incidents, engine="pyogrio")

    def forecast(self, name: str, **changes: Any) -> Path:
        """A finished forecast of a week."""
        fields = {
            "kind": "forecast",
            "incidents": str(self.incidents),
            "time": "when",
            "area": str(self.area),
            "cell": CELL,
            "horizon": 7,
            "test_days": 7,
            "model": "glm",
            "context": [f"bars={self.bars}:density@600", f"weather={self.weather}"],
            "out": str(self.folder / name),
        }
        run(parse_job(fields | changes))
        return self.folder / name
