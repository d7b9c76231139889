"""The dialog: what it guesses, what it refuses, and what it does with a run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton
from waiting import until

from crime_forecast_plugin.engine.catalogue import families, models
from crime_forecast_plugin.gui.category_list import CategoryList
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.forecast_dialog import ALGORITHM, ForecastDialog
from crime_forecast_plugin.gui.grid_note import describe_grid
from crime_forecast_plugin.gui.time_field import guess_time_field
from crime_forecast_plugin.gui.time_steps import TIME_STEPS, duration_text


@pytest.fixture
def main_bar(qgis_app: QgsApplication) -> QgsMessageBar:
    """Stands in for the message bar of QGIS's window."""
    return QgsMessageBar()


@pytest.fixture
def dialog(processing: object, main_bar: QgsMessageBar) -> Iterator[ForecastDialog]:
    """The dialog, shown."""
    engine = EngineState()
    canvas = QgsMapCanvas()
    dialog = ForecastDialog(engine, main_bar, canvas)
    dialog.show()
    yield dialog
    dialog.close_run()
    engine.close()
    dialog.close()


@pytest.fixture
def ready(
    fake_engine: Callable[[str], Path], incidents: QgsVectorLayer, district: QgsVectorLayer
) -> Callable[[ForecastDialog, str, Path], None]:
    """Fill the dialog in for an engine that behaves in some way, and run."""

    def start(dialog: ForecastDialog, behaviour: str, folder: Path) -> None:
        fake_engine(behaviour)
        dialog.incidents.setLayer(incidents)
        dialog.area.setLayer(district)
        dialog.output.setFilePath(str(folder))
        dialog.run_button.click()
        assert dialog.running, dialog.notice_text.text()

    return start


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
    ("code", "count", "words"),
    [
        ("1h", 1, "1 hour"),
        ("1h", 25, "1 day and 1 hour"),
        ("6h", 28, "7 days"),
        ("1D", 1, "1 day"),
        ("7D", 4, "28 days"),
    ],
)
def test_the_horizon_is_told_in_words(code: str, count: int, words: str) -> None:
    step = next(step for step in TIME_STEPS if step.code == code)
    assert duration_text(step, count) == words


def test_the_grid_note_names_the_zone_and_counts_the_cells(
    incidents: QgsVectorLayer, district: QgsVectorLayer
) -> None:
    note = describe_grid(incidents, district, 250)
    assert "UTM zone 16N" in note
    assert "14 × 14" in note
    plain = QgsVectorLayer("Point", "no CRS", "memory")
    assert describe_grid(plain, None, 250) == ""


def test_a_projected_layer_in_metres_keeps_its_crs(qgis_app: QgsApplication) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:26916", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(440000, 4630000, 441000, 4632000)))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    note = describe_grid(layer, None, 500)
    assert "NAD83 / UTM zone 16N" in note
    assert "2 × 4" in note


def test_the_dialog_has_every_parameter_of_the_algorithm(
    dialog: ForecastDialog, incidents: QgsVectorLayer
) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert set(dialog.parameters()) == names


def test_the_form_starts_with_the_algorithms_defaults(
    dialog: ForecastDialog, incidents: QgsVectorLayer
) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    chosen = dialog.parameters()
    for name in ("CELL", "STEP", "HORIZON", "MODEL", "DEVICE", "SEED", "AREA_SHARE", "TEST_DAYS"):
        assert chosen[name] == algorithm.parameterDefinition(name).defaultValue(), name


def test_every_model_is_listed_under_its_family_and_described(dialog: ForecastDialog) -> None:
    rows = range(dialog.model.count())
    texts = [dialog.model.itemText(row) for row in rows]
    listed = [[heading, *(m.title for m in members)] for heading, members in families().items()]
    automatic = "Automatic: test the quick models and take the best"
    assert texts == [automatic, *(text for family in listed for text in family)]
    for row in rows:
        heading = texts[row] in families()
        assert dialog.model.model().item(row).isEnabled() is not heading
        assert bool(dialog.model.note(row)) is not heading


