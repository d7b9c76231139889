"""What the Data page guesses of fields, and the size of cells that it suggests."""

from __future__ import annotations

import pytest
from data_pages import UTM, square
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from crime_forecast_plugin.gui.category_field import guess_category_field
from crime_forecast_plugin.gui.cell_size import PER_CELL, SIDES, suggest_cell
from crime_forecast_plugin.gui.field_sample import FieldSample
from crime_forecast_plugin.gui.grid_note import box_in_metres, metric_crs
from crime_forecast_plugin.gui.time_field import guess_time_field

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
