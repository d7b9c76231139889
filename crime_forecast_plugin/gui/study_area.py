"""Guess which polygons of the project are the study area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPoint,
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

#: An area whose box is so many times as wide as that of the points is a map of the country.
_MOST_TIMES = 5
#: Share of the points that has to lie within the polygons.
LEAST_INSIDE = 0.9
#: No more layers and polygons are looked at.
_MOST_LAYERS, _MOST_POLYGONS = 5, 2000


class AreaGuess:
    """The polygon layers that may be the area; made on the main thread, tried on any."""

    def __init__(self, incidents: QgsVectorLayer) -> None:
        box, crs = incidents.extent(), incidents.crs()
        layers = [layer for layer in _polygon_layers() if _meets(layer, box, crs)]
        layers.sort(key=lambda layer: (layer.featureCount(), layer.name()))
        self._candidates = [
            _Candidate(
                layer.id(),
                layer.extent(),
                QgsVectorLayerFeatureSource(layer),
                between(crs, layer.crs()),
            )
            for layer in layers[:_MOST_LAYERS]
        ]

    def try_on(self, places: Sequence[QgsPointXY], task: QgsTask) -> tuple[str, float] | None:
        """The layer that has most of the points inside, and their share; None if none has enough.

        Of layers that have the same share the one of fewer polygons counts.
        """
        best: tuple[str, float] | None = None
        for candidate in self._candidates:
            share = candidate.share_inside(places, task)
            if share >= LEAST_INSIDE and (best is None or share > best[1] + 0.01):
                best = (candidate.name, share)
        return best


@dataclass(frozen=True)
class _Candidate:
    """A layer of polygons, and the way from the incidents' coordinates to its own."""

    name: str
    box: QgsRectangle
    source: QgsVectorLayerFeatureSource
    way: QgsCoordinateTransform

    def share_inside(self, places: Sequence[QgsPointXY], task: QgsTask) -> float:
        """The share of places that lie in the polygons; 0 where the layer shows far more."""
        try:
            moved = [self.way.transform(place) for place in places]
        except QgsCsException:
            return 0.0
        around = QgsRectangle()
        for place in moved:
            around.combineExtentWith(place)
        if not moved or _width(self.box) > _MOST_TIMES * _width(around):
            return 0.0
        left = moved
        for feature in self.source.getFeatures(QgsFeatureRequest().setNoAttributes()):
            if task.isCanceled() or not left:
                break
            left = _outside(feature.geometry(), left)
        return 1 - len(left) / len(moved)


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


def _meets(layer: QgsVectorLayer, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether the box of a layer and another box have something in common."""
    if box.isNull() or not crs.isValid():
        return False
    try:
        mine = between(layer.crs(), crs).transformBoundingBox(layer.extent())
    except QgsCsException:
        return False
    return mine.intersects(box)


def _width(box: QgsRectangle) -> float:
    """The longer side of a box."""
    return max(box.width(), box.height())


def _outside(polygon: QgsGeometry, places: list[QgsPointXY]) -> list[QgsPointXY]:
    box = polygon.boundingBox()
    if polygon.isEmpty() or not any(box.contains(place) for place in places):
        return places
    engine = QgsGeometry.createGeometryEngine(polygon.constGet())
    engine.prepareGeometry()
    return [
        place
        for place in places
        if not (box.contains(place) and engine.intersects(QgsPoint(place)))
    ]
