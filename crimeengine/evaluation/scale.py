"""How much sums over blocks of cells vary beyond chance, as cells are missed together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Scales:
    """What tested forecasts missed, in blocks of 1, 2 × 2, 4 × 4, … cells up to the whole area.

    The dispersion D of a block is that of a negative binomial, whose variance is M + D M² for an
    expected count M. By moments, over blocks and forecasts, it is Σ[(N − M)² − M] / Σ M² for the
    counts N. Of independent cells the D of blocks would fall with their number of cells; as far as
    it does not, cells miss together.

    Parameters
    ----------
    cells : ndarray of int, shape (scales,)
        Cells of the study area in a block, on average over cells.
    beyond, squares : ndarray of float, shape (2, scales)
        Σ[(N − M)² − M] and Σ M²; the first row of single steps, the second of the whole horizon.
    """

    cells: NDArray[np.int64]
    beyond: Floats
    squares: Floats

    @classmethod
    def of(cls, counts: NDArray[Any], mean: Floats, inside: NDArray[np.bool_]) -> Scales:
        """Look at one forecast.

        Parameters
        ----------
        counts, mean : ndarray, shape (steps, categories, y, x)
            What happened and what was expected; 0 outside the study area.
        inside : ndarray of bool, shape (y, x)
            The cells of the study area.
        """
        found, expected, held = counts.astype(np.float64), mean, inside.astype(np.float64)
        cells, beyond, squares = [], [], []
        while True:
            cells.append(round(float(np.sum(held**2) / np.sum(held))))
            sums = [(found, expected), (found.sum(axis=0), expected.sum(axis=0))]
            beyond.append([float(np.sum((n - m) ** 2 - m)) for n, m in sums])
            squares.append([float(np.sum(m**2)) for _, m in sums])
            if held.size == 1:
                return cls(np.array(cells), np.array(beyond).T, np.array(squares).T)
            found, expected, held = map(_doubled, (found, expected, held))

    @classmethod
    def joined(cls, parts: Sequence[Scales]) -> Scales:
        """Several forecasts of the same cells as one."""
        beyond = np.sum([part.beyond for part in parts], axis=0)
        squares = np.sum([part.squares for part in parts], axis=0)
        return cls(parts[0].cells, beyond, squares)

    @property
    def dispersion(self) -> Floats:
        """D of single steps and of the whole horizon, of shape (2, scales).

        Few blocks and few forecasts measure it roughly, so it is never less than if parts that
        were measured before were independent of each other: the blocks of the next smaller size,
        and the steps of a horizon.
        """
        steps = np.maximum.accumulate(np.maximum(self.beyond[0], 0))
        horizon = np.maximum.accumulate(np.maximum(self.beyond[1], steps))
        beyond = np.stack([steps, horizon])
        some = self.squares > 0
        dispersion: Floats = np.divide(beyond, self.squares, out=np.zeros_like(beyond), where=some)
        return dispersion

    def describe(self) -> list[dict[str, float]]:
        """As ``result.json`` has it, by rising number of cells."""
        rows = zip(self.cells.tolist(), *self.dispersion.tolist(), strict=True)
        return [{"cells": cells, "step": step, "horizon": whole} for cells, step, whole in rows]


def _doubled(values: Floats) -> Floats:
    """Sums over blocks of 2 × 2 of the last two axes; what they lack at the edges counts as 0."""
    *others, rows, columns = values.shape
    padded = np.pad(values, [*[(0, 0)] * len(others), (0, rows % 2), (0, columns % 2)])
    blocks = padded.reshape(*others, -(-rows // 2), 2, -(-columns // 2), 2)
    summed: Floats = blocks.sum(axis=(-3, -1))
    return summed
