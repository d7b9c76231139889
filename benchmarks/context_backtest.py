"""Whether Chicago's surroundings help a forecast: a section of ``docs/results.md``, in Markdown.

Every model is tested with the context and without it on the same days. Where the research data do
not lie beside the repository, it says so and does nothing.
"""

from __future__ import annotations

import argparse
import time
from datetime import datetime, timedelta

import numpy as np
from chicago_context import CHICAGO, LAYERS, incidents_and_area, specs
from scores import watch

from crimeengine.context.spec import read_context
from crimeengine.evaluation.backtest import Backtest, backtest
from crimeengine.evaluation.measures import MEASURES
from crimeengine.evaluation.plan import Plan
from crimeengine.forecasters import Choice
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.incidents import Incidents
from crimeengine.progress import Progress
from crimeengine.step import Step

CELL, STEP = 250, Step.parse("1D")
PLAN = Plan(horizon=7, folds=4, test_steps=28)
KINDS = ("THEFT", "BURGLARY", "ROBBERY", "BATTERY")

#: What is shown with the context and without.
SHOWN = ("poisson_deviance", "hit_rate", "pai")


def histories(days: int | None) -> dict[str, History]:
    """All crimes and each kind on the same cells, in the same context."""
    incidents, area = incidents_and_area()
    if days is not None:
        last = incidents.span[1].astype(datetime)
        incidents = incidents.between(last.replace(hour=0, minute=0) - timedelta(days), None)
    grid = Grid.over(area, CELL)
    context, _ = read_context(specs(), "US-IL", grid, span=incidents.span)

    def counted(some: Incidents) -> History:
        return History.of(some.together(), grid, STEP, context)

    return {"All crimes": counted(incidents)} | {
        kind.capitalize(): counted(incidents.only((kind,))) for kind in KINDS
    }


def twin(choice: Choice) -> Choice:
    """The same model without context."""
    return Choice(choice.name, choice.settings | {"context": False})


def lines(test: Backtest, choices: list[Choice]) -> list[str]:
    """A row a model: each measure with the context and without, and the gain."""
    found = []
    for choice in choices:
        bare = twin(choice)
        cells = [choice.title]
        for name in SHOWN:
            cells += [
                MEASURES[name].show(test.scores[one.text][name].value) for one in (choice, bare)
            ]
        gain = test.difference(choice.text, bare.text)
        low, value, high = (f"{v:+.2%}" for v in (gain.gain.low, gain.gain.value, gain.gain.high))
        cells += [f"{value} ({low} to {high})", f"{gain.certainty:.0%}"]
        cells.append(
            " / ".join(f"{test.forecasts[one.text].seconds:.0f}" for one in (choice, bare))
        )
        found.append(f"| {' | '.join(cells)} |")
    return found
