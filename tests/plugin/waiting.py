"""Waiting for what happens in other threads, while Qt goes on."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.PyQt.QtWidgets import QApplication


def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        QApplication.processEvents()
        time.sleep(0.01)
