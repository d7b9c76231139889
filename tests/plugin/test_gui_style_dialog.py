"""*Classes and area share*: what it shows while a person chooses, keeps and takes back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from analysed import layer_of, show
from fake_finished import finished
from made_forecast import CELLS, made_forecast
from qgis.core import QgsApplication, QgsLayerTreeGroup, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog
from waiting import until

from crime_forecast_plugin.gui.style_dialog import StyleDialog
from crime_forecast_plugin.outputs.class_edges import QUANTILES, RESULT, STEPS
from crime_forecast_plugin.outputs.forecast_layers import ForecastLayers
from crime_forecast_plugin.outputs.group_hotspots import GroupHotspots
from crime_forecast_plugin.outputs.what_if_layers import WhatIfLayers
from crime_forecast_plugin.outputs.what_if_result import WhatIfResult


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QgsLayerTreeGroup:
    """A forecast in the project."""
    return show(ForecastLayers(made_forecast(tmp_path / "forecast", monkeypatch)))


@pytest.fixture
def dialog(group: QgsLayerTreeGroup) -> Iterator[StyleDialog]:
    """The dialog over it, shown."""
    dialog = StyleDialog(group)
    dialog.show()
    yield dialog
    dialog.hide()
    settle()


def choose(dialog: StyleDialog, method: str, number: int = 5) -> None:
    dialog.method.setCurrentIndex(dialog.method.findData(method))
    dialog.number.setValue(number)


def classes_in(group: QgsLayerTreeGroup) -> int:
    return len(layer_of(group, CELLS).renderer().ranges())


def hotspots_in(group: QgsLayerTreeGroup) -> QgsVectorLayer:
    return GroupHotspots.of(group).hotspots


def file_of(layer: QgsVectorLayer) -> Path:
    return Path(layer.source().partition("|")[0])


def settle() -> None:
    """Let a task that still runs come to its end."""
    until(lambda: not QgsApplication.taskManager().countActiveTasks())


def test_it_opens_with_what_is_shown(dialog: StyleDialog) -> None:
    assert dialog.method.currentData() == RESULT
    assert not dialog.number.isEnabled()
    assert dialog.number.value() == 5
    assert dialog.share.value() == 20
    assert (dialog.share.minimum(), dialog.share.maximum()) == (0.1, 50)
    assert "Cancel takes all of them back" in dialog.notice.text()


def test_a_change_is_seen_on_the_map_and_taken_back_by_cancel(
    dialog: StyleDialog, group: QgsLayerTreeGroup
) -> None:
    product = hotspots_in(group).source()
    choose(dialog, STEPS, 8)
    dialog.share.setValue(40)
    assert dialog.number.isEnabled()
    until(lambda: classes_in(group) == 8)
    layer = hotspots_in(group)
    assert layer.name() == "Hot spots, 40 % of the area"
    assert layer.featureCount() == 2
    assert dialog.notice.text().startswith("2 hot spots on 0.12 km² hold ")
    folder = GroupHotspots.of(group).result.folder
    assert not list(folder.glob("hotspots_*"))
    dialog.reject()
    assert classes_in(group) == 5
    assert layer.source() == product
    assert layer.name() == "Hot spots, 20 % of the area"
    settle()
    assert classes_in(group) == 5


def test_another_share_draws_no_layer_anew(dialog: StyleDialog, group: QgsLayerTreeGroup) -> None:
    drawn: list[str] = []
    for node in group.findLayers():
        node.layer().rendererChanged.connect(partial(drawn.append, node.name()))
    dialog.share.setValue(40)
    until(lambda: hotspots_in(group).featureCount() == 2)
    assert drawn == []
    choose(dialog, STEPS, 8)
    until(lambda: len(drawn) > 0)


def test_ok_keeps_it_and_writes_the_hot_spots_beside_the_products(
    dialog: StyleDialog, group: QgsLayerTreeGroup
) -> None:
    choose(dialog, QUANTILES, 3)
    dialog.share.setValue(40)
    dialog.accept()
    until(lambda: dialog.result() == QDialog.DialogCode.Accepted)
    assert classes_in(group) == 3
    layer = hotspots_in(group)
    assert file_of(layer) == GroupHotspots.of(group).result.folder / "hotspots_40.gpkg"
    assert layer.featureCount() == 2
    again = StyleDialog(group)
    assert again.method.currentData() == QUANTILES
    assert again.number.value() == 3
    assert again.share.value() == 40
    again.show()
    again.accept()
    until(lambda: again.result() == QDialog.DialogCode.Accepted)
    assert file_of(hotspots_in(group)).name == "hotspots_40.gpkg"


def test_where_values_tie_it_says_so(dialog: StyleDialog) -> None:
    choose(dialog, QUANTILES, 9)
    until(lambda: "classes only, as many values are the same" in dialog.notice.text())


def test_hot_spots_that_cannot_be_written_leave_the_old_ones_and_the_dialog_open(
    dialog: StyleDialog, group: QgsLayerTreeGroup
) -> None:
    folder = GroupHotspots.of(group).result.folder
    (folder / "hotspots_40.gpkg").mkdir()
    dialog.share.setValue(40)
    dialog.accept()
    until(lambda: "cannot be written" in dialog.notice.text())
    assert dialog.isVisible()
    assert dialog.share.isEnabled()
    dialog.reject()
    assert hotspots_in(group).name() == "Hot spots, 20 % of the area"


def test_a_scenario_has_classes_and_no_share(tmp_path: Path) -> None:
    job = {"kind": "what-if", "name": "Bars closed", "replicates": 8, "zones": None}
    group = show(WhatIfLayers(WhatIfResult.read(finished(tmp_path, job))))
    dialog = StyleDialog(group)
    dialog.show()
    assert not dialog.share.isVisible()
    choose(dialog, STEPS, 4)
    dialog.accept()
    until(lambda: dialog.result() == QDialog.DialogCode.Accepted)
    rules = layer_of(group, "Difference in incidents per cell in 3 days").renderer().rootRule()
    assert len(rules.children()) == 5 + 2
