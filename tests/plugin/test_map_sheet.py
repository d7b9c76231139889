"""The printed page: nothing cut off, whatever it has to say, and templates of an agency."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from printed import forecast, zones
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLegendRenderer,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSettings,
    QgsUnitTypes,
    QgsVectorLayer,
)

from crime_forecast_plugin.outputs.export_error import ExportError
from crime_forecast_plugin.outputs.layout_templates import templates
from crime_forecast_plugin.outputs.map_sheet import MapSheet
from crime_forecast_plugin.outputs.opened import layers_of
from crime_forecast_plugin.outputs.sheet_text import SheetText, sheet_text
from crime_forecast_plugin.settings import LAYOUTS_FOLDER

KINDS = [
    "THEFT", "BATTERY", "CRIMINAL DAMAGE", "OTHER OFFENSE", "DECEPTIVE PRACTICE", "BURGLARY",
    "MOTOR VEHICLE THEFT", "OFFENSE INVOLVING CHILDREN", "INTERFERENCE WITH PUBLIC OFFICER",
    "CONCEALED CARRY LICENSE VIOLATION", "PUBLIC PEACE VIOLATION", "CRIM SEXUAL ASSAULT",
]  # fmt: skip
LABELS = ("title", "period", "lead", "skill_heading", "skill", "model", "source", "caution", "date")
SENTENCE = "Gradient boosting was better than the historical mean by 4 % of the deviance. "
UTM = QgsCoordinateReferenceSystem("EPSG:32616")
SQUARE = QgsRectangle(440_000, 4_630_000, 450_000, 4_640_000)


@pytest.fixture(params=["forecast", "forecast_portrait", "forecast_a3"])
def sheet(request: pytest.FixtureRequest, qgis_app: object) -> MapSheet:
    """An empty page of each template."""
    return MapSheet(templates()[request.param], QgsProject.instance(), "Test")


def long_text() -> SheetText:
    """As much as a result ever has to say."""
    return SheetText(
        title=f"Crime forecast: {', '.join(KINDS)}",
        period="29 Dec 2017, 18:00 – 2 Jan 2018, 06:00",
        lead=SENTENCE * 2,
        skill_heading="How good is the forecast?",
        skill=SENTENCE * 5,
        model="Model: ST-ResNet, cells of 250 m, learned from 1 Jan 2016 – 31 Dec 2017",
        source="Source: 1,234,567 recorded incidents of a file with quite a long name 2016-17.gpkg",
        caution=SENTENCE * 4,
        date="Made with Crime Forecast 0.1.0 on 30 Nov 2026",
    )


def classes(count: int) -> QgsVectorLayer:
    """A layer with as many classes as asked for, with long names."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32616&field=kind:string", "kinds", "memory")
    symbol = {"color": "#dd4f67"}
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "kind",
            [
                QgsRendererCategory(
                    number, QgsFillSymbol.createSimple(symbol), f"{KINDS[number % 12]} {number}"
                )
                for number in range(count)
            ],
        )
    )
    layer.setName("The most likely kind of incident in each cell between 18:00 and midnight")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_no_long_text_is_cut_off(sheet: MapSheet) -> None:
    text = long_text()
    sheet.write(text)
    for name in LABELS:
        assert sheet.layout.itemById(name).text() == getattr(text, name)
    assert sheet.layout.itemById("page").text() == "Page 1 of 1"


def test_a_text_that_never_fits_ends_in_dots_within_its_frame(sheet: MapSheet) -> None:
    text = long_text()
    sheet.write(SheetText(**{**text.__dict__, "skill": SENTENCE * 80}))
    shown = sheet.layout.itemById("skill").text()
    assert shown.endswith(" …") and len(shown) < len(SENTENCE) * 40


def test_twenty_classes_fit_into_the_legend(sheet: MapSheet) -> None:
    layer = classes(20)
    sheet.draw([layer], SQUARE, UTM)
    sheet.explain([QgsLayerTreeLayer(layer)])
    legend = sheet.layout.itemById("legend")
    needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
    assert needed.width() <= legend.rect().width()
    assert needed.height() <= legend.rect().height()
    shown = legend.model().layerLegendNodes(legend.model().rootGroup().findLayers()[0])
    assert len(shown) == 20


def test_no_two_items_overlap(sheet: MapSheet) -> None:
    page = sheet.layout.pageCollection().page(0).rect()
    items = [item for item in sheet.layout.items() if isinstance(item, QgsLayoutItem) and item.id()]
    assert {item.id() for item in items} == {
        *LABELS, "map", "legend", "scale_bar", "north_arrow", "page",
    }  # fmt: skip
    boxes = {item.id(): item.mapRectToScene(item.rect()) for item in items}
    for name, box in boxes.items():
        assert page.contains(box), name
        for other, beside in boxes.items():
            assert name == other or not box.adjusted(0.2, 0.2, -0.2, -0.2).intersects(beside), (
                name,
                other,
            )


def test_the_map_shows_all_of_the_extent(sheet: MapSheet) -> None:
    sheet.draw([classes(2)], SQUARE, UTM)
    assert sheet.map.extent().contains(SQUARE)
    assert sheet.map.crs() == UTM
    bar = sheet.layout.itemById("scale_bar")
    assert bar.units() == QgsUnitTypes.DistanceUnit.DistanceKilometers
    sheet.draw([classes(2)], QgsRectangle(440_000, 4_630_000, 440_900, 4_630_900), UTM)
    assert bar.units() == QgsUnitTypes.DistanceUnit.DistanceMeters


def test_what_a_page_says_of_a_forecast_is_what_the_result_says() -> None:
    layers = layers_of(forecast())
    text, result = sheet_text(layers), layers.result
    assert text.title.startswith("Crime forecast: ")
    assert text.period == result.period
    assert text.skill == f"{result.verdict} The test took 5 % of the area for hot spots."
    assert "cells of 500 m" in text.model and "Weighted recent mean" in text.model
    assert f"{result.content['intake']['kept']:,} recorded incidents" in text.source
    assert "says nothing about any person" in text.caution
    own = sheet_text(layers, "Briefing of 1 January", "Police of Chicago")
    assert own.title == "Briefing of 1 January"
    assert own.source.endswith("recorded incidents, Police of Chicago")


def test_a_page_of_zones_says_how_good_their_forecast_is() -> None:
    text = sheet_text(layers_of(zones()))
    assert text.skill == sheet_text(layers_of(forecast())).skill
    assert text.lead == layers_of(zones()).result.verdict
    assert text.title.startswith("Forecast by zones") and text.period not in text.title


def test_an_agency_replaces_a_template_and_adds_its_own(tmp_path: Path) -> None:
    usual = templates()["forecast"]
    shutil.copy(usual, tmp_path / "forecast.qpt")
    shutil.copy(usual, tmp_path / "poster.qpt")
    QgsSettings().setValue(LAYOUTS_FOLDER, str(tmp_path))
    try:
        found = templates()
    finally:
        QgsSettings().remove(LAYOUTS_FOLDER)
    assert found["forecast"] == tmp_path / "forecast.qpt"
    assert list(found) == ["forecast", "forecast_a3", "forecast_portrait", "poster"]
    assert templates()["forecast"] == usual


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("no XML", "cannot be read"),
        ('<Layout units="mm" name="x"><PageCollection/></Layout>', "no map with the id 'map'"),
    ],
)
def test_a_useless_template_is_refused_in_a_sentence(
    tmp_path: Path, content: str, message: str
) -> None:
    file = tmp_path / "broken.qpt"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ExportError, match=message):
        MapSheet(file, QgsProject.instance(), "Test")
