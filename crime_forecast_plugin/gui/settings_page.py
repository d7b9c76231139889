"""The plugin's page in QGIS's options: the set-up of the engine."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from .engine_setup import EngineSetup
from .engine_state import EngineState
from .form import icon

PAGE = "crime_forecast"
_TITLE = "Crime Forecast"


class SettingsPageFactory(QgsOptionsWidgetFactory):
    """Makes the page each time that QGIS's options open."""

    def __init__(self, engine: EngineState) -> None:
        super().__init__(_TITLE, icon("forecast"))
        self._engine = engine

    def icon(self) -> QIcon:
        """The page's icon in the list."""
        return icon("forecast")

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """The page."""
        return SettingsPage(self._engine, parent)


class SettingsPage(QgsOptionsPageWidget):
    """Holds the engine's set-up."""

    def __init__(self, engine: EngineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self.setup = EngineSetup(engine)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.setup)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        engine.refresh()

    def apply(self) -> None:
        """Take the interpreter that is named; QGIS calls this on OK."""
        self.setup.apply()
