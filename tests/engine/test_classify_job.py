"""The classification job: products, warnings, and input that cannot be used."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import rasterio
from made_up_kinds import CLASSES, make_rows, make_samples
from pyproj import CRS

from crimeengine import jobs
from crimeengine.classifiers import Choice
from crimeengine.classifiers.columns import column_names
from crimeengine.classifiers.kinds import expect_kinds
from crimeengine.classifiers.store import load
from crimeengine.errors import InputError
from crimeengine.grid import Grid
from crimeengine.progress import Progress

QUICK = "xgboost:trees=2:depth=3"


def classify(rows: pd.DataFrame, folder: Path, **fields: Any) -> dict[str, Any]:
    """Do a job on rows."""
    file = folder / "incidents.csv"
    rows.to_csv(file, index=False)
    given = {
        "kind": "classify",
        "incidents": str(file),
        "time": "when",
        "target": "kind",
        "x": "x",
        "y": "y",
        "crs": "EPSG:32616",
        "cell": 300,
        "models": [QUICK],
        "out": str(folder / "out"),
        **fields,
    }
    return jobs.run(jobs.parse_job(given))


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("classify")
    result = classify(make_rows(), folder, models="xgboost:trees=2:depth=3,gaussian_nb")
    return folder / "out", result


def test_the_result(done: tuple[Path, dict[str, Any]]) -> None:
    folder, result = done
    assert json.loads((folder / "result.json").read_text(encoding="utf-8")) == result
    assert all((folder / name).stat().st_size > 0 for name in result["files"].values())
    assert set(result["scores"]) == {"majority", "place_and_hour", QUICK, "gaussian_nb"}
    for scores in result["scores"].values():
        assert all(set(score) == {"value", "low", "high"} for score in scores.values())
    assert result["model"] in (QUICK, "gaussian_nb")
    losses = {name: scores["log_loss"]["value"] for name, scores in result["scores"].items()}
    assert result["recommended"] == min(losses, key=lambda name: losses[name])
    assert {"address", "district"} <= set(result["features"])
    assert not {"description", "arrest_date", "kind"} & set(result["features"])
    assert result["insisted"] == {}


def test_the_verdict_names_the_rules_and_the_other_split(
    done: tuple[Path, dict[str, Any]],
) -> None:
    _, result = done
    majority = result["scores"]["majority"]["accuracy"]["value"]
    assert (
        f"always answering the most frequent one is right for {majority:.1%}" in result["verdict"]
    )
    assert "historical shares by place and hour" in result["verdict"]
    assert "On random rows instead of the last days" in result["verdict"]
    best = result["scores"][result["recommended"]]["accuracy"]["value"]
    assert best > majority


def test_the_map_says_what_kind_if_any(done: tuple[Path, dict[str, Any]]) -> None:
    folder, result = done
    with rasterio.open(folder / "kinds.tif") as raster:
        assert raster.count == len(result["bands"]) == 4 * (1 + len(CLASSES))
        assert raster.descriptions[0] == "none, 00-06 h"
        assert raster.tags(2) | {"slot": "00-06 h", "category": "burglary"} == raster.tags(2)
        values = raster.read(masked=True)
    of_slot = values.reshape(4, 1 + len(CLASSES), *values.shape[1:])
    assert np.allclose(of_slot.sum(axis=1), 1, atol=1e-4)


def test_tables(done: tuple[Path, dict[str, Any]]) -> None:
    folder, result = done
    confusion = pd.read_csv(folder / "confusion.csv", index_col=0)
    assert confusion.to_numpy().sum() == result["split"]["test"]
    classes = pd.read_csv(folder / "classes.csv")
    assert len(classes) == len(result["scores"]) * len(CLASSES)
    shuffled = pd.read_csv(folder / "importance.csv")
    assert set(shuffled.feature) == {"place", "date", "time of day", "address", "district"}
    assert (shuffled.low <= shuffled.high).all()


def test_the_saved_model_answers(done: tuple[Path, dict[str, Any]]) -> None:
    folder, _ = done
    model, like = load(folder / "model.safetensors")
    assert like.classes == CLASSES
    assert model.probabilities(make_samples(50)).shape == (50, 3)


def test_the_chance_of_any_incident_follows_the_historical_rate() -> None:
    data = make_samples()
    grid = Grid.of_bounds((440_000, 4_630_000, 441_900, 4_631_600), CRS.from_epsg(32616), 300)
    model = Choice.parse("majority").make().fit(data, Progress())
    kinds = expect_kinds(model, data, grid, 0)
    days = len(np.unique(data.day))
    assert kinds.expected.sum() * days == pytest.approx(len(data) + 0.5 * grid.inside.sum())
    assert np.allclose(kinds.chance.sum(axis=2), 1 - np.exp(-kinds.expected), atol=1e-5)
    shares = kinds.chance / kinds.chance.sum(axis=2, keepdims=True)
    assert np.allclose(shares, data.shares, atol=1e-4)


def test_a_column_written_afterwards_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'description' cannot be a feature: its name"):
        classify(make_rows(), tmp_path, features=["address", "description"])
    sly = make_rows().rename(columns={"description": "shift"})
    with pytest.raises(
        InputError, match="'shift' cannot be a feature: it alone gives the category"
    ):
        classify(sly, tmp_path, features=["shift"])


def test_a_telling_column_that_nobody_asked_for_is_left_out(tmp_path: Path) -> None:
    rows = make_rows().rename(columns={"description": "location_type"})
    result = classify(rows, tmp_path)
    assert "location_type" not in result["features"]
    warnings = result["intake"]["warnings"]
    assert any("'location_type' is not used: it alone gives" in text for text in warnings)


def test_some_kinds_are_chosen_without_naming_their_column_again(tmp_path: Path) -> None:
    result = classify(make_rows(), tmp_path, only=["theft", "robbery"])
    assert [kind["name"] for kind in result["classes"]] == ["robbery", "theft"]


def test_the_time_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="target is 'when', which is the column of the time"):
        classify(make_rows(), tmp_path, target="when")


def test_what_is_insisted_on_is_used_with_a_warning(tmp_path: Path) -> None:
    result = classify(make_rows(), tmp_path, insist=["description"])
    assert "description" in result["features"]
    assert result["verdict"].endswith("written after the fact: description.")
    assert "written after the fact" in result["insisted"]["description"]
    assert any("'description' is used" in text for text in result["intake"]["warnings"])
    assert "&#39;description&#39; is used" in (tmp_path / "out" / "report.html").read_text("utf-8")
    assert result["scores"][QUICK]["accuracy"]["value"] > 0.9


@pytest.mark.parametrize("weights", ["balanced", "resample"])
def test_weights_touch_the_training_only(
    weights: str, done: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    result = classify(make_rows(), tmp_path, weights=weights)
    _, plain = done
    tested = [[line["test_incidents"] for line in r["classes"]] for r in (result, plain)]
    assert tested[0] == tested[1]
    recall = [r["scores"][QUICK]["macro_recall"]["value"] for r in (result, plain)]
    assert recall[0] > recall[1]


def test_a_search_tells_what_it_tried(tmp_path: Path) -> None:
    result = classify(make_rows(), tmp_path, models=["gaussian_nb"], search=2)
    assert len(result["searched"]["gaussian_nb"]) == 3


def test_rare_categories_are_pooled_and_said(tmp_path: Path) -> None:
    rows = make_rows()
    rows.loc[:3, "kind"] = "arson"
    result = classify(rows, tmp_path)
    assert result["pooled"] == {"arson": 4}
    assert "(other)" in [line["name"] for line in result["classes"]]
    assert any("pooled as (other)" in text for text in result["intake"]["warnings"])


def test_a_category_of_the_last_days_only(tmp_path: Path) -> None:
    rows = make_rows()
    rows.loc[rows.when >= "2021-04-25", "kind"] = "new"
    result = classify(rows, tmp_path)
    assert any("Of new there is no incident to learn from" in text for text in result["cautions"])


def test_dates_without_hours(tmp_path: Path) -> None:
    rows = make_rows().assign(when=lambda r: r.when.dt.floor("D"))
    result = classify(rows, tmp_path)
    assert "hour" not in result["features"]
    assert {band["slot"] for band in result["bands"]} == {"all day"}


def test_targets_that_cannot_be_one(tmp_path: Path) -> None:
    rows = make_rows()
    with pytest.raises(InputError, match="only the category 'theft'"):
        classify(rows.assign(kind="theft"), tmp_path)
    with pytest.raises(InputError, match="holds numbers, such as"):
        classify(rows.assign(kind=np.linspace(0, 1, len(rows))), tmp_path)
    with pytest.raises(InputError, match="1,500 different values"):
        classify(rows.assign(kind=[f"kind {n}" for n in range(len(rows))]), tmp_path)
    with pytest.raises(InputError, match="no further column 'sort'"):
        classify(rows, tmp_path, target="sort")


def test_numbers_are_features_as_numbers(tmp_path: Path) -> None:
    warmth = np.random.default_rng(0).normal(10, 8, 1500)
    warmth[:50] = np.nan
    result = classify(make_rows().assign(warmth=warmth), tmp_path, features=["warmth"])
    assert {"warmth", "warmth known"} <= set(result["features"])
    assert "address" not in result["features"]


def test_codes_are_categories_too(tmp_path: Path) -> None:
    codes = make_rows()["kind"].map({"burglary": 500, "robbery": 300, "theft": 600})
    result = classify(make_rows().assign(kind=codes), tmp_path)
    assert [line["name"] for line in result["classes"]] == ["300", "500", "600"]


def test_the_command_takes_columns_and_none(tmp_path: Path) -> None:
    make_rows(30).to_csv(tmp_path / "a.csv", index=False)
    given = {
        "kind": "classify",
        "incidents": str(tmp_path / "a.csv"),
        "time": "when",
        "target": "kind",
        "out": "out",
    }
    chosen = {
        features: jobs.parse_job({**given, "features": features, "insist": ("arrest_date",)})
        for features in ((), ("none",), ("district", "arrest_date"))
    }
    columns = [job.columns() for job in chosen.values() if isinstance(job, jobs.ClassifyJob)]
    assert columns == [
        ("kind", "address", "district", "arrest_date"),
        ("kind", "arrest_date"),
        ("kind", "district", "arrest_date"),
    ]


def test_misspelt_models_are_refused_first(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="did you mean xgboost"):
        classify(make_rows(5), tmp_path, models=["xgbost"])
    assert not (tmp_path / "out").exists()


def test_names_of_columns_without_reading_rows(tmp_path: Path) -> None:
    rows = make_rows(10)
    rows.to_csv(tmp_path / "a.csv", index=False, sep=";")
    rows.to_parquet(tmp_path / "a.parquet")
    assert column_names(str(tmp_path / "a.csv"), None) == tuple(rows)
    assert column_names(str(tmp_path / "a.parquet"), None) == tuple(rows)
    (tmp_path / "b.csv").write_bytes("Straße;Größe\nA;1\n".encode("cp1252"))
    assert column_names(str(tmp_path / "b.csv"), None) == ("Straße", "Größe")
    assert column_names(str(tmp_path / "missing.gpkg"), None) == ()
