"""The job of tables and charts of when incidents happen."""

from __future__ import annotations

from typing import Literal

from crimeengine.jobs.points import PointsJob


class PatternsJob(PointsJob):
    """Show when incidents happen: by weekday, by hour of the week, by month and year."""

    kind: Literal["patterns"] = "patterns"
    end_time: str | None = None
    """Column of the end, where the time of an incident is known to a span only."""

    def columns(self) -> tuple[str, ...]:
        """Further columns of the source that the job looks at."""
        return (self.end_time,) if self.end_time else ()
