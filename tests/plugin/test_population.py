"""Who lives in the flagged area: the algorithm, its layer, and what it refuses."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from analysed import ROOT, SAMPLE, layer_of, map_tip
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from running import context_of_project, fault_of

from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.outputs.metadata import FOLDER_PROPERTY
from crime_forecast_plugin.outputs.opened import layers_of, open_in

ENGINE = ROOT / ".venv" / "bin"
GROUPS = ["white", "black", "under_18"]
NAME = "Flagged share of each area, in per cent"


@pytest.fixture(scope="module", autouse=True)
def engine(qgis_app: QgsApplication) -> Iterator[None]:
    """Use the engine of the working tree, and end it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CRIME_FORECAST_PYTHON", str(ENGINE / "python"))
        yield
    WARM.stop()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled sample, where QGIS may write to it."""
    return str(shutil.copy(SAMPLE, tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders of a forecast, and of a population job on it, both done outside QGIS."""
    home = tmp_path_factory.mktemp("made")
    forecast = {
        "kind": "forecast",
        "incidents": f"{SAMPLE}|layername=incidents",
        "time": "timestamp",
        "category": "category",
        "area": f"{SAMPLE}|layername=districts",
        "since": "2017-11-01",
        "cell": 500,
        "horizon": 7,
        "out": str(home / "forecast"),
    }
    population = {
        "kind": "population",
        "forecast": str(home / "forecast"),
        "population": f"{SAMPLE}|layername=population",
        "groups": GROUPS,
        "total": "total",
        "name": "tract",
        "share": 0.1,
        "out": str(home / "population"),
    }
    code = (
        "import json, sys; from crimeengine.jobs import parse_job, run; "
        "[run(parse_job(job)) for job in json.load(sys.stdin)]"
    )
    subprocess.run(
        [str(ENGINE / "python"), "-c", code],
        input=json.dumps([forecast, population]),
        text=True,
        check=True,
    )
    return home


@pytest.fixture(scope="module")
def forecast(processing: Any, engine: None, made: Path) -> str:
    """The folder of a forecast."""
    return str(made / "forecast")


def tracts(sample: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{sample}|layername=population", "tracts")


def values(forecast: str, population: Any, out: Path | str, **others: Any) -> dict[str, Any]:
    return {
        "FORECAST": forecast,
        "POPULATION": population,
        "GROUPS": GROUPS,
        "TOTAL": "total",
        "NAME": "tract",
        "OUTPUT": str(out),
        **others,
    }


def test_the_toolbox_and_the_shell_say_the_same(
    processing: Any, forecast: str, made: Path, sample: str, tmp_path: Path
) -> None:
    given = values(forecast, tracts(sample), tmp_path / "out", SHARE=10)
    outputs = processing.run("crimeforecast:population", given)
    here, there = (
        json.loads((folder / "result.json").read_text(encoding="utf-8"))
        for folder in (tmp_path / "out", made / "population")
    )
    for key in ("people", "expected", "flagged", "share", "verdict", "cautions", "warnings"):
        assert here[key] == there[key]
    assert [row["group"] for row in here["people"]] == ["everyone", *GROUPS]
    everyone = here["people"][0]
    assert (outputs["RESIDENTS"], outputs["FLAGGED"]) == (everyone["people"], everyone["flagged"])
    assert outputs["RESIDENTS"] > outputs["FLAGGED"] > 0
    assert outputs["VERDICT"] == here["verdict"]
    assert Path(outputs["REPORT"]).is_file() and Path(outputs["TABLE"]).is_file()


@pytest.fixture(scope="module")
def folder(
    processing: Any, forecast: str, sample: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder of a result."""
    out = tmp_path_factory.mktemp("population") / "out"
    processing.run("crimeforecast:population", values(forecast, tracts(sample), out))
    return out


def test_the_layer_shows_the_flagged_share(folder: Path) -> None:
    group = open_in(QgsProject.instance(), layers_of(folder))
    assert group.name().startswith("Who lives in the flagged area: ")
    assert group.customProperty(FOLDER_PROPERTY) == str(folder)
    layer = layer_of(group, NAME)
    renderer = layer.renderer()
    assert isinstance(renderer, QgsGraduatedSymbolRenderer)
    assert renderer.classAttribute() == "flagged_pct"
    assert [one.label() for one in renderer.ranges()] == [
        *("0 – 2", "2 – 5", "5 – 10", "10 – 20", "20 – 40", "40 – 100"),
    ]
    assert layer.featureCount() == 95
    tip = map_tip(layer, '"flagged" > 100')
    assert "% of the area is flagged</b>" in tip and "residents live in the flagged part" in tip
    assert "[%" not in tip and "$" not in tip
    fields = [field for field in layer.fields() if field.name() not in ("fid", "recorded")]
    assert [field.name() for field in fields if not field.alias()] == []
    assert "residents" in layer.metadata().abstract()


def test_what_cannot_work_is_refused_before_any_work(
    forecast: str, sample: str, tmp_path: Path
) -> None:
    def says(**others: Any) -> str:
        given = values(forecast, tracts(sample), tmp_path / "out", **others)
        return fault_of("crimeforecast:population", given)

    assert "No group is chosen" in says(GROUPS=[])
    assert "'tracts' has no field 'nobody': choose one of" in says(GROUPS=["nobody"])
    assert "'tracts' has no field 'all'" in says(TOTAL="all")
    shops = QgsVectorLayer(f"{sample}|layername=liquor_retail", "shops")
    assert "'shops' holds points: choose a layer of polygons" in says(POPULATION=shops)
    assert "forecast" in says(FORECAST=str(tmp_path))


def test_the_engine_refuses_per_cent_in_a_sentence(
    processing: Any, forecast: str, tmp_path: Path
) -> None:
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:4326&field=old:double&field=young:double", "shares", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(-87.8, 41.8, -87.5, 42.0)))
    feature.setAttributes([17.5, 82.5])
    layer.dataProvider().addFeature(feature)
    given = values(forecast, layer, tmp_path / "out", GROUPS=["old", "young"], TOTAL="", NAME="")
    with pytest.raises(QgsProcessingException, match="seems to hold per cent"):
        processing.run("crimeforecast:population", given, context=context_of_project())
    assert not (tmp_path / "out").exists()
