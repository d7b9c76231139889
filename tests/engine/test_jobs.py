"""The whole way: from a file of incidents to a folder of products."""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import rasterio
from conftest import SAMPLE, as_points, make_rows

from crimeengine import CheckJob, ForecastJob, run
from crimeengine.cube import count
from crimeengine.errors import InputError
from crimeengine.forecasters import forecasters
from crimeengine.grid import Grid
from crimeengine.jobs import parse_job
from crimeengine.progress import Progress
from crimeengine.step import Step

#: Models that ``auto`` is tried with.
QUICK_RULES = ("historical_mean", "ewma")

QUICK = {"filters": 4, "units": 1, "epochs": 2, "trend": 1}


def job(points: Path, area: Path, out: Path, **changes: Any) -> ForecastJob:
    fields = {
        "incidents": str(points),
        "time": "when",
        "area": str(area),
        "cell": 250,
        "horizon": 7,
        "model": "ewma",
        "out": str(out),
    }
    return ForecastJob(**{**fields, **changes})


@pytest.fixture(scope="module")
def done(points_file: Path, area_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "forecast"
    run(job(points_file, area_file, out, model="st_resnet", settings=QUICK))
    return out


def result_of(folder: Path) -> dict[str, Any]:
    result: dict[str, Any] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return result


def test_the_products_are_all_there(done: Path) -> None:
    result = result_of(done)
    assert {path.name for path in done.iterdir()} == {*result["files"].values(), "result.json"}
    assert {
        "schema",
        "kind",
        "job",
        "versions",
        "inputs",
        "device",
        "seconds",
        "intake",
        "kinds",
        "grid",
        "period",
        "steps",
        "legend",
        "model",
        "scores",
        "left_out",
        "dispersion_by_scale",
        "context",
        "verdict",
        "files",
    } == result.keys()
    assert set(result["scores"]) == {"st_resnet", "historical_mean", "ewma"}
    assert set(result["inputs"]) == {"incidents", "area"}
    assert len(result["inputs"]["incidents"]["sha256"]) == 64
    assert result["intake"]["kept"] == result["intake"]["read"]


def test_the_rasters_have_a_band_a_step(done: Path) -> None:
    result = result_of(done)
    with (
        rasterio.open(done / "forecast.tif") as raster,
        rasterio.open(done / "forecast_lower.tif") as lower,
        rasterio.open(done / "forecast_upper.tif") as upper,
    ):
        assert raster.descriptions == tuple(step["start"] for step in result["steps"])
        assert raster.crs.to_epsg() == 32616
        assert raster.res == (250, 250)
        assert raster.nodata == -9999
        assert raster.units[0] == "incidents per cell and day"
        sums = [float(np.ma.sum(raster.read(band, masked=True))) for band in raster.indexes]
        assert sums == pytest.approx([step["expected"] for step in result["steps"]], rel=1e-5)
        assert (lower.read() <= upper.read()).all()


def test_the_polygons_agree_with_the_rasters(done: Path) -> None:
    cells = gpd.read_file(done / "forecast.gpkg", layer="cells")
    spots = gpd.read_file(done / "forecast.gpkg", layer="hotspots")
    result = result_of(done)
    assert len(cells) == result["grid"]["cells_in_area"] == 64
    assert cells.expected.sum() == pytest.approx(sum(step["expected"] for step in result["steps"]))
    assert set(cells["rank"]) == set(range(1, 65))
    assert cells.hotspot.sum() == spots.cells.sum() == 3
    assert spots.area_km2.sum() == pytest.approx(spots.area.sum() / 1e6)
    assert spots.expected.sum() == pytest.approx(cells.expected[cells.hotspot == 1].sum())
    assert spots.share_pct.sum() == pytest.approx(
        100 * cells.expected[cells.hotspot == 1].sum() / cells.expected.sum()
    )


def test_hot_spots_lie_where_the_incidents_are(done: Path) -> None:
    cells = gpd.read_file(done / "forecast.gpkg", layer="cells")
    hottest = cells[cells["rank"] == 1].iloc[0]
    assert (hottest.row, hottest.col, hottest.hotspot) == (7, 0, 1)


def test_the_report_says_the_verdict_and_shows_every_model(done: Path) -> None:
    text = (done / "report.html").read_text(encoding="utf-8")
    result = result_of(done)
    assert result["verdict"] in text
    for title in ("ST-ResNet", "Historical mean", "Weighted recent mean"):
        assert f"<td>{title}</td>" in text
    assert text.count("data:image/png;base64,") == 3


def test_the_job_in_the_result_gives_the_same_numbers(done: Path, tmp_path: Path) -> None:
    again = parse_job({**result_of(done)["job"], "out": str(tmp_path / "again")})
    run(again)
    for name in ("forecast.tif", "forecast_upper.tif"):
        with rasterio.open(done / name) as one, rasterio.open(tmp_path / "again" / name) as other:
            assert np.array_equal(one.read(), other.read())
    assert result_of(done)["scores"] == result_of(tmp_path / "again")["scores"]


def test_kept_inputs_serve_when_the_sources_are_gone(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    points, area = tmp_path / "points.gpkg", tmp_path / "city.gpkg"
    points.write_bytes(points_file.read_bytes())
    area.write_bytes(area_file.read_bytes())
    first = run(job(points, area, tmp_path / "first", keep_inputs=True))
    points.unlink()
    area.unlink()
    assert (tmp_path / "first" / first["files"]["incidents"]).exists()
    second = run(parse_job({**first["job"], "out": str(tmp_path / "second")}))
    assert second["steps"] == first["steps"]
    assert second["scores"] == first["scores"]


def test_a_saved_model_forecasts_without_training(
    done: Path, points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    saved = {"saved_model": str(done / "model.safetensors"), "settings": QUICK}
    again = job(points_file, area_file, tmp_path / "again", model="st_resnet", **saved)
    result = run(again)
    assert "too few came after it to score it" in result["verdict"]
    assert result["scores"] == {}
    assert result["steps"] == result_of(done)["steps"]
    with pytest.raises(InputError, match="is a st_resnet, but the model chosen is ewma"):
        run(job(points_file, area_file, tmp_path / "other", **{**saved, "settings": {}}))
    assert not (tmp_path / "other").exists()


def test_a_saved_model_is_scored_on_what_it_has_not_seen(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    early = job(points_file, area_file, tmp_path / "early", until="2021-06-20")
    run(early)
    saved = str(tmp_path / "early" / "model.safetensors")
    result = run(job(points_file, area_file, tmp_path / "late", saved_model=saved))
    assert set(result["scores"]) == {"ewma", "historical_mean"}


def test_a_period_that_ends_before_it_begins_is_refused(points_file: Path, tmp_path: Path) -> None:
    period = {"since": "2021-05-01", "until": "2021-04-01"}
    source = {"incidents": str(points_file), "time": "when", "out": str(tmp_path / "out")}
    with pytest.raises(InputError, match=r"ends at 2021-04-01 .*begins at 2021-05-01"):
        run(parse_job({"kind": "patterns", **source, **period}))


def test_progress_never_falls_and_ends_at_one(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    fractions: list[float] = []
    listen = Progress(lambda stage, fraction, text, facts: fractions.append(fraction))
    run(job(points_file, area_file, tmp_path / "out", model="st_resnet", settings=QUICK), listen)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"model": "magic"}, "There is no model called 'magic'"),
        ({"cell": 1, "memory": 0.1}, "need about .* GB of memory"),
        ({"device": "tpu"}, "The device 'tpu' is unknown; choose auto, cpu or cuda"),
        ({"only": ["theft"]}, "Categories were chosen but no category column"),
        ({"category": "kind", "only": ["arson"]}, "The category 'arson' does not occur"),
        ({"step": "90D"}, "the incidents span only 2; give a longer period"),
        ({"since": "2030-01-01"}, "No incident lies between 2030-01-01"),
    ],
)
def test_bad_jobs_are_refused_before_work(
    points_file: Path, area_file: Path, tmp_path: Path, changes: dict[str, Any], match: str
) -> None:
    with pytest.raises(InputError, match=match):
        run(job(points_file, area_file, tmp_path / "out", **changes))
    assert not (tmp_path / "out").exists()


def test_cuda_is_refused_where_there_is_none(
    points_file: Path, area_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(InputError, match=r"The device cuda cannot be used here: .*choose auto or"):
        run(job(points_file, area_file, tmp_path / "out", device="cuda"))


@pytest.mark.parametrize(
    ("data", "match"),
    [
        ({"kind": "forecast"}, "field 'incidents': field required"),
        (
            {
                "kind": "forecast",
                "incidents": "a",
                "time": "t",
                "cell": 1,
                "horizon": 0,
                "model": "ewma",
                "out": "o",
            },
            "field 'horizon' is 0",
        ),
        ({"kind": "dance"}, "field 'kind'"),
        ([], "field 'kind'"),
    ],
)
def test_malformed_jobs_name_the_field(data: Any, match: str) -> None:
    with pytest.raises(InputError, match=match):
        parse_job(data)


def test_a_last_day_that_looks_incomplete_is_warned_of(area_file: Path, tmp_path: Path) -> None:
    rows = make_rows(days=120, rate=60)
    path = tmp_path / "incidents.gpkg"
    as_points(rows[rows.when < "2021-04-30T03:00"]).to_file(path, engine="pyogrio")
    result = run(job(path, area_file, tmp_path / "out"))
    assert any("leave it out with an end date" in text for text in result["intake"]["warnings"])


def test_a_rare_category_is_counted_to_the_end_of_the_data(
    rows: pd.DataFrame, area_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "incidents.gpkg"
    rare = rows.assign(kind=rows.kind.mask(rows.when < "2021-07-01", "arson"))
    as_points(rare).to_file(path, engine="pyogrio")
    options = {"category": "kind", "only": ["arson"]}
    result = run(job(path, area_file, tmp_path / "out", **options))
    last_day = rows.when.max().normalize()
    assert pd.Timestamp(result["period"]["end"]) == last_day + pd.Timedelta(days=1)
    assert result["steps"][0]["start"] == result["period"]["end"]


def test_every_kept_incident_is_counted(tmp_path: Path) -> None:
    sample = {"incidents": str(SAMPLE), "time": "timestamp", "area": str(SAMPLE)}
    fields = {**sample, "area_layer": "districts", "cell": 250, "horizon": 1, "model": "ewma"}
    job = ForecastJob(**fields, out=str(tmp_path / "out"))
    incidents, area = job.read(Progress())
    assert area is not None
    cube = count(incidents, Grid.over(area, 250), Step.parse("1D"))
    assert int(cube.sum()) == len(incidents) == incidents.intake.kept


def test_without_an_area_the_cells_span_the_incidents(points_file: Path, tmp_path: Path) -> None:
    fields = {
        "incidents": str(points_file),
        "time": "when",
        "cell": 250,
        "horizon": 2,
        "model": "historical_mean",
        "out": str(tmp_path / "out"),
    }
    result = run(ForecastJob(**fields))
    assert result["intake"]["kept"] == result["intake"]["read"]
    assert result["grid"]["cells_in_area"] == 64


def test_a_source_as_qgis_writes_it_is_understood(points_file: Path) -> None:
    job = CheckJob(incidents=f"{points_file}|layername=incidents|subset=x", time="when")
    assert (job.incidents, job.layer) == (str(points_file), "incidents")


def test_scores_have_intervals_where_the_test_is_long_enough(
    done: Path, points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    score = result_of(done)["scores"]["ewma"]["poisson_deviance"]
    assert score["low"] < score["value"] < score["high"]
    short = run(job(points_file, area_file, tmp_path / "out", test_days=7))
    assert short["scores"]["ewma"]["poisson_deviance"]["low"] is None
    assert "too small to tell" in short["verdict"]


def test_auto_is_the_same_as_naming_the_recommended_model(
    points_file: Path, area_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {name: line for name, line in forecasters().items() if name in QUICK_RULES}
    monkeypatch.setattr("crimeengine.runs.forecast.forecasters", lambda: few)
    chosen = run(job(points_file, area_file, tmp_path / "auto", model="auto"))
    assert chosen["job"]["model"] == "auto"
    assert set(chosen["scores"]) == set(QUICK_RULES)
    assert chosen["model"] in QUICK_RULES
    assert "is the one to use" in chosen["verdict"] or "did best" in chosen["verdict"]
    named = run(job(points_file, area_file, tmp_path / "named", model=chosen["model"]))
    assert named["steps"] == chosen["steps"]


def test_settings_and_auto_do_not_go_together(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    options = {"model": "auto", "settings": {"half_life": 7}}
    with pytest.raises(InputError, match=r"The model is 'auto', .* leave out 'settings'"):
        run(job(points_file, area_file, tmp_path / "out", **options))


def test_check_counts_the_categories(points_file: Path, rows: pd.DataFrame) -> None:
    result = run(CheckJob(incidents=str(points_file), time="when", category="kind"))
    assert result["categories"] == rows.kind.value_counts().to_dict()
    assert result["intake"]["read"] == len(rows)
    assert result["verdict"].startswith(f"{len(rows):,} of {len(rows):,} rows can be used, from 20")


def test_colleagues_may_read_the_products(done: Path) -> None:
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in done.iterdir())
