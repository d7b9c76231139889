"""Forecasts again and again in QGIS's own Python; prints what each run leaves, as JSON.

python3 run_again.py GEOPACKAGE FOLDER RUNS
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from open_panel import Window
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent

#: Seconds that a run may take.
PATIENCE = 120


def main(sample: str, folder: str, runs: str) -> list[dict[str, Any]]:
    """Run, take the layers out again, and look what is left, each time."""
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    from processing.core.Processing import Processing

    Processing.initialize()
    from crime_forecast_plugin.outputs import filling
    from crime_forecast_plugin.plugin import CrimeForecastPlugin

    iface = Window()
    iface.window.show()
    plugin = CrimeForecastPlugin(iface)
    plugin.initGui()
    project = QgsProject.instance()
    layers = [
        QgsVectorLayer(f"{sample}|layername={name}", name) for name in ("incidents", "districts")
    ]
    project.addMapLayers(layers)
    plugin._dock.show_page("forecast")
    bench = plugin._dock._bench
    bench.page("data").set_parameters(
        {"INPUT": layers[0].id(), "TIME": "timestamp", "AREA": layers[1].id(), "CELL": 250}
    )
    page = bench.page("forecast")
    page.set_parameters({"MODEL": "ewma"})
    left = []
    for number in range(int(runs)):
        page.fields.output.setFilePath(str(Path(folder, f"run_{number}")))
        page.run_button.click()
        (run,) = bench.runs.running
        _until_over(bench)
        filling.finish()
        group, *_ = project.layerTreeRoot().findGroups()
        count = len(group.findLayers())
        project.layerTreeRoot().removeChildNode(group)
        for _ in range(20):
            QgsApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        left.append({"state": run.state, "layers": count, **_left()})
    return left


def _until_over(bench: Any) -> None:
    end = time.monotonic() + PATIENCE
    while bench.runs.running and time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.005)


def _left() -> dict[str, float]:
    """Memory (MB), processes, threads and temporary files of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    ours = [path for path in Path(tempfile.gettempdir()).iterdir() if "crime" in path.name]
    return {
        "megabytes": pages * os.sysconf("SC_PAGE_SIZE") / 1024**2,
        "processes": len(children),
        "threads": threading.active_count(),
        "files": len(ours),
    }


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    print(json.dumps(main(*sys.argv[1:])), flush=True)
    os._exit(0)  # there is nothing to tidy up, and no window to ask
