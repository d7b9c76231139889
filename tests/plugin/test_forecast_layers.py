"""How a forecast looks in a project: its group, legends, tips, times and where it comes from."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from analysed import layer_of, map_tip, show
from made_forecast import CELLS, made_forecast
from qgis.core import (
    QgsLayerNotesUtils,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QEventLoop, Qt, QTimer

from crime_forecast_plugin.outputs import filling
from crime_forecast_plugin.outputs.forecast_layers import ForecastLayers
from crime_forecast_plugin.outputs.forecast_result import ForecastResult
from crime_forecast_plugin.outputs.loader import add_result
from crime_forecast_plugin.outputs.uncertainty_layers import chance_edges

CHANCE = "Chance of at least one incident, 1–7 Jan 2018"
WIDTH = "Width of the interval, incidents per cell in 7 days"


@pytest.fixture
def result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ForecastResult:
    """A forecast of seven days."""
    return made_forecast(tmp_path / "forecast", monkeypatch)


def tree_of(group: QgsLayerTreeGroup) -> list:
    """Names in a group, and whether each is seen; a subgroup's after its own."""

    def told(node: QgsLayerTreeNode) -> tuple:
        own = (node.name(), node.isVisible())
        if not isinstance(node, QgsLayerTreeGroup):
            return own
        return (*own, node.isExpanded(), len(node.findLayers()))

    return [told(child) for child in group.children()]


def legend_of(group: QgsLayerTreeGroup, layer: QgsVectorLayer | QgsRasterLayer) -> list[str]:
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    nodes = model.layerLegendNodes(group.findLayer(layer.id()))
    return [node.data(Qt.ItemDataRole.DisplayRole) for node in nodes]


