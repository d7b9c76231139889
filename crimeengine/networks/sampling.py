"""Samples drawn around incidents, with the weights that make up for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from crimeengine.history import History


@dataclass(frozen=True, eq=False)
class Samples:
    """Draws of a cell with several steps each.

    Parameters
    ----------
    cells : ndarray of int, shape (samples,)
        Number of the cell.
    steps : ndarray of int, shape (samples, moments)
        Numbers of steps.
    weights : ndarray of float32, shape (samples, moments)
        How much more often a pair of cell and step stands among all pairs than among the drawn
        ones. With them, a mean over the samples estimates the mean over all pairs without bias.
    """

    cells: NDArray[np.int64]
    steps: NDArray[np.int64]
    weights: NDArray[np.float32]


def around_incidents(
    counts: NDArray[Any],
    samples: int,
    moments: int,
    busy: float,
    generator: np.random.Generator,
) -> Samples:
    """Draw cells, and steps of each, partly around incidents and partly anywhere.

    A share ``busy`` of the cells is drawn in proportion to their busy steps, those with an
    incident, and so is a share ``busy`` of each one's steps drawn from its busy ones; the rest is
    drawn uniformly. As every pair can be drawn, no weight exceeds 1 / (1 - busy)².

    Parameters
    ----------
    counts : ndarray, shape (steps, cells)
        Incidents of each pair.
    samples, moments : int
        Cells to draw, and steps of each.
    busy : float
        0 (uniform) to less than 1.
    generator : numpy.random.Generator
    """
    steps, cells = counts.shape
    hit = counts.T > 0
    hits = hit.sum(axis=1)
    chance = np.full(cells, 1 / cells)
    if hits.any():
        chance = busy * hits / hits.sum() + (1 - busy) / cells
    # Evenly spaced draws: each cell comes as often as its chance says, give or take one.
    spaced = (np.arange(samples) + generator.random(samples)) / samples
    edges = np.cumsum(chance)
    drawn = np.searchsorted(edges / edges[-1], spaced, side="right").clip(max=cells - 1)

    own = hits[drawn, None]
    around = (generator.random((samples, moments)) < busy) & (own > 0)
    first = (np.cumsum(hits) - hits)[drawn, None]
    nth = first + (generator.random((samples, moments)) * own).astype(np.int64)
    busy_steps = np.append(np.nonzero(hit)[1], 0)
    anywhere = generator.integers(steps, size=(samples, moments))
    chosen = np.where(around, busy_steps[np.where(around, nth, -1)], anywhere)

    share = np.divide(steps, own, where=own > 0, out=np.zeros(own.shape))
    oftener = np.where(own > 0, busy * share * hit[drawn[:, None], chosen] + 1 - busy, 1.0)
    weights = 1 / (cells * chance[drawn, None] * oftener)
    return Samples(drawn, chosen, weights.astype(np.float32))


@dataclass(frozen=True, eq=False)
class Part:
    """Cells and steps of a history to draw from.

    Parameters
    ----------
    cells : ndarray of int
        Numbers among the cells of the study area.
    first, stop : int
        The first step, and the one after the last.
    """

    cells: NDArray[np.int64]
    first: int
    stop: int

    def counts(self, history: History) -> NDArray[Any]:
        """Counts (step, category, cell) of these cells and steps."""
        steps = history.cube.to_numpy()[self.first : self.stop]
        counts: NDArray[Any] = steps[:, :, history.inside][:, :, self.cells]
        return counts


@dataclass(frozen=True, eq=False)
class Deck:
    """Samples on a device, to be taken by their number.

    Parameters
    ----------
    cells : torch.Tensor of int, shape (samples,)
        Numbers among the cells of the study area.
    shifts : torch.Tensor of int, shape (samples, 2)
        Rows and columns (pixels) to move the sample's window by.
    steps : torch.Tensor of int, shape (samples, moments)
        Numbers of steps of the history.
    counts : torch.Tensor, shape (samples, moments, categories)
    weights : torch.Tensor, shape (samples, moments)
        As of `Samples`.
    """

    cells: Tensor
    shifts: Tensor
    steps: Tensor
    counts: Tensor
    weights: Tensor

    @classmethod
    def draw(
        cls,
        history: History,
        part: Part,
        size: tuple[int, int],
        busy: float,
        reach: int,
        generator: np.random.Generator,
        device: str,
    ) -> Deck:
        """Draw samples from a part of a history.

        Parameters
        ----------
        history : History
        part : Part
        size : tuple of int
            Samples, and steps of each.
        busy : float
            As of `around_incidents`.
        reach : int
            Most to shift by, either way (pixels).
        generator : numpy.random.Generator
        device : str
        """
        counts = part.counts(history)
        drawn = around_incidents(counts.sum(axis=1), *size, busy, generator)
        found = counts[drawn.steps, :, drawn.cells[:, None]].astype(np.float32)
        shifts = generator.integers(-reach, reach, size=(size[0], 2), endpoint=True)
        columns = (part.cells[drawn.cells], shifts, part.first + drawn.steps, found, drawn.weights)
        return cls(*(torch.as_tensor(values, device=device) for values in columns))

    def __len__(self) -> int:
        """Number of samples."""
        return len(self.cells)

    def join(self, other: Deck) -> Deck:
        """The samples of both, the other's last."""
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Deck(*(torch.cat(pair) for pair in pairs))
