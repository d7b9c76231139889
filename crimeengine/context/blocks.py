"""Blocks of cells held out in space, with a margin around them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation


@dataclass(frozen=True, eq=False)
class Blocks:
    """Cells to learn from and cells held out; those of the margin belong to neither.

    Parameters
    ----------
    learned, held : ndarray of bool, shape (y, x)
        No cell of the one lies nearer than the margin to a cell of the other.
    """

    learned: NDArray[np.bool_]
    held: NDArray[np.bool_]


def hold_out_blocks(
    inside: NDArray[np.bool_],
    share: float,
    margin: float,
    cell: float,
    seed: int,
    blocks: int = 4,
) -> Blocks:
    """Hold out square blocks of cells at random places.

    Parameters
    ----------
    inside : ndarray of bool, shape (y, x)
        The cells to divide.
    share : float
        Share of them to hold out, about (0 to 1).
    margin : float
        Least distance, along either axis, between the centres of a cell learned from and of one
        held out (m). With the side of a window, no two windows centred on them overlap.
    cell : float
        Side of a cell (m).
    seed : int
    blocks : int
        Into about how many blocks to divide the held-out cells; fewer lose less to the margin.
    """
    wanted = round(share * inside.sum())
    side = max(round(np.sqrt(wanted / blocks)), 1)
    random = np.random.default_rng(seed)
    # Tiles from a random corner: their edges fall elsewhere with each seed.
    rows, columns = ((np.arange(length) + random.integers(side)) // side for length in inside.shape)
    tile = rows[:, None] * (columns.max() + 1) + columns
    within = np.bincount(tile[inside], minlength=int(tile.max()) + 1)
    order = random.permutation(len(within))
    # Tiles that are mostly in the area first, so that blocks are blocks and not splinters.
    order = order[np.argsort(within[order] <= side**2 / 2, kind="stable")]
    enough = np.searchsorted(np.cumsum(within[order]), wanted)
    held = inside & np.isin(tile, order[: enough + 1]) if wanted else np.zeros_like(inside)
    reach = max(int(np.ceil(round(margin / cell, 6))) - 1, 0)
    near = binary_dilation(held, np.ones((2 * reach + 1, 2 * reach + 1), bool))
    return Blocks(inside & ~near, held)
