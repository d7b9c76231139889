"""Hot-spot statistics in a project: hot and cold spots, and what became of them over time."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsVectorLayer

from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .stepped_result import period_text
from .texts import load_style, set_map_tip

_LENGTHS = {"1h": "1 hour", "6h": "6 hours", "1D": "1 day", "7D": "1 week", "28D": "4 weeks"}


class HotspotLayers(ResultLayers):
    """The spots over the whole period, and if there are steps enough, their patterns in time."""

    @property
    def title(self) -> str:
        """What was counted, and when."""
        return f"Hot and cold spots: {self.result.subject}, {self._period}"

    @property
    def lead(self) -> str:
        """The cells."""
        return self.result.vector_source("cells")

    @property
    def _period(self) -> str:
        period = self.result.content["period"]
        return period_text(
            datetime.fromisoformat(period["start"]), datetime.fromisoformat(period["end"])
        )

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group; the patterns are switched off, since they cover the spots."""
        lead.setName("Hot and cold spots (Gi*)")
        load_style(lead, "hotspot_cells")
        set_map_tip(lead, "hotspot_cells", period=self._period)
        describe(
            lead,
            self.result,
            "Cells that have with those around them more or fewer incidents than chance brings, "
            "by Getis-Ord Gi* with a correction for the number of cells.",
        )
        group.add(lead, legend=True)
        if "patterns" in self.result.content:
            group.add(self._emerging(), visible=False)

    def _emerging(self) -> QgsVectorLayer:
        job, period = self.result.job, self.result.content["period"]
        length = _LENGTHS.get(job["step"], job["step"])
        layer = QgsVectorLayer(self.lead, "Emerging hot and cold spots")
        load_style(layer, "emerging_cells")
        _keep_occurring(layer, {"none", *self.result.content["patterns"]})
        set_map_tip(layer, "emerging_cells", steps=f"{period['steps']:,}", length=length)
        describe(
            layer,
            self.result,
            f"What became of hot and cold spots over {period['steps']:,} steps of {length}.",
        )
        return layer


def _keep_occurring(layer: QgsVectorLayer, occurring: set[str]) -> None:
    """Drop the classes without cells from the legend."""
    renderer = layer.renderer().clone()
    for place in reversed(range(len(renderer.categories()))):
        if renderer.categories()[place].value() not in occurring:
            renderer.deleteCategory(place)
    layer.setRenderer(renderer)
