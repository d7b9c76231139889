"""What the surroundings add: the best classifier with them, and the same one without."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crimeengine.classifiers.samples import Samples
from crimeengine.classifiers.surroundings import bare, layer_of
from crimeengine.classifiers.trial import Gain, Trial, try_out
from crimeengine.context import Context
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.progress import Progress

#: Figures that the verdict names.
_NAMED = 3


@dataclass(frozen=True, eq=False)
class Benefit:
    """A classifier with the surroundings beside its twin without.

    Parameters
    ----------
    trial, twin : Trial
        With and without.
    gain : Gain
        Of the one over the other.
    """

    trial: Trial
    twin: Trial
    gain: Gain

    @classmethod
    def of(
        cls,
        trial: Trial,
        training: Samples,
        test: Samples,
        device: str,
        seed: int,
        progress: Progress,
    ) -> Benefit:
        """Fit and score the twin on the same samples, without what layers and tables say."""
        twin = try_out(trial.choice, bare(training), bare(test), device, seed, progress)
        gain = Gain.between(trial.probabilities, twin.probabilities, test, seed)
        return cls(trial, twin, gain)

    def describe(self) -> dict[str, Any]:
        """The gain as ``result.json`` has it."""
        sure = None if math.isnan(self.gain.certainty) else self.gain.certainty
        return {**self.gain.gain.describe(), "certainty": sure}


def describe_context(
    context: Context,
    best: Trial,
    benefit: Benefit | None,
    rises: Mapping[str, Estimate],
    by_layer: Mapping[str, Estimate],
) -> dict[str, Any]:
    """What ``result.json`` says of the layers and tables, and of what they added.

    Parameters
    ----------
    context : Context
    best : Trial
    benefit : Benefit, optional
        Of the best; none where it has no twin.
    rises : mapping of str to Estimate
        Importance of all features, the highest first.
    by_layer : mapping of str to Estimate
        That of all figures of a layer together.
    """
    layers = layer_of(context)
    own = {name: rise for name, rise in rises.items() if name in layers}
    return {
        **context.describe(),
        "model": best.choice.text,
        "without": benefit.describe() if benefit else None,
        "importance": [_describe(name, layers[name], rise) for name, rise in own.items()],
        "importance_of_layers": [_describe(name, name, rise) for name, rise in by_layer.items()],
        "verdict": verdict(best, benefit, own),
    }


def _describe(feature: str, layer: str, rise: Estimate) -> dict[str, Any]:
    found = rise.describe()
    loss = {"loss": found["value"], "low": found["low"], "high": found["high"]}
    return {"feature": feature, "layer": layer, **loss}


def verdict(best: Trial, benefit: Benefit | None, rises: Mapping[str, Estimate]) -> str:
    """Whether the surroundings helped, in plain words.

    Parameters
    ----------
    best : Trial
    benefit : Benefit, optional
        Of the best; none where it has no twin.
    rises : mapping of str to Estimate
        Importance of the figures that the surroundings gave, the highest first.
    """
    title = best.choice.title
    if best.is_rule:
        return f"{title} only counts, so the context changes nothing."
    if benefit is None:
        return f"{title} looks at the maps of the context and cannot do without them."
    gain = benefit.gain.gain
    figures = f"the log loss was {_side(gain.value)} with it"
    if math.isfinite(gain.low):
        figures += f" (95 % interval {_interval(gain)})"
    if math.isnan(gain.low):
        return f"The test is too small to tell whether the context helped: {figures}."
    if gain.high < 0:
        return f"The context made {title} worse: {figures}. Leave it out."
    if gain.low <= 0:
        return (
            f"The context made {title} neither better nor worse, as far as can be told: {figures}."
        )
    telling = [name for name, rise in rises.items() if rise.low > 0][:_NAMED]
    named = f" What told most: {'; '.join(telling)}." if telling else ""
    return f"The context made {title} better: {figures}.{named}"


def _interval(gain: Estimate) -> str:
    if gain.low <= 0 <= gain.high:
        return f"{_side(gain.low)} to {_side(gain.high)}"
    near, far = sorted((gain.low, gain.high), key=abs)
    return f"{abs(near):.4f} to {_side(far)}"


def _side(gain: float) -> str:
    return f"{abs(gain):.4f} {'lower' if gain >= 0 else 'higher'}"
