"""What a person does in the QGIS desktop, for the drivers that `qgis --code` runs.

QGIS shows a modal box for an exception that leaves `--code`, so none does: the record has it.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.utils import iface

PICTURES = Path(os.environ["DESKTOP_PICTURES"])
FOLDER = Path(os.environ["DESKTOP_FOLDER"])
SAMPLE = os.environ["DESKTOP_SAMPLE"]


def spend(milliseconds: int) -> None:
    """Let QGIS work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool], seconds: float, what: str) -> float:
    """Let QGIS work until something is so; give the seconds that it took."""
    start = time.monotonic()
    while not condition():
        if time.monotonic() - start > seconds:
            raise TimeoutError(f"waited {seconds:g} s for {what}")
        spend(20)
    return time.monotonic() - start


def picture(name: str) -> None:
    """Save what the screen shows."""
    spend(300)
    QGuiApplication.primaryScreen().grabWindow(0).save(str(PICTURES / f"{name}.png"))


def load_sample() -> None:
    """Open the sample's layers, zoomed to the incidents."""
    project = QgsProject.instance()
    for name in ("districts", "incidents"):
        layer = QgsVectorLayer(f"{SAMPLE}|layername={name}", name, "ogr")
        assert layer.isValid(), name
        project.addMapLayer(layer)
    zoom_to(project.mapLayersByName("districts")[0])


def zoom_to(layer: QgsVectorLayer) -> None:
    """Show a layer's extent, with a margin."""
    canvas = iface.mapCanvas()
    extent = QgsRectangle(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
    extent.scale(1.1)
    canvas.setExtent(extent)
    canvas.refresh()


def labels_of(node: Any) -> list[str]:
    """What the legend of a layer in the tree says."""
    nodes = iface.layerTreeView().layerTreeModel().layerLegendNodes(node)
    labels = [str(item.data(Qt.ItemDataRole.DisplayRole) or "") for item in nodes]
    return [label for label in labels if label]


def play(story: Callable[[dict[str, Any]], None]) -> None:
    """Play a story in QGIS's window, write its record, and end QGIS without its questions."""
    told: dict[str, Any] = {"exceptions": []}
    sys.excepthook = lambda kind, fault, trace: told["exceptions"].append(
        "".join(traceback.format_exception(kind, fault, trace))
    )
    try:
        iface.mainWindow().setGeometry(QGuiApplication.primaryScreen().geometry())
        story(told)
    except Exception:
        told["fault"] = traceback.format_exc()
        picture("fault")
    record = Path(os.environ["DESKTOP_RECORD"])
    record.write_text(json.dumps(told, indent=1), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)


def begin_empty(story: Callable[[dict[str, Any]], None]) -> None:
    """Play a story once QGIS is there, with nothing loaded."""
    QTimer.singleShot(1500, lambda: play(story))


def begin(story: Callable[[dict[str, Any]], None]) -> None:
    """Play a story once QGIS is there, with the sample loaded."""

    def with_sample(told: dict[str, Any]) -> None:
        load_sample()
        spend(1000)
        story(told)

    begin_empty(with_sample)
