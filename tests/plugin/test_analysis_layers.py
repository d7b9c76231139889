"""How the results of the analyses look in a project; the results are the engine's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from analysed import (
    CLUSTERS,
    HOTSPOTS,
    KINDS,
    PATTERNS,
    REPEATS,
    SAMPLE,
    layer_of,
    map_tip,
    names_in,
    result_of,
    shown,
)
from qgis.core import (
    QgsConditionalStyle,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from running import context_of_project

from crime_forecast_plugin.outputs.cluster_layers import ClusterLayers
from crime_forecast_plugin.outputs.hotspot_layers import HotspotLayers
from crime_forecast_plugin.outputs.kind_layers import KindLayers
from crime_forecast_plugin.outputs.near_repeat_layers import NearRepeatLayers
from crime_forecast_plugin.outputs.page import write_page
from crime_forecast_plugin.outputs.pattern_layers import PatternLayers

ALL = {
    PATTERNS: PatternLayers,
    CLUSTERS: ClusterLayers,
    REPEATS: NearRepeatLayers,
    HOTSPOTS: HotspotLayers,
    KINDS: KindLayers,
}


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
