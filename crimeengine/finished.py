"""A finished forecast: what its folder holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from pyogrio import read_dataframe, read_info
from pyproj import CRS

from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.step import Step


@dataclass(frozen=True, eq=False)
class FinishedForecast:
    """The folder of a finished forecast.

    Parameters
    ----------
    folder : pathlib.Path
    result : dict
        Content of its ``result.json``.
    """

    folder: Path
    result: dict[str, Any]

    @classmethod
    def open(cls, folder: str | Path) -> FinishedForecast:
        """Read what a folder says of itself.

        Raises
        ------
        InputError
            If the folder holds no finished forecast.
        """
        folder = Path(folder)
        result = result_of(folder, "forecast", "finished forecast")
        return cls(folder, result)

    @cached_property
    def mean(self) -> NDArray[np.float64]:
        """Expected incidents (step, y, x); 0 outside the study area.

        Raises
        ------
        InputError
            If the raster is missing.
        """
        return self._raster[0]

    @cached_property
    def grid(self) -> Grid:
        """The grid of the forecast; raises as `mean`."""
        return self._raster[1]

    @cached_property
    def recorded(self) -> NDArray[np.float64]:
        """Incidents that the figures of each cell of the area rest on, of shape (cells,).

        NaN where the forecast does not say so: those made before the column was there do not.
        """
        columns = ["row", "col", "recorded"]
        path = self.folder / self.result["files"].get("vectors", "")
        if not path.is_file() or "recorded" not in read_info(path, layer="cells")["fields"]:
            return np.full(int(self.grid.inside.sum()), np.nan)
        cells = read_dataframe(path, layer="cells", columns=columns, read_geometry=False)
        maps = np.full(self.grid.shape, np.nan)
        maps[cells["row"], cells["col"]] = cells["recorded"]
        recorded: NDArray[np.float64] = maps[self.grid.inside]
        return recorded

    @property
    def step(self) -> Step:
        """Length of its steps."""
        return Step.parse(self.result["job"]["step"])

    @property
    def starts(self) -> NDArray[np.datetime64]:
        """Start of each step (local time)."""
        return np.array([step["start"] for step in self.result["steps"]], "datetime64[s]")

    @cached_property
    def _raster(self) -> tuple[NDArray[np.float64], Grid]:
        path = self.folder / self.result["files"]["forecast"]
        try:
            with rasterio.open(path) as raster:
                values = raster.read(masked=True).astype(np.float64)
                transform, crs = raster.transform, CRS.from_user_input(raster.crs)
        except rasterio.errors.RasterioIOError as error:
            raise InputError(
                f"The raster {path} of the forecast cannot be read; make the forecast again."
            ) from error
        inside = ~np.ma.getmaskarray(values)[0]
        grid = Grid(crs, float(transform.a), float(transform.c), float(transform.f), inside)
        return values.filled(0.0), grid


def result_of(folder: Path, kind: str, noun: str) -> dict[str, Any]:
    """Content of the ``result.json`` of a folder.

    Parameters
    ----------
    folder : path
    kind : str
        Of the job that it must be of.
    noun : str
        What to call such a result in messages.

    Raises
    ------
    InputError
        If the folder holds no result of that kind.
    """
    remedy = "choose a folder that one was written to."
    try:
        result: Any = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            f"The folder {folder} holds no {noun}: its result.json cannot be read; {remedy}"
        ) from error
    found = result.get("kind") if isinstance(result, dict) else None
    if found != kind:
        raise InputError(
            f"The folder {folder} holds a result of the kind {found!r}, no {noun}; {remedy}"
        )
    described: dict[str, Any] = result
    return described
