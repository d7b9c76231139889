"""Other classes and another share of the area, without a new run."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from analysed import layer_of, show
from fake_finished import finished
from made_forecast import CELLS, made_forecast
from qgis.core import QgsLayerTreeGroup, QgsProject
from qgis.PyQt.QtGui import QColor

from crime_forecast_plugin.outputs.class_edges import (
    QUANTILES,
    RESULT,
    STEPS,
    chance_edges,
    difference_edges,
    value_edges,
)
from crime_forecast_plugin.outputs.finished_result import FinishedResult
from crime_forecast_plugin.outputs.forecast_layers import ForecastLayers
from crime_forecast_plugin.outputs.look import can_restyle
from crime_forecast_plugin.outputs.patrol_layers import PatrolLayers
from crime_forecast_plugin.outputs.restyle import (
    ClassChoice,
    apply_classes,
    sources,
    undo_of,
)
from crime_forecast_plugin.outputs.what_if_layers import WhatIfLayers
from crime_forecast_plugin.outputs.what_if_result import WhatIfResult

SKEWED = np.concatenate([np.zeros(50), np.linspace(0.01, 1, 99), [8.0]])


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QgsLayerTreeGroup:
    """A forecast in the project."""
    return show(ForecastLayers(made_forecast(tmp_path / "forecast", monkeypatch)))


@pytest.fixture
def what_if(tmp_path: Path) -> QgsLayerTreeGroup:
    """A scenario in the project."""
    job = {"kind": "what-if", "name": "Bars closed", "replicates": 8, "zones": "beats.gpkg"}
    return show(WhatIfLayers(WhatIfResult.read(finished(tmp_path, job))))


def restyle(group: QgsLayerTreeGroup, choice: ClassChoice) -> None:
    found = sources(group)
    edges = {source: source.edges_of(choice) for source in found}
    apply_classes(group, choice, found, edges)


def ranges_of(group: QgsLayerTreeGroup, name: str) -> list[tuple[str, str]]:
    ranges = layer_of(group, name).renderer().ranges()
    return [(one.label(), one.symbol().color().name()) for one in ranges]


def items_of(group: QgsLayerTreeGroup, parent: str) -> list[list[tuple[str, str]]]:
    """Labels and colours of each step of a group."""
    layers = [child.layer() for child in group.findGroup(parent).children()]
    functions = [layer.renderer().shader().rasterShaderFunction() for layer in layers]
    return [[(i.label, i.color.name()) for i in f.colorRampItemList()] for f in functions]


class TestEdges:
    """Limits of classes."""

    @pytest.mark.parametrize("number", range(3, 10))
    def test_classes_of_equal_counts_leave_out_noughts(self, number: int) -> None:
        edges = value_edges(SKEWED, number, QUANTILES)
        assert len(edges) == number + 1
        assert edges[0] == 0
        assert edges[-1] > 8
        held = np.histogram(SKEWED[SKEWED > 0], edges)[0]
        assert held.max() - held.min() <= 4

    @pytest.mark.parametrize("number", range(3, 10))
    def test_classes_of_equal_steps(self, number: int) -> None:
        edges = value_edges(SKEWED, number, STEPS)
        widths = [after - before for before, after in pairwise(edges)]
        assert len(widths) == number
        assert max(widths) - min(widths) < 0.11 * 8.1

    def test_ties_leave_fewer_classes_and_nothing_one(self) -> None:
        assert value_edges(np.array([0.0, 1, 1, 1, 1]), 5, QUANTILES) == [0.0, 1.1]
        assert value_edges(np.zeros(4), 5, STEPS) == [0.0, 1.0]

    def test_values_that_tie_with_a_limit_stay_below_it(self) -> None:
        values = np.concatenate([np.full(40, 0.000832), np.linspace(0.01, 2, 60)])
        edges = value_edges(values, 9, QUANTILES)
        assert edges[:2] == [0.0, 0.00084]
        assert np.histogram(values, edges)[0].min() > 0

    @pytest.mark.parametrize("method", [QUANTILES, STEPS])
    @pytest.mark.parametrize(("number", "wanted"), [(3, 3), (4, 5), (7, 7), (8, 9)])
    def test_differences_are_symmetric(self, number: int, wanted: int, method: str) -> None:
        edges = difference_edges(np.linspace(-3, 2, 101), number, method)
        assert len(edges) == wanted + 1
        assert edges == sorted(edges)
        assert edges == [-edge for edge in reversed(edges)]
        assert edges[-1] > 3

    def test_no_difference_at_all(self) -> None:
        assert difference_edges(np.zeros(3), 7, QUANTILES) == [-1.0, -0.5, 0.5, 1.0]

    def test_differences_of_one_size_are_not_in_the_class_about_0(self) -> None:
        edges = difference_edges(np.array([0.0, -2.0, 2.0]), 7, QUANTILES)
        assert edges == [-2.1, -1.05, 1.05, 2.1]

    def test_no_chance_is_above_one(self) -> None:
        assert chance_edges(np.array([0.2, 0.99, 1.0]), 4, STEPS)[-1] == 1.0


class TestClasses:
    """The layers of a group in other classes."""

    @pytest.mark.parametrize("number", [3, 9])
    def test_all_layers_of_values_get_them_and_keep_the_ramp(
        self, group: QgsLayerTreeGroup, number: int
    ) -> None:
        restyle(group, ClassChoice(number, STEPS))
        cells = ranges_of(group, CELLS)
        assert len(cells) == number
        assert (cells[0][1], cells[-1][1]) == ("#fcf6c8", "#400f66")
        steps = items_of(group, "Expected incidents per cell and day, by step")
        assert len(steps) == 7
        assert all(step == steps[0] for step in steps)
        assert len(steps[0]) == number
        chances = items_of(group, "Chance, by step")
        assert len(chances[0]) == number
        assert all(label.endswith(" %") for label, _ in chances[0])
        layer = layer_of(group, CELLS)
        assert all(
            one.symbol().symbolLayer(0).strokeColor() == one.symbol().color()
            for one in layer.renderer().ranges()
        )
        assert ClassChoice.of(group) == ClassChoice(number, STEPS)

    def test_the_way_back_to_the_classes_of_the_result(self, group: QgsLayerTreeGroup) -> None:
        assert ClassChoice.of(group) == ClassChoice(5, RESULT)
        before = ranges_of(group, CELLS), items_of(group, "Chance, by step")
        restyle(group, ClassChoice(3, QUANTILES))
        assert ranges_of(group, CELLS) != before[0]
        restyle(group, ClassChoice(3, RESULT))
        assert (ranges_of(group, CELLS), items_of(group, "Chance, by step")) == before

    def test_classes_of_whole_numbers_stay(self, group: QgsLayerTreeGroup) -> None:
        before = items_of(group, "Upper bound, by step")
        restyle(group, ClassChoice(9, STEPS))
        assert items_of(group, "Upper bound, by step") == before

    def test_colours_that_a_person_chose_are_kept(self, group: QgsLayerTreeGroup) -> None:
        layer = layer_of(group, CELLS)
        renderer = layer.renderer().clone()
        for place, one in enumerate(renderer.ranges()):
            symbol = one.symbol().clone()
            symbol.setColor(QColor(0, 50 * place, 0))
            renderer.updateRangeSymbol(place, symbol)
        layer.setRenderer(renderer)
        restyle(group, ClassChoice(3, STEPS))
        assert [colour for _, colour in ranges_of(group, CELLS)] == [
            "#000000", "#006400", "#00c800",
        ]  # fmt: skip
        restyle(group, ClassChoice(5, STEPS))
        assert ranges_of(group, CELLS)[1][1] == "#003200"

    def test_differences_keep_noise_and_what_is_outside(self, what_if: QgsLayerTreeGroup) -> None:
        restyle(what_if, ClassChoice(4, QUANTILES))
        layer = layer_of(what_if, "Difference in incidents per cell in 3 days")
        rules = layer.renderer().rootRule().children()
        assert len(rules) == 5 + 2
        assert [rule.label() for rule in rules[-2:]] == [
            "inside the model's noise",
            "not in the forecast",
        ]
        assert rules[0].symbol().color().name() == "#542788"
        assert rules[2].symbol().color().name() == "#ececee"
        steps = items_of(what_if, "Difference in per cent of the forecast, by step")
        assert steps[0][0][0].endswith(" % fewer")
        zones = layer_of(what_if, "Difference by zone, in incidents").renderer()
        locked = zones.rootRule().children()[0].symbol().symbolLayer(1)
        assert locked.color().name() == "#30303a"

    def test_all_can_be_taken_back(self, group: QgsLayerTreeGroup) -> None:
        before = ranges_of(group, CELLS)
        undo = undo_of(group, sources(group))
        restyle(group, ClassChoice(9, STEPS))
        undo()
        assert ranges_of(group, CELLS) == before
        assert ClassChoice.of(group) == ClassChoice(5, RESULT)

    def test_a_group_without_classes_offers_none(
        self, group: QgsLayerTreeGroup, tmp_path: Path
    ) -> None:
        assert can_restyle(group)
        job = {"kind": "patrols", "size": 0.5}
        (tmp_path / "other").mkdir()
        patrols = show(PatrolLayers(FinishedResult.read(finished(tmp_path / "other", job))))
        assert not can_restyle(patrols)
        assert sources(patrols) == {}

    def test_the_choice_survives_a_reopened_project(
        self, group: QgsLayerTreeGroup, tmp_path: Path
    ) -> None:
        restyle(group, ClassChoice(7, STEPS))
        before = ranges_of(group, CELLS)
        project = QgsProject.instance()
        project.write(str(tmp_path / "project.qgz"))
        project.clear()
        assert project.read(str(tmp_path / "project.qgz"))
        [again] = project.layerTreeRoot().children()
        assert ranges_of(again, CELLS) == before
        assert ClassChoice.of(again) == ClassChoice(7, STEPS)
        restyle(again, ClassChoice(4, STEPS))
        assert len(ranges_of(again, CELLS)) == 4
        assert len(items_of(again, "Chance, by step")[0]) == 4
