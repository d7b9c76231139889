"""One line that says which data a page takes, with the way to the Data page."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..translation import tr
from .workbench import Workbench

_NAMES = 3


class DataLine(QLabel):
    """Says what the Data page has chosen, from what is known without reading features."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench: Workbench | None = None
        self._data: Any = None
        self.setWordWrap(True)

    def join(self, bench: Workbench) -> None:
        """Follow the Data page of a workbench, from when this is first shown."""
        self._bench = bench
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.linkActivated.connect(bench.page_requested)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is chosen, once the page is there: the Data page takes a moment to be made."""
        super().showEvent(event)
        QTimer.singleShot(0, self._follow)

    def _follow(self) -> None:
        if not self.isVisible():
            return  # the person has turned to another page meanwhile
        if self._data is None and self._bench:
            self._data = self._bench.page("data")
            self._data.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        chosen = describe_data(self._data.parameters())
        self.setText(f'{escape(chosen)} <a href="data">{escape(tr("Change…"))}</a>')


def describe_data(parameters: dict[str, Any]) -> str:
    """The Data page's choice in a sentence, such as "THEFT of 9 incidents in …"."""
    given = parameters["INPUT"]
    layer = QgsProject.instance().mapLayer(given.source.staticValue())
    if not isinstance(layer, QgsVectorLayer):
        return tr("No layer of incidents is chosen yet.")
    selected = given.selectedFeaturesOnly
    count = layer.selectedFeatureCount() if selected else layer.featureCount()
    all_of_them = tr("the incidents") if count < 0 else tr("{:,} incidents").format(count)
    names = [name for name in parameters["ONLY"].split(";") if name]
    if len(names) > _NAMES:
        kinds = tr("{:,} categories of {}").format(len(names), all_of_them)
    elif names:
        kinds = tr("{} of {}").format(", ".join(names), all_of_them)
    else:
        kinds = all_of_them
    text = tr("{} in “{}”, in cells of {:g}\u00a0m.")
    return text.format(kinds, layer.name(), parameters["CELL"])
