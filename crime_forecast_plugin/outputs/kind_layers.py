"""A classification in a project: the most likely kind of each cell, and the chance of each kind."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsProperty,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..compat import FILL_COLOUR, STROKE_COLOUR
from ..engine.catalogue import title_of
from .classes import percent_classes
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .palette import colour_of
from .raster_style import style_band
from .symbols import square
from .texts import name_fields, set_map_tip

#: Kinds whose chances are shown, the most frequent ones; the raster has all.
_SHOWN = 8


class KindLayers(ResultLayers):
    """The most likely kinds lie on top, a layer for each part of the day; then the chances."""

    @property
    def title(self) -> str:
        """The best classifier and what it learned from."""
        model = title_of(self.result.content["model"].partition(":")[0])
        return f"Kinds of incident ({model}): {self.result.subject}"

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

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group."""
        likely = group.subgroup("Most likely kind, by part of the day")
        later = [QgsVectorLayer(self._source(slot), slot) for slot in self._slots[1:]]
        layers = dict(zip(self._slots, [lead, *later]))
        place = lead.fields().lookupField("any")
        highest = max(float(layer.maximumValue(place) or 0) for layer in layers.values())
        for slot, layer in layers.items():
            self._prepare_likely(layer, slot, highest)
            likely.add(layer, visible=layer is lead, legend=layer is lead)
        likely.open()
        likely.group.setIsMutuallyExclusive(True, 0)
        for kind in self._kinds[:_SHOWN]:
            self._add_chances(group.subgroup(f"Chance of {kind}"), kind)

    def _prepare_likely(self, layer: QgsVectorLayer, slot: str, highest: float) -> None:
        layer.setName(slot)
        present = layer.uniqueValues(layer.fields().lookupField("kind"))
        layer.setRenderer(
            QgsCategorizedSymbolRenderer(
                "kind",
                [
                    QgsRendererCategory(kind, _faded(place, highest), kind)
                    for place, kind in enumerate(self._kinds)
                    if kind in present
                ],
            )
        )
        name_fields(
            layer,
            {
                "cell_id": "Cell",
                "slot": "Part of the day",
                "kind": "Most likely kind",
                "probability": "Chance of that kind (0 to 1)",
                "any": "Chance of any incident (0 to 1)",
                "expected": "Incidents a day in that part",
            },
        )
        layer.setDisplayExpression('"kind"')
        set_map_tip(layer, "kind")
        describe(
            layer,
            self.result,
            f"Most likely kind of incident, if any, {slot}; stronger where one is more likely.",
        )

    def _add_chances(self, group: ResultGroup, kind: str) -> None:
        bands = {
            band["slot"]: number
            for number, band in enumerate(self.result.content["bands"], start=1)
            if band["category"] == kind
        }
        options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
        layers = {
            slot: QgsRasterLayer(self.result.path("kinds"), slot, "gdal", options) for slot in bands
        }
        highest = max(_highest(layers[slot], band) for slot, band in bands.items())
        value_classes = percent_classes(highest)
        for slot, band in bands.items():
            style_band(layers[slot], band, value_classes)
            describe(
                layers[slot],
                self.result,
                f"Chance that there is an incident and that the first is {kind}, {slot}.",
            )
            group.add(layers[slot], visible=False, heading="Chance in a cell, a day")
        group.group.setIsMutuallyExclusive(True, -1)
        group.group.setItemVisibilityChecked(False)


def _faded(place: int, highest: float) -> QgsFillSymbol:
    """Return a cell that is the stronger the likelier an incident is."""
    colour = colour_of(place)
    symbol = square(colour)
    strength = f'0.35 + 0.65 * sqrt("any" / {highest!r})'
    mixed = QgsProperty.fromExpression(f"color_mix_rgb('#ffffff', '{colour.name()}', {strength})")
    for drawn in (FILL_COLOUR, STROKE_COLOUR):
        symbol.symbolLayer(0).setDataDefinedProperty(drawn, mixed)
    return symbol


def _highest(layer: QgsRasterLayer, band: int) -> float:
    return layer.dataProvider().bandStatistics(band, QgsRasterBandStats.Stats.Max).maximumValue
