"""Guess which polygons of the project are the study area."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from ..outputs.metadata import JOB_PROPERTY
from .grid_note import between

#: Share of the incidents' box that the box of an area has to cover to be looked at.
_LEAST_BOX = 0.7
#: An area whose box is so many times as large as that of the incidents is a map of the country.
_MOST_BOX = 25
#: Share of the points that has to lie within the polygons.
LEAST_INSIDE = 0.9
#: No more layers and polygons are looked at.
_MOST_LAYERS, _MOST_POLYGONS = 5, 2000


class AreaGuess:
    """The polygon layers that may be the area; made on the main thread, tried on any."""

    def __init__(self, incidents: QgsVectorLayer) -> None:
        box, crs = incidents.extent(), incidents.crs()
        layers = [layer for layer in _polygon_layers() if _covers(layer, box, crs)]
        layers.sort(key=lambda layer: (layer.featureCount(), layer.name()))
        self._candidates = [
            (layer.id(), QgsVectorLayerFeatureSource(layer), between(crs, layer.crs()))
            for layer in layers[:_MOST_LAYERS]
        ]

    def try_on(self, places: Sequence[QgsPointXY], task: QgsTask) -> tuple[str, float] | None:
        """The layer that has most of the points inside, and their share; None if none has enough.

        Of layers that have the same share the one of fewer polygons counts.
        """
        best: tuple[str, float] | None = None
        for name, source, way in self._candidates:
            try:
                moved = [way.transform(place) for place in places]
            except QgsCsException:
                continue
            share = _share_inside(source, moved, task)
            if share >= LEAST_INSIDE and (best is None or share > best[1] + 0.01):
                best = (name, share)
        return best


def _polygon_layers() -> list[QgsVectorLayer]:
    kind = QgsWkbTypes.GeometryType.PolygonGeometry
    return [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == kind
        and layer.crs().isValid()
        and layer.customProperty(JOB_PROPERTY) is None
        and 0 < layer.featureCount() <= _MOST_POLYGONS
    ]


def _covers(layer: QgsVectorLayer, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether the box of a layer covers most of a box, and not much else."""
    if box.isNull() or not crs.isValid():
        return False
    try:
        mine = between(layer.crs(), crs).transformBoundingBox(layer.extent())
    except QgsCsException:
        return False
    size = box.width() * box.height()
    if size == 0:  # all on a line or at one place
        return mine.contains(box)
    shared = mine.intersect(box)
    covered = shared.width() * shared.height() / size
    return covered >= _LEAST_BOX and mine.width() * mine.height() <= _MOST_BOX * size


def _share_inside(
    source: QgsVectorLayerFeatureSource, places: Sequence[QgsPointXY], task: QgsTask
) -> float:
    left = list(places)
    for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes()):
        if task.isCanceled() or not left:
            break
        left = _outside(feature.geometry(), left)
    return 1 - len(left) / len(places) if places else 0.0


def _outside(polygon: QgsGeometry, places: list[QgsPointXY]) -> list[QgsPointXY]:
    box = polygon.boundingBox()
    if polygon.isEmpty() or not any(box.contains(place) for place in places):
        return places
    engine = QgsGeometry.createGeometryEngine(polygon.constGet())
    engine.prepareGeometry()
    return [
        place
        for place in places
        if not (box.contains(place) and engine.intersects(QgsGeometry.fromPointXY(place).constGet()))
    ]
