"""Making rare categories count as much as frequent ones; of training samples only."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from crimeengine.classifiers.samples import Samples


def balanced(training: Samples) -> Samples:
    """The samples with weights by which each class present counts the same; their mean is 1."""
    counts = training.counts
    each = len(training) / (np.count_nonzero(counts) * np.maximum(counts, 1))
    return replace(training, weight=each[training.code].astype(np.float32))


def resampled(training: Samples, seed: int) -> Samples:
    """As many samples, with as many of each class present: rare ones repeated, others thinned.

    Sampling up and down as of paper 001. A class is drawn with replacement only where it has fewer
    samples than wanted; copies of a row belong together.
    """
    training = training.united()
    generator = np.random.default_rng(seed)
    present = np.flatnonzero(training.counts)
    wanted = max(len(training) // len(present), 1)
    drawn = []
    for number in present:
        rows = np.flatnonzero(training.code == number)
        whole, rest = divmod(wanted, len(rows))
        drawn += [np.repeat(rows, whole), generator.choice(rows, rest, replace=False)]
    return training.select(np.sort(np.concatenate(drawn)))
