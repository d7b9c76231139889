"""The parameters of the analyses: what they say, what they refuse, and the jobs made of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import NULL, QgsApplication, QgsVectorLayer
from running import cancel_in_the_background, fault_of

from crime_forecast_plugin.compat import text_field
from crime_forecast_plugin.engine.catalogue import classifiers
from crime_forecast_plugin.engine.process import EngineError
from crime_forecast_plugin.processing.engine_algorithm import EngineAlgorithm

ROOT = Path(__file__).resolve().parents[2]

ANALYSES = ["patterns", "clusters", "nearrepeats", "hotspotstatistics", "classifyincidents"]

#: What each algorithm sends if a person gives no more than has to be given.
USUAL = {
    "patterns": {"kind": "patterns", "end_time": None},
    "clusters": {
        "kind": "clusters",
        "method": "kmeans",
        "k": "auto",
        "largest_k": 15,
        "hours": 0,
        "category_weight": 0,
        "reach": 150,
        "fewest": None,
        "sample": 10_000,
        "device": "auto",
        "seed": 0,
    },
    "nearrepeats": {
        "kind": "near-repeat",
        "distances": [0, 100, 200, 300, 400, 500],
        "days": [7, 14, 21, 28],
        "permutations": 999,
        "seed": 0,
    },
    "hotspotstatistics": {
        "kind": "hotspots",
        "cell": 250,
        "step": "7D",
        "reach": None,
        "earlier": 1,
        "permutations": 0,
        "seed": 0,
    },
    "classifyincidents": {
        "kind": "classify",
        "target": "kind",
        "models": ["xgboost"],
        "split": "time",
        "test_share": 0.2,
        "features": [],
        "insist": [],
        "weights": "none",
        "search": 0,
        "least": 10,
        "cell": 250,
        "holidays": "",
        "device": "auto",
        "seed": 0,
    },
}

#: Values of a person who changes everything, and what changes in the job.
CHANGED = {
    "patterns": ({"END_TIME": "until"}, {"end_time": "until"}),
    "clusters": (
        {"K": 4, "HOURS": 100, "CATEGORY_WEIGHT": 50, "FEWEST": 8, "LARGEST_K": 9, "SAMPLE": 500},
        {"k": "4", "hours": 100, "category_weight": 50, "fewest": 8, "largest_k": 9, "sample": 500},
    ),
    "nearrepeats": (
        {"DISTANCES": "50 150,250", "DAYS": "1,3", "PERMUTATIONS": 99, "SEED": 7},
        {"distances": [50, 150, 250], "days": [1, 3], "permutations": 99, "seed": 7},
    ),
    "hotspotstatistics": (
        {"CELL": 500, "STEP": "28D", "REACH": 750, "EARLIER": 2, "PERMUTATIONS": 199, "SEED": 7},
        {
            "cell": 500,
            "step": "28D",
            "reach": 750,
            "earlier": 2,
            "permutations": 199,
            "seed": 7,
        },
    ),
    "classifyincidents": (
        {
            "MODELS": ["Decision tree", "Random forest"],
            "SPLIT": "random",
            "TEST_SHARE": 12.5,
            "FEATURES": ["beat"],
            "INSIST": ["until"],
            "WEIGHTS": "resample",
            "SEARCH": 3,
            "LEAST": 2,
            "HOLIDAYS": " US-IL ",
        },
        {
            "models": ["random_forest", "decision_tree"],
            "split": "random",
            "test_share": 0.125,
            "features": ["beat"],
            "insist": ["until"],
            "weights": "resample",
            "search": 3,
            "least": 2,
            "holidays": "US-IL",
        },
    ),
}

#: Fields of a job that no parameter sets: how a table without geometry is read, and the like.
_NOT_OFFERED = {"x", "y", "crs", "duplicates", "memory"}
_NOT_OFFERED_OF = {"patterns": {"seed"}, "hotspotstatistics": {"context", "holidays"}}

Run = Callable[..., tuple[dict[str, Any], list[dict[str, Any]]]]


@pytest.fixture
def spans(incidents: QgsVectorLayer) -> QgsVectorLayer:
    """The incidents with a field of the end of each."""
    incidents.dataProvider().addAttributes([text_field("until")])
    incidents.updateFields()
    place = incidents.fields().lookupField("until")
    values = {
        f.id(): {place: "2017-03-20" if f.id() % 2 else NULL} for f in incidents.getFeatures()
    }
    incidents.dataProvider().changeAttributeValues(values)
    return incidents


@pytest.fixture
def sent(
    processing: Any,
    fake_engine: Callable[[str], Path],
    spans: QgsVectorLayer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run an algorithm up to the engine; give the job, and the rows of its incidents."""
    fake_engine("products")
    seen: list[tuple[dict[str, Any], list[dict[str, Any]]]] = []

    def run_job(self: EngineAlgorithm, job: dict[str, Any], *others: object) -> dict[str, Any]:
        layer = QgsVectorLayer(f"{job['incidents']}|layername={job['layer']}", "seen")
        names = [field.name() for field in layer.fields()]
        seen.append(
            (job, [dict(zip(names, f.attributes(), strict=True)) for f in layer.getFeatures()])
        )
        raise EngineError("cancelled", "This is as far as the test goes.")

    monkeypatch.setattr(EngineAlgorithm, "run_job", run_job)

    def run(name: str, **values: object) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        processing.run(f"crimeforecast:{name}", parameters(spans, tmp_path / "out", **values))
        return seen[-1]

    return run


