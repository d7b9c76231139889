"""A classification in a project: the most likely kind of each cell, and the chance of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..engine.catalogue import title_of
from ..translation import tr
from .categories import categorize
from .classes import doubling_edges
from .group import ResultGroup
from .layers import ResultLayers
from .look import CHANCES, Look, draw
from .metadata import describe
from .style_files import take_style
from .texts import name_fields, set_map_tip

#: Kinds whose chances are shown, the most frequent ones; the raster has all.
_SHOWN = 8

#: The highest chance of any incident: the style makes cells the stronger, the nearer they are.
_HIGHEST = "crime_forecast_highest"


class KindLayers(ResultLayers):
    """The most likely kinds lie on top, a layer for each part of the day; then the chances."""

    @property
    def title(self) -> str:
        """The best classifier and what it learned from."""
        model = title_of(self.result.content["model"].partition(":")[0])
        return tr("Kinds of incident ({}): {}").format(model, self.result.subject)

    @property
    def lead(self) -> str:
        """The most likely kinds in the first part of the day."""
        return self._source(self._slots[0])

    def _source(self, slot: str) -> str:
        return f"{self.result.path('cells')}|layername=kinds|subset=\"slot\" = '{slot}'"

    @property
    def _slots(self) -> list[str]:
        """The parts of the day, in their order."""
        return list(dict.fromkeys(band["slot"] for band in self.result.content["bands"]))

    @property
    def _kinds(self) -> list[str]:
        """The kinds, the most frequent first."""
        kinds = self.result.content["classes"]
        return [kind["name"] for kind in sorted(kinds, key=lambda kind: -kind["incidents"])]

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        likely = group.subgroup(tr("Most likely kind, by part of the day"))
        later = [QgsVectorLayer(self._source(slot), slot) for slot in self._slots[1:]]
        layers = dict(zip(self._slots, [lead, *later]))
        place = lead.fields().lookupField("any")
        highest = max(float(layer.maximumValue(place) or 0) for layer in layers.values())
        for slot, layer in layers.items():
            self._prepare_likely(layer, slot, highest)
            likely.add(layer, visible=layer is lead, legend=layer is lead)
            yield
        likely.open()
        likely.group.setIsMutuallyExclusive(True, 0)
        for kind in self._kinds[:_SHOWN]:
            chances = group.subgroup(tr("Chance of {}").format(kind), visible=False)
            yield from self._add_chances(chances, kind)
            chances.group.setIsMutuallyExclusive(True, -1)

    def _prepare_likely(self, layer: QgsVectorLayer, slot: str, highest: float) -> None:
        layer.setName(slot)
        take_style(layer, "kinds", QgsCategorizedSymbolRenderer)
        QgsExpressionContextUtils.setLayerVariable(layer, _HIGHEST, highest)
        present = layer.uniqueValues(layer.fields().lookupField("kind"))
        categorize(
            layer,
            [
                (kind, kind, [kind, str(place)])
                for place, kind in enumerate(self._kinds, start=1)
                if kind in present
            ],
        )
        name_fields(
            layer,
            {
                "cell_id": tr("Cell"),
                "slot": tr("Part of the day"),
                "kind": tr("Most likely kind"),
                "probability": tr("Chance of that kind (0 to 1)"),
                "any": tr("Chance of any incident (0 to 1)"),
                "expected": tr("Incidents a day in that part"),
            },
        )
        layer.setDisplayExpression('"kind"')
        set_map_tip(layer, "kind")
        content = tr("Most likely kind of incident, if any, {}; stronger where one is more likely.")
        describe(layer, self.result, content.format(slot))

    def _add_chances(self, group: ResultGroup, kind: str) -> Iterator[None]:
        bands = {
            band["slot"]: number
            for number, band in enumerate(self.result.content["bands"], start=1)
            if band["category"] == kind
        }
        options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
        layers = {
            slot: QgsRasterLayer(self.result.path("kinds"), slot, "gdal", options) for slot in bands
        }
        edges = tuple(doubling_edges(max(_highest(layers[slot], bands[slot]) for slot in bands)))
        content = tr("Chance that there is an incident and that the first is {}, {}.")
        heading = tr("Chance in a cell, a day")
        for slot, band in bands.items():
            draw(layers[slot], Look("chance_steps", edges, band=band, kind=CHANCES))
            set_map_tip(layers[slot], "step", band=str(band), heading=heading, period=slot)
            describe(layers[slot], self.result, content.format(kind, slot), tr("chance a day"))
            group.add(layers[slot], visible=False, heading=heading)
            yield


def _highest(layer: QgsRasterLayer, band: int) -> float:
    return layer.dataProvider().bandStatistics(band, QgsRasterBandStats.Stats.Max).maximumValue
