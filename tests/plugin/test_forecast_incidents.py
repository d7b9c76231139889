"""*Forecast incidents* with a stand-in for the engine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt
from running import cancel_in_the_background, context_of_project, fault_of
from waiting import until

from crime_forecast_plugin.engine.catalogue import models

ALGORITHM = "crimeforecast:forecastincidents"

Engine = Callable[[str], Path]


def parameters(incidents: QgsVectorLayer, out: Path, **others: object) -> dict[str, Any]:
    return {"INPUT": incidents, "TIME": "when", "HORIZON": 3, "OUTPUT": str(out), **others}


def run_and_load(processing: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Run as the toolbox does, with the layers loaded at the end."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    context = context_of_project()

    def load(algorithm: object, context: QgsProcessingContext, feedback: object) -> None:
        assert handleAlgorithmResults(algorithm, context, feedback)

    return processing.Processing.runAlgorithm(ALGORITHM, values, load, context=context)


def fault(values: dict[str, Any]) -> str:
    """What the algorithm says against its parameters."""
    return fault_of(ALGORITHM, values)


def layers_in(group_name: str) -> list[QgsMapLayer]:
    group = QgsProject.instance().layerTreeRoot().findGroup(group_name)
    return [node.layer() for node in group.findLayers()]


def test_the_engine_gets_the_snapshot_and_the_settings(
    processing: Any,
    fake_engine: Engine,
    incidents: QgsVectorLayer,
    district: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("products")
    incidents.selectByIds([1, 2, 11])
    values = parameters(
        QgsProcessingFeatureSourceDefinition(incidents.id(), True),
        tmp_path / "out",
        CATEGORY="kind",
        ONLY="THEFT; ROBBERY",
        AREA=district,
        AREA_SHARE=2.5,
        SETTINGS='{"epochs": 2}',
        UNTIL="2018-06-01",
    )
    outputs = processing.run(ALGORITHM, values)
    job = json.loads(outputs["JOB"])
    seen = json.loads((tmp_path / "out" / "result.json").read_text())["seen"]
    assert sorted(row["kind"] for row in seen["rows"]) == ["ROBBERY", "THEFT", "THEFT"]
    assert "2017-03-12T00:30:00" in [row["when"] for row in seen["rows"]]
    assert seen["area"] == 1
    assert job["only"] == ["THEFT", "ROBBERY"]
    assert (job["since"], job["until"]) == (None, "2018-06-01")
    assert job["area_share"] == 0.025
    assert job["settings"] == {"epochs": 2}
    assert (job["cell"], job["step"], job["horizon"], job["model"]) == (250, "1D", 3, "st_resnet")
    assert not Path(job["incidents"]).exists()
    assert outputs["FORECAST"] == str(tmp_path / "out" / "forecast.tif")
    assert QgsVectorLayer(outputs["CELLS"], "cells").featureCount() == 5
    assert Path(outputs["REPORT"]).read_text() == "<p>Report</p>"
    assert "no better" in outputs["VERDICT"]


def test_layers_are_loaded_in_one_group(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    run_and_load(processing, parameters(incidents, tmp_path / "out"))
    root = QgsProject.instance().layerTreeRoot()
    [group] = root.findGroups()
    assert group.name() == "ST-ResNet: all incidents, 1–3 Jan 2018"
    assert [child.name() for child in group.children()] == [
        "Hot spots, 5 % of the area",
        "Expected incidents per cell and day, by step",
        "Expected incidents per cell in 3 days",
        "Chance of at least one incident",
        "Uncertainty (80 % interval)",
    ]
    steps = layers_in("Expected incidents per cell and day, by step")
    assert [layer.name() for layer in steps] == [
        "Mon 1 Jan 2018", "Tue 2 Jan 2018", "Wed 3 Jan 2018",
    ]  # fmt: skip
    assert all(layer.isValid() for layer in layers_in(group.name()))
    assert not group.children()[1].isExpanded()


def test_two_runs_make_two_groups(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    for name in ("first", "second"):
        run_and_load(processing, parameters(incidents, tmp_path / name))
        QCoreApplication.processEvents()  # the project drops layers that left the tree
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    assert len(groups) == 2
    assert [len(group.findLayers()) for group in groups] == [16, 16]


def test_steps_play_one_after_another_and_survive_a_reload(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    run_and_load(processing, parameters(incidents, tmp_path / "out"))
    project = QgsProject.instance()
    file = str(tmp_path / "forecast.qgz")
    assert project.write(file)
    project.clear()
    assert project.read(file)
    steps = layers_in("Expected incidents per cell and day, by step")
    ranges = [layer.temporalProperties().fixedTemporalRange() for layer in steps]
    assert all(layer.temporalProperties().isActive() for layer in steps)
    begins = [span.begin().toString("yyyy-MM-dd HH:mm") for span in ranges]
    assert begins == ["2018-01-01 00:00", "2018-01-02 00:00", "2018-01-03 00:00"]
    for now in ranges:
        assert [span.overlaps(now) for span in ranges].count(True) == 1
    whole = project.timeSettings().temporalRange()
    assert (whole.begin(), whole.end()) == (ranges[0].begin(), ranges[-1].end())
    assert project.timeSettings().timeStep() == 1.0


def test_classes_are_labelled_under_their_unit(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    run_and_load(processing, parameters(incidents, tmp_path / "out"))
    step = layers_in("Expected incidents per cell and day, by step")[1]
    assert step.renderer().band() == 2
    tree = QgsProject.instance().layerTreeRoot()
    model = QgsLayerTreeModel(tree)
    nodes = model.layerLegendNodes(tree.findLayer(step.id()))
    assert [node.data(Qt.ItemDataRole.DisplayRole) for node in nodes] == [
        "Expected incidents per cell and day",
        "0 – 0.05",
        "0.05 – 0.1",
        "0.1 – 0.2",
        "0.2 – 0.5",
        "0.5 – 1",
    ]
    [cells] = QgsProject.instance().mapLayersByName("Expected incidents per cell in 3 days")
    ranges = cells.renderer().ranges()
    assert ranges[-1].label() == "1.5 – 3"
    lightness = [span.symbol().color().lightnessF() for span in ranges]
    assert lightness == sorted(lightness, reverse=True)


def test_each_layer_tells_how_it_was_made(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    outputs = run_and_load(processing, parameters(incidents, tmp_path / "out"))
    for layer in layers_in("ST-ResNet: all incidents, 1–3 Jan 2018"):
        assert json.loads(layer.customProperty("crime_forecast/job")) == json.loads(outputs["JOB"])
        assert "Job: {" in layer.metadata().history()[1]
        assert "st_resnet was no better" in layer.metadata().abstract()


def test_an_automatic_forecast_names_the_model_that_made_it(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    outputs = run_and_load(processing, parameters(incidents, tmp_path / "out", MODEL="auto"))
    assert json.loads(outputs["JOB"])["model"] == "auto"
    layers = layers_in("Weighted recent mean: all incidents, 1–3 Jan 2018")
    for layer in layers:
        abstract = layer.metadata().abstract()
        assert "by Weighted recent mean, which was chosen automatically. ewma was no" in abstract
        assert layer.metadata().keywords()["theme"] == ["crime", "forecast", "ewma"]


def test_every_model_of_the_registry_can_be_chosen_and_is_described(processing: Any) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    options = algorithm.parameterDefinition("MODEL").options()
    assert options == ["auto", *(model.name for model in models())]
    for model in models():
        assert model.summary in algorithm.shortHelpString()


def test_map_tips_give_the_figures_in_words(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    fake_engine("products")
    run_and_load(processing, parameters(incidents, tmp_path / "out"))

    def tip(name: str) -> str:
        [layer] = QgsProject.instance().mapLayersByName(name)
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(next(layer.getFeatures()))
        return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)

    spot = tip("Hot spots, 5 % of the area")
    assert "Hot spot 1" in spot
    assert "4.2 incidents expected, 1–3 Jan 2018" in spot
    assert "52.0 % of all, on 0.06 km² (1 cell)" in spot
    cell = tip("Expected incidents per cell in 3 days")
    assert "0.06 incidents expected" in cell
    assert "Rank 1 of 5 cells" in cell


@pytest.mark.parametrize(
    ("behaviour", "sentence"),
    [
        ("error", "did you mean 'ARSON'"),
        ("fault", "Division by zero"),
        ("die", "stopped unexpectedly"),
        ("newer", "update the plugin"),
    ],
)
def test_what_the_engine_says_against_it_is_one_sentence(
    processing: Any,
    fake_engine: Engine,
    incidents: QgsVectorLayer,
    tmp_path: Path,
    behaviour: str,
    sentence: str,
) -> None:
    fake_engine(behaviour)
    with pytest.raises(QgsProcessingException, match=sentence):
        processing.run(ALGORITHM, parameters(incidents, tmp_path / "out"))
    fake_engine("products")
    assert processing.run(ALGORITHM, parameters(incidents, tmp_path / "out"))["VERDICT"]


def test_a_background_run_can_be_cancelled(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("slow")
    context = cancel_in_the_background(ALGORITHM, parameters(incidents, tmp_path / "out"))
    assert context.layersToLoadOnCompletion() == {}
    assert not (tmp_path / "out" / ".partial").exists()


def test_a_run_in_the_background_loads_nothing_from_its_thread(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context, feedback = context_of_project(), QgsProcessingFeedback()
    task = QgsProcessingAlgRunnerTask(
        algorithm, parameters(incidents, tmp_path / "out"), context, feedback
    )
    ended = []
    task.executed.connect(lambda succeeded, outputs: ended.append(succeeded))
    QgsApplication.taskManager().addTask(task)
    until(lambda: bool(ended))
    assert ended == [True]
    assert list(QgsProject.instance().mapLayers().values()) == [incidents]
    assert list(context.layersToLoadOnCompletion()) == [
        f"{tmp_path / 'out' / 'forecast.gpkg'}|layername=cells"
    ]


class TestBadInput:
    """One clear sentence, before any work starts."""

    @pytest.fixture(autouse=True)
    def engine(self, processing: Any, fake_engine: Engine) -> None:
        fake_engine("products")

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({"TIME": ""}, "No date and time field is chosen for 'incidents'"),
            ({"TIME": "wen"}, "has no field 'wen': choose one of when, kind, beat"),
            ({"TIME": "beat"}, "Field 'beat' holds integer values"),
            ({"CATEGORY": "sort"}, "has no field 'sort'"),
            ({"ONLY": "THEFT"}, "no category field"),
            ({"MODEL": "oracle"}, "no model 'oracle': choose one of auto, historical_mean"),
            ({"SETTINGS": "{epochs"}, "no JSON"),
            ({"SETTINGS": "[1]"}, "no JSON object"),
            ({"SAVED_MODEL": "/nowhere/model.safetensors"}, "no trained model"),
            ({"MODEL": "auto", "SETTINGS": '{"epochs": 2}'}, "model settings were given"),
            ({"MODEL": "auto", "SAVED_MODEL": __file__}, "a trained model were given"),
            ({"CELL": 0.002}, "CELL"),
            ({"HORIZON": 0}, "HORIZON"),
        ],
    )
    def test_values(
        self, incidents: QgsVectorLayer, tmp_path: Path, values: dict[str, Any], sentence: str
    ) -> None:
        assert sentence in fault(parameters(incidents, tmp_path / "out", **values))

    @pytest.mark.parametrize(
        ("layer", "sentence"),
        [
            ("LineString?crs=EPSG:4326&field=when:datetime", "holds lines: choose a layer of"),
            ("NoGeometry?field=when:datetime", "has no geometry"),
            ("Point?crs=EPSG:4326&field=when:datetime", "is empty"),
        ],
    )
    def test_layers(self, tmp_path: Path, layer: str, sentence: str) -> None:
        layer = QgsVectorLayer(layer, "streets", "memory")
        QgsProject.instance().addMapLayer(layer)
        message = fault(parameters(layer, tmp_path / "out"))
        assert message.startswith("The incident layer 'streets' ")
        assert sentence in message

    def test_a_layer_without_crs(self, incidents: QgsVectorLayer, tmp_path: Path) -> None:
        incidents.setCrs(QgsCoordinateReferenceSystem())
        message = fault(parameters(incidents, tmp_path / "out"))
        assert "has no coordinate reference system" in message

    def test_a_layer_that_does_not_exist(self, tmp_path: Path) -> None:
        assert "cannot be opened" in fault(parameters("/nowhere.gpkg", tmp_path / "out"))

    def test_an_empty_selection(self, incidents: QgsVectorLayer, tmp_path: Path) -> None:
        nothing = QgsProcessingFeatureSourceDefinition(incidents.id(), True)
        assert "is empty" in fault(parameters(nothing, tmp_path / "out"))

    def test_an_area_of_points(self, incidents: QgsVectorLayer, tmp_path: Path) -> None:
        message = fault(parameters(incidents, tmp_path / "out", AREA=incidents))
        assert message == (
            "The study area layer 'incidents' holds points: choose a layer of polygons."
        )

    def test_a_folder_that_cannot_be_written(
        self, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        (tmp_path / "file").write_text("")
        assert "cannot be written" in fault(parameters(incidents, tmp_path / "file" / "out"))

    def test_no_engine(
        self, incidents: QgsVectorLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("CRIME_FORECAST_PYTHON")
        assert "Crime Forecast ▸ Settings" in fault(parameters(incidents, tmp_path / "out"))
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        able, message = algorithm.canExecute()
        assert not able
        assert "not set up yet" in message
