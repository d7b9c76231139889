"""From a forecast with context to scenarios, zones and patrols: the real engine in real QGIS."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from analysed import ROOT, SAMPLE
from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from running import context_of_project

from crime_forecast_plugin.engine.warm import WARM

PYTHON = str(ROOT / ".venv" / "bin" / "python")


@pytest.fixture(scope="module", autouse=True)
def engine(qgis_app: QgsApplication) -> Iterator[None]:
    """Use the engine of the working tree, and end it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CRIME_FORECAST_PYTHON", PYTHON)
        yield
    WARM.stop()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled sample, where QGIS may write to it."""
    return str(shutil.copy(SAMPLE, tmp_path_factory.mktemp("sample")))


def layer_of(sample: str, name: str, filter_: str = "") -> QgsVectorLayer:
    """A layer of the sample, or a part of it."""
    layer = QgsVectorLayer(f"{sample}|layername={name}", name)
    layer.setSubsetString(filter_)
    return layer


@pytest.fixture(scope="module")
def forecast(
    processing: Any, engine: None, sample: str, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The folder of a forecast that looks at shops, streets and the weather."""
    folder = str(tmp_path_factory.mktemp("forecast") / "out")
    names = ("liquor_retail", "streets", "parks", "weather")
    processing.run(
        "crimeforecast:forecastincidents",
        {
            "INPUT": layer_of(sample, "incidents"),
            "TIME": "timestamp",
            "AREA": layer_of(sample, "districts"),
            "SINCE": "2017-11-01",
            "CELL": 750,
            "HORIZON": 2,
            "MODEL": "gbm",
            "SETTINGS": '{"trees": 40, "rows": 20000}',
            "TEST_DAYS": 7,
            "CONTEXT": [layer_of(sample, name) for name in names],
            "CONTEXT_FEATURES": "liquor_retail: distance, density@500; weather | ahead: tmax_f",
            "HOLIDAYS": "US-IL",
            "OUTPUT": folder,
        },
    )
    return folder


def result_in(folder: str) -> dict[str, Any]:
    return json.loads(Path(folder, "result.json").read_text(encoding="utf-8"))


def test_the_forecast_says_what_it_looked_at(forecast: str) -> None:
    result = result_in(forecast)
    layers = {layer["name"]: layer for layer in result["context"]["layers"]}
    assert set(layers) == {"liquor_retail", "streets", "parks", "weather"}
    assert layers["liquor_retail"]["geometry"] == "point"
    assert len(layers["liquor_retail"]["features"]) == 2
    assert layers["streets"]["geometry"] == "line"
    assert result["job"]["holidays"] == "US-IL"
    assert not [warning for warning in result["intake"]["warnings"] if "fid" in warning]


def test_a_scenario(processing: Any, forecast: str, sample: str, tmp_path: Path) -> None:
    outputs = processing.run(
        "crimeforecast:whatif",
        {
            "FORECAST": forecast,
            "NAME": "Half of the shops",
            "LAYERS": [layer_of(sample, "liquor_retail", "fid % 2 = 0")],
            "DAILY": "tmax_f=95",
            "ZONES": layer_of(sample, "districts"),
            "ZONES_NAME": "name",
            "REPLICATES": 2,
            "OUTPUT": str(tmp_path / "out"),
        },
    )
    result = result_in(outputs["OUTPUT"])
    assert result["applied"] == outputs["APPLIED"] == "directly"
    assert QgsRasterLayer(outputs["DELTA"], "delta").bandCount() == 2
    cells = QgsVectorLayer(outputs["CELLS"], "cells")
    changes = [feature["delta"] for feature in cells.getFeatures()]
    assert any(changes)
    assert sum(changes) == pytest.approx(outputs["CHANGE"], abs=1e-6)
    zones = QgsVectorLayer(outputs["BY_ZONE"], "zones")
    assert {zone["name"] for zone in zones.getFeatures()} == {"Central", "Near West", "Near North"}


def test_a_scenario_in_which_all_shops_are_closed(
    processing: Any, forecast: str, sample: str, tmp_path: Path
) -> None:
    shops = layer_of(sample, "liquor_retail").materialize(QgsFeatureRequest())
    shops.setName("liquor_retail")
    shops.startEditing()
    assert shops.deleteFeatures(shops.allFeatureIds())
    values = {"FORECAST": forecast, "LAYERS": [shops], "OUTPUT": str(tmp_path / "out")}
    outputs = processing.run("crimeforecast:whatif", values)
    shops.rollBack()
    cells = QgsVectorLayer(outputs["CELLS"], "cells")
    assert any(feature["delta"] for feature in cells.getFeatures())
    said = "Nothing of the layer 'liquor_retail' stands in this scenario."
    assert any(text.startswith(said) for text in result_in(outputs["OUTPUT"])["warnings"])


def test_a_scenario_that_changes_nothing_becomes_a_group(
    processing: Any, forecast: str, sample: str, tmp_path: Path
) -> None:
    from processing.gui.Postprocessing import handleAlgorithmResults

    context = context_of_project()
    values = {
        "FORECAST": forecast,
        "LAYERS": [layer_of(sample, "liquor_retail"), layer_of(sample, "weather")],
        "OUTPUT": str(tmp_path / "out"),
    }
    processing.Processing.runAlgorithm(
        "crimeforecast:whatif", values, handleAlgorithmResults, context=context
    )
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    assert group.name() == "What-if, Scenario: all incidents, 1–2 Jan 2018"
    layers = [node.layer() for node in group.findLayers()]
    assert len(layers) == 8
    assert all(layer.isValid() for layer in layers)
    assert {feature["delta"] for feature in layers[0].getFeatures()} == {0.0}


def test_zones(processing: Any, forecast: str, sample: str, tmp_path: Path) -> None:
    outputs = processing.run(
        "crimeforecast:zoneforecast",
        {
            "FORECAST": forecast,
            "ZONES": layer_of(sample, "districts"),
            "NAME": "name",
            "OUTPUT": str(tmp_path / "out"),
        },
    )
    zones = list(QgsVectorLayer(outputs["BY_ZONE"], "zones").getFeatures())
    total = sum(step["expected"] for step in result_in(forecast)["steps"])
    assert sum(zone["expected"] for zone in zones) + outputs["OUTSIDE"] == pytest.approx(total)
    assert all(zone["lower"] <= zone["expected"] <= zone["upper"] for zone in zones)


def test_hexagons(processing: Any, forecast: str, tmp_path: Path) -> None:
    values = {"FORECAST": forecast, "HEXAGONS": 1500, "OUTPUT": str(tmp_path / "out")}
    outputs = processing.run("crimeforecast:zoneforecast", values)
    assert QgsVectorLayer(outputs["BY_ZONE"], "zones").featureCount() > 5


def test_patrols(processing: Any, forecast: str, tmp_path: Path) -> None:
    values = {"FORECAST": forecast, "NUMBER": 3, "SIZE": 1.2, "OUTPUT": str(tmp_path / "out")}
    outputs = processing.run("crimeforecast:patrols", values)
    patrols = list(QgsVectorLayer(outputs["PATROLS"], "patrols").getFeatures())
    assert [patrol["rank"] for patrol in patrols] == [1, 2, 3]
    assert all(patrol["area_km2"] <= 1.2 for patrol in patrols)
    assert 0 < outputs["SHARE"] <= 100
