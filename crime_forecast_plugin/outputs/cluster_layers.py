"""Clusters in a project: their centres, their hulls, and the incidents in their colours."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsCategorizedSymbolRenderer, QgsVectorLayer

from ..translation import tr
from .categories import categorize, own_symbols
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .style_files import take_style
from .texts import name_fields, set_map_tip


class ClusterLayers(ResultLayers):
    """The centres lie on top, then the hulls, then the incidents."""

    @property
    def title(self) -> str:
        """The method and what was clustered."""
        return tr("Clusters ({}): {}").format(self.result.job["method"], self.result.subject)

    @property
    def lead(self) -> str:
        """The incidents."""
        return self.result.vector_source("incidents")

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        group.add(self._centres())
        yield
        group.add(self._hulls())
        yield
        self._prepare_incidents(lead)
        group.add(lead, legend=True)
        yield

    def _centres(self) -> QgsVectorLayer:
        layer = QgsVectorLayer(self.result.vector_source("centres"), tr("Centres"))
        take_style(layer, "cluster_centres")
        self._finish(layer, "cluster", tr("Mean centre of each cluster."))
        return layer

    def _hulls(self) -> QgsVectorLayer:
        layer = QgsVectorLayer(self.result.vector_source("hulls"), tr("Hulls"))
        self._colour(layer, "cluster_hulls", outside=False)
        content = tr("Hull of each cluster, around most of its incidents.")
        self._finish(layer, "cluster", content)
        return layer

    def _prepare_incidents(self, layer: QgsVectorLayer) -> None:
        layer.setName(tr("Incidents by cluster"))
        self._colour(layer, "cluster_incidents", outside=True)
        self._finish(layer, "clustered", tr("Each incident with its cluster."))

    def _finish(self, layer: QgsVectorLayer, tip: str, content: str) -> None:
        name_fields(layer, _fields())
        layer.setDisplayExpression('"name"')
        set_map_tip(layer, tip)
        describe(layer, self.result, content)

    def _colour(self, layer: QgsVectorLayer, style: str, *, outside: bool) -> None:
        """Give each of the larger clusters a colour of its own."""
        take_style(layer, style, QgsCategorizedSymbolRenderer)
        clusters = self.result.content["clusters"]
        own = own_symbols(layer)
        wanted = [
            (one["cluster"], f"{one['name']} ({one['count']:,})", [str(one["cluster"])])
            for one in clusters[:own]
        ]
        smaller = [one["cluster"] for one in clusters[own:]]
        if smaller:
            label = tr("clusters {} to {}").format(smaller[0], smaller[-1])
            wanted.append((smaller, label, []))
        alone = self.result.content["no_cluster"]["count"]
        if outside and alone:
            wanted.insert(0, (0, tr("no cluster ({:,})").format(alone), ["0"]))
        categorize(layer, wanted)


def _fields() -> dict[str, str]:
    return {
        "cluster": tr("Number of the cluster"),
        "name": tr("Cluster"),
        "time": tr("Time"),
        "category": tr("Category"),
        "silhouette": tr("Silhouette (-1 to 1)"),
        "count": tr("Incidents"),
        "share_pct": tr("Share of all incidents (%)"),
        "places": tr("Distinct places"),
        "area_km2": tr("Area of the hull (km²)"),
        "per_km2": tr("Incidents per km²"),
        "main": tr("Main categories"),
        "typical": tr("More than usual"),
        "peak": tr("Peak hours"),
        "first": tr("First incident"),
        "last": tr("Last incident"),
    }
