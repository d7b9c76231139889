"""Classifiers put to the test on the same samples, and what may be said of it."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers import Choice
from crimeengine.classifiers.base import Classifier
from crimeengine.classifiers.samples import Samples
from crimeengine.evaluation.bootstrap import Estimate
from crimeengine.evaluation.classes import ClassScores, log_losses, over_days, score_classes
from crimeengine.progress import Progress

Probabilities = NDArray[np.float32]

#: The rules that every classifier is shown beside.
RULES = ("majority", "place_and_hour")


@dataclass(frozen=True, eq=False)
class Trial:
    """What came of one classifier.

    Parameters
    ----------
    choice : Choice
    model : Classifier
        Fitted.
    probabilities : ndarray of float32, shape (test, classes)
    scores : ClassScores
    seconds : float
        Of the fit and the answers.
    """

    choice: Choice
    model: Classifier
    probabilities: Probabilities
    scores: ClassScores
    seconds: float

    @property
    def is_rule(self) -> bool:
        """Whether it only counts."""
        return self.choice.name in RULES


def try_out(
    choice: Choice, training: Samples, test: Samples, device: str, seed: int, progress: Progress
) -> Trial:
    """Fit a classifier and score its answers."""
    begun = time.perf_counter()
    model = choice.make(device, seed)
    model.fit(training, progress)
    answers = model.probabilities(test)
    seconds = time.perf_counter() - begun
    scores = score_classes(answers, test.code, test.day, seed)
    return Trial(choice, model, answers, scores, seconds)


@dataclass(frozen=True)
class Gain:
    """How much lower the log loss of one model was than another's, on the same samples.

    Parameters
    ----------
    gain : Estimate
        In nats.
    certainty : float
        Share of the resamples in which it was lower; NaN where the test is too small for any.
    """

    gain: Estimate
    certainty: float

    @classmethod
    def between(cls, model: Probabilities, other: Probabilities, test: Samples, seed: int) -> Gain:
        """The gain of one model's answers over another's, by a bootstrap over days."""
        bootstrap, number = over_days(test.day, seed)
        gain = log_losses(other, test.code) - log_losses(model, test.code)
        total = bootstrap.weights @ np.bincount(number).astype(np.float64)
        found = bootstrap.weights @ np.bincount(number, gain) / total
        certainty = float(np.mean(found[1:] > 0)) if len(found) > 1 else math.nan
        return cls(bootstrap.estimate(found), certainty)


def best_of(trials: Sequence[Trial]) -> Trial:
    """The classifier with the lowest log loss; a rule only where nothing else was tested."""
    return lowest([trial for trial in trials if not trial.is_rule] or trials)


def lowest(trials: Sequence[Trial]) -> Trial:
    """The classifier or rule with the lowest log loss."""
    return min(trials, key=lambda trial: trial.scores.overall["log_loss"].value)


def verdict(
    trials: Sequence[Trial], test: Samples, how: str, other: tuple[float, float] | None, seed: int
) -> str:
    """One to three plain sentences: the best model, against counting, and on the other split.

    Parameters
    ----------
    trials : sequence of Trial
        With the rules.
    test : Samples
    how : {"random", "time"}
        How the test was split off.
    other : tuple of float, optional
        Accuracy of the best model, and of always answering the majority, on the other split.
    seed : int
    """
    best = best_of(trials)
    value = {t.choice.name: t.scores.overall["accuracy"].value for t in trials if t.is_rule}
    right = best.scores.overall["accuracy"].value
    majority, counted = (value[name] for name in RULES)
    rule = next(trial for trial in trials if trial.choice.name == RULES[1])
    said = _better(best, rule, test, seed)
    text = (
        f"{best.choice.title} tells the kind of {right:.1%} of the incidents; always answering the "
        f"most frequent one is right for {majority:.1%}, the historical shares by place and hour "
        f"for {counted:.1%}. {said}"
    )
    if other is None:
        return text
    found, usual = other
    where = {
        "random": "On the last days instead of random rows, which is what use is like,",
        "time": "On random rows instead of the last days, which flatters,",
    }[how]
    return f"{text} {where} it is right for {found:.1%} (the most frequent kind: {usual:.1%})."


def _better(best: Trial, rule: Trial, test: Samples, seed: int) -> str:
    """Whether the best model's probabilities are better than the rule's, or that may be luck."""
    found = Gain.between(best.probabilities, rule.probabilities, test, seed).gain
    if found.low > 0:
        return "Its probabilities are better than those shares, beyond luck."
    if found.high < 0:
        return "Its probabilities are worse than those shares: count instead."
    return "Its probabilities are no better than those shares, as far as this test can tell."
