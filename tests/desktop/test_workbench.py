"""An analyst's day in the real QGIS desktop, from the plugin's ZIP to the briefing's PDF.

`workbench_driver.py` plays the day, `reopened_driver.py` the next morning; this reads their
records.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import archive
import pytest
from desktop import PYTHON, ROOT, clear, start

PICTURES = ROOT / "build" / "workbench"
#: The stages of the day, each of which leaves a picture.
STAGES = (
    "engine",
    "sample",
    "first_forecast",
    "forecast",
    "what_if",
    "clusters",
    "evaluate",
    "zones",
    "restyle",
    "export_map",
    "export_figures",
    "read_report",
    "responsible",
    "save",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the profile, the project and the results lie."""
    return tmp_path_factory.mktemp("workbench")


@pytest.fixture(scope="module")
def day(folder: Path) -> dict[str, Any]:
    """What happened in the day."""
    clear(PICTURES)
    variables = {
        "DESKTOP_ZIP": str(archive.archive(ROOT, folder)),
        "DESKTOP_PYTHON": PYTHON,
        "DESKTOP_PROJECT": str(folder / "briefing.qgz"),
    }
    told = start("workbench_driver.py", folder, PICTURES, variables)
    print(f"idle QGIS: longest event-loop gap {told['idle_gap_ms']:.0f} ms")
    print(f"plugin started in {told['install']['start_ms']:.0f} ms")
    print(f"panel opened in {told['engine']['opening_ms']:.0f} ms")
    for name in STAGES:
        print(f"{name}: longest event-loop gap {told[name]['longest_gap_ms']:.0f} ms")
    return told


@pytest.fixture(scope="module")
def morning(folder: Path, day: dict[str, Any]) -> dict[str, Any]:
    """What happened in the next morning."""
    variables = {"DESKTOP_PROJECT": str(folder / "briefing.qgz")}
    return start("reopened_driver.py", folder, PICTURES, variables)


def layers(group: dict[str, Any]) -> dict[str, list[str]]:
    """Legends by the names of layers."""
    assert all(layer["valid"] for layer in group["layers"])
    return {layer["name"]: layer["labels"] for layer in group["layers"]}


