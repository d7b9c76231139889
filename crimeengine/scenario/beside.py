"""Earlier what-ifs of the same forecast, to be shown side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast, result_of
from crimeengine.provenance import fingerprints


def read_beside(folders: Sequence[str], finished: FinishedForecast) -> list[dict[str, Any]]:
    """The scenarios that were asked for before, as their ``result.json`` has them.

    Parameters
    ----------
    folders : sequence of str
    finished : FinishedForecast
        The one that they must be of.

    Raises
    ------
    InputError
        If a folder holds no what-if, or one of another forecast.
    """
    forecast = fingerprints({"forecast": str(finished.folder / "result.json")})["forecast"]
    return [_read(Path(folder), forecast["sha256"]) for folder in folders]


def _read(folder: Path, forecast: str) -> dict[str, Any]:
    result = result_of(folder, "what-if", "what-if to show beside")
    if result["inputs"]["forecast"]["sha256"] != forecast:
        raise InputError(
            f"The what-if of {folder} is of another forecast, so that the two cannot be shown side "
            "by side; choose one of this forecast."
        )
    scenario: dict[str, Any] = result["scenarios"][0]
    return scenario


def told_apart(scenarios: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The scenarios with a number behind each name that others have too."""
    names = [scenario["name"] for scenario in scenarios]
    return [
        scenario | {"name": f"{name} ({number})"} if names.count(name) > 1 else scenario
        for number, (scenario, name) in enumerate(zip(scenarios, names, strict=True), 1)
    ]
