"""The plugin and the real engine together, on the bundled sample."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer

from crime_forecast_plugin.engine.catalogue import engine_source, models
from crime_forecast_plugin.engine.process import handshake
from crime_forecast_plugin.outputs.forecast_layers import ForecastLayers
from crime_forecast_plugin.outputs.forecast_result import ForecastResult
from crime_forecast_plugin.outputs.loader import add_result

ROOT = Path(__file__).resolve().parents[2]
PYTHON = str(ROOT / ".venv" / "bin" / "python")
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"


@pytest.fixture
def values(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """A small forecast of the sample, with robberies only, by the layer's filter."""
    sample = shutil.copy(SAMPLE, tmp_path)  # QGIS writes to what it opens
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", PYTHON)
    incidents = QgsVectorLayer(f"{sample}|layername=incidents", "incidents")
    incidents.setSubsetString("\"category\" = 'ROBBERY'")
    districts = QgsVectorLayer(f"{sample}|layername=districts", "districts")
    QgsProject.instance().addMapLayers([incidents, districts])
    return {
        "INPUT": incidents,
        "TIME": "timestamp",
        "CATEGORY": "category",
        "AREA": districts,
        "CELL": 500,
        "HORIZON": 3,
        "MODEL": "historical_mean",
        "OUTPUT": str(tmp_path / "out"),
    }


def test_the_engine_greets() -> None:
    hello = handshake(PYTHON)
    assert hello.devices[0].name == "cpu"
    assert hello.engine


def test_the_catalogue_names_the_models() -> None:
    assert {"historical_mean", "ewma", "st_resnet"} <= {model.name for model in models()}
    assert (engine_source() / "pyproject.toml").is_file()


def test_the_catalogue_takes_for_quick_what_the_engine_does() -> None:
    script = (
        "from crimeengine.forecasters import forecasters\n"
        "print(*(name for name, entry in forecasters().items() if entry.auto))"
    )
    done = subprocess.run(
        [PYTHON, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True, timeout=60
    )
    assert sorted(done.stdout.split()) == sorted(m.name for m in models() if m.quick)


def test_a_forecast_of_the_sample(processing: Any, values: dict[str, Any]) -> None:
    outputs = processing.run("crimeforecast:forecastincidents", values)
    result = json.loads(Path(outputs["OUTPUT"], "result.json").read_text())
    assert result["intake"]["read"] == values["INPUT"].featureCount()
    raster = QgsRasterLayer(outputs["FORECAST"], "forecast")
    assert raster.bandCount() == 3
    assert raster.crs().authid() == "EPSG:32616"
    cells = QgsVectorLayer(outputs["CELLS"], "cells")
    assert cells.featureCount() == result["grid"]["cells_in_area"]
    assert QgsVectorLayer(outputs["HOTSPOTS"], "hotspots").featureCount() > 0
    layers = ForecastLayers(ForecastResult.read(Path(outputs["OUTPUT"])))
    group = add_result(layers, QgsProject.instance(), cells)
    layers = [node.layer() for node in group.findLayers()]
    assert len(layers) == 16
    assert all(layer.isValid() for layer in layers)


def test_an_automatic_forecast_of_the_sample(processing: Any, values: dict[str, Any]) -> None:
    values.update(MODEL="auto", CELL=2000, TEST_DAYS=7, SINCE="2017-11-01")
    outputs = processing.run("crimeforecast:forecastincidents", values)
    result = ForecastResult.read(Path(outputs["OUTPUT"]))
    assert result.job["model"] == "auto"
    assert result.model_title in {model.title for model in models()}
    assert result.model_title in result.verdict


def test_a_category_that_does_not_occur(processing: Any, values: dict[str, Any]) -> None:
    values["ONLY"] = "ROBERY"
    with pytest.raises(QgsProcessingException, match="'ROBERY' does not occur"):
        processing.run("crimeforecast:forecastincidents", values)
    assert not Path(values["OUTPUT"]).exists()
