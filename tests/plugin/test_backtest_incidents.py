"""*Compare forecasting models* with a stand-in for the engine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsProject, QgsVectorLayer
from running import cancel_in_the_background, fault_of

from crime_forecast_plugin.engine.catalogue import models
from crime_forecast_plugin.engine.choice import Choice

ALGORITHM = "crimeforecast:backtestincidents"

QUICK = [model.name for model in models() if model.quick]

Engine = Callable[[str], Path]


def parameters(incidents: QgsVectorLayer, out: Path, **others: object) -> dict[str, Any]:
    return {"INPUT": incidents, "TIME": "when", "OUTPUT": str(out), **others}


def job_in(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "result.json").read_text())["job"]


def test_every_model_of_the_registry_can_be_ticked_and_is_described(processing: Any) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    definition = algorithm.parameterDefinition("MODELS")
    assert definition.options() == [model.title for model in models()]
    assert "ST-ResNet" not in definition.defaultValue()
    for model in models():
        assert f"<b>{model.title}</b>: {model.summary}" in algorithm.shortHelpString()


def test_the_engine_gets_the_snapshot_and_the_settings(
    processing: Any,
    fake_engine: Engine,
    incidents: QgsVectorLayer,
    district: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("products")
    values = parameters(
        incidents,
        tmp_path / "out",
        CATEGORY="kind",
        ONLY="THEFT; ROBBERY",
        SINCE="2017-03-12",
        AREA=district,
        HORIZON=2,
        MODELS=["ST-ResNet", "Historical mean"],
        FOLDS=2,
        TEST_DAYS=14,
        GAP=3,
        OFFSETS=2,
        PER_CATEGORY=True,
        AREA_SHARE=2.5,
        SEED=7,
    )
    processing.run(ALGORITHM, values)
    seen = json.loads((tmp_path / "out" / "result.json").read_text())["seen"]
    assert (len(seen["rows"]), seen["area"]) == (12, 1)
    job = job_in(tmp_path / "out")
    for file in ("incidents", "layer", "area", "area_layer", "out"):
        del job[file]
    assert job == {
        "schema": 1,
        "kind": "backtest",
        "time": "when",
        "category": "kind",
        "only": ["THEFT", "ROBBERY"],
        "since": "2017-03-12",
        "until": None,
        "holidays": "",
        "cell": 250,
        "step": "1D",
        "horizon": 2,
        "device": "auto",
        "seed": 7,
        "area_share": 0.025,
        "test_days": 14,
        "patrol_driven": "leave-out",
        "models": ["historical_mean", "st_resnet"],
        "folds": 2,
        "gap": 3,
        "offsets": 2,
        "per_category": True,
    }


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({}, QUICK),
        ({"MODELS": []}, QUICK),
        ({"MODELS": "Kernel density,ProMap"}, ["kde", "promap"]),
    ],
)
def test_models_are_sent_by_name(
    processing: Any,
    fake_engine: Engine,
    incidents: QgsVectorLayer,
    tmp_path: Path,
    given: dict[str, Any],
    sent: list[str],
) -> None:
    fake_engine("products")
    processing.run(ALGORITHM, parameters(incidents, tmp_path / "out", **given))
    assert job_in(tmp_path / "out")["models"] == sent


def test_the_outputs_are_the_products_and_the_verdict(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("products")
    feedback = QgsProcessingFeedback()
    values = parameters(incidents, tmp_path / "out")
    outputs = processing.run(ALGORITHM, values, feedback=feedback)
    assert outputs["OUTPUT"] == str(tmp_path / "out")
    assert Path(outputs["REPORT"]).read_text() == "<p>Report</p>"
    assert Path(outputs["SCORES"]).read_text().startswith("category,model,measure")
    assert json.loads(Path(outputs["RESULT"]).read_text())["recommended"] == "ewma"
    assert outputs["RECOMMENDED"] == "ewma"
    assert "Weighted recent mean is the one to use" in outputs["VERDICT"]
    assert list(QgsProject.instance().mapLayers().values()) == [incidents]
    for said in (
        "Counted 10 of 12 incidents.",
        "Gradient boosting was left out: There are too few incidents",
        outputs["VERDICT"],
        "THEFT: Historical mean did best.",
        "ROBBERY: No incident of ROBBERY lies",
        "ARIMA: 2 zones took the mean.",
        "Keep in mind: The test takes each incident as known",
    ):
        assert said in feedback.textLog()


def test_a_background_run_can_be_cancelled(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    fake_engine("slow")
    cancel_in_the_background(ALGORITHM, parameters(incidents, tmp_path / "out"))
    assert not (tmp_path / "out" / ".partial").exists()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"MODELS": ""}, "no model '': choose among Historical mean, "),
        ({"MODELS": ["Oracle"]}, "no model 'Oracle': choose among Historical mean, "),
        ({"MODELS": "ProMap,kde"}, "no model 'kde': choose among Historical mean, "),
        ({"PER_CATEGORY": True}, "no category field is chosen: choose the field"),
        ({"TIME": "wen"}, "has no field 'wen': choose one of when, kind, beat"),
        ({"ONLY": "THEFT"}, "no category field"),
        ({"FOLDS": 0}, "FOLDS"),
        ({"GAP": -1}, "GAP"),
    ],
)
def test_bad_input_is_one_sentence_before_any_work(
    processing: Any,
    fake_engine: Engine,
    incidents: QgsVectorLayer,
    tmp_path: Path,
    values: dict[str, Any],
    sentence: str,
) -> None:
    fake_engine("products")
    assert sentence in fault_of(ALGORITHM, parameters(incidents, tmp_path / "out", **values))


def test_no_engine(
    processing: Any, incidents: QgsVectorLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    message = fault_of(ALGORITHM, parameters(incidents, tmp_path / "out"))
    assert "Crime Forecast ▸ Settings" in message


@pytest.mark.parametrize(
    ("written", "name", "settings", "title"),
    [
        ("gbm", "gbm", {}, "Gradient boosting"),
        ("gbm:context=false", "gbm", {"context": False}, "Gradient boosting (without context)"),
        (
            "st_resnet:filters=32:loss=poisson",
            "st_resnet",
            {"filters": 32, "loss": "poisson"},
            "ST-ResNet (filters 32, loss poisson)",
        ),
    ],
)
def test_a_recommended_model_is_what_a_forecast_takes(
    written: str, name: str, settings: dict[str, Any], title: str
) -> None:
    choice = Choice.read(written)
    assert (choice.name, choice.title) == (name, title)
    assert json.loads(choice.settings_text or "{}") == settings
    assert bool(choice.settings_text) is bool(settings)
