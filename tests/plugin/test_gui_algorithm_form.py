"""Forms made of algorithms: every parameter, its widget, and what is wrong with the values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel
from running import context_of_project
from waiting import until

from crime_forecast_plugin.gui.algorithm_form import AlgorithmForm
from crime_forecast_plugin.gui.algorithm_page import DATA
from crime_forecast_plugin.gui.analyses_page import ANALYSES

GIVEN = (*DATA, "OUTPUT")
FORMS = (*ANALYSES, "backtestincidents", "zoneforecast", "patrols", "whatif", "forecastincidents")
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


def form_of(name: str, given: tuple[str, ...] = GIVEN) -> AlgorithmForm:
    return AlgorithmForm(f"crimeforecast:{name}", given)


def labels(form: AlgorithmForm) -> list[str]:
    return [label.text().replace("&", "") for label in form.findChildren(QLabel)]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_every_parameter_that_is_not_given(processing: Any, name: str) -> None:
    form = form_of(name)
    expected = {
        definition.name(): definition
        for definition in form.algorithm.parameterDefinitions()
        if definition.name() not in GIVEN
    }
    assert set(form.values()) == set(expected)
    for parameter, definition in expected.items():
        widget = form.widget(parameter)
        assert definition.help() in widget.toolTip()
        assert parameter in widget.toolTip()
        inside = form.advanced_group.isAncestorOf(widget)
        assert inside is bool(definition.flags() & _ADVANCED), parameter


@pytest.mark.parametrize("name", FORMS)
def test_a_form_starts_with_the_algorithms_defaults(processing: Any, name: str) -> None:
    form = form_of(name)
    for parameter, value in form.values().items():
        default = form.algorithm.parameterDefinition(parameter).defaultValue()
        assert value == default or not (value or default), parameter


def test_the_advanced_group_is_closed_and_absent_where_it_would_be_empty(processing: Any) -> None:
    assert form_of("clusters").advanced_group.isCollapsed()
    assert form_of("patterns").advanced_group.isHidden()
    assert not form_of("clusters").advanced_group.isHidden()


def test_labels_have_units_and_lead_to_their_widgets(processing: Any) -> None:
    form = form_of("clusters")
    assert "Reach (metres, dbscan)" in labels(form)
    assert "An hour of the day counts as (metres)" in labels(form)
    [label] = [one for one in form.findChildren(QLabel) if one.text().startswith("Reach")]
    assert label.buddy() is form.widget("REACH")


def test_choices_are_shown_in_words_and_valued_as_scripts_write_them(processing: Any) -> None:
    form = form_of("hotspotstatistics")
    box = form.widget("STEP")
    assert isinstance(box, QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["1 day", "7 days", "28 days"]
    assert form.values()["STEP"] == "7D"
    box.setCurrentIndex(2)
    assert form.values()["STEP"] == "28D"


def test_boxes_to_tick_stand_in_one_column(processing: Any) -> None:
    form = form_of("classifyincidents")
    boxes = form.widget("MODELS").findChildren(QCheckBox)
    form.resize(380, 900)
    form.show()
    assert len(boxes) > 5
    assert len({box.x() for box in boxes}) == 1
    assert form.minimumSizeHint().width() <= 360
    form.close()


def test_values_go_in_and_come_out(processing: Any) -> None:
    form = form_of("clusters")
    given = {"METHOD": "dbscan", "REACH": 75.5, "FEWEST": 9, "SEED": 3, "OUTPUT": "/x", "NO": 1}
    form.set_values(given)
    values = form.values()
    assert {name: values[name] for name in ("METHOD", "REACH", "FEWEST", "SEED")} == {
        "METHOD": "dbscan",
        "REACH": 75.5,
        "FEWEST": 9,
        "SEED": 3,
    }
    assert "OUTPUT" not in values
    assert values["K"] is None


def test_fields_follow_the_layer_that_was_chosen_elsewhere(
    processing: Any, incidents: QgsVectorLayer
) -> None:
    other = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=until:datetime&field=no:int", "other", "memory"
    )
    QgsProject.instance().addMapLayer(other)
    form = form_of("patterns")
    box = form.widget("END_TIME").findChild(QComboBox) or form.widget("END_TIME")
    for layer, names in ((incidents, {"when", "kind", "beat"}), (other, {"until", "no"})):
        form.set_given({"INPUT": QgsProcessingFeatureSourceDefinition(layer.id(), False)})
        offered = {box.itemText(row) for row in range(box.count())} - {""}
        assert offered == names
    form.set_values({"END_TIME": "until"})
    assert form.values()["END_TIME"] == "until"


def test_a_layer_that_is_given_again_keeps_the_field_that_was_chosen(
    processing: Any, incidents: QgsVectorLayer
) -> None:
    form = form_of("patterns")
    for _ in range(2):
        form.set_given({"INPUT": QgsProcessingFeatureSourceDefinition(incidents.id(), False)})
        form.set_values({"END_TIME": form.values()["END_TIME"] or "kind"})
    assert form.values()["END_TIME"] == "kind"


def test_what_is_wrong_together_is_one_sentence(processing: Any, incidents: QgsVectorLayer) -> None:
    form = form_of("clusters")
    data = {
        "INPUT": QgsProcessingFeatureSourceDefinition(incidents.id(), False),
        "TIME": "when",
        "CATEGORY": None,
    }
    assert form.fault(data) == ""
    form.set_values({"METHOD": "dbscan", "K": 4})
    assert "is 4, but dbscan finds it by itself" in form.fault(data)
    form.set_values({"METHOD": "kmeans", "CATEGORY_WEIGHT": 10})
    assert "no category field is chosen" in form.fault(data)
    assert form.fault({**data, "CATEGORY": "kind"}) == ""


def test_looking_for_faults_reads_no_features(
    processing: Any,
    fake_engine: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake_engine("products")
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=when:datetime&field=kind:string", "l", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(0, 0)))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    read = []
    monkeypatch.setattr(
        "qgis.core.QgsProcessingFeatureSource.getFeatures", lambda *_: read.append(1)
    )
    monkeypatch.setattr(
        "qgis.core.QgsProcessingFeatureSource.hasFeatures", lambda *_: read.append(2)
    )
    given = {
        "INPUT": QgsProcessingFeatureSourceDefinition(layer.id(), False),
        "TIME": "when",
        "CATEGORY": "kind",
    }
    for name in (*ANALYSES, "backtestincidents"):
        form_of(name).fault(given)
    assert read == []
    check = form_of("patterns").algorithm.checkParameterValues
    check({**given, "OUTPUT": str(tmp_path)}, context_of_project())
    assert read, "the whole check does look, so that the test would have noticed"


def test_changes_are_told_once_the_person_pauses(processing: Any) -> None:
    form = form_of("clusters")
    told = []
    form.changed.connect(lambda: told.append(form.values()["SEED"]))
    for seed in (1, 2, 3):
        form.set_values({"SEED": seed})
    assert told == []
    until(lambda: bool(told))
    assert told == [3]


def test_a_form_goes_without_a_trace(processing: Any, incidents: QgsVectorLayer) -> None:
    form = form_of("classifyincidents")
    form.set_given({"INPUT": QgsProcessingFeatureSourceDefinition(incidents.id(), False)})
    form.deleteLater()
    del form
    QgsApplication.processEvents()
    QgsProject.instance().clear()  # the widgets followed its layers
