"""The models to tick, family by family."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ..engine.catalogue import families, models
from ..translation import tr

_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_ROWS = 11


class ModelTicks(QTreeWidget):
    """Every model of the engine's registry; the quick ones are ticked at first."""

    #: Another set of models is ticked.
    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(self.indentation() // 2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setToolTip(tr("The models to test; the tool tip of each says what it does"))
        for heading, members in families().items():
            family = QTreeWidgetItem(self, [heading])
            family.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsAutoTristate
            )
            for model in members:
                row = QTreeWidgetItem(family, [model.title])
                row.setToolTip(0, f"<p>{model.summary}</p>")
                row.setCheckState(0, _EMPTY)
        self.expandAll()
        self.choose([model.title for model in models() if model.quick])
        self.itemChanged.connect(lambda _item, _column: self.changed.emit())
        self.setMinimumHeight(_ROWS * self.sizeHintForRow(0) + 2 * self.frameWidth())

    def chosen(self) -> list[str]:
        """The titles of the models that are ticked."""
        return [row.text(0) for row in self._rows() if row.checkState(0) == _TICKED]

    def choose(self, titles: Collection[str]) -> None:
        """Tick the models of some titles, and no other."""
        for row in self._rows():
            row.setCheckState(0, _TICKED if row.text(0) in titles else _EMPTY)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            family = self.topLevelItem(place)
            for number in range(family.childCount()):
                yield family.child(number)
