"""The jobs from a shell. Exit 0, or non-zero with one line on standard error."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table

from crimeengine import __version__
from crimeengine.console import OUT, print_check, print_end, print_json, print_scores
from crimeengine.errors import Cancelled, InputError
from crimeengine.forecasters import forecasters, parse_setting, split_choices
from crimeengine.jobs import parse_job, run
from crimeengine.progress import Progress

app = typer.Typer(
    help="Forecast crime from incident points, and say honestly how good the forecast is.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

#: The options that take several values at once.
_SEVERAL = ("--only", "--context")

_err = Console(stderr=True)

Incidents = Annotated[
    str,
    typer.Argument(
        help="GeoPackage, GeoParquet, Shapefile, FlatGeobuf, GeoJSON, CSV or Parquet file.",
    ),
]
Time = Annotated[str, typer.Option(help="Column of the local date and time.")]
Category = Annotated[str | None, typer.Option(help="Column of the category.")]
Only = Annotated[
    list[str] | None, typer.Option(help="Categories to keep: --only A B, or --only A --only B.")
]
X = Annotated[str | None, typer.Option(help="Column of x or longitude, for CSV and Parquet.")]
Y = Annotated[str | None, typer.Option(help="Column of y or latitude, for CSV and Parquet.")]
Crs = Annotated[str | None, typer.Option(help="CRS of the coordinates, such as EPSG:4326.")]
Layer = Annotated[str | None, typer.Option(help="Layer of the incidents in a file of several.")]
AreaFile = Annotated[str | None, typer.Option("--area", help="Polygon file of the study area.")]
AreaLayer = Annotated[str | None, typer.Option(help="Layer of the area in a file of several.")]
Since = Annotated[datetime | None, typer.Option(help="First day to use (local time).")]
Until = Annotated[datetime | None, typer.Option(help="Day before which to end (local time).")]
Duplicates = Annotated[
    str, typer.Option(help="Rows that repeat another in every column: drop or keep.")
]

Cell = Annotated[float, typer.Option(help="Side of a cell, in metres.")]
Horizon = Annotated[int, typer.Option(help="Number of steps to forecast.")]
Out = Annotated[Path, typer.Option(help="Folder of the products; made if missing.")]
StepLength = Annotated[str, typer.Option("--step", help="Time step: 1h, 6h, 1D, 7D.")]
Device = Annotated[str, typer.Option(help="Where to compute: auto, cpu or cuda.")]
Context = Annotated[
    list[str] | None,
    typer.Option(
        help="Layers and a daily table for models that look at them: NAME=FILE or "
        "NAME=FILE:ATTRIBUTE, several at once."
    ),
]
Holidays = Annotated[
    str | None, typer.Option(help="Whose public holidays count: US, or US-IL for a part.")
]
Seed = Annotated[int, typer.Option(help="Seed of everything random.")]
AreaShare = Annotated[float, typer.Option(help="Share of the area to choose as hot spots, 0 to 1.")]
Memory = Annotated[float, typer.Option(help="Largest memory a grid may need, in GB.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _program(
    json_errors: Annotated[
        bool, typer.Option("--json-errors", help="Print an error as a JSON object.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the version and leave.",
            is_eager=True,
            callback=_print_version,
        ),
    ] = False,
) -> None:
    """Options of the program itself; both have had their effect when this is called."""


@app.command()
def forecast(
    incidents: Incidents,
    time: Time,
    cell: Cell,
    horizon: Horizon,
    out: Out,
    model: Annotated[
        str, typer.Option(help="A name that `crimeengine models` lists, or auto to choose one.")
    ] = "ewma",
    step: StepLength = "1D",
    category: Category = None,
    only: Only = None,
    x: X = None,
    y: Y = None,
    crs: Crs = None,
    layer: Layer = None,
    area: AreaFile = None,
    area_layer: AreaLayer = None,
    since: Since = None,
    until: Until = None,
    duplicates: Duplicates = "drop",
    device: Device = "auto",
    seed: Seed = 0,
    context: Context = None,
    holidays: Holidays = None,
    setting: Annotated[
        list[str] | None,
        typer.Option("--set", help="Setting of the model, NAME=VALUE; repeat it for several."),
    ] = None,
    area_share: AreaShare = 0.05,
    test_days: Annotated[
        float, typer.Option(help="Days held out at the end to score the model.")
    ] = 28,
    memory: Memory = 8,
    saved_model: Annotated[
        str | None, typer.Option(help="A model.safetensors to use instead of training.")
    ] = None,
    checkpoint: Annotated[
        str | None, typer.Option(help="Folder for the training's state, to go on from.")
    ] = None,
) -> None:
    """Forecast incidents per cell and step: rasters, polygons and a report."""
    settings = dict(parse_setting(text) for text in setting or [])
    options = {name: value for name, value in locals().items() if name != "setting"}
    result = _do({"kind": "forecast", **options, "out": str(out)})
    print_end(result, out)


@app.command()
def backtest(
    incidents: Incidents,
    time: Time,
    cell: Cell,
    horizon: Horizon,
    out: Out,
    models: Annotated[
        str,
        typer.Option(
            help="Models to test, with commas between: ewma,st_resnet:filters=32. Without it, all "
            "that need no long training."
        ),
    ] = "",
    folds: Annotated[
        int, typer.Option(help="Windows to test on; models learn anew before each.")
    ] = 4,
    test_days: Annotated[float, typer.Option(help="Days of each fold.")] = 28,
    gap: Annotated[
        int,
        typer.Option(help="Steps before each forecast that are not known yet when it is made."),
    ] = 0,
    offsets: Annotated[
        int, typer.Option(help="Grids to test on, all but the first shifted at random.")
    ] = 1,
    per_category: Annotated[
        bool, typer.Option("--per-category", help="Also test each category by itself.")
    ] = False,
    jobs: Annotated[int, typer.Option(help="Fits at a time.")] = 1,
    step: StepLength = "1D",
    category: Category = None,
    only: Only = None,
    x: X = None,
    y: Y = None,
    crs: Crs = None,
    layer: Layer = None,
    area: AreaFile = None,
    area_layer: AreaLayer = None,
    since: Since = None,
    until: Until = None,
    duplicates: Duplicates = "drop",
    device: Device = "auto",
    seed: Seed = 0,
    context: Context = None,
    holidays: Holidays = None,
    area_share: AreaShare = 0.05,
    memory: Memory = 8,
) -> None:
    """Test models on the past as if it were the future, and say which one is worth using."""
    options = {**locals(), "models": split_choices(models), "out": str(out)}
    result = _do({"kind": "backtest", **options})
    print_scores(result)
    print_end(result, out)


@app.command()
def check(
    incidents: Incidents,
    time: Time,
    category: Category = None,
    only: Only = None,
    x: X = None,
    y: Y = None,
    crs: Crs = None,
    layer: Layer = None,
    area: AreaFile = None,
    area_layer: AreaLayer = None,
    since: Since = None,
    until: Until = None,
    duplicates: Duplicates = "drop",
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Say what is wrong with incidents: rows read, dropped and why."""
    options = {name: value for name, value in locals().items() if name != "as_json"}
    result = _do({"kind": "check", **options})
    (print_json if as_json else print_check)(result)


