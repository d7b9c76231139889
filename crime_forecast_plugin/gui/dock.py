"""The panel *Crime Forecast*: a list of pages, the page that is chosen, and the runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..translation import tr
from .form import icon

if TYPE_CHECKING:
    from .page import Page
    from .workbench import Workbench

_PAGE_KEY = "crime_forecast/page"
_WIDTH_KEY = "crime_forecast/panel_width"
#: Width of the panel at its first opening, and the least that its pages need, in average letters.
_USUAL_WIDTH, _LEAST_WIDTH = 72, 52
#: Between two imports of pages that are not shown yet.
_PAUSE_MS = 100
#: The most that it takes of QGIS's window at its first opening.
_MOST_OF_WINDOW = 0.45
#: The list shows names beside its icons where the panel has room for so many letters.
_ROOM_FOR_NAMES = 84


@dataclass(frozen=True)
class PageEntry:
    """A page that can be shown; its module is imported when that is so for the first time."""

    name: str
    title: Callable[[], str]
    icon: str
    module: str
    kind: str

    def load(self) -> ModuleType:
        """Import the page's module."""
        return import_module(f".{self.module}", __package__)

    def make(self, bench: Workbench) -> Page:
        """Make the page."""
        return getattr(self.load(), self.kind)(bench)


#: The pages in the order of the list.
PAGES = (
    PageEntry("start", lambda: tr("Start"), "start", "start_page", "StartPage"),
    PageEntry("data", lambda: tr("Data"), "data", "data_page", "DataPage"),
    PageEntry("forecast", lambda: tr("Forecast"), "forecast", "forecast_page", "ForecastPage"),
    PageEntry("what_if", lambda: tr("What-if"), "what_if", "what_if_page", "WhatIfPage"),
    PageEntry(
        "analyses",
        lambda: tr("Patterns & clusters"),
        "analyses",
        "analyses_page",
        "AnalysesPage",
    ),
    PageEntry("evaluate", lambda: tr("Evaluate"), "evaluate", "evaluate_page", "EvaluatePage"),
    PageEntry("results", lambda: tr("Results"), "results", "results_page", "ResultsPage"),
    PageEntry(
        "responsible",
        lambda: tr("Responsible use"),
        "responsible",
        "responsible_page",
        "ResponsiblePage",
    ),
)


