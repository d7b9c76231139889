"""The bundled sample: found, copied to where QGIS may write, and added to the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from waiting import until

from crime_forecast_plugin.engine import sample
from crime_forecast_plugin.gui import sample_layers
from crime_forecast_plugin.gui.sample_layers import SampleLayers

LAYERS = {"incidents", "districts", "streets", "parks", "schools", "rail_stations", "liquor_retail",
          "population", "weather"}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the copy goes in place of the profile."""
    place = tmp_path / "profile" / "sample"
    monkeypatch.setattr(sample_layers, "sample_folder", lambda: place)
    return place


class Loading:
    """Adds the sample and keeps what is told."""

    def __init__(self) -> None:
        self.canvas = QgsMapCanvas()
        self.canvas.resize(600, 400)
        self.samples = SampleLayers(self.canvas)
        self.told: list[Any] = []
        self.samples.loaded.connect(self.told.append)
        self.samples.failed.connect(self.told.append)

    def load(self) -> Any:
        """Add the sample, and return the layers, or what went wrong."""
        self.told.clear()
        self.samples.load()
        until(lambda: bool(self.told))
        until(lambda: not self.samples.busy)
        return self.told[0]


def test_the_copy_is_made_once_and_again_where_the_plugin_brings_other_data(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = sample.writable_copy(folder)
    assert copy.read_bytes() == sample.sample_file().read_bytes()
    copy.write_bytes(b"written by QGIS")
    assert sample.writable_copy(folder) == copy
    assert copy.read_bytes() == b"written by QGIS"
    newer = tmp_path / "newer.gpkg"
    newer.write_bytes(b"newer")
    monkeypatch.setattr(sample, "sample_file", lambda: newer)
    (folder / "chicago.gpkg-wal").write_bytes(b"left by a crash")
    assert sample.writable_copy(folder).read_bytes() == b"newer"
    assert sorted(path.name for path in folder.iterdir()) == ["chicago.gpkg", "chicago.sha256"]


def test_the_layers_are_added_styled_grouped_and_in_view(folder: Path) -> None:
    loading = Loading()
    layers = loading.load()
    assert set(layers) == LAYERS
    for layer in layers.values():
        assert layer.isValid()
        assert str(folder) in layer.source()
    assert layers["incidents"].featureCount() > 80_000
    project = QgsProject.instance()
    assert project.crs().authid() == "EPSG:32616"
    [group] = project.layerTreeRoot().children()
    assert "Sample" in group.name()
    assert [layer.name() for layer in group.checkedLayers()] == [
        "Rail stations", "Incidents", "Police districts", "Major streets", "Parks",
        "Weather by day",
    ]  # fmt: skip
    assert layers["districts"].renderer().symbol().color().isValid()


def test_a_second_time_only_what_is_missing_is_added(folder: Path) -> None:
    loading = Loading()
    before = loading.load()
    QgsProject.instance().removeMapLayer(before["parks"].id())
    after = loading.load()
    assert set(after) == LAYERS
    assert len(QgsProject.instance().mapLayers()) == len(LAYERS)
    assert after["incidents"].id() == before["incidents"].id()
    loading.load()
    assert len(QgsProject.instance().layerTreeRoot().children()) == 2


def test_the_crs_of_a_project_with_layers_stays(
    folder: Path, incidents: QgsVectorLayer, district: Callable
) -> None:
    before = QgsProject.instance().crs()
    Loading().load()
    assert QgsProject.instance().crs() == before


def test_a_profile_that_cannot_be_written_is_told(folder: Path) -> None:
    folder.parent.write_text("a file in the way")
    told = Loading().load()
    assert "could not be copied" in told
    assert str(folder) in told
    assert QgsProject.instance().mapLayers() == {}


def test_a_copy_that_cannot_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.writable_copy(folder).write_bytes(b"no GeoPackage")
    told = Loading().load()
    assert "delete the folder" in told
    assert QgsProject.instance().mapLayers() == {}
    assert QgsProject.instance().layerTreeRoot().children() == []
