"""The cells of a grid's study area, as layers are drawn on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from crimeengine.grid import Grid


@dataclass(frozen=True, eq=False)
class Cells:
    """The study area's cells by number, in row-major order.

    Parameters
    ----------
    grid : Grid
    """

    grid: Grid

    def __len__(self) -> int:
        """Number of cells."""
        return len(self.centres)

    @cached_property
    def centres(self) -> NDArray[np.float64]:
        """Centres of the cells (m), of shape (cells, 2)."""
        rows, columns = np.nonzero(self.grid.inside)
        return np.stack([self.grid.x[columns], self.grid.y[rows]], axis=1)

    @cached_property
    def squares(self) -> NDArray[np.object_]:
        """Polygons of the cells."""
        return self.grid.squares()

    @cached_property
    def diagonal(self) -> float:
        """Length of the grid's diagonal (m): how far anything in it may be."""
        left, bottom, right, top = self.grid.bounds
        return float(np.hypot(right - left, top - bottom))

    def locate(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.int64]:
        """Number of the cell of each place (m); -1 outside the area."""
        index, found = self.grid.locate(x, y)
        return np.where(found, self._numbers[index], -1)

    @cached_property
    def _numbers(self) -> NDArray[np.int64]:
        return np.cumsum(self.grid.inside.ravel(), dtype=np.int64) - 1
