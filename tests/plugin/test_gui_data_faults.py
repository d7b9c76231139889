"""What the Data page says beside the fields where something is wrong."""

from __future__ import annotations

from collections.abc import Callable

from data_pages import layer_of, settle, shown, square
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from crime_forecast_plugin.gui.data_page import DataPage


def test_without_layers_the_page_says_so(make_page: Callable[[], DataPage]) -> None:
    page = make_page()
    assert "no point layer" in shown(page, "incidents_message")
    assert not page.check.check_button.isEnabled()


def test_faults_are_told_beside_their_fields_and_go_when_mended(page: DataPage) -> None:
    page.categories.none_button.click()
    page.time.setField("beat")
    page.since.setDate(QDate(2018, 6, 1))
    page.until.setDate(QDate(2018, 6, 1))
    page.holidays.setText("the holidays")
    said = {
        "time_message": "integer values",
        "categories_message": "at least one",
        "until_message": "after 2018-06-01",
        "holidays_message": "US-IL",
    }
    for label, words in said.items():
        assert words in shown(page, label)
    assert len(list(page.faults())) == len(said)
    page.time.setField("when")
    page.categories.all_button.click()
    page.until.setDate(QDate(2018, 6, 2))
    page.holidays.setText("US")
    assert [shown(page, label) for label in said] == [""] * len(said)
    assert list(page.faults()) == []


def test_a_layer_without_crs_or_points_is_told(make_page: Callable[[], DataPage]) -> None:
    fields = "field=when:datetime"
    empty = layer_of("empty", [], [], fields)
    page = make_page()
    assert "is empty" in shown(page, "incidents_message")
    QgsProject.instance().removeMapLayer(empty.id())
    layer = layer_of("a", [(1.0, 2.0)], [[QDateTime(2018, 1, 1, 1, 1)]], fields)
    layer.setCrs(QgsCoordinateReferenceSystem())
    page.incidents.setLayer(layer)
    page._refresh()
    assert "no coordinate reference system" in shown(page, "incidents_message")


def test_text_that_is_no_date_is_told(make_page: Callable[[], DataPage]) -> None:
    rows = [["soon", "2018-01-01", ""]] * 3
    fields = "field=occurred_date:string&field=day:string&field=no_date:string"
    layer_of("a", [(447_000.0, 4_630_000.0)] * 3, rows, fields)
    page = make_page()
    settle(page)
    page.time.setField("occurred_date")
    assert "“soon”, which is no date" in shown(page, "time_message")
    page.time.setField("day")
    assert shown(page, "time_message") == ""
    page.time.setField("no_date")
    assert "first 3 incidents have nothing" in shown(page, "time_message")


def test_an_empty_selection_is_refused(page: DataPage, incidents: QgsVectorLayer) -> None:
    incidents.selectAll()
    page.selected_only.setChecked(True)
    settle(page)
    incidents.removeSelection()
    assert "Nothing is selected" in shown(page, "incidents_message")


def test_an_area_elsewhere_is_told(page: DataPage) -> None:
    page.area.setLayer(square("elsewhere", 500_000, 4_500_000, 900))
    assert "No incident lies near" in shown(page, "area_message")


def test_too_small_cells_are_told_with_a_number(page: DataPage) -> None:
    page.area.setLayer(square("large", 400_000, 4_600_000, 100_000))
    page.cell.setValue(2)
    assert "About 50,000 × 50,000 cells need 3" in shown(page, "cell_message")
    least = int(page.cell_message.text().split("take ")[1].split(" m")[0].replace(",", ""))
    page.cell.setValue(least)
    assert shown(page, "cell_message") == ""


def test_a_point_at_the_origin_does_not_stand_in_the_way(
    make_page: Callable[[], DataPage], dirty: QgsVectorLayer
) -> None:
    page = make_page()
    settle(page)
    assert "0, 0: they will be left out" in shown(page, "area_hint")
    assert page.parameters()["CELL"] == 250
    assert list(page.faults()) == []
    page.area.setLayer(square("around", 446_900, 4_629_900, 2000))
    settle(page)
    assert page.grid_note.text() != ""
