"""The Data page: what it suggests, refuses and checks, and the cells that it draws on the map."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar, QgsRubberBand
from qgis.PyQt.QtCore import QDate, QDateTime, QEvent
from waiting import until

from crime_forecast_plugin.engine.catalogue import follows_patrols, patrol_reason
from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.gui.category_field import guess_category_field
from crime_forecast_plugin.gui.category_list import CategoryList
from crime_forecast_plugin.gui.cell_size import PER_CELL, SIDES, suggest_cell
from crime_forecast_plugin.gui.data_page import DataPage
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.field_sample import FieldSample
from crime_forecast_plugin.gui.grid_note import box_in_metres, metric_crs
from crime_forecast_plugin.gui.time_field import guess_time_field
from crime_forecast_plugin.gui.workbench import Desktop, Workbench

ROOT = Path(__file__).resolve().parents[2]
ENGINE = str(ROOT / ".venv" / "bin" / "python")
UTM = "EPSG:32616"


@pytest.fixture(scope="module", autouse=True)
def kept_engine() -> Iterator[None]:
    """Keep the engine between the checks, and end it after the last."""
    yield
    WARM.stop()


@pytest.fixture
def canvas(qgis_app: QgsApplication) -> Iterator[QgsMapCanvas]:
    """A map of 40 by 30 km."""
    canvas = QgsMapCanvas()
    canvas.resize(800, 600)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(UTM))
    canvas.show()
    canvas.setExtent(QgsRectangle(430_000, 4_610_000, 470_000, 4_640_000))
    yield canvas
    canvas.close()


@pytest.fixture
def make_page(
    processing: object, canvas: QgsMapCanvas, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], DataPage]]:
    """Makes the page, shown, and ends it; there is no engine unless a test sets one."""
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    engine, bar, pages = EngineState(), QgsMessageBar(), []

    def make() -> DataPage:
        bench = Workbench(Desktop(None, canvas, bar, lambda layer: None), engine)
        page = DataPage(bench)
        page.show()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.stop()
        page.close()
        page.deleteLater()
    engine.close()
    pages.clear()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # here, not in a background thread, which must not delete widgets


@pytest.fixture
def page(make_page: Callable[[], DataPage], incidents: QgsVectorLayer) -> DataPage:
    """The page on the twelve incidents, when it has looked at them."""
    page = make_page()
    settle(page)
    return page


def settle(page: DataPage) -> None:
    """Wait until nothing is read any more."""
    until(lambda: not (page._look.looking or page.categories.reading or page._live.planning))


def shown(page: DataPage, name: str) -> str:
    """What a label beside a field says; nothing where it is hidden."""
    label = getattr(page, name)
    return label.text() if label.isVisibleTo(page) else ""


def bands(canvas: QgsMapCanvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def layer_of(
    name: str, points: list[tuple[float, float]], rows: list[list[Any]], fields: str
) -> QgsVectorLayer:
    """Points in UTM, in the project."""
    layer = QgsVectorLayer(f"Point?crs={UTM}&{fields}", name, "memory")
    features = []
    for (x, y), values in zip(points, rows, strict=True):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def _places(count: int) -> list[tuple[float, float]]:
    """Places over two kilometres."""
    return [(447_000.0 + 100 * n, 4_630_000.0 + 100 * n) for n in range(count)]


def square(name: str, left: float, bottom: float, side: float, crs: str = UTM) -> QgsVectorLayer:
    """One polygon, in the project."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", name, "memory")
    feature = QgsFeature()
    box = QgsRectangle(left, bottom, left + side, bottom + side)
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


# What is guessed of fields


