"""What the pages of the dock share: QGIS's window, the engine, the runs and each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from .engine_state import EngineState
from .runs import Runs


@dataclass(frozen=True)
class Desktop:
    """The parts of QGIS's window that pages use."""

    window: QWidget | None
    canvas: QgsMapCanvas
    bar: QgsMessageBar
    #: Makes a layer the one that QGIS's editing tools work on.
    activate: Callable[[QgsMapLayer], Any]


class Workbench(QObject):
    """One for the whole plugin; outlives the dock."""

    #: Show QGIS's options at the plugin's page.
    settings_requested = pyqtSignal()
    #: Show the page of this name.
    page_requested = pyqtSignal(str)

    def __init__(self, desktop: Desktop, engine: EngineState, parent: QObject | None = None):
        super().__init__(parent)
        self.desktop = desktop
        self.engine = engine
        self.runs = Runs(desktop, self)
        #: Gives the page of a name, made at its first use; the dock puts it here.
        self.page: Callable[[str], QWidget]
