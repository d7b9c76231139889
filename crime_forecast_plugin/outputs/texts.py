"""Styles that are files, and what layers say: names of fields, map tips and labels."""

from __future__ import annotations

from pathlib import Path
from string import Template

from qgis.core import (
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

_STYLES = Path(__file__).resolve().parents[1] / "styles"


def load_style(layer: QgsVectorLayer, name: str) -> None:
    """Take a style of the plugin's folder of styles."""
    message, loaded = layer.loadNamedStyle(str(_STYLES / f"{name}.qml"))
    if not loaded:
        raise ValueError(f"The style {name} cannot be read: {message}")


def name_fields(layer: QgsVectorLayer, aliases: dict[str, str]) -> None:
    """Give fields names for people; fields that the layer lacks are passed over."""
    for field, alias in aliases.items():
        index = layer.fields().lookupField(field)
        if index >= 0:
            layer.setFieldAlias(index, alias)


def set_map_tip(layer: QgsVectorLayer, name: str, **words: str) -> None:
    """Take a map tip from the styles; `words` stand in for its $names."""
    template = Template((_STYLES / f"{name}_tip.html").read_text(encoding="utf-8"))
    layer.setMapTipTemplate(template.substitute(words))


def label(
    layer: QgsVectorLayer,
    expression: str,
    *,
    colour: str,
    halo: str,
    points: float = 10,
    placement: QgsPalLayerSettings.Placement | None = None,
) -> None:
    """Write the value of an expression on each feature, in bold with a halo.

    `placement` is QGIS's own for the geometry if none is given.
    """
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    buffer.setColor(QColor(halo))
    font = QFont()
    font.setFamily(QFontInfo(font).family())  # the one in use; the default's alias may not exist
    font.setBold(True)
    text = QgsTextFormat()
    text.setFont(font)
    text.setColor(QColor(colour))
    text.setSize(points)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setBuffer(buffer)
    labels = QgsPalLayerSettings()
    labels.fieldName = expression
    labels.isExpression = True
    labels.setFormat(text)
    if placement is not None:
        labels.placement = placement
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
