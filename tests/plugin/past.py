"""The folder of a finished forecast that has looked at bars, parks, elevation and the weather."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from crime_forecast_plugin.outputs.metadata import FOLDER_PROPERTY

LEFT, BOTTOM, CELL, COLUMNS, ROWS = 440000.0, 4637000.0, 250.0, 20, 12
BARS = 5


def write_forecast(folder: Path, name: str = "forecast", **changes: Any) -> Path:
    """Write what the plugin reads of a forecast; `changes` are of its `result.json`."""
    out = folder / name
    out.mkdir(parents=True)
    _write_points(out / "context_1.gpkg", "bars")
    (out / "context_2.csv").write_text("date,tmax,tmin\n2018-01-01,4.5,-3\n", encoding="utf-8")
    bars = f"bars={out / 'context_1.gpkg'}|layername=bars:distance,density@250"
    weather = f"weather={out / 'context_2.csv'}"
    elevation = f"elevation={out / 'context_3.tif'}:mean"
    result = {
        "schema": 1,
        "kind": "forecast",
        "job": {
            "kind": "forecast",
            "out": str(out),
            "only": ["THEFT"],
            "cell": CELL,
            "model": "gbm",
            "seed": 7,
            "context": [bars, weather, elevation],
        },
        "versions": {"engine": "0.1.0"},
        "model": "gbm",
        "period": {"start": "2017-01-01", "end": "2018-01-01", "steps": 365},
        "grid": {
            "crs": "EPSG:32616",
            "cell": CELL,
            "rows": ROWS,
            "columns": COLUMNS,
            "bounds": [LEFT, BOTTOM, LEFT + COLUMNS * CELL, BOTTOM + ROWS * CELL],
            "cells_in_area": ROWS * COLUMNS,
        },
        "steps": [
            {"band": 1, "start": "2018-01-01T00:00:00", "end": "2018-01-02T00:00:00"},
            {"band": 2, "start": "2018-01-02T00:00:00", "end": "2018-01-03T00:00:00"},
        ],
        "scores": {"gbm": {}},
        "context": {
            "layers": [
                _layer("bars", bars, "point", [], ["bars: distance (m)"]),
                _layer("weather", weather, "table", ["tmax", "tmin"], ["tmax", "tmin"]),
                _layer("elevation", elevation, "raster", [], ["elevation: mean"]),
            ],
            "importance": [{"feature": "bars: distance (m)", "layer": "bars", "loss": 0.02}],
            "without": {"value": 0.01, "low": 0.0, "high": 0.02, "certainty": 0.97},
        },
        "verdict": "It was better.",
        "files": {"report": "report.html"},
    }
    (out / "result.json").write_text(json.dumps({**result, **changes}), encoding="utf-8")
    return out


def add_group(folder: Path, title: str) -> None:
    """Add a result's group to the project, as the plugin does."""
    group = QgsProject.instance().layerTreeRoot().insertGroup(0, title)
    group.setCustomProperty(FOLDER_PROPERTY, str(folder))


def area_layer(columns: int, rows: int) -> QgsVectorLayer:
    """An area of so many cells, in the project."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32616&field=name:string", "precinct", "memory")
    feature = QgsFeature(layer.fields())
    box = QgsRectangle(LEFT, BOTTOM, LEFT + columns * CELL, BOTTOM + rows * CELL)
    feature.setGeometry(QgsGeometry.fromRect(box))
    feature.setAttributes(["1st"])
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def _layer(
    name: str, text: str, geometry: str, columns: list[str], features: list[str]
) -> dict[str, Any]:
    return {
        "name": name,
        "text": text,
        "geometry": geometry,
        "columns": columns,
        "features": features,
    }


def _write_points(path: Path, name: str) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:32616&field=seats:integer", name, "memory")
    features = []
    for number in range(BARS):
        feature = QgsFeature(layer.fields())
        place = QgsPointXY(LEFT + 400 + 700 * number, BOTTOM + 600 + 300 * number)
        feature.setGeometry(QgsGeometry.fromPointXY(place))
        feature.setAttributes([20 + number])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
