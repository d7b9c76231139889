"""A list of the categories that occur in a layer, to tick those that count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

from qgis.core import QgsApplication, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidgetItem, QWidget

from ..engine.catalogue import patrol_reason
from ..translation import localised, tr
from .background import Background
from .category_count import NONE, CategoryCount
from .form import load_form

_NAME_ROLE = Qt.ItemDataRole.UserRole
#: Kinds that a sentence names.
_NAMED = 3


class CategoryList(QWidget):
    """All are ticked at first but those whose counts follow patrols."""

    changed = pyqtSignal()
    #: The person wants to know why counts that follow patrols matter.
    why_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("category_list.ui", self)
        self._task: QgsTask | None = None
        self._counts: Counter[str] = Counter()
        self._read_all = True
        self._wanted: list[str] = []
        self._ticking = False
        self.filter.textChanged.connect(self._filter)
        self.all_button.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.none_button.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.list.itemChanged.connect(self._item_changed)
        self.patrol_note.linkActivated.connect(lambda _: self.why_asked.emit())
        self.clear(tr("Choose a category field to forecast some categories only."))

    def read(self, layer: QgsVectorLayer, field: str, selected_only: bool = False) -> None:
        """Show the categories in a field, read in the background."""
        self.clear(tr("Reading the categories…"))
        count = CategoryCount(layer, field, selected_only)
        task = Background(
            tr("Reading the categories"),
            count.read,
            lambda counted, fault: self._show(task, counted, fault),
            QgsTask.Flag.CanCancel,
        )
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def clear(self, note: str) -> None:
        """Show no categories, and a note that says why."""
        self.stop()
        self.list.clear()
        self.filter.clear()
        self.setEnabled(False)
        self._wanted = []
        self._counts = Counter()
        self.note.setText(note)
        self.patrol_note.hide()
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading."""
        task, self._task = self._task, None
        if task:
            task.cancel()

    def chosen(self) -> list[str]:
        """The names that an algorithm is told; empty where all are ticked, or nobody has chosen.

        What follows patrols has to be named to be counted. Where not every name is known, or one
        cannot be told, what is proposed is left to the engine, which proposes the same.
        """
        if self.reading:
            return list(self._wanted)
        ticked = self._ticked()
        follows = any(patrol_reason(name) for name in ticked)
        if len(ticked) == self.list.count() and not follows:
            return []
        unsure = not self._read_all or any(";" in name for name in ticked)
        return [] if unsure and ticked == self._proposed() else ticked

    def choose(self, names: Iterable[str]) -> None:
        """Tick these categories and no other, once they are read; of none those proposed."""
        self._wanted = list(names)
        if not self.reading:
            self._tick_wanted()
            self._summarise()

    @property
    def reading(self) -> bool:
        """Whether the categories are still being read."""
        return self._task is not None

    @property
    def nothing_ticked(self) -> bool:
        """Whether there are categories, and none of them is ticked."""
        return self.list.count() > 0 and not self._ticked()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _ticked(self) -> list[str]:
        return [
            item.data(_NAME_ROLE)
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _proposed(self) -> list[str]:
        """The categories that are ticked at first."""
        names = [item.data(_NAME_ROLE) for item in self._items()]
        return [name for name in names if not patrol_reason(name)]

    def _show(self, task: QgsTask, counted: Any, fault: Exception | None) -> None:
        if task is not self._task:
            return
        self._task = None
        if fault is not None:
            self.note.setText(tr("The categories could not be read: {}").format(fault))
            self.changed.emit()
            return
        self._counts, self._read_all = counted
        self._ticking = True
        for name, count in self._counts.most_common():
            self.list.addItem(_item(name, count))
        self._ticking = False
        self._tick_wanted()
        self.setEnabled(bool(self._counts))
        self._summarise()

    def _tick_wanted(self) -> None:
        wanted = self._wanted or self._proposed()
        self._ticking = True
        for item in self._items():
            item.setCheckState(_state(item.data(_NAME_ROLE) in wanted))
        self._ticking = False

    def _summarise(self) -> None:
        if set(self._counts) <= {NONE}:
            self.note.setText(tr("This field is empty."))
        else:
            ticked = self._ticked()
            incidents = sum(self._counts[name] for name in ticked)
            text = tr("{} of {} categories, {:,} incidents")
            if not self._read_all:
                text = tr("{} of {} categories, {:,} incidents in the part read")
            self.note.setText(text.format(len(ticked), len(self._counts), incidents))
        gone = [name for name in self._wanted if self._counts and name not in self._counts]
        if gone:
            text = tr("not in this layer: {}").format(", ".join(gone))
            self.note.setText(f"{self.note.text()}; {text}")
        self._tell_of_patrols()
        self.changed.emit()

    def _tell_of_patrols(self) -> None:
        """Say what is left out because its counts follow patrols, or counted all the same."""
        flagged = [item for item in self._items() if patrol_reason(item.data(_NAME_ROLE))]
        names = [item.data(_NAME_ROLE) for item in flagged]
        ticked = [name for name in self._ticked() if name in names]
        text = (
            tr(
                "Left out: {}. Officers find these themselves, so that their counts follow "
                "patrols, and a forecast of them would point to where patrols were before."
            )
            if not ticked
            else tr(
                "Counted: {}. Officers find these themselves, so that their counts follow "
                "patrols: a forecast points to where patrols were, and seems to prove itself."
            )
        )
        why = f'<a href="why">{escape(tr("Why it matters"))}</a>'
        self.patrol_note.setText(f"{escape(text.format(_listed(ticked or names)))} {why}")
        self.patrol_note.setVisible(bool(flagged))

    def _item_changed(self) -> None:
        if not self._ticking:
            self._wanted = []
            self._summarise()

    def _filter(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in item.text().casefold())

    def _tick(self, state: Qt.CheckState) -> None:
        """Tick or clear the items that the filter shows."""
        self._wanted = []
        self._ticking = True
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)
        self._ticking = False
        self._summarise()


def _item(name: str, count: int) -> QListWidgetItem:
    item = QListWidgetItem(f"{name}  ({localised(f'{count:,}')})")
    item.setData(_NAME_ROLE, name)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    reason = patrol_reason(name)
    if reason:
        item.setText(tr("{}: follows patrols").format(item.text()))
        item.setIcon(QgsApplication.getThemeIcon("mIconWarning.svg"))
        item.setToolTip(reason)
    return item


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _listed(names: list[str]) -> str:
    """Some names, the first of them in words."""
    shown = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return shown if more <= 0 else tr("{} and {:,} more").format(shown, more)
