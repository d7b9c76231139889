"""Plays the next morning: QGIS is opened again with the project of the day before."""

from __future__ import annotations

import os
from typing import Any

from panel import finish, open_page, panel
from person import begin_empty, labels_of, picture, spend
from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import iface
from traces import unload


def look_at(node: Any) -> dict[str, Any]:
    """A layer of the tree: its legend, and when it is shown."""
    layer: QgsMapLayer = node.layer()
    times = layer.temporalProperties()
    begin = times.fixedTemporalRange().begin().toString(Qt.DateFormat.ISODate)
    raster = isinstance(layer, QgsRasterLayer)
    return {
        "name": layer.name(),
        "valid": layer.isValid(),
        "labels": labels_of(node),
        "temporal": times.isActive(),
        "begin": begin,
        "band": layer.renderer().band() if raster else None,
        "tip": bool(not raster and layer.mapTipTemplate()),
    }


def story(told: dict[str, Any]) -> None:
    """Open the project, look at it, run its first forecast again, and switch the plugin off."""
    project = QgsProject.instance()
    assert iface.addProject(os.environ["DESKTOP_PROJECT"])
    spend(1500)
    groups = project.layerTreeRoot().findGroups()
    told["groups"] = {
        group.name(): [look_at(node) for node in group.findLayers()] for group in groups
    }
    times = project.timeSettings().temporalRange()
    told["plays"] = [
        moment.toString(Qt.DateFormat.ISODate) for moment in (times.begin(), times.end())
    ]
    told["layouts"] = [layout.name() for layout in project.layoutManager().layouts()]
    page = open_page("results")
    told["history"] = [
        {"title": entry.title, "outcome": entry.outcome, "algorithm": entry.algorithm}
        for entry in page.list._entries
    ]
    picture("reopened")
    page.list.setCurrentRow(len(told["history"]) - 1)
    page.buttons["rerun"].click()
    (run,) = page.bench.runs.running
    finish(page, 120, "the same forecast again")
    assert run.state == "done", run.errors
    told["again_folder"] = run.folder
    told["first"] = page.list._entries[-1].folder
    picture("run_again")
    panel().show_page("start")
    told["left"] = unload()


begin_empty(story)
