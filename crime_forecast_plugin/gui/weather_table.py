"""The columns of the daily table, each with the value that a scenario gives it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ..translation import tr

_COLUMN, _VALUE = 0, 1


class WeatherTable(QTableWidget):
    """A row for each column; an empty value leaves it as it was."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.itemChanged.connect(self.changed)

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show the columns of another forecast, each as it was."""
        # Here, as loading a form takes the columns of a table away that has none in the form.
        self.setColumnCount(2)
        self.setHorizontalHeaderLabels([tr("Column"), tr("Value in this scenario")])
        self.horizontalHeader().setSectionResizeMode(
            _COLUMN, QHeaderView.ResizeMode.ResizeToContents
        )
        self.blockSignals(True)  # a row is whole only with both of its items
        self.setRowCount(len(columns))
        for row, column in enumerate(columns):
            name = QTableWidgetItem(column)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled)
            value = QTableWidgetItem("")
            value.setToolTip(tr("In the unit of the table; empty for as it was"))
            self.setItem(row, _COLUMN, name)
            self.setItem(row, _VALUE, value)
        self.blockSignals(False)
        self.changed.emit()

    def values(self) -> dict[str, str]:
        """The values that were given, by column, as they were written."""
        rows = range(self.rowCount())
        given = {self.item(row, _COLUMN).text(): self.item(row, _VALUE).text() for row in rows}
        return {column: text.strip() for column, text in given.items() if text.strip()}

    def set_value(self, column: str, value: str) -> None:
        """Give a column a value."""
        for row in range(self.rowCount()):
            if self.item(row, _COLUMN).text() == column:
                self.item(row, _VALUE).setText(value)

    def unreadable(self) -> list[str]:
        """The columns whose value is no number."""
        return [column for column, text in self.values().items() if not _is_number(text)]


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
