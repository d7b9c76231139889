"""The dialog that fills in the forecast's parameters, starts it and follows it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)
from qgis.gui import QgsDateTimeEdit, QgsFileWidget, QgsMessageBar
from qgis.PyQt.QtCore import QDateTime, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QLabel, QWidget

from .engine_state import EngineState
from .forecast_faults import faults_of
from .form import icon, load_form, show_message
from .grid_note import describe_grid
from .message_bar import open_file, push_message
from .output_folder import propose_folder
from .run import ForecastRun, RunRefused
from .time_field import guess_time_field
from .time_steps import TIME_STEPS, duration_text

_USUAL_MODEL = "st_resnet"
_HELP = Path(__file__).resolve().parents[1] / "help" / "forecast.html"


class ForecastDialog(QDialog):
    """Not modal; a run goes on when it is closed, and is found again when it is opened."""

    settings_requested = pyqtSignal()
    comparison_requested = pyqtSignal()

    def __init__(
        self, engine: EngineState, main_bar: QgsMessageBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form("forecast_dialog.ui", self)
        self.setWindowIcon(icon("forecast"))
        self._engine = engine
        self._main_bar = main_bar
        self._run: ForecastRun | None = None
        self._report: Path | None = None
        self._proposed_folder = ""
        self._tried = False
        self._sized = False
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
            "OUTPUT": self.output.filePath(),
        }

    def close_run(self) -> None:
        """End what goes on: the plugin goes away."""
        self.categories.stop()
        if self._run:
            self._run.close()
            self._run = None

    @property
    def running(self) -> bool:
        """Whether a forecast is being made."""
        return self._run is not None

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
            (self.since, self.tr("the first incident on")),
            (self.until, self.tr("no day: up to the last incident")),
        ):
            day.setNullRepresentation(open_end)
            day.setAllowNull(True)
            day.clear()
        self.saved_model.setFilter(self.tr("Trained models (*.safetensors)"))
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
        for signal in (
            self.selected_only.toggled,
            self.time.fieldChanged,
            self.categories.changed,
            self.settings.textChanged,
            self.output.fileChanged,
        ):
            signal.connect(self._changed)
        self.run_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.close)
        self.help_button.clicked.connect(lambda: open_file(_HELP))
        self.report_button.clicked.connect(lambda: open_file(self._report))
        self.settings_button.clicked.connect(self.settings_requested)
        self.compare_button.clicked.connect(self.comparison_requested)
        self._engine.changed.connect(self._show_engine)

    def _layer_changed(self) -> None:
        layer = self.incidents.currentLayer()
        self.time.setLayer(layer)
        self.category.setLayer(layer)
        self.category.setField("")
        if layer:
            self.time.setField(guess_time_field(layer.fields()) or "")
        self._show_selection()
        self._category_changed()
        self._show_grid()

    def _category_changed(self) -> None:
        layer, field = self.incidents.currentLayer(), self.category.currentField()
        if layer and field:
            self.categories.read(layer, field)
        else:
            self.categories.clear(self.tr("Without a category field all incidents count alike."))

    def _step_changed(self) -> None:
        step = TIME_STEPS[self.step.currentIndex()]
        self.horizon.setValue(step.usual_count)
        self._show_duration()

    def _propose_folder(self) -> None:
        """Propose a new folder, unless the person chose one."""
        if self.output.filePath() == self._proposed_folder:
            self._proposed_folder = propose_folder("forecast", datetime.now())
            self.output.setFilePath(self._proposed_folder)

    # Telling

    def _show_selection(self) -> None:
        layer = self.incidents.currentLayer()
        count = layer.selectedFeatureCount() if layer else 0
        self.selected_only.setText(self.tr("S&elected features only ({:,})").format(count))
        self.selected_only.setEnabled(count > 0 or self.selected_only.isChecked())

    def _show_duration(self) -> None:
        step = TIME_STEPS[self.step.currentIndex()]
        self.horizon_note.setText("= " + duration_text(step, self.horizon.value()))

    def _show_grid(self) -> None:
        layer, area = self.incidents.currentLayer(), self.area.currentLayer()
        known = isinstance(layer, QgsVectorLayer)
        self.grid_note.setText(describe_grid(layer, area, self.cell.value()) if known else "")
        self._changed()

    def _show_engine(self) -> None:
        """Offer the devices that the engine has, and say when there is no engine."""
        chosen = self.device.currentData()
        self.device.clear()
        self.device.addItem(self.tr("Automatic"), "auto")
        devices = self._engine.hello.devices if self._engine.hello else ()
        for device in devices:
            self.device.addItem(device.label, device.name)
        self.device.setCurrentIndex(max(0, self.device.findData(chosen)))
        if not self.running:
            self._notify(self._engine.fault)

    def _notify(self, text: str, tone: str = "fault") -> None:
        """Say something above the form; where the engine is at fault, offer its settings."""
        show_message(self.notice_text, text, tone)
        self.settings_button.setVisible(bool(self._engine.fault))
        self.notice.setVisible(bool(text))

    def _changed(self) -> None:
        """Follow what is being mended, once the form was refused."""
        if self._tried:
            self._show_messages()

    def _show_messages(self) -> list[QWidget]:
        """Put a message beside each field that cannot stay so, and give these fields."""
        for label in self.parameters_page.findChildren(QLabel):
            if label.objectName().endswith("_message"):
                show_message(label, "")
        faulty = []
        for field, label, text in faults_of(self):
            show_message(label, text)
            faulty.append(field)
        return faulty

    # Running

    def _start(self) -> None:
        self._tried = True
        faulty = self._show_messages()
        if faulty:
            self.tabs.setCurrentWidget(self.parameters_page)
            self.advanced_group.setCollapsed(
                self.advanced_group.isCollapsed() and self.settings not in faulty
            )
            self.scroll.ensureWidgetVisible(faulty[0])
            faulty[0].setFocus()
            return
        run = ForecastRun(self)
        run.progressed.connect(lambda percent: self.progress.setValue(int(percent)))
        run.stage.connect(self._show_stage)
        run.told.connect(self.log.appendPlainText)
        run.ended.connect(self._ended)
        try:
            run.start(self.parameters())
        except RunRefused as refusal:
            self._notify(str(refusal))
            return
        self._notify("")
        self._run = run
        self.log.clear()
        self.tabs.setCurrentWidget(self.log_page)
        self.progress.setValue(0)
        self._show_stage(self.tr("Starting"))
        self._show_running()

    def _cancel(self) -> None:
        if self._run:
            self.cancel_button.setEnabled(False)
            self._show_stage(self.tr("Cancelling…"))
            self._run.cancel()

    def _show_stage(self, text: str) -> None:
        self.log.appendPlainText(f"{datetime.now():%H:%M:%S}  {text}")
        self.stage.setText(text)
        self.stage.setToolTip(text)

    def _show_running(self) -> None:
        self.run_button.setEnabled(not self.running)
        self.activity.setVisible(self.running)
        self.cancel_button.setEnabled(self.running)
        self.parameters_page.setEnabled(not self.running)
        self.report_button.setEnabled(not self.running and self._report is not None)

    def _ended(self, succeeded: bool, outputs: dict[str, Any]) -> None:
        run, self._run = self._run, None
        if succeeded:
            self._report = Path(outputs["REPORT"])
            done = self.tr("The forecast is done; its layers are in the project.")
            self._tell(f"{done} {outputs['VERDICT']}", "done", self._report)
        elif run.cancelled:
            self._tell(self.tr("The forecast was cancelled; nothing was written."), "news")
        else:
            self.log.appendPlainText("\n".join(run.errors))
            self._tell(" ".join(run.errors) or self.tr("The forecast failed."), "fault")
        self._show_running()
        self._propose_folder()
        run.deleteLater()

    def _tell(self, text: str, tone: str, report: Path | None = None) -> None:
        """Say how the run ended; also in QGIS's window where this one is closed."""
        self._notify(text, tone)
        if not self.isVisible():
            push_message(self._main_bar, self.windowTitle(), text, tone, report)

    # Window

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the form needs, as far as the screen has it."""
        super().showEvent(event)
        self._engine.refresh()
        if not self.running:
            self._propose_folder()
        if self._sized:
            return
        self._sized = True
        self.incidents.setFocus()
        screen = QGuiApplication.primaryScreen().availableGeometry()
        form = self.fields.layout()
        around = self.sizeHint() - self.scroll.sizeHint()
        bar = self.scroll.verticalScrollBar().sizeHint().width()
        width = max(form.sizeHint().width(), 100 * self.fontMetrics().averageCharWidth())
        height = max(form.sizeHint().height(), form.totalHeightForWidth(width))
        self.resize(
            min(width + around.width() + bar, int(screen.width() * 0.95)),
            min(height + around.height(), int(screen.height() * 0.9)),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Look at the layer's selection again when the person comes back to this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._show_selection()


def _day(edit: QgsDateTimeEdit) -> QDateTime | None:
    return None if edit.isNull() else edit.dateTime()
