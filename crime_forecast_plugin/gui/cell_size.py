"""A size of cells that fits the density of points."""

from __future__ import annotations

import math

from qgis.core import QgsRectangle

#: Points that a cell has on average, over all the time that they cover.
PER_CELL = 50
#: Sides to choose from, in metres. Smaller ones than these are finer than most records are placed.
SIDES = (100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000)
#: At least so many cells lie along the shorter side of the area, or the map tells nothing.
_LEAST_ALONG = 20
#: More cells than this make models slow.
_MOST_CELLS = 250_000


def suggest_cell(count: int, box: QgsRectangle) -> int | None:
    """The side of cells (m) for a number of points in a box (m); None where nothing can be said.

    The usual rule for one map of points, a side of sqrt(2 A / n), leaves two points in a cell
    (Boots and Getis 1988, Point Pattern Analysis). A forecast counts the same cells step after
    step and needs more: with `PER_CELL` points the side is sqrt(50 A / n). It is kept
    so large that there are no more than 250,000 cells, then so small that 20 lie along the shorter
    side of the box, and rounded to the nearest of `SIDES` by ratio.
    """
    area = box.width() * box.height()
    if count < 1 or not math.isfinite(area) or area <= 0:
        return None
    side = max(math.sqrt(PER_CELL * area / count), math.sqrt(area / _MOST_CELLS))
    side = min(side, min(box.width(), box.height()) / _LEAST_ALONG)
    if side <= 0:
        return None
    return min(SIDES, key=lambda usual: abs(math.log(usual / side)))
