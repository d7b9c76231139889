"""Every difference between the QGIS and Qt versions that the plugin runs on."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsField,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendStyle,
    QgsMapLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QMetaType, QThreadPool, QVariant
from qgis.PyQt.QtGui import QFont

# QgsField took a QVariant.Type until 3.38; PyQt6 has no such type any more.
if Qgis.QGIS_VERSION_INT >= 33800:
    _STRING = QMetaType.Type.QString
    _DATE = QMetaType.Type.QDate
    _DATE_TIME = QMetaType.Type.QDateTime
    _NUMBER = QMetaType.Type.Double
else:
    _STRING = QVariant.String
    _DATE = QVariant.Date
    _DATE_TIME = QVariant.DateTime
    _NUMBER = QVariant.Double

# Renamed in 3.36.
_PROPERTIES = QgsSymbolLayer.Property
STROKE_WIDTH = (
    _PROPERTIES.StrokeWidth
    if hasattr(_PROPERTIES, "StrokeWidth")
    else _PROPERTIES.PropertyStrokeWidth
)

#: Whether rasters have map tips: since 3.30.
RASTERS_HAVE_TIPS = hasattr(QgsMapLayer, "setMapTipTemplate")


def text_field(name: str) -> QgsField:
    """Return a text field."""
    return QgsField(name, _STRING)


def number_field(name: str) -> QgsField:
    """Return a field of numbers."""
    return QgsField(name, _NUMBER)


def holds_text(field: QgsField) -> bool:
    """Say whether a field holds text."""
    return field.type() == _STRING


def holds_date(field: QgsField) -> bool:
    """Say whether a field holds dates, with or without a time of day."""
    return field.type() in (_DATE, _DATE_TIME)


def is_null(value: Any) -> bool:
    """Say whether an attribute has no value; PyQt5 gives a null QVariant, PyQt6 None."""
    return value is None or value == NULL


def label_font(label: QgsLayoutItemLabel) -> QFont:
    """Return the font of a label of a layout; labels have text formats since 3.24."""
    return label.textFormat().toQFont() if hasattr(label, "textFormat") else label.font()


def set_label_points(label: QgsLayoutItemLabel, points: float) -> None:
    """Set the size of a label's font in points."""
    if hasattr(label, "setTextFormat"):
        text = label.textFormat()
        text.setSize(points)
        label.setTextFormat(text)
    else:
        font = label.font()
        font.setPointSizeF(points)
        label.setFont(font)


def legend_font(legend: QgsLayoutItemLegend, part: QgsLegendStyle.Style) -> QFont:
    """Return the font of a part of a legend; its parts have text formats since 3.30."""
    style = legend.style(part)
    return style.textFormat().toQFont() if hasattr(style, "textFormat") else style.font()


def set_legend_points(
    legend: QgsLayoutItemLegend, part: QgsLegendStyle.Style, points: float
) -> None:
    """Set the size of the font of a part of a legend in points."""
    style = legend.style(part)
    if hasattr(style, "setTextFormat"):
        text = style.textFormat()
        text.setSize(points)
        style.setTextFormat(text)
    else:
        font = style.font()
        font.setPointSizeF(points)
        style.setFont(font)
    legend.setStyle(part, style)


def task_threads() -> QThreadPool:
    """Where QGIS runs its tasks: among Qt's workers, in newer versions among workers of its own."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()
