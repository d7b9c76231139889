"""Whether Chicago's surroundings help a forecast: a section of ``docs/results.md``, in Markdown.

Every model is tested with the context and without it on the same days. Where the research data do
not lie beside the repository, it says so and does nothing.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence

from chicago_context import CHICAGO, city, incidents, specs
from scores import watch

from crimeengine.context.spec import read_context
from crimeengine.evaluation.backtest import REFERENCE, Backtest, backtest, hold_out
from crimeengine.evaluation.benefit import Benefit, benefit_of, gain_of, twin, with_twins
from crimeengine.evaluation.measures import MEASURES
from crimeengine.evaluation.plan import Plan
from crimeengine.forecasters import Choice
from crimeengine.grid import Grid
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step

CELL, STEP = 250.0, Step.parse("1D")
PLAN = Plan(horizon=7, folds=4, test_steps=28)
KINDS = ("THEFT", "BURGLARY", "ROBBERY", "BATTERY")

#: What is shown with the context and without.
SHOWN = ("poisson_deviance", "hit_rate", "pai")

#: Figures and layers that are named.
NAMED = 10


def histories(days: int | None, side: float | None) -> Iterator[tuple[str, History]]:
    """All crimes and each kind on the same cells, in the same context, which is read once."""
    area = city(side)
    found = incidents().within(area)
    grid = Grid.over(area, CELL)
    begun = time.perf_counter()
    context, warnings = read_context(specs(), "US-IL", grid, span=found.span)
    print(f"context in {time.perf_counter() - begun:.1f} s", *warnings, sep="\n", file=sys.stderr)
    for kinds in ((), *((kind,) for kind in KINDS)):
        name = kinds[0].capitalize() if kinds else "All crimes"
        history = History.of(found.only(kinds).together(), grid, STEP, context)
        yield name, history.last(days) if days else history


def rows(name: str, tested: Backtest, choices: Sequence[Choice]) -> Iterator[str]:
    """A line a model: each measure with the context and without, and what was gained."""
    for choice in choices:
        found = gain_of(tested, choice.text)
        if found is None:
            continue
        both = (choice.text, twin(choice.text))
        cells = [name, choice.title]
        for measure in SHOWN:
            values = (tested.scores[model][measure].value for model in both)
            cells += [MEASURES[measure].show(value) for value in values]
        gain = found.gain
        gained = f"{gain.value:+.2%} ({gain.low:+.2%} to {gain.high:+.2%})"
        cells.append(gained.replace("-", "−"))
        cells.append(f"{found.certainty:.1%}")
        cells.append(" / ".join(f"{tested.forecasts[model].seconds:.0f}" for model in both))
        yield f"| {' | '.join(cells)} |"


def weigh(choice: Choice, history: History) -> Benefit | None:
    """What matters to a model: fitted without the last fold, and asked about that."""
    model = choice.make()
    models = {choice.text: model, REFERENCE: Choice.parse(REFERENCE).make()}
    progress = Progress(watch)
    tested = hold_out(history, models, PLAN.test_steps, PLAN.horizon, PLAN.share, progress)
    return benefit_of(choice.text, model, history, tested, progress)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", default="gbm:rows=200000,glm:rows=200000")
    parser.add_argument("--days", type=int, help="learn from and test on the last days only")
    parser.add_argument("--side", type=float, help="only a square of the city, of this side (m)")
    given = parser.parse_args()
    print("## Chicago: what the context gives a forecast\n")
    if not CHICAGO.exists():
        print("Not measured: the research data do not lie beside the repository.")
        return
    begun = time.perf_counter()
    choices = [Choice.parse(text) for text in given.models.split(",")]
    titles = [f"{MEASURES[name].title}{end}" for name in SHOWN for end in ("", ", without")]
    for number, (name, history) in enumerate(histories(given.days, given.side)):
        if not number:
            first = history
            print(
                f"{int(history.inside.sum()):,} cells of {CELL:g} m, {history.steps:,} days until "
                f"{str(history.times[-1])[:10]}, {len(history.context.sources)} layers and "
                "tables; a week ahead, in four folds of 28 days at the end. Each model learned "
                "from what came before a fold, with the context and without; settings are the "
                "defaults, but for those named. The hit rate and the PAI are those of 5 % of the "
                "area. *Gain*: how much lower the Poisson deviance was with the context (95 % "
                "interval), and in which share of the resamples.\n"
            )
            print(f"| incidents | model | {' | '.join(titles)} | gain | certainty | seconds |")
            print(f"|---|---|{'---:|' * (len(titles) + 3)}")
        test = backtest(history, with_twins(choices, history), PLAN, Progress(watch))
        for row in rows(name, test, choices):
            print(row, flush=True)
    found = weigh(choices[0], first)
    if found:
        print(f"\n### What matters most to {choices[0].title}, all crimes, last fold\n")
        print("Each figure is dealt out at random among the cells (those of the daily table among")
        print("the days), and the fold forecast again; figures that say the same share it.\n")
        for title, weighed in (("By figure", found.features), ("By layer", found.layers)):
            print(f"{title}:\n")
            for place, importance in enumerate(weighed[:NAMED], start=1):
                print(f"{place}. {importance.text}")
            print()
    print(f"{time.perf_counter() - begun:.0f} s in all.")


if __name__ == "__main__":
    main()
