"""The page of responsible use: what it tells of a forecast, and what it hands over."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import past
import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from waiting import until

from crime_forecast_plugin.gui.responsible_page import ALGORITHM, ResponsiblePage
from crime_forecast_plugin.gui.run import RunRefused

FIELDS = "field=all:integer&field=old:integer&field=young:integer&field=tract:string"


@pytest.fixture
def desk(
    processing: object, qgis_new_project: None, fake_engine: Callable
) -> Iterator[Surroundings]:
    """A window with the dock."""
    fake_engine("products")
    with surroundings() as opened:
        yield opened


@pytest.fixture
def open_page(desk: Surroundings) -> Callable[[], ResponsiblePage]:
    """Open the page on the project as it is then."""
    return lambda: desk.page("responsible")


def forecast_in(folder: Path, **changes: Any) -> Path:
    """A forecast with a group in the project."""
    intake = {
        "read": 1500,
        "kept": 1200,
        "dropped": [
            {"reason": "no_place", "count": 70, "text": "70 rows have no place"},
            {"reason": "patrol_driven", "count": 230, "text": "230 rows are of kinds"},
        ],
        "patrol_driven": {"NARCOTICS": 200, "GAMBLING": 30},
        "warnings": [],
    }
    kinds = {"THEFT": 1150, "BURGLARY": 50, "ARSON": 0}
    made = past.write_forecast(folder, **{"intake": intake, "kinds": kinds, **changes})
    result = json.loads((made / "result.json").read_text(encoding="utf-8"))
    result["job"]["incidents"] = "C:\\police\\calls.gpkg"
    (made / "result.json").write_text(json.dumps(result), encoding="utf-8")
    past.add_group(made, "Gradient boosting: THEFT")
    return made


@pytest.fixture
def tracts(desk: Surroundings) -> QgsVectorLayer:
    """A layer of areas with people in the project."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32616&{FIELDS}", "tracts", "memory")
    area = QgsFeature(layer.fields())
    area.setGeometry(QgsGeometry.fromRect(QgsRectangle(440000, 4637000, 445000, 4640000)))
    area.setAttributes([900, 200, 300, "1"])
    layer.dataProvider().addFeature(area)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_without_a_forecast_it_leads_to_one(desk: Surroundings, open_page: Callable) -> None:
    page = open_page()
    wanted: list[str] = []
    desk.bench.page_requested.connect(wanted.append)
    assert "no forecast in this project" in page.account.text()
    page.account.linkActivated.emit("forecast")
    assert wanted == ["forecast"]
    assert not page.forecast_report.isEnabled()
    page.run_button.click()
    assert "Make a forecast first" in page.forecast_message.text()
    assert not desk.runs


def test_it_says_what_drove_the_forecast(open_page: Callable, tmp_path: Path) -> None:
    forecast_in(tmp_path)
    said = open_page().account.text()
    for text in (
        "calls",
        "2017-01-01 to 2017-12-31",
        "1,200 counted of 1,500 rows; 70 had no place",
        "THEFT 1,150, BURGLARY 50<",
        "NARCOTICS 200, GAMBLING 30<",
    ):
        assert text in said
    assert "ARSON" not in said


def test_it_says_what_is_not_known(open_page: Callable, tmp_path: Path) -> None:
    forecast_in(tmp_path, kinds={}, intake={"read": 9, "kept": 9, "dropped": [], "warnings": []})
    said = open_page().account.text()
    assert "not told apart: no category field was given" in said
    assert "choose the category field on the Data page" in said


def test_each_is_told_something(open_page: Callable) -> None:
    told = open_page().told.text()
    assert all(
        f"<b>{who}</b>" in told for who in ("Analyst", "Commander", "Patrol officer", "Public")
    )


def test_it_hands_over_what_is_filled_in(
    desk: Surroundings,
    tracts: QgsVectorLayer,
    open_page: Callable,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = forecast_in(tmp_path)
    page = open_page()
    assert page.parameters()["POPULATION"] == tracts.id()  # no result, so it is proposed
    assert page.form.message.isHidden()
    page.form.set_values({"GROUPS": ["old", "young"], "TOTAL": "all", "SHARE": 10})
    values = page.parameters()
    assert (values["FORECAST"], values["GROUPS"]) == (str(folder), ["old", "young"])
    assert (values["TOTAL"], values["SHARE"]) == ("all", 10)
    started: list[tuple[str, dict[str, Any]]] = []

    def refuse(algorithm: str, given: dict[str, Any], title: str) -> None:
        started.append((algorithm, given))
        raise RunRefused("Not now.")

    monkeypatch.setattr(desk.bench.runs, "start", refuse)
    page.run_button.click()
    assert started == [(ALGORITHM, values)]
    assert page.notice_text.text() == "Not now."
    page.set_parameters({"GROUPS": ["old"]})
    assert page.parameters()["GROUPS"] == ["old"]


def test_of_several_layers_the_one_of_many_numbers_is_proposed(
    tracts: QgsVectorLayer, open_page: Callable
) -> None:
    bare = QgsVectorLayer("Polygon?crs=EPSG:32616&field=name:string", "districts", "memory")
    QgsProject.instance().addMapLayer(bare)
    page = open_page()
    assert page.parameters()["POPULATION"] == tracts.id()
    page.form.set_values({"POPULATION": bare.id()})
    page.hide()
    page.show()
    assert page.parameters()["POPULATION"] == bare.id()


def test_no_group_is_a_fault_beside_the_form(
    tracts: QgsVectorLayer, open_page: Callable, tmp_path: Path
) -> None:
    forecast_in(tmp_path)
    page = open_page()
    page.run_button.click()
    assert "No group is chosen" in page.form.message.text()
    assert page.form.message.isVisible()
    page.form.set_values({"GROUPS": ["old"]})
    until(lambda: page.form.message.isHidden())


def test_a_forecast_that_is_made_meanwhile_is_offered(open_page: Callable, tmp_path: Path) -> None:
    page = open_page()
    folder = forecast_in(tmp_path)
    page.hide()
    page.show()
    assert page.forecast.chosen.folder == folder
