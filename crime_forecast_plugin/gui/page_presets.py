"""What a preset is to the pages: what they have, and what is filled into them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QLabel

from ..translation import tr
from .form import show_message
from .page import Page
from .preset_bar import PresetBar
from .presets import Presets

#: Parameters that name a field of the incidents.
_FIELDS = ("TIME", "CATEGORY")


class PagePresets(QObject):
    """Keeps what the Data page and the Forecast page have, and fills it in again."""

    def __init__(self, page: Page, bar: PresetBar, message: QLabel) -> None:
        super().__init__(page)
        self._page = page
        self._message = message
        self._presets = Presets(QgsProject.instance())
        bar.save_wanted.connect(self._save)
        bar.load_wanted.connect(self._load)
        bar.deleted.connect(lambda _: show_message(message, ""))

    def _save(self, name: str) -> None:
        forecast = self._forecast().parameters()
        forecast.pop("OUTPUT", None)  # each run has a folder of its own
        self._presets.save(name, {"data": self._page.parameters(), "forecast": forecast})
        text = tr("“{}” is kept with the project, once that is saved.")
        show_message(self._message, text.format(name), "done")

    def _load(self, name: str) -> None:
        preset = self._presets.load(name)
        data = preset.choice["data"]
        self._page.set_parameters(data)
        self._forecast().set_parameters(preset.choice["forecast"])
        gone = [*preset.missing, *self._fields_gone(data)]
        if gone:
            text = tr("“{}” is filled in but for what is not there any more: {}.")
            show_message(self._message, text.format(name, ", ".join(gone)))
        else:
            text = tr("“{}” is filled in, here and on the Forecast page.")
            show_message(self._message, text.format(name), "done")

    def _forecast(self) -> Page:
        return self._page.bench.page("forecast")

    def _fields_gone(self, data: dict[str, Any]) -> list[str]:
        """The fields that a preset names and the layer does not have."""
        now = self._page.parameters()
        text = tr("the field “{}”")
        return [text.format(data[key]) for key in _FIELDS if data[key] and now[key] != data[key]]
