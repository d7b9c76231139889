"""What to learn from and what to be tested on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.samples import Samples
from crimeengine.errors import InputError


def split(data: Samples, how: str, share: float, seed: int) -> NDArray[np.bool_]:
    """Which samples are held out for the test.

    Parameters
    ----------
    data : Samples
    how : {"random", "time"}
        ``"random"`` draws rows, as paper 000 does; ``"time"`` takes the last days, which is what
        it is like to use a model.
    share : float
        Share of the rows, or of the days, to hold out (0 to 1).
    seed : int

    Raises
    ------
    InputError
        If the samples lie on one day only and are to be split by time, or there are too few.
    """
    test = np.zeros(len(data), dtype=bool)
    if how == "random":
        held = round(share * len(data))
        test[np.random.default_rng(seed).permutation(len(data))[:held]] = True
    else:
        days = np.unique(data.day)
        if len(days) < 2:
            raise InputError(
                f"All incidents are of {days[0]}, so that they cannot be split by time; split at "
                "random or give a longer period."
            )
        first = min(max(round((1 - share) * len(days)), 1), len(days) - 1)
        test = data.day >= days[first]
    if not test.any() or test.all():
        raise InputError(
            f"{len(data)} incidents are too few to hold {share:.0%} of them out for a test; give "
            "more of them."
        )
    return test