def pages_of(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


def test_nothing_goes_wrong_unseen(day: dict[str, Any], morning: dict[str, Any]) -> None:
    assert day["exceptions"] == []
    assert morning["exceptions"] == []


def test_the_zip_installs(day: dict[str, Any]) -> None:
    assert day["install"]["active"] is True
    assert day["install"]["algorithms"] == 14


def test_the_start_page_leads_to_the_engine(day: dict[str, Any]) -> None:
    assert "not installed yet" in day["engine"]["before"]
    assert "The engine 0." in day["engine"]["engine_line"]


def test_the_sample_is_added(day: dict[str, Any]) -> None:
    assert {"Incidents", "Police districts", "Weather by day"} <= set(day["sample"]["layers"])


def test_one_click_forecasts(day: dict[str, Any]) -> None:
    assert day["first_forecast"]["message"].startswith("The forecast is on the map.")
    assert "without kinds that follow patrols" in day["first_forecast"]["group"]["name"]


def test_a_forecast_has_all_its_layers_and_legends(day: dict[str, Any]) -> None:
    assert "cells of 1000 m" in day["forecast"]["grid_note"]
    assert day["forecast"]["data_faults"] == []
    legends = layers(day["forecast"]["group"])
    assert {
        "Hot spots, 5 % of the area",
        "Mon 1 Jan 2018",
        "Expected incidents per cell in 7 days",
        "Chance of at least one incident, 1–7 Jan 2018",
        "Width of the interval, incidents per cell in 7 days",
    } <= set(legends)
    assert len(legends["Expected incidents per cell in 7 days"]) >= 4
    shares = legends["Chance of at least one incident, 1–7 Jan 2018"]
    assert all(label.endswith(" %") for label in shares)


def test_a_scenario_says_what_is_noise(day: dict[str, Any]) -> None:
    assert "fewer incidents" in day["what_if"]["notice"] or "more" in day["what_if"]["notice"]
    legends = layers(day["what_if"]["group"])
    (first, *_) = legends.values()
    assert "inside the model's noise" in first


def test_clusters_are_named(day: dict[str, Any]) -> None:
    legends = layers(day["clusters"]["group"])
    assert any(label.startswith("cluster 1 (") for label in legends["Incidents by cluster"])


def test_models_are_compared(day: dict[str, Any]) -> None:
    assert "Weighted recent mean" in day["evaluate"]["notice"]


def test_zones_add_up(day: dict[str, Any], folder: Path) -> None:
    zones = json.loads((folder / "zones" / "result.json").read_text(encoding="utf-8"))
    assert len(zones["zones"]) == 3
    total = sum(zone["expected"] for zone in zones["zones"])
    assert total + zones["outside"] - zones["again"] == pytest.approx(zones["expected"])
    assert day["zones"]["group"]["name"].startswith("Forecast by zones")


def test_another_share_needs_no_run(day: dict[str, Any], folder: Path) -> None:
    assert day["restyle"]["hotspots"] == ["Hot spots, 10 % of the area"]
    assert (folder / "forecast" / "hotspots_10.gpkg").is_file()


def test_the_briefing_says_what_it_shows(day: dict[str, Any], folder: Path) -> None:
    pages = pages_of(folder / "briefing" / "map.pdf")
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"{number} of 3" in page
        assert "THEFT" in page and "Poisson regression" in page
        assert "1–7 Jan 2018" in page
        assert "per cell in 7 days" in page
        assert "recorded" in page
    assert len(day["export_map"]["layouts"]) == 1


def test_small_counts_are_held_back(day: dict[str, Any], folder: Path) -> None:
    listed = (folder / "figures" / "suppressed.csv").read_text(encoding="utf-8").splitlines()
    assert len(listed) == 1 + day["export_figures"]["outputs"]["NUMBER"]
    assert (folder / "figures" / "figures.gpkg").stat().st_size > 10_000


def test_the_report_opens_inside_qgis(day: dict[str, Any]) -> None:
    assert day["read_report"]["title"] == "THEFT: forecast for 2018-01-01 to 2018-01-07"


@pytest.mark.parametrize("stage", STAGES)
def test_qgis_answers_all_day(day: dict[str, Any], stage: str) -> None:
    """Far above what `benchmarks/day_qgis.py` prints: a busy computer is no fault."""
    assert day[stage]["longest_gap_ms"] < 250 + 3 * day["idle_gap_ms"]


def test_the_project_comes_back_as_it_was(day: dict[str, Any], morning: dict[str, Any]) -> None:
    assert set(morning["groups"]) <= set(day["save"]["groups"])
    forecast = day["forecast"]["group"]
    again = morning["groups"][forecast["name"]]
    hotspots, *others = again
    assert hotspots["name"] == "Hot spots, 10 % of the area"
    assert [(layer["name"], layer["labels"]) for layer in others] == [
        (layer["name"], layer["labels"]) for layer in forecast["layers"][1:]
    ]
    steps = [layer for layer in again if layer["name"] == "Mon 1 Jan 2018"]
    assert all(step["temporal"] and step["band"] == 1 for step in steps)
    assert {step["begin"][:10] for step in steps} == {"2018-01-01"}
    assert any(layer["tip"] for layer in again)
    assert morning["plays"][0][:10] == "2018-01-01"
    assert morning["layouts"] == day["export_map"]["layouts"]


def test_the_history_comes_back_and_runs_again(morning: dict[str, Any]) -> None:
    algorithms = [entry["algorithm"].partition(":")[2] for entry in morning["history"]]
    assert algorithms == [
        "zoneforecast",
        "backtestincidents",
        "clusters",
        "whatif",
        "forecastincidents",
        "forecastincidents",
    ]
    assert {entry["outcome"] for entry in morning["history"]} == {"done"}
    again, first = (
        json.loads(Path(morning[key]).joinpath("result.json").read_text(encoding="utf-8"))
        for key in ("again_folder", "first")
    )
    assert again["steps"] == first["steps"]


def test_unloading_leaves_nothing(morning: dict[str, Any]) -> None:
    assert morning["left"] == []


@pytest.mark.parametrize("name", [*STAGES, "before_engine", "report", "results", "reopened"])
def test_pictures_are_taken(morning: dict[str, Any], name: str) -> None:
    assert (PICTURES / f"{name}.png").stat().st_size > 10_000
