"""The styles of a forecast's cells and hot spots."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsRendererRange,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from .classes import ValueClass
from .symbols import square
from .texts import label, name_fields, set_map_tip

# Cyan in a dark casing stands out from every colour of the cells, and from a base map.
_OUTLINE = "#3ce8f0"
_CASING = "#07303c"
_LABELLED_RANKS = 10


def style_cells(layer: QgsVectorLayer, value_classes: Sequence[ValueClass], period: str) -> None:
    """Draw the cell grid by expected incidents, without lines between the cells."""
    highest = layer.maximumValue(layer.fields().lookupField("expected"))
    top = max(value_classes[-1].upper, float(highest or 0))
    limits = [value_class.upper for value_class in value_classes[:-1]] + [top]
    layer.setRenderer(
        QgsGraduatedSymbolRenderer(
            "expected",
            [
                QgsRendererRange(
                    value_class.lower, limit, square(value_class.colour), value_class.label
                )
                for limit, value_class in zip(limits, value_classes)
            ],
        )
    )
    name_fields(
        layer,
        {
            "expected": f"Expected incidents, {period}",
            "lower": "Lower bound (80 % interval)",
            "upper": "Upper bound (80 % interval)",
            "probability": "Chance of at least one (0 to 1)",
            "rank": "Rank (1 is highest)",
            "hotspot": "In a hot spot (1 is yes)",
        },
    )
    layer.setDisplayExpression("'Cell ' || \"cell_id\"")
    set_map_tip(layer, "cells", period=period)


def style_hotspots(layer: QgsVectorLayer, period: str) -> None:
    """Outline the hot spots clearly, with little fill, and number the first ten."""
    outline_ranks(layer, _LABELLED_RANKS)
    name_fields(
        layer,
        {
            "rank": "Rank (1 is highest)",
            "cells": "Cells",
            "area_km2": "Area (km²)",
            "expected": f"Expected incidents, {period}",
            "share_pct": "Share of all expected incidents (%)",
        },
    )
    layer.setDisplayExpression("'Hot spot ' || \"rank\"")
    set_map_tip(layer, "hotspots", period=period)


def outline_ranks(layer: QgsVectorLayer, labelled: int | None = None) -> None:
    """Outline polygons clearly, and write their ranks on the first ones, or on all."""
    layer.setRenderer(QgsSingleSymbolRenderer(_hotspot_symbol()))
    rank = f'if("rank" <= {labelled}, "rank", NULL)' if labelled else '"rank"'
    label(layer, rank, colour="white", halo=_CASING)


def _hotspot_symbol() -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple(
        {"color": "60,232,240,30", "outline_color": _CASING, "outline_width": "1.3"}
    )
    line = {"line_color": _OUTLINE, "line_width": "0.65", "joinstyle": "miter"}
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create(line))
    return symbol