@pytest.mark.parametrize(
    ("fields", "guessed"),
    [
        ("field=when:datetime&field=kind:string", "when"),
        ("field=updated_on:datetime&field=occurred:datetime", "occurred"),
        ("field=day:date&field=date_text:string", "day"),
        ("field=kind:string&field=Date:string", "Date"),
        ("field=kind:string&field=number:integer", None),
    ],
)
def test_the_time_field_is_guessed(
    qgis_app: QgsApplication, fields: str, guessed: str | None
) -> None:
    layer = QgsVectorLayer(f"Point?{fields}", "layer", "memory")
    assert guess_time_field(layer.fields()) == guessed


@pytest.mark.parametrize(
    ("fields", "guessed"),
    [
        ("field=kind:string&field=Primary Type:string", "Primary Type"),
        ("field=location_type:string&field=category:string", "category"),
        ("field=offense_type:string", "offense_type"),
        ("field=kind:string", None),
        ("field=category:integer", None),
    ],
)
def test_without_a_look_only_a_sure_name_is_a_category(
    qgis_app: QgsApplication, fields: str, guessed: str | None
) -> None:
    layer = QgsVectorLayer(f"Point?{fields}", "layer", "memory")
    assert guess_category_field(layer.fields()) == guessed


def test_a_category_comes_again_and_again(qgis_app: QgsApplication) -> None:
    fields = QgsVectorLayer(
        "Point?field=offense_id_text:string&field=type:string&field=crime:string", "a", "memory"
    ).fields()
    many, few = [f"number {n}" for n in range(100)], ["THEFT", "ARSON"] * 50
    sample = FieldSample(100, {"crime": many, "type": few, "offense_id_text": many})
    assert guess_category_field(fields, sample) == "type"
    assert guess_category_field(fields, FieldSample(100, {"crime": many})) is None


@pytest.mark.parametrize(
    "value",
    ["2018-06-01", "6/1/2018 14:30", "1.6.2018", "01-Jun-2018", "1 June 2018", "20180601"],
)
def test_dates_are_known_by_their_shape(value: str) -> None:
    assert FieldSample(1, {"when": [value]}).fault_of_time("when") is None


def test_a_field_without_dates_names_one_of_its_values() -> None:
    sample = FieldSample(2, {"when": ["THEFT", "ARSON"], "empty": []})
    assert sample.fault_of_time("when") == "THEFT"
    assert sample.fault_of_time("empty") == ""
    assert sample.fault_of_time("another") is None


# The size of cells


@pytest.mark.parametrize(
    ("count", "width", "height", "side"),
    [
        (84_864, 9_000, 9_800, 250),
        (2_000, 9_000, 9_800, 500),
        (500_000, 24_000, 42_000, 300),
        (10, 3_300, 3_300, 150),
        (10_000_000, 1_000, 1_000, 100),
        (100, 800_000, 900_000, 2000),
    ],
)
def test_cells_fit_the_density_of_points(
    count: int, width: float, height: float, side: int
) -> None:
    assert suggest_cell(count, QgsRectangle(0, 0, width, height)) == side


def test_the_rule_is_fifty_points_a_cell() -> None:
    box = QgsRectangle(0, 0, 20_000, 20_000)
    side = suggest_cell(100_000, box)
    assert side in SIDES
    assert 100_000 * side**2 / 20_000**2 == pytest.approx(PER_CELL, rel=0.6)


@pytest.mark.parametrize(("count", "height"), [(0, 100), (-1, 100), (12, 0)])
def test_nothing_is_said_of_no_points_or_no_room(count: int, height: float) -> None:
    assert suggest_cell(count, QgsRectangle(0, 0, 100, height)) is None


def test_cells_are_made_in_metres(qgis_app: QgsApplication, district: QgsVectorLayer) -> None:
    box, crs = box_in_metres(district)
    assert crs.authid() == UTM
    assert box.width() == pytest.approx(3318, rel=0.02)
    assert box_in_metres(QgsVectorLayer("Point", "no CRS", "memory")) is None
    feet = QgsCoordinateReferenceSystem("EPSG:3435")
    assert metric_crs(feet, QgsRectangle(1.1e6, 1.8e6, 1.2e6, 1.9e6)).authid() == UTM


