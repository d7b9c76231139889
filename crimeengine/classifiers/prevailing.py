"""Windows of the maps on a lattice, and the categories that prevail in each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.samples import Samples
from crimeengine.context.blocks import hold_out_blocks
from crimeengine.context.maps import Maps

#: Windows lie at multiples of this part of their side, so that neighbours can share one.
PARTS = 16

#: Side of the cells that blocks to hold out are made of (parts).
_CELL = 4

Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Spots:
    """Where windows lie on the lattice, and which part of the day each is about.

    Parameters
    ----------
    row, column : ndarray of int, shape (n,)
        Of the middle of the window (parts); it reaches half a window around.
    slot : ndarray of int, shape (n,)
        Part of the day.
    """

    row: Numbers
    column: Numbers
    slot: Numbers

    @classmethod
    def of(cls, data: Samples, maps: Maps, window: int, slot: int) -> Spots:
        """The windows around samples.

        Parameters
        ----------
        data : Samples
        maps : Maps
        window : int
            Side of a window (pixels); a multiple of `PARTS`.
        slot : int
            Length of a part of the day (hours).
        """
        part = window // PARTS
        # A window that lies wholly beyond the maps sees nothing, wherever it lies.
        row, column = (
            np.clip(at // part, -PARTS, length // part + PARTS)
            for at, length in zip(maps.locate(data.x, data.y), maps.shape, strict=True)
        )
        return cls(row, column, data.minute // (60 * slot))

    def shifted(self, most: int, random: np.random.Generator) -> Spots:
        """The windows moved at random by up to ``most`` parts along each axis."""
        down, right = random.integers(-most, most + 1, (2, len(self.row)))
        return Spots(self.row + down, self.column + right, self.slot)

    def counts(self, spots: Spots, code: Numbers, classes: int) -> NDArray[np.int32]:
        """Incidents of each class in each window and its part of the day (n, classes).

        Parameters
        ----------
        spots : Spots
            Of the incidents.
        code : ndarray of int
            Their classes.
        classes : int
        """
        half = PARTS // 2
        first = [
            min(int(getattr(s, axis).min()) for s in (self, spots)) - half
            for axis in ("row", "column")
        ]
        row, column = self.row - first[0], self.column - first[1]
        rows, columns = spots.row - first[0], spots.column - first[1]
        height, width = (
            max(int(a.max()), int(b.max())) for a, b in ((row, rows), (column, columns))
        )
        shape = classes, height + half + 1, width + half + 1
        found = np.zeros((len(row), classes), np.int32)
        for slot in np.unique(self.slot):
            own, asked = spots.slot == slot, self.slot == slot
            index = np.ravel_multi_index((code[own], rows[own] + 1, columns[own] + 1), shape)
            table = np.bincount(index, minlength=int(np.prod(shape))).reshape(shape)
            below = table.cumsum(axis=1, dtype=np.int32).cumsum(axis=2)
            top, left = row[asked] - half, column[asked] - half
            bottom, right = top + PARTS, left + PARTS
            inner = below[:, bottom, right] - below[:, top, right]
            found[asked] = (inner - below[:, bottom, left] + below[:, top, left]).T
        return found

    def apart(
        self, share: float, between: int, seed: int
    ) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Windows to learn from, and windows in blocks of the city that are held out.

        Parameters
        ----------
        share : float
            Share of the city to hold out, about.
        between : int
            Least distance between a window of the one and of the other, along an axis (parts);
            with `PARTS` none of the one overlaps one of the other.
        seed : int
        """
        row, column = self.row // _CELL, self.column // _CELL
        row, column = row - row.min(), column - column.min()
        used = np.zeros((row.max() + 1, column.max() + 1), bool)
        used[row, column] = True
        blocks = hold_out_blocks(used, share, between + _CELL - 1, _CELL, seed)
        return blocks.learned[row, column], blocks.held[row, column]


def prevailing(counts: NDArray[np.int32], hot: int) -> NDArray[np.float32]:
    """Equal shares of the ``hot`` most frequent classes of each window, 0 of the others.

    The labels of paper 001: a window with fewer classes has fewer. Of classes that tie, the one
    that is more frequent over all windows comes first.

    Parameters
    ----------
    counts : ndarray of int, shape (n, classes)
    hot : int
    """
    total = counts.sum(axis=0, dtype=np.float64)
    order = np.argsort(-(counts + total / (total.sum() + 1)), axis=1)[:, :hot]
    marked = np.zeros(counts.shape, np.float32)
    np.put_along_axis(marked, order, 1.0, axis=1)
    marked *= counts > 0
    shares: NDArray[np.float32] = marked / np.maximum(marked.sum(axis=1, keepdims=True), 1)
    return shares
