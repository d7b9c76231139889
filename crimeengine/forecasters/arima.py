"""ARIMA of zones of cells: the classical time-series model, as a baseline.

The square root of a zone's counts, beyond its level shaped by the area's week, is taken for an
ARIMA process (Box and Jenkins 1970).
"""

from __future__ import annotations

from typing import Self

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field

from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, Forecaster, Settings, least_rate
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.rates.arima_process import SETTLING, Floats, Order, Process
from crimeengine.rates.zones import Zones
from crimeengine.step import DAY, Step

#: Orders (p, d, q) tried; the first is noise around the level.
ORDERS: tuple[Order, ...] = (
    (0, 0, 0),
    (1, 0, 0),
    (3, 0, 0),
    (1, 0, 1),
    (0, 1, 1),
    (1, 1, 1),
    (0, 1, 2),
)

#: Last steps that parameters are estimated from, and that a forecast looks back on.
FIT_STEPS, REACH = 2000, 1000

#: Days over which cells' shares of their zone are counted, and the incidents per cell that the
#: shares in the whole training period weigh beside these.
SHARE_DAYS, SHARE_WEIGHT = 365, 2.0

_MONDAY = np.datetime64("1970-01-05T00:00:00", "s")


class ArimaSettings(Settings):
    """Settings of `Arima`.

    Parameters
    ----------
    order : tuple of int, optional
        Autoregressive terms p, differences d (0 or 1) and moving-average terms q of every series;
        chosen for each series by Akaike's criterion if not given.
    series : int
        Zones of cells, each with a series by category; where there are no more cells than that,
        each cell is its own zone.
    """

    order: Order | None = None
    series: int = Field(12, ge=1, le=500)


