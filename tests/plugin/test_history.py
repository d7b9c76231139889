"""The run history of a project, and the commands that repeat a run elsewhere."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk import FORECAST, Desk, values_of
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from test_analyses import engine_says

from crime_forecast_plugin.gui.rerun import rerun_of
from crime_forecast_plugin.outputs.commands import python_command, qgis_command, shell_command
from crime_forecast_plugin.outputs.history import KEPT, Entry, RunHistory
from crime_forecast_plugin.outputs.portable import portable

Engine = Callable[[str], Path]
SINCE = QDateTime(QDate(2017, 3, 12), QTime(0, 0))


def entry(number: int = 0, **others: Any) -> Entry:
    """An entry of a run."""
    given = {
        "when": f"2018-01-01T12:{number % 60:02}:00",
        "algorithm": FORECAST,
        "parameters": {"HORIZON": number},
        "title": f"Run {number}",
        "folder": f"/results/{number}",
        "outcome": "done",
        "message": "It was better.",
    }
    return Entry(**{**given, **others})


@pytest.fixture
def on_disk(incidents: QgsVectorLayer, tmp_path: Path) -> QgsVectorLayer:
    """The incidents as a file with a space and a quotation mark in its path."""
    path = tmp_path / "the city's data" / "incidents.gpkg"
    path.parent.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "points"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        incidents, str(path), QgsCoordinateTransformContext(), options
    )
    layer = QgsVectorLayer(f"{path}|layername=points", "points", "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


class TestHistory:
    """Entries and the project that holds them."""

    def test_the_newest_comes_first_and_old_ones_are_forgotten(self, qgis_app: object) -> None:
        history = RunHistory(QgsProject.instance())
        for number in range(KEPT + 5):
            history.add(entry(number))
        kept = history.entries()
        assert len(kept) == KEPT
        assert [kept[0].title, kept[-1].title] == [f"Run {KEPT + 4}", "Run 5"]
        history.remove(kept[0])
        assert history.entries() == kept[1:]

    def test_a_folder_that_is_written_anew_has_one_entry(self, qgis_app: object) -> None:
        history = RunHistory(QgsProject.instance())
        history.add(entry(1, folder="/results"))
        history.add(entry(2, folder="/results", outcome="failed"))
        history.add(entry(3, folder="/results"))
        assert [each.title for each in history.entries()] == ["Run 3", "Run 2"]

    def test_it_survives_save_close_and_reopen(self, qgis_app: object, tmp_path: Path) -> None:
        project = QgsProject.instance()
        written = entry(1, parameters={"ONLY": "a < b & \"c\" 'd'\n2", "SINCE": {"time": "x"}})
        RunHistory(project).add(written)
        assert project.isDirty()
        file = str(tmp_path / "project.qgz")
        assert project.write(file)
        project.clear()
        assert RunHistory(project).entries() == []
        assert project.read(file)
        assert RunHistory(project).entries() == [written]

    @pytest.mark.parametrize("text", ["{", "[1]", '[{"when": ""}]', "null", ""])
    def test_what_cannot_be_understood_is_passed_over(self, qgis_app: object, text: str) -> None:
        QgsProject.instance().writeEntry("crime_forecast", "history", text)
        assert RunHistory(QgsProject.instance()).entries() == []

    def test_runs_of_the_toolbox_are_written_too(
        self, processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        fake_engine("products")
        processing.run(FORECAST, values_of(incidents, tmp_path / "out"))
        [written] = RunHistory(QgsProject.instance()).entries()
        assert written.algorithm == FORECAST
        assert written.title == "Weighted recent mean: all incidents, 1–3 Jan 2018"
        assert written.outcome == "done"
        assert written.message == "ewma was no better than the historical mean."
        assert written.folder == str(tmp_path / "out")
        assert written.result["kind"] == "forecast"
        assert written.parameters["INPUT"]["layer"] == incidents.id()

    def test_runs_of_the_dock_are_written_once(
        self, desk: Desk, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        fake_engine("products")
        desk.run(values_of(incidents, tmp_path / "out"))
        assert [each.outcome for each in desk.entries()] == ["done"]

    def test_parameters_come_back_when_the_project_is_opened_again(
        self, processing: object, on_disk: QgsVectorLayer, tmp_path: Path
    ) -> None:
        project = QgsProject.instance()
        values = {
            "INPUT": QgsProcessingFeatureSourceDefinition(on_disk.id(), True),
            "TIME": "when",
            "CONTEXT": [on_disk],
            "SINCE": SINCE,
            "CELL": 250.5,
            "MODELS": ["a", "b"],
            "AREA": None,
            "OUTPUT": str(tmp_path / "run_2018-01-01_1200"),
        }
        RunHistory(project).add(entry(parameters=portable(values, project), folder="/x/run_2018"))
        file = str(tmp_path / "project.qgz")
        project.write(file)
        project.clear()
        project.read(file)
        [written] = RunHistory(project).entries()
        again = rerun_of(written, project)
        assert again.faults == []
        assert again.parameters["SINCE"] == SINCE
        assert again.parameters["CONTEXT"] == [on_disk_id(project)]
        source = again.parameters["INPUT"]
        assert source.source.staticValue() == on_disk_id(project)
        assert source.selectedFeaturesOnly
        same = ("TIME", "CELL", "MODELS", "AREA")
        assert [again.parameters[name] for name in same] == [values[name] for name in same]
        assert not Path(again.parameters["OUTPUT"]).exists()
        assert Path(again.parameters["OUTPUT"]).parent == tmp_path


def on_disk_id(project: QgsProject) -> str:
    [layer] = project.mapLayersByName("points")
    return layer.id()


class TestCommands:
    """What a run is copied as."""

    @pytest.fixture
    def done(
        self, processing: Any, fake_engine: Engine, on_disk: QgsVectorLayer, tmp_path: Path
    ) -> Entry:
        fake_engine("products")
        values = values_of(
            on_disk,
            tmp_path / "out",
            CATEGORY="kind",
            ONLY="THEFT;ROBBERY",
            SINCE=SINCE,
            AREA=None,
            SETTINGS='{"half_lives": [7, 30]}',
            CONTEXT=[on_disk],
            CONTEXT_FEATURES="points: distance\n",
        )
        processing.run(FORECAST, values)
        [written] = RunHistory(QgsProject.instance()).entries()
        return written

    def test_the_python_command_makes_the_same_job(self, done: Entry) -> None:
        job = done.result["job"]
        Path(done.folder, "result.json").unlink()
        exec(python_command(done, QgsProject.instance()), {})
        again = done.result["job"]
        for files in ("incidents", "context"):
            job.pop(files)
            again.pop(files)
        assert again == job

    def test_the_python_command_of_a_selection(
        self, done: Entry, on_disk: QgsVectorLayer, tmp_path: Path
    ) -> None:
        on_disk.selectByIds([1, 2, 3])
        definition = QgsProcessingFeatureSourceDefinition(on_disk.id(), True)
        parameters = {**done.parameters, "INPUT": portable(definition, QgsProject.instance())}
        selected = entry(parameters=parameters, folder=done.folder)
        exec(python_command(selected, QgsProject.instance()), {})
        assert len(selected.result["seen"]["rows"]) == 3

    def test_the_command_of_qgis_process(self, done: Entry, on_disk: QgsVectorLayer) -> None:
        words = shlex.split(qgis_command(done))
        assert words[:4] == ["qgis_process", "run", FORECAST, "--"]
        given = dict(word.split("=", 1) for word in words[4:])
        assert given["INPUT"] == on_disk.source()
        assert given["ONLY"] == "THEFT;ROBBERY"
        assert given["SINCE"] == "2017-03-12T00:00:00"
        assert given["SETTINGS"] == '{"half_lives": [7, 30]}'
        assert given["CONTEXT_FEATURES"] == "points: distance\n"
        assert "AREA" not in given

    def test_lists_are_given_one_by_one(self, qgis_app: object) -> None:
        words = shlex.split(qgis_command(entry(parameters={"MODELS": ["a b", "c"], "X": True})))
        assert words[4:] == ["MODELS=a b", "MODELS=c", "X=true"]

    def test_the_engine_reads_its_command(self, done: Entry, on_disk: QgsVectorLayer) -> None:
        """The command line of the engine itself makes the job of it again."""
        read = engine_reads(shell_command(done))
        job = done.result["job"]
        file = on_disk.source().partition("|")[0]
        assert (read["incidents"], read["layer"]) == (file, "points")
        assert read["context"] == [f"points={on_disk.source()}:distance"]
        given = ("time", "category", "only", "cell", "horizon", "model", "seed", "out")
        assert [read[name] for name in given] == [job[name] or read[name] for name in given]
        assert read["since"].startswith("2017-03-12")
        assert read["settings"] == {"half_lives": [7, 30]}
        assert read["keep_inputs"] is True

    def test_without_the_result_there_is_no_command_of_the_engine(self, qgis_app: object) -> None:
        assert shell_command(entry(folder="/nowhere")) == ""


def engine_reads(command: str) -> dict[str, Any]:
    """The job that the engine's shell understands from a command."""
    words = shlex.split(command)
    assert words[0] == "crimeengine"
    script = (
        "import json, sys\n"
        "import crimeengine.cli as cli\n"
        "cli.run = lambda job, progress: print(json.dumps(job.describe())) or sys.exit()\n"
        "cli.main()\n"
    )
    return engine_says(script, *words[1:])
