"""What QGIS sees of the plugin: its menu, its button, its options page and its provider."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QAction, QDialog, QMenu

from . import resources_rc
from .engine.warm import WARM
from .gui.analyses import ANALYSES, Analyses, analysis
from .gui.comparison import Comparison
from .gui.engine_state import EngineState
from .gui.forecast_dialog import ForecastDialog
from .gui.form import icon
from .gui.settings_page import PAGE, SettingsPageFactory
from .gui.what_if_dialog import WhatIfDialog
from .processing.provider import CrimeForecastProvider
from .translation import tr

MENU = "Crime Forecast"


class CrimeForecastPlugin:
    """Puts the plugin into QGIS and takes all of it out again."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._provider: CrimeForecastProvider | None = None
        self._engine: EngineState | None = None
        self._page_factory: SettingsPageFactory | None = None
        self._dialog: ForecastDialog | None = None
        self._what_if: WhatIfDialog | None = None
        self._comparison: Comparison | None = None
        self._analyses: Analyses | None = None
        self._menu: QMenu | None = None
        self._forecast: QAction | None = None

    def initProcessing(self) -> None:
        """Register the algorithms; qgis_process calls this alone."""
        QgsApplication.instance().aboutToQuit.connect(WARM.stop)
        self._provider = CrimeForecastProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add the menu, the button and the options page."""
        resources_rc.qInitResources()
        self.initProcessing()
        window = self._iface.mainWindow()
        self._engine = EngineState()
        self._comparison = Comparison(self._iface.messageBar())
        self._analyses = Analyses()
        self._page_factory = SettingsPageFactory(self._engine)
        self._iface.registerOptionsWidgetFactory(self._page_factory)
        self._menu = QMenu(MENU, window)
        self._menu.setIcon(icon("forecast"))
        self._menu.setObjectName("crime_forecast_menu")
        self._forecast = self._entry(
            "forecast", "forecast", tr("&Forecast incidents…"), self.open_forecast
        )
        self._entry("compare", "forecast", tr("&Compare models…"), self.open_comparison)
        self._entry("what_if", "forecast", tr("&What-if…"), self.open_what_if)
        self._menu.addSeparator()
        for name in ANALYSES:
            text = f"{analysis(name).displayName()}…"
            self._entry(name, "forecast", text, partial(self.open_analysis, name))
        self._menu.addSeparator()
        self._entry("engine", "engine", tr("&Settings…"), self.open_settings)
        self._iface.vectorMenu().addMenu(self._menu)
        self._iface.addVectorToolBarIcon(self._forecast)

    def _entry(self, name: str, picture: str, text: str, called: Callable[[], None]) -> QAction:
        """An entry of the menu; the menu owns it."""
        action = QAction(icon(picture), text, self._menu)
        action.setObjectName(f"crime_forecast_{name}")
        action.triggered.connect(lambda: called())
        self._menu.addAction(action)
        return action

    def unload(self) -> None:
        """Leave nothing behind."""
        for dialog in filter(None, (self._dialog, self._what_if)):
            dialog.close_run()
            dialog.close()
            dialog.deleteLater()
        self._dialog = self._what_if = None
        WARM.stop()
        self._comparison = self._analyses = None
        if self._engine:
            self._engine.close()
            self._engine.deleteLater()
            self._engine = None
        if self._page_factory:
            self._iface.unregisterOptionsWidgetFactory(self._page_factory)
            self._page_factory = None
        if self._menu:
            self._iface.removeVectorToolBarIcon(self._forecast)
            self._iface.vectorMenu().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
            self._menu = self._forecast = None
        if self._provider:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            QgsApplication.instance().aboutToQuit.disconnect(WARM.stop)
            self._provider = None
        resources_rc.qCleanupResources()

    def open_forecast(self) -> None:
        """Show the dialog of the forecast."""
        _present(self._forecast_dialog())

    def open_what_if(self) -> None:
        """Show the dialog of the scenarios, made at its first use."""
        if self._what_if is None:
            iface = self._iface
            self._what_if = WhatIfDialog(
                self._engine,
                iface.messageBar(),
                iface.mapCanvas(),
                iface.setActiveLayer,
                iface.mainWindow(),
            )
            self._what_if.settings_requested.connect(self.open_settings)
        _present(self._what_if)

    def open_comparison(self) -> None:
        """Show the dialog that compares models, filled in as the one of the forecast is."""
        self._comparison.open(self._forecast_dialog().parameters())

    def open_analysis(self, name: str) -> None:
        """Show the dialog of an analysis, filled in as the one of the forecast is."""
        self._analyses.open(name, self._forecast_dialog().parameters())

    def _forecast_dialog(self) -> ForecastDialog:
        """The dialog of the forecast, made at its first use."""
        if self._dialog is None:
            iface = self._iface
            self._dialog = ForecastDialog(
                self._engine, iface.messageBar(), iface.mapCanvas(), iface.mainWindow()
            )
            self._dialog.settings_requested.connect(self.open_settings)
            self._dialog.comparison_requested.connect(self.open_comparison)
        return self._dialog

    def open_settings(self) -> None:
        """Open QGIS's options at the plugin's page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)


def _present(dialog: QDialog) -> None:
    """Show a dialog above the other windows."""
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
