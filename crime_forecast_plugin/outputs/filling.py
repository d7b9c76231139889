"""Groups that are filled a bit at a time, so that QGIS answers meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import ClassVar

from qgis.core import QgsLayerTreeGroup
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThread, QTimer

#: How long a slice may take (s); the layer that is being added then is added to its end.
_SLICE = 0.008


class Filling(QObject):
    """Adds the parts of a group: in slices where an event loop runs, else at once."""

    _going: ClassVar[list[Filling]] = []

    def __init__(
        self, group: QgsLayerTreeGroup, parts: Iterator[None], end: Callable[[], None]
    ) -> None:
        super().__init__()
        self._group = group
        self._parts = parts
        self._end = end

    def start(self) -> None:
        """Begin: the parts follow by themselves."""
        self._going.append(self)
        if QThread.currentThread().loopLevel():
            QTimer.singleShot(0, self._slice)
        else:
            self.finish()

    def finish(self) -> None:
        """Add all that is still to come."""
        self._work(float("inf"))

    def _slice(self) -> None:
        if self in self._going and not self._work(_SLICE):
            QTimer.singleShot(0, self._slice)

    def _work(self, seconds: float) -> bool:
        """Work for so long, and say whether nothing is left to do."""
        until = time.perf_counter() + seconds
        done = True
        try:
            while not sip.isdeleted(self._group):
                if next(self._parts, self) is self:
                    self._end()
                    break
                if time.perf_counter() > until:
                    done = False
                    break
        finally:
            if done:
                self._going.remove(self)
        return done

    @classmethod
    def finish_all(cls) -> None:
        """Fill every group that is still being filled."""
        while cls._going:
            cls._going[0].finish()


def busy() -> bool:
    """Whether a group is still being filled."""
    return bool(Filling._going)


def finish() -> None:
    """Fill every group that is still being filled, now."""
    Filling.finish_all()
