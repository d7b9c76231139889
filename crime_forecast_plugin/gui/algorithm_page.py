"""What the pages have in common whose forms are made of algorithms."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..translation import tr
from .algorithm_form import AlgorithmForm
from .output_folder import OutputFolder
from .run import AlgorithmRun
from .run_page import Fault, RunPage, Subject
from .tab_order import order_tabs
from .workbench import Workbench

#: What the Data page chooses for every algorithm that asks for it.
DATA = (
    "INPUT",
    "TIME",
    "CATEGORY",
    "ONLY",
    "SINCE",
    "UNTIL",
    "AREA",
    "CELL",
    "CONTEXT",
    "CONTEXT_FEATURES",
    "HOLIDAYS",
)


class AlgorithmPage(RunPage):
    """Has the form of one algorithm at a time, each made at its first use.

    A page puts what stands above the form into `head`.
    """

    #: What the form leaves out.
    GIVEN: ClassVar[tuple[str, ...]] = (*DATA, "OUTPUT")

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._forms: dict[str, AlgorithmForm] = {}
        self.head, self._middle = _Column(), _Column()
        self.output = OutputFolder()
        self.output.setToolTip(
            tr("Folder for the result. A new one is proposed for each run; it is made by the run.")
        )
        self.output_message = QLabel(objectName="output_message", wordWrap=True, visible=False)
        label = QLabel(tr("Output &folder"))
        label.setBuddy(self.output)
        label.setToolTip(self.output.toolTip())
        layout = QVBoxLayout(self.fields)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.head,
            self._middle,
            label,
            self.output,
            self.output_message,
        ):
            layout.addWidget(widget)
        layout.addStretch()
        self.watch(self.output, self.output.fileChanged)

    # What a page says of its own

    @abstractmethod
    def chosen(self) -> str:
        """The name of the algorithm that the page is about now."""

    def folder_kind(self) -> str:
        """The first word of the folders that are proposed."""
        return self.chosen()

    @abstractmethod
    def help_page(self) -> str:
        """The name of the page of the help."""

    # The form

    @property
    def form(self) -> AlgorithmForm:
        """The form of the algorithm that the page is about now."""
        return self._forms[self.chosen()]

    def show_form(self) -> None:
        """Show the form of the algorithm that the page is about now, and no other."""
        name = self.chosen()
        if name not in self._forms:
            form = AlgorithmForm(f"crimeforecast:{name}", self.GIVEN)
            self._forms[name] = form
            self._middle.add(form)
            self.watch(form, form.changed)
        for other, form in self._forms.items():
            form.setVisible(other == name)
        self._propose_folder()
        self._take_data()
        below = (self.output, self.notice, self.help_button, self.run_button)
        order_tabs((self.data_line, self.head, self.form, *below))

    def subject(self) -> Subject:
        """The algorithm that the page is about now."""
        title = self.form.algorithm.displayName()
        return Subject(
            algorithm=self.form.algorithm.id(),
            title=title,
            done=tr("{}: done.").format(title),
            cancelled=tr("{}: cancelled; nothing was written.").format(title),
            failed=tr("{}: failed.").format(title),
            help=self.help_page(),
        )

    def needs_data(self) -> bool:
        """Every one of them is about incidents."""
        return True

    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm that are not about the data."""
        return {**self.form.values(), "OUTPUT": self.output.filePath()}

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Fill in what is given; the folder stays a new one."""
        self.form.set_values(values)

    def faults(self) -> Iterator[Fault]:
        """What is wrong with the values together, and with the folder."""
        data = self.bench.page("data")
        if not any(data.faults()):
            fault = self.form.fault(data.parameters())
            if fault:
                yield self.form, self.form.message, fault
        fault = self.fault_of_folder(self.output.filePath())
        if fault:
            yield self.output, self.output_message, fault

    def reveal(self, fields: list[QWidget]) -> None:
        """Bring what is said into view where it is about the form as a whole."""
        super().reveal(fields)
        if fields[0] is self.form:
            self.scroll.ensureWidgetVisible(self.form.message)

    def started(self, run: AlgorithmRun) -> None:
        """Propose another folder for the next run."""
        self.output.use()

    def finished(self, outputs: dict[str, Any]) -> None:
        """Leave the folder to this run."""
        self.output.give_up(outputs["OUTPUT"])

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what was chosen on the Data page meanwhile."""
        super().showEvent(event)
        self._take_data()

    def _propose_folder(self) -> None:
        """Propose a folder of the algorithm's name, which the person has not touched."""
        self.output.kind = self.folder_kind()
        blocked = QSignalBlocker(self.output)
        self.output.propose()
        blocked.unblock()

    def _take_data(self) -> None:
        self.form.set_given(self.bench.page("data").parameters())


class _Column(QWidget):
    """Widgets below each other."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def add(self, *widgets: QWidget) -> None:
        """Add widgets at the end."""
        for widget in widgets:
            self._layout.addWidget(widget)
