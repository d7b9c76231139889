"""The forms themselves: keyboard access, tab order, and the room they need."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from bench import surroundings
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QApplication

from crime_forecast_plugin.gui.settings_page import SettingsPage

GUI = Path(__file__).resolve().parents[2] / "crime_forecast_plugin" / "gui"
FORMS = sorted(GUI.glob("*.ui"))
INPUTS = {
    "QLineEdit",
    "QComboBox",
    "QSpinBox",
    "QDoubleSpinBox",
    "QgsMapLayerComboBox",
    "QgsFieldComboBox",
    "QgsFileWidget",
}


@pytest.fixture(params=FORMS, ids=lambda path: path.stem)
def form(request: pytest.FixtureRequest) -> ElementTree.Element:
    """The XML of a form."""
    return ElementTree.parse(request.param).getroot()


def text_of(widget: ElementTree.Element, name: str) -> str:
    """A property's text."""
    found = widget.find(f"property[@name='{name}']/*")
    return "" if found is None else found.text or ""


def test_every_input_has_a_label_that_leads_to_it_or_a_name(form: ElementTree.Element) -> None:
    buddies = {text_of(widget, "buddy") for widget in form.iter("widget")}
    for widget in form.iter("widget"):
        if widget.get("class") in INPUTS:
            named = widget.get("name") in buddies or text_of(widget, "accessibleName")
            assert named, f"{widget.get('name')} has no label"


def test_labels_lead_to_widgets_that_exist(form: ElementTree.Element) -> None:
    names = {widget.get("name") for widget in form.iter("widget")}
    for widget in form.iter("widget"):
        assert text_of(widget, "buddy") in names | {""}
    assert {stop.text for stop in form.iter("tabstop")} <= names


@pytest.mark.parametrize(
    "names",
    [("data_page.ui", "category_list.ui"), ("forecast_page.ui",), ("what_if_page.ui",)],
)
def test_every_key_is_given_once(names: tuple[str, ...]) -> None:
    texts = [
        text_of(widget, "text")
        for name in names
        for widget in ElementTree.parse(GUI / name).getroot().iter("widget")
    ]
    keys = Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text))
    assert [key for key, count in keys.items() if count > 1] == []


def test_widgets_have_names_of_their_own(form: ElementTree.Element) -> None:
    names = Counter(widget.get("name") for widget in form.iter("widget"))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_forms_fit_a_small_screen(
    processing: object, fake_engine: Callable[[str], Path], scale: float
) -> None:
    fake_engine("products")
    before = QgsApplication.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * scale)
    QgsApplication.setFont(font)
    QgsSettings().remove("crime_forecast/panel_width")
    try:
        with surroundings() as desk:
            for name in ("forecast", "what_if"):
                page = desk.page(name)
                QApplication.processEvents()
                assert desk.dock.width() <= 1366 / 2
                assert page.scroll.horizontalScrollBar().maximum() == 0, name
            settings = SettingsPage(desk.engine).minimumSizeHint()
            assert settings.width() <= 1366 and settings.height() <= 728
    finally:
        QgsApplication.setFont(before)
