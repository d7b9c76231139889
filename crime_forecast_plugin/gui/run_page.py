"""What the pages have in common that fill in an algorithm and start it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import QAction, QLabel, QWidget

from ..translation import tr
from .form import load_form, show_message
from .page import Page
from .run import AlgorithmRun, RunRefused
from .tab_order import order_tabs
from .workbench import Workbench

#: A field that cannot stay as it is, the label beside it, and what to say there.
Fault = tuple[QWidget, QLabel, str]


@dataclass(frozen=True)
class Subject:
    """What a page runs, and how it tells the end."""

    #: Identifier of the algorithm.
    algorithm: str
    #: Name of the run in lists and messages.
    title: str
    done: str
    cancelled: str
    failed: str
    #: Name of a page of the help.
    help: str


class RunPage(Page):
    """A form above a button that starts it.

    The page's own widgets go into `fields`; a label whose name ends in `_message` stands beside
    the field that it speaks of. The page stays usable during a run; the dock shows how that goes.
    """

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        load_form("run_page.ui", self)
        self._touched: set[QWidget] = set()
        self._tried = False
        self._report: Path | None = None
        self.data_line.join(bench)
        keys = QAction(self)
        keys.setShortcut(QKeySequence("Ctrl+Return"))
        keys.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.triggered.connect(lambda: self.run_button.click())
        self.addAction(keys)
        self.run_button.clicked.connect(self.start)
        self.help_button.clicked.connect(self._open_help)
        self.report_button.clicked.connect(self._open_report)
        self.settings_button.clicked.connect(bench.settings_requested)
        self.data_button.clicked.connect(lambda: bench.page_requested.emit("data"))
        bench.engine.changed.connect(self._show_engine)

    # What a page says of its own

    @abstractmethod
    def subject(self) -> Subject:
        """What the page runs as it is filled in now."""

    def needs_data(self) -> bool:
        """Whether the run is about the incidents that the Data page chooses."""
        return False

    def faults(self) -> Iterable[Fault]:
        """What is wrong in the form, field by field."""
        return ()

    def started(self, run: AlgorithmRun) -> None:
        """Get ready for the next run, now that this one has what it needs."""

    def finished(self, outputs: dict[str, Any]) -> None:
        """Take notice of a run that succeeded."""

    def reveal(self, fields: list[QWidget]) -> None:
        """Bring the first of some fields into view; a page opens what they are folded into."""
        self.scroll.ensureWidgetVisible(fields[0])
        fields[0].setFocus()

    # Running

    def start(self) -> None:
        """Start the algorithm, unless something has to be mended first."""
        self._tried = True
        faulty = self.show_faults()
        if faulty:
            self.reveal(faulty)
            return
        missing = next((text for _, _, text in self._data_faults()), "")
        if missing:
            self.notify(missing)
            self.data_button.show()
            return
        subject = self.subject()
        try:
            run = self.bench.runs.start(
                subject.algorithm, self._parameters_of(subject.algorithm), subject.title
            )
        except RunRefused as refusal:
            self.notify(str(refusal))
            return
        self._tried = False
        self.notify("")
        run.ended.connect(partial(self._ended, run, subject))
        self.started(run)

    def fault_of_folder(self, folder: str) -> str:
        """What is wrong with a folder for the result; empty for nothing."""
        if not folder:
            return tr("Choose the folder for the result.")
        if any(run.parameters.get("OUTPUT") == folder for run in self.bench.runs.running):
            return tr("Another run is writing into this folder; choose another one.")
        return ""

    def _data_faults(self) -> Iterable[Fault]:
        return self.bench.page("data").faults() if self.needs_data() else ()

    def _parameters_of(self, algorithm: str) -> dict[str, Any]:
        """What the Data page, where it is asked, and this one have for an algorithm."""
        chosen = self.bench.page("data").parameters() if self.needs_data() else {}
        made = QgsApplication.processingRegistry().algorithmById(algorithm)
        known = {definition.name() for definition in made.parameterDefinitions()} if made else ()
        given = {**chosen, **self.parameters()}
        return {name: value for name, value in given.items() if name in known}

    def _ended(
        self, run: AlgorithmRun, subject: Subject, succeeded: bool, outputs: dict[str, Any]
    ) -> None:
        if run.orphaned:
            return  # the message bar tells where the result of a closed project is
        if succeeded:
            self._report = Path(outputs["REPORT"]) if outputs.get("REPORT") else None
            self.notify(f"{subject.done} {outputs.get('VERDICT', '')}".strip(), "done")
            self.report_button.setVisible(self._report is not None)
            self.finished(outputs)
        elif run.cancelled:
            self.notify(subject.cancelled, "news")
        else:
            self.notify(" ".join(run.errors) or subject.failed)

    # Telling

    def notify(self, text: str, tone: str = "fault") -> None:
        """Say something above the buttons; where the engine is at fault, offer its settings."""
        show_message(self.notice_text, text, tone)
        self.settings_button.setVisible(bool(self.bench.engine.fault))
        self.data_button.hide()
        self.report_button.hide()
        self.notice.setVisible(bool(text))

    def watch(self, field: QWidget, *signals: Any) -> None:
        """Check the form whenever one of the signals says that a field has changed."""
        for signal in signals:
            signal.connect(lambda *_: self._touch(field))

    def show_faults(self) -> list[QWidget]:
        """Put a message beside each faulty field that was touched, or all once Run was pressed.

        Returns the fields that have one.
        """
        for label in self.fields.findChildren(QLabel):
            if label.objectName().endswith("_message"):
                show_message(label, "")
        faulty = []
        for field, label, text in self.faults():
            if self._tried or field in self._touched:
                show_message(label, text)
                faulty.append(field)
        return faulty

    def order_tabs(self, *parts: QWidget) -> None:
        """Have the Tab key lead through parts of the form, then to what stands below it."""
        order_tabs((self.data_line, *parts, self.notice, self.help_button, self.run_button))

    def show_data_line(self) -> None:
        """Say which data the page takes, if it takes any."""
        self.data_line.setVisible(self.needs_data())

    def _touch(self, field: QWidget) -> None:
        self._touched.add(field)
        self.show_faults()

    def _open_report(self) -> None:
        from .report_viewer import show_report  # takes long to load, and is seldom needed

        show_report(self._report, self)

    def _open_help(self) -> None:
        from ..help_page import help_page
        from .report_viewer import show_report

        show_report(help_page(self.subject().help), self)

    def _show_engine(self) -> None:
        """Say when there is no engine, and no longer say so when there is one."""
        if self.bench.engine.fault or not self.settings_button.isHidden():
            self.notify(self.bench.engine.fault)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask whether the engine is there, and which data are chosen."""
        super().showEvent(event)
        self.bench.engine.refresh()
        self.show_data_line()
