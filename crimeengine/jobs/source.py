"""What every job reads: incidents and an area."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import model_validator

from crimeengine.area import Area, read_area
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents, read_incidents
from crimeengine.jobs.job import Job
from crimeengine.jobs.layername import apart
from crimeengine.progress import Progress


class Source(Job):
    """The incidents and the area of a job."""

    incidents: str
    """GeoPackage, GeoParquet, Shapefile, FlatGeobuf, GeoJSON, CSV or Parquet file."""
    time: str
    """Column of the local date and time."""
    category: str | None = None
    """Column of the category."""
    only: tuple[str, ...] = ()
    """Categories to keep, several at once: --only A B; all without it."""
    x: str | None = None
    """Column of x or longitude, for CSV and Parquet."""
    y: str | None = None
    """Column of y or latitude, for CSV and Parquet."""
    crs: str | None = None
    """CRS of the coordinates, such as EPSG:4326."""
    layer: str | None = None
    """Layer of the incidents in a file of several."""
    area: str | None = None
    """Polygon file of the study area."""
    area_layer: str | None = None
    """Layer of the area in a file of several."""
    since: datetime | None = None
    """First day to use (local time)."""
    until: datetime | None = None
    """Day before which to end (local time)."""
    duplicates: Literal["drop", "keep"] = "drop"
    """Rows that repeat another in every column: drop or keep."""

    @model_validator(mode="before")
    @classmethod
    def _split_layers(cls, data: Any) -> Any:
        """Take ``file.gpkg|layername=name``, as QGIS writes it, apart."""
        return apart(data, {"incidents": "layer", "area": "area_layer"})

    def columns(self) -> tuple[str, ...]:
        """Further columns of the source that the job looks at."""
        return ()

    def read(self, progress: Progress) -> tuple[Incidents, Area | None]:
        """Read and clean the incidents, within the area and the period; and the area in metres.

        Raises
        ------
        InputError
            If anything about them is unusable.
        """
        if self.only and self.category is None:
            raise InputError("Categories were chosen but no category column; name the column.")
        if self.since and self.until and self.since >= self.until:
            raise InputError(
                f"The period ends at {self.until} (until) and begins at {self.since} (since); give "
                "an end after the beginning."
            )
        progress.report("read", 0.0, f"Reading {Path(self.incidents).name}")
        area = read_area(self.area, self.area_layer).in_metres() if self.area else None
        incidents = read_incidents(
            self.incidents,
            self.time,
            self.category,
            layer=self.layer,
            x=self.x,
            y=self.y,
            crs=self.crs,
            duplicates=self.duplicates,
            extra=self.columns(),
        )
        if area is not None:
            incidents = incidents.within(area)
            if area.repaired:
                warning = f"{area.repaired} invalid polygons of the area were repaired."
                incidents = incidents.warn(warning)
        return self.chosen(incidents.between(self.since, self.until)), area

    def chosen(self, incidents: Incidents) -> Incidents:
        """The incidents of the categories that the job counts; raises as `read`."""
        return incidents.only(self.only)

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {"incidents": self.incidents, "area": self.area}
