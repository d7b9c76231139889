"""The verdict in words: which model, how much better than counting, with what certainty."""

from __future__ import annotations

import math
from dataclasses import dataclass

from crimeengine.evaluation.backtest import REFERENCE, Backtest, Difference, family
from crimeengine.forecasters import Choice

#: A model is recommended before the best counting rule from this certainty on.
CERTAIN = 0.95


@dataclass(frozen=True)
class Verdict:
    """What a test says in the end.

    Parameters
    ----------
    model : str
        The model to use.
    text : str
        Some sentences that say why.
    """

    model: str
    text: str


def recommend(tested: Backtest) -> Verdict:
    """The model to use: the best if it surely beats counting, else the best counting rule.

    Parameters
    ----------
    tested : Backtest
    """
    rule = tested.rule
    others = [name for name in tested.forecasts if family(name) != "counting"]
    if not others:
        text = f"{_title(rule)} did best; only counting rules were tested."
        return Verdict(rule, f"{text} {_beside_the_mean(tested, rule)}")
    best = min(others, key=tested.deviance)
    found = tested.difference(best, rule)
    figures = f"its Poisson deviance was {_gain(found)}"
    if math.isnan(found.certainty):
        model = rule
        text = (
            f"The test is too small to tell skill from luck, so {_title(rule)}, the best counting "
            f"rule, is the one to use. The best other model was {_title(best)}: {figures}."
        )
    elif found.certainty >= CERTAIN:
        model = best
        surely = "was better" if found.gain.low > 0 else "was probably better"
        text = (
            f"{_title(best)} {surely} than the best counting rule, {_title(rule)}: {figures}, "
            f"with a certainty of {_certainty(found)}."
        )
    else:
        model = rule
        worse = "was worse than" if found.gain.high < 0 else "was no better than"
        text = (
            f"Nothing surely beat counting, so {_title(rule)} is the one to use. The best other "
            f"model, {_title(best)}, {worse} it: {figures}."
        )
    return Verdict(model, f"{text} {_beside_the_mean(tested, model)}")


def compare(tested: Backtest, model: str) -> str:
    """How a model did beside the best of the others.

    Parameters
    ----------
    tested : Backtest
    model : str
        The model that the person chose.
    """
    kind = Choice.parse(model).name
    rivals = [name for name in tested.forecasts if Choice.parse(name).name != kind]
    if not rivals:
        return f"{_title(model)} stands alone; nothing was compared with it."
    rival = min(rivals, key=tested.deviance)
    found = tested.difference(model, rival)
    figures = f"its Poisson deviance was {_gain(found)}"
    mine, other = _title(model), _title(rival)
    if math.isnan(found.certainty):
        said = f"The test is too small to tell {mine} from {other}: {figures}."
    elif found.gain.low > 0:
        said = f"{mine} was better than {other}: {figures}."
    elif found.gain.high < 0:
        said = f"{mine} was worse than {other}: {figures}. It is not worth using on these data."
    else:
        said = f"{mine} was no better and no worse than {other}: {figures}."
    hits = {name: tested.scores[name]["hit_rate"].value for name in (model, rival)}
    if not all(map(math.isfinite, hits.values())):
        return said
    return (
        f"{said} The hot spots of {mine} held {_percent(hits[model])} of the incidents, "
        f"those of {other} {_percent(hits[rival])}."
    )


def _title(model: str) -> str:
    return Choice.parse(model).title


def _beside_the_mean(tested: Backtest, model: str) -> str:
    if model == REFERENCE:
        return "No model surely beat the historical mean."
    found = tested.difference(model, REFERENCE)
    if found.gain.low > 0:
        return f"{_title(model)} beat the historical mean: {_gain(found)}."
    return f"{_title(model)} did not surely beat the historical mean: {_gain(found)}."


def _gain(found: Difference) -> str:
    """For example "2.1 % lower (95 % interval 1.0 % to 3.2 % lower)"."""
    gain = found.gain
    if math.isnan(gain.low):
        return _side(gain.value)
    if gain.low < 0 <= gain.high:
        interval = f"{_side(gain.low)} to {_side(gain.high)}"
    else:
        near, far = sorted((gain.low, gain.high), key=abs)
        interval = f"{_percent(abs(near))} to {_side(far)}"
    return f"{_side(gain.value)} (95 % interval {interval})"


def _side(gain: float) -> str:
    return f"{_percent(abs(gain))} {'lower' if gain >= 0 else 'higher'}"


def _certainty(found: Difference) -> str:
    return "over 99 %" if found.certainty > 0.99 else f"{100 * found.certainty:.0f} %"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
