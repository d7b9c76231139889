"""What the context gave a forecast: a model beside the same one without it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crimeengine.context import Context
from crimeengine.evaluation.backtest import Backtest, Difference
from crimeengine.evaluation.importance import Importance, importance, percent, table_of
from crimeengine.forecasters import Choice
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress

#: Figures that the verdict names.
_NAMED = 3

#: What is said where no model was tested that looks at the context.
_UNSEEN: dict[str, Any] = {
    "model": None,
    "without": None,
    "importance": [],
    "importance_of_layers": [],
    "verdict": "No model that looks at the context was tested.",
}


@dataclass(frozen=True, eq=False)
class Benefit:
    """What the context was worth to a model.

    Parameters
    ----------
    model : str
        As `crimeengine.forecasters.Choice` is written.
    gain : Difference, optional
        Over its twin; None where it has none on the same steps.
    features, layers : sequence of Importance
        The highest first.
    """

    model: str
    gain: Difference | None
    features: Sequence[Importance] = ()
    layers: Sequence[Importance] = ()

    def describe(self) -> dict[str, Any]:
        """As ``result.json`` has it."""
        return {
            "model": self.model,
            "without": describe_gain(self.gain) if self.gain else None,
            "importance": [importance.describe() for importance in self.features],
            "importance_of_layers": [importance.describe() for importance in self.layers],
            "verdict": self.verdict,
        }

    @property
    def verdict(self) -> str:
        """Whether the context helped, and by what, in plain words."""
        telling = [found.feature for found in self.features if found.loss.low > 0][:_NAMED]
        named = f" What told most: {'; '.join(telling)}." if telling else ""
        if self.gain is None:
            return f"The model was not compared with one without context.{named}"
        return f"{_said(self.gain)}{named}"


def benefit_of(
    name: str, model: Forecaster, history: History, tested: Backtest, progress: Progress
) -> Benefit | None:
    """What the context was worth to a model that was tested on the last steps.

    Parameters
    ----------
    name : str
        The model among the tested ones.
    model : Forecaster
        The same one, fitted to the steps before the test.
    history : History
    tested : Backtest
        Of one fold, at the end of the history.
    progress : Progress

    Returns
    -------
    Benefit, optional
        None if the model looks at no context.
    """
    if not looks(model, history):
        return None
    found = importance(history, model, tested.plan, tested.bootstrap, tested.seed, progress)
    return Benefit(name, gain_of(tested, name), *found)


def describe_context(context: Context, benefit: Benefit | None) -> dict[str, Any] | None:
    """What ``result.json`` says of a context and of what it was worth; None if there is none.

    Parameters
    ----------
    context : Context
    benefit : Benefit, optional
        To the best model that looks at it; None if none was tested.
    """
    if not context.sources:
        return None
    return context.describe() | (benefit.describe() if benefit else _UNSEEN)


def gain_of(tested: Backtest, model: str) -> Difference | None:
    """How much better a model was than its twin; None where the twin was not tested."""
    other = twin(model)
    return tested.difference(model, other) if other in tested.forecasts else None


def describe_gain(found: Difference) -> dict[str, float | None]:
    """A gain as ``result.json`` has it."""
    certainty = None if math.isnan(found.certainty) else found.certainty
    return {**found.gain.describe(), "certainty": certainty}


def twin(model: str) -> str:
    """The same model without context, as `crimeengine.forecasters.Choice` is written."""
    return f"{model}:context=false"


def with_twins(choices: Sequence[Choice], history: History) -> list[Choice]:
    """Choices, each followed by its twin if it looks at the history's context."""
    every: dict[str, Choice] = {}
    for choice in choices:
        every[choice.text] = choice
        if looks(choice.make(), history):
            every.setdefault(twin(choice.text), Choice.parse(twin(choice.text)))
    return list(every.values())


def looks(model: Forecaster, history: History) -> bool:
    """Whether a model looks at any layer or table of a history's context."""
    return bool(_names(model.seen(history).context))


def overlooked(model: Forecaster, history: History, title: str) -> str:
    """A sentence on the layers that a model does not look at; empty if there are none."""
    seen = _names(model.seen(history).context)
    unseen = [name for name in _names(history.context) if name not in seen]
    if not unseen:
        return ""
    names = ", ".join(unseen)
    return (
        f"{title} does not look at the context {names}, so the forecast is the same without it; "
        "choose a model that does, such as gbm."
        if not seen
        else f"{title} does not look at {names} of the context, only at {', '.join(seen)}."
    )


def _names(context: Context) -> list[str]:
    """The layers of a context, and its daily table."""
    terrain, maps = context.terrain, context.maps
    names = [surface.layer for surface in terrain.surfaces] if terrain else []
    names += [context.layer_of(name) for name in maps.names] if maps else []
    names += [table_of(context)] if context.weather else []
    return list(dict.fromkeys(names))


def _said(found: Difference) -> str:
    gain, certainty = found.gain, found.certainty
    side = "better" if gain.value >= 0 else "worse"
    figures = f"{percent(abs(gain.value))} {side}"
    if math.isnan(certainty):
        return f"The test is too small to tell whether the context helped: {figures} with it."
    if gain.low <= 0 <= gain.high:
        interval = f"from {_side(gain.low)} to {_side(gain.high)}"
        return (
            f"The context did not surely help: the forecast was {figures} with it ({interval}), "
            f"better in {_share(certainty)} of the resamples."
        )
    near, far = sorted((abs(gain.low), abs(gain.high)))
    interval = f"({percent(near, unit=False)} to {percent(far)})"
    if gain.value >= 0:
        return (
            f"The context made the forecast {figures} {interval}, in {_share(certainty)} of the "
            "resamples."
        )
    return f"The context did not help: it made the forecast {figures} {interval}; leave it out."


def _side(gain: float) -> str:
    return f"{percent(abs(gain))} {'better' if gain >= 0 else 'worse'}"


def _share(certainty: float) -> str:
    return "over 99 %" if certainty > 0.99 else f"{100 * certainty:.0f} %"
