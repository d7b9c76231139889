"""What every job on counts by cell and step is told."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crimeengine.incidents import Incidents
from crimeengine.jobs.points import PointsJob
from crimeengine.jobs.surroundings import ContextJob
from crimeengine.patrol_driven import chosen


class CountsJob(PointsJob):
    """A job on the incidents counted by cell and step."""

    cell: float
    """Side of a cell, in metres."""
    step: str = "1D"
    """Time step: 1h, 6h, 1D, 7D."""
    memory: float = Field(8, gt=0)
    """Largest memory a grid may need, in GB."""


class GridJob(CountsJob, ContextJob):
    """A job that forecasts the counts of cells and steps."""

    horizon: int = Field(ge=1, le=1000)
    """Number of steps to forecast."""
    device: str = "auto"
    """Where to compute: auto, cpu or cuda."""
    area_share: float = Field(0.05, gt=0, le=1)
    """Share of the area to choose as hot spots, 0 to 1."""
    test_days: float = Field(28, gt=0)
    """Days held out at the end to score on; of a backtest, the days of each fold."""
    patrol_driven: Literal["leave-out", "count"] = "leave-out"
    """Categories whose counts follow patrols, such as drug offences: leave-out or count; those
    that are named to be kept are always counted."""

    def chosen(self, incidents: Incidents) -> Incidents:
        """The incidents that the job counts, as a rule without what patrols find themselves."""
        return chosen(incidents, self.only, self.patrol_driven == "count")
