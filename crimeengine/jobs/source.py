"""What every job reads: incidents and an area."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from crimeengine.area import Area, read_area
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents, read_incidents


class Source(BaseModel):
    """The incidents and the area of a job.

    Parameters
    ----------
    incidents : str
        Path of the point file; ``file.gpkg|layername=name``, as QGIS writes it, is understood.
    layer : str, optional
        Layer of a file that has several.
    time, category : str
        Columns of the local date and time and, if wanted, of the category.
    only : tuple of str
        Categories to keep; none named keeps all.
    x, y, crs : str, optional
        Columns of the coordinates and their CRS, for a table without geometry.
    since, until : datetime, optional
        Keep incidents from ``since`` on and before ``until`` (local time).
    duplicates : {"drop", "keep"}
        What to do with rows that repeat another in every column.
    area, area_layer : str, optional
        Path of the polygon file of the study area, and the layer in it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: Literal[1] = Field(1, alias="schema")
    incidents: str
    layer: str | None = None
    time: str
    category: str | None = None
    only: tuple[str, ...] = ()
    x: str | None = None
    y: str | None = None
    crs: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    duplicates: Literal["drop", "keep"] = "drop"
    area: str | None = None
    area_layer: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _split_layers(cls, data: Any) -> Any:
        """Take QGIS's ``file.gpkg|layername=name`` apart."""
        if not isinstance(data, dict):
            return data
        for file, layer in (("incidents", "layer"), ("area", "area_layer")):
            path, mark, name = str(data.get(file)).partition("|layername=")
            if mark:
                data = {**data, file: path, layer: name.partition("|")[0]}
        return data

    def read(self) -> tuple[Incidents, Area | None]:
        """Read and clean the incidents, within the area and the period; and the area in metres.

        Raises
        ------
        InputError
            If anything about them is unusable.
        """
        if self.only and self.category is None:
            raise InputError("Categories were chosen but no category column; name the column.")
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
        )
        if area is not None:
            incidents = incidents.within(area)
            if area.repaired:
                warning = f"{area.repaired} invalid polygons of the area were repaired."
                incidents = incidents.warn(warning)
        return incidents.between(self.since, self.until).only(self.only), area

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {"incidents": self.incidents, "area": self.area}

    def describe(self) -> dict[str, Any]:
        """The job as plain JSON, with all defaults."""
        return self.model_dump(mode="json", by_alias=True)
