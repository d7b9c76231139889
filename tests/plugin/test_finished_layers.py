"""How scenarios, zones and patrols look in a project."""

from __future__ import annotations

from pathlib import Path

import pytest
from analysed import layer_of, map_tip, show
from fake_finished import CAUTION, finished
from qgis.core import (
    QgsExpression,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from crime_forecast_plugin.outputs.difference_classes import symmetric_edges
from crime_forecast_plugin.outputs.finished_result import FinishedResult
from crime_forecast_plugin.outputs.patrol_layers import PatrolLayers
from crime_forecast_plugin.outputs.what_if_layers import WhatIfLayers
from crime_forecast_plugin.outputs.what_if_result import WhatIfResult
from crime_forecast_plugin.outputs.zone_layers import ZoneLayers

CELLS = "Difference in incidents per cell in 3 days"
BY_STEP = "Difference in incidents per cell and day, by step"
RELATIVE = "Difference in per cent of the forecast, by step"
ZONES = "Difference by zone, in incidents"
SCENARIO = "Scenario: expected incidents per cell in 3 days"
SCENARIO_BY_STEP = "Scenario: expected incidents per cell and day, by step"
NOISE, ELSEWHERE = "inside the model's noise", "not in the forecast"
SUBJECT = "THEFT, 1–3 Jan 2018"


def what_if(folder: Path, zones: str | None = None, replicates: int = 8) -> QgsLayerTreeGroup:
    job = {"kind": "what-if", "name": "Bars closed", "replicates": replicates, "zones": zones}
    return show(WhatIfLayers(WhatIfResult.read(finished(folder, job))))


def legend_of(name: str) -> list[str]:
    """The lines of a layer's legend."""
    root = QgsProject.instance().layerTreeRoot()
    node = next(node for node in root.findLayers() if node.layer().name() == name)
    model = QgsLayerTreeModel(root)
    return [line.data(Qt.ItemDataRole.DisplayRole) for line in model.layerLegendNodes(node)]


def drawn_as(layer: QgsVectorLayer, where: str) -> list[str]:
    """The labels of the rules that draw the first feature for which an expression holds."""
    context = layer.createExpressionContext()
    context.setFeature(next(layer.getFeatures(where)))
    rules = layer.renderer().rootRule().children()
    return [
        rule.label() for rule in rules if QgsExpression(rule.filterExpression()).evaluate(context)
    ]


@pytest.mark.parametrize("kind", ["what-if", "zones", "patrols"])
def test_every_layer_is_whole_named_and_described(tmp_path: Path, kind: str) -> None:
    layers, read = {
        "what-if": (WhatIfLayers, WhatIfResult),
        "zones": (ZoneLayers, FinishedResult),
        "patrols": (PatrolLayers, FinishedResult),
    }[kind]
    job = {"kind": kind, "name": "Bars closed", "replicates": 8, "zones": "beats.gpkg", "size": 0.5}
    job["hexagons"] = None
    result = read.read(finished(tmp_path, job))
    group = show(layers(result))
    assert group.name().endswith(f": {SUBJECT}")
    for layer in (node.layer() for node in group.findLayers()):
        assert layer.isValid(), layer.source()
        assert layer.name() != "lead"
        abstract = layer.metadata().abstract()
        assert result.verdict in abstract
        assert "Forecast of THEFT for 1–3 Jan 2018 in cells of 250 m by" in abstract
        if isinstance(layer, QgsVectorLayer):
            tip = map_tip(layer)
            assert "<b>" in tip
            assert "[%" not in tip
            assert "$" not in tip
            fields = [field for field in layer.fields() if field.name() != "fid"]
            assert [field.name() for field in fields if not field.alias()] == []


class TestWhatIf:
    """The difference, in all and by step."""

    def test_the_group(self, tmp_path: Path) -> None:
        group = what_if(tmp_path)
        assert group.name() == f"What-if, Bars closed: {SUBJECT}"
        cells, by_step, relative, scenario, by_scenario = group.children()
        assert [child.name() for child in (cells, scenario)] == [CELLS, SCENARIO]
        all_steps = [by_step, relative, by_scenario]
        assert [steps.name() for steps in all_steps] == [BY_STEP, RELATIVE, SCENARIO_BY_STEP]
        assert [child.isVisible() for child in group.children()] == [True, *4 * [False]]
        for steps in all_steps:
            days = [child.layer() for child in steps.children()]
            assert [day.name()[:3] for day in days] == ["Mon", "Tue", "Wed"]
            assert [day.renderer().band() for day in days] == [1, 2, 3]
            ranges = [day.temporalProperties().fixedTemporalRange() for day in days]
            assert all(day.temporalProperties().isActive() for day in days)
            assert not ranges[0].overlaps(ranges[1])
        assert QgsProject.instance().timeSettings().timeStep() == 1.0

    def test_the_caution_is_on_every_layer(self, tmp_path: Path) -> None:
        for node in what_if(tmp_path, zones="beats.gpkg").findLayers():
            assert CAUTION in node.layer().metadata().abstract()
            if isinstance(node.layer(), QgsVectorLayer):
                assert CAUTION in map_tip(node.layer())

    def test_legends_are_symmetric_in_words_and_have_units(self, tmp_path: Path) -> None:
        group = what_if(tmp_path)
        assert legend_of(CELLS) == [
            "0.6 – 1.2 fewer",
            "0.3 – 0.6 fewer",
            "0.06 – 0.3 fewer",
            "up to 0.06 either way",
            "0.06 – 0.3 more",
            "0.3 – 0.6 more",
            "0.6 – 1.2 more",
            NOISE,
            ELSEWHERE,
        ]
        [_, steps, relative, *_] = group.children()
        first = legend_of(steps.children()[0].name())
        assert first[0] == "Difference in incidents per cell and day"
        assert first[1:4:2] == ["0.2 – 0.4 fewer", "0.02 – 0.1 fewer"]
        model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
        lines = [
            line.data(Qt.ItemDataRole.DisplayRole)
            for line in model.layerLegendNodes(relative.children()[0])
        ]
        assert lines[0] == "Difference in per cent of the forecast"
        assert lines[-1] == "50 – 100 % more"

    def test_each_cell_is_drawn_once(self, tmp_path: Path) -> None:
        cells = layer_of(what_if(tmp_path), CELLS)
        assert drawn_as(cells, "noise = 1") == [NOISE]
        assert drawn_as(cells, "delta is null") == [ELSEWHERE]
        assert drawn_as(cells, "noise = 0 and delta > 0.06 and delta <= 0.3") == ["0.06 – 0.3 more"]
        assert drawn_as(cells, "noise = 0 and delta < -0.6") == ["0.6 – 1.2 fewer"]

    def test_where_noise_was_not_estimated_all_is_drawn(self, tmp_path: Path) -> None:
        cells = layer_of(what_if(tmp_path, replicates=0), CELLS)
        assert drawn_as(cells, "abs(delta) < 0.01") == ["up to 0.06 either way"]
        assert "The noise was not estimated" in map_tip(cells, "delta > 0.3")

    def test_map_tips_say_it_in_words(self, tmp_path: Path) -> None:
        cells = layer_of(what_if(tmp_path), CELLS)
        more = map_tip(cells, "cell_id = 'r3c11'")
        assert "<b>0.90 incidents more expected</b> in this cell, 1–3 Jan 2018" in more
        assert "95 % interval of the difference: 0.81 to 0.99<br/>" in more
        fewer = map_tip(cells, "cell_id = 'r5c4'")
        assert "<b>1.05 incidents fewer expected</b>" in fewer
        assert "-44.4 %: 2.37 by the forecast, 1.32 in the scenario" in fewer
        assert "inside the noise of the model" in map_tip(cells, "noise = 1")
        assert "Not in the forecast" in map_tip(cells, "delta is null")

    def test_zones_are_shown_where_asked(self, tmp_path: Path) -> None:
        group = what_if(tmp_path, zones="beats.gpkg")
        assert [child.name() for child in group.children()][:2] == [ZONES, CELLS]
        assert [child.isVisible() for child in group.children()][:2] == [True, False]
        zones = layer_of(group, ZONES)
        assert zones.labelsEnabled()
        assert drawn_as(zones, "name = 'West'") == ["8.4 – 12 fewer"]
        zones.startEditing()
        zones.changeAttributeValue(1, zones.fields().lookupField("high"), 0.5)
        assert drawn_as(zones, "name = 'West'") == [NOISE]
        assert "inside the noise of the model" in map_tip(zones, "name = 'West'")
        zones.rollBack()
        tip = map_tip(zones, "name = 'East'")
        assert "<b>East: 11.7 incidents more expected</b>, 1–3 Jan 2018" in tip

    def test_the_legend_of_the_scenario(self, tmp_path: Path) -> None:
        what_if(tmp_path)
        assert legend_of(SCENARIO) == ["0 – 0.2", "0.2 – 0.5", "0.5 – 1", "1 – 2", "2 – 3"]

    def test_the_legend_of_the_scenario_by_step(self, tmp_path: Path) -> None:
        steps = what_if(tmp_path).children()[-1]
        model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
        lines = [
            line.data(Qt.ItemDataRole.DisplayRole)
            for line in model.layerLegendNodes(steps.children()[0])
        ]
        assert lines == [
            "Scenario: expected incidents per cell and day",
            "0 – 0.1",
            "0.1 – 0.3",
            "0.3 – 0.8",
            "0.8 – 1",
        ]
        source = steps.children()[0].layer().source()
        assert source.endswith("scenario.tif")


class TestClasses:
    """Symmetric classes."""

    @pytest.mark.parametrize(
        ("highest", "top"), [(0.0, 1.0), (0.123, 0.13), (7.0, 7.0), (11.68, 12.0), (1234.0, 1300.0)]
    )
    def test_edges_hold_all_and_are_symmetric(self, highest: float, top: float) -> None:
        edges = symmetric_edges(highest)
        assert len(edges) == 8
        assert edges == sorted(edges)
        assert edges == [-edge for edge in reversed(edges)]
        assert edges[-1] == pytest.approx(top)


class TestZones:
    """Expected counts by zone."""

    def test_classes_labels_and_tip(self, tmp_path: Path) -> None:
        job = {"kind": "zones", "hexagons": None}
        show(ZoneLayers(FinishedResult.read(finished(tmp_path, job))))
        [layer] = QgsProject.instance().mapLayersByName("Expected incidents per zone in 3 days")
        assert legend_of(layer.name()) == ["0 – 20", "20 – 40", "40 – 60"]
        assert layer.labelsEnabled()
        assert '"name"' in layer.labeling().settings().fieldName
        tip = map_tip(layer, "name = 'North'")
        assert "<b>North: 57.1 incidents expected</b>, 1–3 Jan 2018" in tip
        assert "8 times in 10 there are 40 to 74" in tip
        assert "33.0 % of all, on 3.75 km² (15.2 per km²)" in tip

    def test_hexagons_have_no_names_on_the_map(self, tmp_path: Path) -> None:
        job = {"kind": "zones", "hexagons": 500.0}
        show(ZoneLayers(FinishedResult.read(finished(tmp_path, job))))
        [layer] = QgsProject.instance().mapLayersByName("Expected incidents per zone in 3 days")
        assert layer.labeling().settings().fieldName == 'format_number("expected", 1)'


class TestPatrols:
    """Ranked outlines."""

    def test_every_rank_is_written(self, tmp_path: Path) -> None:
        job = {"kind": "patrols", "size": 0.5}
        show(PatrolLayers(FinishedResult.read(finished(tmp_path, job))))
        [layer] = QgsProject.instance().mapLayersByName(
            "Patrol-size hot spots, 0.5 km² each at most"
        )
        assert layer.labeling().settings().fieldName == '"rank"'
        tip = map_tip(layer, "rank = 2")
        assert "<b>Place 2</b> of 2: 6.0 incidents expected, 1–3 Jan 2018" in tip
        assert "10.0 % of all, on 0.25 km² (4 cells)" in tip
