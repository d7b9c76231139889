"""The scenarios of a forecast made so far, to tick those that are to stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem

from .past_forecast import Scenario

_FOLDER_ROLE = Qt.ItemDataRole.UserRole


class ScenarioList(QListWidget):
    """None is ticked at first."""

    def show_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """Show the scenarios that there are now; what was ticked stays so."""
        ticked = self.ticked()
        self.clear()
        for scenario in scenarios:
            item = QListWidgetItem(scenario.title)
            item.setData(_FOLDER_ROLE, scenario.folder)
            item.setToolTip(scenario.folder)
            kept = scenario.folder in ticked
            item.setCheckState(Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked)
            self.addItem(item)

    def ticked(self) -> list[str]:
        """The folders of those that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return [
            item.data(_FOLDER_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked
        ]
