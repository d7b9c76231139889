"""Reading incidents, to say what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crimeengine.jobs.check import CheckJob
from crimeengine.progress import Progress


def run(job: CheckJob, progress: Progress) -> dict[str, Any]:
    """Read the incidents and say what became of the rows."""
    progress.report("read", 0.0, f"Reading {Path(job.incidents).name}")
    incidents, _ = job.read()
    first, last = incidents.span
    progress.report("read", 1.0, "Checked")
    return {
        "schema": 1,
        "kind": "check",
        "job": job.describe(),
        "intake": incidents.intake.describe(),
        "period": {"start": str(first), "end": str(last)},
        "categories": incidents.tally(),
    }