class CrimeForecastDock(QgsDockWidget):
    """An empty shell until it is first opened, so that it costs nothing at QGIS's start."""

    def __init__(self, make_bench: Callable[[], Workbench], parent: QWidget | None = None) -> None:
        super().__init__("Crime Forecast", parent)
        self.setObjectName("CrimeForecastDock")
        self._make_bench = make_bench
        self._bench: Workbench | None = None
        self._pages: dict[str, Page] = {}
        self._ahead = QTimer(self, interval=_PAUSE_MS)

    def show_page(self, name: str) -> None:
        """Show the panel and one of its pages, ready to type into."""
        self.setUserVisible(True)
        self._open(name)
        self._turn_to(name)
        self.focus_page()

    def next_page(self) -> None:
        """Show the page below in the list; the first after the last."""
        self._step(1)

    def previous_page(self) -> None:
        """Show the page above in the list; the last before the first."""
        self._step(-1)

    def page(self, name: str) -> Page:
        """The page of a name, made at its first use."""
        if name not in self._pages:
            entry = next(entry for entry in PAGES if entry.name == name)
            page = entry.make(self._bench)
            page.setObjectName(f"crime_forecast_{name}_page")
            page.setParent(self.stack)
            self._pages[name] = page
        return self._pages[name]

    def focus_page(self) -> None:
        """Put the keyboard's focus on the first field of the page."""
        page = self.stack.currentWidget()
        field = page.nextInFocusChain()
        while field is not page:
            if page.isAncestorOf(field) and _takes_focus(field):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
            field = field.nextInFocusChain()

    def stop(self) -> None:
        """End what goes on: the plugin goes away."""
        if self._bench is None:
            return
        self._keep_width()
        self._ahead.stop()
        self._bench.runs.close()
        for page in self._pages.values():
            page.stop()
        self._bench.deleteLater()
        self._bench = None

    # What is in it

    def _build(self) -> None:
        from .run_panel import RunPanel

        self._bench = bench = self._make_bench()
        bench.page = self.page
        bench.page_requested.connect(self.show_page)
        self.list = self._make_list()
        self.heading = QLabel()
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.stack = QStackedWidget()
        self.run_panel = RunPanel(bench)
        beside = QVBoxLayout()
        beside.addWidget(self.heading)
        beside.addWidget(self.stack, 1)
        above = QHBoxLayout()
        above.addWidget(self.list)
        above.addLayout(beside, 1)
        contents = QWidget()
        contents.setMinimumWidth(_LEAST_WIDTH * self.fontMetrics().averageCharWidth())
        layout = QVBoxLayout(contents)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addLayout(above, 1)
        layout.addWidget(self.run_panel)
        self.setWidget(contents)
        for keys, turn in (("Ctrl+PgDown", self.next_page), ("Ctrl+PgUp", self.previous_page)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(turn)
            self.addAction(action)

    def _make_list(self) -> QListWidget:
        pages = QListWidget()
        pages.setObjectName("crime_forecast_pages")
        pages.setAccessibleName(tr("Pages"))
        pages.setFrameShape(QFrame.Shape.NoFrame)
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setIconSize(QSize(24, 24))
        pages.setSpacing(3)
        for entry in PAGES:
            item = QListWidgetItem(icon(entry.icon), "")
            item.setToolTip(entry.title())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.title())
            pages.addItem(item)
        pages.currentRowChanged.connect(self._show_row)
        pages.itemClicked.connect(lambda _item: self.focus_page())
        pages.itemActivated.connect(lambda _item: self.focus_page())
        return pages

    def _open(self, name: str = "") -> None:
        """Fill the panel, if that was not done yet; without a name with the page of last time."""
        if self._bench is None:
            self._build()
            self._turn_to(name or _first_page())
            self._fit()
            QTimer.singleShot(0, self._take_width)  # once QGIS has laid out what is new
            self._load_ahead()

    def _load_ahead(self) -> None:
        """Import the other pages' modules one by one, so that each opens sooner later on."""
        waiting = iter(PAGES)

        def load_next() -> None:
            entry = next(waiting, None)
            if entry:
                entry.load()
            else:
                self._ahead.stop()

        self._ahead.timeout.connect(load_next)
        self._ahead.start()

    def _open_if_shown(self) -> None:
        if self.isVisible():
            self._open()

    def _turn_to(self, name: str) -> None:
        self.list.setCurrentRow([entry.name for entry in PAGES].index(name))

    def _show_row(self, row: int) -> None:
        entry = PAGES[row]
        page = self.page(entry.name)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)  # not before, as a stack shows the first that it is given
        self.stack.setCurrentWidget(page)
        self.heading.setText(entry.title())
        QgsSettings().setValue(_PAGE_KEY, entry.name)

    def _step(self, count: int) -> None:
        self.list.setCurrentRow((self.list.currentRow() + count) % len(PAGES))
        self.focus_page()

    # Its size

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the panel at its first opening, not when QGIS shows it for a moment to place it."""
        super().showEvent(event)
        QTimer.singleShot(0, self._open_if_shown)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the width."""
        super().hideEvent(event)
        if self._bench is not None:
            self._keep_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the pages in the list where there is room, else above the page."""
        super().resizeEvent(event)
        if self._bench is not None:
            self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        roomy = self.width() >= _ROOM_FOR_NAMES * letter
        for row, entry in enumerate(PAGES):
            self.list.item(row).setText(entry.title() if roomy else "")
        self.heading.setVisible(not roomy)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 2 * self.list.spacing())

    def _keep_width(self) -> None:
        if not self.isFloating():
            QgsSettings().setValue(_WIDTH_KEY, self.width())

    def _take_width(self) -> None:
        window = self.parentWidget()
        if window and not self.isFloating():
            letters = _USUAL_WIDTH * self.fontMetrics().averageCharWidth()
            usual = min(letters, int(_MOST_OF_WINDOW * window.width()))
            width = int(QgsSettings().value(_WIDTH_KEY, usual))
            window.resizeDocks([self], [width], Qt.Orientation.Horizontal)


def _first_page() -> str:
    """What was left open, else where to begin."""
    from ..engine.environment import find_python

    last = QgsSettings().value(_PAGE_KEY, "")
    left = last in [entry.name for entry in PAGES]
    return last if left and find_python() is not None else "start"


def _takes_focus(field: QWidget) -> bool:
    usable = field.isVisible() and field.isEnabled()
    return usable and bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