def test_a_projected_layer_in_metres_keeps_its_crs(qgis_app: QgsApplication) -> None:
    box, crs = box_in_metres(square("area", 440_000, 4_630_000, 1000, "EPSG:26916"))
    assert crs.authid() == "EPSG:26916"
    assert (box.width(), box.height()) == (1000, 1000)


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


# Categories


def categories_of(layer: QgsVectorLayer, field: str) -> CategoryList:
    """The list, filled from a layer's field."""
    categories = CategoryList()
    categories.read(layer, field)
    until(lambda: not categories.reading)
    return categories


def kinds_of(names: list[str | None]) -> CategoryList:
    """The list of a layer with these kinds."""
    points = [(447_000.0, 4_630_000.0)] * len(names)
    return categories_of(layer_of("a", points, [[n] for n in names], "field=kind:string"), "kind")


def test_the_filter_limits_what_the_buttons_tick(
    qgis_app: QgsApplication, incidents: QgsVectorLayer
) -> None:
    categories = categories_of(incidents, "kind")
    categories.filter.setText("thef")
    categories.none_button.click()
    assert categories.chosen() == ["ROBBERY"]
    categories.all_button.click()
    assert categories.chosen() == []


def test_whole_numbers_are_categories_without_a_point(
    qgis_app: QgsApplication, incidents: QgsVectorLayer
) -> None:
    categories = categories_of(incidents, "beat")
    categories.choose(["100", "101"])
    assert sorted(categories.chosen()) == ["100", "101"]


def test_the_engines_list_says_what_follows_patrols() -> None:
    assert follows_patrols("NARCOTICS") and follows_patrols("prostitution")
    assert not follows_patrols("BURGLARY") and not follows_patrols("(none)")
    assert "victim" in patrol_reason("Drug Offenses")


def test_what_follows_patrols_is_left_out_at_first_and_says_so(qgis_app: QgsApplication) -> None:
    categories = kinds_of(["THEFT", "THEFT", "NARCOTICS", "PROSTITUTION", None])
    assert sorted(categories.chosen()) == ["(none)", "THEFT"]
    [flagged] = [item for item in categories._items() if item.text().startswith("NARCOTICS")]
    assert "follows patrols" in flagged.text()
    assert not flagged.icon().isNull()
    assert "recorded where officers look" in flagged.toolTip()
    assert "Left out: NARCOTICS, PROSTITUTION." in categories.patrol_note.text()
    asked = []
    categories.why_asked.connect(lambda: asked.append(True))
    categories.patrol_note.linkActivated.emit("why")
    assert asked == [True]


def test_what_follows_patrols_has_to_be_named_to_count(qgis_app: QgsApplication) -> None:
    categories = kinds_of(["THEFT", "NARCOTICS"])
    categories.all_button.click()
    assert sorted(categories.chosen()) == ["NARCOTICS", "THEFT"]
    assert "Counted: NARCOTICS." in categories.patrol_note.text()


def test_a_proposal_that_cannot_be_told_is_left_to_the_engine(qgis_app: QgsApplication) -> None:
    categories = kinds_of(["THEFT; SIMPLE", "ARSON", "NARCOTICS"])
    assert categories.chosen() == []
    categories.choose(["THEFT; SIMPLE"])
    assert categories.chosen() == ["THEFT; SIMPLE"]


# What is wrong, beside the fields


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


# The cells on the map


def test_the_cells_follow_what_is_chosen(
    page: DataPage, canvas: QgsMapCanvas, district: QgsVectorLayer
) -> None:
    page.area.setLayer(district)
    page.cell.setValue(250)
    settle(page)
    assert "of 250 m (14 × 14) in WGS 84 / UTM zone 16N; memory about" in page.grid_note.text()
    assert len(bands(canvas)) == 2
    page.cell.setValue(500)
    assert "Counting" in page.grid_note.text()
    settle(page)
    assert "of 500 m" in page.grid_note.text()


