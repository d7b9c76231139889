"""Asking "what if?" in the real QGIS desktop: `what_if_driver.py` plays the person."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from desktop import ROOT, play

PICTURES = ROOT / "build" / "what_if"
LARGER_PICTURES = ROOT / "build" / "what_if_larger"
#: A small screen, and how much larger than usual everything on it is.
SMALL_SCREEN, LARGER = (1366, 768), 1.5
LONGEST_GAP_MS = 60
SCENARIOS = ("Bars moved", "Nothing changed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first person works."""
    return tmp_path_factory.mktemp("what_if")


@pytest.fixture(scope="module")
def record(folder: Path) -> dict:
    """What happened to the person who asked."""
    told = play("what_if_driver.py", folder, PICTURES)
    print(f"longest event-loop gap while drawing: {told['drawing_gap_ms']:.0f} ms")
    print(f"longest event-loop gap of the idle QGIS: {told['idle_gap_ms']:.0f} ms")
    for name in SCENARIOS:
        print(f"{name}: {told[name]['seconds']:.1f} s")
    return told


@pytest.fixture(scope="module")
def larger(record: dict, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a person with a screen at 150 % sees."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QT_SCALE_FACTOR", str(LARGER))
        patch.setenv("DESKTOP_FORECAST", str(folder / "forecast"))
        larger = tmp_path_factory.mktemp("larger")
        return play("larger_driver.py", larger, LARGER_PICTURES, SMALL_SCREEN)


def test_nothing_goes_wrong_unseen(record: dict, larger: dict) -> None:
    assert record["exceptions"] == []
    assert larger["exceptions"] == []


def test_the_pages_fit_a_small_screen_at_150_per_cent(larger: dict) -> None:
    assert larger["wide"] == {"data": 0, "forecast": 0, "what_if": 0}
    assert larger["bottom"] <= SMALL_SCREEN[1] / LARGER


def test_the_forecast_takes_context_layers(record: dict) -> None:
    assert set(record["offered"]) == {"bars", "districts", "parks"}
    assert "The forecast is done" in record["forecast_notice"]


def test_the_forecast_is_described(record: dict) -> None:
    assert "Poisson regression" in record["note"]
    assert "cells in WGS 84 / UTM zone 16N" in record["note"]


def test_a_copy_is_ready_for_qgis_own_editing_tools(record: dict) -> None:
    assert record["active"] is True
    assert record["editing_tools"] is True
    assert record["state"].endswith("features, unsaved")


def test_cells_are_counted_while_the_person_draws(record: dict) -> None:
    cells = int(re.match(r"([\d,]+) cells of 50 m", record["sketched"]).group(1).replace(",", ""))
    assert 15_000 < cells < 40_000
    assert "memory about" in record["sketched"]
    assert record["drawn"] == "Drawn area"
    assert "cells of 50 m" in record["cells"]


def test_qgis_stays_responsive_while_the_person_draws(record: dict) -> None:
    # A computer that is busy with other things shows it in the idle QGIS just before.
    assert record["drawing_gap_ms"] <= max(LONGEST_GAP_MS, 3 * record["idle_gap_ms"])


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_adds_a_group_of_whole_layers(record: dict, name: str) -> None:
    told = record[name]
    assert "The scenario is done" in told["notice"]
    assert name in told["group"]
    assert len(told["layers"]) > 2
    assert all(layer["valid"] for layer in told["layers"])
    assert any(len(layer["labels"]) >= 7 for layer in told["layers"])


def test_a_scenario_that_changes_nothing_has_no_difference(record: dict) -> None:
    assert record["nothing"] == 0


def test_the_engine_is_kept_between_scenarios(record: dict) -> None:
    assert record["Bars moved"]["engines"] == record["Nothing changed"]["engines"]
    assert len(record["Bars moved"]["engines"]) == 1


def test_scenarios_made_so_far_can_stand_side_by_side(record: dict) -> None:
    assert len(record["beside"]) == 2
    assert all(any(name in text for text in record["beside"]) for name in SCENARIOS)


def test_unloading_leaves_nothing(record: dict) -> None:
    assert record["left"] == []


@pytest.mark.parametrize(
    "name",
    ["context", "opened", "edited", "drawing", "drawn", "done", "beside", "whatif"],
)
def test_pictures_are_taken(record: dict, name: str) -> None:
    assert (PICTURES / f"{name}.png").stat().st_size > 10_000


@pytest.mark.parametrize("name", ["data", "forecast", "what_if"])
def test_pictures_at_150_per_cent_are_taken(larger: dict, name: str) -> None:
    assert (LARGER_PICTURES / f"{name}.png").stat().st_size > 10_000
