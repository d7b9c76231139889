"""The plugin's styles, and those that an agency puts in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from analysed import layer_of, map_tip, show
from fake_finished import finished
from made_forecast import CELLS, ONE_DAY, made_forecast
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from vision import SIGHTS, closest, falls, lightness

from crime_forecast_plugin.outputs.categories import (
    categorize,
    label_categories,
    own_symbols,
)
from crime_forecast_plugin.outputs.colours import spread
from crime_forecast_plugin.outputs.finished_result import FinishedResult
from crime_forecast_plugin.outputs.forecast_layers import ForecastLayers
from crime_forecast_plugin.outputs.forecast_result import ForecastResult
from crime_forecast_plugin.outputs.style_files import fill_template, take_style
from crime_forecast_plugin.outputs.zone_layers import ZoneLayers
from crime_forecast_plugin.settings import STYLES_FOLDER

STYLES = Path(__file__).resolve().parents[2] / "crime_forecast_plugin" / "styles"
FILES = sorted(STYLES.glob("*.qml"))
RAMPS = [
    "expected_cells", "expected_steps", "chance_cells", "chance_steps", "uncertainty_cells",
    "bounds_steps", "zones", "hexagons", "near_repeat_incidents",
]  # fmt: skip
DIVERGING = ["difference_cells", "difference_steps", "difference_zones", "hotspot_cells"]
QUALITATIVE = ["cluster_hulls", "cluster_incidents", "kinds"]


def colours_of(name: str) -> list[QColor]:
    """The colours of a style's classes, in their order."""
    text = (STYLES / f"{name}.qml").read_text(encoding="utf-8")
    if "<rasterrenderer" in text:
        return [QColor(found) for found in re.findall(r'<item [^>]*color="(#\w+)"', text)]
    symbols = re.findall(r'<symbol name="\d+".*?</symbol>', text, re.DOTALL)
    found = [re.search(r'name="color" type="QString" value="([\d,]+)"', one) for one in symbols]
    return [QColor(*map(int, one[1].split(",")[:3])) for one in found if one]


class TestColours:
    """What the colour-blind can tell apart."""

    @pytest.mark.parametrize("sight", SIGHTS)
    @pytest.mark.parametrize("name", RAMPS)
    def test_a_ramp_falls_in_lightness_and_its_classes_differ(self, name: str, sight: str) -> None:
        colours = colours_of(name)
        assert falls(lightness(colours, sight), by=5)
        assert closest(colours, sight) > 8

    @pytest.mark.parametrize("sight", SIGHTS)
    @pytest.mark.parametrize("name", DIVERGING)
    def test_two_directions_are_told_apart_about_a_light_middle(
        self, name: str, sight: str
    ) -> None:
        colours = colours_of(name)[:7]
        light = lightness(colours, sight)
        assert falls(light[3::-1], by=5)
        assert falls(light[3:], by=5)
        assert closest(colours, sight) > 12

    @pytest.mark.parametrize("sight", SIGHTS)
    @pytest.mark.parametrize("name", QUALITATIVE)
    def test_the_first_ten_things_are_told_apart(self, name: str, sight: str) -> None:
        first = colours_of(name)[name == "cluster_incidents" :][:10]
        assert closest(first, sight) > 10

    @pytest.mark.parametrize("sight", SIGHTS)
    def test_emerging_hot_spots_are_told_from_cold_ones(self, sight: str) -> None:
        colours = colours_of("emerging_cells")
        assert len(colours) == 17
        assert closest(colours, sight) > 6

    @pytest.mark.parametrize("number", [1, 2, 3, 5, 9])
    def test_colours_are_spread_over_any_number_of_classes(self, number: int) -> None:
        colours = colours_of("expected_steps")
        found = spread(colours, number)
        assert len(found) == number
        assert found[0] == colours[0]
        assert number == 1 or found[-1] == colours[-1]
        assert falls(lightness(found, "all colours"), by=5)
        assert spread(colours, len(colours)) == colours


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_style_can_be_read(file: Path, result: ForecastResult) -> None:
    if "<rasterrenderer" in file.read_text(encoding="utf-8"):
        layer = QgsRasterLayer(result.path("forecast"), "raster")
    else:
        layer = QgsVectorLayer(result.vector_source("cells"), "cells")
    message, loaded = layer.loadNamedStyle(str(file))
    assert loaded, message
    text = file.read_text(encoding="utf-8")
    assert ("labelsEnabled" in text) == (
        isinstance(layer, QgsVectorLayer) and layer.labelsEnabled()
    )
    assert not re.search(r'label="[^"]', text), "names of classes are the code's, to be translated"