def test_the_cells_can_be_taken_off_and_go_with_the_page(
    page: DataPage, canvas: QgsMapCanvas, district: QgsVectorLayer
) -> None:
    page.area.setLayer(district)
    settle(page)
    page.show_cells.setChecked(False)
    assert bands(canvas) == []
    page.show_cells.setChecked(True)
    assert len(bands(canvas)) == 2
    page.hide()
    assert bands(canvas) == []
    page.show()
    assert len(bands(canvas)) == 2
    page.stop()
    assert bands(canvas) == []


def test_planning_many_cells_does_not_hold_up_the_map(page: DataPage, canvas: QgsMapCanvas) -> None:
    page.area.setLayer(square("large", 400_000, 4_600_000, 100_000))
    page.cell.setValue(50)
    gaps = []
    while page._live.planning:
        began = time.perf_counter()
        QgsApplication.processEvents()
        gaps.append(time.perf_counter() - began)
        time.sleep(0.002)
    assert "4,000,000 cells" in page.grid_note.text()
    assert sorted(gaps)[-2] < 0.06  # one may be the computer's, busy with other things


# The data check


@pytest.fixture
def dirty(qgis_app: QgsApplication) -> QgsVectorLayer:
    """Ten incidents, of which a few cannot be used."""
    points = [(447_000.0 + n, 4_630_000.0 + n) for n in range(10)]
    days = [QDateTime(2018, 1, 1 + n, 12, 0) for n in range(10)]
    days[3] = QDateTime()
    days[4] = QDateTime(2199, 1, 1, 0, 0)
    points[5] = (0.0, 0.0001)  # the extent of a memory layer overlooks 0, 0 itself
    return layer_of("dirty", points, [[day] for day in days], "field=when:datetime")


def test_the_check_says_what_is_left_out_and_why(
    make_page: Callable[[], DataPage], dirty: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_page()
    page.area.setLayer(square("around", 446_900, 4_629_900, 2000))
    settle(page)
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", ENGINE)
    page.check.check_button.click()
    assert page.check.checking
    assert "Reading" in page.check.state.text()
    until(lambda: not page.check.checking, 60)
    assert "7 of 10 rows can be used, from 2018-01-01 12:00" in page.check.state.text()
    for words in ("1 row has no time", "1 row lies in the future", "coordinates 0, 0"):
        assert words in page.check.list.text()
    assert page.days() == 10
    assert "day by day, over 10 days" in page.grid_note.text()
    page.until.setDate(QDate(2018, 1, 5))
    assert "have changed since" in page.check.state.text()
    assert page.days() is None


def test_a_small_layer_is_checked_by_itself(
    make_page: Callable[[], DataPage],
    dirty: QgsVectorLayer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = make_page()
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", ENGINE)
    page.check._timer.setInterval(0)
    settle(page)
    page.since.setDate(QDate(2018, 1, 2))
    until(lambda: page.check.days is not None, 60)
    assert "rows can be used, from 2018-01-02" in page.check.state.text()


def test_without_an_engine_the_check_says_where_to_get_it(page: DataPage) -> None:
    page.check.check()
    assert "not set up" in page.check.state.text()
    assert not page.check.checking


def test_the_check_is_an_algorithm_whose_numbers_a_model_can_use(
    processing: Any, dirty: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", ENGINE)
    values = {"INPUT": dirty, "TIME": "when", "UNTIL": "2018-01-10"}
    found = processing.run("crimeforecast:checkincidents", values)
    assert (found["READ"], found["KEPT"]) == (10, 6)
    reasons = ("NO_TIME", "FUTURE_DATE", "NULL_ISLAND", "OTHER_PERIOD", "DUPLICATE")
    assert [found[reason] for reason in reasons] == [1, 1, 1, 1, 0]
    assert found["FIRST"].startswith("2018-01-01T12:00")
    assert "6 of 10 rows can be used" in found["VERDICT"]
    assert "OUTPUT" not in found
