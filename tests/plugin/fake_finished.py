"""Products of the jobs on a finished forecast, made up: 12 rows and 15 columns, three steps."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

START = datetime(2018, 1, 1)
ROWS, COLUMNS, STEPS = 12, 15, 3
LEFT, TOP, CELL = 440000.0, 4640000.0, 250.0
NODATA = -9999.0
CAUTION = (
    "An association that the model learned from the past, not a causal effect: changing these "
    "places need not change the incidents so."
)
REAL, WHOLE, TEXT = ogr.OFTReal, ogr.OFTInteger, ogr.OFTString
DELTA_FIELDS = {
    "base": REAL, "scenario": REAL, "delta": REAL, "relative": REAL, "low": REAL, "high": REAL,
}  # fmt: skip


def base_and_delta() -> tuple[np.ndarray, np.ndarray]:
    """Expected incidents of a step of the forecast, and how much the scenario has more."""
    row, column = np.mgrid[:ROWS, :COLUMNS]

    def bump(y: float, x: float, width: float) -> np.ndarray:
        return np.exp(-((row - y) ** 2 + (column - x) ** 2) / (2 * width**2))

    base = 0.05 + 0.8 * bump(4, 4, 2.5) + 0.4 * bump(8, 11, 2)
    delta = 0.3 * bump(3, 11, 1.6) - 0.35 * bump(5, 4, 1.6)
    base[0, :3] = NODATA
    return base, delta


def write_what_if(job: dict, folder: Path) -> dict:
    """Write a scenario; `replicates` 0 leaves the noise out."""
    base, delta = base_and_delta()
    inside = base != NODATA
    estimated = job["replicates"] != 0
    noise = (np.abs(delta) < 0.03).astype(float)
    relative = 100 * delta / base
    for name, values in (
        ("scenario", base + delta),
        ("delta", delta),
        ("relative", relative),
    ):
        _write_raster(folder / f"{name}.tif", [np.where(inside, values, NODATA)] * STEPS)
    _write_raster(folder / "noise.tif", [np.where(inside & estimated, noise, NODATA)])
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "what_if.gpkg"))
    kinds = {"cell_id": TEXT, "row": WHOLE, "col": WHOLE, **DELTA_FIELDS, "noise": WHOLE}
    cells = _layer(dataset, "cells", kinds)
    for row, column in np.argwhere(inside):
        change = STEPS * float(delta[row, column])
        values = _change(STEPS * float(base[row, column]), change, 0.09 if estimated else None)
        if (row, column) == (11, 14):  # beyond the area of the forecast
            values = {"scenario": values["scenario"]}
        elif estimated:
            values["noise"] = int(noise[row, column])
        values.update(cell_id=f"r{row}c{column}", row=int(row), col=int(column))
        _add(cells, values, row, column)
    zones = _zones_of(base, delta) if job.get("zones") else []
    if zones:
        layer = _layer(dataset, "zones", {"name": TEXT, **DELTA_FIELDS})
        for place, zone in enumerate(zones):
            _add(layer, zone, 0, 5 * place, 12, 5)
    change = STEPS * float(delta[inside].sum())
    total = _change(STEPS * float(base[inside].sum()), change, 4.0 if estimated else None)
    return {
        "name": job["name"],
        "applied": "directly",
        "why": "The cells are the same, so that the model was applied as it is.",
        "model": "gbm",
        "steps": steps(),
        "grid": {"crs": "EPSG:32616", "cell": CELL},
        "legend": {
            "unit": "incidents per cell and day",
            "edges": [0.0, 0.1, 0.3, 0.8, 1.0],
            "unit_total": "incidents per cell in 3 days",
            "edges_total": [0.0, 0.2, 0.5, 1.0, 2.0, 3.0],
            "edges_delta_total": [-1.2, -0.6, -0.3, -0.06, 0.06, 0.3, 0.6, 1.2],
            "edges_delta": [-0.4, -0.2, -0.1, -0.02, 0.02, 0.1, 0.2, 0.4],
            "edges_relative": [-100, -50, -20, -5, 5, 20, 50, 100],
        },
        "replicates": 8 if estimated else 0,
        "zones": zones,
        "scenarios": [{"name": job["name"], **total}],
        "warnings": ["1 of 40 bars has no place."],
        "cautions": [CAUTION],
        "verdict": f"{job['name']}: {change:+.1f} incidents in 3 days.",
        "files": {
            "scenario": "scenario.tif",
            "delta": "delta.tif",
            "relative": "relative.tif",
            "noise": "noise.tif",
            "vectors": "what_if.gpkg",
            "report": "report.html",
            **({"table": "zones.csv"} if zones else {}),
        },
    }


def write_zones(job: dict, folder: Path) -> dict:
    """Write three zones."""
    base, _ = base_and_delta()
    area = 12 * 5 * CELL**2 / 1e6
    zones = []
    for place, name in enumerate(("North", "Centre", "South")):
        part = base[:, 5 * place : 5 * place + 5]
        expected = STEPS * float(part[part != NODATA].sum())
        zones.append(
            {
                "name": name,
                "expected": expected,
                "lower": 0.7 * expected,
                "upper": 1.3 * expected,
                "probability": 1.0,
                "density": expected / area,
                "area_km2": area,
                "share_pct": 33.0,
            }
        )
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "zones.gpkg"))
    kinds = {"name": TEXT, **{key: REAL for key in zones[0] if key != "name"}}
    layer = _layer(dataset, "zones", kinds)
    for place, zone in enumerate(zones):
        _add(layer, zone, 0, 5 * place, 12, 5)
    (folder / "zones.csv").write_text("name,expected\n", encoding="utf-8")
    return {
        "zones": zones,
        "outside": 1.5,
        "legend": {
            "unit_total": "incidents per zone in 3 days",
            "edges_total": [0.0, 20.0, 40.0, 60.0],
        },
        "warnings": [],
        "cautions": [],
        "verdict": "Most are expected in North.",
        "files": {"vectors": "zones.gpkg", "table": "zones.csv", "report": "report.html"},
    }


def write_patrols(job: dict, folder: Path) -> dict:
    """Write two places."""
    patrols = [
        {
            "rank": rank,
            "expected": 12.0 / rank,
            "lower": 8.0 / rank,
            "upper": 16.0 / rank,
            "area_km2": 4 * CELL**2 / 1e6,
            "cells": 4,
            "share_pct": 20.0 / rank,
        }
        for rank in (1, 2)
    ]
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "patrols.gpkg"))
    kinds = {key: WHOLE if key in ("rank", "cells") else REAL for key in patrols[0]}
    layer = _layer(dataset, "patrols", kinds)
    for patrol, (row, column) in zip(patrols, ((3, 3), (7, 10)), strict=True):
        _add(layer, patrol, row, column, 2, 2)
    (folder / "patrols.csv").write_text("rank,expected\n", encoding="utf-8")
    return {
        "patrols": patrols,
        "warnings": [],
        "cautions": [],
        "verdict": "2 places hold 30 % of all.",
        "files": {"vectors": "patrols.gpkg", "table": "patrols.csv", "report": "report.html"},
    }


FINISHED = {"what-if": write_what_if, "zones": write_zones, "patrols": write_patrols}


def steps() -> list[dict]:
    """The steps of the scenario."""
    day = timedelta(days=1)
    return [
        {
            "band": number + 1,
            "start": (START + number * day).isoformat(),
            "end": (START + (number + 1) * day).isoformat(),
            "base": 20.0,
            "scenario": 19.5,
        }
        for number in range(STEPS)
    ]


def finished(folder: Path, job: dict) -> Path:
    """Write the products of a job beside the forecast that it is of, and return their folder."""
    base, out = folder / "forecast", folder / job["kind"]
    base.mkdir(exist_ok=True)
    out.mkdir()
    forecast = {
        "kind": "forecast",
        "job": {"kind": "forecast", "model": "gbm", "only": ["THEFT"], "cell": 250.0},
        "model": "gbm",
        "steps": steps(),
    }
    (base / "result.json").write_text(json.dumps(forecast), encoding="utf-8")
    result = {
        "schema": 1,
        "kind": job["kind"],
        "job": {"out": str(out), "forecast": str(base), **job},
        "versions": {"engine": "0.1.0"},
        **FINISHED[job["kind"]](job, out),
    }
    (out / "result.json").write_text(json.dumps(result), encoding="utf-8")
    return out


def _zones_of(base: np.ndarray, delta: np.ndarray) -> list[dict]:
    found = []
    for place, name in enumerate(("West", "Middle", "East")):
        part = slice(5 * place, 5 * place + 5)
        inside = base[:, part] != NODATA
        known = STEPS * float(base[:, part][inside].sum())
        change = _change(known, STEPS * float(delta[:, part][inside].sum()), 2.0)
        found.append({"name": name, **change})
    return found


def _change(base: float, delta: float, half: float | None) -> dict:
    change = {
        "base": base,
        "scenario": base + delta,
        "delta": delta,
        "relative": 100 * delta / base,
    }
    return change if half is None else {**change, "low": delta - half, "high": delta + half}


def _reference() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32616)
    return reference


def _write_raster(path: Path, bands: list[np.ndarray]) -> None:
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), COLUMNS, ROWS, len(bands), gdal.GDT_Float32
    )
    dataset.SetGeoTransform((LEFT, CELL, 0.0, TOP, 0.0, -CELL))
    dataset.SetProjection(_reference().ExportToWkt())
    for number, values in enumerate(bands, start=1):
        band = dataset.GetRasterBand(number)
        band.SetNoDataValue(NODATA)
        band.WriteRaster(0, 0, COLUMNS, ROWS, values.astype("float32").tobytes())


def _layer(dataset: ogr.DataSource, name: str, fields: dict[str, int]) -> ogr.Layer:
    layer = dataset.CreateLayer(name, _reference(), ogr.wkbPolygon)
    for field, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(field, kind))
    return layer


def _add(
    layer: ogr.Layer, values: dict, row: int, column: int, rows: int = 1, columns: int = 1
) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    left, top = LEFT + int(column) * CELL, TOP - int(row) * CELL
    right, bottom = left + columns * CELL, top - rows * CELL
    corners = f"{left} {top}, {right} {top}, {right} {bottom}, {left} {bottom}, {left} {top}"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({corners}))"))
    layer.CreateFeature(feature)
