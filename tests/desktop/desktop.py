"""A QGIS desktop with the plugin, in a profile and on a screen of its own."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import assemble

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PYTHON = str(ROOT / ".venv" / "bin" / "python")
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
#: Seconds until QGIS is taken to hang.
PATIENCE = 420


def play(driver: str, folder: Path, pictures: Path, screen: tuple[int, int] = (1600, 1000)) -> dict:
    """Run QGIS, with the plugin installed, with a driver of this folder; give its record."""
    _install(folder / "profiles" / "test")
    clear(pictures)
    engine = os.environ.get("CRIME_FORECAST_PYTHON", PYTHON)
    return start(driver, folder, pictures, {"CRIME_FORECAST_PYTHON": engine}, screen)


def start(
    driver: str,
    folder: Path,
    pictures: Path,
    variables: dict[str, str],
    screen: tuple[int, int] = (1600, 1000),
) -> dict:
    """Run QGIS in the profile that is in a folder, as it is, and give the driver's record."""
    record = folder / "record.json"
    record.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "DESKTOP_SAMPLE": str(shutil.copy(SAMPLE, folder)),  # QGIS writes to what it opens
        "DESKTOP_PICTURES": str(pictures),
        "DESKTOP_FOLDER": str(folder),
        "DESKTOP_RECORD": str(record),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(HERE),
    }
    for name in ("VIRTUAL_ENV", "QT_QPA_PLATFORM", "PYTHONHOME", "CRIME_FORECAST_PYTHON"):
        environment.pop(name, None)
    environment.update(variables)
    command = ["xvfb-run", "-a", "-s", "-screen 0 {}x{}x24".format(*screen), "qgis"]
    command += ["--profiles-path", str(folder), "--profile", "test", "--nologo"]
    command += ["--noversioncheck", "--code", str(HERE / driver)]
    log = folder / "qgis.log"
    with log.open("wb") as stream:
        qgis = subprocess.Popen(
            command, env=environment, stdout=stream, stderr=stream, start_new_session=True
        )
        try:
            qgis.wait(PATIENCE)
        finally:
            _sweep(qgis.pid)
    output = log.read_text(encoding="utf-8", errors="replace")
    assert record.is_file(), f"QGIS ended without a record:\n{output[-4000:]}"
    told = json.loads(record.read_text(encoding="utf-8"))
    assert "fault" not in told, "\n".join([told["fault"], *told["exceptions"], output[-2000:]])
    return told


def clear(pictures: Path) -> None:
    """Make an empty folder for pictures."""
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)


def _install(profile: Path) -> None:
    plugins = profile / "python" / "plugins"
    assemble.copy(ROOT, plugins)
    compileall.compile_dir(plugins, quiet=1)  # as every start but the first finds them
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\ncrime_forecast_plugin=true\n", encoding="utf-8")


def _sweep(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return  # QGIS and its screen have ended by themselves
