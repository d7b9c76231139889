"""The analyses in the real QGIS desktop: `analyses_driver.py` plays the person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desktop import ROOT, play

PICTURES = ROOT / "build" / "analyses"

ANALYSES = {
    "patterns": {},
    "clusters": {"ONLY": "BURGLARY;ROBBERY"},
    "nearrepeats": {"ONLY": "ROBBERY", "SINCE": "2017-01-01", "DISTANCES": "100, 200, 300, 400"},
    "hotspotstatistics": {"ONLY": "THEFT"},
    "classifyincidents": {
        "ONLY": "THEFT;BATTERY;DECEPTIVE PRACTICE;ROBBERY;NARCOTICS",
        "SINCE": "2017-07-01",
        "MODELS": ["Decision tree", "Random forest"],
        "CELL": 400,
    },
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What happened to the person who ran the analyses."""
    folder = tmp_path_factory.mktemp("analyses")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESKTOP_ANALYSES", json.dumps(ANALYSES))
        return play("analyses_driver.py", folder, PICTURES)


def test_nothing_goes_wrong_unseen(record: dict) -> None:
    assert record["exceptions"] == []


@pytest.mark.parametrize("name", ANALYSES)
def test_an_analysis_adds_a_group_of_whole_layers(record: dict, name: str) -> None:
    told = record[name]
    assert told["succeeded"], told["errors"]
    assert ": done." in told["notice"]
    assert told["layers"]
    assert all(layer["valid"] for layer in told["layers"])
    assert ": " in told["group"]


@pytest.mark.parametrize("name", ANALYSES)
def test_the_page_is_written_and_says_the_verdict(record: dict, name: str) -> None:
    outputs = record[name]["outputs"]
    assert len(outputs["VERDICT"]) > 40
    assert Path(outputs["REPORT"]).stat().st_size > 500
    result = json.loads(Path(outputs["OUTPUT"], "result.json").read_text(encoding="utf-8"))
    assert outputs["VERDICT"] == result["verdict"]


@pytest.mark.parametrize("name", [name for name in ANALYSES if name != "patterns"])
def test_the_legend_of_the_map_is_written(record: dict, name: str) -> None:
    assert any(len(layer["labels"]) >= 2 for layer in record[name]["layers"])


@pytest.mark.parametrize("name", ANALYSES)
def test_pictures_are_taken(record: dict, name: str) -> None:
    for picture in (name, f"{name}_page", f"{name}_done"):
        assert (PICTURES / f"{picture}.png").stat().st_size > 10_000
