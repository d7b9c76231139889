"""Counting: the rules that every classifier must be shown beside."""

from __future__ import annotations

from typing import Self

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.base import Arrays, Classifier
from crimeengine.classifiers.encoding import Codes, Counts, mixed, prefixed, within
from crimeengine.classifiers.samples import Samples
from crimeengine.progress import Progress

#: Side of a cell (m), hours of a slot, and how many incidents the city's shares count as.
_SIDE, _SLOT, _LEAN = 400, 3, 20


class Majority(Classifier):
    """The shares of the categories in the whole city: the most frequent is always the answer."""

    name = "majority"

    def fit(self, data: Samples, progress: Progress) -> Self:
        """Count the categories."""
        self.shares = data.shares
        return self

    def probabilities(self, data: Samples) -> NDArray[np.float32]:
        """The same shares for every sample."""
        return np.tile(self.shares.astype(np.float32), (len(data), 1))

    def state(self) -> Arrays:
        """Shares."""
        return {"shares": self.shares}

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave."""
        self.shares = state["shares"]
        return self


class PlaceAndHour(Classifier):
    """The shares of the categories by cell of 400 m and slot of three hours.

    Those of a cell and slot lean on the cell's, and those on the city's, as if they had held 20
    incidents more.
    """

    name = "place_and_hour"

    def fit(self, data: Samples, progress: Progress) -> Self:
        """Count the categories by cell, and by cell and slot."""
        self.city, number = data.shares.astype(np.float32), len(data.classes)
        cell, slot = _keys(data)
        self.cell = Counts.of(cell, data.code, number)
        self.slot = Counts.of(slot, data.code, number)
        return self

    def probabilities(self, data: Samples) -> NDArray[np.float32]:
        """The shares of each sample's cell and slot; the city's where nothing has happened."""
        shares = np.broadcast_to(self.city, (len(data), len(self.city)))
        for counts, key in zip((self.cell, self.slot), _keys(data), strict=True):
            found = counts.look_up(key) + _LEAN * shares
            shares = found / found.sum(axis=1, keepdims=True)
        return shares

    def state(self) -> Arrays:
        """Counts by cell and by slot, and the city's shares."""
        return {
            "city": self.city,
            **prefixed("cell", self.cell.state()),
            **prefixed("slot", self.slot.state()),
        }

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave."""
        self.city = state["city"]
        self.cell, self.slot = (
            Counts.restore(within(name, state), len(self.city)) for name in ("cell", "slot")
        )
        return self


def _keys(data: Samples) -> tuple[Codes, Codes]:
    """Cell, and cell with slot, of each sample."""
    cell = mixed(*(np.floor(axis / _SIDE) for axis in (data.x, data.y)))
    return cell, mixed(cell, data.minute // (60 * _SLOT))
