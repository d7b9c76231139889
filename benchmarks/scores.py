"""The scores of a backtest as a Markdown table."""

from __future__ import annotations

import sys
from typing import Any

from crimeengine.evaluation.backtest import Backtest
from crimeengine.evaluation.measures import MEASURES
from crimeengine.forecasters import Choice


def watch(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
    """Say on standard error how far a run has come."""
    print(f"\r{fraction:4.0%} {text:70.70s}", end="", file=sys.stderr)


def table(test: Backtest, measures: tuple[str, ...]) -> str:
    """Models in the order of their deviance, each with its measures and seconds."""
    titles = [MEASURES[name].title for name in measures]
    lines = [
        f"| model | {' | '.join(titles)} | seconds |",
        f"|---|{'---:|' * (len(measures) + 1)}",
    ]
    for model in sorted(test.forecasts, key=test.deviance):
        scores = test.scores[model]
        shown = [MEASURES[name].show(scores[name].value) for name in measures]
        seconds = f"{test.forecasts[model].seconds:.0f}"
        lines.append(f"| {Choice.parse(model).title} | {' | '.join(shown)} | {seconds} |")
    lines += [f"\nLeft out: {text}" for text in test.left_out.values()]
    return "\n".join(lines)
