"""The background of a point process: what happens without anything before it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.points.kernels import Kernel, Places

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class Background:
    """A Gaussian kernel density of incidents, each weighted by its part in the background.

    The density that an incident is judged by is that of the others, so that none is background
    only because it happened.

    Parameters
    ----------
    kernel : Kernel
    places : Places
        Of all incidents.
    chosen : ndarray of int, shape (m,)
        Those of them whose part in the background is known; they stand for the others.
    level : ndarray of float, shape (m,)
        Relative level of the background when each of the chosen happened.
    days : float
        Length of the time in which all happened.
    """

    def __init__(
        self, kernel: Kernel, places: Places, chosen: Integers, level: Floats, days: float
    ) -> None:
        self.kernel = kernel
        self.chosen = places[chosen]
        self._own = kernel.own(self.chosen)
        every = kernel.around(places, np.ones(len(places.row)))
        known = kernel.around(self.chosen, np.ones(len(chosen)))
        self._known = known[self.chosen.cell] - self._own
        self._scale = (every[self.chosen.cell] - self._own) * level / days
        # The whole area has half an incident at least.
        self._least = 0.5 / kernel.inside.sum() / days

    def rate(self, probability: Floats) -> Floats:
        """Incidents a day in the cell of each of the chosen, when it happened.

        Parameters
        ----------
        probability : ndarray of float, shape (m,)
            That each of the chosen is background.
        """
        around = self.kernel.around(self.chosen, probability)[self.chosen.cell]
        others = around - self._own * probability
        # Where hardly another one was chosen, the mean over all stands in.
        part = (others + 0.5 * probability.mean()) / (self._known + 0.5)
        rate: Floats = np.maximum(part * self._scale, self._least)
        return rate
