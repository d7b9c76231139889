"""What can go wrong around a run: one message, QGIS lives on, and nothing partial stays."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from desk import FORECAST, Desk, values_of
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication
from running import context_of_project, fault_of
from waiting import until

from crime_forecast_plugin.engine.snapshot import IncidentSnapshot
from crime_forecast_plugin.gui.output_folder import propose_folder
from crime_forecast_plugin.gui.run import AlgorithmRun
from crime_forecast_plugin.outputs.filling import finish

Engine = Callable[[str], Path]
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the products would go."""
    return tmp_path / "results" / "out"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_worker_stays(processing: object) -> Iterator[None]:
    """No process of a test outlives it."""
    yield
    assert workers() == []


def workers() -> list[int]:
    """The processes of engines that this one has started."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text().split():
            command = Path("/proc", pid, "cmdline").read_bytes().decode()
            if "fake_worker" in command or "crimeengine" in command:
                found.append(int(pid))
    return found


def assert_nothing_stays(out: Path, scratch: Path, *layers: str) -> None:
    """Neither products nor temporary files, and no layers but these."""
    finish()
    QApplication.processEvents()
    assert not out.exists() or not any(out.iterdir())
    assert list(scratch.iterdir()) == []
    assert sorted(layer.name() for layer in QgsProject.instance().mapLayers().values()) == sorted(
        layers
    )
    assert QgsProject.instance().layerTreeRoot().findGroups() == []


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


class TestKilledWorker:
    """The engine's process dies."""

    @pytest.mark.parametrize("stage", ["start", "hello", "read", "train", "predict", "write"])
    def test_at_each_stage(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        scratch: Path,
        stage: str,
    ) -> None:
        fake_engine(f"die-{stage}")
        assert desk.run(values_of(incidents, out)) == "failed"
        [(title, text)] = desk.messages()
        assert title == "Forecast"
        assert "stopped unexpectedly (signal 9)" in text
        assert "run it again" in text
        assert_nothing_stays(out, scratch, "incidents")
        assert [entry.outcome for entry in desk.entries()] == ["failed"]
        fake_engine("products")
        assert desk.run(values_of(incidents, out)) == "done"

    def test_the_real_one(
        self,
        desk: Desk,
        out: Path,
        scratch: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("CRIME_FORECAST_PYTHON", str(ROOT / ".venv" / "bin" / "python"))
        sample = shutil.copy(SAMPLE, tmp_path)
        layer = QgsVectorLayer(f"{sample}|layername=incidents", "sample", "ogr")
        QgsProject.instance().addMapLayer(layer)
        settings = {"MODEL": "st_resnet", "CELL": 500, "SETTINGS": '{"epochs": 500}'}
        run = desk.start(values_of(layer, out, TIME="timestamp", **settings))
        until(lambda: "Epoch" in run.stage_text or run.state == "failed", 60)
        [pid] = workers()
        os.kill(pid, signal.SIGKILL)
        until(lambda: run.state == "failed")
        [(_, text)] = desk.messages()
        assert "signal 9" in text
        assert_nothing_stays(out, scratch, "sample")


class TestProject:
    """The project is closed or replaced in mid-run."""

    @pytest.mark.parametrize("replaced", [False, True])
    def test_nothing_is_loaded_into_another_one(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        gate: Path,
        tmp_path: Path,
        replaced: bool,
    ) -> None:
        other = str(tmp_path / "other.qgz")
        QgsProject.instance().write(other)
        fake_engine("gated")
        run = desk.start(values_of(incidents, out), "Thefts")
        until(lambda: "Epoch" in run.stage_text)
        QgsProject.instance().clear()
        if replaced:
            QgsProject.instance().read(other)
        gate.touch()
        until(lambda: run.state == "done")
        [(title, text)] = desk.messages()
        assert title == "Thefts"
        assert f"The results are in {out}" in text
        assert "Open a result folder…" in text
        assert (out / "result.json").is_file()
        assert QgsProject.instance().layerTreeRoot().findGroups() == []
        assert desk.entries() == []

    def test_nor_by_the_toolbox(
        self, fake_engine: Engine, incidents: QgsVectorLayer, out: Path, gate: Path
    ) -> None:
        fake_engine("gated")
        made = QgsApplication.processingRegistry().createAlgorithmById(FORECAST)
        context, feedback = context_of_project(), QgsProcessingFeedback(False)
        task = QgsProcessingAlgRunnerTask(made, values_of(incidents, out), context, feedback)
        ended: list[bool] = []
        task.executed.connect(lambda succeeded, outputs: ended.append(succeeded))
        QgsApplication.taskManager().addTask(task)
        until(lambda: feedback.progress() > 20)
        QgsProject.instance().clear()
        gate.touch()
        until(lambda: bool(ended))
        assert ended == [True]
        assert context.layersToLoadOnCompletion() == {}
        assert f"the results are in {out}" in feedback.textLog()

    def test_a_failure_is_not_written_into_another_one(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, out: Path
    ) -> None:
        fake_engine("slow")
        run = desk.start(values_of(incidents, out))
        until(lambda: run.percent > 5)
        QgsProject.instance().clear()
        run.cancel()
        until(lambda: run.state == "cancelled")
        assert desk.entries() == []


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


class TestEnvironment:
    """The engine's environment is deleted, or that of another version."""

    def test_deleted_between_two_runs(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, out: Path, scratch: Path
    ) -> None:
        python = fake_engine("products")
        python.unlink()
        assert desk.run(values_of(incidents, out)) == "failed"
        [(_, text)] = desk.messages()
        assert f"The engine's Python, {python}, cannot be started" in text
        assert "Crime Forecast ▸ Settings" in text
        assert_nothing_stays(out, scratch, "incidents")

    def test_deleted_in_mid_run(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        scratch: Path,
        gate: Path,
    ) -> None:
        python = fake_engine("gated")
        run = desk.start(values_of(incidents, out))
        until(lambda: "Epoch" in run.stage_text)
        python.unlink()
        shutil.rmtree(out)  # of which the worker's fault comes here
        gate.touch()
        until(lambda: run.state == "failed")
        [(_, text)] = desk.messages()
        assert text.startswith(f"The engine's Python, {python}, was removed while it worked")
        assert "make its environment again" in text
        assert_nothing_stays(out, scratch, "incidents")

    def test_gone_while_a_run_waits_for_its_turn(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        out: Path,
        gate: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        fake_engine("gated")
        first = desk.start(values_of(incidents, out))
        until(lambda: "Epoch" in first.stage_text)
        second = desk.start(values_of(incidents, out.with_name("second")))
        until(lambda: second.stage_text.startswith("Waits for"))
        monkeypatch.setattr("crime_forecast_plugin.engine.warm.find_python", lambda: None)
        gate.touch()
        until(lambda: second.state == "failed")
        assert "The engine is not installed" in desk.entries()[0].message

    def test_of_another_version(
        self, processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, out: Path
    ) -> None:
        fake_engine("outdated")
        with pytest.raises(QgsProcessingException, match=r"has version 0\.0\.1.*: update it under"):
            processing.run(FORECAST, values_of(incidents, out))
        assert not out.exists()


class TestClosing:
    """QGIS, or the plugin, goes away in mid-run."""

    def test_the_plugin_ends_what_runs_and_what_waits(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, out: Path, scratch: Path
    ) -> None:
        fake_engine("slow")
        first = desk.start(values_of(incidents, out))
        until(lambda: first.percent > 5)
        second = desk.start(values_of(incidents, out.with_name("second")))
        until(lambda: second.stage_text.startswith("Waits for"))
        desk.bench.runs.close()
        assert workers() == []
        assert desk.bench.runs.running == []
        until(lambda: not list(scratch.iterdir()))
        assert_nothing_stays(out, scratch, "incidents")

    def test_it_ends_a_run_of_the_toolbox_too(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, out: Path, scratch: Path
    ) -> None:
        fake_engine("slow")
        made = QgsApplication.processingRegistry().createAlgorithmById(FORECAST)
        context, feedback = context_of_project(), QgsProcessingFeedback(False)
        task = QgsProcessingAlgRunnerTask(made, values_of(incidents, out), context, feedback)
        QgsApplication.taskManager().addTask(task)
        until(lambda: feedback.progress() > 5)
        desk.bench.runs.close()
        assert workers() == []
        until(lambda: not list(scratch.iterdir()))

    def test_qgis_ends_in_order_and_takes_the_worker_with_it(
        self, fake_engine: Engine, tmp_path: Path
    ) -> None:
        python = fake_engine("slow")
        script = CLOSING.format(root=str(ROOT), plugin_tests=str(ROOT / "tests" / "plugin"))
        environment = {**os.environ, "CRIME_FORECAST_PYTHON": str(python), "TMPDIR": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "out")],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        pid = int(done.stdout.split()[-1])
        with pytest.raises(ProcessLookupError):
            os.killpg(pid, 0)
        assert list(tmp_path.glob("crime-forecast-*")) == []


CLOSING = """
import sys, time
sys.path[:0] = [{root!r}, {plugin_tests!r}]
from qgis.core import *
application = QgsApplication([], True)
application.initQgis()
from crime_forecast_plugin.processing.provider import CrimeForecastProvider
from test_faults import workers
provider = CrimeForecastProvider()
QgsApplication.processingRegistry().addProvider(provider)
layer = QgsVectorLayer("Point?crs=EPSG:4326&field=when:datetime", "incidents", "memory")
feature = QgsFeature(layer.fields())
feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(-87.7, 41.9)))
feature.setAttributes(["2018-01-01T00:00:00"])
layer.dataProvider().addFeatures([feature])
QgsProject.instance().addMapLayer(layer)
made = QgsApplication.processingRegistry().createAlgorithmById("crimeforecast:forecastincidents")
context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
context.setProject(QgsProject.instance())
values = {{"INPUT": layer.id(), "TIME": "when", "OUTPUT": sys.argv[1]}}
task = QgsProcessingAlgRunnerTask(made, values, context, feedback)
QgsApplication.taskManager().addTask(task)
while feedback.progress() <= 5:
    application.processEvents()
    time.sleep(0.02)
print(workers()[0], flush=True)
QgsApplication.taskManager().cancelAll()
application.exitQgis()
"""
