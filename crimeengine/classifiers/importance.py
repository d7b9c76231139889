"""What a classifier relies on: how much worse it gets when one feature tells nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

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
Ways = dict[str, Callable[[Order], Samples]]


def features(data: Samples) -> Ways:
    """What can be shuffled: a way to give each sample another one's value, by name.

    What is derived from a value, such as the weekday from the date, is shuffled with it.
    """
    clock = data.time - data.day
    ways: Ways = {
        "place": lambda order: replace(data, x=data.x[order], y=data.y[order]),
        "date": lambda order: replace(data, time=data.day[order] + clock),
    }
    if data.hours:
        ways["time of day"] = lambda order: replace(data, time=data.day + clock[order])
    for name in data.tokens:
        ways[name] = lambda order, name=name: replace(  # type: ignore[misc]
            data, tokens={**data.tokens, name: data.tokens[name][order]}
        )
    return ways | together(data, {name: [name] for name in data.figures})


def together(data: Samples, groups: Mapping[str, Sequence[str]]) -> Ways:
    """Ways to shuffle figures, those of a group together, by the group's name."""

    def shuffled(names: Sequence[str], order: Order) -> Samples:
        figures = {name: data.figures[name][order] for name in names}
        return replace(data, figures={**data.figures, **figures})

    return {group: partial(shuffled, names) for group, names in groups.items()}


def importance(
    model: Classifier,
    test: Samples,
    seed: int,
    progress: Progress,
    ways_of: Callable[[Samples], Ways] = features,
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
    ways_of : callable
        What to shuffle of the samples that are looked at; every feature by itself if not given.
    """
    random = np.random.default_rng(seed)
    data = test.select(np.sort(random.permutation(len(test))[:_ROWS]))
    ways = ways_of(data)
    if not ways:
        return {}
    bootstrap, number = over_days(data.day, seed)
    before = log_losses(model.probabilities(data), data.code)
    total = bootstrap.weights @ np.bincount(number).astype(np.float64)
    found: dict[str, Estimate] = {}
    for part, (name, shuffled) in enumerate(ways.items()):
        progress.report("importance", part / len(ways), f"Importance of {name}")
        after = log_losses(model.probabilities(shuffled(random.permutation(len(data)))), data.code)
        rise = bootstrap.weights @ np.bincount(number, after - before) / total
        found[name] = bootstrap.estimate(rise)
    return dict(sorted(found.items(), key=lambda item: -item[1].value))
