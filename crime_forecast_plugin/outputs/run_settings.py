"""The settings of a run in words, for people who find its layers later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.catalogue import title_of
from ..translation import localised, tr
from .result import Result


def settings_of(result: Result) -> dict[str, str]:
    """Return what a run was made with, by name; what was left at nothing is not mentioned."""
    told = {tr("Incidents"): result.subject}
    for key, (name, unit) in _names().items():
        value = result.settings.get(key)
        if value not in (None, "", [], {}):
            told[name] = f"{_words(key, value)}{unit}"
    if result.sources:
        told[tr("Made from")] = ", ".join(sorted(result.sources))
    versions = result.versions
    told[tr("Engine")] = versions.get("crimeengine", versions.get("engine", tr("unknown")))
    return told


def _words(key: str, value: Any) -> str:
    if key == "area_share":
        return localised(f"{100 * value:g}")
    if key in ("model", "models"):
        return ", ".join(title_of(name.partition(":")[0]) for name in _listed(value))
    if key in ("since", "until", "start"):
        return str(value).replace("T00:00:00", "")
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {one}" for name, one in value.items())
    return ", ".join(f"{one:g}" if isinstance(one, float) else str(one) for one in _listed(value))


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _names() -> dict[str, tuple[str, str]]:
    """Name and unit of each setting that people ask for, by its key in the job."""
    metres, percent, days = " m", " %", tr(" days")
    return {
        "model": (tr("Model"), ""),
        "models": (tr("Models"), ""),
        "settings": (tr("Settings of the model"), ""),
        "since": (tr("Incidents since"), ""),
        "until": (tr("Incidents until"), ""),
        "start": (tr("First day"), ""),
        "cell": (tr("Cell"), metres),
        "step": (tr("Step"), ""),
        "horizon": (tr("Horizon"), tr(" steps")),
        "area_share": (tr("Hot spots, share of the area"), percent),
        "holidays": (tr("Holidays"), ""),
        "patrol_driven": (tr("Offences that follow patrols"), ""),
        "method": (tr("Method"), ""),
        "k": (tr("Clusters"), ""),
        "reach": (tr("Reach"), metres),
        "distances": (tr("Distances"), metres),
        "days": (tr("Periods"), days),
        "permutations": (tr("Permutations"), ""),
        "split": (tr("Test by"), ""),
        "features": (tr("Features"), ""),
        "number": (tr("Number of places"), ""),
        "size": (tr("Largest place"), " km²"),
        "budget": (tr("All places together"), " km²"),
        "hexagons": (tr("Hexagons"), metres),
        "name": (tr("Name"), ""),
        "daily": (tr("Changed figures"), ""),
        "replicates": (tr("Replicates"), ""),
        "seed": (tr("Seed"), ""),
    }
