"""The project, the plugin or QGIS is closed in mid-run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk import FORECAST, Desk, Engine, values_of
from leftovers import assert_nothing_stays, gone, workers
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from running import context_of_project
from waiting import until

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.usefixtures("no_worker_stays")


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
        until(lambda: gone(pid), 5)
        assert list(tmp_path.glob("crime-forecast-*")) == []


CLOSING = """
import sys, time
sys.path[:0] = [{root!r}, {plugin_tests!r}]
from qgis.core import *
application = QgsApplication([], True)
application.initQgis()
from crime_forecast_plugin.processing.provider import CrimeForecastProvider
from leftovers import workers
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
