"""The jobs from a shell. Exit 0, or non-zero with one line on standard error."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Mapping
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table

from crimeengine import __version__
from crimeengine.classifiers import classifiers
from crimeengine.commands import commands, several
from crimeengine.console import OUT, print_json, print_result
from crimeengine.errors import Cancelled, InputError
from crimeengine.forecasters import forecasters
from crimeengine.jobs import parse_job, run
from crimeengine.progress import Progress
from crimeengine.registry import Entry

app = typer.Typer(
    help="Forecast crime from incident points, and say honestly how good the forecast is.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

_err = Console(stderr=True)


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


def _do(data: Mapping[str, Any], as_json: bool) -> None:
    """Run a job with a progress bar on standard error; Ctrl+C stops it cleanly."""
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

        result = run(parse_job(data), Progress(show, lambda: bool(stopped)))
    (print_json if as_json else print_result)(result)


for _name, _command in commands(_do).items():
    app.command(_name)(_command)


@app.command()
def models(
    as_json: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
) -> None:
    """List every forecaster and every classifier, with its source."""
    kinds: dict[str, dict[str, Entry[Any]]] = {
        "forecaster": dict(forecasters()),
        "classifier": dict(classifiers()),
    }
    if as_json:
        print_json([_describe(kind, e) for kind, found in kinds.items() for e in found.values()])
        return
    for kind, found in kinds.items():
        table = Table(f"{kind}s", "what it does", "source", box=None)
        for entry in found.values():
            table.add_row(entry.name, entry.summary, entry.source)
        OUT.print(table)


def _describe(kind: str, entry: Entry[Any]) -> dict[str, Any]:
    return {
        "name": entry.name,
        "kind": kind,
        "title": entry.title,
        "source": entry.source,
        "summary": entry.summary,
        "settings": entry.load().Settings().model_dump(),
    }


@app.command()
def worker() -> None:
    """Answer requests in JSON lines, as QGIS sends them."""
    from crimeengine.worker import main as serve

    serve()


def _repeat(arguments: list[str]) -> list[str]:
    """Write ``--only A B`` as ``--only A --only B``; the incidents have to come before it."""
    options = several()
    spread: list[str] = []
    option = ""
    for number, argument in enumerate(arguments):
        if argument.startswith("-"):
            option = argument
        elif number > 1 and option in options and arguments[number - 1] != option:
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
