"""One line that says which data a page takes, with the way to the Data page."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
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
        self.setWordWrap(True)

    def join(self, bench: Workbench) -> None:
        """Follow the Data page of a workbench."""
        self._bench = bench
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.linkActivated.connect(bench.page_requested)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is chosen now; the Data page may have changed while another was shown."""
        super().showEvent(event)
        if self._bench:
            chosen = describe_data(self._bench.page("data").parameters())
            link = f'<a href="data">{escape(tr("Change…"))}</a>'
            self.setText(f"{escape(chosen)} {link}")


def describe_data(parameters: dict[str, Any]) -> str:
    """The Data page's choice in a sentence, such as "9 incidents of Thefts, cells of 250 m."."""
    given = parameters["INPUT"]
    layer = QgsProject.instance().mapLayer(given.source.staticValue())
    if not isinstance(layer, QgsVectorLayer):
        return tr("No layer of incidents is chosen yet.")
    selected = given.selectedFeaturesOnly
    count = layer.selectedFeatureCount() if selected else layer.featureCount()
    if count < 0:
        parts = [tr("Incidents of {}").format(layer.name())]
    else:
        parts = [tr("{:,} incidents of {}").format(count, layer.name())]
    names = [name for name in parameters["ONLY"].split(";") if name]
    if len(names) > _NAMES:
        parts.append(tr("{:,} categories").format(len(names)))
    elif names:
        parts.append(", ".join(names))
    parts.append(tr("cells of {:g} m").format(parameters["CELL"]))
    return ", ".join(parts) + "."
