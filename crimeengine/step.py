"""The time step: how long the counting lasts, and when a step begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.errors import InputError

DAY = 86_400

_SECONDS = {"min": 60, "h": 3_600, "d": DAY, "w": 7 * DAY}


@dataclass(frozen=True)
class Step:
    """A length of time.

    Parameters
    ----------
    seconds : int
        A divisor or a multiple of a day.
    """

    seconds: int

    @classmethod
    def parse(cls, text: str) -> Step:
        """Read ``"1h"``, ``"6h"``, ``"1D"``, ``"7D"`` or ``"2W"``.

        Raises
        ------
        InputError
            If the text is none of these, or a step that does not fit into a day.
        """
        match = re.fullmatch(r"\s*(\d+)\s*(min|h|d|w)\s*", text.lower())
        if not match or int(match[1]) == 0:
            raise InputError(f"The step '{text}' is unknown; write 1h, 6h, 1D or 7D.")
        seconds = int(match[1]) * _SECONDS[match[2]]
        if seconds % DAY and DAY % seconds:
            raise InputError(f"The step '{text}' does not divide a day evenly; try 1h, 6h or 1D.")
        return cls(seconds)

    @property
    def per_day(self) -> int:
        """Steps in a day; 1 where a step is a day or longer."""
        return max(DAY // self.seconds, 1)

    @property
    def days(self) -> float:
        """Length in days."""
        return self.seconds / DAY

    @property
    def delta(self) -> np.timedelta64:
        """Length for reckoning with times."""
        return np.timedelta64(self.seconds, "s")

    @property
    def words(self) -> str:
        """The step as a unit: ``"day"``, ``"week"``, ``"6 hours"``."""
        number, unit = self._in_units()
        return unit if number == 1 else f"{number} {unit}s"

    def span(self, steps: int) -> str:
        """The length of several steps: ``"7 days"``, ``"24 hours"``, ``"4 weeks"``."""
        number, unit = self._in_units()
        return f"{number * steps} {unit}{'' if number * steps == 1 else 's'}"

    def _in_units(self) -> tuple[int, str]:
        for unit, name in ((7 * DAY, "week"), (DAY, "day"), (3_600, "hour")):
            if self.seconds % unit == 0:
                return self.seconds // unit, name
        return self.seconds // 60, "minute"

    def __str__(self) -> str:
        """The step as `parse` reads it."""
        for unit, letter in ((DAY, "D"), (3_600, "h")):
            if self.seconds % unit == 0:
                return f"{self.seconds // unit}{letter}"
        return f"{self.seconds // 60}min"

    def edges(
        self, first: np.datetime64, last: np.datetime64
    ) -> tuple[np.datetime64, np.datetime64]:
        """Start and end of the whole steps that hold the times from ``first`` to ``last``.

        Steps begin at midnight or at whole parts of the day. Steps of several days are counted
        back from the end of the last day, so that the newest step is whole.
        """
        unit = np.timedelta64(min(self.seconds, DAY), "s")
        zero = np.datetime64("1970-01-01T00:00:00", "s")
        end = zero + ((last - zero) // unit + 1) * unit
        start = zero + ((first - zero) // unit) * unit
        steps = max(int((end - start) // self.delta), 1)
        return end - steps * self.delta, end

    def starts(self, start: np.datetime64, steps: int) -> NDArray[np.datetime64]:
        """Start times of ``steps`` steps from ``start`` on."""
        starts: NDArray[np.datetime64] = start.astype("datetime64[s]") + (
            np.arange(steps) * self.delta
        )
        return starts
