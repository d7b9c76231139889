"""Asks "what if?" in QGIS's own Python, as a person does; prints the seconds as JSON.

    python3 ask.py FOLDER MODEL TIMES MOVED

FOLDER holds a forecast in the folder MODEL; each time MOVED of its bars are moved.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar

PATIENCE = 3600


def main(folder: Path, model: str, times: int, moved: int) -> list[dict[str, Any]]:
    """Ask, and give the seconds of each scenario."""
    from crime_forecast_plugin.engine.warm import WARM
    from crime_forecast_plugin.gui.engine_state import EngineState
    from crime_forecast_plugin.gui.what_if_page import WhatIfPage
    from crime_forecast_plugin.gui.workbench import Desktop, Workbench
    from crime_forecast_plugin.processing.provider import CrimeForecastProvider

    provider = CrimeForecastProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    desktop = Desktop(None, QgsMapCanvas(), QgsMessageBar(), lambda layer: True)
    engine = EngineState()
    bench = Workbench(desktop, engine)
    page = WhatIfPage(bench)
    page.take_folder(folder / model)
    page.show()
    until(lambda: not engine.busy)
    page.fields.edit_button.click()
    copy = page.fields.layers.copies["bars"]
    asked = [ask(page, copy, folder / f"scenario_{number}", moved) for number in range(times)]
    bench.runs.close()
    page.stop()
    WARM.stop()
    engine.close()
    QgsApplication.processingRegistry().removeProvider(provider)
    return asked


def ask(page: Any, copy: QgsVectorLayer, out: Path, moved: int) -> dict[str, Any]:
    """Move some bars and press Run."""
    from crime_forecast_plugin.outputs import filling

    box, chance = copy.extent(), random.Random(out.name)
    for feature in chance.sample(list(copy.getFeatures()), moved):
        x = chance.uniform(box.xMinimum(), box.xMaximum())
        y = chance.uniform(box.yMinimum(), box.yMaximum())
        copy.changeGeometry(feature.id(), QgsGeometry.fromPointXY(QgsPointXY(x, y)))
    page.fields.output.setFilePath(str(out))
    began = time.perf_counter()
    page.start()
    until(lambda: not page.bench.runs.running)
    filling.finish()
    seconds = time.perf_counter() - began
    if not (out / "result.json").is_file():
        raise SystemExit(page.notice_text.text())
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    layers = len(group.findLayers())
    return {"total": seconds, "engine": result["seconds"]["total"], "layers": layers}


def until(condition: Callable[[], bool]) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("Waited too long.")
        QgsApplication.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    told = main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    print(json.dumps(told), flush=True)
    QgsProject.instance().clear()
