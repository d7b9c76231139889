"""What is wrong in the forecast's form, field by field, with the remedy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..translation import tr

if TYPE_CHECKING:
    from .forecast_dialog import ForecastDialog


def faults_of(form: ForecastDialog) -> Iterator[tuple[QWidget, QLabel, str]]:
    """Each field that cannot stay as it is, the label beside it, and what to say there."""
    layer = form.incidents.currentLayer()
    if layer is None:
        text = tr("There is no point layer; add the layer of incidents to the project.")
        yield form.incidents, form.incidents_message, text
        return
    if form.selected_only.isChecked() and layer.selectedFeatureCount() == 0:
        text = tr("Nothing is selected in this layer; select features or untick this.")
        yield form.selected_only, form.incidents_message, text
    if not form.time.currentField():
        text = tr("Choose the field that says when each incident happened.")
        yield form.time, form.time_message, text
    if form.categories.nothing_ticked:
        text = tr("Tick at least one category.")
        yield form.categories, form.categories_message, text
    unnameable = [name for name in form.categories.chosen() if ";" in name]
    if unnameable:
        text = tr("“{}” has a semicolon, which parts names; tick all of them.")
        yield form.categories, form.categories_message, text.format(unnameable[0])
    if not _is_json_object(form.settings.text()):
        text = tr('This is not JSON; write it like {"epochs": 10}.')
        yield form.settings, form.settings_message, text
    if not form.output.filePath():
        text = tr("Choose the folder for the result.")
        yield form.output, form.output_message, text


def _is_json_object(text: str) -> bool:
    if not text.strip():
        return True
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False
