"""What a row of forecasts from the panel leaves behind in QGIS.

    python benchmarks/ten_runs_qgis.py [--runs 10]

One forecast comes first, which loads what QGIS loads once. Each one adds its layers to the project,
and they are taken out again.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "data" / "sample" / "chicago.gpkg"
#: The Python that QGIS runs on.
QGIS_PYTHON = os.environ.get("QGIS_PYTHON", "/usr/bin/python3")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=10, help="forecasts after the first")
    runs = parser.parse_args().runs
    if subprocess.run([QGIS_PYTHON, "-c", "import qgis.core"], capture_output=True).returncode:
        print(f"There is no QGIS for {QGIS_PYTHON}; set QGIS_PYTHON.")
        return
    first, *others = measure(1 + runs)
    last = others[-1]
    print(f"## {runs} forecasts in a row in QGIS\n")
    print(f"Each adds {first['layers']} layers, which are taken out again.\n")
    print(f"| | after the first | after {runs} more | difference |")
    print("|---|---:|---:|---:|")
    for key, title, form in (
        ("megabytes", "memory of QGIS (MB)", ".0f"),
        ("processes", "child processes", "d"),
        ("threads", "Python threads", "d"),
        ("files", "temporary files", "d"),
    ):
        print(
            f"| {title} | {first[key]:{form}} | {last[key]:{form}} "
            f"| {last[key] - first[key]:+{form}} |"
        )
    assert {each["state"] for each in (first, *others)} == {"done"}


def measure(runs: int) -> list[dict]:
    """Forecast so often in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        sample = shutil.copy(SAMPLE, name)  # QGIS writes to what it opens
        temporary = Path(name, "temporary")
        temporary.mkdir()
        environment = {
            **os.environ,
            "CRIME_FORECAST_PYTHON": str(HERE.parent / ".venv" / "bin" / "python"),
            "QGIS_CUSTOM_CONFIG_PATH": name,
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(temporary),
        }
        command = [QGIS_PYTHON, str(HERE / "qgis" / "run_again.py"), sample, name, str(runs)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr[-2000:])
        return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
