"""The line in which presets are saved, loaded and deleted."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ..translation import tr
from .presets import Presets

#: The field for the name is never narrower, in letters.
_LETTERS = 8


class PresetBar(QWidget):
    """Asks for a name; what is kept under it is the page's business."""

    #: With the name.
    save_wanted = pyqtSignal(str)
    load_wanted = pyqtSignal(str)
    deleted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = Presets(QgsProject.instance())
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setMinimumContentsLength(_LETTERS)
        self.name.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.name.setAccessibleName(tr("Name of the preset"))
        self.name.setToolTip(
            tr("Choices of the Data and Forecast pages, kept in the project under a name")
        )
        self.name.lineEdit().setPlaceholderText(tr("Name a preset"))
        self.load_button = _button("mActionFileOpen", tr("Load: fill in what this preset has"))
        self.save_button = _button(
            "mActionFileSave", tr("Save: keep what is filled in under this name")
        )
        self.delete_button = _button(
            "mActionDeleteSelected", tr("Delete: remove this preset from the project")
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.name, 1)
        for button in (self.load_button, self.save_button, self.delete_button):
            line.addWidget(button)
        self.setFocusProxy(self.name)
        self.name.editTextChanged.connect(self._show_buttons)
        self.load_button.clicked.connect(lambda: self.load_wanted.emit(self._text()))
        self.save_button.clicked.connect(self._save)
        self.delete_button.clicked.connect(self._delete)
        QgsProject.instance().readProject.connect(self.read)
        QgsProject.instance().cleared.connect(self.read)
        self.read()

    def read(self) -> None:
        """Offer the presets that the project has now."""
        text = self._text()
        names = self._presets.names()
        self.name.clear()
        self.name.addItems(names)
        self.name.setCurrentIndex(names.index(text) if text in names else -1)
        if text not in names:
            self.name.clearEditText()
        self._show_buttons()

    def _text(self) -> str:
        return self.name.currentText().strip()

    def _save(self) -> None:
        name = self._text()
        self.save_wanted.emit(name)
        self.read()
        self.name.setEditText(name)

    def _delete(self) -> None:
        name = self._text()
        self._presets.delete(name)
        self.read()
        self.deleted.emit(name)

    def _show_buttons(self) -> None:
        name = self._text()
        known = name in self._presets.names()
        self.load_button.setEnabled(known)
        self.delete_button.setEnabled(known)
        self.save_button.setEnabled(bool(name))


def _button(icon: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(f"{icon}.svg"))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
