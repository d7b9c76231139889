"""The short list of what the engine would leave out of the incidents, and why."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..outputs.portable import portable
from ..translation import tr
from .form import show_message
from .run import AlgorithmRun, RunRefused

ALGORITHM = "crimeforecast:checkincidents"
#: Milliseconds without a change before incidents are checked by themselves.
_PAUSE = 1000
_DAY = "yyyy-MM-dd"


class DataCheck(QWidget):
    """Asks the engine; says so where its answer is about other choices than those of now."""

    #: There is an answer, or none any more: see `days`.
    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: AlgorithmRun | None = None
        self._parameters: dict[str, Any] = {}
        # What the parameters and the layer are, in words that can be compared.
        self._wanted = ""
        self._checked = ""
        self._result: dict[str, Any] | None = None
        self.check_button = QPushButton(tr("Chec&k data"))
        self.check_button.setAutoDefault(False)
        self.check_button.setToolTip(tr("Read all incidents and say which are left out, and why"))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.list = QLabel()
        self.list.setWordWrap(True)
        self.list.setTextFormat(Qt.TextFormat.RichText)
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list.hide()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.check)
        self.check_button.clicked.connect(self.check)
        self._tell()

    @property
    def checking(self) -> bool:
        """Whether the engine is being asked."""
        return self._run is not None

    @property
    def days(self) -> int | None:
        """The days from the first incident to the last; None while they are not known."""
        if self._result is None or self._checked != self._wanted:
            return None
        first, last = (self._result["period"][end][:10] for end in ("start", "end"))
        return QDate.fromString(first, _DAY).daysTo(QDate.fromString(last, _DAY)) + 1

    def want(self, parameters: dict[str, Any], state: str, by_itself: bool) -> None:
        """Have these parameters to check, and the layer in this state.

        `by_itself` checks them without being asked.
        """
        plain = portable(parameters, QgsProject.instance())
        wanted = json.dumps([plain, state], sort_keys=True) if parameters else ""
        if wanted == self._wanted:
            return
        self._parameters, self._wanted = parameters, wanted
        self._timer.stop()
        if wanted and by_itself and wanted != self._checked:
            self._timer.start()
        self._tell()

    def check(self) -> None:
        """Ask the engine, in place of what it was asked before."""
        self._cancel()
        run = AlgorithmRun(ALGORITHM, self)
        run.ended.connect(lambda succeeded, outputs: self._ended(run, succeeded, outputs))
        try:
            run.start(self._parameters)
        except RunRefused as refusal:
            run.deleteLater()
            self._show_fault(str(refusal))
            return
        self._run, self._checked, self._result = run, self._wanted, None
        self._tell()

    def stop(self) -> None:
        """End what goes on: the plugin goes away."""
        self._cancel()
        for run in self.findChildren(AlgorithmRun):
            run.close()

    def _cancel(self) -> None:
        """Wait for no answer any more."""
        self._timer.stop()
        run, self._run = self._run, None
        if run:
            run.cancel()
            self._checked = ""

    def _ended(self, run: AlgorithmRun, succeeded: bool, outputs: dict[str, Any]) -> None:
        run.deleteLater()
        if run is not self._run:
            return
        self._run = None
        if succeeded:
            self._result = json.loads(outputs["RESULT"])
            self._fill(self._result)
            self._tell()
        else:
            self._checked = ""
            self._show_fault(" ".join(run.errors) or tr("The data check failed."))
        self.changed.emit()

    # Telling

    def _tell(self) -> None:
        self.check_button.setEnabled(bool(self._wanted) and not self.checking)
        outdated = self._result is not None and self._checked != self._wanted
        self.list.setEnabled(not outdated)
        if self.checking:
            show_message(self.state, tr("Reading the incidents…"), "news")
        elif outdated:
            show_message(self.state, tr("The choices have changed since this check."), "news")
        elif self._result is None:
            show_message(self.state, "")
        else:
            dropped = self._result["intake"]["dropped"]
            said = tr("{} Left out:") if dropped else tr("{} Nothing is left out.")
            show_message(
                self.state, said.format(self._result["verdict"]), "news" if dropped else "done"
            )

    def _show_fault(self, text: str) -> None:
        self.list.hide()
        self._result = None
        self.check_button.setEnabled(bool(self._wanted))
        show_message(self.state, text)

    def _fill(self, result: dict[str, Any]) -> None:
        intake = result["intake"]
        lines = [(f"{found['text']}.", _remedy(found["reason"])) for found in intake["dropped"]]
        lines += [(warning, "") for warning in intake["warnings"]]
        items = (f"<li>{escape(text)} <i>{escape(remedy)}</i></li>" for text, remedy in lines)
        self.list.setText(
            f"<ul style='margin-left: 14px; -qt-list-indent: 0'>{''.join(items)}</ul>"
        )
        self.list.setVisible(bool(lines))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.check_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.state)
        column.addWidget(self.list)


def _remedy(reason: str) -> str:
    """What a person can do about rows that are left out, or why nothing need be done."""
    return {
        "no_time": tr("Fill in their time in the layer, or leave them out."),
        "unparsable_time": tr("Write their times like the others, best as 2016-05-31 14:30."),
        "future_date": tr("Mend their dates, or look at the clock of this computer."),
        "no_place": tr("Geocode them, or leave them out."),
        "null_island": tr("Their address was not found when they were geocoded."),
        "duplicate": tr("They are alike in every column; one of each is kept."),
        "swapped": tr("Exchange their longitude and latitude in the layer."),
        "outside_area": tr("Choose a larger study area to keep them."),
        "other_period": tr("Change the period to keep them."),
        "other_category": tr("Tick their categories to keep them."),
    }.get(reason, "")
