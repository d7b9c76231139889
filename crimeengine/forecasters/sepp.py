"""The self-exciting point process, after Mohler et al. (2011)."""

from __future__ import annotations

from dataclasses import astuple
from itertools import pairwise
from typing import Annotated, Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field
from scipy.ndimage import gaussian_filter1d

from crimeengine.forecasters.base import Arrays, Settings
from crimeengine.forecasters.points import PointRule, recent
from crimeengine.history import History, Points
from crimeengine.points.background import Background
from crimeengine.points.bandwidth import Bandwidth, bandwidth_of
from crimeengine.points.excitation import Excitement, Trigger, Window, fit_trigger
from crimeengine.points.kernels import Kernel, Places
from crimeengine.points.pairs import Pairs
from crimeengine.progress import Progress
from crimeengine.step import DAY

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

#: Candidate pairs that triggering is learned from; where there are more, those of a random part
#: of the incidents.
PAIRS = 8_000_000

#: Triggering is reckoned from incidents with so much of their surroundings in the area; from the
#: half of them that has the most where fewer have.
INTERIOR = 0.98

#: Rounds after which the background has settled, once the triggering is known.
SETTLED = 5

#: Days over which the slow change of the background is smoothed.
TREND = 90.0


class SeppSettings(Settings):
    """Settings of `Sepp`.

    Parameters
    ----------
    days : float or None
        Days back from the end of the training period that are learned from; all if null.
    distance : float
        Farthest that an incident is looked for which triggered another (m).
    memory : float
        Longest time back that it is looked for (days).
    bandwidth : {"rule", "cv"} or float
        Of the background, as of `crimeengine.forecasters.kde.KdeSettings`.
    """

    days: Annotated[float, Field(gt=0)] | None = 365
    distance: Annotated[float, Field(gt=0)] = 800
    memory: Annotated[float, Field(ge=2)] = 60
    bandwidth: Bandwidth = "cv"


