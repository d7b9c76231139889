"""The algorithm from a shell, through `qgis_process`, beside the engine's own command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import assemble
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / ".venv" / "bin"
# Debian's wrapper without the suffix passes an option that the program does not know.
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


def test_qgis_process_and_the_command_line_give_the_same_numbers(tmp_path: Path) -> None:
    sample = shutil.copy(ROOT / "data" / "sample" / "chicago.gpkg", tmp_path)
    profile = tmp_path / "config" / "profiles" / "default"
    assemble.copy(ROOT, tmp_path / "plugins")
    settings = profile / "QGIS" / "QGIS3.ini"
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
    inputs = {
        "INPUT": f"{sample}|layername=incidents",
        "TIME": "timestamp",
        "AREA": f"{sample}|layername=districts",
        "CELL": 500,
        "HORIZON": 2,
        "MODEL": "ewma",
        "OUTPUT": str(tmp_path / "from_qgis"),
    }
    command = [str(QGIS_PROCESS), "--json", "run", "crimeforecast:forecastincidents", "--"]
    command += [f"{name}={value}" for name, value in inputs.items()]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=180, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    outputs = json.loads(done.stdout[done.stdout.index("{") :])["results"]

    command = [str(ENGINE / "crimeengine"), "forecast", sample, "--layer", "incidents"]
    command += ["--time", "timestamp", "--area", sample, "--area-layer", "districts"]
    command += ["--cell", "500", "--horizon", "2", "--model", "ewma"]
    command += ["--out", str(tmp_path / "from_shell")]
    subprocess.run(command, check=True, capture_output=True, timeout=180)

    ours = gdal.Open(outputs["FORECAST"]).ReadAsArray()
    theirs = gdal.Open(str(tmp_path / "from_shell" / "forecast.tif")).ReadAsArray()
    assert ours.shape[0] == 2
    assert (ours == theirs).all()
