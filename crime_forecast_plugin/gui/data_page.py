"""The page *Data*: which incidents count, where, and in cells of what size."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..engine.environment import find_python
from ..translation import tr
from .data_faults import faults_of
from .field_sample import FieldSample
from .form import load_form, show_message
from .grid_note import reaches_origin
from .grid_on_map import GridOnMap, GridWish
from .incident_layer import results
from .layer_look import LayerLook
from .live_grid import LiveGrid
from .page import Page
from .page_presets import PagePresets
from .run_page import Fault
from .suggestions import Suggestions
from .workbench import Workbench

#: Layers of more features are checked only when the person asks.
_MOST_BY_ITSELF = 20_000
#: What the data check is about.
_CHECKED = ("INPUT", "TIME", "CATEGORY", "ONLY", "SINCE", "UNTIL", "AREA")


class DataPage(Page):
    """Suggests what it can from the layers, and says so; what the person chose stays."""

    changed = pyqtSignal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        load_form("data_page.ui", self)
        self._look = LayerLook(self)
        self._suggestions = Suggestions(self, self._look)
        self._grid = GridOnMap(
            bench.desktop.canvas, lambda: GridWish(self.cell.value(), self.days()), self
        )
        self._live = LiveGrid(self._grid, self)
        self._messages = [
            label
            for label in self.findChildren(QLabel)
            if label.objectName().endswith("_message") and label is not self.presets_message
        ]
        self._followed: set[str] = set()
        self._fill()
        self._connect()
        self._layers_changed()
        self._layer_changed()

    def title(self) -> str:
        """The name of the page."""
        return tr("Data")

    def parameters(self) -> dict[str, Any]:
        """The parameters of every algorithm on incidents, as the page has them."""
        layer, area = self.incidents.currentLayer(), self.area.currentLayer()
        return {
            "INPUT": QgsProcessingFeatureSourceDefinition(
                layer.id() if layer else "", self.selected_only.isChecked()
            ),
            "TIME": self.time.currentField(),
            "CATEGORY": self.category.currentField() or None,
            "ONLY": ";".join(self.categories.chosen()),
            "SINCE": self.since.day(),
            "UNTIL": self.until.day(),
            "AREA": area.id() if area else None,
            "CELL": self.cell.value(),
            "CONTEXT": [layer.id() for layer in self.context.chosen()],
            "CONTEXT_FEATURES": self.context.features(),
            "HOLIDAYS": self.holidays.text().strip() or None,
        }

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Fill in what is given; it counts as chosen by the person."""
        fillers: dict[str, Callable[[Any], Any]] = {
            "INPUT": self._set_incidents,
            "TIME": self.time.setField,
            "CATEGORY": lambda name: self.category.setField(name or ""),
            "ONLY": lambda names: self.categories.choose(_parts(names)),
            "SINCE": self.since.set_day,
            "UNTIL": self.until.set_day,
            "AREA": lambda area: self.area.setLayer(_layer_of(area)),
            "CELL": lambda cell: self.cell.setValue(round(cell)),
            "CONTEXT": lambda layers: self.context.choose(
                [_layer_of(layer) for layer in layers or ()], values.get("CONTEXT_FEATURES") or ""
            ),
            "HOLIDAYS": lambda text: self.holidays.setText(text or ""),
        }
        fields = {
            "INPUT": self.incidents,
            "TIME": self.time,
            "CATEGORY": self.category,
            "AREA": self.area,
            "CELL": self.cell,
        }
        for name, fill in fillers.items():
            if name in values:
                fill(values[name])
                if name in fields:
                    self._suggestions.choose(fields[name])
        self._refresh()

    def faults(self) -> Iterable[Fault]:
        """What is wrong on the page, field by field."""
        return faults_of(self)

    def stop(self) -> None:
        """End what goes on, and leave nothing on the map: the plugin goes away."""
        self._look.stop()
        self.categories.stop()
        self.check.stop()
        self._live.stop()

    @property
    def sample(self) -> FieldSample | None:
        """What the first incidents hold; None while that is not known."""
        return self._look.sample

    def covered(self) -> QgsVectorLayer | None:
        """The layer that says where cells are to be; None where none does."""
        layer, area = self.incidents.currentLayer(), self.area.currentLayer()
        return area or (layer if layer and not reaches_origin(layer) else None)

    def days(self) -> int | None:
        """The days of the period; None while they are not known."""
        if self.check.days:
            return self.check.days
        first, last = self.since.day(), self.until.day()
        return first.daysTo(last) if first and last and first < last else None

    # Filling in

    def _fill(self) -> None:
        self.incidents.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self.area.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.area.setAllowEmptyLayer(True, tr("The box around the incidents"))
        self.area.setLayer(None)
        self.category.setAllowEmptyFieldName(True)
        self.since.leave_open(tr("the first incident on"))
        self.until.leave_open(tr("no day: up to the last incident"))

    def _connect(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_added)
        project.layersRemoved.connect(self._layers_changed)
        project.cleared.connect(self._begin_anew)
        self.incidents.activated.connect(lambda _: self._suggestions.choose(self.incidents))
        self.incidents.layerChanged.connect(self._layer_changed)
        for field, signal, react in (
            (self.time, self.time.fieldChanged, self._refresh),
            (self.category, self.category.fieldChanged, self._category_changed),
            (self.area, self.area.layerChanged, self._area_changed),
            (self.cell, self.cell.valueChanged, self._want_cells),
        ):
            signal.connect(lambda *_, field=field: self._suggestions.choose(field))
            signal.connect(lambda *_, react=react: react())
        for signal in (
            self.since.valueChanged,
            self.until.valueChanged,
            self.categories.changed,
            self.holidays.textChanged,
            self.check.changed,
        ):
            signal.connect(lambda *_: self._refresh())
        self.check.changed.connect(self._show_cells_note)
        self._look.ended.connect(self._looked)
        self._live.planned.connect(self._show_cells_note)
        self._grid.told.connect(self.grid_note.setText)
        self._grid.drawn.connect(self.area.setLayer)
        self._grid.cancelled.connect(self._show_cells)
        self.draw_button.chosen.connect(self._grid.draw)
        self.show_cells.toggled.connect(self._show_cells)
        self.selected_only.toggled.connect(self._selection_changed)
        self.context.changed.connect(self._show_context)
        self.categories.why_asked.connect(lambda: self.bench.page_requested.emit("responsible"))
        PagePresets(self, self.presets, self.presets_message)

    def _layers_added(self, layers: list[QgsMapLayer]) -> None:
        """Take notice of new layers; rasters, which results have by the dozen, are never chosen."""
        if any(isinstance(layer, QgsVectorLayer) for layer in layers):
            self._layers_changed()

    def _layers_changed(self) -> None:
        """Offer the layers that there are now; results are no incidents."""
        self._followed.intersection_update(QgsProject.instance().mapLayers())
        if not self.area.currentLayer():
            self._suggestions.forget(self.area)
        self.incidents.setExceptedLayerList(results(QgsProject.instance()))
        self._suggestions.suggest_layer()

    def _begin_anew(self) -> None:
        """Leave nothing of the last project."""
        self._suggestions.forget_all()
        self.since.clear()
        self.until.clear()
        self.holidays.clear()
        show_message(self.presets_message, "")
        self._layer_changed()

    def _layer_changed(self) -> None:
        layer = self.incidents.currentLayer()
        if layer and layer.id() not in self._followed:
            self._followed.add(layer.id())
            layer.selectionChanged.connect(self._selection_changed)
            layer.subsetStringChanged.connect(self._filter_changed)
        self._suggestions.suggest_fields(layer)
        self._suggestions.suggest_cell()
        self._suggestions.tell_area()
        self.context.leave_out([layer])
        self._look.begin(layer)
        self._show_selection()
        self._category_changed()
        self._want_cells()

    def _looked(self) -> None:
        self._suggestions.suggest_looked()
        self._refresh()

    def _selection_changed(self) -> None:
        self._show_selection()
        if self.selected_only.isChecked():
            self._suggestions.suggest_cell()
            self._read_categories()

    def _filter_changed(self) -> None:
        self._suggestions.suggest_cell()
        self._look.begin(self.incidents.currentLayer())
        self._read_categories()

    def _read_categories(self) -> None:
        """Read the categories again; what is ticked stays so."""
        ticked = self.categories.chosen()
        self._category_changed()
        self.categories.choose(ticked)

    def _category_changed(self) -> None:
        layer, field = self.incidents.currentLayer(), self.category.currentField()
        if layer and field:
            self.categories.read(layer, field, self.selected_only.isChecked())
        else:
            self.categories.clear(tr("Without a category field all incidents count alike."))

    def _area_changed(self) -> None:
        self._suggestions.suggest_cell()
        self._suggestions.tell_area()
        self._want_cells()

    def _want_cells(self) -> None:
        self._live.want(self.covered(), self.cell.value())
        self._refresh()

    def _set_incidents(self, given: Any) -> None:
        layer = _layer_of(given)
        if layer:
            self.incidents.setLayer(layer)
            selected = getattr(given, "selectedFeaturesOnly", False)
            self.selected_only.setChecked(selected)

    # Telling

    def _refresh(self) -> None:
        """Put a message beside each field that cannot stay so, and have the rest checked."""
        faults = list(self.faults())
        texts = {label: text for _, label, text in reversed(faults)}  # the first of a label counts
        for label in self._messages:
            text = texts.get(label, "")
            if label.text() != text:
                show_message(label, text)
        self._want_check(not faults)
        self.changed.emit()

    def _want_check(self, possible: bool) -> None:
        layer = self.incidents.currentLayer()
        chosen = self.parameters()
        asked = {name: chosen[name] for name in _CHECKED} if layer and possible else {}
        state = f"{layer.subsetString()} {layer.featureCount()}" if asked else ""
        small = bool(asked) and layer.featureCount() <= _MOST_BY_ITSELF
        looks = self.isVisible() and not self.categories.reading and not self._look.looking
        self.check.want(asked, state, small and looks and find_python() is not None)

    def _show_selection(self) -> None:
        layer = self.incidents.currentLayer()
        count = layer.selectedFeatureCount() if layer else 0
        self.selected_only.setText(tr("S&elected features only ({:,})").format(count))
        self.selected_only.setEnabled(count > 0 or self.selected_only.isChecked())
        self._refresh()

    def _show_context(self) -> None:
        """Say how many layers are ticked, as the group may be closed."""
        count = len(self.context.chosen())
        titles = {0: tr("Context"), 1: tr("Context (1 layer)")}
        self.context_group.setTitle(titles.get(count, tr("Context ({:,} layers)").format(count)))
        self._refresh()

    def _show_cells_note(self) -> None:
        if self._live.planning:
            self.grid_note.setText(tr("Counting the cells…"))
        else:
            plan, days = self._live.plan, self.days()
            text = plan.describe(days) if plan else ""
            if plan and days and days > 1:
                text += " " + tr("That is day by day, over {:,} days.").format(days)
            self.grid_note.setText(text)

    def _show_cells(self) -> None:
        self._live.show_cells(self.isVisible() and self.show_cells.isChecked())
        self._show_cells_note()

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Show the cells, and look at the selection again."""
        super().showEvent(event)
        self._show_cells()
        self._show_selection()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the cells off the map."""
        super().hideEvent(event)
        self._live.show_cells(False)


def _parts(names: str | None) -> list[str]:
    return [name for name in (names or "").split(";") if name]


def _layer_of(given: Any) -> QgsMapLayer | None:
    """The layer of the project that a parameter names."""
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source.staticValue()
    return given if isinstance(given, QgsMapLayer) else QgsProject.instance().mapLayer(given or "")
