"""How much the plugin adds to QGIS's start, and how soon its panel is there.

    python benchmarks/panel_qgis.py [--repeat 5]

Each figure is the median of so many processes (`qgis/open_panel.py`), after one that compiles the
modules. Loading is the import of the plugin with its algorithms, its menu and its empty panel;
opening lasts until the page can be seen, with the incidents of the sample in the project.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "data" / "sample" / "chicago.gpkg"
#: The Python that QGIS runs on.
QGIS_PYTHON = os.environ.get("QGIS_PYTHON", "/usr/bin/python3")
PAGES = ("start", "data", "forecast", "what_if", "analyses", "evaluate", "results", "responsible")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repeat", type=int, default=5, help="processes, of which the median")
    repeat = parser.parse_args().repeat
    if subprocess.run([QGIS_PYTHON, "-c", "import qgis.core"], capture_output=True).returncode:
        print(f"There is no QGIS for {QGIS_PYTHON}; set QGIS_PYTHON.")
        return
    with tempfile.TemporaryDirectory() as name:
        sample = shutil.copy(SAMPLE, name)  # QGIS writes to what it opens
        times = {}
        for page in PAGES:
            measured = [measure(Path(name), sample, page) for _ in range(1 + repeat)][1:]
            times[page] = {key: [each[key] for each in measured] for key in ("load", "open")}
    loads = [load for page in PAGES for load in times[page]["load"]]
    print("## The panel in QGIS\n")
    middle, slowest = statistics.median(loads), max(loads)
    print(f"Loading the plugin: {middle:.0f} ms, at most {slowest:.0f} ms.\n")
    print("| page that the panel opens with | median (ms) | slowest (ms) |")
    print("|---|---:|---:|")
    for page in PAGES:
        opens = times[page]["open"]
        print(f"| {page} | {statistics.median(opens):.0f} | {max(opens):.0f} |")


def measure(folder: Path, sample: str, page: str) -> dict[str, float]:
    """Load the plugin and open its panel in a process of its own."""
    environment = {
        **os.environ,
        "CRIME_FORECAST_PYTHON": str(HERE.parent / ".venv" / "bin" / "python"),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [QGIS_PYTHON, str(HERE / "qgis" / "open_panel.py"), sample, page]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
