"""What the recorded clock times are worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Share of the times on a single minute of the day from which on they are only dates.
_ONLY_DATES = 0.95

#: Minutes of the day that are written where nobody knows the time: 0:00, 0:01, 12:00.
_PLACEHOLDERS = (0, 1, 720)

#: A placeholder is suspected that holds this share of all times, and so many times as many as
#: the same minute of the other hours usually does.
_LEAST_SHARE, _LEAST_RATIO = 0.01, 2.0

#: Times that are needed to suspect any.
_ENOUGH = 200

#: With fewer times that are all alike, none of them a placeholder, nothing is to be told from that.
_FEW = 20


@dataclass(frozen=True)
class Clock:
    """What the recorded times of day are worth.

    Parameters
    ----------
    has_hours : bool
        Whether there are any; else the times are only dates.
    notes : tuple of str
        Sentences for whoever reads charts of hours.
    """

    has_hours: bool
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, time: NDArray[np.datetime64]) -> Clock:
        """Look at times, ``datetime64[s]`` of shape (n,)."""
        minute = (time - time.astype("datetime64[D]")).astype(np.int64) // 60
        counts = np.bincount(minute, minlength=1440)
        top = int(counts.argmax())
        share = counts[top] / len(time)
        if share >= _ONLY_DATES and (len(time) >= _FEW or top in _PLACEHOLDERS):
            return cls(
                False,
                (
                    f"{share:.1%} of the times are {_clock(top)}: the dates come without hours, so "
                    "the table and the chart of hours are left out.",
                ),
            )
        suspects = [minute for minute in _PLACEHOLDERS if _stands_out(counts, minute)]
        return cls(
            True,
            tuple(
                f"{counts[minute] / len(time):.1%} of the times are exactly {_clock(minute)}, "
                "which is often written where the time is not known; read that hour with care."
                for minute in suspects
            ),
        )


def _stands_out(counts: NDArray[np.int64], minute: int) -> bool:
    number, total = counts[minute], counts.sum()
    if total < _ENOUGH or number < _LEAST_SHARE * total:
        return False
    alike = np.delete(counts[minute % 60 :: 60], [0, 12])
    return bool(number >= _LEAST_RATIO * np.median(alike))


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