@pytest.fixture
def result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ForecastResult:
    """A forecast of seven days."""
    return made_forecast(tmp_path / "forecast", monkeypatch)


@pytest.fixture
def agency(tmp_path: Path) -> Iterator[Path]:
    """The folder of an agency's own styles."""
    folder = tmp_path / "styles"
    folder.mkdir()
    QgsSettings().setValue(STYLES_FOLDER, str(folder))
    yield folder
    QgsSettings().remove(STYLES_FOLDER)


@pytest.fixture
def said(qgis_app: QgsApplication) -> Iterator[list[str]]:
    """What the plugin tells in QGIS's log."""
    told: list[str] = []

    def hear(text: str, tag: str, level: int) -> None:
        if tag == "Crime Forecast":
            told.append(text)

    log = QgsApplication.messageLog()
    log.messageReceived.connect(hear)
    yield told
    log.messageReceived.disconnect(hear)


class TestAgency:
    """An agency's files go before the plugin's, one by one."""

    def test_its_colours_are_spread_over_the_classes_of_the_result(
        self, result: ForecastResult, agency: Path, said: list[str]
    ) -> None:
        text = (STYLES / "expected_cells.qml").read_text(encoding="utf-8")
        text = text.replace("252,246,200", "0,255,0").replace("64,15,102", "0,0,255")
        (agency / "expected_cells.qml").write_text(text, encoding="utf-8")
        group = show(ForecastLayers(result))
        ranges = layer_of(group, CELLS).renderer().ranges()
        assert [one.label() for one in ranges] == [
            "0 – 0.35", "0.35 – 0.7", "0.7 – 1.4", "1.4 – 3.5", "3.5 – 7",
        ]  # fmt: skip
        colours = [one.symbol().color().name() for one in ranges]
        assert (colours[0], colours[-1]) == ("#00ff00", "#0000ff")
        edge = ranges[0].symbol().symbolLayer(0).strokeColor()
        assert edge.name() == "#00ff00"
        steps = layer_of(group, ONE_DAY).renderer().shader().rasterShaderFunction()
        assert steps.colorRampItemList()[0].color.name() == "#fcf6c8"
        assert said == []

    def test_a_style_saved_in_qgis_from_a_result_can_be_used(
        self, result: ForecastResult, agency: Path, said: list[str]
    ) -> None:
        layer = layer_of(show(ForecastLayers(result)), CELLS)
        renderer = layer.renderer().clone()
        for place, one in enumerate(renderer.ranges()):
            symbol = one.symbol().clone()
            symbol.setColor(QColor(f"#{10 * place + 11}0000"))
            renderer.updateRangeSymbol(place, symbol)
        layer.setRenderer(renderer)
        layer.setOpacity(0.5)
        layer.setFieldAlias(layer.fields().lookupField("expected"), "Of another period")
        _, saved = layer.saveNamedStyle(str(agency / "expected_cells.qml"))
        assert saved
        QgsProject.instance().clear()
        again = layer_of(show(ForecastLayers(result)), CELLS)
        assert [one.symbol().color().name() for one in again.renderer().ranges()] == [
            "#110000", "#210000", "#310000", "#410000", "#510000",
        ]  # fmt: skip
        assert again.opacity() == 0.5
        assert again.attributeAlias(again.fields().lookupField("expected")) == (
            "Expected incidents, 1–7 Jan 2018"
        )
        assert said == []

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            ("<qgis", "expected_cells.qml cannot be used"),
            ('<renderer-v2 type="singleSymbol"/>', "expected_cells.qml cannot be used"),
        ],
    )
    def test_what_cannot_be_read_is_told_once_and_the_own_style_taken(
        self, result: ForecastResult, agency: Path, said: list[str], content: str, why: str
    ) -> None:
        (agency / "expected_cells.qml").write_text(content, encoding="utf-8")
        for _ in range(2):
            layer = layer_of(show(ForecastLayers(result)), CELLS)
            assert layer.renderer().ranges()[0].symbol().color().name() == "#fcf6c8"
        assert len(said) == 1
        assert why in said[0]
        assert "The plugin's own style was taken." in said[0]

    def test_a_style_that_has_no_classes_is_refused(
        self, result: ForecastResult, agency: Path, said: list[str]
    ) -> None:
        text = (STYLES / "hotspots.qml").read_text(encoding="utf-8")
        (agency / "expected_cells.qml").write_text(text, encoding="utf-8")
        layer = layer_of(show(ForecastLayers(result)), CELLS)
        assert len(layer.renderer().ranges()) == 5
        assert not layer.labelsEnabled()
        assert "it draws layers in another way (singleSymbol)" in said[0]

    def test_labels_and_tips_can_be_replaced(
        self, tmp_path: Path, agency: Path, said: list[str]
    ) -> None:
        text = (STYLES / "zones.qml").read_text(encoding="utf-8")
        assert 'fontSize="8"' in text
        (agency / "zones.qml").write_text(text.replace('fontSize="8"', 'fontSize="14"'))
        (agency / "zones_tip.html").write_text("<b>[% name %]</b> in $period")
        job = {"kind": "zones", "hexagons": None}
        group = show(ZoneLayers(FinishedResult.read(finished(tmp_path, job))))
        [layer] = [node.layer() for node in group.findLayers()]
        assert layer.labeling().settings().format().size() == 14
        assert map_tip(layer, "name = 'North'") == "<b>North</b> in 1–3 Jan 2018"
        assert said == []

    def test_a_tip_that_asks_for_what_there_is_not(
        self, result: ForecastResult, agency: Path, said: list[str]
    ) -> None:
        (agency / "cells_tip.html").write_text("$weather")
        group = show(ForecastLayers(result))
        assert "incidents expected" in map_tip(layer_of(group, CELLS))
        assert "cells_tip.html cannot be used: it asks for weather" in said[0]


