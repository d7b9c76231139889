"""What forecasts and tests say of the context they were given."""

from __future__ import annotations

import hashlib
import json
import math
import shutil
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from conftest import BOTTOM, LEFT

from crimeengine import BacktestJob, ForecastJob, run
from crimeengine.errors import InputError
from crimeengine.evaluation.backtest import Difference
from crimeengine.evaluation.benefit import Benefit
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.evaluation.importance import Importance
from crimeengine.progress import Progress
from crimeengine.provenance import fingerprints


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """Bars, and a daily table that says nothing."""
    folder = tmp_path_factory.mktemp("context")
    random = np.random.default_rng(0)
    x, y = random.random((2, 12)) * 2_000
    bars = gpd.GeoDataFrame(geometry=gpd.points_from_xy(LEFT + x, BOTTOM + y), crs="EPSG:32616")
    bars.to_file(folder / "bars.gpkg", engine="pyogrio")
    days = pd.date_range("2020-12-01", periods=300)
    table = pd.DataFrame({"date": days, "tmax": random.normal(size=300)})
    table.to_csv(folder / "daily.csv", index=False)
    return f"bars={folder / 'bars.gpkg'}", f"weather={folder / 'daily.csv'}"


def fields(points: Path, area: Path, out: Path) -> dict[str, Any]:
    return {
        "incidents": str(points),
        "time": "when",
        "area": str(area),
        "cell": 500,
        "horizon": 7,
        "out": str(out),
    }


def result_of(folder: Path) -> dict[str, Any]:
    result: dict[str, Any] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return result


def page_of(folder: Path) -> str:
    return (folder / "report.html").read_text(encoding="utf-8")


def test_a_forecast_says_whether_its_context_helped(
    points_file: Path, area_file: Path, context: tuple[str, ...], tmp_path: Path
) -> None:
    given = fields(points_file, area_file, tmp_path)
    run(ForecastJob(**given, model="glm", context=context))
    result, page = result_of(tmp_path), page_of(tmp_path)
    told = result["context"]
    assert [layer["name"] for layer in told["layers"]] == ["bars", "weather"]
    assert told["model"] == "glm" and {"glm", "glm:context=false"} <= set(result["scores"])
    assert told["without"]["low"] <= told["without"]["value"] <= told["without"]["high"]
    assert 0 <= told["without"]["certainty"] <= 1
    named = {name for layer in told["layers"] for name in layer["features"]}
    assert {line["feature"] for line in told["importance"]} == named
    assert {line["layer"] for line in told["importance_of_layers"]} == {"bars", "weather"}
    losses = [line["loss"] for line in told["importance"]]
    assert losses == sorted(losses, reverse=True)
    assert "<h2>Context</h2>" in page and told["verdict"].partition("What told")[0].strip() in page
    assert "share their importance" in page and "Poisson regression (without context)" in page
    assert all(line["text"].split(":")[0] in page for line in told["importance"])
    assert not any("does not look" in text for text in result["intake"]["warnings"])


def test_a_saved_model_is_not_compared_with_one_without(
    points_file: Path, area_file: Path, context: tuple[str, ...], tmp_path: Path
) -> None:
    given = fields(points_file, area_file, tmp_path) | {"model": "glm", "context": context}
    run(ForecastJob(**given, until="2021-06-01"))
    saved = tmp_path.parent / f"{tmp_path.name}.safetensors"
    (tmp_path / "model.safetensors").rename(saved)
    run(ForecastJob(**given, saved_model=str(saved)))
    told = result_of(tmp_path)["context"]
    assert told["without"] is None and told["importance"]
    assert told["verdict"].startswith("The model was not compared with one without context.")


def test_a_model_that_looks_at_none_is_said_to(
    points_file: Path, area_file: Path, context: tuple[str, ...], tmp_path: Path
) -> None:
    given = fields(points_file, area_file, tmp_path)
    run(ForecastJob(**given, context=context))
    result = result_of(tmp_path)
    assert result["context"]["without"] is None and result["context"]["importance"] == []
    assert "No model that looks at the context was tested" in page_of(tmp_path)
    (warning,) = [text for text in result["intake"]["warnings"] if "does not look" in text]
    assert warning.startswith("Weighted recent mean does not look at the context bars, weather, so")
    run(ForecastJob(**given, holidays="US"))
    assert result_of(tmp_path)["context"] is None
    assert "<h2>Context</h2>" not in page_of(tmp_path)