def test_the_form_keeps_its_height_whatever_model_is_chosen(dialog: ForecastDialog) -> None:
    heights = set()
    for model in models():
        dialog.model.choose(model.name)
        note = dialog.model_notes.currentWidget()
        assert model.summary in unescape(note.text())
        assert note.heightForWidth(note.width()) <= note.height()
        heights.add(dialog.fields.layout().totalHeightForWidth(dialog.fields.width()))
    assert len(heights) == 1


def test_the_automatic_choice_is_a_model_of_the_job(dialog: ForecastDialog) -> None:
    dialog.model.setCurrentIndex(0)
    assert dialog.parameters()["MODEL"] == "auto"


def test_the_period_is_open_until_a_day_is_chosen(dialog: ForecastDialog) -> None:
    assert (dialog.parameters()["SINCE"], dialog.parameters()["UNTIL"]) == (None, None)
    dialog.until.setDate(QDate(2018, 6, 1))
    assert dialog.parameters()["SINCE"] is None
    assert dialog.parameters()["UNTIL"].date() == QDate(2018, 6, 1)


def test_a_layer_fills_the_form(dialog: ForecastDialog, incidents: QgsVectorLayer) -> None:
    chosen = dialog.parameters()
    assert chosen["INPUT"].source.staticValue() == incidents.id()
    assert chosen["INPUT"].selectedFeaturesOnly is False
    assert chosen["TIME"] == "when"
    assert chosen["CATEGORY"] is None
    assert chosen["AREA"] is None
    assert not Path(chosen["OUTPUT"]).exists()


def test_categories_are_read_and_ticked(dialog: ForecastDialog, incidents: QgsVectorLayer) -> None:
    dialog.category.setField("kind")
    until(lambda: not dialog.categories.reading)
    assert dialog.parameters()["ONLY"] == ""
    assert "2 of 2 categories, 12 incidents" in dialog.categories.note.text()
    dialog.categories.choose(["THEFT"])
    assert dialog.parameters()["ONLY"] == "THEFT"
    assert "1 of 2 categories, 10 incidents" in dialog.categories.note.text()


def categories_of(layer: QgsVectorLayer, field: str) -> CategoryList:
    """The list, filled from a layer's field."""
    categories = CategoryList()
    categories.read(layer, field)
    until(lambda: not categories.reading)
    return categories


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


def test_without_layers_the_form_says_so(dialog: ForecastDialog) -> None:
    dialog.run_button.click()
    assert "no point layer" in dialog.incidents_message.text()
    assert not dialog.running


def test_faults_are_told_beside_their_fields_and_go_when_mended(
    dialog: ForecastDialog, incidents: QgsVectorLayer
) -> None:
    dialog.category.setField("kind")
    until(lambda: not dialog.categories.reading)
    dialog.categories.none_button.click()
    dialog.time.setField("")
    dialog.settings.setText("[1]")
    dialog.output.setFilePath("")
    dialog.run_button.click()
    labels = ("time_message", "categories_message", "settings_message", "output_message")
    assert all(getattr(dialog, name).isVisibleTo(dialog.fields) for name in labels)
    assert not dialog.advanced_group.isCollapsed()
    assert not dialog.running
    dialog.time.setField("when")
    dialog.settings.setText('{"epochs": 2}')
    dialog.categories.all_button.click()
    dialog.output.setFilePath("/tmp/somewhere")
    assert not any(getattr(dialog, name).isVisibleTo(dialog.fields) for name in labels)


def test_an_empty_selection_is_refused(dialog: ForecastDialog, incidents: QgsVectorLayer) -> None:
    incidents.selectAll()
    dialog._show_selection()
    assert "(12)" in dialog.selected_only.text()
    dialog.selected_only.setChecked(True)
    assert dialog.parameters()["INPUT"].selectedFeaturesOnly is True
    incidents.removeSelection()
    dialog.run_button.click()
    assert "Nothing is selected" in dialog.incidents_message.text()


