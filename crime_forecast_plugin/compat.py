"""Every difference between the QGIS and Qt versions that the plugin runs on."""

from __future__ import annotations

from typing import Any

from qgis.core import NULL, Qgis, QgsField, QgsSymbolLayer
from qgis.PyQt.QtCore import QMetaType, QVariant

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
if hasattr(_PROPERTIES, "FillColor"):
    FILL_COLOUR, STROKE_COLOUR = _PROPERTIES.FillColor, _PROPERTIES.StrokeColor
else:
    FILL_COLOUR, STROKE_COLOUR = _PROPERTIES.PropertyFillColor, _PROPERTIES.PropertyStrokeColor


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
