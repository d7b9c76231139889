"""The styles of the cell grid and of the hot spots."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template

from qgis.core import (
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsPalLayerSettings,
    QgsRendererRange,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

from .classes import ValueClass

_STYLES = Path(__file__).resolve().parents[1] / "styles"
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
                    value_class.lower, limit, _cell_symbol(value_class.colour), value_class.label
                )
                for limit, value_class in zip(limits, value_classes)
            ],
        )
    )
    _name_fields(
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
    layer.setMapTipTemplate(_map_tip("cells", period))


def style_hotspots(layer: QgsVectorLayer, period: str) -> None:
    """Outline the hot spots clearly, with little fill, and number the first ten."""
    layer.setRenderer(QgsSingleSymbolRenderer(_hotspot_symbol()))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_rank_labels()))
    layer.setLabelsEnabled(True)
    _name_fields(
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
    layer.setMapTipTemplate(_map_tip("hotspots", period))


def _hotspot_symbol() -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple(
        {"color": "60,232,240,30", "outline_color": _CASING, "outline_width": "1.3"}
    )
    line = {"line_color": _OUTLINE, "line_width": "0.65", "joinstyle": "miter"}
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create(line))
    return symbol


def _cell_symbol(colour: QColor) -> QgsFillSymbol:
    """Return a square whose hairline outline closes the seam to its neighbours."""
    return QgsFillSymbol.createSimple(
        {"color": colour.name(), "outline_color": colour.name(), "outline_width": "0"}
    )


def _rank_labels() -> QgsPalLayerSettings:
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(_CASING))
    font = QFont()
    font.setFamily(QFontInfo(font).family())  # the one in use; the default's alias may not exist
    font.setBold(True)
    text = QgsTextFormat()
    text.setFont(font)
    text.setColor(QColor("white"))
    text.setSize(10)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setBuffer(halo)
    labels = QgsPalLayerSettings()
    labels.fieldName = f'if("rank" <= {_LABELLED_RANKS}, "rank", NULL)'
    labels.isExpression = True
    labels.setFormat(text)
    return labels


def _name_fields(layer: QgsVectorLayer, aliases: dict[str, str]) -> None:
    for field, alias in aliases.items():
        index = layer.fields().lookupField(field)
        if index >= 0:
            layer.setFieldAlias(index, alias)


def _map_tip(name: str, period: str) -> str:
    template = Template((_STYLES / f"{name}_tip.html").read_text(encoding="utf-8"))
    return template.substitute(period=period)
