"""Presets: kept in the project, filled in again, and honest about what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime
from waiting import until

from crime_forecast_plugin.gui.data_page import DataPage
from crime_forecast_plugin.gui.presets import Presets
from crime_forecast_plugin.outputs.portable import portable, restored


@pytest.fixture
def desktop(
    processing: object, incidents: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Surroundings]:
    """The dock, without an engine."""
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    with surroundings() as opened:
        yield opened


@pytest.fixture
def page(desktop: Surroundings) -> DataPage:
    """The Data page, when it has read what there is."""
    page = desktop.page("data")
    settle(page)
    return page


def settle(page: DataPage) -> None:
    """Wait until nothing is read any more."""
    until(lambda: not (page._look.looking or page.categories.reading))


def save(page: DataPage, name: str) -> None:
    page.presets.name.setEditText(name)
    page.presets.save_button.click()


def test_values_are_plain_and_come_back(incidents: QgsVectorLayer) -> None:
    project = QgsProject.instance()
    given = {
        "INPUT": QgsProcessingFeatureSourceDefinition(incidents.id(), True),
        "AREA": incidents,
        "CONTEXT": [incidents.id()],
        "SINCE": QDateTime(2018, 6, 1, 0, 0),
        "CELL": 250,
        "ONLY": "THEFT",
        "HOLIDAYS": None,
    }
    kept = portable(given, project)
    assert kept["AREA"] == {
        "layer": incidents.id(),
        "source": incidents.source(),
        "name": "incidents",
    }
    back, missing = restored(kept, project)
    assert missing == []
    assert back["INPUT"].source.staticValue() == incidents.id()
    assert back["INPUT"].selectedFeaturesOnly is True
    assert (back["AREA"], back["CONTEXT"]) == (incidents.id(), [incidents.id()])
    for name in ("SINCE", "CELL", "ONLY", "HOLIDAYS"):
        assert back[name] == given[name]


def test_a_layer_is_found_by_what_it_shows(incidents: QgsVectorLayer) -> None:
    project = QgsProject.instance()
    kept = {"layer": "another_id", "source": incidents.source(), "name": "incidents"}
    assert restored(kept, project) == (incidents.id(), [])
    gone = {**kept, "source": "nowhere"}
    assert restored([gone, kept], project) == ([incidents.id()], ["incidents"])


def test_a_preset_holds_both_pages(desktop: Surroundings, page: DataPage) -> None:
    forecast = desktop.dock.page("forecast")
    page.cell.setValue(444)
    page.categories.choose(["ROBBERY"])
    forecast.set_parameters({"HORIZON": 3})
    assert not page.presets.load_button.isEnabled()
    save(page, "robberies")
    assert "robberies" in page.presets_message.text()
    page.cell.setValue(100)
    page.categories.choose([])
    forecast.set_parameters({"HORIZON": 9})
    page.presets.load_button.click()
    settle(page)
    assert page.parameters()["CELL"] == 444
    assert page.parameters()["ONLY"] == "ROBBERY"
    assert forecast.parameters()["HORIZON"] == 3
    assert "is filled in, here and on the Forecast page" in page.presets_message.text()


def test_presets_are_saved_with_the_project(
    page: DataPage, tmp_path: Path, incidents: QgsVectorLayer
) -> None:
    page.since.setDate(QDate(2017, 3, 12))
    save(page, "von März an")
    project = QgsProject.instance()
    assert project.isDirty()
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    assert page.presets.name.count() == 0
    assert project.read(str(tmp_path / "project.qgz"))
    assert page.presets.name.itemText(0) == "von März an"
    preset = Presets(project).load("von März an")
    assert preset.choice["data"]["SINCE"] == QDateTime(2017, 3, 12, 0, 0)
    assert "OUTPUT" not in preset.choice["forecast"]


def test_what_is_gone_is_said_in_one_sentence(
    page: DataPage, incidents: QgsVectorLayer, district: QgsVectorLayer
) -> None:
    page.area.setLayer(district)
    save(page, "all")
    QgsProject.instance().removeMapLayer(district.id())
    incidents.startEditing()
    incidents.renameAttribute(incidents.fields().lookupField("when"), "moment")
    incidents.commitChanges()
    page.presets.load_button.click()
    text = page.presets_message.text()
    assert "not there any more: districts, the field “when”." in text
    assert page.parameters()["AREA"] is None
    assert page.parameters()["CELL"] > 0


def test_a_preset_can_be_replaced_and_deleted(page: DataPage) -> None:
    for cell in (100, 200):
        page.cell.setValue(cell)
        save(page, "mine")
    presets = Presets(QgsProject.instance())
    assert presets.names() == ["mine"]
    assert presets.load("mine").choice["data"]["CELL"] == 200
    page.presets.delete_button.click()
    assert presets.names() == []
    assert page.presets.name.count() == 0
    assert not page.presets.delete_button.isEnabled()


def test_an_entry_that_somebody_spoilt_holds_no_presets(page: DataPage) -> None:
    project = QgsProject.instance()
    project.writeEntry("CrimeForecast", "presets", "{half")
    assert Presets(project).names() == []
    save(page, "new")
    assert Presets(project).names() == ["new"]
