"""Which figures rest on too few incidents to be passed on.

A figure of 1 to k - 1 recorded incidents is blanked. None and k or more are told. Where a total is
told too and what was blanked in it could be worked out from the rest, further figures are blanked,
those of the fewest incidents first, until what is missing from the total rests on two figures and
on k incidents at least.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

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
    # What is blanked in a smaller total may be enough for the larger ones that it is part of.
    groups = sorted((list(group) for group in totals), key=len)
    while True:
        found = (_missing_beside(recorded, k, group, blanked) for group in groups)
        place = next((place for place in found if place is not None), None)
        if place is None:
            return blanked
        blanked[place] = BESIDE


def _missing_beside(
    recorded: Sequence[float], k: int, group: Sequence[int], blanked: Collection[int]
) -> int | None:
    """The next figure to blank in a total from which the blanked ones can be worked out."""
    hidden = [place for place in group if place in blanked]
    if not hidden or (len(hidden) > 1 and sum(recorded[place] for place in hidden) >= k):
        return None
    left = [place for place in group if place not in blanked and recorded[place] > 0]
    return min(left, key=lambda place: (recorded[place], place), default=None)
