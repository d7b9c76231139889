"""A look at the first features of a layer, taken in the background."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .background import Background
from .field_sample import FieldSample, SampleReader
from .study_area import AreaGuess

#: Identifier of a layer of polygons, and the share of the first points that lie in it.
Area = tuple[str, float]


class LayerLook(QObject):
    """What the fields of a layer hold, and which polygons its points lie in."""

    ended = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: QgsTask | None = None
        self.sample: FieldSample | None = None
        self.area: Area | None = None

    @property
    def looking(self) -> bool:
        """Whether features are being read."""
        return self._task is not None

    def begin(self, layer: QgsVectorLayer | None) -> None:
        """Forget the last layer, and look at this one."""
        self.stop()
        self.sample, self.area = None, None
        if layer is None or not layer.isValid():
            return
        reader, guess = SampleReader(layer), AreaGuess(layer)

        def look(task: QgsTask) -> tuple[FieldSample, Area | None]:
            sample = reader.read(task)
            return sample, guess.try_on(sample.places, task)

        task = Background("", look, lambda found, fault: self._end(task, found))
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Look no longer."""
        task, self._task = self._task, None
        if task:
            task.cancel()

    def _end(self, task: QgsTask, found: tuple[FieldSample, Area | None] | None) -> None:
        if task is not self._task:
            return
        self._task = None
        if found:
            self.sample, self.area = found
        self.ended.emit()
