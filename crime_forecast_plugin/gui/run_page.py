"""What the pages have in common that fill in an algorithm and start it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..translation import tr
from .form import load_form, show_message
from .message_bar import open_file
from .page import Page
from .run import AlgorithmRun, RunRefused
from .workbench import Workbench

_HELP = Path(__file__).resolve().parents[1] / "help"

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
    #: Page in the folder `help`.
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
        self.run_button.clicked.connect(self.start)
        self.help_button.clicked.connect(lambda: open_file(_HELP / self.subject().help))
        self.report_button.clicked.connect(lambda: open_file(self._report))
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
            run = self.bench.runs.start(subject.algorithm, self._all_parameters(), subject.title)
        except RunRefused as refusal:
            self.notify(str(refusal))
            return
        self._tried = False
        self.notify("")
        run.ended.connect(partial(self._ended, run, subject))
        self.started(run)

    def _data_faults(self) -> Iterable[Fault]:
        return self.bench.page("data").faults() if self.needs_data() else ()

    def _all_parameters(self) -> dict[str, Any]:
        """Those of the Data page, where it is asked, and those of this one."""
        chosen = self.bench.page("data").parameters() if self.needs_data() else {}
        return {**chosen, **self.parameters()}

    def _ended(
        self, run: AlgorithmRun, subject: Subject, succeeded: bool, outputs: dict[str, Any]
    ) -> None:
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

    def show_data_line(self) -> None:
        """Say which data the page takes, if it takes any."""
        self.data_line.setVisible(self.needs_data())

    def _touch(self, field: QWidget) -> None:
        self._touched.add(field)
        self.show_faults()

    def _show_engine(self) -> None:
        """Say when there is no engine."""
        self.notify(self.bench.engine.fault)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask whether the engine is there, and which data are chosen."""
        super().showEvent(event)
        self.bench.engine.refresh()
        self.show_data_line()