def test_a_chosen_model_is_tested_without_context_too(
    points_file: Path,
    area_file: Path,
    context: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from crimeengine.forecasters import forecasters

    names = ("historical_mean", "ewma", "glm")
    few = {name: entry for name, entry in forecasters().items() if name in names}
    monkeypatch.setattr("crimeengine.runs.forecast.forecasters", lambda: few)
    monkeypatch.setattr("crimeengine.evaluation.verdict.CERTAIN", -math.inf)
    run(ForecastJob(**fields(points_file, area_file, tmp_path), model="auto", context=context))
    result = result_of(tmp_path)
    assert result["model"] == "glm" and "glm:context=false" in result["scores"]
    assert result["context"]["without"] is not None


def test_a_backtest_tests_models_with_and_without(
    points_file: Path, area_file: Path, context: tuple[str, ...], tmp_path: Path
) -> None:
    given = fields(points_file, area_file, tmp_path) | {"category": "kind", "offsets": 2}
    run(
        BacktestJob(
            **given, models="glm", folds=2, test_days=14, context=context, per_category=True
        )
    )
    result, page = result_of(tmp_path), page_of(tmp_path)
    both = {"glm", "glm:context=false"}
    assert both <= set(result["scores"])
    assert set(result["gains_by_context"]) == {"glm"}
    assert result["context"]["model"] == "glm"
    assert result["context"]["without"] == result["gains_by_context"]["glm"]
    assert result["context"]["importance"]
    assert len(result["categories"]) == 3
    for found in result["categories"].values():
        assert both <= set(found["scores"]) and set(found["gains_by_context"]) == {"glm"}
    assert "<h2>Context</h2>" in page and "Deviance with context against without" in page
    rows = pd.read_csv(tmp_path / "scores.csv")
    assert both <= set(rows.model[rows.category == "theft"])


def said(value: float, low: float, high: float, certainty: float) -> str:
    gain = Difference(Estimate(value, low, high), certainty)
    bars = Importance("bars: count", "bars", Estimate(0.004, 0.001, 0.007))
    noise = Importance("noise", "noise", Estimate(0.001, -0.001, 0.002))
    return Benefit("gbm", gain, (bars, noise), ()).verdict


def test_the_verdict_is_in_plain_words() -> None:
    assert said(0.008, 0.002, 0.013, 0.988) == (
        "The context made the forecast 0.8 % better (0.2 to 1.3 %), in 99 % of the resamples. "
        "What told most: bars: count."
    )
    assert said(-0.005, -0.009, -0.001, 0.01).startswith(
        "The context did not help: it made the forecast 0.5 % worse (0.1 to 0.9 %); leave it out."
    )
    assert said(0.001, -0.003, 0.005, 0.7).startswith(
        "The context did not surely help: the forecast was 0.1 % better with it (from 0.3 % worse "
        "to 0.5 % better), better in 70 % of the resamples."
    )
    assert said(0.001, math.nan, math.nan, math.nan).startswith(
        "The test is too small to tell whether the context helped: 0.1 % better with it."
    )
    bars = Importance("bars: distance (m)", "bars", Estimate(0.004, 0.001, 0.007))
    assert bars.text == (
        "bars: distance (m): without it the model would be 0.4 % worse (0.1 to 0.7 %)"
    )
    helped = Importance("noise", "noise", Estimate(-0.001, -0.003, 0.001))
    assert helped.text == "noise: without it the model would be 0.1 % better (−0.1 to 0.3 %)"


def test_files_that_go_while_a_forecast_is_made_are_not_missed(
    points_file: Path, area_file: Path, context: tuple[str, ...], tmp_path: Path
) -> None:
    bars = tmp_path / "bars.gpkg"
    shutil.copyfile(context[0].removeprefix("bars="), bars)

    def remove(stage: str, *_: Any) -> None:
        if stage == "fit":
            bars.unlink(missing_ok=True)

    given = fields(points_file, area_file, tmp_path / "out")
    given |= {"model": "glm", "settings": {"rows": 4000}, "keep_inputs": True}
    result = run(ForecastJob(**given, context=(f"bars={bars}",)), Progress(remove))
    assert not bars.exists()
    kept = tmp_path / "out" / result["files"]["context bars"]
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == result["inputs"]["bars"]["sha256"]


def test_a_file_that_goes_while_it_is_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"bars.gpkg was removed while the job was running; put"):
        fingerprints({"bars": str(tmp_path / "bars.gpkg")})
