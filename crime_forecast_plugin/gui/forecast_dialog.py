"""The dialog that fills in the forecast's parameters, starts it and follows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)
from qgis.gui import QgsDateTimeEdit, QgsFileWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QDateTime, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..translation import tr
from .engine_state import EngineState
from .forecast_faults import faults_of
from .grid_note import describe_grid
from .grid_on_map import GridOnMap, GridWish
from .message_bar import open_file
from .run_dialog import Fault, RunDialog, Subject
from .time_field import guess_time_field
from .time_steps import TIME_STEPS, duration_text

ALGORITHM = "crimeforecast:forecastincidents"
_USUAL_MODEL = "st_resnet"
_HELP = Path(__file__).resolve().parents[1] / "help" / "forecast.html"


class ForecastDialog(RunDialog):
    """Asks what to forecast, from what, and with which model."""

    comparison_requested = pyqtSignal()

    def __init__(
        self,
        engine: EngineState,
        main_bar: QgsMessageBar,
        canvas: QgsMapCanvas,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_subject(), engine, main_bar, parent)
        self._grid = GridOnMap(canvas, lambda: GridWish(self.cell.value()), self)
        self._fill()
        self._connect()
        self._layer_changed()
        self._show_engine()

    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm as the form has them."""
        layer = self.incidents.currentLayer()
        return {
            "INPUT": QgsProcessingFeatureSourceDefinition(
                layer.id() if layer else "", self.selected_only.isChecked()
            ),
            "TIME": self.time.currentField(),
            "CATEGORY": self.category.currentField() or None,
            "ONLY": ";".join(self.categories.chosen()),
            "SINCE": _day(self.since),
            "UNTIL": _day(self.until),
            "AREA": self.area.currentLayer(),
            "CELL": self.cell.value(),
            "STEP": self.step.currentData(),
            "HORIZON": self.horizon.value(),
            "MODEL": self.model.chosen().name,
            "DEVICE": self.device.currentData(),
            "SEED": self.seed.value(),
            "AREA_SHARE": self.area_share.value(),
            "TEST_DAYS": self.test_days.value(),
            "SETTINGS": self.settings.text().strip() or None,
            "SAVED_MODEL": self.saved_model.filePath() or None,
            "CONTEXT": [layer.id() for layer in self.context.chosen()],
            "CONTEXT_FEATURES": self.context.features(),
            "HOLIDAYS": self.holidays.text().strip() or None,
            "OUTPUT": self.output.filePath(),
        }

    def faults(self) -> Iterable[Fault]:
        """What is wrong in the form, field by field."""
        return faults_of(self)

    def close_run(self) -> None:
        """End what goes on, and leave nothing on the map: the plugin goes away."""
        self.categories.stop()
        self._grid.stop()
        super().close_run()

    # Filling in

    def _fill(self) -> None:
        self.incidents.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self.area.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.area.setAllowEmptyLayer(True)
        self.area.setLayer(None)
        self.category.setAllowEmptyFieldName(True)
        for step in TIME_STEPS:
            self.step.addItem(step.title, step.code)
        self.step.setCurrentIndex(self.step.findData("1D"))
        # As high as the longest of them needs, so that the form keeps its height.
        for row in range(self.model.count()):
            note = QLabel(self.model.note(row))
            note.setWordWrap(True)
            note.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.model_notes.addWidget(note)
        self.model.currentIndexChanged.connect(self.model_notes.setCurrentIndex)
        self.model.choose(_USUAL_MODEL)
        for day, open_end in (
            (self.since, tr("the first incident on")),
            (self.until, tr("no day: up to the last incident")),
        ):
            day.setNullRepresentation(open_end)
            day.setAllowNull(True)
            day.clear()
        self.saved_model.setFilter(tr("Trained models (*.safetensors)"))
        self.output.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._propose_folder()
        self._step_changed()

    def _connect(self) -> None:
        self.incidents.layerChanged.connect(self._layer_changed)
        self.category.fieldChanged.connect(self._category_changed)
        self.step.currentIndexChanged.connect(self._step_changed)
        self.horizon.valueChanged.connect(self._show_duration)
        self.area.layerChanged.connect(self._show_grid)
        self.cell.valueChanged.connect(self._show_grid)
        self.draw_button.chosen.connect(self._grid.draw)
        self._grid.told.connect(self.grid_note.setText)
        self._grid.drawn.connect(self.area.setLayer)
        self._grid.cancelled.connect(self._show_grid)
        self.context.changed.connect(self._show_context)
        for signal in (
            self.selected_only.toggled,
            self.time.fieldChanged,
            self.categories.changed,
            self.settings.textChanged,
            self.output.fileChanged,
        ):
            signal.connect(self._changed)
        self.help_button.clicked.connect(lambda: open_file(_HELP))
        self.compare_button.clicked.connect(self.comparison_requested)

    def _layer_changed(self) -> None:
        layer = self.incidents.currentLayer()
        self.time.setLayer(layer)
        self.category.setLayer(layer)
        self.category.setField("")
        if layer:
            self.time.setField(guess_time_field(layer.fields()) or "")
        self.context.leave_out([layer])
        self._show_selection()
        self._category_changed()
        self._show_grid()

    def _category_changed(self) -> None:
        layer, field = self.incidents.currentLayer(), self.category.currentField()
        if layer and field:
            self.categories.read(layer, field)
        else:
            self.categories.clear(tr("Without a category field all incidents count alike."))

    def _step_changed(self) -> None:
        step = TIME_STEPS[self.step.currentIndex()]
        self.horizon.setValue(step.usual_count)
        self._show_duration()

    # Telling

    def _show_selection(self) -> None:
        layer = self.incidents.currentLayer()
        count = layer.selectedFeatureCount() if layer else 0
        self.selected_only.setText(tr("S&elected features only ({:,})").format(count))
        self.selected_only.setEnabled(count > 0 or self.selected_only.isChecked())

    def _show_duration(self) -> None:
        step = TIME_STEPS[self.step.currentIndex()]
        self.horizon_note.setText("= " + duration_text(step, self.horizon.value()))

    def _show_context(self) -> None:
        """Say how many layers are ticked, as the group may be closed."""
        count = len(self.context.chosen())
        titles = {0: tr("Context"), 1: tr("Context (1 layer)")}
        self.context_group.setTitle(titles.get(count, tr("Context ({:,} layers)").format(count)))

    def _show_grid(self) -> None:
        layer, area = self.incidents.currentLayer(), self.area.currentLayer()
        known = isinstance(layer, QgsVectorLayer)
        self.grid_note.setText(describe_grid(layer, area, self.cell.value()) if known else "")
        self._changed()

    def _show_engine(self) -> None:
        """Offer the devices that the engine has, and say when there is no engine."""
        chosen = self.device.currentData()
        self.device.clear()
        self.device.addItem(tr("Automatic"), "auto")
        devices = self._engine.hello.devices if self._engine.hello else ()
        for device in devices:
            self.device.addItem(device.label, device.name)
        self.device.setCurrentIndex(max(0, self.device.findData(chosen)))
        super()._show_engine()

    def _reveal(self, fields: list[QWidget]) -> None:
        """Show fields, and open the group that any of them is in."""
        if self.settings in fields:
            self.advanced_group.setCollapsed(False)
        super()._reveal(fields)

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the incidents."""
        first = not self._sized
        super().showEvent(event)
        if first:
            self.incidents.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the cells off the map."""
        super().hideEvent(event)
        self._grid.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the layer's selection again when the person comes back to this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._show_selection()


def _subject() -> Subject:
    return Subject(
        form="forecast_dialog.ui",
        algorithm=ALGORITHM,
        folder="forecast",
        done=tr("The forecast is done; its layers are in the project."),
        cancelled=tr("The forecast was cancelled; nothing was written."),
        failed=tr("The forecast failed."),
    )


def _day(edit: QgsDateTimeEdit) -> QDateTime | None:
    return None if edit.isNull() else edit.dateTime()