def test_layers_may_go_while_the_dialog_is_open(
    dialog: ForecastDialog, incidents: QgsVectorLayer, district: QgsVectorLayer
) -> None:
    dialog.category.setField("kind")
    dialog.area.setLayer(district)
    QgsProject.instance().clear()
    until(lambda: not dialog.categories.reading)
    dialog.run_button.click()
    assert "no point layer" in dialog.incidents_message.text()


def test_without_an_engine_the_settings_are_offered(
    dialog: ForecastDialog, incidents: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    dialog._engine.check()
    assert "not installed" in dialog.notice_text.text()
    asked = []
    dialog.settings_requested.connect(lambda: asked.append(True))
    dialog.settings_button.click()
    assert asked == [True]


def test_the_engines_devices_are_offered(
    dialog: ForecastDialog, fake_engine: Callable[[str], Path]
) -> None:
    fake_engine("products")
    dialog._engine.check()
    until(lambda: dialog._engine.hello is not None)
    assert [dialog.device.itemData(row) for row in range(dialog.device.count())] == ["auto", "cpu"]
    assert dialog.device.itemText(1) == "CPU (2 threads)"


def test_a_run_adds_its_layers(
    dialog: ForecastDialog, ready: Callable, tmp_path: Path, main_bar: QgsMessageBar
) -> None:
    ready(dialog, "products", tmp_path / "out")
    assert not dialog.run_button.isEnabled()
    assert dialog.tabs.currentWidget() is dialog.log_page
    until(lambda: not dialog.running)
    assert "The forecast is done" in dialog.notice_text.text()
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    assert [len(group.findLayers()) > 2 for group in groups] == [True]
    assert dialog.report_button.isEnabled()
    assert dialog.run_button.isEnabled()
    assert main_bar.currentItem() is None


def test_a_closed_dialog_tells_the_end_in_the_main_window(
    dialog: ForecastDialog,
    ready: Callable,
    tmp_path: Path,
    main_bar: QgsMessageBar,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ready(dialog, "products", tmp_path / "out")
    dialog.close()
    until(lambda: not dialog.running)
    assert "The forecast is done" in main_bar.currentItem().text()
    [button] = main_bar.currentItem().findChildren(QPushButton)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    button.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "out" / "report.html")]


def test_cancel_ends_a_run_and_leaves_nothing(
    dialog: ForecastDialog, ready: Callable, tmp_path: Path
) -> None:
    ready(dialog, "slow", tmp_path / "out")
    until(lambda: (tmp_path / "out" / ".partial").exists())
    dialog.cancel_button.click()
    start = time.monotonic()
    until(lambda: not dialog.running)
    assert time.monotonic() - start < 4
    assert "cancelled" in dialog.notice_text.text()
    assert not dialog.report_button.isEnabled()
    assert QgsProject.instance().layerTreeRoot().findGroups() == []


def test_the_plugin_can_go_while_a_forecast_runs(
    dialog: ForecastDialog, ready: Callable, tmp_path: Path
) -> None:
    ready(dialog, "slow", tmp_path / "out")
    until(lambda: (tmp_path / "out" / ".partial").exists())
    dialog.close_run()
    assert not dialog.running
    assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [("error", "did you mean 'ARSON'"), ("die", "stopped unexpectedly"), ("fault", "Division")],
)
def test_a_failure_is_told_in_words_and_the_next_run_works(
    dialog: ForecastDialog, ready: Callable, tmp_path: Path, behaviour: str, words: str
) -> None:
    ready(dialog, behaviour, tmp_path / "out")
    until(lambda: not dialog.running)
    assert words in dialog.notice_text.text()
    assert "Traceback" not in dialog.notice_text.text()
    ready(dialog, "products", tmp_path / "again")
    until(lambda: not dialog.running)
    assert "The forecast is done" in dialog.notice_text.text()


def test_the_algorithms_refusal_is_shown_before_work_starts(
    dialog: ForecastDialog,
    incidents: QgsVectorLayer,
    fake_engine: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    fake_engine("products")
    dialog.saved_model.setFilePath(str(tmp_path / "none.safetensors"))
    dialog.run_button.click()
    assert "no trained model" in dialog.notice_text.text()
    assert not dialog.running
