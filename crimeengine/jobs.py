"""One typed description per job; `run` does it, whoever asks: shell, notebook or QGIS."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from crimeengine.area import Area, read_area
from crimeengine.context.layer import parse_layer
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents, read_incidents
from crimeengine.progress import Progress

#: In place of a model: the one that a test of all quick ones recommends.
AUTO = "auto"


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


class GridJob(Source):
    """A job on the incidents counted by cell and step.

    Parameters
    ----------
    cell : float
        Side of a cell (m).
    step : str
        ``"1h"``, ``"6h"``, ``"1D"``, ``"7D"``.
    horizon : int
        Steps to forecast.
    device : {"auto", "cpu", "cuda"}
    seed : int
        Seed of everything random.
    context : tuple of str
        Layers and a daily table that models may look at, each as
        `crimeengine.context.spec.parse_layer` reads it.
    holidays : str
        Country or subdivision whose public holidays count, such as ``"US-IL"``; empty for none.
    area_share : float
        Share of the area to choose as hot spots (0 to 1).
    test_days : float
        Days to score on, at the end; of a backtest, in each fold.
    memory : float
        Refuse a grid that needs more than this (GB).
    out : str
        Folder of the products.
    """

    kind: str
    cell: float
    step: str = "1D"
    horizon: int = Field(ge=1, le=1000)
    device: str = "auto"
    seed: int = Field(0, ge=0, lt=2**31)
    context: tuple[str, ...] = ()
    holidays: str = ""
    area_share: float = Field(0.05, gt=0, le=1)
    test_days: float = Field(28, gt=0)
    memory: float = Field(8, gt=0)
    out: str

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        layers = [parse_layer(text) for text in self.context]
        return {**super().inputs(), **{layer.name: str(layer.path) for layer in layers}}


class ForecastJob(GridJob):
    """Forecast incidents per cell and step.

    Parameters
    ----------
    model, settings : str, dict
        A name of `crimeengine.forecasters` and its settings; ``"auto"`` tests all quick models on
        the last ``test_days`` and takes the one that this recommends.
    saved_model : str, optional
        A trained model to use instead of training.
    checkpoint : str, optional
        Folder for the training's state; a run that was interrupted goes on from there.
    keep_inputs : bool
        Copy the files of the incidents and the area beside the products, so that the job can be
        run again when they are gone. QGIS asks for it, as it hands over temporary files.
    """

    kind: Literal["forecast"] = "forecast"
    model: str
    settings: dict[str, Any] = Field(default_factory=dict)
    saved_model: str | None = None
    checkpoint: str | None = None
    keep_inputs: bool = False

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "saved_model": self.saved_model}


class BacktestJob(GridJob):
    """Test models by rolling origin, and say which one is worth using.

    Parameters
    ----------
    models : tuple of str
        Models as `crimeengine.forecasters.Choice` reads them, ``name:setting=value``; none named
        tests those that ``"auto"`` tries.
    folds : int
        Windows of ``test_days`` at the end of the data; models learn anew before each.
    gap : int
        Steps before each forecast that are not known yet when it is made.
    offsets : int
        Grids to test on: the aligned one, and others shifted by a random part of a cell.
    per_category : bool
        Also test each category by itself.
    jobs : int
        Fits at a time.
    """

    kind: Literal["backtest"] = "backtest"
    models: tuple[str, ...] = ()
    folds: int = Field(4, ge=1, le=1000)
    gap: int = Field(0, ge=0, le=1000)
    offsets: int = Field(1, ge=1, le=100)
    per_category: bool = False
    jobs: int = Field(1, ge=1, le=1024)


class CheckJob(Source):
    """Say what is wrong with incidents, and what would be dropped."""

    kind: Literal["check"] = "check"


AnyJob = ForecastJob | BacktestJob | CheckJob

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
    job : ForecastJob, BacktestJob or CheckJob
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
    progress = progress or Progress()
    if isinstance(job, CheckJob):
        return check(job, progress)
    if isinstance(job, BacktestJob):
        from crimeengine.evaluation import evaluate

        return evaluate(job, progress)
    from crimeengine.pipeline import forecast

    return forecast(job, progress)


def check(job: CheckJob, progress: Progress) -> dict[str, Any]:
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
