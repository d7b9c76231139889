"""What the jobs say on a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from crimeengine.device import leads

#: Names from the data and paths may hold brackets, which are no markup.
OUT = Console(quiet=not leads(), markup=False)

#: Measures in the table that a backtest prints.
_SHOWN = ("poisson_deviance", "skill", "hit_rate", "pei")


def print_result(result: dict[str, Any]) -> None:
    """Print what became of a job: its figures, the verdict, where the products lie."""
    if result["kind"] == "check":
        _print_check(result)
        return
    if result["kind"] == "backtest":
        _print_scores(result)
    OUT.print(result["verdict"], highlight=False)
    for text in (result.get("intake") or result)["warnings"]:
        OUT.print(f"warning: {text}", highlight=False)
    for text in result.get("cautions", ()):
        OUT.print(f"Keep in mind: {text}", highlight=False)
    for name in result["files"].values():
        OUT.print(str(Path(result["job"]["out"]) / name), soft_wrap=True, highlight=False)


def _print_scores(result: dict[str, Any]) -> None:
    """Print the main scores of a backtest, the lowest deviance first."""
    from crimeengine.evaluation.measures import MEASURES

    table = Table("model", "deviance", "skill", "95 % interval", "hit rate", "PEI", "s")
    table.box = None
    table.columns[0].overflow = "fold"
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    scores = result["scores"]
    for model in sorted(scores, key=lambda name: scores[name]["poisson_deviance"]["value"]):
        shown = [MEASURES[name].show(scores[model][name]["value"]) for name in _SHOWN]
        skill = scores[model]["skill"]
        low, high = (MEASURES["skill"].show(skill[end]) for end in ("low", "high"))
        seconds = f"{result['model_seconds'][model]:.1f}"
        style = "bold" if model == result["recommended"] else None
        table.add_row(model, *shown[:2], f"{low} to {high}", *shown[2:], seconds, style=style)
    OUT.print(table)
    for model, text in result["left_out"].items():
        OUT.print(f"{model} was left out: {text}", highlight=False)
    for name, found in result["categories"].items():
        OUT.print(f"{name}: {found.get('verdict') or found['left_out']}", highlight=False)


def print_json(data: Any) -> None:
    """Print plain data as JSON."""
    typer.echo(json.dumps(data, indent=1, ensure_ascii=False))


def _print_check(result: dict[str, Any]) -> None:
    """Print what became of the rows of a source."""
    intake, period = result["intake"], result["period"]
    OUT.print(f"{intake['read']:,} rows read, {intake['kept']:,} kept")
    for line in intake["dropped"]:
        OUT.print(f"  dropped: {line['text']}")
    for text in intake["warnings"]:
        OUT.print(f"  warning: {text}")
    OUT.print(f"from {period['start']} to {period['end']}")
    for name, number in result["categories"].items():
        OUT.print(f"  {number:>9,}  {name}", highlight=False)