class Sepp(PointRule):
    """Self-exciting point process: a background, and incidents that trigger others nearby.

    The intensity at a place and time is
    ``μ(x, y) ν(t) + Σ θ ω exp(-ω (t - t_i)) N(x - x_i, y - y_i; σ)`` over the incidents before
    (Mohler et al. 2011, Self-exciting point process modeling of crime, with the parametric
    triggering of Mohler 2014), fitted by expectation-maximisation. μ is a Gaussian
    kernel density of the incidents, each weighted by the probability that it is background, and
    integrated over the cells (`crimeengine.points.background.Background`).

    - *Slow change.* In fitting, ν follows the area's count, smoothed over `TREND` days, so that a
      level that rises for a year is not taken for triggering. In forecasting the background has
      (1 - θ) of the area's recent level, which is what a slowly changing process has.
    - *Same time, same place.* Times are taken to the day, or to the step where it is shorter. An
      incident begins to trigger when its day is over: incidents of the same day, often one event
      in several rows, or of unknown order, do not trigger each other. Places are taken
      to their cell in fitting, for triggering as for the background, or else every address or
      street that has incidents all the time would look like triggering to a background that does
      not see it; σ is then no finer than about a third of a cell.
    - *Horizon.* The incidents expected on each day ahead trigger in turn.
    """

    name = "sepp"
    Settings = SeppSettings

    def _learn(self, history: History, progress: Progress) -> None:
        """Fit each category by itself."""
        points = recent(history.points, history, self.settings.days)
        categories = history.cube.category.to_numpy()
        triggers, backgrounds = [], []
        for number, category in enumerate(categories):
            stretch = progress.stretch(number / len(categories), (number + 1) / len(categories))
            stretch.report("fit", 0.0, f"Neighbours in space and time of {category}")
            trigger, background = self._fit_one(points.of(number), history, stretch)
            triggers.append(trigger)
            backgrounds.append(background)
        self.triggers, self.background = triggers, np.array(backgrounds)

    def _fit_one(
        self, points: Points, history: History, progress: Progress
    ) -> tuple[Trigger, Floats]:
        """Triggering of one category, and the share of its background in each cell."""
        cell, inside, unit = history.cell, history.inside, _unit(history)
        if len(points) < 2:
            return Trigger(0.0, 1 / self.settings.memory, cell), inside / inside.sum()
        places, time = Places.of(points, history), _time(points, history)
        level, days = _trend(time, unit), (int(np.ptp(time)) + 1) * unit
        memory = max(round(self.settings.memory / unit), 1)
        # Where cells are wide, as far as the neighbouring ones.
        window = Window(max(self.settings.distance / cell, 1.5), memory, unit)
        row, column = (number.astype(np.float64) for number in places.cell)
        random = np.random.default_rng(self.seed)
        pairs = Pairs.of(column, row, time, window.cells, window.memory, PAIRS, random)

        kernel = Kernel(inside, bandwidth_of(points, history, self.settings.bandwidth) / cell)
        background = Background(kernel, places, pairs.chosen, level[pairs.chosen], days)
        around = Kernel(inside, window.cells / 3).share[places.cell]
        interior = around >= min(INTERIOR, float(np.median(around)))
        trigger = fit_trigger(pairs, time, interior, background.rate, window, cell, progress)

        whole = Background(kernel, places, np.arange(len(points)), level, days)
        triggered = _triggered(trigger, places, time, inside, cell, unit) / unit
        probability = np.full(len(points), 1 - trigger.number)
        for _ in range(SETTLED):
            alone = whole.rate(probability)
            probability = alone / (alone + triggered)
        expected = kernel.around(places, probability)
        return trigger, expected / expected.sum()

    def _rates(self, history: History, factor: Floats) -> Floats:
        unit = _unit(history)
        units = round(history.step.days / unit)
        end = round((history.end - history.times[0]) / np.timedelta64(round(unit * DAY), "s"))
        rates = np.zeros((len(factor), len(self.triggers), *history.inside.shape))
        for number, level in enumerate(self._level(history)):
            trigger, points = self.triggers[number], history.points.of(number)
            excitement = Excitement(trigger, history.inside, history.cell, unit)
            age = (end - 1 - _time(points, history)) * unit
            places = Places.of(points, history)
            excitement.level = excitement.kernel.around(places, np.exp(-trigger.decay * age))
            steady = (1 - trigger.number) * level / units * self.background[number]
            for step, part in enumerate(factor):
                for _ in range(units):
                    expected = part * (steady + excitement.expected)
                    rates[step, number] += expected
                    excitement.advance(expected)
        return rates

    def state(self) -> Arrays:
        """θ, ω and σ by category, and the backgrounds, beside what the rules share."""
        triggers = np.array([astuple(trigger) for trigger in self.triggers])
        return {**super().state(), "triggers": triggers, "background": self.background}

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.triggers = [Trigger(*map(float, values)) for values in state["triggers"]]
        self.background = state["background"]
        return super().restore(state, like)


def _unit(history: History) -> float:
    """The length of time to which incidents are taken, in days."""
    days = history.step.days
    return days if history.located is None else min(days, 1.0)


def _time(points: Points, history: History) -> Integers:
    """Time of each point in units from the start of the history."""
    since = (points.time - history.times[0]).astype("timedelta64[s]").astype(np.int64)
    time: Integers = since // round(_unit(history) * DAY)
    return time


def _trend(time: Integers, unit: float) -> Floats:
    """The area's smoothed count at each incident, relative to its mean over time."""
    counts = np.bincount(time - time.min()).astype(np.float64)
    width = TREND / unit
    smoothed = gaussian_filter1d(counts, width, mode="constant")
    smoothed /= gaussian_filter1d(np.ones(len(counts)), width, mode="constant")
    trend: Floats = (smoothed / smoothed.mean())[time - time.min()]
    return trend


def _triggered(
    trigger: Trigger,
    places: Places,
    time: Integers,
    inside: NDArray[np.bool_],
    cell: float,
    unit: float,
) -> Floats:
    """Incidents expected, from those before, in the cell and unit of time of each one."""
    order = np.argsort(time, kind="stable")
    edges = np.searchsorted(time[order], np.arange(time.min(), time.max() + 2))
    excitement = Excitement(trigger, inside, cell, unit)
    triggered = np.zeros(len(time))
    for start, stop in pairwise(edges):
        now = order[start:stop]
        here = places[now].cell
        triggered[now] = excitement.expected[here]
        happened = np.zeros(inside.shape)
        np.add.at(happened, here, 1)
        excitement.advance(happened)
    return triggered
