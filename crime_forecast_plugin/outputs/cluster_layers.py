"""Clusters in a project: their centres, their hulls, and the incidents in their colours."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .palette import NONE, OWN, REST, colour_of
from .symbols import INK, area, dot
from .texts import label, name_fields, set_map_tip

_FIELDS = {
    "cluster": "Number of the cluster",
    "name": "Cluster",
    "time": "Time",
    "category": "Category",
    "silhouette": "Silhouette (-1 to 1)",
    "count": "Incidents",
    "share_pct": "Share of all incidents (%)",
    "places": "Distinct places",
    "area_km2": "Area of the hull (km²)",
    "per_km2": "Incidents per km²",
    "main": "Main categories",
    "typical": "More than usual",
    "peak": "Peak hours",
    "first": "First incident",
    "last": "Last incident",
}


class ClusterLayers(ResultLayers):
    """The centres lie on top, then the hulls, then the incidents."""

    @property
    def title(self) -> str:
        """The method and what was clustered."""
        return f"Clusters ({self.result.job['method']}): {self.result.subject}"

    @property
    def lead(self) -> str:
        """The incidents."""
        return self.result.vector_source("incidents")

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group."""
        group.add(self._centres())
        group.add(self._hulls())
        self._prepare_incidents(lead)
        group.add(lead, legend=True)

    def _centres(self) -> QgsVectorLayer:
        layer = QgsVectorLayer(self.result.vector_source("centres"), "Centres")
        layer.setRenderer(QgsSingleSymbolRenderer(dot(QColor("white"), 5.5, edge=0.5)))
        label(
            layer,
            '"cluster"',
            colour=INK,
            halo="white",
            placement=QgsPalLayerSettings.Placement.OverPoint,
        )
        self._finish(layer, "Mean centre of each cluster.")
        return layer

    def _hulls(self) -> QgsVectorLayer:
        layer = QgsVectorLayer(self.result.vector_source("hulls"), "Hulls")
        self._colour(layer, area)
        label(
            layer,
            "format_number(\"count\", 0) || ' incidents'",
            colour=INK,
            halo="white",
            points=8,
            placement=QgsPalLayerSettings.Placement.Horizontal,
        )
        self._finish(layer, "Hull of each cluster, around most of its incidents.")
        return layer

    def _prepare_incidents(self, layer: QgsVectorLayer) -> None:
        layer.setName("Incidents by cluster")
        self._colour(layer, lambda colour: dot(colour, 1.6))
        name_fields(layer, _FIELDS)
        layer.setDisplayExpression('"name"')
        set_map_tip(layer, "clustered")
        describe(layer, self.result, "Each incident with its cluster.")

    def _finish(self, layer: QgsVectorLayer, content: str) -> None:
        name_fields(layer, _FIELDS)
        layer.setDisplayExpression('"name"')
        set_map_tip(layer, "cluster")
        describe(layer, self.result, content)

    def _colour(self, layer: QgsVectorLayer, symbol: Callable[[QColor], QgsSymbol]) -> None:
        """Give each of the larger clusters a colour of its own."""
        clusters = self.result.content["clusters"]
        categories = [
            QgsRendererCategory(
                cluster["cluster"],
                symbol(colour_of(cluster["cluster"] - 1)),
                f"{cluster['name']} ({cluster['count']:,})",
            )
            for cluster in clusters[:OWN]
        ]
        if len(clusters) > OWN:
            smaller = [cluster["cluster"] for cluster in clusters[OWN:]]
            text = f"clusters {smaller[0]} to {smaller[-1]}"
            categories.append(QgsRendererCategory(smaller, symbol(REST), text))
        outside = self.result.content["no_cluster"]["count"]
        if outside and layer.fields().lookupField("count") < 0:
            categories.insert(0, QgsRendererCategory(0, symbol(NONE), f"no cluster ({outside:,})"))
        layer.setRenderer(QgsCategorizedSymbolRenderer("cluster", categories))
