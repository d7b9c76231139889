"""How a layer is drawn in classes: kept with the layer, so that it can be drawn in others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from qgis.core import (
    QgsGraduatedSymbolRenderer,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from .classes import ValueClass, classes, count_classes, percent_classes
from .colours import spread
from .difference_classes import difference_classes
from .difference_style import rule_colours, style_difference
from .graduated_style import graduate, range_colours
from .raster_style import band_colours, style_band
from .style_files import take_style

PROPERTY = "crime_forecast/look"

#: What the classes are of; it decides what the legend calls them.
VALUES, CHANCES, COUNTS, DIFFERENCES = "values", "chances", "counts", "differences"


@dataclass(frozen=True)
class Look:
    """The style and classes of a layer: those that its result says, until a person wants others."""

    style: str
    edges: tuple[float, ...]
    #: The field or expression; of a raster, nothing.
    of: str = ""
    band: int = 0
    kind: str = VALUES
    unit: str = ""
    colours: tuple[str, ...] = ()

    @classmethod
    def of_layer(cls, layer: QgsMapLayer) -> Look | None:
        """Return how a layer is drawn, or nothing if it has no such classes."""
        text = layer.customProperty(PROPERTY)
        if not text:
            return None
        found = json.loads(text)
        return cls(**{**found, "edges": tuple(found["edges"]), "colours": tuple(found["colours"])})

    def classes(self, edges: Sequence[float]) -> list[ValueClass]:
        """Return the classes between limits, with what the legend calls them."""
        if self.kind == CHANCES:
            return percent_classes(edges)
        if self.kind == COUNTS:
            return count_classes(edges)
        if self.kind == DIFFERENCES:
            return difference_classes(edges, self.unit)
        return classes(edges)


def looks_in(
    group: QgsLayerTreeGroup, *, recursive: bool = True
) -> Iterator[tuple[QgsMapLayer, Look]]:
    """Yield the layers of a group whose classes can be changed."""
    nodes = group.findLayers() if recursive else group.children()
    for node in nodes:
        layer = None if isinstance(node, QgsLayerTreeGroup) else node.layer()
        look = Look.of_layer(layer) if layer is not None and layer.isValid() else None
        # Classes of whole numbers, such as 0, 1 and 2 – 3, are as good for any result.
        if look is not None and look.kind != COUNTS:
            yield layer, look


def can_restyle(group: QgsLayerTreeGroup) -> bool:
    """Say whether a group has layers in classes that can be changed."""
    return any(True for _ in looks_in(group))


def draw(layer: QgsMapLayer, look: Look) -> None:
    """Draw a layer as the file of its style says, in the classes of its result."""
    take_style(layer, look.style, _way(layer, look).renderer)
    colours = tuple(colour.name() for colour in _way(layer, look).colours(layer))
    look = replace(look, colours=colours)
    layer.setCustomProperty(PROPERTY, json.dumps(asdict(look)))
    redraw(layer, look, look.edges)


def redraw(layer: QgsMapLayer, look: Look, edges: Sequence[float]) -> None:
    """Draw a layer in other classes; colours that a person chose in the meantime are kept."""
    value_classes = look.classes(edges)
    way = _way(layer, look)
    shown = [colour.name() for colour in way.colours(layer)]
    stops = [QColor(name) for name in look.colours]
    if shown != [colour.name() for colour in spread(stops, len(shown))]:
        stops = [QColor(name) for name in shown]
        changed = replace(look, colours=tuple(shown))
        layer.setCustomProperty(PROPERTY, json.dumps(asdict(changed)))
    way.apply(layer, look, value_classes, spread(stops, len(value_classes)))


@dataclass(frozen=True)
class _Way:
    """How layers of a sort are drawn."""

    renderer: type
    colours: Callable[[QgsMapLayer], list[QColor]]
    apply: Callable[[QgsMapLayer, Look, Sequence[ValueClass], Sequence[QColor]], None]


_BAND = _Way(
    QgsSingleBandPseudoColorRenderer,
    band_colours,
    lambda layer, look, found, colours: style_band(layer, look.band, found, colours),
)
_RANGES = _Way(
    QgsGraduatedSymbolRenderer,
    range_colours,
    lambda layer, look, found, colours: graduate(layer, look.of, found, colours),
)
_RULES = _Way(
    QgsRuleBasedRenderer,
    rule_colours,
    lambda layer, look, found, colours: style_difference(layer, found, colours),
)


def _way(layer: QgsMapLayer, look: Look) -> _Way:
    if isinstance(layer, QgsRasterLayer):
        return _BAND
    return _RULES if look.kind == DIFFERENCES else _RANGES
