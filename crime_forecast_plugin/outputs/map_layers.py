"""Which layers of a result are printed together."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ..translation import tr
from .export_error import ExportError
from .result import Result

# The layers of a kind's usual map, by their name in the GeoPackage or their key in the files.
_USUAL = {
    "forecast": ("hotspots", "cells"),
    "what-if": ("zones", "cells"),
    "zones": ("zones",),
    "patrols": ("patrols",),
    "clusters": ("centres", "hulls", "incidents"),
    "hotspots": ("cells",),
    "near-repeat": ("incidents", "links"),
    "classify": ("kinds",),
    "population": ("groups",),
}
# The raster whose steps are the frames of the film.
_FILM = {"forecast": "forecast", "what-if": "delta"}

# Room around what is mapped.
_ROOM = 1.04


def usual_layers(group: QgsLayerTreeGroup, result: Result) -> list[QgsLayerTreeLayer]:
    """Return the layers that a result's map has as a rule, topmost first.

    Of several layers of one source the first one is taken, which the others vary.
    """
    wanted = set(_USUAL.get(result.job["kind"], ()))
    chosen = []
    for node in _drawn(group):
        name = _source_name(node.layer())
        if name in wanted:
            wanted.remove(name)
            chosen.append(node)
    return chosen or _drawn(group)[:1]


def named_layers(group: QgsLayerTreeGroup, names: Sequence[str]) -> list[QgsLayerTreeLayer]:
    """Return the layers with names, in the order of the group; raises ExportError."""
    nodes = _drawn(group)
    for name in names:
        if name not in [node.name() for node in nodes]:
            known = "; ".join(dict.fromkeys(node.name() for node in nodes))
            raise ExportError(
                tr("The result has no layer '{}': choose among {}.").format(name, known)
            )
    return [node for node in nodes if node.name() in names]


def steps(group: QgsLayerTreeGroup, result: Result) -> list[QgsLayerTreeLayer]:
    """Return the layers of the single steps, in their order; empty where there are none."""
    key = _FILM.get(result.job["kind"])
    if key is None:
        return []
    path = result.path(key)
    return [
        node
        for node in _drawn(group)
        if isinstance(node.layer(), QgsRasterLayer) and node.layer().source() == path
    ]


def extent_of(layers: Sequence[QgsMapLayer], project: QgsProject) -> QgsRectangle:
    """Return what layers cover together, with a little room, in the CRS of the first one."""
    crs, whole = layers[0].crs(), QgsRectangle()
    whole.setMinimal()
    for layer in layers:
        if not layer.extent().isEmpty():
            transform = QgsCoordinateTransform(layer.crs(), crs, project)
            whole.combineExtentWith(transform.transformBoundingBox(layer.extent()))
    whole.scale(_ROOM)
    return whole


def _drawn(group: QgsLayerTreeGroup) -> list[QgsLayerTreeLayer]:
    """The layers of a group that a map can show, in its order."""
    return [node for node in group.findLayers() if node.layer() and node.layer().isSpatial()]


def _source_name(layer: QgsMapLayer) -> str:
    """The name of a layer in its GeoPackage; of other files nothing."""
    _, _, name = layer.source().partition("|layername=")
    return name.partition("|")[0]
