"""How long a person waits for a what-if in QGIS: from Run to the layers in the project.

    python benchmarks/what_if_qgis.py [--model gbm] [--cells 20000] [--repeat 5]

The city and the forecast are those of `what_if.py`. The page of the plugin runs in a QGIS without
a screen (`qgis/ask.py`): bars are moved in the edit buffer of a scratch copy, then Run is pressed.
The first scenario starts the engine, opens the forecast and fits the replicates; the next ones
find the engine warm. Seconds of the engine alone stand beside.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from what_if import HORIZON, MOVED, City

from crimeengine.jobs import parse_job, run

HERE = Path(__file__).resolve().parent
#: The Python that QGIS runs on.
QGIS_PYTHON = os.environ.get("QGIS_PYTHON", "/usr/bin/python3")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", default="gbm")
    parser.add_argument("--cells", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=5, help="warm scenarios, of which the median")
    given = parser.parse_args()
    if subprocess.run([QGIS_PYTHON, "-c", "import qgis.core"], capture_output=True).returncode:
        print(f"There is no QGIS for {QGIS_PYTHON}; set QGIS_PYTHON.")
        return
    with tempfile.TemporaryDirectory() as name:
        city = City(Path(name), given.cells)
        result = run(parse_job({**city.forecast(given.model), "keep_inputs": True}))
        first, *others = ask(Path(name), given.model, 1 + given.repeat)
    cells = result["grid"]["cells_in_area"]
    print(f"## What-if in QGIS: {given.model}, {cells:,} cells × {HORIZON} steps\n")
    print(f"{MOVED} bars moved each time; layers in the project: {others[-1]['layers']}.\n")
    print("| from Run to | first what-if (s) | next ones, median (s) | slowest of them (s) |")
    print("|---|---:|---:|---:|")
    for key, text in (("total", "the layers in the project"), ("engine", "of it in the engine")):
        rest = [asked[key] for asked in others]
        middle, slowest = statistics.median(rest), max(rest)
        print(f"| {text} | {first[key]:.2f} | {middle:.2f} | {slowest:.2f} |")


def ask(folder: Path, model: str, times: int) -> list[dict[str, Any]]:
    """Have the page ask several times; seconds of each, and how many layers came."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "CRIME_FORECAST_PYTHON": sys.executable,
    }
    for foreign in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        environment.pop(foreign, None)
    command = [QGIS_PYTHON, str(HERE / "qgis" / "ask.py"), str(folder), model]
    command += [str(times), str(MOVED)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"QGIS did not come to an end: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