def parameters(incidents: QgsVectorLayer, out: Path, **others: object) -> dict[str, Any]:
    return {
        "INPUT": incidents,
        "TIME": "when",
        "CATEGORY": "kind",
        "OUTPUT": str(out),
        **others,
    }


def engine_says(script: str, *arguments: str) -> Any:
    """Run a script with the engine's Python and give the JSON that it prints."""
    python = str(ROOT / ".venv" / "bin" / "python")
    done = subprocess.run(
        [python, "-c", script, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", ANALYSES)
def test_the_usual_job(sent: Run, name: str, tmp_path: Path) -> None:
    job, rows = sent(name)
    assert len(rows) == 12
    incidents = Path(job.pop("incidents"))
    assert not incidents.exists()
    assert (job.pop("layer"), job.pop("out")) == ("incidents", str(tmp_path / "out"))
    assert job == {
        "schema": 1,
        "time": "when",
        "category": "kind",
        "only": [],
        "since": None,
        "until": None,
        **USUAL[name],
    }


@pytest.mark.parametrize("name", ANALYSES)
def test_what_a_person_changes_reaches_the_engine(sent: Run, name: str) -> None:
    values, changed = CHANGED[name]
    job, _ = sent(name, ONLY="THEFT; ROBBERY", SINCE="2017-03-12", **values)
    assert (job["only"], job["since"]) == (["THEFT", "ROBBERY"], "2017-03-12")
    assert {field: job[field] for field in changed} == changed


def test_the_engine_takes_the_jobs_and_has_no_other_fields(sent: Run) -> None:
    script = (
        "import json, sys\n"
        "from crimeengine.jobs import parse_job\n"
        "jobs = [parse_job(job) for job in json.loads(sys.argv[1])]\n"
        "print(json.dumps([sorted(job.describe()) for job in jobs]))"
    )
    usual = [sent(name)[0] for name in ANALYSES]
    changed = [sent(name, **CHANGED[name][0])[0] for name in ANALYSES]
    known = engine_says(script, json.dumps(usual + changed))
    for name, job, fields in zip(ANALYSES, usual, known[: len(ANALYSES)], strict=True):
        not_offered = _NOT_OFFERED | _NOT_OFFERED_OF.get(name, set())
        assert set(fields) - set(job) - not_offered <= {"area", "area_layer", "context"}, name


def test_the_end_of_a_span_is_in_the_snapshot(sent: Run) -> None:
    _, rows = sent("patterns", END_TIME="until")
    assert {row["until"] for row in rows if isinstance(row["until"], str)} == {"2017-03-20"}


def test_a_classification_sees_all_fields_and_numbers_stay_numbers(sent: Run) -> None:
    _, rows = sent("classifyincidents")
    assert [row["beat"] for row in rows][:2] == [100.0, 101.0]
    assert {row["kind"] for row in rows} == {"THEFT", "ROBBERY"}
    _, rows = sent("classifyincidents", FEATURES=["until"])
    assert "until" in rows[0]
    assert "beat" not in rows[0]


def test_a_classification_need_not_look_at_any_field(sent: Run) -> None:
    job, rows = sent("classifyincidents", BY_NAME=False)
    assert job["features"] == ["none"]
    assert "beat" not in rows[0]


def test_the_context_is_written_for_the_engine(sent: Run, district: QgsVectorLayer) -> None:
    values = {"MODELS": ["Maps through convolutions"], "CONTEXT": [district]}
    [text] = sent("classifyincidents", **values)[0]["context"]
    assert text.startswith("districts=")
    assert text.endswith("districts.gpkg")


def test_every_classifier_that_learns_can_be_ticked_and_all_are_described(processing: Any) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById("crimeforecast:classifyincidents")
    options = algorithm.parameterDefinition("MODELS").options()
    script = (
        "import json\n"
        "from crimeengine.classifiers import classifiers\n"
        "from crimeengine.classifiers.trial import RULES\n"
        "print(json.dumps([e.title for n, e in classifiers().items() if n not in RULES]))"
    )
    assert options == engine_says(script)
    for model in classifiers():
        assert f"<b>{model.title}</b>: {model.summary}" in algorithm.shortHelpString()


@pytest.mark.parametrize(
    ("name", "values", "sentence"),
    [
        ("patterns", {"TIME": "wen"}, "has no field 'wen'"),
        ("patterns", {"END_TIME": "when"}, "is 'when', as the date and time is"),
        ("patterns", {"END_TIME": "beat"}, "Field 'beat' holds integer values"),
        ("clusters", {"METHOD": "dbscan", "K": 4}, "is 4, but dbscan finds it by itself"),
        ("clusters", {"K": 1}, "K"),
        ("clusters", {"CATEGORY": "", "CATEGORY_WEIGHT": 10}, "no category field is chosen"),
        ("clusters", {"REACH": 0}, "REACH"),
        ("nearrepeats", {"DISTANCES": "100, far"}, "hold 'far', which is no number: write 0, 100"),
        ("nearrepeats", {"DISTANCES": "200, 100"}, "do not rise from 0 or more: write 0, 100"),
        ("nearrepeats", {"DAYS": "7, 10.5"}, "hold '10.5', which is no whole number: write 7"),
        ("nearrepeats", {"DAYS": " , "}, "do not rise from 0 or more: write 7, 14"),
        ("nearrepeats", {"DAYS": "-7, 7"}, "do not rise from 0 or more: write 7, 14"),
        ("nearrepeats", {"PERMUTATIONS": 5}, "PERMUTATIONS"),
        ("hotspotstatistics", {"REACH": 100}, "100 metres and a cell 250 metres wide"),
        ("hotspotstatistics", {"CELL": 0}, "CELL"),
        ("classifyincidents", {"CATEGORY": ""}, "No field of the kind is chosen for 'incidents'"),
        ("classifyincidents", {"MODELS": []}, "No classifier is chosen: choose among Gradient"),
        ("classifyincidents", {"MODELS": ["Oracle"]}, "no model 'Oracle': choose among Gradient"),
        (
            "classifyincidents",
            {"MODELS": ["Maps through convolutions"]},
            "no context layer is chosen: choose some",
        ),
        ("classifyincidents", {"FEATURES": ["street"]}, "has no field 'street': choose one of"),
        ("classifyincidents", {"INSIST": ["kind"]}, "'kind' is the kind or the time itself"),
        ("classifyincidents", {"TEST_SHARE": 0}, "TEST_SHARE"),
    ],
)
def test_bad_input_is_one_sentence_before_any_work(
    processing: Any,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    tmp_path: Path,
    name: str,
    values: dict[str, Any],
    sentence: str,
) -> None:
    fake_engine("products")
    given = parameters(incidents, tmp_path / "out", **values)
    assert sentence in fault_of(f"crimeforecast:{name}", given)


@pytest.mark.parametrize("name", ANALYSES)
def test_no_engine(
    processing: Any,
    incidents: QgsVectorLayer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    message = fault_of(f"crimeforecast:{name}", parameters(incidents, tmp_path / "out"))
    assert "Crime Forecast ▸ Settings" in message


def test_a_background_run_can_be_cancelled(
    processing: Any,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("slow")
    values = parameters(incidents, tmp_path / "out")
    context = cancel_in_the_background("crimeforecast:nearrepeats", values)
    assert context.layersToLoadOnCompletion() == {}
    assert not (tmp_path / "out" / ".partial").exists()
