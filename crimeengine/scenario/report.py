"""The report of a what-if: what was changed, where it matters, and how sure that is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from crimeengine.charts.difference import RAMP, difference_picture
from crimeengine.page import write_page
from crimeengine.scenario.difference import Difference
from crimeengine.scenario.scenario import Scenario
from crimeengine.scenario.verdict import number
from crimeengine.times import shown_span

#: Zones in the table, those of the largest difference first; the CSV file has all.
_ROWS = 100


def write_what_if_report(
    path: Path, result: dict[str, Any], scenario: Scenario, difference: Difference
) -> None:
    """Write the HTML report, in one file with its picture.

    Parameters
    ----------
    path : path
    result : dict
        The content of ``result.json``.
    scenario : Scenario
    difference : Difference
    """
    edges = result["legend"]["edges_delta_total"]
    zones = sorted(result["zones"], key=lambda zone: -abs(zone["delta"]))
    write_page(
        path,
        "what_if.html",
        result,
        title=f"What if: {result['name']}",
        lead=_lead(result),
        map=difference_picture(difference.total, difference.noise, scenario.grid, edges),
        classes=_classes(edges),
        zones=[_row(zone) for zone in zones[:_ROWS]],
        left=len(zones) - _ROWS,
        scenarios=[_row(one | {"relative": _relative(one)}) for one in result["scenarios"]],
        facts=_facts(result, scenario),
    )


def _lead(result: dict[str, Any]) -> str:
    what = "; ".join(result["changes"]) or "nothing"
    return f"Changed: {what}."


def _classes(edges: list[float]) -> list[tuple[str, str]]:
    """Colour and words of each class, from more to fewer."""
    bounds = [(number(low), number(high)) for low, high in pairwise(edges)]
    named = [(colour, f"{low} to {high}") for colour, (low, high) in zip(RAMP, bounds, strict=True)]
    return named[::-1]


def _row(change: dict[str, Any]) -> list[str]:
    relative, low = change["relative"], change["low"]
    return [
        change["name"],
        number(change["base"]),
        number(change["scenario"]),
        _signed(change["delta"]),
        "–" if low is None else f"{_signed(low)} to {_signed(change['high'])}",
        "–" if relative is None else f"{_signed(relative)} %",
    ]


def _signed(value: float) -> str:
    return f"+{number(value)}" if value > 0 else number(value)


def _relative(one: dict[str, Any]) -> float | None:
    return 100 * one["delta"] / one["base"] if one["base"] > 0 else None


def _facts(result: dict[str, Any], scenario: Scenario) -> list[tuple[str, str]]:
    grid, steps = result["grid"], result["steps"]
    made = result["replicates"]
    return [
        ("Forecast", str(scenario.base.finished.folder)),
        ("Model", f"{result['model']}, {result['applied']}"),
        ("Days", f"{shown_span(steps[0]['start'], steps[-1]['end'])} (local time)"),
        ("Cells", f"{grid['cell']:g} m, {grid['cells_in_area']:,} in the area, {grid['crs']}"),
        ("Noise", f"{made} replicates" if made else "not estimated"),
        ("Seed", str(result["job"]["seed"])),
    ]
