"""What the dialogs have in common that fill in an algorithm, start it and follow it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QLabel, QStyle, QWidget

from ..translation import tr
from .engine_state import EngineState
from .form import icon, load_form, show_message
from .message_bar import open_file, push_message
from .output_folder import propose_folder
from .run import AlgorithmRun, RunRefused

_TITLE_BAR = QStyle.PixelMetric.PM_TitleBarHeight

#: A field that cannot stay as it is, the label beside it, and what to say there.
Fault = tuple[QWidget, QLabel, str]


@dataclass(frozen=True)
class Subject:
    """What a dialog runs: its form, algorithm and folder, and how it tells the end."""

    form: str
    algorithm: str
    folder: str
    done: str
    cancelled: str
    failed: str


class RunDialog(QDialog):
    """Not modal; a run goes on when it is closed, and is found again when it is opened.

    The form has the widgets that are named here; a label whose name ends in `_message` stands
    beside the field that it speaks of.
    """

    settings_requested = pyqtSignal()

    def __init__(
        self,
        subject: Subject,
        engine: EngineState,
        main_bar: QgsMessageBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_form(subject.form, self)
        self.setWindowIcon(icon("forecast"))
        self._subject = subject
        self._engine = engine
        self._main_bar = main_bar
        self._run: AlgorithmRun | None = None
        self._report: Path | None = None
        self._proposed_folder = ""
        self._tried = False
        self._sized = False
        self.run_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.close)
        self.report_button.clicked.connect(lambda: open_file(self._report))
        self.settings_button.clicked.connect(self.settings_requested)
        engine.changed.connect(self._show_engine)

    # What a dialog says of its own

    @abstractmethod
    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm as the form has them."""

    @abstractmethod
    def faults(self) -> Iterable[Fault]:
        """What is wrong in the form, field by field."""

    def _reveal(self, fields: list[QWidget]) -> None:
        """Show fields, and bring the first of them into view."""
        self.tabs.setCurrentWidget(self.parameters_page)
        self.scroll.ensureWidgetVisible(fields[0])
        fields[0].setFocus()

    # Running

    @property
    def running(self) -> bool:
        """Whether the algorithm runs."""
        return self._run is not None

    def close_run(self) -> None:
        """End what goes on: the plugin goes away."""
        if self._run:
            self._run.close()
            self._run = None

    def _start(self) -> None:
        self._tried = True
        faulty = self._show_messages()
        if faulty:
            self._reveal(faulty)
            return
        run = AlgorithmRun(self._subject.algorithm, self)
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
        self._show_stage(tr("Starting"))
        self._show_running()

    def _cancel(self) -> None:
        if self._run:
            self.cancel_button.setEnabled(False)
            self._show_stage(tr("Cancelling…"))
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
            self._tell(f"{self._subject.done} {outputs['VERDICT']}", "done", self._report)
        elif run.cancelled:
            self._tell(self._subject.cancelled, "news")
        else:
            self.log.appendPlainText("\n".join(run.errors))
            self._tell(" ".join(run.errors) or self._subject.failed, "fault")
        self._show_running()
        self._propose_folder()
        run.deleteLater()

    # Telling

    def _tell(self, text: str, tone: str, report: Path | None = None) -> None:
        """Say how the run ended; also in QGIS's window where this one is closed."""
        self._notify(text, tone)
        if not self.isVisible():
            push_message(self._main_bar, self.windowTitle(), text, tone, report)

    def _notify(self, text: str, tone: str = "fault") -> None:
        """Say something above the form; where the engine is at fault, offer its settings."""
        show_message(self.notice_text, text, tone)
        self.settings_button.setVisible(bool(self._engine.fault))
        self.notice.setVisible(bool(text))

    def _show_engine(self) -> None:
        """Say when there is no engine."""
        if not self.running:
            self._notify(self._engine.fault)

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
        for field, label, text in self.faults():
            show_message(label, text)
            faulty.append(field)
        return faulty

    def _propose_folder(self) -> None:
        """Propose a new folder, unless the person chose one."""
        if self.output.filePath() == self._proposed_folder:
            self._proposed_folder = propose_folder(self._subject.folder, datetime.now())
            self.output.setFilePath(self._proposed_folder)

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
        # Qt has placed the window by its former size.
        place = self.geometry()
        place.moveCenter((self.parentWidget().geometry() if self.parent() else screen).center())
        place.moveTop(max(place.top(), screen.top() + self.style().pixelMetric(_TITLE_BAR)))
        self.move(place.topLeft())
