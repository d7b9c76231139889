"""Reading incidents, to say what is wrong with them."""

from __future__ import annotations

from typing import Any

from crimeengine.jobs.check import CheckJob
from crimeengine.progress import Progress
from crimeengine.times import shown


def run(job: CheckJob, progress: Progress) -> dict[str, Any]:
    """Read the incidents and say what became of the rows."""
    incidents, _ = job.read(progress)
    first, last = incidents.span
    progress.report("read", 1.0, "Checked")
    return {
        "schema": 1,
        "kind": "check",
        "job": job.describe(),
        "intake": incidents.intake.describe(),
        "period": {"start": str(first), "end": str(last)},
        "categories": incidents.tally(),
        "verdict": (
            f"{incidents.intake.kept:,} of {incidents.intake.read:,} rows can be used, from "
            f"{shown(str(first))} to {shown(str(last))}."
        ),
    }
