"""An account of the data that a forecast or a backtest was made from, for its report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crimeengine.patrol_driven import patrol_driven
from crimeengine.times import shown_span

#: Kinds that a title names.
_TITLED = 4

#: Kinds that are named with their numbers; the rest are summed up.
_LISTED = 12

#: Reasons why a row has no place.
_PLACELESS = ("no_place", "null_island")


def subject(result: dict[str, Any]) -> str:
    """Which incidents were counted: their kinds, or how they were chosen.

    Parameters
    ----------
    result : dict
        The content of ``result.json``; so below.
    """
    following = sum(result["intake"]["patrol_driven"].values())
    if following and _dropped(result, "patrol_driven", "other_category") == following:
        return "Incidents, without kinds that follow patrols"
    only = result["job"]["only"]
    if only:
        more = [f"{len(only) - _TITLED} more kinds"] if len(only) > _TITLED else []
        return ", ".join([*only[:_TITLED], *more])
    return "All incidents"


def drivers(result: dict[str, Any]) -> list[tuple[str, str]]:
    """What data drive the forecast: a heading and a text each."""
    intake, period, kinds = result["intake"], result["period"], result["kinds"]
    placeless = _dropped(result, *_PLACELESS)
    share = 100 * placeless / intake["read"]
    return [
        ("Source", Path(result["job"]["incidents"]).name),
        ("Period", f"{shown_span(period['start'], period['end'])} (local time)"),
        ("Incidents", f"{intake['kept']:,} counted of {intake['read']:,} rows"),
        ("Rows without a place", f"{placeless:,} ({share:.1f} %); the map knows nothing of them"),
        ("Kinds counted", _listed(kinds) or "not told apart, as no category column was named"),
        ("Follow patrols, not counted", _listed(intake["patrol_driven"]) or _none(kinds)),
        ("Follow patrols, counted", _listed(_following(kinds)) or _none(kinds)),
    ]


def _following(kinds: dict[str, int]) -> dict[str, int]:
    found = patrol_driven(kinds)
    return {kind: number for kind, number in kinds.items() if kind in found}


def _none(kinds: dict[str, int]) -> str:
    return "none, as far as their names tell" if kinds else "not known without a category column"


def _dropped(result: dict[str, Any], *reasons: str) -> int:
    """Number of rows that were dropped for some reasons."""
    lines = result["intake"]["dropped"]
    return sum(line["count"] for line in lines if line["reason"] in reasons)


def _listed(numbers: dict[str, int]) -> str:
    some = {kind: number for kind, number in numbers.items() if number}
    texts = [f"{kind} {number:,}" for kind, number in list(some.items())[:_LISTED]]
    rest = list(some.values())[_LISTED:]
    more = [f"{len(rest)} more kinds {sum(rest):,}"] if rest else []
    return ", ".join([*texts, *more])
