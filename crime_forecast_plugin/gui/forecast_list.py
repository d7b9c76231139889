"""A list to choose a finished forecast from: those of the project, and of folders elsewhere."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .past_forecast import PastForecast, forecasts_of, read_forecast


class ForecastList(QComboBox):
    """The newest of the project first."""

    #: Another forecast is chosen, or the list was read anew.
    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elsewhere: list[PastForecast] = []
        self.activated.connect(lambda row: self.changed.emit())

    @property
    def chosen(self) -> PastForecast | None:
        """The forecast that is chosen."""
        return self.currentData()

    def read(self, wanted: Path | None = None) -> None:
        """Offer the forecasts that there are now; choose one, or keep what is chosen."""
        if wanted is None and self.chosen:
            wanted = self.chosen.folder
        here = forecasts_of(QgsProject.instance())
        known = {forecast.folder for forecast in here}
        self.clear()
        for forecast in [*here, *(f for f in self._elsewhere if f.folder not in known)]:
            self.addItem(forecast.title, forecast)
            tip = str(forecast.folder)
            self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            if forecast.folder == wanted:
                self.setCurrentIndex(self.count() - 1)
        self.changed.emit()

    def take(self, folder: Path) -> None:
        """Choose the forecast in a folder, in the project or not; raises ValueError."""
        self._elsewhere.append(read_forecast(folder))
        self.read(folder)
