"""What a classifier relies on: how much worse it gets when one feature tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.base import Classifier
from crimeengine.classifiers.samples import Samples
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.evaluation.classes import log_losses, over_days
from crimeengine.progress import Progress

#: Test samples looked at, at most.
_ROWS = 20_000

Order = NDArray[np.int64]


def features(data: Samples) -> dict[str, Callable[[Order], Samples]]:
    """What can be shuffled: a way to give each sample another one's value, by name.

    What is derived from a value, such as the weekday from the date, is shuffled with it.
    """
    clock = data.time - data.day
    ways: dict[str, Callable[[Order], Samples]] = {
        "place": lambda order: replace(data, x=data.x[order], y=data.y[order]),
        "date": lambda order: replace(data, time=data.day[order] + clock),
    }
    if data.hours:
        ways["time of day"] = lambda order: replace(data, time=data.day + clock[order])
    for name in data.tokens:
        ways[name] = lambda order, name=name: replace(  # type: ignore[misc]
            data, tokens={**data.tokens, name: data.tokens[name][order]}
        )
    for name in data.figures:
        ways[name] = lambda order, name=name: replace(  # type: ignore[misc]
            data, figures={**data.figures, name: data.figures[name][order]}
        )
    return ways


def importance(
    model: Classifier, test: Samples, seed: int, progress: Progress
) -> dict[str, Estimate]:
    """Rise of the log loss when a feature is shuffled among the test samples, the highest first.

    Breiman 2001, Random Forests; with intervals by a bootstrap over days. Of two features that say
    the same, such as the address and the place, each seems to matter little.

    Parameters
    ----------
    model : Classifier
        Fitted.
    test : Samples
        At most 20,000 of them are looked at.
    seed : int
    progress : Progress
    """
    random = np.random.default_rng(seed)
    data = test.select(np.sort(random.permutation(len(test))[:_ROWS]))
    bootstrap, number = over_days(data.day, seed)
    before = log_losses(model.probabilities(data), data.code)
    total = bootstrap.weights @ np.bincount(number).astype(np.float64)
    found: dict[str, Estimate] = {}
    ways = features(data)
    for part, (name, shuffled) in enumerate(ways.items()):
        progress.report("importance", part / len(ways), f"Importance of {name}")
        after = log_losses(model.probabilities(shuffled(random.permutation(len(data)))), data.code)
        rise = bootstrap.weights @ np.bincount(number, after - before) / total
        found[name] = bootstrap.estimate(rise)
    return dict(sorted(found.items(), key=lambda item: -item[1].value))
