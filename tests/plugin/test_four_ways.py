"""The same job from the panel, the toolbox, `qgis_process` and the shell gives the same numbers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import assemble
import numpy as np
import pytest
from bench import surroundings
from osgeo import gdal, ogr
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime
from waiting import until

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / ".venv" / "bin"
# Debian's wrapper without the suffix passes an option that the program does not know.
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
#: Seconds that a job may take.
PATIENCE = 180

Run = Callable[..., Path]


@pytest.fixture
def sample(tmp_path: Path) -> str:
    """The bundled sample, where QGIS may write to it."""
    return str(shutil.copy(ROOT / "data" / "sample" / "chicago.gpkg", tmp_path))


@pytest.fixture
def layers(
    sample: str, processing: object, monkeypatch: pytest.MonkeyPatch
) -> dict[str, QgsVectorLayer]:
    """Two of the sample's layers in the project."""
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", str(ENGINE / "python"))
    found = {
        name: QgsVectorLayer(f"{sample}|layername={name}", name)
        for name in ("incidents", "districts")
    }
    QgsProject.instance().addMapLayers(found.values())
    return found


@pytest.fixture
def from_toolbox(processing: Any, layers: dict[str, QgsVectorLayer], tmp_path: Path) -> Run:
    """Run an algorithm in this QGIS."""

    def run(algorithm: str, **inputs: object) -> Path:
        values = {
            "INPUT": layers["incidents"],
            "TIME": "timestamp",
            "AREA": layers["districts"],
            "OUTPUT": str(tmp_path / "toolbox"),
            **inputs,
        }
        return Path(processing.run(f"crimeforecast:{algorithm}", values)["OUTPUT"])

    return run


@pytest.fixture
def from_panel(layers: dict[str, QgsVectorLayer], tmp_path: Path) -> Run:
    """Fill in the pages of the panel and press *Run*."""

    def run(page: str, algorithm: str, **inputs: object) -> Path:
        with surroundings() as desk:
            data = desk.page("data")
            given: dict[str, Any] = {"TIME": "timestamp", "AREA": layers["districts"].id()}
            given["CATEGORY"] = inputs.get("CATEGORY")
            if "SINCE" in inputs:
                given["SINCE"] = QDateTime.fromString(str(inputs["SINCE"]), "yyyy-MM-dd")
            data.set_parameters({"INPUT": layers["incidents"].id(), **inputs, **given})
            until(lambda: not data.categories.reading)
            shown = desk.page(page)
            shown.set_parameters({"ALGORITHM": f"crimeforecast:{algorithm}", **inputs})
            folder = shown.fields.output if page == "forecast" else shown.output
            folder.setFilePath(str(tmp_path / "panel"))
            shown.run_button.click()
            (begun,) = desk.runs
            assert begun.parameters["OUTPUT"] == str(tmp_path / "panel")
            until(lambda: not desk.runs, PATIENCE)
            assert begun.state == "done", begun.errors
        return tmp_path / "panel"

    return run


@pytest.fixture
def from_qgis_process(tmp_path: Path, sample: str) -> Run:
    """Run an algorithm in a QGIS without windows."""
    assemble.copy(ROOT, tmp_path / "plugins")
    settings = tmp_path / "config" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\ncrime_forecast_plugin=true\n", encoding="utf-8")
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "CRIME_FORECAST_PYTHON": str(ENGINE / "python"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    for name in ("VIRTUAL_ENV", "PYTHONPATH"):
        environment.pop(name, None)

    def run(algorithm: str, **inputs: object) -> Path:
        values = {
            "INPUT": f"{sample}|layername=incidents",
            "TIME": "timestamp",
            "AREA": f"{sample}|layername=districts",
            "OUTPUT": str(tmp_path / "qgis_process"),
            **inputs,
        }
        command = [str(QGIS_PROCESS), "--json", "run", f"crimeforecast:{algorithm}", "--"]
        command += [f"{name}={value}" for name, value in values.items()]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
        return Path(results["OUTPUT"])

    return run


@pytest.fixture
def from_shell(tmp_path: Path, sample: str) -> Run:
    """Run the engine's own command line."""

    def run(verb: str, options: str) -> Path:
        folder = tmp_path / "shell"
        command = [str(ENGINE / "crimeengine"), verb, sample, "--layer", "incidents"]
        command += ["--time", "timestamp", "--area", sample, "--area-layer", "districts"]
        command += [*options.split(), "--out", str(folder)]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
        return folder

    return run


def forecast_in(folder: Path) -> np.ndarray:
    """The expected incidents of every cell and step."""
    return gdal.Open(str(folder / "forecast.tif")).ReadAsArray()


def spots_in(folder: Path) -> list[tuple[int, float]]:
    """Count and z value of every cell of the hot-spot statistics."""
    source = ogr.Open(str(folder / "hotspots.gpkg"))
    return [(cell["count"], cell["z"]) for cell in source.GetLayerByName("cells")]


def test_the_same_forecast(
    from_panel: Run, from_toolbox: Run, from_qgis_process: Run, from_shell: Run
) -> None:
    """With a category field and no word on kinds, all leave out those that follow patrols."""
    wish = {"CATEGORY": "category", "CELL": 500, "HORIZON": 2, "MODEL": "ewma"}
    shell = from_shell("forecast", "--category category --cell 500 --horizon 2 --model ewma")
    expected = forecast_in(shell)
    assert expected.shape[0] == 2 and expected.max() > 1
    for folder in (
        from_panel("forecast", "forecastincidents", **wish),
        from_toolbox("forecastincidents", **wish),
        from_qgis_process("forecastincidents", **wish),
    ):
        assert (forecast_in(folder) == expected).all(), folder.name


def test_the_same_hot_spots(
    from_panel: Run, from_toolbox: Run, from_qgis_process: Run, from_shell: Run
) -> None:
    wish = {"CELL": 500, "SINCE": "2017-06-01", "STEP": "7D"}
    expected = spots_in(from_shell("hotspots", "--cell 500 --since 2017-06-01 --step 7D"))
    assert len(expected) > 100 and max(z for _, z in expected) > 3
    for folder in (
        from_panel("analyses", "hotspotstatistics", **wish),
        from_toolbox("hotspotstatistics", **wish),
        from_qgis_process("hotspotstatistics", **wish),
    ):
        assert spots_in(folder) == expected, folder.name


def test_the_same_scores(from_panel: Run, from_qgis_process: Run, from_shell: Run) -> None:
    wish: dict[str, object] = {"CELL": 1000, "HORIZON": 2, "FOLDS": 2, "TEST_DAYS": 10, "GAP": 1}
    wish.update(MODELS="Same step of last week,Poisson regression", SINCE="2017-06-01", SEED=3)
    options = "--cell 1000 --horizon 2 --models seasonal_naive,glm --folds 2 --test-days 10 --gap 1"
    expected = from_shell("backtest", options + " --since 2017-06-01 --seed 3")
    scores = (expected / "scores.csv").read_text(encoding="utf-8")
    assert scores.count("glm") > 5
    panel = {**wish, "MODELS": str(wish["MODELS"]).split(",")}
    for folder in (
        from_qgis_process("backtestincidents", **wish),
        from_panel("evaluate", "backtestincidents", **panel),
    ):
        assert (folder / "scores.csv").read_text(encoding="utf-8") == scores, folder.name
