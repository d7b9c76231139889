"""The Data page: what it suggests, and what a person fills in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from data_pages import layer_of, settle, shown, square
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from crime_forecast_plugin.gui.data_page import DataPage


def _places(count: int) -> list[tuple[float, float]]:
    """Places over two kilometres."""
    return [(447_000.0 + 100 * n, 4_630_000.0 + 100 * n) for n in range(count)]


# What the page suggests


def test_a_layer_fills_the_page(page: DataPage, incidents: QgsVectorLayer) -> None:
    chosen = page.parameters()
    assert chosen["INPUT"].source.staticValue() == incidents.id()
    assert chosen["INPUT"].selectedFeaturesOnly is False
    assert chosen["TIME"] == "when"
    assert chosen["AREA"] is None
    assert (chosen["SINCE"], chosen["UNTIL"], chosen["CONTEXT"]) == (None, None, [])
    assert list(page.faults()) == []
    assert "type and name" in shown(page, "time_hint")


def test_the_page_has_the_parameters_that_the_plan_says(page: DataPage) -> None:
    assert set(page.parameters()) == {
        "INPUT", "TIME", "CATEGORY", "ONLY", "SINCE", "UNTIL", "AREA", "CELL", "CONTEXT",
        "CONTEXT_FEATURES", "HOLIDAYS",
    }  # fmt: skip


def test_a_category_is_suggested_by_what_it_holds(page: DataPage) -> None:
    assert page.parameters()["CATEGORY"] == "kind"
    assert "2 kinds in the first 12 incidents" in shown(page, "category_hint")
    assert "2 of 2 categories, 12 incidents" in page.categories.note.text()


def test_polygons_that_hold_the_points_are_the_area(
    make_page: Callable[[], DataPage], incidents: QgsVectorLayer, district: QgsVectorLayer
) -> None:
    elsewhere = square("elsewhere", 500_000, 4_500_000, 9000)
    country = square("country", 0, 4_000_000, 900_000)
    page = make_page()
    settle(page)
    assert page.parameters()["AREA"] == district.id()
    assert "100% of the first 12 incidents" in shown(page, "area_hint")
    assert "12 points in a box of 11 km²" in shown(page, "cell_hint")
    assert page.parameters()["CELL"] == 150
    assert {elsewhere.id(), country.id()} <= set(QgsProject.instance().mapLayers())


def test_the_layer_with_dates_and_most_points_is_suggested(
    make_page: Callable[[], DataPage], incidents: QgsVectorLayer
) -> None:
    layer_of("bars", [(447_000, 4_630_000)] * 20, [["x"]] * 20, "field=name:string")
    page = make_page()
    assert page.incidents.currentLayer() == incidents
    assert "12" in shown(page, "incidents_hint")


def test_what_the_person_chose_is_never_overwritten(
    page: DataPage, district: QgsVectorLayer
) -> None:
    page.cell.setValue(333)
    assert shown(page, "cell_hint") == ""
    page.category.setField("")
    page.area.setLayer(district)
    page._look.begin(page.incidents.currentLayer())
    settle(page)
    chosen = page.parameters()
    assert (chosen["CELL"], chosen["CATEGORY"], chosen["AREA"]) == (333, None, district.id())


def test_opening_the_page_reads_no_feature_on_the_main_thread(
    make_page: Callable[[], DataPage], incidents: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("features were read")

    monkeypatch.setattr(QgsVectorLayer, "getFeatures", refuse)
    page = make_page()
    settle(page)
    assert page.parameters()["TIME"] == "when"


# What the person fills in


def test_the_period_is_open_until_a_day_is_chosen(page: DataPage) -> None:
    page.until.setDate(QDate(2018, 6, 1))
    assert page.parameters()["SINCE"] is None
    assert page.parameters()["UNTIL"].date() == QDate(2018, 6, 1)
    assert page.days() is None
    page.since.setDate(QDate(2018, 5, 1))
    assert page.days() == 31
    page.since.setDate(QDate(2018, 7, 1))
    assert page.days() is None


def test_what_was_chosen_can_be_filled_in_again(
    page: DataPage, incidents: QgsVectorLayer, district: QgsVectorLayer
) -> None:
    page.area.setLayer(district)
    page.cell.setValue(400)
    page.since.setDate(QDate(2017, 3, 12))
    page.holidays.setText("US-IL")
    page.categories.choose(["ROBBERY"])
    page.context.tick(district, "share")
    before = page.parameters()
    page.set_parameters(
        {"ONLY": "", "CELL": 100, "AREA": None, "SINCE": None, "HOLIDAYS": None, "CONTEXT": []}
    )
    assert page.parameters()["CONTEXT"] == []
    assert page.parameters()["SINCE"] is None
    page.set_parameters(before)
    settle(page)
    after = page.parameters()
    assert after["ONLY"] == "ROBBERY"
    assert after["CONTEXT_FEATURES"] == "districts: share"
    for name in set(before) - {"INPUT"}:
        assert after[name] == before[name], name


def test_a_choice_of_categories_waits_until_they_are_read(page: DataPage) -> None:
    page.categories.read(page.incidents.currentLayer(), "kind")
    page.set_parameters({"ONLY": "ROBBERY;ARSON"})
    assert page.parameters()["ONLY"] == "ROBBERY;ARSON"
    settle(page)
    assert page.parameters()["ONLY"] == "ROBBERY"
    assert "not in this layer: ARSON" in page.categories.note.text()


def test_a_selection_has_categories_of_its_own(page: DataPage, incidents: QgsVectorLayer) -> None:
    incidents.selectByExpression("\"kind\" = 'ROBBERY'")
    assert "(2)" in page.selected_only.text()
    page.selected_only.setChecked(True)
    settle(page)
    assert "1 of 1 categories, 2 incidents" in page.categories.note.text()
    assert page.parameters()["INPUT"].selectedFeaturesOnly is True


def test_a_filter_is_followed(page: DataPage, incidents: QgsVectorLayer) -> None:
    incidents.subsetStringChanged.emit()
    settle(page)
    assert "2 of 2 categories, 12 incidents" in page.categories.note.text()


def test_layers_may_go_while_the_page_is_open(page: DataPage, district: QgsVectorLayer) -> None:
    page.area.setLayer(district)
    QgsProject.instance().clear()
    settle(page)
    assert "no point layer" in shown(page, "incidents_message")
    assert page.parameters()["AREA"] is None


def test_another_project_begins_anew(page: DataPage) -> None:
    page.cell.setValue(777)
    page.until.setDate(QDate(2018, 6, 1))
    QgsProject.instance().clear()
    days = [[QDateTime(2018, 1, 1, 1, 1), "THEFT"]] * 20
    layer = layer_of("others", _places(20), days, "field=when:datetime&field=category:string")
    settle(page)
    chosen = page.parameters()
    assert chosen["INPUT"].source.staticValue() == layer.id()
    assert (chosen["CATEGORY"], chosen["UNTIL"]) == ("category", None)
    assert chosen["CELL"] == 100
