"""The list of layers that a model may look at, and what it hands to the algorithm."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLineEdit

from crime_forecast_plugin.gui.context_picker import ContextPicker
from crime_forecast_plugin.outputs.metadata import JOB_PROPERTY
from crime_forecast_plugin.processing.context_wishes import read_wishes

SOURCES = {
    "bars": "Point?crs=EPSG:4326&field=seats:integer",
    "Streets": "LineString?crs=EPSG:4326",
    "parks": "Polygon?crs=EPSG:4326",
    "weather": "None?field=date:string&field=tmax:double",
}


@pytest.fixture
def layers(qgis_app: QgsApplication) -> dict[str, QgsVectorLayer]:
    """A layer of each kind, in the project."""
    made = {name: QgsVectorLayer(source, name, "memory") for name, source in SOURCES.items()}
    QgsProject.instance().addMapLayers(list(made.values()))
    return made


def rows(picker: ContextPicker) -> dict[str, QLineEdit]:
    """The field for the features of each layer, in order."""
    items = [picker.topLevelItem(row) for row in range(picker.topLevelItemCount())]
    return {item.text(0): picker.itemWidget(item, 1) for item in items}


def test_every_layer_is_offered_with_its_default(layers: dict[str, QgsVectorLayer]) -> None:
    picker = ContextPicker()
    shown = rows(picker)
    assert {name: edit.placeholderText() for name, edit in shown.items()} == {
        "bars": "distance, density@500",
        "parks": "share, distance",
        "Streets": "length, distance",
        "weather": "all fields of numbers",
    }
    assert "sum(FIELD)@R" in shown["bars"].toolTip()


def test_nothing_is_ticked_at_first(layers: dict[str, QgsVectorLayer]) -> None:
    picker = ContextPicker()
    assert (picker.chosen(), picker.features()) == ([], "")


def test_what_is_ticked_is_handed_over_as_the_algorithm_reads_it(
    layers: dict[str, QgsVectorLayer],
) -> None:
    picker = ContextPicker()
    picker.tick(layers["bars"], "count, density@250")
    picker.tick(layers["parks"])
    picker.tick(layers["weather"], "places=bars | key=id: sum(tmax)@500")
    assert picker.chosen() == [layers["bars"], layers["parks"], layers["weather"]]
    wishes = read_wishes(picker.features(), [layer.name() for layer in picker.chosen()])
    assert set(wishes) == {"bars", "weather"}
    assert wishes["bars"].features == ("count", "density@250")
    assert (wishes["weather"].places, wishes["weather"].key) == ("bars", "id")
    assert wishes["weather"].features == ("sum(tmax)@500",)


def test_what_was_handed_over_can_be_chosen_again(layers: dict[str, QgsVectorLayer]) -> None:
    picker = ContextPicker()
    picker.tick(layers["bars"], "count, density@250")
    picker.tick(layers["weather"], "places=bars | key=id: sum(tmax)@500")
    chosen, features = picker.chosen(), picker.features()
    picker.choose([layers["parks"], None])
    assert (picker.chosen(), picker.features()) == ([layers["parks"]], "")
    picker.choose(chosen, features)
    assert (picker.chosen(), picker.features()) == (chosen, features)


def test_writing_features_ticks_the_layer(layers: dict[str, QgsVectorLayer]) -> None:
    picker = ContextPicker()
    edit = rows(picker)["parks"]
    edit.setText("share")
    edit.textEdited.emit("share")
    assert picker.chosen() == [layers["parks"]]


def test_ticks_stay_when_layers_come_and_go(layers: dict[str, QgsVectorLayer]) -> None:
    picker = ContextPicker()
    picker.tick(layers["parks"], "share")
    picker.tick(layers["bars"])
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "schools", "memory"))
    assert "schools" in rows(picker)
    QgsProject.instance().removeMapLayer(layers["bars"].id())
    assert picker.chosen() == [layers["parks"]]
    assert picker.features() == "parks: share"


def test_results_and_the_incidents_themselves_are_not_offered(
    layers: dict[str, QgsVectorLayer],
) -> None:
    layers["Streets"].setCustomProperty(JOB_PROPERTY, "{}")
    picker = ContextPicker()
    picker.leave_out([layers["bars"], None])
    assert list(rows(picker)) == ["parks", "weather"]
