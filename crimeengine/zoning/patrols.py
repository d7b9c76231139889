"""Patrols: contiguous sets of cells of limited size that hold many expected incidents."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter, uniform_filter

#: Places of each kind from which a patrol is grown on trial.
_SEEDS = 32

#: Cells that share an edge, as (row, column) offsets.
_EDGES = ((-1, 0), (1, 0), (0, -1), (0, 1))

Cell = tuple[int, int]


def patrols(
    expected: NDArray[np.float64], inside: NDArray[np.bool_], number: int, size: int, budget: int
) -> list[list[Cell]]:
    """Choose disjoint patrols one after the other, each the best of many that are tried.

    A patrol is grown from a seed, cell by cell: by the neighbour of most expected incidents, or by
    the one that has most together with the cells around it, which finds a way across a weak cell
    to strong ones. Seeds are the cells of most expected incidents, and the middles of the busiest
    squares of a patrol's size. To find the best patrols is a hard problem; this is a quick guess.

    Parameters
    ----------
    expected : ndarray of float, shape (y, x)
        Incidents of each cell.
    inside : ndarray of bool, shape (y, x)
        The cells to choose from.
    number : int
        Patrols, at most.
    size, budget : int
        Cells of one patrol and of all of them, at most.

    Returns
    -------
    list of list of tuple
        (row, column) of the cells of each patrol, that of most expected incidents first. There are
        fewer patrols where the budget or the cells are used up.
    """
    known = np.where(inside, expected, 0.0)
    guides = [known, (known + uniform_filter(known, 3, mode="constant")) / 2]
    guides = [np.where(inside, guide, -np.inf) for guide in guides]
    tried: dict[tuple[int, Cell], list[Cell]] = {}
    chosen: list[list[Cell]] = []
    while len(chosen) < number and (most := min(size, budget)) > 0 and np.isfinite(guides[0]).any():
        for seed in _seeds(guides[0], size):
            for way, guide in enumerate(guides):
                if (way, seed) not in tried:
                    tried[way, seed] = _grown(guide, seed, size)
        best = max((cells[:most] for cells in tried.values()), key=lambda c: _sum(known, c))
        chosen.append(best)
        budget -= len(best)
        for guide in guides:
            guide[tuple(np.transpose(best))] = -np.inf
        # A patrol that does not meet the chosen one would be grown in the same way again.
        gone = set(best)
        tried = {start: cells for start, cells in tried.items() if gone.isdisjoint(cells)}
    return sorted(chosen, key=lambda cells: _sum(known, cells), reverse=True)


def _sum(expected: NDArray[np.float64], cells: list[Cell]) -> float:
    return float(expected[tuple(np.transpose(cells))].sum())


def _seeds(left: NDArray[np.float64], size: int) -> Iterator[Cell]:
    """Cells of most expected incidents, and middles of the busiest squares of a patrol's size."""
    side = max(round(np.sqrt(size)), 1)
    free = np.isfinite(left)
    around = uniform_filter(np.where(free, left, 0.0), side, mode="constant")
    peaks = free & (around == maximum_filter(np.where(free, around, -np.inf), side))
    for values in (left, np.where(peaks, around, -np.inf)):
        flat = values.ravel()
        some = min(_SEEDS, flat.size)
        best = np.argpartition(-flat, some - 1)[:some]
        rows, columns = np.unravel_index(best[np.isfinite(flat[best])], left.shape)
        yield from zip(rows.tolist(), columns.tolist(), strict=True)


def _grown(guide: NDArray[np.float64], seed: Cell, size: int) -> list[Cell]:
    """The cells of a patrol in the order in which they join it.

    That of the highest ``guide`` joins next; of several the one with most edges in common, then the
    one nearest to the seed, so that the patrol is compact.
    """
    height, width = guide.shape
    cells: dict[Cell, None] = {}
    shared: dict[Cell, int] = {}
    border: list[tuple[float, int, int, Cell]] = [(0.0, 0, 0, seed)]
    while border and len(cells) < size:
        cell = heapq.heappop(border)[-1]
        if cell in cells:
            continue
        cells[cell] = None
        for down, right in _EDGES:
            row, column = neighbour = cell[0] + down, cell[1] + right
            if not (0 <= row < height and 0 <= column < width) or neighbour in cells:
                continue
            value = float(guide[row, column])
            if value == -np.inf:
                continue
            edges = shared[neighbour] = shared.get(neighbour, 0) + 1
            away = (row - seed[0]) ** 2 + (column - seed[1]) ** 2
            heapq.heappush(border, (-value, -edges, away, neighbour))
    return list(cells)
