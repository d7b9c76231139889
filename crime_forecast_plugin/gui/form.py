"""Forms drawn in Qt Designer, the plugin's icons, and the look of messages beside fields."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QWidget

#: Dark on light whatever the theme, so that a message can be read on a dark one too.
_COLOURS = {
    "fault": ("#fbe6e4", "#7a1020"),
    "done": ("#e2f3e4", "#17501f"),
    "news": ("#e4eef8", "#173f66"),
}


def load_form(name: str, widget: QWidget) -> None:
    """Put the form of a `.ui` file of this folder into a widget, its parts as attributes."""
    uic.loadUi(str(Path(__file__).with_name(name)), widget, __package__)


def icon(name: str) -> QIcon:
    """An icon of the plugin."""
    return QIcon(f":/crime_forecast/icons/{name}.svg")


def show_message(label: QLabel, text: str, tone: str = "fault") -> None:
    """Say something in a label, in the tone "fault", "done" or "news"; hide it for no text."""
    background, colour = _COLOURS[tone]
    label.setStyleSheet(
        f"background: {background}; color: {colour}; padding: 4px 6px; border-radius: 3px;"
    )
    label.setText(text)
    label.setVisible(bool(text))