@app.command()
def models(
    as_json: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
) -> None:
    """List every forecaster, with its source."""
    if as_json:
        print_json(
            [
                {
                    "name": entry.name,
                    "kind": "forecaster",
                    "title": entry.title,
                    "source": entry.source,
                    "summary": entry.summary,
                    "settings": entry.load().Settings().model_dump(),
                }
                for entry in forecasters().values()
            ]
        )
        return
    table = Table("name", "what it does", "source", box=None)
    for entry in forecasters().values():
        table.add_row(entry.name, entry.summary, entry.source)
    OUT.print(table)


@app.command()
def worker() -> None:
    """Answer requests in JSON lines, as QGIS sends them."""
    from crimeengine.worker import main as serve

    serve()


def _do(data: dict[str, Any]) -> dict[str, Any]:
    """Run a job with a progress bar on standard error; Ctrl+C stops it cleanly."""
    given = {name: value for name, value in data.items() if value is not None}
    stopped: list[bool] = []
    signal.signal(signal.SIGINT, lambda *_: stopped.append(True))
    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        console=_err,
        transient=True,
        disable=not _err.is_terminal,
    ) as bar:
        task = bar.add_task("Starting", total=1.0)

        def show(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
            bar.update(task, completed=fraction, description=text)

        return run(parse_job(given), Progress(show, lambda: bool(stopped)))


def _repeat(arguments: list[str]) -> list[str]:
    """Write ``--only A B`` as ``--only A --only B``; the incidents have to come before it."""
    spread: list[str] = []
    option = ""
    for number, argument in enumerate(arguments):
        if argument.startswith("-"):
            option = argument
        elif number > 1 and option in _SEVERAL and arguments[number - 1] != option:
            spread.append(option)
        spread.append(argument)
    return spread


def _give_up(kind: str, message: str, code: int) -> NoReturn:
    line = " ".join(message.split())
    if "--json-errors" in sys.argv:
        line = json.dumps({"error": {"kind": kind, "message": line}}, ensure_ascii=False)
    typer.echo(line, err=True)
    sys.exit(code)


def main() -> None:
    """Run the command line; every error is one line."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--json-errors"]
    try:
        code = app(_repeat(arguments), standalone_mode=False, prog_name="crimeengine")
    except typer.TyperException as error:
        _give_up("input", error.format_message(), 2)
    except InputError as error:
        _give_up("input", str(error), 2)
    except (Cancelled, typer.Abort) as error:
        _give_up("cancelled", str(error) or "Stopped at your request.", 130)
    except MemoryError:
        _give_up("failed", "The memory is used up; choose larger cells or a smaller area.", 1)
    except Exception as error:
        if "CRIMEENGINE_DEBUG" in os.environ:
            raise
        fault = f"{type(error).__name__}: {error}"
        advice = "set CRIMEENGINE_DEBUG=1 to see where"
        _give_up("failed", f"The engine met a fault of its own, {fault} ({advice}).", 1)
    sys.exit(code if isinstance(code, int) else 0)
