"""The layers of a run in other classes, and its hot spots at another share: without a new run.

What reads files (`Sources.edges`, `hotspot_share`) is for a background thread; what touches
layers is for the main one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .class_edges import MOST, RESULT, chance_edges, difference_edges, value_edges
from .hotspot_share import opened
from .look import CHANCES, DIFFERENCES, PROPERTY, Look, looks_in, redraw

_PROPERTY = "crime_forecast/classes"


@dataclass(frozen=True)
class ClassChoice:
    """How many classes, and how their limits are found (see class_edges)."""

    number: int
    method: str = RESULT

    @classmethod
    def of(cls, group: QgsLayerTreeGroup) -> ClassChoice:
        """Return what was chosen for a group before; at first, what its result says."""
        text = group.customProperty(_PROPERTY)
        if text:
            return cls(**json.loads(text))
        numbers = [len(look.edges) - 1 for _, look in looks_in(group)]
        return cls(min(max(numbers, default=5), MOST))


@dataclass(frozen=True)
class Source:
    """Where the values of some layers are, which share their classes."""

    file: str
    #: The layer of a vector file and its field; of a raster, nothing.
    layer: str
    field: str
    bands: tuple[int, ...]
    kind: str
    #: The limits that the result says.
    edges: tuple[float, ...]

    def edges_of(self, choice: ClassChoice) -> list[float]:
        """Return the limits of the classes that were chosen; reads the file."""
        if choice.method == RESULT:
            return list(self.edges)
        find = {CHANCES: chance_edges, DIFFERENCES: difference_edges}.get(self.kind, value_edges)
        return find(self._values(), choice.number, choice.method)

    def _values(self) -> np.ndarray:
        data = opened(self.file)
        if not self.bands:
            found = [one.GetField(self.field) for one in data.GetLayerByName(self.layer)]
            return np.array([value for value in found if value is not None], dtype=float)
        bands = [data.GetRasterBand(band) for band in self.bands]
        found = [band.ReadAsArray().astype(float).ravel() for band in bands]
        known = [one[one != band.GetNoDataValue()] for one, band in zip(found, bands)]
        return np.concatenate(known)


def sources(group: QgsLayerTreeGroup) -> dict[Source, list[QgsMapLayer]]:
    """Return what is drawn in classes: layers by where their values are."""
    found: dict[Source, list[QgsMapLayer]] = {}
    for parent in (group, *group.findGroups(True)):
        rasters: dict[str, list[tuple[QgsRasterLayer, Look]]] = {}
        for layer, look in looks_in(parent, recursive=False):
            if isinstance(layer, QgsRasterLayer):
                rasters.setdefault(layer.source(), []).append((layer, look))
            else:
                found.setdefault(_vector_source(layer, look), []).append(layer)
        for file, steps in rasters.items():
            look = steps[0][1]
            bands = tuple(one.band for _, one in steps)
            source = Source(file, "", "", bands, look.kind, look.edges)
            found.setdefault(source, []).extend(layer for layer, _ in steps)
    return found


def apply_classes(
    group: QgsLayerTreeGroup,
    choice: ClassChoice,
    found: dict[Source, list[QgsMapLayer]],
    edges: dict[Source, list[float]],
) -> None:
    """Draw layers in classes with these limits, and keep the choice with the group."""
    for source, layers in found.items():
        for layer in layers:
            look = Look.of_layer(layer)
            if look is not None:
                redraw(layer, look, edges[source])
                layer.triggerRepaint()
    group.setCustomProperty(_PROPERTY, json.dumps(asdict(choice)))


def undo_of(group: QgsLayerTreeGroup, found: dict[Source, list[QgsMapLayer]]) -> Callable[[], None]:
    """Return what draws layers again as they are drawn now; to be called at most once."""
    layers = [layer for some in found.values() for layer in some]
    drawn = [(one, one.renderer().clone(), one.customProperty(PROPERTY)) for one in layers]
    choice = group.customProperty(_PROPERTY)

    def undo() -> None:
        for layer, renderer, look in drawn:
            layer.setRenderer(renderer)
            layer.setCustomProperty(PROPERTY, look)
            layer.triggerRepaint()
        if choice is None:
            group.removeCustomProperty(_PROPERTY)
        else:
            group.setCustomProperty(_PROPERTY, choice)

    return undo


def path_of(layer: QgsMapLayer) -> Path:
    """Return the file of a layer."""
    provider = layer.dataProvider().name()
    return Path(QgsProviderRegistry.instance().decodeUri(provider, layer.source())["path"])


def _vector_source(layer: QgsVectorLayer, look: Look) -> Source:
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    field = look.of or "delta"
    return Source(parts["path"], parts.get("layerName") or "", field, (), look.kind, look.edges)
