"""Heads: what a network's answers say of counts, and how wrong they were.

Answers have the shape (…, answers), counts and rates (…, categories).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional


class Head(ABC):
    """From answers to expected counts."""

    @abstractmethod
    def start(self, counts: NDArray[Any]) -> Tensor:
        """What to answer before anything is learned (answers,).

        Parameters
        ----------
        counts : ndarray, shape (n, categories)
            Of the training period.
        """

    @abstractmethod
    def error(self, answers: Tensor, counts: Tensor) -> Tensor:
        """Loss (…), summed over the categories."""

    @abstractmethod
    def rate(self, answers: Tensor) -> Tensor:
        """Expected counts."""

    def likeliest(self, answers: Tensor) -> Tensor:
        """A whole number for each count: the rate rounded."""
        return self.rate(answers).round()


class LogRate(Head):
    """The answer is the logarithm of the rate; Poisson likelihood."""

    def start(self, counts: NDArray[Any]) -> Tensor:
        """The mean over the area."""
        return torch.as_tensor(np.log(_mean(counts) + 1e-6)).float()

    def error(self, answers: Tensor, counts: Tensor) -> Tensor:
        """Negative logarithm of the likelihood, but for what depends on the counts alone."""
        return (answers.exp() - counts * answers).sum(dim=-1)

    def rate(self, answers: Tensor) -> Tensor:
        """Expected counts."""
        return answers.exp()


class Rate(Head):
    """The answer is the rate; squared error."""

    def start(self, counts: NDArray[Any]) -> Tensor:
        """The mean over the area."""
        return torch.as_tensor(_mean(counts)).float()

    def error(self, answers: Tensor, counts: Tensor) -> Tensor:
        """Squared error."""
        return (answers - counts).square().sum(dim=-1)

    def rate(self, answers: Tensor) -> Tensor:
        """Expected counts; not below 0."""
        return answers.clamp(min=0)


class Bins(Head):
    """The answers are the log-odds of each count, 0 up to a last bin for it and all above.

    Parameters
    ----------
    levels : torch.Tensor, shape (categories, bins)
        What each bin counts.
    """

    def __init__(self, levels: Tensor) -> None:
        self.levels = levels

    def start(self, counts: NDArray[Any]) -> Tensor:
        """The share of each bin; none is taken for impossible."""
        bins = self.levels.shape[1]
        binned = np.minimum(counts, bins - 1)
        tally = np.stack([np.bincount(found, minlength=bins) for found in binned.T])
        return torch.as_tensor(np.log((tally + 0.5) / (len(counts) + 0.5 * bins))).float().flatten()

    def error(self, answers: Tensor, counts: Tensor) -> Tensor:
        """Cross entropy."""
        target = counts.long().clamp(max=self.levels.shape[1] - 1)
        by_bin = self._by_bin(answers).movedim(-1, 1)
        return functional.cross_entropy(by_bin, target, reduction="none").sum(dim=-1)

    def rate(self, answers: Tensor) -> Tensor:
        """Expected counts: what the bins count, by their probabilities."""
        return (self._by_bin(answers).softmax(dim=-1) * self.levels.to(answers)).sum(dim=-1)

    def likeliest(self, answers: Tensor) -> Tensor:
        """The bin of most probability."""
        return self._by_bin(answers).argmax(dim=-1)

    def _by_bin(self, answers: Tensor) -> Tensor:
        categories, bins = self.levels.shape
        return answers.reshape(*answers.shape[:-1], categories, bins)


def bin_levels(counts: NDArray[Any], bins: int) -> NDArray[np.float32]:
    """What bins count: 0, 1, 2 …, and the last one the mean of all that it holds.

    Parameters
    ----------
    counts : ndarray, shape (n, categories)
    bins : int

    Returns
    -------
    ndarray of float32, shape (categories, bins)
    """
    last = bins - 1
    levels = np.tile(np.arange(bins, dtype=np.float32), (counts.shape[1], 1))
    for category, found in enumerate(counts.T):
        if (found >= last).any():
            levels[category, last] = found[found >= last].mean()
    return levels


def _mean(counts: NDArray[Any]) -> NDArray[np.float64]:
    mean: NDArray[np.float64] = counts.mean(axis=0, dtype=np.float64)
    return mean
