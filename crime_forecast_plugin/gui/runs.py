"""The runs that go on or wait, from wherever in the dock they were started."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ..engine.turn import HEAVY
from ..outputs.history import Entry, now
from ..outputs.open_project import Sitting
from ..outputs.portable import portable
from ..translation import tr
from .message_bar import push_message
from .run import AlgorithmRun

if TYPE_CHECKING:
    from .workbench import Desktop


class Runs(QObject):
    """Starts algorithms, keeps them until they end, and tells how that went."""

    started = pyqtSignal(object)
    ended = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.running: list[AlgorithmRun] = []

    def start(self, algorithm: str, parameters: dict[str, Any], title: str) -> AlgorithmRun:
        """Start an algorithm; raises RunRefused."""
        run = AlgorithmRun(algorithm, self, title)
        # Now, as layers may be gone when it fails.
        project, asked = Sitting(), portable(parameters, QgsProject.instance())
        run.ended.connect(lambda *_: self._ended(run, project, asked))
        run.start(parameters)
        self.running.append(run)
        self.started.emit(run)
        self.changed.emit()
        return run

    def close(self) -> None:
        """Stop all, also those of the toolbox, and wait for their end."""
        for run in self.running:
            run.close()
        self.running.clear()
        HEAVY.stop()

    def _ended(self, run: AlgorithmRun, project: Sitting, asked: dict[str, Any]) -> None:
        self.running.remove(run)
        # One that came to its products has written of itself.
        if not run.outputs:
            message = " ".join(run.errors) if run.state == "failed" else ""
            entry = Entry(now(), run.algorithm, asked, run.title, run.folder, run.state, message)
            project.record(entry)
        self._tell(run)
        self.ended.emit(run)
        self.changed.emit()
        run.deleteLater()

    def _tell(self, run: AlgorithmRun) -> None:
        """Say in QGIS's window how a run ended, and call the person back to it."""
        window, bar = self._desktop.window, self._desktop.bar
        report = run.outputs.get("REPORT")
        if run.state == "cancelled":
            push_message(bar, run.title, tr("Cancelled; nothing was kept."), "news")
        elif run.state == "failed":
            text = " ".join(run.errors) or tr("It failed; the log says more.")
            push_message(bar, run.title, text, "fault")
        elif run.orphaned:
            text = tr(
                "Done, but the project that it was started in was closed. The results are in {}: "
                "add them to a project with Results ▸ Open a result folder…"
            ).format(run.folder)
            push_message(bar, run.title, text, "news", Path(report) if report else None)
        else:
            text = _first_sentence(run.outputs.get("VERDICT") or tr("Done."))
            push_message(bar, run.title, text, "done", Path(report) if report else None)
        if window and not window.isActiveWindow():
            QApplication.alert(window)


def _first_sentence(text: str) -> str:
    """The bar has room for one line; the page and the report have all."""
    return re.split(r"(?<=[.!?])\s", text.strip(), maxsplit=1)[0]
