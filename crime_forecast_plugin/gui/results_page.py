"""The page *Results*: what was run in this project, and what can be made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..outputs import filling
from ..outputs.history import Entry, RunHistory
from ..outputs.layers import ResultLayers
from ..outputs.loader import ResultLost, show_alone
from ..outputs.look import can_restyle
from ..outputs.open_project import OpenProject
from ..outputs.opened import NoResultError, group_of, layers_of, open_in
from ..translation import tr
from .copy_menu import CopyMenu
from .form import show_message
from .history_list import HistoryList, outcome_text
from .message_bar import open_file, open_report
from .page import Page
from .rerun import PAGES, rerun_of
from .result_box import ResultBox
from .run import RunRefused
from .toolbox_dialog import ToolboxDialogs
from .workbench import Workbench


class ResultsPage(Page):
    """The run history, and beside each run what can be done with it."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._dialogs = ToolboxDialogs()
        self._project = OpenProject.watch()
        self.list = HistoryList()
        self.empty = _wrapped(
            tr("Nothing was run in this project yet. What you run is listed here, newest first.")
        )
        self.notice = _wrapped()
        self.verdict = _wrapped()
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_menu = CopyMenu(self)
        self.copy_menu.copied.connect(
            lambda: self.notify(
                tr(
                    "The command is on the clipboard. It reads the layers as they are saved: a "
                    "selection or unsaved edits are not part of it."
                ),
                "done",
            )
        )
        self.actions_box = QWidget()
        self.buttons: dict[str, QPushButton] = {}
        self._fill_actions()
        self.result_box = ResultBox(bench, self._dialogs)
        self.result_box.styles_wanted.connect(self._show_styles)
        self.folder_button = QPushButton(tr("Open a result folder…"))
        self.folder_button.setToolTip(
            tr("Add the layers of a finished run to this project, wherever it was made.")
        )
        self.folder_button.clicked.connect(self._ask_for_folder)
        self._lay_out()
        self.list.chosen.connect(self._show_chosen)
        self.list.removed.connect(self._remove)
        self.list.itemActivated.connect(lambda _item: self.buttons["report"].click())
        self._project.changed.connect(self.refresh)
        QgsProject.instance().readProject.connect(self.refresh)
        # Layers come and go by the dozen: once for all of them.
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._show_what_can_be_done)
        QgsProject.instance().layersAdded.connect(self._layers_changed)
        QgsProject.instance().layersRemoved.connect(self._layers_changed)

    def title(self) -> str:
        """The name of the page."""
        return tr("Results")

    def showEvent(self, event: QShowEvent) -> None:
        """Look what was run meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the run history of the project."""
        if self.isVisible():
            self.list.show_entries(RunHistory(QgsProject.instance()).entries())
            self._show_entry()

    def notify(self, text: str, tone: str = "fault") -> None:
        """Say something above the list."""
        show_message(self.notice, text, tone)

    # What can be done with a run

    def _rerun(self, entry: Entry) -> None:
        taken = [run.folder for run in self.bench.runs.running]
        once_more = rerun_of(entry, QgsProject.instance(), taken)
        if once_more.faults:
            advice = tr("Press “Change and run again…” to check it and run.")
            self.notify(" ".join([*once_more.faults, advice]))
            return
        try:
            self.bench.runs.start(entry.algorithm, once_more.parameters, entry.title)
        except RunRefused as refusal:
            self.notify(str(refusal))
            return
        self.notify(tr("It runs again, into {}.").format(once_more.parameters["OUTPUT"]), "news")

    def _change(self, entry: Entry) -> None:
        once_more = rerun_of(entry, QgsProject.instance())
        page = PAGES.get(entry.algorithm)
        if page is None:
            self._dialogs.open(entry.algorithm, once_more.parameters)
        else:
            values = {"ALGORITHM": entry.algorithm, **once_more.parameters}
            del values["OUTPUT"]  # the page proposes a new folder
            if "INPUT" in values:
                self.bench.page("data").set_parameters(values)
            self.bench.page(page).set_parameters(values)
            self.bench.page_requested.emit(page)
        if once_more.faults:
            self.notify(" ".join(once_more.faults))

    def _report(self, entry: Entry) -> None:
        open_report(_report_of(entry), self.window())

    def _folder(self, entry: Entry) -> None:
        open_file(Path(entry.folder))

    def _add_layers(self, entry: Entry) -> None:
        self._open(Path(entry.folder))

    def _remove(self) -> None:
        entry = self.list.entry
        if entry:
            RunHistory(QgsProject.instance()).remove(entry)
            self.refresh()

    def _show_styles(self, folder: Path) -> None:
        """Let the person draw the layers in another way; they are added first where need be."""
        from .style_dialog import StyleDialog

        if self._open(folder):
            filling.finish()
            group = group_of(folder, QgsProject.instance())
            show_alone(group)  # what the person changes is to be seen
            StyleDialog(group, self.window()).show()

    # Results that were made elsewhere

    def _ask_for_folder(self) -> None:
        start = QgsProject.instance().absolutePath()
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of a finished run"), start)
        if folder:
            self._open(Path(folder))

    def _open(self, folder: Path) -> bool:
        """Add the layers of a result unless they are there, and say so, or why not."""
        project = QgsProject.instance()
        if group_of(folder, project) is not None:
            self.notify(tr("Its layers are in the project."), "news")
            return True
        try:
            group = open_in(project, layers_of(folder))
        except (NoResultError, ResultLost) as fault:
            self.notify(str(fault))
            return False
        self.notify(tr("Added: {}").format(group.name()), "done")
        self._show_what_can_be_done()
        return True

    # Showing

    def _show_chosen(self) -> None:
        self.notify("")
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.list.entry
        for widget in (self.list, self.actions_box, self.verdict):
            widget.setVisible(entry is not None)
        self.empty.setVisible(entry is None)
        if entry:
            parts = [outcome_text(entry), entry.message, entry.folder]
            self.verdict.setText("\n".join(filter(None, parts)))
        self._show_what_can_be_done()

    def _layers_changed(self) -> None:
        self._soon.start(0)

    def _show_what_can_be_done(self) -> None:
        """Offer only what works for the run that is chosen."""
        if not self.isVisible():
            return
        entry = self.list.entry
        layers = _layers_of(entry) if entry else None
        self.result_box.setVisible(layers is not None)
        if entry is None:
            return
        folder = Path(entry.folder)
        group = group_of(folder, QgsProject.instance())
        self.buttons["layers"].setEnabled(layers is not None and group is None)
        self.buttons["report"].setEnabled(_report_of(entry) is not None)
        self.buttons["folder"].setEnabled(bool(entry.folder) and folder.is_dir())
        self.copy_menu.entry = entry
        if layers:
            kind = layers.result.content["kind"]
            in_classes = can_restyle(group) if group else kind == "forecast"
            self.result_box.show_result(folder, kind, in_classes=in_classes)

    def _fill_actions(self) -> None:
        grid = QGridLayout(self.actions_box)
        grid.setContentsMargins(0, 0, 0, 0)
        entries: tuple[tuple[str, str, str, Callable[[Entry], None]], ...] = (
            ("report", tr("Open repor&t"), tr("Show the report in QGIS."), self._report),
            ("folder", tr("Open &folder"), tr("Show the files that it left."), self._folder),
            (
                "change",
                tr("Chan&ge and run again…"),
                tr("Fill in its page with these parameters and show it."),
                self._change,
            ),
            (
                "rerun",
                tr("Re-ru&n"),
                tr("Run it with the same parameters, into a new folder."),
                self._rerun,
            ),
            (
                "layers",
                tr("&Add layers again"),
                tr("Add its layers to the project, where they were removed."),
                self._add_layers,
            ),
            (
                "remove",
                tr("Remove from l&ist"),
                tr("Forget this run; its files stay."),
                lambda _entry: self._remove(),
            ),
        )
        for name, text, tip, does in entries:
            button = QPushButton(text)
            button.setToolTip(tip)
            # The default holds this turn's deed.
            button.clicked.connect(lambda _on, does=does: does(self.list.entry))
            self.buttons[name] = button
        self.buttons["copy"] = copy = QPushButton(tr("Cop&y as"))
        copy.setToolTip(tr("Copy a command that makes the same result again."))
        copy.setMenu(self.copy_menu)
        rows = (("report", "folder"), ("change",), ("rerun", "copy"), ("layers", "remove"))
        for row, names in enumerate(rows):
            for column, name in enumerate(names):
                grid.addWidget(self.buttons[name], row, column, 1, 3 - len(names))

    def _lay_out(self) -> None:
        self.notice.hide()
        contents = QWidget()
        inner = QVBoxLayout(contents)
        inner.setContentsMargins(0, 0, 4, 0)
        parts = (self.notice, self.empty, self.list, self.verdict, self.actions_box)
        for part in (*parts, self.result_box, self.folder_button):
            inner.addWidget(part, int(part is self.list))
        inner.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(contents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)


def _layers_of(entry: Entry) -> ResultLayers | None:
    """Return the layers of a run, if it has made some that are still there."""
    if entry.outcome != "done":
        return None
    try:
        return layers_of(Path(entry.folder))
    except NoResultError:
        return None


def _report_of(entry: Entry) -> Path | None:
    """Return the report of a run, if it is still there."""
    report = Path(entry.folder, "report.html")
    return report if entry.outcome == "done" and report.is_file() else None


def _wrapped(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
