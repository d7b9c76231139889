"""Tiny real products: a forecast on 2 rows and 3 columns with one cell outside, a backtest."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from fake_finished import FINISHED
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
osr.UseExceptions()
ogr.UseExceptions()

START = datetime(2018, 1, 1)
LENGTHS = {"1h": timedelta(hours=1), "6h": timedelta(hours=6), "1D": timedelta(days=1)}
LEFT, TOP, CELL = 440000.0, 4640000.0, 250.0
COUNTS = np.array([[0.02, 0.15, 0.6], [0.3, 0.08, -9999.0]], dtype="float32")
SCORES = {
    "historical_mean": {"poisson_deviance": 0.32, "skill": 0.0, "hit_rate": 0.38, "pai": 7.6},
    "ewma": {"poisson_deviance": 0.31, "skill": 0.031, "hit_rate": 0.41, "pai": 8.2},
    "promap": {"poisson_deviance": 0.34, "skill": -0.062, "hit_rate": 0.3, "pai": None},
}
EDGES = [0.0, 0.05, 0.1, 0.2, 0.5, 1.0]
FILES = {
    "forecast": "forecast.tif",
    "lower": "forecast_lower.tif",
    "upper": "forecast_upper.tif",
    "probability": "forecast_probability.tif",
    "vectors": "forecast.gpkg",
    "report": "report.html",
    "model": "model.safetensors",
}


def write_products(job: dict, folder: Path) -> dict:
    """Write the products of a job into a folder and return the result."""
    if job["kind"] in FINISHED:
        found = FINISHED[job["kind"]](job, folder)
    else:
        found = _of_incidents(job, folder)
    result = {
        "schema": 1,
        "kind": job["kind"],
        "job": job,
        "versions": {"engine": "0.1.0", "python": "3.11.2", "torch": "2.13.0"},
        "seconds": {"read": 0.1, "total": 0.2},
        **found,
    }
    (folder / "report.html").write_text("<p>Report</p>", encoding="utf-8")
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
    return result


def _of_incidents(job: dict, folder: Path) -> dict:
    make = {"forecast": _forecast, "backtest": _backtest}[job["kind"]]
    return {
        "device": {"name": "cpu", "label": "CPU (2 threads)"},
        "intake": {
            "read": 12,
            "kept": 10,
            "dropped": [{"reason": "no_place", "count": 2, "text": "without a place"}],
            "warnings": ["The last day has few incidents."],
        },
        "seen": _seen(job),
        **make(job, folder),
    }


def _forecast(job: dict, folder: Path) -> dict:
    steps = _steps(job)
    for key in ("forecast", "lower", "upper", "probability"):
        _write_raster(folder / FILES[key], steps)
    _write_vectors(folder / FILES["vectors"], job["horizon"])
    (folder / FILES["model"]).write_bytes(b"")
    chosen = {"auto": "ewma"}.get(job["model"], job["model"])
    return {
        "steps": steps,
        "legend": {
            "unit": "incidents per cell and day",
            "edges": EDGES,
            "unit_total": f"incidents per cell in {job['horizon']} days",
            "edges_total": [edge * job["horizon"] for edge in EDGES],
        },
        "model": chosen,
        "context": _context(job),
        "left_out": {},
        "verdict": f"{chosen} was no better than the historical mean.",
        "files": FILES,
    }


def _context(job: dict) -> dict | None:
    """Return the layers that the models looked at."""
    if not job.get("context"):
        return None
    names = [text.partition("=")[0] for text in job["context"]]
    verdict = "The context made the forecast 2 % better."
    return {"layers": [{"name": name} for name in names], "verdict": verdict}


def _backtest(job: dict, folder: Path) -> dict:
    row = ["", "ewma", "poisson_deviance", "0.5", "0.4", "0.6"]
    header = ["category", "model", "measure", "value", "low", "high"]
    table = "".join(",".join(line) + "\n" for line in (header, row))
    (folder / "scores.csv").write_text(table, encoding="utf-8")
    return {
        "context": _context(job),
        "left_out": {"gbm": "There are too few incidents to learn from."},
        "scores": {
            model: {measure: {"value": value} for measure, value in scores.items()}
            for model, scores in SCORES.items()
        },
        "recommended": "ewma",
        "verdict": "Nothing surely beat counting, so Weighted recent mean is the one to use.",
        "notes": {"arima": "2 zones took the mean."},
        "cautions": ["The test takes each incident as known the moment it happens."],
        "categories": {
            "THEFT": {"verdict": "Historical mean did best."},
            "ROBBERY": {"left_out": "No incident of ROBBERY lies in the tested steps."},
        },
        "files": {"report": "report.html", "table": "scores.csv"},
    }


def _seen(job: dict) -> dict:
    """Return what the engine would find in the snapshot."""
    points = ogr.Open(job["incidents"])
    layer = points.GetLayerByName(job["layer"])
    rows = [feature.items() for feature in layer]
    if not job.get("area"):
        return {"rows": rows}
    area = ogr.Open(job["area"])
    return {"rows": rows, "area": area.GetLayer(0).GetFeatureCount()}


def _steps(job: dict) -> list[dict]:
    length = LENGTHS[job["step"]]
    return [
        {
            "band": number + 1,
            "start": (START + number * length).isoformat(),
            "end": (START + (number + 1) * length).isoformat(),
            "expected": 1.15,
        }
        for number in range(job["horizon"])
    ]


def _reference() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32616)
    return reference


def _write_raster(path: Path, steps: list[dict]) -> None:
    rows, columns = COUNTS.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), columns, rows, len(steps), gdal.GDT_Float32
    )
    dataset.SetGeoTransform((LEFT, CELL, 0.0, TOP, 0.0, -CELL))
    dataset.SetProjection(_reference().ExportToWkt())
    for step in steps:
        band = dataset.GetRasterBand(step["band"])
        band.SetNoDataValue(-9999.0)
        band.SetDescription(step["start"])
        band.WriteRaster(0, 0, columns, rows, COUNTS.tobytes())


def _write_vectors(path: Path, horizon: int) -> None:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    cells = _layer(
        dataset,
        "cells",
        {
            "cell_id": ogr.OFTInteger,
            "row": ogr.OFTInteger,
            "col": ogr.OFTInteger,
            "expected": ogr.OFTReal,
            "lower": ogr.OFTReal,
            "upper": ogr.OFTReal,
            "probability": ogr.OFTReal,
            "rank": ogr.OFTInteger,
            "hotspot": ogr.OFTInteger,
        },
    )
    for number, (row, column) in enumerate(np.argwhere(COUNTS >= 0)):
        expected = float(COUNTS[row, column]) * horizon
        values = {
            "cell_id": number,
            "row": int(row),
            "col": int(column),
            "expected": expected,
            "lower": 0.0,
            "upper": 2 * expected,
            "probability": 0.5,
            "rank": number + 1,
            "hotspot": int(expected > 0.5 * horizon),
        }
        _add(cells, values, LEFT + column * CELL, TOP - row * CELL)
    hotspots = _layer(
        dataset,
        "hotspots",
        {
            "rank": ogr.OFTInteger,
            "cells": ogr.OFTInteger,
            "area_km2": ogr.OFTReal,
            "expected": ogr.OFTReal,
            "share_pct": ogr.OFTReal,
        },
    )
    spot = {"rank": 1, "cells": 1, "area_km2": 0.0625, "expected": 4.2, "share_pct": 52.0}
    _add(hotspots, spot, LEFT + 2 * CELL, TOP)


def _layer(dataset: ogr.DataSource, name: str, fields: dict[str, int]) -> ogr.Layer:
    layer = dataset.CreateLayer(name, _reference(), ogr.wkbPolygon)
    for field, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(field, kind))
    return layer


def _add(layer: ogr.Layer, values: dict, left: float, top: float) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    right, bottom = left + CELL, top - CELL
    corners = f"{left} {top}, {right} {top}, {right} {bottom}, {left} {bottom}, {left} {top}"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({corners}))"))
    layer.CreateFeature(feature)
