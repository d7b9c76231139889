"""The page *Patterns & clusters*: what the past was like."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget

from ..translation import tr
from .algorithm_page import AlgorithmPage
from .workbench import Workbench

#: The algorithms in the order of the page; their own texts say what each is for.
ANALYSES = ("patterns", "clusters", "nearrepeats", "hotspotstatistics", "classifyincidents")

_ICON = QSize(20, 20)


class AnalysesPage(AlgorithmPage):
    """Offers the analyses, with what each one answers, and the form of the chosen one."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._buttons = QButtonGroup(self)
        self.answer = QLabel(wordWrap=True)
        registry = QgsApplication.processingRegistry()
        for number, name in enumerate(ANALYSES):
            algorithm = registry.algorithmById(f"crimeforecast:{name}")
            button = QRadioButton(algorithm.displayName())
            button.setIcon(algorithm.icon())
            button.setIconSize(_ICON)
            button.setToolTip(algorithm.shortDescription())
            self._buttons.addButton(button, number)
            self.head.add(button)
        self.head.add(self.answer)
        self._buttons.button(0).setChecked(True)
        self._buttons.buttonToggled.connect(lambda _button, on: on and self._show())
        self._show()

    def title(self) -> str:
        """The name of the page."""
        return tr("Patterns & clusters")

    def chosen(self) -> str:
        """The name of the analysis."""
        return ANALYSES[self._buttons.checkedId()]

    def choose(self, name: str) -> None:
        """Choose an analysis by the name of its algorithm."""
        self._buttons.button(ANALYSES.index(name)).setChecked(True)

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Also choose the analysis, by the algorithm's identifier under ALGORITHM."""
        if "ALGORITHM" in values:
            self.choose(values["ALGORITHM"].partition(":")[2])
        super().set_parameters(values)

    def help_page(self) -> str:
        """All of them are described together."""
        return "analyses"

    def _show(self) -> None:
        self.notify("")
        self.show_form()
        self.answer.setText(self.form.algorithm.shortDescription())
