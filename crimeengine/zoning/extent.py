"""The study area of a finished forecast."""

from __future__ import annotations

from pathlib import Path

from crimeengine.area import Area, read_area
from crimeengine.finished import FinishedForecast
from crimeengine.provenance import fingerprints

#: What it means that the area is not known.
_SQUARES = "so incidents are spread over whole cells, also beyond the edge of the study area"


def study_area(forecast: FinishedForecast) -> tuple[Area | None, list[str]]:
    """The polygon that the forecast was made for, where its file is still there.

    Returns
    -------
    area : Area or None
        In the CRS of the forecast's grid; None where there was no area, or its file is gone.
    warnings : list of str
        A sentence where a file is gone or has changed since.
    """
    job = forecast.result["job"]
    if job["area"] is None:
        return None, []
    kept = forecast.result["files"].get("area")
    path = forecast.folder / kept if kept else Path(job["area"])
    if not path.exists():
        return None, [f"The area file {path} of the forecast is gone, {_SQUARES}."]
    known = forecast.result["inputs"]["area"]["sha256"]
    if fingerprints({"area": str(path)})["area"]["sha256"] != known:
        return None, [f"The area file {path} has changed since the forecast was made, {_SQUARES}."]
    return read_area(path, job["area_layer"]).to_crs(forecast.grid.crs), []
