"""How models did in a comparison, as a small table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..engine.choice import Choice
from ..translation import tr

Scores = dict[str, dict[str, dict[str, Any]]]


class ScoreTable(QTableWidget):
    """A row for each model, the one of lowest deviance first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = _columns()
        self.setColumnCount(1 + len(self._columns))
        self._head(0, tr("Model"), "")
        for place, (_, title, meaning, _) in enumerate(self._columns, start=1):
            self._head(place, title, meaning)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(1)

    def fill(self, scores: Scores, recommended: str) -> None:
        """Show the scores of models, as a comparison's `result.json` has them."""
        names = sorted(scores, key=lambda name: scores[name]["poisson_deviance"]["value"])
        self.setRowCount(len(names))
        for row, name in enumerate(names):
            self._put(row, 0, Choice.read(name).title, name == recommended)
            for column, (key, _, _, show) in enumerate(self._columns, start=1):
                value = scores[name].get(key, {}).get("value")
                text = "–" if value is None else show(value).replace("-", "−")
                self._put(row, column, text, name == recommended)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the columns, which Qt sets only after this."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self._fit)

    def _fit(self) -> None:
        """Wrap names where there is little room, and show all rows."""
        self.resizeRowsToContents()
        rows = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + 2 * self.frameWidth())

    def _head(self, column: int, title: str, meaning: str) -> None:
        item = QTableWidgetItem(title)
        item.setToolTip(meaning)
        self.setHorizontalHeaderItem(column, item)

    def _put(self, row: int, column: int, text: str, bold: bool) -> None:
        item = QTableWidgetItem(text)
        if column:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        else:
            item.setToolTip(text)
        font = item.font()
        font.setBold(bold)
        item.setFont(font)
        self.setItem(row, column, item)


def _columns() -> list[tuple[str, str, str, Callable[[float], str]]]:
    """The scores that are shown: key, title, what it means, and how to write a value."""
    return [
        (
            "poisson_deviance",
            tr("Deviance"),
            tr("Poisson deviance: how far counts lie from what was expected; lower is better."),
            "{:.4f}".format,
        ),
        (
            "skill",
            tr("Skill"),
            tr("How much lower the deviance is than that of the historical mean."),
            "{:.1%}".format,
        ),
        (
            "hit_rate",
            tr("Hit rate"),
            tr("The share of the incidents that fell into the hot spots."),
            "{:.0%}".format,
        ),
        (
            "pai",
            tr("PAI"),
            tr("The hit rate by the share of the area that the hot spots take; 1 is chance."),
            "{:.1f}".format,
        ),
    ]
