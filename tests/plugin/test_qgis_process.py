"""The algorithms from a shell, through `qgis_process`, beside the engine's own command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import assemble
import pytest
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / ".venv" / "bin"
# Debian's wrapper without the suffix passes an option that the program does not know.
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


Run = Callable[..., dict[str, str]]


@pytest.fixture
def sample(tmp_path: Path) -> str:
    """The bundled sample, where QGIS may write to it."""
    return str(shutil.copy(ROOT / "data" / "sample" / "chicago.gpkg", tmp_path))


@pytest.fixture
def from_qgis(tmp_path: Path, sample: str) -> Run:
    """Run an algorithm on the sample in a QGIS without windows, and give its outputs."""
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

    def run(algorithm: str, **inputs: object) -> dict[str, str]:
        values = {
            "INPUT": f"{sample}|layername=incidents",
            "TIME": "timestamp",
            "AREA": f"{sample}|layername=districts",
            "OUTPUT": str(tmp_path / "from_qgis"),
            **inputs,
        }
        command = [str(QGIS_PROCESS), "--json", "run", f"crimeforecast:{algorithm}", "--"]
        command += [f"{name}={value}" for name, value in values.items()]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=180, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout[done.stdout.index("{") :])["results"]

    return run


def from_shell(sample: str, verb: str, options: str, folder: Path) -> None:
    """Run the engine's own command line on the sample."""
    command = [str(ENGINE / "crimeengine"), verb, sample, "--layer", "incidents"]
    command += ["--time", "timestamp", "--area", sample, "--area-layer", "districts"]
    command += [*options.split(), "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def test_both_give_the_same_forecast(from_qgis: Run, sample: str, tmp_path: Path) -> None:
    outputs = from_qgis("forecastincidents", CELL=500, HORIZON=2, MODEL="ewma")
    options = "--cell 500 --horizon 2 --model ewma"
    from_shell(sample, "forecast", options, tmp_path / "from_shell")
    ours = gdal.Open(outputs["FORECAST"]).ReadAsArray()
    theirs = gdal.Open(str(tmp_path / "from_shell" / "forecast.tif")).ReadAsArray()
    assert ours.shape[0] == 2
    assert (ours == theirs).all()


def test_both_give_the_same_scores(from_qgis: Run, sample: str, tmp_path: Path) -> None:
    outputs = from_qgis(
        "backtestincidents",
        CELL=1000,
        HORIZON=2,
        MODELS="Same step of last week,Poisson regression",
        FOLDS=2,
        TEST_DAYS=10,
        GAP=1,
        SINCE="2017-06-01",
        SEED=3,
    )
    options = "--cell 1000 --horizon 2 --models seasonal_naive,glm --folds 2 --test-days 10 --gap 1"
    options += " --since 2017-06-01 --seed 3"
    from_shell(sample, "backtest", options, tmp_path / "from_shell")
    ours = Path(outputs["SCORES"]).read_text(encoding="utf-8")
    assert ours == (tmp_path / "from_shell" / "scores.csv").read_text(encoding="utf-8")
    result = json.loads((tmp_path / "from_shell" / "result.json").read_text(encoding="utf-8"))
    assert set(result["scores"]) == {"seasonal_naive", "glm", "historical_mean", "ewma"}
    assert outputs["RECOMMENDED"] == result["recommended"]
    assert outputs["VERDICT"] == result["verdict"]
