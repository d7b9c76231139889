"""What QGIS sees of the plugin: its menu, its button, its options page and its provider."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAction

from . import resources_rc
from .gui.engine_state import EngineState
from .gui.forecast_dialog import ForecastDialog
from .gui.form import icon
from .gui.settings_page import PAGE, SettingsPageFactory
from .processing.provider import CrimeForecastProvider

MENU = "Crime Forecast"


class CrimeForecastPlugin:
    """Puts the plugin into QGIS and takes all of it out again."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._provider: CrimeForecastProvider | None = None
        self._engine: EngineState | None = None
        self._page_factory: SettingsPageFactory | None = None
        self._dialog: ForecastDialog | None = None
        self._actions: list[QAction] = []

    def initProcessing(self) -> None:
        """Register the algorithms; qgis_process calls this alone."""
        self._provider = CrimeForecastProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add the menu, the button and the options page."""
        resources_rc.qInitResources()
        self.initProcessing()
        window = self._iface.mainWindow()
        self._engine = EngineState()
        self._page_factory = SettingsPageFactory(self._engine)
        self._iface.registerOptionsWidgetFactory(self._page_factory)
        forecast = QAction(icon("forecast"), _tr("Forecast incidents…"), window)
        forecast.setObjectName("crime_forecast_forecast")
        forecast.triggered.connect(self.open_forecast)
        settings = QAction(icon("engine"), _tr("Settings…"), window)
        settings.setObjectName("crime_forecast_settings")
        settings.triggered.connect(self.open_settings)
        self._actions = [forecast, settings]
        for action in self._actions:
            self._iface.addPluginToVectorMenu(MENU, action)
        self._iface.addVectorToolBarIcon(forecast)

    def unload(self) -> None:
        """Leave nothing behind."""
        if self._dialog:
            self._dialog.close_run()
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None
        if self._engine:
            self._engine.close()
            self._engine.deleteLater()
            self._engine = None
        if self._page_factory:
            self._iface.unregisterOptionsWidgetFactory(self._page_factory)
            self._page_factory = None
        if self._actions:
            self._iface.removeVectorToolBarIcon(self._actions[0])
        for action in self._actions:
            self._iface.removePluginVectorMenu(MENU, action)
            action.deleteLater()
        self._actions = []
        if self._provider:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        resources_rc.qCleanupResources()

    def open_forecast(self) -> None:
        """Show the dialog, made at its first use."""
        if self._dialog is None:
            window = self._iface.mainWindow()
            self._dialog = ForecastDialog(self._engine, self._iface.messageBar(), window)
            self._dialog.settings_requested.connect(self.open_settings)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def open_settings(self) -> None:
        """Open QGIS's options at the plugin's page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CrimeForecast", text)
