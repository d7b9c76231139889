"""How hot-spot statistics and kinds of incident look in a project; the results are the engine's."""

from __future__ import annotations

import pytest
from analysed import HOTSPOTS, KINDS, SAMPLE, layer_of, map_tip, names_in, result_of, shown
from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.PyQt.QtCore import Qt

from crime_forecast_plugin.outputs.classes import doubling_edges, percent_classes
from crime_forecast_plugin.outputs.hotspot_layers import HotspotLayers
from crime_forecast_plugin.outputs.kind_layers import KindLayers


class TestHotspots:
    """Cells by certainty, and by what became of them."""

    def test_the_classes_diverge_from_hot_to_cold(self) -> None:
        group = shown(HOTSPOTS, HotspotLayers)
        assert group.name() == "Hot and cold spots: THEFT, 4 Sep – 31 Dec 2017"
        cells = layer_of(group, "Hot and cold spots (Gi*)")
        categories = cells.renderer().categories()
        drawn = [int(category.value()) for category in categories]
        assert drawn == [3, 2, 1, 0, -1, -2, -3]
        assert categories[0].label() == "Hot spot, 99 % certain"
        hot, cold = categories[0].symbol().color(), categories[-1].symbol().color()
        assert hot.red() > hot.blue()
        assert cold.blue() > cold.red()
        assert {feature["certainty"] for feature in cells.getFeatures()} <= set(drawn)

    def test_map_tips_say_it_in_words(self) -> None:
        group = shown(HOTSPOTS, HotspotLayers)
        tip = map_tip(layer_of(group, "Hot and cold spots (Gi*)"), '"certainty" = 3')
        assert "<b>Hot spot</b>, 99 percent certain" in tip
        assert "standard deviations above what chance brings" in tip
        assert "in this cell, 4 Sep – 31 Dec 2017" in tip

    def test_only_patterns_that_occur_are_in_the_legend(self) -> None:
        group = shown(HOTSPOTS, HotspotLayers)
        layer = layer_of(group, "Emerging hot and cold spots")
        values = {category.value() for category in layer.renderer().categories()}
        assert values == {"none", *result_of(HOTSPOTS).content["patterns"]}
        assert values >= {feature["pattern"] for feature in layer.getFeatures()}
        assert f"of {result_of(HOTSPOTS).content['period']['steps']} steps of 1 week" in map_tip(
            layer
        )
        assert not QgsProject.instance().layerTreeRoot().findLayer(layer.id()).isVisible()

    def test_every_pattern_of_the_engine_has_a_colour(self) -> None:
        from test_analyses import engine_says

        known = engine_says(
            "import json\n"
            "from crimeengine.hotspots.emerging import CLASSES\n"
            "print(json.dumps(CLASSES))"
        )
        style = SAMPLE.parents[2] / "crime_forecast_plugin" / "styles" / "emerging_cells.qml"
        text = style.read_text(encoding="utf-8")
        for name in known[1:]:
            assert f'value="{name} hot spot"' in text
            assert f'value="{name} cold spot"' in text


class TestKinds:
    """The most likely kind by part of the day, and the chance of each."""

    def test_one_part_of_the_day_is_seen_at_a_time(self) -> None:
        group = shown(KINDS, KindLayers)
        assert group.name() == "Kinds of incident (Decision tree): ROBBERY, BURGLARY" or (
            "Shares by place and hour" in group.name()
        )
        likely = group.children()[0]
        assert likely.isMutuallyExclusive()
        assert names_in(likely) == ["00-06 h", "06-12 h", "12-18 h", "18-24 h"]
        assert [child.isVisible() for child in likely.children()] == [True, False, False, False]
        cells = result_of(KINDS).content["grid"]["cells_in_area"]
        for child in likely.children():
            assert child.layer().featureCount() == cells

    def test_chances_are_in_per_cent_under_their_unit(self) -> None:
        group = shown(KINDS, KindLayers)
        chances = group.children()[1:]
        assert {child.name() for child in chances} == {"Chance of ROBBERY", "Chance of BURGLARY"}
        for child in chances:
            assert not child.isVisible()
            bands = [layer.layer().renderer().band() for layer in child.children()]
            described = [result_of(KINDS).content["bands"][band - 1] for band in bands]
            assert {band["category"] for band in described} == {child.name()[len("Chance of ") :]}
        node = chances[0].children()[0]
        model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
        labels = [n.data(Qt.ItemDataRole.DisplayRole) for n in model.layerLegendNodes(node)]
        assert labels[0] == "Chance in a cell, a day"
        assert all(label.endswith(" %") for label in labels[1:])

    def test_classes_of_per_cent(self) -> None:
        classes = percent_classes(doubling_edges(0.32))
        assert [one.label for one in classes] == [
            "0 – 2 %", "2 – 4 %", "4 – 8 %", "8 – 16 %", "16 – 32 %",
        ]  # fmt: skip
        assert classes[-1].upper == pytest.approx(0.32)

    def test_the_colours_can_be_drawn(self) -> None:
        from qgis.core import QgsMapRendererCustomPainterJob, QgsMapSettings
        from qgis.PyQt.QtCore import QSize
        from qgis.PyQt.QtGui import QColor, QImage, QPainter

        group = shown(KINDS, KindLayers)
        layer = group.children()[0].children()[0].layer()
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(layer.extent())
        settings.setOutputSize(QSize(200, 200))
        image = QImage(200, 200, QImage.Format.Format_RGB32)
        image.fill(QColor("black"))
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        painter.end()
        seen = {image.pixelColor(x, y).name() for x in range(0, 200, 5) for y in range(0, 200, 5)}
        assert len(seen - {"#000000"}) > 5
