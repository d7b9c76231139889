"""Incidents as a classifier sees them: what is known at the time, and their category."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.context import Context

#: Token of a row whose text column is empty.
MISSING = "(missing)"

_EPOCH = np.datetime64("2000-01-01")
_YEAR = 365.25  # days


@dataclass(frozen=True, eq=False)
class Samples:
    """Incidents with features and the code of their category.

    Parameters
    ----------
    x, y : ndarray of float, shape (n,)
        Place (m).
    time : ndarray of datetime64[s], shape (n,)
        Local time.
    code : ndarray of int, shape (n,)
        Index into ``classes``.
    classes : tuple of str
        Names of all categories; a part of the samples may lack some.
    tokens : mapping of str to ndarray of object, shape (n,)
        Text columns as they were written, by name; `MISSING` where there was none.
    figures : mapping of str to ndarray of float32, shape (n,)
        Columns that hold numbers, and what `surrounded` adds to them, by name; finite.
    hours : bool
        Whether the times have an hour, or are dates only.
    context : Context
        What surrounds them: maps, weather, holidays.
    weight : ndarray of float32, shape (n,), optional
        What each counts when it is learned from; all 1 if not given.
    unit : ndarray of int, shape (n,), optional
        Rows with the same number belong together: where a part of the training samples is held
        out, they stay on one side. Each row is by itself if not given.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    time: NDArray[np.datetime64]
    code: NDArray[np.int64]
    classes: tuple[str, ...]
    tokens: Mapping[str, NDArray[np.object_]] = field(default_factory=dict)
    figures: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    hours: bool = True
    context: Context = field(default_factory=Context)
    weight: NDArray[np.float32] | None = None
    unit: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        """Number of incidents."""
        return len(self.code)

    def select(self, rows: NDArray[Any]) -> Samples:
        """The samples of a mask or of row numbers."""
        return replace(
            self,
            x=self.x[rows],
            y=self.y[rows],
            time=self.time[rows],
            code=self.code[rows],
            tokens={name: words[rows] for name, words in self.tokens.items()},
            figures={name: values[rows] for name, values in self.figures.items()},
            weight=None if self.weight is None else self.weight[rows],
            unit=None if self.unit is None else self.unit[rows],
        )

    def united(self) -> Samples:
        """The samples with a ``unit``: that which they have, or else each row its own."""
        return self if self.unit is not None else replace(self, unit=np.arange(len(self)))

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns of `numbers` are."""
        return (*self._parts, *self.figures)

    @cached_property
    def numbers(self) -> NDArray[np.float32]:
        """All that is a number: parts of the time, the place (m), `figures`; (n, features)."""
        columns = [*self._parts.values(), *self.figures.values()]
        return np.stack(columns, axis=1).astype(np.float32)

    @cached_property
    def _parts(self) -> dict[str, NDArray[Any]]:
        days = self.time.astype("datetime64[D]")
        months = self.time.astype("datetime64[M]")
        # 2000-01-01 was a Saturday, day 5 of a week that begins on Monday.
        parts: dict[str, NDArray[Any]] = {
            "weekday": ((days - _EPOCH).astype(np.int64) + 5) % 7,
            "day of month": (days - months).astype(np.int64) + 1,
            "month": months.astype(np.int64) % 12 + 1,
            "day of year": (days - self.time.astype("datetime64[Y]")).astype(np.int64) + 1,
            "years since 2000": (days - _EPOCH).astype(np.int64) / _YEAR,
            "x": self.x,
            "y": self.y,
            # Streets seldom run due north: a step of a tree along a diagonal needs many others.
            "x + y": self.x + self.y,
            "x - y": self.x - self.y,
        }
        if self.hours:
            minute = self.minute
            parts |= {
                "hour": minute / 60,
                "sine of the hour": np.sin(minute / 1440 * 2 * np.pi),
                "cosine of the hour": np.cos(minute / 1440 * 2 * np.pi),
                "minute": minute % 60,
                # What nobody saw happen is written down as of the hour or the half.
                "on the half hour": minute % 30 == 0,
            }
        return parts

    @property
    def minute(self) -> NDArray[np.int64]:
        """Minutes since midnight."""
        since = self.time - self.time.astype("datetime64[D]")
        minutes: NDArray[np.int64] = since.astype("timedelta64[m]").astype(np.int64)
        return minutes

    @property
    def day(self) -> NDArray[np.datetime64]:
        """Date of each."""
        return self.time.astype("datetime64[D]")

    @property
    def counts(self) -> NDArray[np.int64]:
        """Number of samples of each class."""
        return np.bincount(self.code, minlength=len(self.classes))

    @property
    def shares(self) -> NDArray[np.float64]:
        """Share of each class among the samples."""
        return self.counts / max(len(self), 1)

    def none(self) -> Samples:
        """The columns, classes and context of the samples, without a row."""
        return self.select(np.zeros(0, np.int64))
