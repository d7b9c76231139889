"""Which incidents are near repeats of which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from crimeengine.points.neighbours import Neighbours
from crimeengine.points.pairs import Floats, Integers
from crimeengine.progress import Progress


@dataclass(frozen=True, eq=False)
class Repeats:
    """Pairs of incidents within a distance and a number of days.

    Parameters
    ----------
    partners : ndarray of int, shape (n,)
        Pairs that each incident is in.
    earlier, later : ndarray of int, shape (links,)
        The incidents of the closest pairs that are not at the same place, the closest first.
    metres : ndarray of float, shape (links,)
    days : ndarray of int, shape (links,)
        Days between the two.
    """

    partners: Integers
    earlier: Integers
    later: Integers
    metres: Floats
    days: Integers

    @classmethod
    def of(
        cls,
        x: Floats,
        y: Floats,
        day: Integers,
        distance: float,
        days: int,
        links: int,
        progress: Progress,
    ) -> Repeats:
        """Find the pairs.

        Parameters
        ----------
        x, y : ndarray of float, shape (n,)
            Places (m).
        day : ndarray of int, shape (n,)
            Days since any date.
        distance : float
            Largest distance (m); 0 for the same place.
        days : int
            Most days between the two.
        links : int
            How many pairs to list, at most; those nearest in space, then in time.
        progress : Progress
        """
        near = Neighbours(x, y, distance)
        date = day[near.order]
        partners = np.zeros(len(x), np.int64)
        listed = np.empty((4, 0))
        for number, part in enumerate(near.parts):
            progress.report("link", number / len(near.parts), "Linking near repeats")
            one, other, squared = near.pairs(*part)
            apart = date[other] - date[one]
            close = np.abs(apart) <= days
            one, other, squared, apart = one[close], other[close], squared[close], apart[close]
            partners += np.bincount(one, minlength=len(x)) + np.bincount(other, minlength=len(x))
            first, second = np.where(apart < 0, (other, one), (one, other))[:, squared > 0]
            apart, squared = apart[squared > 0], squared[squared > 0]
            found = np.stack([squared, np.abs(apart), near.order[first], near.order[second]])
            listed = np.concatenate([listed, found], axis=1)
            listed = listed[:, np.lexsort(listed[::-1])[:links]]
        of_incident = np.empty_like(partners)
        of_incident[near.order] = partners
        between, earlier, later = listed[1:].astype(np.int64)
        return cls(of_incident, earlier, later, np.sqrt(listed[0]), between)
