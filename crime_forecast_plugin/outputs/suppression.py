"""Which figures rest on too few incidents to be passed on.

A figure of 1 to k - 1 recorded incidents is blanked. None and k or more are told. Where a total is
told too and what was blanked in it could be worked out from the rest, further figures are blanked,
those of the fewest incidents first, until what is missing from the total rests on two figures and
on k incidents at least.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: Why a figure is blanked.
SMALL, BESIDE = "small", "beside"


def suppressed(
    recorded: Sequence[float], k: int, totals: Iterable[Sequence[int]] = ()
) -> dict[int, str]:
    """Return the places of the figures to blank, and whether each is SMALL or BESIDE small ones.

    Parameters
    ----------
    recorded : sequence of float
        Incidents that each figure rests on; of zones that cut cells they need not be whole.
    k : int
        The fewest incidents that a figure may rest on; 0 and 1 blank nothing.
    totals : iterable of sequence of int
        The places of the figures of each sum that is told as well.
    """
    blanked = {place: SMALL for place, count in enumerate(recorded) if 0 < count < k}
    groups = [list(group) for group in totals]
    while True:
        more = {
            place
            for group in groups
            for place in _missing_beside(recorded, k, group, blanked.keys())
        }
        if not more:
            return blanked
        blanked.update((place, BESIDE) for place in more)


def _missing_beside(
    recorded: Sequence[float], k: int, group: Sequence[int], blanked: Iterable[int]
) -> list[int]:
    """The next figure to blank in a total from which the blanked ones can be worked out."""
    hidden = [place for place in group if place in blanked]
    if not hidden or (len(hidden) > 1 and sum(recorded[place] for place in hidden) >= k):
        return []
    left = [place for place in group if place not in blanked and recorded[place] > 0]
    return [min(left, key=lambda place: (recorded[place], place))] if left else []
