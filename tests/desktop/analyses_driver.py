"""Plays a person who runs the analyses in the QGIS desktop, from Processing's own dialogs."""

from __future__ import annotations

import json
import os
from typing import Any

from person import FOLDER, begin, labels_of, picture, spend, until, zoom_to
from qgis.core import QgsMapLayer, QgsProject
from qgis.utils import iface

#: The analyses to run and their own parameters; a test tells them.
ANALYSES: dict[str, dict[str, Any]] = json.loads(os.environ["DESKTOP_ANALYSES"])


def analyse(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Fill in the dialog of an analysis, run it, and look at the layers that it adds."""
    import processing

    project = QgsProject.instance()
    known = set(project.mapLayers())
    dialog = processing.createAlgorithmDialog(
        f"crimeforecast:{name}",
        {
            "INPUT": project.mapLayersByName("incidents")[0],
            "TIME": "timestamp",
            "CATEGORY": "category",
            "AREA": project.mapLayersByName("districts")[0],
            "OUTPUT": str(FOLDER / name),
            **values,
        },
    )
    dialog.resize(1000, 900)
    dialog.show()
    picture(f"{name}_dialog")
    ended: list[bool] = []
    dialog.algorithmFinished.connect(lambda succeeded, outputs: ended.append(succeeded))
    dialog.runButton().click()
    until(lambda: bool(ended), 180, f"the end of {name}")
    spend(1000)
    told = {"outputs": dialog.results()}
    dialog.close()
    told["layers"] = [
        _look_at(layer) for id, layer in project.mapLayers().items() if id not in known
    ]
    _show(name)
    return told


def _look_at(layer: QgsMapLayer) -> dict[str, Any]:
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return {
        "name": layer.name(),
        "valid": layer.isValid(),
        "group": node.parent().name(),
        "labels": labels_of(node),
        "described": bool(layer.metadata().abstract()),
    }


def _show(name: str) -> None:
    """Show the map with the legend, then the first table that the analysis has added."""
    tree = QgsProject.instance().layerTreeRoot()
    for group in tree.findGroups()[1:]:
        group.setItemVisibilityCheckedRecursive(False)
        group.setExpanded(False)
    iface.layerTreeView().expandAllNodes()
    zoom_to(QgsProject.instance().mapLayersByName("districts")[0])
    spend(2500)
    picture(name)


def story(told: dict[str, Any]) -> None:
    """Run one analysis after the other."""
    QgsProject.instance().layerTreeRoot().findLayer(
        QgsProject.instance().mapLayersByName("incidents")[0].id()
    ).setItemVisibilityChecked(False)
    for name, values in ANALYSES.items():
        told[name] = analyse(name, values)


begin(story)
