"""The context layers of a forecast, each as it was or as an edited copy."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..translation import tr
from .past_forecast import ContextLayer
from .scratch_copy import edit_a_copy

_LAYER, _STATE = 0, 1


class ScenarioLayers(QTreeWidget):
    """A row for each layer; the copies live in the project, and may go with it."""

    #: A copy came, went or was edited.
    changed = pyqtSignal()
    #: A copy was made and wants to be the active layer.
    copied = pyqtSignal(QgsVectorLayer)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: tuple[ContextLayer, ...] = ()
        self._copies: dict[str, QgsVectorLayer] = {}
        # A layer tells of each feature, and an edit may change thousands.
        self._edited = QTimer(self, singleShot=True, interval=0)
        self._edited.timeout.connect(self._show_states)
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Layer"), tr("In this scenario")])
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(_LAYER, QHeaderView.ResizeMode.ResizeToContents)

    def show_layers(self, layers: Sequence[ContextLayer]) -> None:
        """Show the layers of another forecast; copies for the former one stay in the project."""
        for copy in self._copies.values():
            self._let_go(copy)
        self._layers, self._copies = tuple(layers), {}
        self.clear()
        for layer in self._layers:
            item = QTreeWidgetItem([layer.name, ""])
            item.setToolTip(_LAYER, "\n".join(layer.features))
            item.setData(_LAYER, Qt.ItemDataRole.UserRole, layer.name)
            self.addTopLevelItem(item)
        if self._layers:
            self.setCurrentItem(self.topLevelItem(0))
        self._show_states()

    @property
    def chosen(self) -> ContextLayer | None:
        """The layer of the row that is chosen."""
        item = self.currentItem()
        name = item.data(_LAYER, Qt.ItemDataRole.UserRole) if item else None
        return next((layer for layer in self._layers if layer.name == name), None)

    @property
    def copies(self) -> dict[str, QgsVectorLayer]:
        """The edited copies, by the names of their originals."""
        return dict(self._copies)

    def copy_of(self, layer: ContextLayer | None) -> QgsVectorLayer | None:
        """The edited copy of a layer."""
        return self._copies.get(layer.name) if layer else None

    def edit_copy(self, layer: ContextLayer) -> QgsVectorLayer:
        """Make a copy, or take the one that there is, and edit it; raises ValueError."""
        copy = self._copies.get(layer.name)
        if copy is None:
            copy = edit_a_copy(layer, QgsProject.instance())
            self._copies[layer.name] = copy
            copy.willBeDeleted.connect(lambda: self._forget(layer.name))
            copy.layerModified.connect(self._edited.start)
            copy.afterCommitChanges.connect(self._show_states)
            copy.afterRollBack.connect(self._show_states)
        elif not copy.isEditable():
            copy.startEditing()
        self._show_states()
        self.copied.emit(copy)
        return copy

    def drop_copy(self, layer: ContextLayer) -> None:
        """Throw a copy away: the layer is as it was."""
        copy = self._copies.get(layer.name)
        if copy is not None:
            copy.rollBack()
            QgsProject.instance().removeMapLayer(copy.id())

    def _forget(self, name: str) -> None:
        """A copy leaves the project."""
        self._copies.pop(name, None)
        self._show_states()

    def _let_go(self, copy: QgsVectorLayer) -> None:
        for signal in (
            copy.willBeDeleted,
            copy.layerModified,
            copy.afterCommitChanges,
            copy.afterRollBack,
        ):
            signal.disconnect()

    def _show_states(self) -> None:
        for row, layer in enumerate(self._layers):
            copy = self._copies.get(layer.name)
            item = self.topLevelItem(row)
            item.setText(_STATE, self._state(copy))
            item.setToolTip(_STATE, tr("Edits count whether they are saved or not."))
            font = item.font(_STATE)
            font.setBold(copy is not None)
            item.setFont(_STATE, font)
        self.changed.emit()

    def _state(self, copy: QgsVectorLayer | None) -> str:
        if copy is None:
            return tr("as it was")
        unsaved = tr(", unsaved") if copy.isModified() else ""
        return tr("edited copy, {:,} features{}").format(copy.featureCount(), unsaved)
