"""A field for a day that may be left open."""

from __future__ import annotations

from qgis.gui import QgsDateTimeEdit
from qgis.PyQt.QtCore import QDateTime, QTime
from qgis.PyQt.QtWidgets import QWidget


class DayEdit(QgsDateTimeEdit):
    """Without a time of day, which the field would take from the clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setAllowNull(True)

    def leave_open(self, text: str) -> None:
        """Have no day, and say what that means."""
        self.setNullRepresentation(text)
        self.clear()

    def day(self) -> QDateTime | None:
        """The beginning of the day; None while it is open."""
        return None if self.isNull() else QDateTime(self.date(), QTime(0, 0))

    def set_day(self, day: QDateTime | None) -> None:
        """Take a day, or none."""
        if day is None:
            self.clear()
        else:
            self.setDateTime(day)
