"""The way of the Tab key through a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


def order_tabs(parts: Iterable[QWidget]) -> None:
    """Have the Tab key lead through the parts of a page one after another.

    Qt's own order is that in which widgets were made, which is another where some are made late.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in zip(stops, stops[1:]):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """The widgets of a part, itself among them, at which the Tab key stops."""
    for widget in (part, *part.findChildren(QWidget)):
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        # The lists that fold out are windows of their own.
        if stops and widget.window() is part.window():
            yield widget
