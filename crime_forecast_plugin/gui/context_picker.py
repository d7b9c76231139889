"""A list of the project's layers, to tick those that a model is to look at."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from ..outputs.metadata import JOB_PROPERTY
from ..translation import tr

_LAYER, _FEATURES = 0, 1
_ID_ROLE = Qt.ItemDataRole.UserRole


class ContextPicker(QTreeWidget):
    """A row for each layer: ticked or not, and what is to be made of it."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_out: list[str] = []
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Layer"), tr("Features (grey: the default)")])
        self.setRootIsDecorated(False)
        header = self.header()
        header.setSectionResizeMode(_LAYER, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.itemChanged.connect(self.changed)
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        project.layersRemoved.connect(self._list)
        self._list()

    def leave_out(self, layers: list[QgsMapLayer | None]) -> None:
        """Do not offer some layers, such as the incidents themselves."""
        left_out = [layer.id() for layer in layers if layer]
        if left_out != self._left_out:
            self._left_out = left_out
            self._list()

    def chosen(self) -> list[QgsMapLayer]:
        """The layers that are ticked."""
        project = QgsProject.instance()
        return [project.mapLayer(item.data(_LAYER, _ID_ROLE)) for item in self._ticked()]

    def features(self) -> str:
        """What is to be made of them, a line a layer; the defaults are left unsaid."""
        lines = []
        for item in self._ticked():
            wish = self._wish(item).text().strip()
            if wish:
                # Options stand before the colon, features after it.
                mark = " | " if "=" in wish.partition(":")[0] or wish == "ahead" else ": "
                lines.append(f"{item.text(_LAYER)}{mark}{wish}")
        return "\n".join(lines)

    def tick(self, layer: QgsMapLayer, features: str = "") -> None:
        """Tick a layer, and say what is to be made of it."""
        for item in self._items():
            if item.data(_LAYER, _ID_ROLE) == layer.id():
                item.setCheckState(_LAYER, Qt.CheckState.Checked)
                self._wish(item).setText(features)

    def choose(self, layers: list[QgsMapLayer | None], features: str = "") -> None:
        """Tick these layers and no other, with what `features` said of them."""
        for item in self._items():
            item.setCheckState(_LAYER, Qt.CheckState.Unchecked)
            self._wish(item).clear()
        for layer in layers:
            if layer:
                self.tick(layer, _wish_for(layer.name(), features))

    def _items(self) -> list[QTreeWidgetItem]:
        return [self.topLevelItem(row) for row in range(self.topLevelItemCount())]

    def _ticked(self) -> list[QTreeWidgetItem]:
        return [item for item in self._items() if item.checkState(_LAYER) == Qt.CheckState.Checked]

    def _wish(self, item: QTreeWidgetItem) -> QLineEdit:
        return self.itemWidget(item, _FEATURES)

    def _added(self, layers: list[QgsMapLayer]) -> None:
        """Show new layers; those of a result come by the dozen, and are none."""
        if any(map(_usable, layers)):
            self._list()

    def _list(self) -> None:
        """Show the layers that there are now; what was ticked stays so."""
        wishes = {i.data(_LAYER, _ID_ROLE): self._wish(i).text() for i in self._ticked()}
        self.blockSignals(True)
        self.clear()
        layers = sorted(QgsProject.instance().mapLayers().values(), key=_sort_key)
        for layer in layers:
            if _usable(layer) and layer.id() not in self._left_out:
                self._add(layer, wishes.get(layer.id()))
        self.blockSignals(False)
        self.changed.emit()

    def _add(self, layer: QgsMapLayer, wish: str | None) -> None:
        item = QTreeWidgetItem([layer.name(), ""])
        item.setData(_LAYER, _ID_ROLE, layer.id())
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        state = Qt.CheckState.Unchecked if wish is None else Qt.CheckState.Checked
        item.setCheckState(_LAYER, state)
        self.addTopLevelItem(item)
        edit = QLineEdit(wish or "")
        default, possible = _features_of(layer)
        edit.setPlaceholderText(default)
        edit.setToolTip(possible)
        edit.setFrame(False)
        edit.textEdited.connect(lambda: item.setCheckState(_LAYER, Qt.CheckState.Checked))
        edit.textChanged.connect(self.changed)
        self.setItemWidget(item, _FEATURES, edit)


def _wish_for(name: str, features: str) -> str:
    """What a text, as `ContextPicker.features` gives it, says of the layer of a name."""
    for line in features.splitlines():
        for mark in (": ", " | "):
            if line.startswith(name + mark):
                return line[len(name) + len(mark) :]
    return ""


def _usable(layer: QgsMapLayer) -> bool:
    """Whether a layer may be context; the plugin's own results are none."""
    known = isinstance(layer, (QgsVectorLayer, QgsRasterLayer))
    return known and layer.isValid() and layer.customProperty(JOB_PROPERTY) is None


def _sort_key(layer: QgsMapLayer) -> str:
    return layer.name().casefold()


def _features_of(layer: QgsMapLayer) -> tuple[str, str]:
    """What is made of a layer if nothing else is said, and what is possible."""
    if isinstance(layer, QgsRasterLayer):
        return "mean", tr("mean, min, max (of each cell)")
    kinds = QgsWkbTypes.GeometryType
    if layer.geometryType() == kinds.PointGeometry:
        return "distance, density@500", tr(
            "distance (m), count, density@R (within R metres, per km²), sum(FIELD)@R, "
            "mean(FIELD)@R. Options stand first: from=FIELD | to=FIELD: distance"
        )
    if layer.geometryType() == kinds.LineGeometry:
        return "length, distance", tr("length (m in the cell), distance (m)")
    if layer.geometryType() == kinds.PolygonGeometry:
        return "share, distance", tr(
            "share (of the cell), distance (m), mean(FIELD) (by area), sum(FIELD) (spread evenly)"
        )
    return tr("all fields of numbers"), tr(
        "Names of fields. A table with a row a day is the weather; ahead: FIELD takes that of the "
        "day itself. Rows of places: places=LAYER | key=FIELD=FIELD | date=FIELD: sum(FIELD)@500"
    )
