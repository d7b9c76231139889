"""Asking what-ifs of forecasts in tests, and looking at their products."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import rasterio

from crimeengine.errors import InputError
from crimeengine.jobs import parse_job, run
from crimeengine.progress import Progress

#: Settings of forecasts that are quick to make.
QUICK = {"rows": 4000}


def ask(
    forecast: Path, out: Path, progress: Progress | None = None, **asked: Any
) -> dict[str, Any]:
    fields = {"kind": "what-if", "forecast": str(forecast), "out": str(out), "replicates": 0}
    return run(parse_job(fields | asked), progress)


def layer(file: Path, name: str = "bars") -> list[str]:
    return [f"{name}={file}"]


def raster(out: Path, name: str) -> np.ma.MaskedArray:
    with rasterio.open(out / name) as file:
        values: np.ma.MaskedArray = file.read(masked=True)
    return values


def cells(out: Path) -> gpd.GeoDataFrame:
    return pyogrio.read_dataframe(out / "what_if.gpkg", layer="cells")


def refuse(forecast: Path, out: Path, match: str, **asked: Any) -> None:
    with pytest.raises(InputError, match=match):
        ask(forecast, out, **asked)
    assert not out.exists()
