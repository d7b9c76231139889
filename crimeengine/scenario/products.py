"""The products of a what-if: rasters, cells, zones and tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.grid import Grid
from crimeengine.products import recorded_by_cell, write_bands, write_layers, write_vectors
from crimeengine.scenario.difference import Change, Difference, per_cent
from crimeengine.scenario.scenario import Scenario
from crimeengine.scenario.verdict import CAUTION
from crimeengine.zoning.shares import Shares
from crimeengine.zoning.zones import Zones

FILES = {
    "scenario": "scenario.tif",
    "delta": "delta.tif",
    "relative": "relative.tif",
    "noise": "noise.tif",
    "vectors": "what_if.gpkg",
    "report": "report.html",
}

#: Where a table by area is asked for.
TABLE = {"table": "zones.csv"}


@dataclass(frozen=True, eq=False)
class ByZone:
    """The change of each zone.

    Parameters
    ----------
    zones : Zones
    changes : list of Change
    recorded : ndarray of float, shape (zones,)
        Incidents that the figures of each zone rest on.
    """

    zones: Zones
    changes: list[Change]
    recorded: NDArray[np.float64]

    @classmethod
    def of(cls, zones: Zones, scenario: Scenario, difference: Difference) -> ByZone:
        """Sum a difference up; cells that zones cut are spread evenly over their area."""
        study = scenario.cells.study
        shares = Shares.between(zones.polygons, scenario.grid, study.area)
        recorded = shares.of @ recorded_by_cell(study.history.cube)
        return cls(zones, difference.over(shares.of), recorded)

    def describe(self) -> list[dict[str, Any]]:
        """As ``result.json`` has them."""
        return [
            {"name": name, **change.describe(), "relative": change.relative}
            for name, change in zip(self.zones.names, self.changes, strict=True)
        ]


def write_products(
    folder: Path,
    scenario: Scenario,
    difference: Difference,
    by_zone: ByZone | None,
) -> dict[str, str]:
    """Write all products but the report; their names, by what they are."""
    grid, step = scenario.grid, scenario.history.step
    starts = scenario.starts
    unit = f"incidents per cell and {step.words}"
    for key, values, says in (
        ("scenario", difference.scenario, unit),
        ("delta", difference.steps, f"{unit}, scenario minus forecast"),
        ("relative", difference.relative, "per cent of the forecast"),
    ):
        path = folder / FILES[key]
        write_bands(path, _laid(values, grid), starts, starts + step.delta, grid, says, CAUTION)
    band = {"noise": {"start": str(starts[0]), "end": str(starts[-1] + step.delta)}}
    maps = _laid(difference.noise[None], grid)
    says = "1 within the model's noise, 0 beyond"
    write_layers(folder / FILES["noise"], maps, grid, says, band, CAUTION)
    recorded = recorded_by_cell(scenario.cells.study.history.cube)
    layers = {"cells": _cells(difference, grid, recorded)}
    if by_zone is None:
        write_vectors(folder / FILES["vectors"], layers, CAUTION)
        return dict(FILES)
    table = pd.DataFrame(by_zone.describe()).assign(recorded=by_zone.recorded)
    table.to_csv(folder / TABLE["table"], index=False, float_format="%.10g")
    layers["zones"] = gpd.GeoDataFrame(table, geometry=by_zone.zones.polygons, crs=grid.crs)
    write_vectors(folder / FILES["vectors"], layers, CAUTION)
    return FILES | TABLE


def _laid(values: NDArray[np.float64], grid: Grid) -> NDArray[np.float64]:
    """Values (bands, cells) as maps; NaN outside."""
    maps = np.full((len(values), *grid.shape), np.nan)
    maps[:, grid.inside] = values
    return maps


def _cells(difference: Difference, grid: Grid, recorded: NDArray[np.int64]) -> gpd.GeoDataFrame:
    """One square a cell with its figures over the whole horizon."""
    row, column = np.nonzero(grid.inside)
    base = np.where(difference.covered, difference.base.sum(axis=0), np.nan)
    low, high = difference.bounds
    return gpd.GeoDataFrame(
        {
            "cell_id": [f"r{r}c{c}" for r, c in zip(row, column, strict=True)],
            "row": row,
            "col": column,
            "base": base,
            "scenario": difference.scenario.sum(axis=0),
            "delta": difference.total,
            "relative": per_cent(difference.total, base),
            "low": low,
            "high": high,
            "noise": pd.Series(difference.noise).astype("Int64"),
            "recorded": recorded,
        },
        geometry=grid.squares(),
        crs=grid.crs,
    )
