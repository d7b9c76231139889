"""The runs that are over, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ..outputs.history import Entry
from ..translation import tr

_ICONS = {
    "done": "/mIconSuccess.svg",
    "cancelled": "/mTaskCancel.svg",
    "failed": "/mIconWarning.svg",
}
_ICON = QSize(18, 18)


class HistoryList(QListWidget):
    """A run an item: its title, when it ended and how, and the verdict."""

    chosen = pyqtSignal()
    removed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Runs that are over"))
        self.setAlternatingRowColors(True)
        self.setIconSize(_ICON)
        # Titles begin alike and end with the days.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._entries: list[Entry] = []
        self.currentRowChanged.connect(lambda _row: self.chosen.emit())

    @property
    def entry(self) -> Entry | None:
        """The run that is chosen."""
        row = self.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show runs; the one that was chosen stays so, and the newest is chosen when it is new."""
        if list(entries) == self._entries:
            return
        fresh = bool(entries) and entries[0] not in self._entries
        kept = None if fresh else self.entry
        self.blockSignals(True)
        self._entries = list(entries)
        self.clear()
        for entry in entries:
            item = QListWidgetItem(QgsApplication.getThemeIcon(_ICONS[entry.outcome]), _text(entry))
            item.setToolTip(entry.message)
            self.addItem(item)
        self.setCurrentRow(self._entries.index(kept) if kept in self._entries else 0)
        self.blockSignals(False)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take *Delete* for removing the run from the list."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def outcome_text(entry: Entry) -> str:
    """Return when a run ended, and how."""
    when = QLocale().toString(entry.moment, tr("d MMM yyyy, HH:mm"))
    how = {"done": tr("done"), "cancelled": tr("cancelled"), "failed": tr("failed")}
    return f"{when} · {how[entry.outcome]}"


def _text(entry: Entry) -> str:
    verdict = " ".join(entry.message.split())
    return "\n".join(filter(None, [entry.title, outcome_text(entry), verdict]))
