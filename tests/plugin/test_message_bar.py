"""What is told in QGIS's message bar."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTextEdit, QVBoxLayout, QWidget
from waiting import until

from crime_forecast_plugin.gui.message_bar import push_message

SENTENCE = "The engine stopped unexpectedly (signal 9); run it again. "


@pytest.fixture
def bar(qgis_app: QgsApplication) -> Iterator[QgsMessageBar]:
    """A bar in a window of 600 pixels."""
    window = QWidget()
    layout = QVBoxLayout(window)
    bar = QgsMessageBar()
    layout.addWidget(bar)
    layout.addStretch()
    window.resize(600, 400)
    window.show()
    yield bar
    window.close()


def rest_of(text: QTextEdit) -> int:
    """How many pixels of a text can be seen by scrolling only."""
    return text.verticalScrollBar().maximum()


def said_in(bar: QgsMessageBar) -> QTextEdit:
    """The text of the message on top."""
    return bar.currentItem().findChild(QTextEdit)


def test_a_long_text_is_seen_as_a_whole(bar: QgsMessageBar) -> None:
    push_message(bar, "Forecast", SENTENCE, "fault")
    until(lambda: rest_of(said_in(bar)) == 0)
    low = said_in(bar).height()
    push_message(bar, "Forecast", SENTENCE * 4, "fault")
    until(lambda: said_in(bar).height() > low and rest_of(said_in(bar)) == 0)


def test_it_stays_so_in_a_narrower_window(bar: QgsMessageBar) -> None:
    push_message(bar, "Forecast", SENTENCE * 2, "done")
    until(lambda: rest_of(said_in(bar)) == 0)
    low = said_in(bar).height()
    bar.window().resize(400, 400)
    until(lambda: said_in(bar).height() > low and rest_of(said_in(bar)) == 0)


def test_a_text_without_end_leaves_room_for_the_map(bar: QgsMessageBar) -> None:
    push_message(bar, "Forecast", SENTENCE * 40, "fault")
    until(lambda: said_in(bar).height() > 5 * said_in(bar).fontMetrics().lineSpacing())
    assert rest_of(said_in(bar)) > 0
    assert bar.height() < 200
