"""How the results of the analyses look in a project; the results are the engine's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from analysed import SAMPLE, layer_of, map_tip, result_of, show
from qgis.core import (
    QgsConditionalStyle,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt
from running import context_of_project

from crime_forecast_plugin.outputs.classes import (
    count_classes,
    count_edges,
    doubling_edges,
    percent_classes,
)
from crime_forecast_plugin.outputs.cluster_layers import ClusterLayers
from crime_forecast_plugin.outputs.hotspot_layers import HotspotLayers
from crime_forecast_plugin.outputs.kind_layers import KindLayers
from crime_forecast_plugin.outputs.layers import ResultLayers
from crime_forecast_plugin.outputs.near_repeat_layers import NearRepeatLayers
from crime_forecast_plugin.outputs.page import write_page
from crime_forecast_plugin.outputs.pattern_layers import PatternLayers
from crime_forecast_plugin.outputs.result import Result

TWO = "--only ROBBERY --only BURGLARY"
PATTERNS = f"patterns {TWO}"
CLUSTERS = f"clusters --k 3 {TWO}"
DENSE = "clusters --method dbscan --only ROBBERY --reach 100 --fewest 5"
REPEATS = "near-repeat --only ROBBERY --distances 200,400 --days 7,14 --permutations 99"
HOTSPOTS = "hotspots --only THEFT --cell 500"
KINDS = f"classify --target category --models decision_tree --features district --cell 1000 {TWO}"

ALL = {
    PATTERNS: PatternLayers,
    CLUSTERS: ClusterLayers,
    REPEATS: NearRepeatLayers,
    HOTSPOTS: HotspotLayers,
    KINDS: KindLayers,
}


def shown(command: str, kind: type[ResultLayers]) -> QgsLayerTreeGroup:
    return show(kind(result_of(command)))


def names_in(group: QgsLayerTreeGroup) -> list[str]:
    return [child.name() for child in group.children()]


@pytest.mark.parametrize("command", ALL)
def test_every_layer_is_whole_named_and_described(command: str) -> None:
    result = result_of(command)
    group = shown(command, ALL[command])
    layers = [node.layer() for node in group.findLayers()]
    assert layers
    for layer in layers:
        assert layer.isValid(), layer.source()
        assert layer.name() not in ("", "lead")
        assert json.loads(layer.customProperty("crime_forecast/job")) == result.job
        abstract = layer.metadata().abstract()
        assert result.verdict in abstract
        assert result.origin in abstract
        if isinstance(layer, QgsVectorLayer) and layer.isSpatial():
            tip = map_tip(layer)
            assert "<b>" in tip
            assert "[%" not in tip
            assert "$" not in tip


@pytest.mark.parametrize("command", ALL)
def test_every_field_has_a_name_for_people(command: str) -> None:
    for node in shown(command, ALL[command]).findLayers():
        if isinstance(node.layer(), QgsVectorLayer):
            fields = [f for f in node.layer().fields() if f.name() != "fid"]
            assert [field.name() for field in fields if not field.alias()] == []


def test_results_stand_side_by_side_although_a_layer_of_the_first_is_selected() -> None:
    first = shown(CLUSTERS, ClusterLayers)
    lead = QgsVectorLayer(HotspotLayers(result_of(HOTSPOTS)).lead, "lead")
    project = QgsProject.instance()
    project.addMapLayer(lead, False)
    first.insertLayer(1, lead)  # where QGIS puts it
    from crime_forecast_plugin.outputs.loader import add_result

    second = add_result(HotspotLayers(result_of(HOTSPOTS)), project, lead)
    QCoreApplication.processEvents()  # the project drops layers that left the tree
    assert second.parent() == first.parent() == project.layerTreeRoot()
    assert len(first.findLayers()) == 3
    assert lead.id() in second.findLayerIds()


class TestPatterns:
    """Tables, with what stands out coloured."""

    def test_the_tables(self) -> None:
        group = shown(PATTERNS, PatternLayers)
        assert group.name() == "Patterns: ROBBERY, BURGLARY"
        assert names_in(group) == [
            "Category by weekday (% of the category)",
            "Hour by weekday",
            "Incidents by month",
            "Incidents by year",
        ]

    def test_shares_are_numbers_and_alone_in_sight(self) -> None:
        group = shown(PATTERNS, PatternLayers)
        layer = layer_of(group, "Category by weekday (% of the category)")
        first = next(layer.getFeatures())
        shares = [first[f"{day}_percent"] for day in ("monday", "sunday")]
        assert all(isinstance(share, float) for share in shares)
        columns = layer.attributeTableConfig().columns()
        seen = [column.name for column in columns if column.name and not column.hidden]
        assert seen[:3] == ["category", "incidents", "monday_percent"]
        assert not any(name.endswith(("_low", "_high", "_count")) for name in seen)

    def test_what_stands_out_is_coloured(self) -> None:
        group = shown(PATTERNS, PatternLayers)
        layer = layer_of(group, "Category by weekday (% of the category)")
        styles: list[QgsConditionalStyle] = layer.conditionalStyles().fieldStyles("friday_percent")
        first = next(layer.getFeatures())
        usual = first["friday_percent"]
        assert [style.rule() for style in styles] == [
            f'"friday_low" > {usual}',
            f'"friday_high" < {usual}',
        ]


class TestClusters:
    """Centres, hulls, and incidents in the colours of their clusters."""

    def test_the_legend_tells_counts_and_colours_agree(self) -> None:
        group = shown(CLUSTERS, ClusterLayers)
        assert group.name() == "Clusters (kmeans): ROBBERY, BURGLARY"
        assert names_in(group) == ["Centres", "Hulls", "Incidents by cluster"]
        clusters = result_of(CLUSTERS).content["clusters"]
        hulls = layer_of(group, "Hulls").renderer().categories()
        dots = layer_of(group, "Incidents by cluster").renderer().categories()
        wanted = [f"cluster {one['cluster']} ({one['count']:,})" for one in clusters]
        assert [category.label() for category in hulls] == wanted
        assert [category.label() for category in dots] == wanted
        outlines = [c.symbol().symbolLayer(0).strokeColor().name() for c in hulls]
        assert outlines == [category.symbol().color().name() for category in dots]
        assert layer_of(group, "Centres").labelsEnabled()

    def test_a_map_tip_has_count_main_categories_and_peak(self) -> None:
        group = shown(CLUSTERS, ClusterLayers)
        cluster = result_of(CLUSTERS).content["clusters"][0]
        tip = map_tip(layer_of(group, "Hulls"))
        assert f"Cluster 1: {cluster['count']:,} incidents" in tip
        assert "Mainly ROBBERY" in tip
        assert "km²" in tip

    def test_what_is_in_no_cluster_has_a_place_in_the_legend(self) -> None:
        group = shown(DENSE, ClusterLayers)
        outside = result_of(DENSE).content["no_cluster"]["count"]
        labels = [
            c.label() for c in layer_of(group, "Incidents by cluster").renderer().categories()
        ]
        assert labels[0] == f"no cluster ({outside:,})"
        assert len(labels) <= 22
        hulls = layer_of(group, "Hulls").renderer().categories()
        assert hulls[0].label().startswith("cluster 1 ")


class TestNearRepeats:
    """Incidents by their partners, and links."""

    def test_the_layers(self) -> None:
        group = shown(REPEATS, NearRepeatLayers)
        near = result_of(REPEATS).content["near"]
        words = f"within {near['metres']:g} m and {near['days']} days"
        assert names_in(group) == [
            f"Partners {words}",
            f"Links {words}",
            "Knox table",
        ]
        partners = layer_of(group, f"Partners {words}")
        ranges = partners.renderer().ranges()
        assert ranges[0].label() == "1"
        assert ranges[-1].upperValue() - 0.5 == max(f["partners"] for f in partners.getFeatures())
        assert partners.renderer().orderByEnabled()
        assert f"1 other incident</b> {words}" in map_tip(partners, '"partners" = 1')

    def test_a_result_without_links_has_no_layer_of_them(self) -> None:
        result = result_of(REPEATS)
        near = {**result.content["near"], "metres": 0.0, "links": 0}
        group = show(NearRepeatLayers(Result(result.folder, {**result.content, "near": near})))
        assert names_in(group) == [
            f"Partners at the same place within {near['days']} days",
            "Knox table",
        ]

    def test_where_no_incident_has_a_partner_there_is_the_table(self) -> None:
        result = result_of(REPEATS)
        near = {**result.content["near"], "pairs": 0, "incidents": 0, "links": 0}
        group = show(NearRepeatLayers(Result(result.folder, {**result.content, "near": near})))
        assert names_in(group) == ["Knox table"]

    @pytest.mark.parametrize(
        ("highest", "labels"),
        [
            (1, ["1"]),
            (2, ["1", "2"]),
            (5, ["1", "2 – 3", "4 – 5"]),
            (8, ["1", "2 – 3", "4 – 7", "8"]),
        ],
    )
    def test_classes_of_counts(self, highest: int, labels: list[str]) -> None:
        assert [
            value_class.label for value_class in count_classes(count_edges(1, highest))
        ] == labels


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


def test_the_page_has_the_pictures_and_what_to_know(tmp_path: Path) -> None:
    result = result_of(REPEATS)
    page = Path(write_page(result, "Near <repeats>", {"chart": "Table", "absent": "Nothing"}))
    text = page.read_text(encoding="utf-8")
    page.unlink()
    assert "<h1>Near &lt;repeats&gt;</h1>" in text
    assert '<img src="knox.png" alt="Table">' in text
    assert "Nothing" not in text
    assert result.content["cautions"][0] in text
    assert "$" not in text


def test_an_analysis_from_the_toolbox_to_the_layers(
    processing: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    from processing.gui.Postprocessing import handleAlgorithmResults

    root = SAMPLE.parents[2]
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", str(root / ".venv" / "bin" / "python"))
    sample = shutil.copy(SAMPLE, tmp_path)  # QGIS writes to what it opens
    incidents = QgsVectorLayer(f"{sample}|layername=incidents", "incidents")
    incidents.setSubsetString("\"category\" = 'ROBBERY'")
    QgsProject.instance().addMapLayer(incidents)
    values = {
        "INPUT": incidents,
        "TIME": "timestamp",
        "CATEGORY": "category",
        "SINCE": "2017-09-01",
        "K": 3,
        "OUTPUT": str(tmp_path / "out"),
    }

    def load(algorithm: object, context: object, feedback: object) -> None:
        assert handleAlgorithmResults(algorithm, context, feedback)

    outputs = processing.Processing.runAlgorithm(
        "crimeforecast:clusters", values, load, context=context_of_project()
    )
    assert outputs["COUNT"] == 3
    assert QgsVectorLayer(outputs["HULLS"], "hulls").featureCount() == 3
    assert Path(outputs["CHART"]).is_file()
    assert "silhouette" in outputs["VERDICT"]
    assert outputs["VERDICT"] in Path(outputs["REPORT"]).read_text(encoding="utf-8")
    [group] = QgsProject.instance().layerTreeRoot().findGroups()
    assert names_in(group) == ["Centres", "Hulls", "Incidents by cluster"]
