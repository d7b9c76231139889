"""The plugin's page in QGIS's options: the set-up of the engine, and an agency's own styles."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .. import settings
from ..help_page import help_page
from ..translation import tr
from .engine_setup import EngineSetup
from .engine_state import EngineState
from .form import icon, load_form

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
    """Holds the engine's set-up and the folders of an agency."""

    def __init__(self, engine: EngineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self.form = QWidget()
        load_form("settings_page.ui", self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self.setup = EngineSetup(engine)
        self.form.setup_place.addWidget(self.setup)
        self._folders = {
            settings.STYLES_FOLDER: self.form.styles,
            settings.LAYOUTS_FOLDER: self.form.layouts,
        }
        for key, field in self._folders.items():
            field.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
            field.setFilePath(settings.remembered(key))
        self.form.house_note.setText(
            tr("How they are made is told under {} and {}.").format(
                _link("styles", tr("Styles")), _link("maps", tr("Maps"))
            )
        )
        self.form.house_note.linkActivated.connect(self._show_help)
        engine.refresh()

    def apply(self) -> None:
        """Take what is filled in; QGIS calls this on OK."""
        for key, field in self._folders.items():
            settings.remember(key, field.filePath())
        self.setup.apply()

    def _show_help(self, name: str) -> None:
        from .report_viewer import show_report  # takes long to load, and is seldom needed

        show_report(help_page(name), self)


def _link(page: str, text: str) -> str:
    return f'<a href="{page}">{text}</a>'
