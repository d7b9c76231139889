"""How long QGIS does not answer in an analyst's day, from the plugin's ZIP to the briefing's PDF.

    python benchmarks/day_qgis.py

The day is that of `tests/desktop/workbench_driver.py`, in the real desktop. The peer is the same
QGIS while nothing is done in it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "desktop"), str(ROOT / "packaging")]

import archive  # noqa: E402
from desktop import PYTHON, start  # noqa: E402

#: The stages in which something is computed, and what each does.
STAGES = {
    "engine": "open the panel, choose the engine",
    "sample": "load the sample",
    "first_forecast": "first forecast, 895 cells",
    "forecast": "choose data, forecast with context",
    "what_if": "edit a layer, what-if",
    "clusters": "clusters of 36,000 incidents",
    "evaluate": "compare three models",
    "zones": "forecast by districts",
    "restyle": "another share of hot spots",
    "export_map": "map as PDF, three pages",
    "export_figures": "export figures",
    "read_report": "open the report",
    "responsible": "open Responsible use",
}


def main() -> None:
    """Print the table."""
    if not (shutil.which("qgis") and shutil.which("xvfb-run")):
        print("There is no QGIS desktop here, or no xvfb-run.")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pictures").mkdir()
        variables = {
            "DESKTOP_ZIP": str(archive.archive(ROOT, folder)),
            "DESKTOP_PYTHON": PYTHON,
            "DESKTOP_PROJECT": str(folder / "briefing.qgz"),
        }
        told = start("workbench_driver.py", folder, folder / "pictures", variables)
    idle = told["idle_gap_ms"]
    print("## A day in QGIS\n")
    print(
        f"The plugin starts in {told['install']['start_ms']:.0f} ms, its panel opens in "
        f"{told['engine']['opening_ms']:.0f} ms.\n"
    )
    print("| stage | longest gap of the event loop (ms) | of the idle QGIS (times) |")
    print("|---|---:|---:|")
    print(f"| nothing is done | {idle:.0f} | 1.0 |")
    for stage, words in STAGES.items():
        gap = told[stage]["longest_gap_ms"]
        print(f"| {words} | {gap:.0f} | {gap / idle:.1f} |")


if __name__ == "__main__":
    main()