class TestGroup:
    """What is in it, and what is seen."""

    def test_hot_spots_and_steps_are_seen_and_the_rest_is_closed_and_off(
        self, result: ForecastResult
    ) -> None:
        group = show(ForecastLayers(result))
        assert tree_of(group) == [
            ("Hot spots, 20 % of the area", True),
            ("Expected incidents per cell and day, by step", True, False, 7),
            (CELLS, False),
            ("Chance of at least one incident", False, False, 8),
            ("Uncertainty (80 % interval)", False, False, 15),
        ]
        [chances, uncertainty] = group.children()[3:]
        assert tree_of(chances) == [("Chance, by step", False, False, 7), (CHANCE, False)]
        assert [one[0] for one in tree_of(uncertainty)] == [
            "Upper bound, by step",
            "Lower bound, by step",
            WIDTH,
        ]
        chances.setItemVisibilityChecked(True)
        seen = [node.name() for node in chances.findLayers() if node.isVisible()]
        assert seen == [CHANCE]

    def test_legends_have_units(self, result: ForecastResult) -> None:
        group = show(ForecastLayers(result))
        [steps, _, chances, uncertainty] = group.children()[1:]
        assert legend_of(group, steps.children()[0].layer())[:2] == [
            "Expected incidents per cell and day",
            "0 – 0.05",
        ]
        assert legend_of(group, chances.findLayers()[0].layer()) == [
            "Chance of at least one incident in a cell",
            "0 – 4.9 %",
            "4.9 – 9.5 %",
            "9.5 – 18 %",
            "18 – 39 %",
            "39 – 64 %",
        ]
        upper, lower = uncertainty.children()[:2]
        assert legend_of(group, upper.children()[0].layer()) == [
            "At most, 9 times in 10 (incidents per cell and day)",
            "0",
            "1",
            "2 or more",
        ]
        assert legend_of(group, lower.children()[0].layer())[0].startswith("At least, 9 times")
        assert legend_of(group, layer_of(group, WIDTH)) == [
            "0", "1", "2 – 3", "4 – 7", "8 or more",
        ]  # fmt: skip

    def test_chances_are_no_higher_than_those_of_a_poisson_distribution(self) -> None:
        edges = chance_edges([0.0, 0.019, 0.046, 0.14, 0.36, 2.2])
        assert edges == (0.0, 0.019, 0.045, 0.13, 0.3, 0.89)
        assert chance_edges([0.0, 6.0, 8.0, 9.0]) == (0.0, 1.0)

    def test_every_step_is_shown_in_its_time(self, result: ForecastResult) -> None:
        group = show(ForecastLayers(result))
        for steps in [one for one in group.findGroups(True) if one.name().endswith("by step")]:
            layers = [child.layer() for child in steps.children()]
            assert [layer.renderer().band() for layer in layers] == list(range(1, 8))
            ranges = [layer.temporalProperties().fixedTemporalRange() for layer in layers]
            assert all(layer.temporalProperties().isActive() for layer in layers)
            assert not any(a.overlaps(b) for a, b in pairwise(ranges))

    def test_a_long_forecast_has_no_layer_a_step_of_chances_and_bounds(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        result = made_forecast(tmp_path / "long", monkeypatch, horizon=32)
        group = show(ForecastLayers(result))
        assert [len(child.findLayers()) for child in group.children()[3:]] == [1, 1]


class TestWords:
    """What layers say about themselves."""

    def test_tips_of_cells_have_the_figures_in_words(self, result: ForecastResult) -> None:
        group = show(ForecastLayers(result))
        for name in (CELLS, CHANCE, WIDTH):
            tip = map_tip(layer_of(group, name), "rank = 3")
            assert "<b>4.20 incidents expected</b> in this cell, 1–7 Jan 2018" in tip
            assert "8 times in 10 there are 0 to 8" in tip
            assert "Chance of at least one: 50 %" in tip
            assert "Rank 3 of 5 cells<" in tip
        assert "part of a hot spot" in map_tip(layer_of(group, CELLS), "rank = 1")

    def test_a_cell_of_next_to_nothing(self, result: ForecastResult) -> None:
        cells = layer_of(show(ForecastLayers(result)), CELLS)
        cells.startEditing()
        for field in ("expected", "upper", "probability"):
            cells.changeAttributeValue(1, cells.fields().lookupField(field), 0.0)
        tip = map_tip(cells, "$id = 1")
        assert "<b>Hardly any incidents expected</b>" in tip
        assert "8 times in 10 there is none<" in tip
        assert "Chance of at least one: under 1 %" in tip
        cells.rollBack()

    def test_metadata(self, result: ForecastResult) -> None:
        group = show(ForecastLayers(result))
        for layer in (node.layer() for node in group.findLayers()):
            found = layer.metadata()
            assert found.title() == layer.name()
            assert result.verdict in found.abstract()
            assert result.origin in found.abstract()
            assert found.crs().authid() == "EPSG:32616"
            [place] = found.extent().spatialExtents()
            assert place.bounds.toRectangle() == layer.extent()
            [times] = found.extent().temporalExtents()
            assert times == layer.temporalProperties().fixedTemporalRange()
            assert any("Cell: 250 m" in line for line in found.history())
            assert json.loads(layer.customProperty("crime_forecast/job")) == result.job
            assert "licence" in found.rights()[0]
            assert layer.abstract().endswith(result.origin)
        cells = layer_of(group, CELLS)
        assert "Unit: incidents per cell in 7 days." in cells.metadata().abstract()

    def test_the_settings_of_the_run_are_found(self, result: ForecastResult) -> None:
        group = show(ForecastLayers(result))
        assert json.loads(group.customProperty("crime_forecast/job")) == result.job
        settings = group.customProperty("crime_forecast/settings").split("\n")
        assert settings == [
            "Incidents: THEFT",
            "Model: Weighted recent mean",
            "Cell: 250 m",
            "Step: 1D",
            "Horizon: 7 steps",
            "Hot spots, share of the area: 20 %",
            "Seed: 0",
            "Engine: 0.1.0",
        ]
        noted = [
            node.layer()
            for node in group.findLayers()
            if QgsLayerNotesUtils.layerHasNotes(node.layer())
        ]
        assert [layer.name() for layer in noted] == [CELLS]
        assert "250 m" in QgsLayerNotesUtils.layerNotes(noted[0])


@pytest.mark.parametrize(
    ("only", "dropped", "subject"),
    [
        ([], {}, "all incidents"),
        ([], {"patrol_driven": 4}, "incidents, without kinds that follow patrols"),
        (list("ABCD"), {"other_category": 4}, "incidents, without kinds that follow patrols"),
        (list("ABCD"), {"other_category": 5}, "A, B, C, D"),
        (list("ABCDEF"), {}, "A, B, C, D, 2 more kinds"),
    ],
)
def test_a_title_names_few_kinds(
    result: ForecastResult, only: list[str], dropped: dict[str, int], subject: str
) -> None:
    result.job["only"] = only
    intake = result.content["intake"]
    intake["patrol_driven"] = {"NARCOTICS": 4}
    intake["dropped"] = [{"reason": reason, "count": count} for reason, count in dropped.items()]
    assert ForecastLayers(result).title == f"Weighted recent mean: {subject}, 1–7 Jan 2018"


class TestSlices:
    """In the desktop, layers are added a few at a time."""

    def test_they_come_one_by_one(
        self, result: ForecastResult, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(filling, "_SLICE", 0.0)
        project, loop, counts = QgsProject.instance(), QEventLoop(), []

        def add() -> None:
            layers = ForecastLayers(result)
            group = add_result(layers, project, QgsVectorLayer(layers.lead, "lead"))
            watch(group)

        def watch(group: QgsLayerTreeGroup) -> None:
            counts.append(len(group.findLayers()))
            if filling.Filling._going:
                QTimer.singleShot(0, lambda: watch(group))
            else:
                loop.quit()

        QTimer.singleShot(0, add)
        loop.exec()
        assert counts[0] == 1  # the cells keep their place
        assert len(counts) > 20
        assert counts[-1] == 32
        assert len(project.mapLayers()) == 32

    def test_a_group_that_is_removed_meanwhile_is_left_alone(
        self, result: ForecastResult, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(filling, "_SLICE", 0.0)
        project, loop = QgsProject.instance(), QEventLoop()

        def add() -> None:
            layers = ForecastLayers(result)
            add_result(layers, project, QgsVectorLayer(layers.lead, "lead"))
            project.clear()
            QTimer.singleShot(20, loop.quit)

        QTimer.singleShot(0, add)
        loop.exec()
        assert not filling.Filling._going
        assert not project.mapLayers()

    def test_what_waits_can_be_added_now(
        self, result: ForecastResult, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(filling, "_SLICE", 0.0)
        loop, counts = QEventLoop(), []

        def add() -> None:
            layers = ForecastLayers(result)
            lead = QgsVectorLayer(layers.lead, "lead")
            group = add_result(layers, QgsProject.instance(), lead)
            filling.finish()
            counts.append(len(group.findLayers()))
            loop.quit()

        QTimer.singleShot(0, add)
        loop.exec()
        assert counts == [32]


def time_of(layer: QgsMapLayer) -> tuple[QDateTime, QDateTime]:
    """When a layer is shown; newer versions of QGIS read a last second as one that is over."""
    shown = layer.temporalProperties().fixedTemporalRange()
    return shown.begin(), shown.end()


def test_a_project_that_is_saved_and_opened_again_looks_the_same(
    result: ForecastResult, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    group = show(ForecastLayers(result))

    def look(group: QgsLayerTreeGroup) -> list:
        layers = [node.layer() for node in group.findLayers()]
        return [
            tree_of(group),
            [legend_of(group, layer) for layer in layers],
            [time_of(layer) for layer in layers],
            [layer.temporalProperties().isActive() for layer in layers],
            [layer.customProperties().keys() for layer in layers],
            [map_tip(layer) for layer in layers if isinstance(layer, QgsVectorLayer)],
            [layer.metadata().abstract() for layer in layers],
            [group.customProperty(f"crime_forecast/{key}") for key in ("folder", "settings")],
            project.timeSettings().temporalRange(),
            project.timeSettings().timeStep(),
        ]

    before = look(group)
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "project.qgz"))
    [again] = [one for one in project.layerTreeRoot().children()]
    assert look(again) == before
