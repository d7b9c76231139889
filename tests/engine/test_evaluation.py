"""A backtest as a job: from a file of incidents to scores and a report."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from conftest import as_points
from test_jobs import QUICK, result_of

from crimeengine import BacktestJob, run
from crimeengine.errors import InputError
from crimeengine.evaluation.measures import MEASURES
from crimeengine.jobs import parse_job


def backtest_job(points: Path, area: Path, out: Path, **changes: Any) -> BacktestJob:
    fields = {
        "incidents": str(points),
        "time": "when",
        "area": str(area),
        "cell": 250,
        "horizon": 7,
        "models": ["ewma", "ewma:half_life=7"],
        "folds": 2,
        "test_days": 14,
        "out": str(out),
    }
    return BacktestJob(**{**fields, **changes})


@pytest.fixture(scope="module")
def tested(points_file: Path, area_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "backtest"
    models = ["ewma", "st_resnet:" + ":".join(f"{k}={v}" for k, v in QUICK.items())]
    options = {"category": "kind", "only": ["theft", "assault"], "gap": 1}
    options |= {"per_category": True, "offsets": 2}
    run(backtest_job(points_file, area_file, out, models=models, **options))
    return out


def test_a_backtest_leaves_scores_with_intervals(tested: Path) -> None:
    result = result_of(tested)
    assert {path.name for path in tested.iterdir()} == {*result["files"].values(), "result.json"}
    assert set(result["scores"]) >= {"ewma", "historical_mean"}
    assert len(result["scores"]) == 3
    for scores in result["scores"].values():
        assert scores.keys() == MEASURES.keys()
        assert scores["poisson_deviance"].keys() == {"value", "low", "high"}
    assert result["recommended"] in result["scores"]
    assert result["differences"].keys() == result["scores"].keys() - {result["rule"]}
    assert result["plan"]["folds"][0] == {
        "learns_until": "2021-06-21T00:00:00",
        "start": "2021-06-22T00:00:00",
        "end": "2021-07-06T00:00:00",
    }
    table = pd.read_csv(tested / "scores.csv", keep_default_na=False)
    assert set(table.category) == {"", "assault", "theft"}
    assert len(table) == 3 * 3 * len(MEASURES)


def test_shifted_grids_spread_around_the_pooled_score(tested: Path) -> None:
    result = result_of(tested)
    (aligned, shifted), spread = result["offsets"]["shifts"], result["offsets"]["spread"]
    assert aligned == [0, 0]
    assert all(0 < metres < 250 for metres in shifted)
    for model, scores in result["scores"].items():
        hits = spread[model]["hit_rate"]
        assert hits["low"] <= scores["hit_rate"]["value"] <= hits["high"]
        assert hits["low"] < hits["high"]


def test_each_category_has_its_verdict(tested: Path) -> None:
    categories = result_of(tested)["categories"]
    assert categories.keys() == {"assault", "theft"}
    for found in categories.values():
        assert found["recommended"] in found["scores"]
        assert found["verdict"]


def test_the_report_of_a_backtest_shows_everything(tested: Path) -> None:
    text, result = (tested / "report.html").read_text(encoding="utf-8"), result_of(tested)
    assert result["verdict"] in text
    assert all(caution in text for caution in result["cautions"])
    assert all(f"<th>{measure.title}</th>" in text for measure in MEASURES.values())
    assert text.count("data:image/png;base64,") == 6
    assert all(found["verdict"] in text for found in result["categories"].values())


def test_a_backtest_in_the_result_gives_the_same_numbers(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    first = run(backtest_job(points_file, area_file, tmp_path / "first", offsets=2))
    again = run(parse_job({**first["job"], "out": str(tmp_path / "again")}))
    assert again["scores"] == first["scores"]
    assert again["offsets"] == first["offsets"]


def test_a_category_seen_only_in_the_test_is_left_out(
    rows: pd.DataFrame, area_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "incidents.gpkg"
    late = rows.when >= "2021-07-10"
    as_points(rows.assign(kind=rows.kind.mask(late, "arson"))).to_file(path, engine="pyogrio")
    options = {"category": "kind", "per_category": True, "only": ["arson", "theft"]}
    result = run(backtest_job(path, area_file, tmp_path / "out", folds=2, **options))
    assert (
        "No incident of arson lies before the first fold"
        in (result["categories"]["arson"]["left_out"])
    )
    assert (
        "No incident of theft lies in the tested steps"
        in run(backtest_job(path, area_file, tmp_path / "late", folds=1, test_days=7, **options))[
            "categories"
        ]["theft"]["left_out"]
    )
    assert "arson" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"models": ["ewmaa"]}, "no model called 'ewmaa'; did you mean ewma"),
        ({"models": ["ewma:half=3"]}, "The setting 'half' of ewma"),
        ({"models": ["ewma:half_life"]}, "The setting 'half_life' has no value"),
        ({"folds": 20}, "holds out 280 steps in 20 folds, but the incidents span only 200"),
        ({"horizon": 300}, "holds out 600 steps in 2 folds, but the incidents span only 200"),
        ({"per_category": True}, "needs the category column; name the column"),
    ],
)
def test_bad_backtests_are_refused(
    points_file: Path, area_file: Path, tmp_path: Path, changes: dict[str, Any], match: str
) -> None:
    with pytest.raises(InputError, match=match):
        run(backtest_job(points_file, area_file, tmp_path / "out", **changes))
    assert not (tmp_path / "out").exists()
