"""Zones: the cells around the places where incidents gather."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from crimeengine.history import History


@dataclass(frozen=True, eq=False)
class Zones:
    """A partition of the study area's cells.

    Parameters
    ----------
    label : ndarray of int, shape (cells,)
        Number of the zone of each cell of the study area, in row-major order. Each number from 0
        to the largest occurs.
    """

    label: NDArray[np.int64]

    @classmethod
    def around(cls, history: History, number: int, seed: int) -> Self:
        """Cells by the nearest k-means centre of the incidents.

        Parameters
        ----------
        history : History
            Whose incidents of all categories are clustered by place.
        number : int
            Centres; there are fewer zones where incidents have fewer places, and where a centre
            is nearest to no cell.
        seed : int
        """
        # Takes a second to import, which commands that forecast otherwise need not wait for.
        from sklearn.cluster import KMeans

        inside = history.inside
        points = history.points
        if len(points) == 0:
            return cls(np.zeros(int(inside.sum()), np.int64))
        place, times = np.unique(points.x + 1j * points.y, return_counts=True)
        places = np.c_[place.real, place.imag]
        # Sums over coordinates of millions of metres would lose the millimetres.
        origin = places.mean(axis=0)
        means = KMeans(min(number, len(places)), n_init=4, random_state=seed)
        means.fit(places - origin, sample_weight=times)
        row, column = np.nonzero(inside)
        middles = np.c_[history.cube.x.to_numpy()[column], history.cube.y.to_numpy()[row]]
        nearest = means.predict(middles - origin)
        return cls(np.unique(nearest, return_inverse=True)[1].astype(np.int64))

    @classmethod
    def single(cls, cells: int) -> Self:
        """Every cell a zone of its own."""
        return cls(np.arange(cells))

    def __len__(self) -> int:
        """Number of zones."""
        return int(self.label.max()) + 1

    @property
    def size(self) -> NDArray[np.int64]:
        """Number of cells of each zone."""
        return np.bincount(self.label)

    @property
    def members(self) -> NDArray[np.float32]:
        """1 where a cell (row) lies in a zone (column); cell values @ members are zone sums."""
        return np.eye(len(self), dtype=np.float32)[self.label]
