"""Randomised search of a classifier's settings, within the training samples."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import KFold, ParameterSampler

from crimeengine.classifiers import Choice
from crimeengine.classifiers.samples import Samples
from crimeengine.evaluation.classes import log_losses
from crimeengine.progress import Progress

#: Parts of the training samples that each candidate is judged on, and rows of them at most.
FOLDS, ROWS = 3, 30_000


def search(
    choice: Choice,
    training: Samples,
    iterations: int,
    how: str,
    *,
    device: str,
    seed: int,
    progress: Progress,
) -> tuple[Choice, list[dict[str, Any]]]:
    """The settings with the lowest log loss in cross-validation.

    Parameters
    ----------
    choice : Choice
        Settings that it names stay as they are.
    training : Samples
        The test has no part in it; a sample of at most `ROWS` is drawn.
    iterations : int
        Candidates drawn from the class's ``ranges``, beside the defaults.
    how : {"random", "time"}
        Folds drawn at random, or each fold judged by what was learned from the days before it.
    device, seed, progress
        As of a fit.

    Returns
    -------
    best : Choice
    tried : list of dict
        Settings and mean log loss of each candidate.
    """
    ranges = type(choice.make(device, seed)).ranges
    open_to = {name: drawn for name, drawn in ranges.items() if name not in choice.settings}
    sampler = ParameterSampler(open_to, iterations, random_state=seed) if open_to else []
    candidates = [{}, *({n: _plain(v) for n, v in drawn.items()} for drawn in sampler)]
    random = np.random.default_rng(seed)
    rows = np.sort(random.permutation(len(training))[:ROWS])
    data = training.select(rows[np.argsort(training.time[rows], kind="stable")])
    folds = _folds(data, how, seed)
    tried: list[dict[str, Any]] = []
    for drawn, stretch in zip(candidates, progress.parts([1] * len(candidates)), strict=True):
        candidate = replace(choice, settings=choice.settings | drawn)
        losses = []
        for learned, judged in folds:
            part = data.select(judged)
            model = candidate.make(device, seed).fit(data.select(learned), stretch)
            losses.append(float(log_losses(model.probabilities(part), part.code).mean()))
        tried.append({"settings": drawn, "log_loss": float(np.mean(losses))})
    best = min(tried, key=lambda found: found["log_loss"])
    return replace(choice, settings=choice.settings | best["settings"]), tried


def _folds(data: Samples, how: str, seed: int) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    if how == "time":
        parts = np.array_split(np.arange(len(data)), FOLDS + 1)
        return [(np.concatenate(parts[:n]), parts[n]) for n in range(1, FOLDS + 1)]
    return list(KFold(FOLDS, shuffle=True, random_state=seed).split(np.arange(len(data))))


def _plain(value: Any) -> Any:
    """A drawn value as JSON has it."""
    return value.item() if isinstance(value, np.generic) else value
