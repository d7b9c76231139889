"""The job of a look at the data."""

from __future__ import annotations

from typing import Literal

from crimeengine.jobs.source import Source


class CheckJob(Source):
    """Say what is wrong with incidents: rows read, dropped and why."""

    kind: Literal["check"] = "check"
