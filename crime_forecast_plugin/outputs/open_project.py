"""The project that is open in QGIS, for those who come back to it later or from other threads."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .history import Entry, RunHistory

PROVIDER = "crimeforecast"


class OpenProject(QObject):
    """Knows how often QGIS has closed a project, and writes into the one that is open.

    There is one, which belongs to the plugin's provider and goes with it.
    """

    #: The run history of the project is different now.
    changed = pyqtSignal()
    _recorded = pyqtSignal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.closed = 0
        self._recorded.connect(self._write)
        QgsProject.instance().cleared.connect(self._cleared)

    @classmethod
    def watch(cls) -> OpenProject:
        """Return the one there is; to be called on the main thread."""
        provider = QgsApplication.processingRegistry().providerById(PROVIDER)
        owner = provider or QgsProject.instance()
        return owner.findChild(cls) or cls(owner)

    def record(self, entry: Entry) -> None:
        """Write an entry into the run history; may be called from any thread."""
        self._recorded.emit(entry)

    def _write(self, entry: Entry) -> None:
        RunHistory(QgsProject.instance()).add(entry)
        self.changed.emit()

    def _cleared(self) -> None:
        self.closed += 1
        self.changed.emit()


class Sitting:
    """The time for which the project stays open that is open now; begun on the main thread."""

    def __init__(self) -> None:
        self.project = OpenProject.watch()
        self._closed = self.project.closed

    @property
    def over(self) -> bool:
        """Whether that project was closed meanwhile."""
        return self.project.closed != self._closed

    def record(self, entry: Entry) -> None:
        """Write into the project's run history, unless it was closed meanwhile."""
        if not self.over:
            self.project.record(entry)
