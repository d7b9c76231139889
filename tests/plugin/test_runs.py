"""Runs of the dock: how they go, wait, end and are told."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk import FORECAST, Desk, values_of
from leftovers import workers
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingFeedback,
    QgsProcessingProvider,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from running import context_of_project
from waiting import until

from crime_forecast_plugin.compat import task_threads
from crime_forecast_plugin.gui.run import AlgorithmRun, RunRefused
from crime_forecast_plugin.gui.run_panel import RunPanel
from crime_forecast_plugin.gui.time_left import TimeLeft, time_text

Engine = Callable[[str], Path]


class TestOneRun:
    """From its start to the message."""

    def test_it_says_what_it_does_with_epoch_and_loss(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        fake_engine("steps")
        heard: list[str] = []
        run = desk.start(values_of(incidents, tmp_path / "out"), "Thefts next week")
        run.stage.connect(heard.append)
        assert (run.title, run.algorithm) == ("Thefts next week", FORECAST)
        assert desk.bench.runs.running == [run]
        until(lambda: run.state == "running")
        until(lambda: run.state == "done")
        assert "Epoch 1 of 12, loss 0.125" in heard
        assert any("Epoch 1 of 12, loss 0.125" in line for line in run.log)
        assert run.folder == str(tmp_path / "out")
        assert desk.bench.runs.running == []

    def test_the_toolbox_hears_of_the_loss_too(
        self, processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        stages: list[str] = []

        class Feedback(QgsProcessingFeedback):
            def setProgressText(self, text: str) -> None:
                stages.append(text)

        fake_engine("steps")
        processing.run(FORECAST, values_of(incidents, tmp_path / "out"), feedback=Feedback(False))
        assert "Epoch 1 of 12, loss 0.125" in stages

    def test_a_temporary_output_is_a_folder_of_its_own(
        self, processing: Any, fake_engine: Engine, incidents: QgsVectorLayer
    ) -> None:
        fake_engine("products")
        values = {**values_of(incidents, Path()), "OUTPUT": "TEMPORARY_OUTPUT"}
        folders = {processing.run(FORECAST, values)["OUTPUT"] for _ in range(2)}
        assert len(folders) == 2
        for folder in map(Path, folders):
            assert (folder / "result.json").is_file()
            assert "TEMPORARY_OUTPUT" not in str(folder)

    def test_the_end_is_told_once_with_the_report(
        self,
        desk: Desk,
        fake_engine: Engine,
        incidents: QgsVectorLayer,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        opened: list[Path] = []
        monkeypatch.setattr(
            "crime_forecast_plugin.gui.message_bar.open_report",
            lambda report, parent: opened.append(report),
        )
        alerted: list[object] = []
        monkeypatch.setattr(QApplication, "alert", alerted.append)
        fake_engine("products")
        assert desk.run(values_of(incidents, tmp_path / "out"), "Thefts") == "done"
        assert desk.messages() == [
            ("Thefts", "ewma was no better than the historical mean."),
        ]
        [item] = desk.bar.items()
        [button] = [each for each in item.findChildren(QPushButton) if each.text() == "Open report"]
        button.click()
        assert opened == [tmp_path / "out" / "report.html"]
        assert alerted == [desk.window]

    def test_a_refusal_leaves_nothing_running(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        fake_engine("products")
        with pytest.raises(RunRefused, match="has no field 'wen'"):
            desk.start(values_of(incidents, tmp_path / "out", TIME="wen"))
        assert desk.bench.runs.running == []
        assert desk.entries() == []

    def test_a_failure_is_told_and_kept_in_the_history(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        fake_engine("error")
        assert desk.run(values_of(incidents, tmp_path / "out")) == "failed"
        [(_, text)] = desk.messages()
        assert "did you mean 'ARSON'" in text
        [entry] = desk.entries()
        assert (entry.outcome, entry.title, entry.message) == ("failed", "Forecast", text)
        assert entry.folder == str(tmp_path / "out")

    def test_a_cancelled_run_says_so(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        fake_engine("slow")
        run = desk.start(values_of(incidents, tmp_path / "out"))
        until(lambda: run.percent > 5)
        run.cancel()
        assert run.stage_text == "Cancelling…"
        until(lambda: run.state == "cancelled")
        assert desk.messages() == [("Forecast", "Cancelled; nothing was kept.")]
        assert [entry.outcome for entry in desk.entries()] == ["cancelled"]
        assert not (tmp_path / "out").exists() or not any((tmp_path / "out").iterdir())

    def test_what_cannot_leave_the_main_thread_runs_there(self, desk: Desk) -> None:
        seen: list[bool] = []

        class Here(QgsProcessingAlgorithm):
            def createInstance(self) -> QgsProcessingAlgorithm:
                return Here()

            def name(self) -> str:
                return "here"

            def displayName(self) -> str:
                return "Here"

            def flags(self) -> Any:
                return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

            def initAlgorithm(self, configuration: Any = None) -> None:
                return

            def processAlgorithm(self, *_: Any) -> dict[str, Any]:
                seen.append(QThread.currentThread() is QApplication.instance().thread())
                return {"DONE": True}

        class Provider(QgsProcessingProvider):
            def id(self) -> str:
                return "here"

            def name(self) -> str:
                return "Here"

            def loadAlgorithms(self) -> None:
                self.addAlgorithm(Here())

        provider = Provider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        run = desk.bench.runs.start("here:here", {}, "Here")
        assert seen == []
        until(lambda: run.state == "done")
        registry.removeProvider(provider)
        assert seen == [True]
        assert desk.messages() == [("Here", "Done.")]


class TestTwoRuns:
    """The second waits, from wherever it was started."""

    def test_the_second_waits_for_the_first(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path, gate: Path
    ) -> None:
        fake_engine("gated")
        first = desk.start(values_of(incidents, tmp_path / "first"))
        until(lambda: "Epoch" in first.stage_text)
        second = desk.start(values_of(incidents, tmp_path / "second"))
        until(lambda: second.stage_text == "Waits for: Forecast incidents")
        assert second.state == "waiting"
        assert second.seconds_left is None
        assert not (tmp_path / "second").exists()
        gate.touch()
        until(lambda: second.state == "done")
        assert first.state == "done"
        assert len(desk.entries()) == 2

    def test_one_that_waits_can_be_cancelled(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path, gate: Path
    ) -> None:
        fake_engine("gated")
        first = desk.start(values_of(incidents, tmp_path / "first"))
        until(lambda: "Epoch" in first.stage_text)
        second = desk.start(values_of(incidents, tmp_path / "second"))
        until(lambda: second.stage_text.startswith("Waits for"))
        second.cancel()
        until(lambda: second.state == "cancelled")
        assert first.state == "running"
        gate.touch()
        until(lambda: first.state == "done")

    def test_the_dock_waits_for_the_toolbox_and_maps_can_be_drawn_meanwhile(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path, gate: Path
    ) -> None:
        fake_engine("gated")
        made = QgsApplication.processingRegistry().createAlgorithmById(FORECAST)
        context, feedback = context_of_project(), QgsProcessingFeedback()
        toolbox = QgsProcessingAlgRunnerTask(
            made, values_of(incidents, tmp_path / "first"), context, feedback
        )
        QgsApplication.taskManager().addTask(toolbox)
        until(lambda: feedback.progress() > 20)
        dock = desk.start(values_of(incidents, tmp_path / "second"))
        until(lambda: dock.stage_text.startswith("Waits for"))
        # Neither takes one of the few threads of tasks, with which older versions draw maps too.
        assert task_threads().activeThreadCount() == 0
        gate.touch()
        until(lambda: dock.state == "done")
        until(lambda: task_threads().activeThreadCount() == 0)

    @pytest.mark.usefixtures("no_worker_stays")
    def test_one_whose_engine_dies_lets_the_next_one_begin(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path, gate: Path
    ) -> None:
        fake_engine("gated")
        first = desk.start(values_of(incidents, tmp_path / "first"))
        until(lambda: "Epoch" in first.stage_text)
        second = desk.start(values_of(incidents, tmp_path / "second"))
        until(lambda: second.stage_text.startswith("Waits for"))
        fake_engine("steps")
        [pid] = workers()
        os.kill(pid, signal.SIGKILL)
        until(lambda: not desk.bench.runs.running)
        # It takes the engine that is chosen when its turn comes.
        assert [first.state, second.state] == ["failed", "done"]


class TestPanel:
    """What the dock shows of the runs."""

    def test_it_is_there_while_something_runs(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path, gate: Path
    ) -> None:
        panel = RunPanel(desk.bench)
        assert panel.isHidden()
        fake_engine("gated")
        run = desk.start(values_of(incidents, tmp_path / "out"), "Thefts <7 days>")
        [row] = panel.rows.values()
        until(lambda: row.stage.text() == "Epoch 1 of 12, loss 0.125")
        assert not panel.isHidden()
        assert row.title.text() == "Thefts <7 days>"
        assert row.bar.value() == int(run.percent) > 5
        assert row.log.isHidden()
        row.log_button.click()
        assert not row.log.isHidden()
        assert row.log.toPlainText().splitlines() == run.log
        gate.touch()
        until(lambda: run.state == "done")
        assert panel.isHidden()
        assert panel.rows == {}

    def test_cancel_stops_the_run(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path, gate: Path
    ) -> None:
        panel = RunPanel(desk.bench)
        fake_engine("gated")
        run = desk.start(values_of(incidents, tmp_path / "out"))
        [row] = panel.rows.values()
        until(lambda: "Epoch" in row.stage.text())
        row.cancel_button.click()
        assert row.stage.text() == "Cancelling…"
        assert not row.cancel_button.isEnabled()
        until(lambda: run.state == "cancelled")
        assert panel.isHidden()

    def test_a_failed_run_stays_with_its_log_until_it_is_dismissed(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        panel = RunPanel(desk.bench)
        fake_engine("fault")
        run = desk.start(values_of(incidents, tmp_path / "out"))
        until(lambda: run.state == "failed")
        [row] = panel.rows.values()
        assert "Division by zero" in row.stage.text()
        assert "Traceback" in row.log.toPlainText()
        assert row.bar.isHidden()
        row.cancel_button.click()
        assert panel.isHidden()


class TestTimeLeft:
    """An estimate only where there is something to go by."""

    def test_it_says_nothing_at_first(self) -> None:
        left = TimeLeft()
        assert left.seconds(0) is None
        left.report(0.05, 0)
        left.report(0.30, 4)
        assert left.seconds(4) is None

    def test_it_counts_down_and_is_smooth(self) -> None:
        left = TimeLeft()
        left.report(0.0, 100)
        left.report(0.1, 110)
        assert left.seconds(110) == pytest.approx(90)
        assert left.seconds(120) == pytest.approx(80)
        left.report(0.1, 130)  # it stalls: 270 s from here if it went on so
        assert 70 < left.seconds(130) < 150
        assert left.seconds(9999) == 0

    @pytest.mark.parametrize(
        ("seconds", "text"),
        [
            (None, ""),
            (3, "a few seconds left"),
            (41, "about 50 s left"),
            (95, "about 2 min left"),
            (3600, "about 1 h 0 min left"),
            (5430, "about 1 h 30 min left"),
        ],
    )
    def test_in_words(self, seconds: float | None, text: str) -> None:
        assert time_text(seconds) == text


def test_ten_runs_in_a_row_leave_nothing_behind(
    desk: Desk,
    fake_engine: Engine,
    incidents: QgsVectorLayer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    fake_engine("steps")
    others = _children()  # of earlier tests
    assert desk.run(values_of(incidents, tmp_path / "out_0")) == "done"
    threads, files = set(threading.enumerate()), _open_files()
    for number in range(1, 10):
        assert desk.run(values_of(incidents, tmp_path / f"out_{number}")) == "done"
        root = QgsProject.instance().layerTreeRoot()
        root.removeChildNode(root.findGroups()[0])
        QApplication.processEvents()
    until(lambda: set(threading.enumerate()) <= threads)
    assert list(scratch.iterdir()) == []
    assert set(_children()) <= set(others)
    assert _open_files() <= files
    assert desk.bench.findChildren(AlgorithmRun) == []
    assert len(desk.entries()) == 10


def _children() -> list[str]:
    """The processes that this one has started for the fake engine."""
    listed = Path("/proc/self/task")
    found = [pid for task in listed.iterdir() for pid in (task / "children").read_text().split()]
    return [pid for pid in found if b"fake_worker" in Path("/proc", pid, "cmdline").read_bytes()]


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