class TestCategories:
    """Symbols of things that have no order."""

    @pytest.fixture
    def layer(self, result: ForecastResult) -> QgsVectorLayer:
        """Cells with the style of kinds, one of which an agency has named."""
        layer = QgsVectorLayer(result.vector_source("cells"), "cells")
        take_style(layer, "kinds", QgsCategorizedSymbolRenderer)
        renderer = layer.renderer().clone()
        symbol = QgsFillSymbol.createSimple({"color": "#010203"})
        renderer.addCategory(QgsRendererCategory("THEFT", symbol, ""))
        layer.setRenderer(renderer)
        return layer

    def test_by_name_then_by_place_then_the_rest(self, layer: QgsVectorLayer) -> None:
        assert own_symbols(layer) == 20
        names = ["ARSON", "THEFT", *(f"KIND {place}" for place in range(3, 23))]
        places = enumerate(names, start=1)
        categorize(layer, [(name, name.title(), [name, str(place)]) for place, name in places])
        categories = layer.renderer().categories()
        assert [one.label() for one in categories][:2] == ["Arson", "Theft"]
        colours = [one.symbol().color().name() for one in categories]
        assert colours[:3] == ["#4477aa", "#010203", "#228833"]
        assert colours[20] == colours[21] == "#5d6470"

    def test_names_that_a_style_has_are_kept(self, layer: QgsVectorLayer) -> None:
        renderer = layer.renderer().clone()
        renderer.updateCategoryLabel(0, "Ours")
        layer.setRenderer(renderer)
        label_categories(layer, {"1": "First", 2: "Second"})
        categories = layer.renderer().categories()
        assert [one.label() for one in categories] == ["Ours", "Second"]


def test_a_raster_s_tip_reads_its_band(qgis_app: QgsApplication) -> None:
    words = {"band": "3", "heading": "Expected incidents per cell and day", "period": ONE_DAY}
    tip = fill_template("step_tip.html", words)
    assert "raster_value(@layer_id, 3, @layer_cursor_point)" in tip
    assert f"Expected incidents per cell and day, {ONE_DAY}" in tip
