"""What QGIS sees of the plugin: its menu, its button, its panel, its options and its provider."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtWidgets import QAction, QMenu

from . import resources_rc
from .engine.turn import HEAVY
from .engine.warm import WARM
from .gui.dock import PAGES, CrimeForecastDock
from .gui.engine_state import EngineState
from .gui.form import icon
from .gui.settings_page import PAGE, SettingsPageFactory
from .gui.workbench import Desktop, Workbench
from .outputs import filling
from .processing.provider import CrimeForecastProvider
from .translation import install, tr

MENU = "Crime Forecast"


class CrimeForecastPlugin:
    """Puts the plugin into QGIS and takes all of it out again."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._translator: QTranslator | None = None
        self._provider: CrimeForecastProvider | None = None
        self._engine: EngineState | None = None
        self._page_factory: SettingsPageFactory | None = None
        self._dock: CrimeForecastDock | None = None
        self._menu: QMenu | None = None
        self._panel: QAction | None = None

    def initProcessing(self) -> None:
        """Register the algorithms; qgis_process calls this alone."""
        self._translator = install()
        for worker in (HEAVY, WARM):
            QgsApplication.instance().aboutToQuit.connect(worker.stop)
        self._provider = CrimeForecastProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add the menu, the button, the options page, and the panel, empty until it is opened."""
        resources_rc.qInitResources()
        self.initProcessing()
        window = self._iface.mainWindow()
        self._engine = EngineState()
        self._page_factory = SettingsPageFactory(self._engine)
        self._iface.registerOptionsWidgetFactory(self._page_factory)
        self._menu = QMenu(MENU, window)
        self._menu.setIcon(icon("forecast"))
        self._menu.setObjectName("crime_forecast_menu")
        self._dock = CrimeForecastDock(self._make_bench, window)
        self._panel = self._entry("panel", "forecast", tr("Crime Forecast &panel"))
        self._panel.setCheckable(True)
        self._dock.setToggleVisibilityAction(self._panel)
        self._menu.addSeparator()
        for page in PAGES:
            title = page.title().replace("&", "&&")
            self._entry(page.name, page.icon, title, partial(self._dock.show_page, page.name))
        self._menu.addSeparator()
        self._entry("engine", "engine", tr("&Settings…"), self.open_settings)
        self._iface.vectorMenu().addMenu(self._menu)
        self._iface.addVectorToolBarIcon(self._panel)
        self._iface.addTabifiedDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.hide()  # which QGIS has just shown

    def _make_bench(self) -> Workbench:
        """What the pages share, made when the panel is first opened."""
        iface = self._iface
        desktop = Desktop(
            iface.mainWindow(), iface.mapCanvas(), iface.messageBar(), iface.setActiveLayer
        )
        bench = Workbench(desktop, self._engine)
        bench.settings_requested.connect(self.open_settings)
        return bench

    def _entry(
        self, name: str, picture: str, text: str, called: Callable[[], None] | None = None
    ) -> QAction:
        """An entry of the menu; the menu owns it."""
        action = QAction(icon(picture), text, self._menu)
        action.setObjectName(f"crime_forecast_{name}")
        if called:
            action.triggered.connect(lambda: called())
        self._menu.addAction(action)
        return action

    def unload(self) -> None:
        """Leave nothing behind."""
        self._close_reports()
        if self._dock:
            self._dock.stop()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        filling.finish()
        HEAVY.stop()
        WARM.stop()
        if self._engine:
            self._engine.close()
            self._engine.deleteLater()
            self._engine = None
        if self._page_factory:
            self._iface.unregisterOptionsWidgetFactory(self._page_factory)
            self._page_factory = None
        if self._menu:
            self._iface.removeVectorToolBarIcon(self._panel)
            self._iface.vectorMenu().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
            self._menu = self._panel = None
        if self._provider:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            for worker in (HEAVY, WARM):
                QgsApplication.instance().aboutToQuit.disconnect(worker.stop)
            self._provider = None
        if self._translator:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        resources_rc.qCleanupResources()
        # Else the collector may come by on a task's thread, where no widget may be deleted.
        gc.collect()

    def _close_reports(self) -> None:
        from .gui.report_viewer import ReportViewer  # takes long to load, and is seldom there

        for viewer in list(ReportViewer.open_ones):
            viewer.close()

    def open_settings(self) -> None:
        """Open QGIS's options at the plugin's page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)
