"""The plan of a test: which steps are forecast, from where, and what is known there."""

from __future__ import annotations

from dataclasses import dataclass

from crimeengine.errors import InputError
from crimeengine.evaluation.bootstrap import block_length
from crimeengine.step import Step

#: A test of fewer forecasts than this is resampled by its single steps.
_FEW = 12


@dataclass(frozen=True)
class Plan:
    """A rolling origin: consecutive windows at the end of the data, one for each fold.

    Parameters
    ----------
    horizon : int
        Steps of one forecast.
    folds : int
        Windows; models learn anew before each, and within it only see what happens.
    test_steps : int
        Steps of a window; a multiple of ``horizon``.
    gap : int
        Steps before each forecast that are not known yet when it is made, as incidents are
        reported late. They are not learned from either.
    share : float
        Share of the area to choose as hot spots (0 to 1).
    """

    horizon: int
    folds: int
    test_steps: int
    gap: int = 0
    share: float = 0.05

    def origins(self, steps: int) -> list[range]:
        """The first steps of the forecasts of each fold, as ``range(start, stop, horizon)``.

        A fold's models learn from the steps before ``start - gap``; its forecasts end at ``stop``.

        Parameters
        ----------
        steps : int
            Steps of the whole history.

        Raises
        ------
        InputError
            If nothing is left to learn from.
        """
        first = steps - self.folds * self.test_steps
        if first - self.gap < 1:
            folds = f" in {self.folds} folds" if self.folds > 1 else ""
            gap = f" after a gap of {self.gap}" if self.gap else ""
            raise InputError(
                f"Scoring holds out {self.folds * self.test_steps} steps{folds}{gap}, but the "
                f"incidents span only {steps}; give a longer period, fewer test days or folds, or "
                "a shorter horizon or gap."
            )
        starts = range(first, steps, self.test_steps)
        return [range(start, start + self.test_steps, self.horizon) for start in starts]

    @property
    def forecasts(self) -> int:
        """Forecasts of the whole test."""
        return self.folds * self.test_steps // self.horizon

    @property
    def unit(self) -> int:
        """Steps of a unit of the bootstrap: a forecast, or a step where forecasts are few."""
        return self.horizon if self.forecasts >= _FEW else 1

    @property
    def units(self) -> int:
        """Units of the whole test."""
        return self.folds * self.test_steps // self.unit

    @property
    def block(self) -> int:
        """Units of a block of the bootstrap; steps of one forecast stay together if they can."""
        return block_length(self.units, self.horizon // self.unit)


def whole_horizons(days: float, step: Step, horizon: int) -> int:
    """Number of steps in so many days, in whole horizons and at least one."""
    return max(max(round(days / step.days), 1) // horizon, 1) * horizon
