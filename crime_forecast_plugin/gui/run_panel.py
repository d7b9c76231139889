"""The runs at the bottom of the dock: how far each is, its log, and the button that stops it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..translation import tr
from .form import show_message
from .run import AlgorithmRun
from .time_left import time_text
from .workbench import Workbench

_SECOND = 1000
#: Lines of a log that are seen at once.
_LINES = 7


class RunRow(QFrame):
    """One run; it stays after a failure, until the person has read why."""

    dismissed = pyqtSignal()

    def __init__(self, run: AlgorithmRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: AlgorithmRun | None = run
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = _wrapped(run.title)
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.stage = _wrapped(run.stage_text)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of {}").format(run.title))
        self.time = QLabel()
        self.log_button = QPushButton(tr("Log"))
        self.log_button.setCheckable(True)
        self.log_button.setToolTip(tr("Show what the run has said so far."))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Stop the run; nothing of it is kept."))
        self.log = QPlainTextEdit("\n".join(run.log))
        self.log.setReadOnly(True)
        self.log.setFixedHeight((_LINES + 1) * self.fontMetrics().lineSpacing())
        self.log.hide()
        self._lay_out()
        self.log_button.toggled.connect(self.log.setVisible)
        self.cancel_button.clicked.connect(self._cancel)
        run.progressed.connect(self.refresh)
        run.stage.connect(self.refresh)
        run.stage.connect(lambda _text: self.log.appendPlainText(run.log[-1]))
        run.told.connect(self.log.appendPlainText)
        self.refresh()

    def refresh(self) -> None:
        """Show how the run stands now."""
        run = self._run
        if run is None:
            return
        self.stage.setText(run.stage_text)
        waiting = run.state == "waiting"
        # An empty range is drawn as a bar that moves without an end.
        self.bar.setRange(0, 0 if not waiting and run.percent < 1 else 100)
        self.bar.setValue(int(run.percent))
        self.time.setText("" if waiting else time_text(run.seconds_left))
        self.time.setVisible(bool(self.time.text()))

    def keep(self) -> None:
        """Stay for the log of a run that failed."""
        show_message(self.stage, " ".join(self._run.errors) or tr("It failed."))
        self._run = None
        self.bar.hide()
        self.time.hide()
        self.cancel_button.setText(tr("Dismiss"))
        self.cancel_button.setToolTip(tr("Take this run off the list; the history keeps it."))
        self.cancel_button.setEnabled(True)

    def _cancel(self) -> None:
        if self._run is None:
            self.dismissed.emit()
            return
        self.cancel_button.setEnabled(False)
        self._run.cancel()

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.addWidget(self.stage, 1)
        told.addWidget(self.time)
        going = QHBoxLayout()
        going.addWidget(self.bar, 1)
        going.addStretch(0)
        going.addWidget(self.log_button)
        going.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addWidget(self.title)
        layout.addLayout(told)
        layout.addLayout(going)
        layout.addWidget(self.log)


class RunPanel(QWidget):
    """A row for each run; hidden when there is nothing to say."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows: dict[AlgorithmRun, RunRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        # The time left runs down also while a run has nothing to report.
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND)
        self._clock.timeout.connect(self._refresh)
        bench.runs.started.connect(self._add)
        bench.runs.ended.connect(self._ended)
        for run in bench.runs.running:
            self._add(run)
        self.setVisible(bool(self.rows))

    def _add(self, run: AlgorithmRun) -> None:
        row = RunRow(run)
        row.dismissed.connect(lambda: self._remove(run))
        self.rows[run] = row
        self._layout.addWidget(row)
        self._clock.start()
        self.show()

    def _ended(self, run: AlgorithmRun) -> None:
        if run.state == "failed":
            self.rows[run].keep()
        else:
            self._remove(run)

    def _remove(self, run: AlgorithmRun) -> None:
        row = self.rows.pop(run)
        self._layout.removeWidget(row)
        row.deleteLater()
        self.setVisible(bool(self.rows))
        if not self.rows:
            self._clock.stop()

    def _refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
