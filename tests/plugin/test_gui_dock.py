"""The panel: cheap until it is opened, one page at a time, and nothing left of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsApplication, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QScrollArea
from waiting import until

from crime_forecast_plugin.gui.data_line import describe_data
from crime_forecast_plugin.gui.dock import PAGES
from crime_forecast_plugin.gui.form import icon

#: Milliseconds within which the panel is there.
SOON = 300
#: Pixels of a narrow panel, and of what a screen of 1366 × 768 at 150 % leaves for a page.
NARROW, LOW = 380, 320


def forget() -> None:
    """Be as one who never had the panel open."""
    for key in ("page", "panel_width"):
        QgsSettings().remove(f"crime_forecast/{key}")


@pytest.fixture
def desk(processing: object, fake_engine: Callable[[str], Path]) -> Iterator[Surroundings]:
    """A window with the dock, opened for the first time in its life."""
    fake_engine("products")
    forget()
    with surroundings() as opened:
        yield opened


def widen(desk: Surroundings, width: int) -> None:
    """Drag the panel's edge, once it has taken the width of last time."""
    usual = desk.dock.fontMetrics().averageCharWidth() * 62
    until(lambda: desk.dock.width() >= usual)
    desk.window.resizeDocks([desk.dock], [width], Qt.Orientation.Horizontal)
    until(lambda: desk.dock.width() == width)


def test_the_panel_is_empty_until_it_is_opened(desk: Surroundings) -> None:
    assert desk.bench is None
    assert desk.dock.widget() is None
    desk.dock.show()
    desk.dock.hide()  # QGIS shows what it places, and the plugin takes it back
    QApplication.processEvents()
    assert desk.dock.widget() is None


def test_it_opens_soon_and_touches_no_features(
    desk: Surroundings, incidents: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(QgsVectorLayer, "getFeatures", lambda layer, *_: read.append(layer.name()))
    QgsSettings().setValue("crime_forecast/page", "forecast")
    begun = time.thread_time()  # a computer that is busy with other things makes it wait
    desk.dock.setUserVisible(True)
    QApplication.processEvents()
    assert 1000 * (time.thread_time() - begun) < SOON
    assert desk.dock.stack.currentWidget().title() == "Forecast"
    assert read == []


def test_a_page_is_imported_after_the_panel_is_there_and_made_when_it_is_first_shown(
    desk: Surroundings,
) -> None:
    module = "crime_forecast_plugin.gui.what_if_page"
    sys.modules.pop(module, None)
    desk.page("start")
    assert module not in sys.modules
    until(lambda: module in sys.modules)
    assert list(desk.dock._pages) == ["start"]
    page = desk.page("what_if")
    assert desk.page("what_if") is page


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_every_page_can_be_shown(desk: Surroundings, entry: object) -> None:
    page = desk.page(entry.name)
    assert desk.dock.stack.currentWidget() is page
    assert page.title() == entry.title()
    assert not icon(entry.icon).isNull()
    assert desk.dock.list.currentItem().toolTip() == entry.title()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_every_page_fits_a_narrow_panel_on_a_small_screen(
    desk: Surroundings, incidents: QgsVectorLayer, entry: object
) -> None:
    page = desk.page(entry.name)
    widen(desk, NARROW)
    assert page.minimumSizeHint().height() <= LOW
    for area in page.findChildren(QScrollArea):
        hidden = area.horizontalScrollBar().maximum()
        assert hidden == 0, f"{hidden} pixels of {area.objectName()} do not fit"


def test_without_an_engine_it_begins_at_the_start(
    desk: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    QgsSettings().setValue("crime_forecast/page", "forecast")
    desk.dock.setUserVisible(True)
    QApplication.processEvents()
    assert desk.dock.stack.currentWidget() is desk.dock.page("start")


def test_the_next_panel_opens_where_the_last_was_left(
    processing: object, fake_engine: Callable[[str], Path]
) -> None:
    fake_engine("products")
    forget()
    with surroundings() as before:
        before.page("what_if")
        widen(before, 500)
        before.dock.setUserVisible(False)
    with surroundings() as after:
        after.dock.setUserVisible(True)
        until(lambda: after.dock.width() == 500)
        assert after.dock.stack.currentWidget() is after.dock.page("what_if")


def test_names_stand_beside_the_icons_where_there_is_room(desk: Surroundings) -> None:
    desk.page("what_if")
    for width, named in ((900, True), (500, False)):
        widen(desk, width)
        assert bool(desk.dock.list.item(0).text()) is named
        assert desk.dock.heading.isVisible() is not named
    assert desk.dock.heading.text() == "What-if"


def test_keys_lead_from_page_to_page_and_into_them(desk: Surroundings) -> None:
    desk.page("data")
    desk.window.activateWindow()
    pages = desk.dock.list
    keys = {action.shortcut().toString(): action for action in desk.dock.actions()}
    keys["Ctrl+PgDown"].trigger()
    assert desk.dock.stack.currentWidget() is desk.dock.page("forecast")
    keys["Ctrl+PgUp"].trigger()
    assert desk.dock.stack.currentWidget() is desk.dock.page("data")
    QTest.keyClick(pages, Qt.Key.Key_Down)
    page = desk.dock.page("forecast")
    assert desk.dock.stack.currentWidget() is page
    assert not page.isAncestorOf(desk.window.focusWidget())
    QTest.keyClick(pages, Qt.Key.Key_Return)
    assert page.isAncestorOf(desk.window.focusWidget())


def test_a_page_can_ask_for_another(desk: Surroundings) -> None:
    desk.page("forecast")
    desk.bench.page_requested.emit("results")
    assert desk.dock.stack.currentWidget() is desk.dock.page("results")


def test_the_chosen_data_are_told_in_a_line(
    qgis_app: QgsApplication, desk: Surroundings, incidents: QgsVectorLayer
) -> None:
    data = desk.page("data")
    data.set_parameters({"CELL": 250})
    line = desk.page("forecast").data_line
    QApplication.processEvents()
    assert "12 incidents in “incidents”, in cells of 250\u00a0m." in line.text()
    chosen = {**data.parameters(), "ONLY": "THEFT;ARSON"}
    assert describe_data(chosen).startswith("THEFT, ARSON of 12 incidents")
    many = {**chosen, "ONLY": ";".join("abcdef")}
    assert describe_data(many).startswith("6 categories of 12 incidents")
    line.linkActivated.emit("data")
    assert desk.dock.stack.currentWidget() is data


@pytest.mark.parametrize("name", ["forecast", "what_if"])
def test_the_tab_key_leads_through_the_form_to_run(desk: Surroundings, name: str) -> None:
    page = desk.page(name)
    way, widget = [], page.data_line
    while widget not in way:
        way.append(widget)
        widget = widget.nextInFocusChain()
    way = [stop for stop in way if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
    fields = [stop for stop in way if page.fields.isAncestorOf(stop)]
    ends = page.data_line, fields[0], fields[-1], page.help_button, page.run_button
    places = [way.index(stop) for stop in ends]
    assert places == sorted(places)
    names = [field.objectName() for field in fields]
    first, last = {"forecast": ("step", "settings"), "what_if": ("forecast", "replicates")}[name]
    assert names.index(first) < names.index("advanced_group") < names.index(last)
