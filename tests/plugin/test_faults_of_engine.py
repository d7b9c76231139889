"""The engine dies, is deleted, or is that of another version: one message, and nothing stays."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest
from desk import FORECAST, Desk, Engine, values_of
from leftovers import assert_nothing_stays, workers
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from waiting import until

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"

pytestmark = pytest.mark.usefixtures("no_worker_stays")


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
