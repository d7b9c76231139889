"""Algorithms of the provider in a batch, and in a model of Processing's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsVectorLayer,
)
from running import context_of_project


def test_rows_of_a_batch_do_not_know_of_each_other(
    processing: Any,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    district: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("products")
    made = QgsApplication.processingRegistry().algorithmById("crimeforecast:forecastincidents")
    rows = [
        {"AREA": district, "CELL": 500},
        {"HORIZON": 2, "ONLY": "THEFT", "CATEGORY": "kind"},
        {},
    ]
    jobs = []
    for number, row in enumerate(rows):
        values = {"INPUT": incidents, "TIME": "when", "OUTPUT": str(tmp_path / str(number)), **row}
        outputs, accepted = made.run(values, context_of_project(), QgsProcessingFeedback())
        assert accepted
        assert outputs["OUTPUT"] == str(tmp_path / str(number))
        assert Path(outputs["TRAINED_MODEL"]).is_file()
        assert outputs["EXPECTED"] == pytest.approx(1.15 * row.get("HORIZON", 7))
        jobs.append(json.loads(outputs["JOB"]))
    assert [job["cell"] for job in jobs] == [500, 250, 250]
    assert [job["horizon"] for job in jobs] == [7, 2, 7]
    assert [job["only"] for job in jobs] == [[], ["THEFT"], []]
    assert ["area" in job for job in jobs] == [True, False, False]


def product_of(model: QgsProcessingModelAlgorithm) -> str:
    """What QGIS calls the model's product: by the step that makes it, newer ones by its title."""
    (product,) = model.destinationParameterDefinitions()
    return product.name()


def child(model: QgsProcessingModelAlgorithm, algorithm: str, **values: Any) -> str:
    """Add a step; a value is a plain one, or where it comes from."""
    step = QgsProcessingModelChildAlgorithm(algorithm)
    for name, value in values.items():
        source = value
        if not isinstance(value, QgsProcessingModelChildParameterSource):
            source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        step.addParameterSources(name, [source])
    return model.addChildAlgorithm(step)


def from_step(step: str, output: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)


def from_model(name: str) -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


@pytest.fixture
def model(processing: Any) -> QgsProcessingModelAlgorithm:
    """A forecast, its sum by hexagons, and an algorithm of QGIS on the hexagons."""
    model = QgsProcessingModelAlgorithm("briefing", "tests")
    points = QgsProcessingParameterFeatureSource("POINTS", "Points", [0])
    model.addModelParameter(points, QgsProcessingModelParameter("POINTS"))
    folder = QgsProcessingParameterFolderDestination("FOLDER", "Folder")
    model.addModelParameter(folder, QgsProcessingModelParameter("FOLDER"))
    forecast = child(
        model,
        "crimeforecast:forecastincidents",
        INPUT=from_model("POINTS"),
        TIME="when",
        HORIZON=3,
        OUTPUT=from_model("FOLDER"),
    )
    zones = child(
        model, "crimeforecast:zoneforecast", FORECAST=from_step(forecast, "OUTPUT"), HEXAGONS=1000
    )
    last = child(
        model,
        "native:extractbyexpression",
        INPUT=from_step(zones, "BY_ZONE"),
        EXPRESSION="\"name\" <> 'Centre'",
    )
    final = QgsProcessingModelOutput("EXTRACTED", "Extracted")
    final.setChildId(last)
    final.setChildOutputName("OUTPUT")
    model.childAlgorithm(last).setModelOutputs({"EXTRACTED": final})
    model.updateDestinationParameters()
    return model


def test_algorithms_follow_each_other_in_a_model(
    model: QgsProcessingModelAlgorithm,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("products")
    assert model.canExecute()[0]
    values = {
        "POINTS": incidents,
        "FOLDER": str(tmp_path / "forecast"),
        product_of(model): str(tmp_path / "extracted.gpkg"),
    }
    context, feedback = context_of_project(), QgsProcessingFeedback()
    outputs, accepted = model.run(values, context, feedback)
    assert accepted, feedback.textLog()
    assert (tmp_path / "forecast" / "forecast.tif").is_file()
    extracted = QgsVectorLayer(outputs[product_of(model)], "extracted")
    assert {feature["name"] for feature in extracted.getFeatures()} == {"North", "South"}
    groups = {Path(source).name for source in context.layersToLoadOnCompletion()}
    assert groups == {"forecast.gpkg|layername=cells", "zones.gpkg|layername=zones"}


def test_a_model_offers_our_outputs_to_the_steps_that_can_take_them(
    model: QgsProcessingModelAlgorithm,
) -> None:
    zones = "crimeforecast:zoneforecast_1"
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    offered = model.availableSourcesForChild(
        "native:extractbyexpression_1",
        [QgsProcessingParameterFeatureSource.typeName()],
        [QgsProcessingOutputVectorLayer.typeName()],
        polygons,
    )
    found = {(source.outputChildId(), source.outputName()) for source in offered}
    assert (zones, "BY_ZONE") in found
    assert ("crimeforecast:forecastincidents_1", "HOTSPOTS") in found
    folders = model.availableSourcesForChild(
        zones, [QgsProcessingParameterFile.typeName()], ["outputFolder"]
    )
    assert ("crimeforecast:forecastincidents_1", "OUTPUT") in {
        (source.outputChildId(), source.outputName()) for source in folders
    }


def test_a_model_stops_where_a_step_fails(
    model: QgsProcessingModelAlgorithm,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("fault")
    values = {
        "POINTS": incidents,
        "FOLDER": str(tmp_path / "forecast"),
        product_of(model): str(tmp_path / "extracted.gpkg"),
    }
    feedback = QgsProcessingFeedback()
    _, accepted = model.run(values, context_of_project(), feedback)
    assert not accepted
    assert "Division by zero" in feedback.textLog()
    assert not (tmp_path / "extracted.gpkg").exists()
