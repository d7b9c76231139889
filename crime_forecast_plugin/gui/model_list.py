"""A list to choose a model from, under the headings of the model families."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..engine.catalogue import Model, automatic, families
from ..translation import tr


class ModelList(QComboBox):
    """The automatic choice first, then every model of the engine's registry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add(automatic())
        for heading, members in families().items():
            self._add_heading(heading)
            for model in members:
                self._add(model)
        self.setMaxVisibleItems(self.count())  # Qt scrolls where the screen is too small

    def choose(self, name: str) -> None:
        """Choose a model by name."""
        self.setCurrentIndex(self._names().index(name))

    def chosen(self) -> Model:
        """The model that is chosen."""
        return self.currentData()

    def note(self, row: int) -> str:
        """What the model in a row does and where it comes from, as HTML; a heading has none."""
        return self.itemData(row, Qt.ItemDataRole.ToolTipRole) or ""

    def _names(self) -> list[str | None]:
        """The name of each row's model; a heading has none."""
        rows = [self.itemData(row) for row in range(self.count())]
        return [model.name if model else None for model in rows]

    def _add(self, model: Model) -> None:
        self.addItem(model.title, model)
        self.setItemData(self.count() - 1, _describe(model), Qt.ItemDataRole.ToolTipRole)

    def _add_heading(self, text: str) -> None:
        self.addItem(text)
        heading = self.model().item(self.count() - 1)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)


def _describe(model: Model) -> str:
    text = escape(model.summary)
    if model.source:
        source = tr("Source: {}.")
        text += f" <i>{escape(source.format(model.source.rstrip('.')))}</i>"
    return f"<p>{text}</p>"
