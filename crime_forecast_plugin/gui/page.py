"""What the dock asks of each of its pages."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from .workbench import Workbench


class Page(QWidget):
    """A page of the dock, made when it is first shown; it fills in parameters and starts runs."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench

    @abstractmethod
    def title(self) -> str:
        """The name of the page, as people read it."""

    def parameters(self) -> dict[str, Any]:
        """The parameters of an algorithm that this page has."""
        return {}

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Fill in those of the parameters that this page has; the others are left as they are."""

    def stop(self) -> None:
        """End what goes on, and leave nothing on the map: the plugin goes away."""
