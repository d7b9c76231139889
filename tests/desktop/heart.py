"""How long QGIS's window does not answer."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import Qt, QTimer


class Heart:
    """Measures the longest gap between two beats of QGIS's event loop."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.longest = 0.0

    def start(self) -> None:
        """Begin to measure."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start(5)

    def pause(self) -> None:
        """Stop measuring for a while, as for a picture."""
        self._beat()
        self._timer.stop()

    def go_on(self) -> None:
        """Measure again after a pause."""
        self._last = time.perf_counter()
        self._timer.start(5)

    def stop(self) -> float:
        """The longest gap, in ms."""
        self._beat()
        self._timer.stop()
        return self.longest * 1000

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
