"""Which earlier steps a network looks at (Wang et al. 2017, figure 4)."""

from __future__ import annotations

from dataclasses import dataclass

from crimeengine.step import DAY, Step


@dataclass(frozen=True)
class Lags:
    """Which earlier steps each branch sees, in steps before the one to forecast."""

    closeness: tuple[int, ...]
    period: tuple[int, ...]
    trend: tuple[int, ...]

    @classmethod
    def of(cls, step: Step, closeness: int, period: int, trend: int) -> Lags:
        """So many lags of each branch.

        Periods and trends are days and weeks for steps under a day, weeks and four weeks for steps
        under a week, and then four weeks and years.
        """
        if step.per_day > 1:
            lengths = DAY, 7 * DAY
        elif step.seconds < 7 * DAY:
            lengths = 7 * DAY, 28 * DAY
        else:
            lengths = 28 * DAY, 364 * DAY

        def multiples(length: int, number: int) -> tuple[int, ...]:
            every = max(round(length / step.seconds), 1)
            return tuple(every * k for k in range(1, number + 1))

        return cls(
            multiples(step.seconds, closeness),
            multiples(lengths[0], period),
            multiples(lengths[1], trend),
        )

    @property
    def branches(self) -> tuple[tuple[int, ...], ...]:
        """The lags of each branch that sees anything."""
        return tuple(lags for lags in (self.closeness, self.period, self.trend) if lags)

    @property
    def longest(self) -> int:
        """Steps of history that a forecast needs."""
        return max(lag for lags in self.branches for lag in lags)
