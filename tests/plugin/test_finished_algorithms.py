"""The algorithms on a finished forecast: jobs, outputs, and what they refuse."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_finished import CAUTION
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)
from running import cancel_in_the_background, fault_of
from test_context_layers import PLACE, layer_of, without_folder

from crime_forecast_plugin.engine.warm import WARM

ALGORITHMS = ["whatif", "zoneforecast", "patrols"]
SCHEMA = {"schema": 1, "seed": 0}

Engine = Callable[[str], Path]


@pytest.fixture(autouse=True)
def cold(qgis_app: QgsApplication) -> Iterator[None]:
    """End the engine that the test before kept warm."""
    yield
    WARM.stop()


@pytest.fixture
def forecast(
    processing: Any, fake_engine: Engine, incidents: QgsVectorLayer, tmp_path: Path
) -> str:
    """The folder of a forecast that looked at bars and parks."""
    fake_engine("products")
    layers = [layer_of("Point", name, {}, (PLACE,)) for name in ("late bars", "parks")]
    values = {"INPUT": incidents, "TIME": "when", "HORIZON": 3, "CONTEXT": layers}
    folder = str(tmp_path / "forecast")
    processing.run("crimeforecast:forecastincidents", {**values, "OUTPUT": folder})
    return folder


@pytest.fixture
def beats(qgis_app: QgsApplication) -> QgsVectorLayer:
    """Two beats."""
    square = "Polygon((0 0, 1 0, 1 1, 0 1, 0 0))"
    return layer_of("Polygon", "beats", {"number": "integer"}, (square, 7), (square, 8))


@pytest.fixture
def sent(forecast: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict]:
    """Run an algorithm, and give its job; the files as QGIS layers under `read`."""
    import processing

    run = WARM.run
    seen: dict[str, Any] = {}

    def read_too(job: dict[str, Any], *others: Any) -> dict[str, Any]:
        files = [text.partition("=")[2] for text in job.get("context", ())]
        files += [job[field] for field in ("area", "zones") if field in job]
        for file in files:
            layer = QgsVectorLayer(file, "read")
            names = [field.name() for field in layer.fields()][1:]
            seen[Path(file).stem] = [
                dict(zip(names, feature.attributes()[1:], strict=True))
                for feature in layer.getFeatures()
            ]
        seen["job"] = job
        return run(job, *others)

    monkeypatch.setattr(WARM, "run", read_too)

    def go(name: str, **values: object) -> dict[str, Any]:
        seen.clear()
        given = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "out"), **values}
        outputs = processing.run(f"crimeforecast:{name}", given)
        return {**seen, "outputs": outputs}

    return go


class TestEveryOne:
    """What all three have in common."""

    @pytest.mark.parametrize("name", ALGORITHMS)
    def test_parameters_and_outputs_are_explained(self, processing: Any, name: str) -> None:
        algorithm = QgsApplication.processingRegistry().algorithmById(f"crimeforecast:{name}")
        for definition in algorithm.parameterDefinitions():
            assert definition.help().endswith("."), definition.name()
        outputs = [output.name() for output in algorithm.outputDefinitions()]
        assert {"OUTPUT", "REPORT", "VERDICT", "TABLE"} <= set(outputs)
        parameters = [definition.name() for definition in algorithm.parameterDefinitions()]
        assert set(outputs) & set(parameters) == {"OUTPUT"}
        assert "crime" in algorithm.tags()
        assert algorithm.shortDescription().endswith(".")
        assert "<p>" in algorithm.shortHelpString()

    @pytest.mark.parametrize("name", ALGORITHMS)
    def test_a_folder_that_is_no_forecast_is_refused(
        self, forecast: str, beats: QgsVectorLayer, tmp_path: Path, name: str
    ) -> None:
        def fault(folder: str) -> str:
            values = {"FORECAST": folder, "ZONES": beats, "OUTPUT": str(tmp_path / "out")}
            return fault_of(f"crimeforecast:{name}", values)

        assert "No folder of a forecast is chosen" in fault("")
        assert "holds no finished forecast" in fault(str(tmp_path / "nowhere"))
        result = Path(forecast, "result.json")
        content = json.loads(result.read_text(encoding="utf-8"))
        result.write_text(json.dumps({**content, "kind": "backtest"}), encoding="utf-8")
        assert "holds a backtest and no forecast" in fault(forecast)

    @pytest.mark.parametrize("name", ALGORITHMS)
    def test_without_an_engine_they_say_so(
        self, forecast: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.setattr(
            "crime_forecast_plugin.processing.engine_algorithm.find_python", lambda: None
        )
        values = {"FORECAST": forecast, "HEXAGONS": 500, "OUTPUT": str(tmp_path / "out")}
        assert "engine is not set up" in fault_of(f"crimeforecast:{name}", values)

    def test_they_share_one_engine_and_an_error_keeps_it(
        self, sent: Callable, fake_engine: Engine, forecast: str, tmp_path: Path
    ) -> None:
        sent("patrols")
        first = WARM.pid
        sent("whatif")
        assert WARM.pid == first is not None
        fake_engine("error")
        import processing

        values = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "other")}
        with pytest.raises(QgsProcessingException, match="did you mean 'ARSON'"):
            processing.run("crimeforecast:patrols", values)
        assert not (tmp_path / "other" / ".partial").exists()

    def test_a_background_run_can_be_cancelled(
        self, forecast: str, fake_engine: Engine, tmp_path: Path
    ) -> None:
        fake_engine("slow")
        values = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "out")}
        context = cancel_in_the_background("crimeforecast:whatif", values)
        assert context.layersToLoadOnCompletion() == {}

    def test_the_engine_takes_the_jobs_and_has_no_other_fields(
        self, sent: Callable, beats: QgsVectorLayer
    ) -> None:
        from test_analyses import engine_says

        script = (
            "import json, sys\n"
            "from crimeengine.jobs import parse_job\n"
            "jobs = [parse_job(job) for job in json.loads(sys.argv[1])]\n"
            "print(json.dumps([sorted(job.describe()) for job in jobs]))"
        )
        every = {"ZONES": beats, "AREA": beats, "ZONES_NAME": "number", "NAME": "number"}
        every.update(LAYERS=[layer_of("Point", "parks", {}, (PLACE,))])
        jobs = [sent(name, **every)["job"] for name in ALGORITHMS]
        for job, fields in zip(jobs, engine_says(script, json.dumps(jobs)), strict=True):
            assert set(fields) == set(job), job["kind"]


class TestWhatIf:
    """Scenarios."""

    def test_the_usual_job(self, sent: Callable, forecast: str, tmp_path: Path) -> None:
        found = sent("whatif")
        assert found["job"] == {
            **SCHEMA,
            "kind": "what-if",
            "forecast": forecast,
            "out": str(tmp_path / "out"),
            "name": "Scenario",
            "daily": [],
            "start": None,
            "cell": None,
            "zones_name": None,
            "replicates": None,
            "beside": [],
        }
        outputs = found["outputs"]
        assert QgsVectorLayer(outputs["CELLS"], "cells").featureCount() == 177
        for raster, bands in (("DELTA", 3), ("RELATIVE", 3), ("SCENARIO", 3), ("NOISE", 1)):
            assert QgsRasterLayer(outputs[raster], raster).bandCount() == bands
        assert outputs["APPLIED"] == "directly"
        assert outputs["CHANGE"] < 0
        assert outputs["VERDICT"].startswith("Scenario: -")
        assert "BY_ZONE" not in outputs

    def test_what_a_person_changes_reaches_the_engine(
        self, sent: Callable, beats: QgsVectorLayer, tmp_path: Path
    ) -> None:
        sent("whatif", OUTPUT=str(tmp_path / "first"))
        found = sent(
            "whatif",
            NAME=" Hot Saturday ",
            DAILY="tmax=35; tmin=22@2018-01-02",
            START="2018-01-06",
            AREA=beats,
            CELL=150,
            ZONES=beats,
            ZONES_NAME="number",
            REPLICATES=0,
            BESIDE=str(tmp_path / "first"),
            SEED=3,
        )
        job = found["job"]
        assert (job["name"], job["daily"]) == ("Hot Saturday", ["tmax=35", "tmin=22@2018-01-02"])
        assert (job["start"], job["cell"], job["replicates"]) == ("2018-01-06", 150, 0)
        assert (job["area_layer"], job["zones_layer"]) == ("beats", "beats")
        assert (job["zones_name"], job["seed"]) == ("number", 3)
        assert job["beside"] == [str(tmp_path / "first")]
        assert found["beats"] == [{"number": "7"}, {"number": "8"}]
        assert QgsVectorLayer(found["outputs"]["BY_ZONE"], "zones").featureCount() == 3

    def test_layers_stand_for_those_of_the_forecast(self, sent: Callable) -> None:
        parks = layer_of("Point", "parks", {"trees": "integer"}, (PLACE, 12))
        copy = layer_of("Point", "two closed", {"seats": "integer"}, (PLACE, 40), (PLACE, 60))
        found = sent("whatif", LAYERS=[copy, parks], LAYER_NAMES="two closed = late_bars")
        assert [without_folder(text) for text in found["job"]["context"]] == [
            "late_bars=two_closed.gpkg",
            "parks=parks.gpkg",
        ]
        assert found["two_closed"] == [{"seats": 40}, {"seats": 60}]
        assert found["parks"] == [{"trees": 12}]

    def test_of_an_empty_layer_nothing_stands(self, sent: Callable) -> None:
        empty = layer_of("Point", "parks", {"trees": "integer"})
        bars = layer_of("Point", "late bars", {"seats": "integer"}, (PLACE, 40), (PLACE, 60))
        bars.startEditing()
        bars.deleteFeatures(bars.allFeatureIds())
        found = sent("whatif", LAYERS=[empty, bars])
        assert bars.rollBack()
        assert [without_folder(text) for text in found["job"]["context"]] == [
            "parks=parks.gpkg",
            "late_bars=late_bars.gpkg",
        ]
        assert found["parks"] == found["late_bars"] == []

    def test_a_table_without_rows_says_nothing(self, forecast: str, tmp_path: Path) -> None:
        weather = layer_of("NoGeometry", "parks", {"tmax": "double"})
        values = {"FORECAST": forecast, "LAYERS": [weather], "OUTPUT": str(tmp_path / "out")}
        assert "'parks' is empty (after its filter)" in fault_of("crimeforecast:whatif", values)

    def test_it_says_how_it_was_done_and_what_to_keep_in_mind(
        self, forecast: str, tmp_path: Path
    ) -> None:
        import processing

        feedback = QgsProcessingFeedback(False)
        values = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "out")}
        processing.run("crimeforecast:whatif", values, feedback=feedback)
        log = feedback.textLog()
        assert "the model was applied as it is" in log
        assert "1 of 40 bars has no place" in log
        assert f"Keep in mind: {CAUTION}" in log

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({"NAME": "x" * 81}, "has 81 letters: take 80 at most"),
            ({"LAYERS": ["pubs"]}, "has not looked at a layer 'pubs' (it looked at late_bars"),
            ({"LAYERS": ["pubs"], "LAYER_NAMES": "bars = parks"}, "'bars = parks' renames no"),
            ({"LAYERS": ["pubs"], "LAYER_NAMES": "pubs = inns"}, "looked at a layer 'inns'"),
            ({"LAYERS": ["pubs", "parks"], "LAYER_NAMES": "pubs = parks"}, "both stand for the"),
            ({"LAYER_NAMES": "pubs = parks"}, "but no layer is chosen"),
            ({"AREA": "pubs"}, "The study area layer 'pubs' holds points"),
            ({"ZONES": "pubs"}, "The zones layer 'pubs' holds points"),
            ({"ZONES": "beats", "ZONES_NAME": "name"}, "'beats' has no field 'name'"),
            ({"ZONES_NAME": "name"}, "A field 'name' of zones is given, but no layer"),
            ({"BESIDE": "/nowhere"}, "'/nowhere' holds no finished what-if"),
            ({"CELL": 0}, "CELL"),
            ({"REPLICATES": 101}, "REPLICATES"),
        ],
    )
    def test_bad_input_is_one_sentence_before_any_work(
        self,
        forecast: str,
        beats: QgsVectorLayer,
        tmp_path: Path,
        values: dict[str, Any],
        sentence: str,
    ) -> None:
        layers = {layer.name(): layer for layer in (beats, layer_of("Point", "pubs", {}, (PLACE,)))}
        layers["parks"] = layer_of("Point", "parks", {}, (PLACE,))
        given: dict[str, Any] = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "out")}
        for key, value in values.items():
            if key in ("AREA", "ZONES"):
                value = layers[value]
            given[key] = [layers[name] for name in value] if key == "LAYERS" else value
        assert sentence in fault_of("crimeforecast:whatif", given)

    def test_a_forecast_that_looked_at_nothing_says_so(self, forecast: str, tmp_path: Path) -> None:
        result = Path(forecast, "result.json")
        content = json.loads(result.read_text(encoding="utf-8"))
        del content["context"]  # one from before there was any
        result.write_text(json.dumps(content), encoding="utf-8")
        pubs = layer_of("Point", "pubs", {}, (PLACE,))
        values = {"FORECAST": forecast, "LAYERS": [pubs], "OUTPUT": str(tmp_path / "out")}
        assert "(it looked at none)" in fault_of("crimeforecast:whatif", values)


class TestZones:
    """Sums by zones."""

    def test_the_job_of_a_layer(
        self, sent: Callable, beats: QgsVectorLayer, forecast: str, tmp_path: Path
    ) -> None:
        found = sent("zoneforecast", ZONES=beats, NAME="number")
        zones = found["job"].pop("zones")
        assert zones.endswith("beats.gpkg")
        assert found["job"] == {
            **SCHEMA,
            "kind": "zones",
            "forecast": forecast,
            "out": str(tmp_path / "out"),
            "zones_layer": "beats",
            "name": "number",
            "hexagons": None,
        }
        assert found["beats"] == [{"number": "7"}, {"number": "8"}]
        outputs = found["outputs"]
        assert QgsVectorLayer(outputs["BY_ZONE"], "zones").featureCount() == 3
        assert outputs["OUTSIDE"] == 1.5
        assert Path(outputs["TABLE"]).is_file()

    def test_the_job_of_hexagons(self, sent: Callable) -> None:
        job = sent("zoneforecast", HEXAGONS=800)["job"]
        assert (job["hexagons"], job["name"]) == (800, None)
        assert "zones" not in job

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({}, "and neither is given: choose one"),
            ({"ZONES": "beats", "HEXAGONS": 500}, "and both are given: choose one"),
            ({"ZONES": "beats", "NAME": "name"}, "'beats' has no field 'name'"),
            ({"HEXAGONS": 500, "NAME": "name"}, "but no layer of zones"),
            ({"HEXAGONS": 0}, "HEXAGONS"),
        ],
    )
    def test_bad_input(
        self,
        forecast: str,
        beats: QgsVectorLayer,
        tmp_path: Path,
        values: dict[str, Any],
        sentence: str,
    ) -> None:
        given = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "out"), **values}
        if "ZONES" in values:
            given["ZONES"] = beats
        assert sentence in fault_of("crimeforecast:zoneforecast", given)


class TestPatrols:
    """Hot spots of patrol size."""

    def test_the_job(self, sent: Callable, forecast: str, tmp_path: Path) -> None:
        found = sent("patrols", BUDGET=3.5)
        assert found["job"] == {
            **SCHEMA,
            "kind": "patrols",
            "forecast": forecast,
            "out": str(tmp_path / "out"),
            "number": 10,
            "size": 0.5,
            "budget": 3.5,
        }
        outputs = found["outputs"]
        assert QgsVectorLayer(outputs["PATROLS"], "patrols").featureCount() == 2
        assert outputs["SHARE"] == 30.0

    @pytest.mark.parametrize(
        ("values", "sentence"),
        [
            ({"BUDGET": 0}, "BUDGET"),
            ({"NUMBER": 0}, "NUMBER"),
            ({"SIZE": 0}, "SIZE"),
        ],
    )
    def test_bad_input(
        self, forecast: str, tmp_path: Path, values: dict[str, Any], sentence: str
    ) -> None:
        given = {"FORECAST": forecast, "OUTPUT": str(tmp_path / "out"), **values}
        assert sentence in fault_of("crimeforecast:patrols", given)
