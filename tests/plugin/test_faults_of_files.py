"""A layer or the folder of the products goes away: one message, and nothing partial stays."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from desk import FORECAST, Desk, Engine, values_of
from leftovers import assert_nothing_stays
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication
from running import fault_of
from waiting import until

from crime_forecast_plugin.engine.snapshot import IncidentSnapshot
from crime_forecast_plugin.gui.output_folder import propose_folder
from crime_forecast_plugin.gui.run import AlgorithmRun
from crime_forecast_plugin.outputs.filling import finish

pytestmark = pytest.mark.usefixtures("no_worker_stays")


def as_file(layer: QgsVectorLayer, path: Path) -> QgsVectorLayer:
    """A layer as a GeoPackage, in the project."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    copy = QgsVectorLayer(str(path), "on the drive", "ogr")
    QgsProject.instance().addMapLayer(copy)
    return copy


class Event:
    """Holds the reading of the incidents back until it is set."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        event = threading.Event()
        self.set = event.set
        write = IncidentSnapshot.write

        def held_back(snapshot: IncidentSnapshot, *given: Any) -> Path:
            assert event.wait(10)
            return write(snapshot, *given)

        monkeypatch.setattr(IncidentSnapshot, "write", held_back)


class TestLayer:
    """The layer of the incidents goes away."""

    @pytest.mark.parametrize("kind", ["memory", "file", "selection"])
    def test_removed_in_mid_run_it_is_read_to_its_end(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        kind: str,
    ) -> None:
        removed = Event(monkeypatch)
        layer = as_file(incidents, tmp_path / "data.gpkg") if kind == "file" else incidents
        given: Any = layer.id()
        if kind == "selection":
            layer.selectByIds([1, 2, 3, 4])
            given = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        fake_engine("products")
        run = desk.start(values_of(layer, out, INPUT=given))
        QgsProject.instance().removeMapLayer(layer)
        QApplication.processEvents()
        removed.set()
        until(lambda: run.state == "done")
        seen = desk.entries()[0].result["seen"]["rows"]
        assert len(seen) == (4 if kind == "selection" else 12)

    def test_its_file_is_gone_before_the_run(
        self,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        tmp_path: Path,
    ) -> None:
        fake_engine("products")
        layer = as_file(incidents, tmp_path / "drive" / "data.gpkg")
        shutil.rmtree(tmp_path / "drive")
        fault = fault_of(FORECAST, values_of(layer, out))
        assert fault.startswith("The file of the layer 'on the drive' is gone")
        assert "connect its drive again" in fault

    def test_its_drive_is_unplugged_while_it_is_read(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        scratch: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        fake_engine("products")
        layer = as_file(incidents, tmp_path / "drive" / "data.gpkg")
        write = IncidentSnapshot.write

        def cut_short(self: IncidentSnapshot, *given: Any) -> Path:
            shutil.rmtree(tmp_path / "drive")
            return write(self, *given)

        monkeypatch.setattr(IncidentSnapshot, "write", cut_short)
        assert desk.run(values_of(layer, out)) == "failed"
        [(_, text)] = desk.messages()
        assert "data.gpkg' was lost while it was read: check the drive" in text
        assert_nothing_stays(out, scratch, "incidents", "on the drive")

    def test_that_cannot_be_read_any_further(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        scratch: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def broken(snapshot: IncidentSnapshot, feature: object) -> None:
            raise OSError(errno.EIO, os.strerror(errno.EIO), "/mnt/city/data.gpkg")

        fake_engine("products")
        monkeypatch.setattr(IncidentSnapshot, "_rows", broken)
        assert desk.run(values_of(incidents, out)) == "failed"
        [(_, text)] = desk.messages()
        assert text == "'/mnt/city/data.gpkg' cannot be used (Input/output error): check the disk."
        assert_nothing_stays(out, scratch, "incidents")

    def test_a_fault_of_the_plugin_itself_ends_the_run_alone(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        scratch: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def broken(snapshot: IncidentSnapshot, feature: object) -> None:
            raise ZeroDivisionError("of all things")

        fake_engine("products")
        monkeypatch.setattr(IncidentSnapshot, "_rows", broken)
        assert desk.run(values_of(incidents, out)) == "failed"
        [(_, text)] = desk.messages()
        assert "of all things" in text
        assert_nothing_stays(out, scratch, "incidents")


class TestFolder:
    """The folder of the products cannot be written, or goes away."""

    def test_that_cannot_be_written(self, fake_engine: Engine, incidents: QgsVectorLayer) -> None:
        fake_engine("products")
        fault = fault_of(FORECAST, values_of(incidents, Path("/proc/results")))
        assert "'/proc/results' cannot be written" in fault
        assert "choose another" in fault

    def test_beside_a_project_that_cannot_be_written_another_is_proposed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        readable = tmp_path / "project"
        readable.mkdir()
        QgsProject.instance().write(str(readable / "project.qgz"))
        may = os.access
        monkeypatch.setattr(
            os, "access", lambda path, how: str(path) != str(readable) and may(path, how)
        )
        proposed = propose_folder("forecast", datetime(2018, 1, 1))
        assert readable not in Path(proposed).parents

    def test_that_is_lost_in_mid_run(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        scratch: Path,
        gate: Path,
    ) -> None:
        fake_engine("gated")
        run = desk.start(values_of(incidents, out))
        until(lambda: "Epoch" in run.stage_text)
        shutil.rmtree(out.parent)
        gate.touch()
        until(lambda: run.state == "failed")
        [(_, text)] = desk.messages()
        assert text.startswith(f"The output folder {out} was lost")
        assert "check the drive" in text
        assert "Traceback" in "\n".join(run.log)
        assert_nothing_stays(out, scratch, "incidents")

    @pytest.mark.parametrize("lost", ["forecast.gpkg", "forecast.tif"])
    def test_that_is_lost_before_the_layers_are_loaded(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        monkeypatch: pytest.MonkeyPatch,
        lost: str,
    ) -> None:
        load = AlgorithmRun._load

        def too_late(run: AlgorithmRun) -> Iterator[None]:
            (out / lost).unlink()
            return load(run)

        monkeypatch.setattr(AlgorithmRun, "_load", too_late)
        fake_engine("products")
        assert desk.run(values_of(incidents, out)) == "failed"
        assert len(desk.messages()) == 1
        assert lost in desk.messages()[0][1]
        finish()
        QApplication.processEvents()
        assert list(QgsProject.instance().mapLayers().values()) == [incidents]
        assert QgsProject.instance().layerTreeRoot().findGroups() == []
