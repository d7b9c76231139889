"""ProMap: prospective hot-spotting, after Bowers, Johnson and Pease (2004)."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from crimeengine.forecasters.base import Settings
from crimeengine.forecasters.points import PointRule, recent
from crimeengine.history import History, Points
from crimeengine.points.kernels import Places
from crimeengine.progress import Progress
from crimeengine.step import DAY

Floats = NDArray[np.float64]

_WEEK = 7 * DAY


class PromapSettings(Settings):
    """Settings of `Promap`.

    Parameters
    ----------
    distance : float
        How far from an incident there is risk (m).
    days : float
        How long after it there is risk.
    """

    distance: Annotated[float, Field(gt=0)] = 400
    days: Annotated[float, Field(gt=0)] = 61


class Promap(PointRule):
    """Risk around recent incidents that falls with distance and with time.

    The risk of a cell is the sum, over the incidents within 400 m and two months, of
    1 / (1 + whole half-cells away) · 1 / (1 + whole weeks ago) (Bowers, Johnson and Pease 2004,
    Prospective hot-spotting: the future of crime mapping?). The distance is that from the
    incident to the centre of the cell, in halves of the cell's side, rounded down; the weeks are
    those from the incident to the moment of forecasting, rounded down. An incident always counts
    in its own cell, however large the cells. The map is scaled to the area's recent level and
    holds for every step of the horizon; cells without risk get the least rate.
    """

    name = "promap"
    Settings = PromapSettings

    def _learn(self, history: History, progress: Progress) -> None:
        """Nothing: the rule has no parameters."""
        progress.report("fit", 0.0, "Weighing recent incidents")

    def _rates(self, history: History, factor: Floats) -> Floats:
        points = recent(history.points, history, self.settings.days)
        maps = []
        for number, level in enumerate(self._level(history)):
            risk = self._risk(points.of(number), history)
            maps.append(risk * (level / max(risk.sum(), np.finfo(float).tiny)))
        rates: Floats = factor[:, None, None, None] * np.array(maps)
        return rates

    def _risk(self, points: Points, history: History) -> Floats:
        """Sum of the weights of the points in each cell; 0 outside the area."""
        row, column = Places.of(points, history).cell
        # From the centre of the point's cell to the point, in sides of a cell.
        south = (history.cube.y.to_numpy()[row] - points.y) / history.cell
        east = (points.x - history.cube.x.to_numpy()[column]) / history.cell
        weeks = (history.end - points.time).astype("timedelta64[s]").astype(np.int64) // _WEEK
        weight = 1 / (1 + weeks)
        within = self.settings.distance / history.cell
        reach = int(np.ceil(within + 0.5))
        # The margin takes what would fall beside the grid.
        shape = history.inside.shape[0] + 2 * reach, history.inside.shape[1] + 2 * reach
        own = (row + reach) * shape[1] + column + reach
        risk = np.zeros(shape[0] * shape[1])
        for down in range(-reach, reach + 1):
            for right in range(-reach, reach + 1):
                away = np.hypot(down - south, right - east)
                near = (away <= within) | (down == right == 0)
                value = weight[near] / (1 + np.floor(2 * away[near]))
                there = own[near] + down * shape[1] + right
                risk += np.bincount(there, weights=value, minlength=risk.size)
        kept = risk.reshape(shape)[reach : shape[0] - reach, reach : shape[1] - reach]
        return kept * history.inside
