"""A list of the categories that occur in a layer, to tick those that count."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidgetItem, QWidget

from ..compat import is_null
from ..translation import tr
from .background import Background
from .form import load_form

#: Reading stops after this many seconds and shows what it has seen.
_PATIENCE = 5.0
_NAME_ROLE = Qt.ItemDataRole.UserRole


class CategoryList(QWidget):
    """All ticked means that no category is left out."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("category_list.ui", self)
        self._task: QgsTask | None = None
        self._counts: Counter[str] = Counter()
        self._read_all = True
        self._ticking = False
        self.filter.textChanged.connect(self._filter)
        self.all_button.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.none_button.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.list.itemChanged.connect(self._item_changed)
        self.clear(tr("Choose a category field to forecast some categories only."))

    def read(self, layer: QgsVectorLayer, field: str) -> None:
        """Show the categories in a field, read in the background."""
        self.clear(tr("Reading the categories…"))
        source = QgsVectorLayerFeatureSource(layer)
        index = layer.fields().lookupField(field)
        task = Background(
            tr("Reading the categories"),
            lambda task: _count(source, index, task),
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
        self.note.setText(note)
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading."""
        task, self._task = self._task, None
        if task:
            task.cancel()

    def chosen(self) -> list[str]:
        """The ticked categories; empty where all are."""
        ticked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return (
            [] if len(ticked) == self.list.count() else [item.data(_NAME_ROLE) for item in ticked]
        )

    def choose(self, names: list[str]) -> None:
        """Tick these categories and no other."""
        self._ticking = True
        for item in self._items():
            ticked = item.data(_NAME_ROLE) in names
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._ticking = False
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

    def _show(self, task: QgsTask, counted: Any, fault: Exception | None) -> None:
        if task is not self._task:
            return
        self._task = None
        if fault is not None:
            self.note.setText(tr("The categories could not be read: {}").format(fault))
            return
        self._counts, self._read_all = counted
        self._ticking = True
        for name, count in self._counts.most_common():
            item = QListWidgetItem(f"{name}  ({count:,})")
            item.setData(_NAME_ROLE, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self._ticking = False
        self.setEnabled(bool(self._counts))
        self._summarise()

    def _summarise(self) -> None:
        if not self._counts:
            self.note.setText(tr("This field is empty."))
        else:
            ticked = self._ticked()
            incidents = sum(self._counts[name] for name in ticked)
            text = tr("{} of {} categories, {:,} incidents")
            if not self._read_all:
                text = tr("{} of {} categories, {:,} incidents in the part read")
            self.note.setText(text.format(len(ticked), len(self._counts), incidents))
        self.changed.emit()

    def _item_changed(self) -> None:
        if not self._ticking:
            self._summarise()

    def _filter(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in item.text().casefold())

    def _tick(self, state: Qt.CheckState) -> None:
        """Tick or clear the items that the filter shows."""
        self._ticking = True
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)
        self._ticking = False
        self._summarise()


def _count(
    source: QgsVectorLayerFeatureSource, field: int, task: QgsTask
) -> tuple[Counter[str], bool]:
    """How often each category occurs, and whether every feature was read."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([field])
    counts: Counter[str] = Counter()
    until = time.monotonic() + _PATIENCE
    for read, feature in enumerate(source.getFeatures(request)):
        value = feature.attribute(field)
        if not is_null(value):
            counts[_name(value)] += 1
        if read % 1000 == 0 and (task.isCanceled() or time.monotonic() > until):
            return counts, False
    return counts, True


def _name(value: Any) -> str:
    """A category as the engine reads it: whole numbers without a decimal point."""
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)
