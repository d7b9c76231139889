"""Where the files of a finished forecast are now, and whether they are still the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crimeengine.context.layer import parse_layer
from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast
from crimeengine.jobs.forecast import ForecastJob
from crimeengine.provenance import fingerprints


def found_job(finished: FinishedForecast) -> ForecastJob:
    """The job of a forecast, with the files of its folder where the folder is now."""
    said: dict[str, Any] = dict(finished.result["job"])
    then = Path(said["out"])

    def found(name: str | Path) -> str:
        path = Path(name)
        if not path.is_relative_to(then):
            return str(path)
        here = finished.folder / path.relative_to(then)
        return str(here if here.exists() else path)

    for part in ("incidents", "area", "saved_model"):
        if said.get(part) is not None:
            said[part] = found(said[part])
    layers = [parse_layer(text) for text in said["context"]]
    said["context"] = [
        layer.at(found(layer.file), found(layer.places) if layer.places else None).text
        for layer in layers
    ]
    # A forecast that does not say so was made before any kinds were left out.
    counted = {"patrol_driven": "count"} | said
    return ForecastJob(**counted | {"out": str(finished.folder)})


def require_same(finished: FinishedForecast, job: ForecastJob) -> None:
    """Refuse files that are gone or have changed since the forecast was made.

    Raises
    ------
    InputError
        Naming the first of them.
    """
    then = finished.result["inputs"]
    # The model's own file stands in the folder; whatever it was trained with before is not read.
    now = {part: name for part, name in job.inputs().items() if part != "saved_model"}
    for part, name in now.items():
        if name is None or part not in then:
            continue
        called = _called(part, Path(name).name)
        if not Path(name).exists():
            raise InputError(
                f"{called}, which the forecast was made from, is no longer at {name}; put it back, "
                "or make the forecast again and keep its inputs in its folder."
            )
        if fingerprints({part: name})[part]["sha256"] != then[part]["sha256"]:
            raise InputError(
                f"{called} has changed since the forecast was made, so that its numbers cannot be "
                "reckoned again; make the forecast again."
            )


def _called(part: str, name: str) -> str:
    known = {"incidents": f"The incident file {name}", "area": f"The area file {name}"}
    return known.get(part, f"The context layer '{part}' ({name})")
