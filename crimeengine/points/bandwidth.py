"""How wide a Gaussian kernel should be."""

from __future__ import annotations

from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.history import History, Points
from crimeengine.points.kernels import Kernel, Places

#: ``"rule"``, ``"cv"`` or metres.
Bandwidth = Literal["rule", "cv"] | Annotated[float, Field(gt=0)]

#: Bandwidths tried, in sides of a cell: from a sixteenth, which leaves each incident in its cell,
#: to sixteen in steps of √2.
CANDIDATES = 2.0 ** np.arange(-4, 4.5, 0.5)

#: Share of the period that is forecast from the rest to choose among the candidates.
VALIDATION = 0.25

#: Points that each part of the period needs for that.
ENOUGH = 20


def bandwidth_of(points: Points, history: History, wanted: Bandwidth) -> float:
    """The bandwidth for points (m).

    Parameters
    ----------
    points : Points
        Of one category, in the order of time.
    history : History
        For its grid.
    wanted : {"rule", "cv"} or float
        ``"rule"``: `by_rule`; ``"cv"``: `by_validation`; a number is taken as it is (m).
    """
    if wanted == "rule":
        return by_rule(points, history)
    if wanted == "cv":
        return by_validation(points, history)
    return float(wanted)


def by_rule(points: Points, history: History) -> float:
    """The rule of thumb of Scott (1992) and Silverman (1986), which agree in two dimensions.

    n^(-1/6) times the standard deviation, pooled over x and y; at least a sixteenth of a cell.
    """
    least = CANDIDATES[0] * history.cell
    if len(points) < 2:
        return float(max(least, history.cell))
    deviation = np.sqrt((points.x.var(ddof=1) + points.y.var(ddof=1)) / 2)
    return float(max(deviation * len(points) ** (-1 / 6), least))


def by_validation(points: Points, history: History) -> float:
    """The candidate that forecast the last quarter of the points' period best from the rest.

    Judged by the Poisson deviance of the cells' counts. The level is taken from that quarter, as
    only the shape is in question; no cell is expected to have less than half an incident in the
    time of the rest. Few points leave it to `by_rule`.
    """
    if len(points) < 4 * ENOUGH:
        return by_rule(points, history)
    since = points.time[0]
    cut = history.end - (history.end - since) * VALIDATION
    before, after = points.between(since, cut), points.between(cut, history.end)
    if min(len(before), len(after)) < ENOUGH:
        return by_rule(points, history)
    known, inside = Places.of(before, history), history.inside
    counts = np.zeros(inside.shape)
    np.add.at(counts, Places.of(after, history).cell, 1)
    least = 0.5 * VALIDATION / (1 - VALIDATION)
    weights = np.full(len(before), len(after) / len(before))
    deviances = [
        poisson_deviance(
            counts[inside],
            np.maximum(Kernel(inside, bandwidth).around(known, weights)[inside], least),
        )
        for bandwidth in CANDIDATES
    ]
    return float(CANDIDATES[int(np.argmin(deviances))] * history.cell)