class Arima(Forecaster):
    """A process for each zone and category; cells take their share of their zone's forecast.

    With z the square root of a zone's count, the level its mean, and q the mean of all zones' z
    in a step of the week relative to that of all steps, z - level · q is the process. The
    expected count is the square of the expected z plus the variance of z.
    """

    name = "arima"
    Settings = ArimaSettings

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Fit a process to the last steps of each series."""
        self.need(history, 2 * SETTLING)
        progress.report("fit", 0.0, "Grouping the cells")
        cells = int(history.inside.sum())
        number = self.settings.series
        few = cells <= number
        self.zones = Zones.single(cells) if few else Zones.around(history, number, self.seed)
        self.least = least_rate(history.steps)
        mean = history.cube.mean("time").to_numpy()[:, history.inside]
        self.share = self._shares(np.maximum(mean, self.least))
        recent = history.last(FIT_STEPS)
        roots = self._roots(recent)
        self.profile = _profile(roots, _slot(recent.times, recent.step), _slots(recent.step))
        self.level = roots.mean(axis=0)
        beyond = roots - self._usual(recent.times, recent.step)
        self.processes: list[Process] = []
        failed = 0
        for index in np.ndindex(self.level.shape):
            done = len(self.processes) / self.level.size
            progress.report("fit", done, f"Series {len(self.processes) + 1} of {self.level.size}")
            varies = np.ptp(roots[:, *index]) > 0
            process = self._choose(beyond[:, *index]) if varies else None
            failed += process is None
            self.processes.append(process or Process.noise(beyond[:, *index]))
        whole = self.level.size
        said = f"{failed} of {whole} series could not be fitted; their mean is forecast."
        self.note = said if failed else ""
        self.dispersion = self._measure_spread(recent, beyond)
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """Continue each series from the history's last steps, and share it out to the cells."""
        self.need(history, 2)
        recent = history.last(REACH)
        beyond = self._roots(recent) - self._usual(recent.times, recent.step)
        root = self._usual(history.following(horizon), history.step)
        variance = np.empty_like(root)
        for process, index in zip(self.processes, np.ndindex(self.level.shape), strict=True):
            further, variance[:, *index] = process.forecast(beyond[:, *index], horizon)
            root[:, *index] += further
        rate = self._of_cells(root, variance, self._recent_shares(history))
        values = np.zeros((horizon, *history.cube.shape[1:]))
        values[:, :, history.inside] = rate
        return Forecast(history.continued(values), self.dispersion)

    def state(self) -> Arrays:
        """Zones, shares, levels, profile, processes (padded by zeros), least rate, dispersion."""
        longest = max(max(len(p.phi), len(p.theta)) for p in self.processes)

        def padded(coefficients: Floats) -> Floats:
            return np.pad(coefficients, (0, longest - len(coefficients)))

        return {
            "label": self.zones.label,
            "share": self.share,
            "level": self.level,
            "profile": self.profile,
            "phi": np.array([padded(p.phi) for p in self.processes]),
            "theta": np.array([padded(p.theta) for p in self.processes]),
            "differences": np.array([p.differences for p in self.processes]),
            "variance": np.array([p.variance for p in self.processes]),
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.zones = Zones(state["label"])
        self.share, self.level, self.profile = state["share"], state["level"], state["profile"]
        columns = (state[name] for name in ("phi", "theta", "differences", "variance"))
        self.processes = [
            Process(phi, theta, int(differences), float(variance))
            for phi, theta, differences, variance in zip(*columns, strict=True)
        ]
        self.least, self.dispersion = float(state["least"]), state["dispersion"]
        return self

    def _choose(self, series: Floats) -> Process | None:
        if self.settings.order:
            return Process.fit(series, self.settings.order)
        guesses = {order: Process.guess(series, order) for order in ORDERS}
        judged = {order: p.criterion(series) for order, p in guesses.items() if p}
        best = min(judged, key=judged.__getitem__)
        return Process.fit(series, best) or guesses[best]

    def _roots(self, history: History) -> Floats:
        """Square roots of the zones' counts (time, category, zone)."""
        counts = history.cube.to_numpy()[:, :, history.inside].astype(np.float32)
        roots: Floats = np.sqrt(counts @ self.zones.members).astype(np.float64)
        return roots

    def _usual(self, times: NDArray[np.datetime64], step: Step) -> Floats:
        """The level shaped by the week (time, category, zone)."""
        usual: Floats = self.profile[_slot(times, step)][:, :, None] * self.level
        return usual

    def _of_cells(self, root: Floats, variance: Floats, share: Floats) -> Floats:
        """Expected counts of the cells (time, category, cell) from the roots of their zones."""
        rate = np.square(np.maximum(root, 0)) + variance
        return np.maximum(rate[:, :, self.zones.label] * share, self.least)

    def _shares(self, weight: Floats) -> Floats:
        """Share of each cell in its zone, by weights (category, cell)."""
        whole = weight @ self.zones.members
        share: Floats = weight / whole[:, self.zones.label]
        return share

    def _recent_shares(self, history: History) -> Floats:
        """Shares in the last days, shrunken to those of the training period."""
        days = history.last(max(round(SHARE_DAYS / history.step.days), 1)).cube.to_numpy()
        recent = days.sum(axis=0, dtype=np.float64)[:, history.inside]
        usual = self.share * self.zones.size[self.zones.label]
        return self._shares(recent + SHARE_WEIGHT * usual)

    def _measure_spread(self, history: History, beyond: Floats) -> NDArray[np.float64]:
        """Fit the dispersion to one-step forecasts of the last quarter of the steps."""
        start = history.steps - max(history.steps // 4, 1)
        root = self._usual(history.times, history.step) + beyond
        variance = np.empty_like(root)
        for process, index in zip(self.processes, np.ndindex(self.level.shape), strict=True):
            root[:, *index] -= process.innovations(beyond[:, *index])
            variance[:, *index] = process.variance
        shares = self._recent_shares(history.until(start))
        expected = self._of_cells(root[start:], variance[start:], shares)
        counts = history.cube.to_numpy()[start:, :, history.inside]
        pairs = zip(counts.swapaxes(0, 1), expected.swapaxes(0, 1), strict=True)
        return np.array([fit_dispersion(found, hoped) for found, hoped in pairs])


def _slots(step: Step) -> int:
    """Steps in a week; 1 where a step is longer than a day."""
    return 7 * step.per_day if step.seconds <= DAY else 1


def _slot(times: NDArray[np.datetime64], step: Step) -> NDArray[np.int64]:
    """Number of each step within its week."""
    number: NDArray[np.int64] = ((times - _MONDAY) // step.delta).astype(np.int64)
    return number % _slots(step)


def _profile(roots: Floats, slot: NDArray[np.int64], slots: int) -> Floats:
    """How the zones' roots run over the week (slot, category), relative to their mean."""
    total = roots.sum(axis=2)
    seen = np.bincount(slot, minlength=slots)[:, None]
    summed = np.zeros((slots, total.shape[1]))
    np.add.at(summed, slot, total)
    scale = seen * total.mean(axis=0)
    profile: Floats = np.divide(summed, scale, out=np.ones_like(summed), where=scale > 0)
    return profile
