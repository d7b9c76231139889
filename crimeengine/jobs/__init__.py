"""One typed description per job; `run` does it, whoever asks: shell, notebook or QGIS.

The description of a kind of job is a file here, its doing the file of the same name in
`crimeengine.runs`, which is imported when the job is run.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from crimeengine.errors import InputError
from crimeengine.files import products_folder, write_result
from crimeengine.jobs.backtest import BacktestJob
from crimeengine.jobs.check import CheckJob
from crimeengine.jobs.classify import ClassifyJob
from crimeengine.jobs.clusters import ClustersJob
from crimeengine.jobs.forecast import ForecastJob
from crimeengine.jobs.hotspots import HotspotsJob
from crimeengine.jobs.job import ProductsJob
from crimeengine.jobs.near_repeat import NearRepeatJob
from crimeengine.jobs.patrols import PatrolsJob
from crimeengine.jobs.patterns import PatternsJob
from crimeengine.jobs.population import PopulationJob
from crimeengine.jobs.what_if import WhatIfJob
from crimeengine.jobs.zones import ZonesJob
from crimeengine.progress import Progress, Stopwatch

__all__ = [
    "AnyJob",
    "BacktestJob",
    "CheckJob",
    "ClassifyJob",
    "ClustersJob",
    "ForecastJob",
    "HotspotsJob",
    "NearRepeatJob",
    "PatrolsJob",
    "PatternsJob",
    "PopulationJob",
    "WhatIfJob",
    "ZonesJob",
    "parse_job",
    "run",
]

AnyJob = (
    ForecastJob
    | BacktestJob
    | CheckJob
    | ClassifyJob
    | ClustersJob
    | HotspotsJob
    | NearRepeatJob
    | PatrolsJob
    | PatternsJob
    | PopulationJob
    | WhatIfJob
    | ZonesJob
)

_JOB: TypeAdapter[AnyJob] = TypeAdapter(Annotated[AnyJob, Field(discriminator="kind")])


def parse_job(data: Any) -> AnyJob:
    """Read a job from plain data.

    Raises
    ------
    InputError
        Naming the first field that is missing, unknown or out of bounds.
    """
    try:
        return _JOB.validate_python(data)
    except ValidationError as error:
        fault = error.errors()[0]
        said = fault.get("ctx", {}).get("error")
        if isinstance(said, InputError):
            # The field has a sentence of its own.
            raise said from error
        # The first part is the kind, once that is known.
        kind, *place = (str(part) for part in fault["loc"] or ("forecast", "kind"))
        given = "" if fault["type"] == "missing" else f" is {fault['input']!r}"
        raise InputError(
            f"The job's field '{'.'.join(place)}'{given}: {fault['msg'].lower()}; "
            f"see crimeengine {kind} --help for what it may be."
        ) from error


def run(job: AnyJob, progress: Progress | None = None) -> dict[str, Any]:
    """Do a job.

    Parameters
    ----------
    job : AnyJob
    progress : Progress, optional

    Returns
    -------
    dict
        The content of ``result.json``.

    Raises
    ------
    InputError
        If a person can mend what is wrong; the message says how.
    Cancelled
        If the person asked to stop; nothing half-written is left.
    """
    does = importlib.import_module(f"crimeengine.runs.{job.kind.replace('-', '_')}")
    progress = progress or Progress()
    result: dict[str, Any]
    if not isinstance(job, ProductsJob):
        result = does.run(job, progress)
        return result
    watch = Stopwatch()
    with products_folder(Path(job.out)) as folder:
        result = does.run(job, folder, watch, progress)
        result["seconds"] = watch.describe()
        write_result(folder, result)
        progress.report("write", 1.0, "Done")
    return result
