"""How good the probabilities of classes are, beside always answering the most frequent one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.evaluation.bootstrap import Bootstrap, Estimate, block_length
from crimeengine.evaluation.metrics import auc

#: Least probability that a log loss reckons with.
LEAST = 1e-7

#: Classes of the rising probability that an AUC is reckoned from.
_BINS = 200

#: What each measure is called before people; a lower log loss is better, of the others a higher.
TITLES = {
    "accuracy": "Accuracy",
    "log_loss": "Log loss",
    "macro_precision": "Precision, mean of the categories",
    "macro_recall": "Recall, mean of the categories",
    "macro_f1": "F1, mean of the categories",
    "macro_auc": "ROC AUC, mean of the categories",
}


@dataclass(frozen=True, eq=False)
class ClassScores:
    """Scores of a classifier on test samples.

    Parameters
    ----------
    overall : dict of str to Estimate
        By the names of `TITLES`. Means are over the classes that occur in the test.
    per_class : dict of str to list of Estimate
        ``precision``, ``recall``, ``f1`` and ``auc``, one a class; NaN of a class that the test
        does not have. The precision of a class that was never answered is 0.
    confusion : ndarray of int, shape (classes, classes)
        Row: what it was; column: what was answered.
    """

    overall: dict[str, Estimate]
    per_class: dict[str, list[Estimate]]
    confusion: NDArray[np.int64]

    def describe(self) -> dict[str, Any]:
        """Scores as ``result.json`` has them."""
        return {name: estimate.describe() for name, estimate in self.overall.items()}


def log_losses(
    probabilities: NDArray[np.floating[Any]], code: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Log loss of each sample; probabilities are taken to be at least `LEAST` and to sum to 1."""
    known = np.maximum(probabilities, LEAST)
    own = known[np.arange(len(code)), code] / known.sum(axis=1)
    losses: NDArray[np.float64] = -np.log(own.astype(np.float64))
    return losses


def over_days(day: NDArray[np.datetime64], seed: int) -> tuple[Bootstrap, NDArray[np.int64]]:
    """Resamples of the days in blocks, and the number of each sample's day."""
    days, number = np.unique(day, return_inverse=True)
    return Bootstrap(len(days), block_length(len(days)), seed), number


def score_classes(
    probabilities: NDArray[np.floating[Any]],
    code: NDArray[np.int64],
    day: NDArray[np.datetime64],
    seed: int,
) -> ClassScores:
    """Score probabilities, with 95 % intervals by a bootstrap over blocks of days.

    Parameters
    ----------
    probabilities : ndarray of float, shape (n, classes)
    code : ndarray of int, shape (n,)
        What it was.
    day : ndarray of datetime64, shape (n,)
        The date of each sample: what happens on one day is not independent.
    seed : int
    """
    bootstrap, number = over_days(day, seed)
    answer, classes, days = probabilities.argmax(axis=1), probabilities.shape[1], number.max() + 1

    def by_day(of: NDArray[np.int64], among: NDArray[np.bool_] | None = None) -> NDArray[Any]:
        """Samples by day and class, added up for each resample."""
        index = number * classes + of
        chosen = index if among is None else index[among]
        counted = np.bincount(chosen, minlength=days * classes).reshape(days, classes)
        return bootstrap.weights @ counted

    right = answer == code
    actual, answered, hit = by_day(code), by_day(answer), by_day(code, right)
    total = actual.sum(axis=1)
    loss = np.bincount(number, log_losses(probabilities, code), days)
    # A class that the test lacks has no score; one that is never answered has a precision of 0.
    occurs = np.where(np.bincount(code, minlength=classes) > 0, 1.0, np.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        precision = np.nan_to_num(hit / answered) * occurs
        recall = np.nan_to_num(hit / actual) * occurs
        f1 = np.nan_to_num(2 * hit / (actual + answered)) * occurs
        area = _areas(probabilities, code, number, bootstrap) * occurs
    per_class = {"precision": precision, "recall": recall, "f1": f1, "auc": area}
    overall = {
        "accuracy": hit.sum(axis=1) / total,
        "log_loss": bootstrap.weights @ loss / total,
        **{f"macro_{name}": _mean(values) for name, values in per_class.items()},
    }
    confusion = np.bincount(code * classes + answer, minlength=classes**2)
    return ClassScores(
        {name: bootstrap.estimate(overall[name]) for name in TITLES},
        {name: [bootstrap.estimate(v) for v in values.T] for name, values in per_class.items()},
        confusion.reshape(classes, classes),
    )


def _mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean over the classes that have a value."""
    known = np.isfinite(values)
    total = np.where(known, values, 0).sum(axis=1)
    return np.asarray(total / np.maximum(known.sum(axis=1), 1))


def _areas(
    probabilities: NDArray[np.floating[Any]],
    code: NDArray[np.int64],
    number: NDArray[np.int64],
    bootstrap: Bootstrap,
) -> NDArray[np.float64]:
    """Area under the ROC curve of each class against the rest, of each resample."""
    days = number.max() + 1
    areas = np.full((len(bootstrap.weights), probabilities.shape[1]), np.nan)
    for label in np.unique(code):
        values = probabilities[:, label]
        edges = np.unique(np.quantile(values, np.linspace(0, 1, _BINS)))
        place = number * (_BINS + 1) + np.searchsorted(edges, values, side="right")
        kinds = [
            bootstrap.weights
            @ np.bincount(place[of], minlength=days * (_BINS + 1)).reshape(days, _BINS + 1)
            for of in (code == label, code != label)
        ]
        areas[:, label] = auc(*kinds)
    return areas
