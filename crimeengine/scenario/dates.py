"""The days of a scenario: those of the forecast, earlier ones or later ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from crimeengine.errors import InputError
from crimeengine.history import History
from crimeengine.scenario.base import Base
from crimeengine.step import DAY, Step
from crimeengine.study import Study
from crimeengine.times import shown

#: Steps that must be known before the first day of a scenario.
_LEAST = 30

#: Steps that may be forecast from one moment, as in the job of a forecast.
_MOST = 1000


@dataclass(frozen=True)
class Dates:
    """When a scenario begins.

    Parameters
    ----------
    start : datetime, optional
        First day (local time); none if it is that of the forecast.
    skipped : int
        Steps between the end of what is known and the first step.
    changes, cautions : tuple of str
    """

    start: datetime | None = None
    skipped: int = 0
    changes: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()

    @classmethod
    def of(cls, base: Base, start: datetime | None) -> Dates:
        """What a job asks of a forecast.

        Raises
        ------
        InputError
            If no step begins then, or it lies too far from what is known.
        """
        history = base.history
        begins, end, step = np.datetime64(start or "NaT", "s"), history.end, history.step
        if start is None or begins == end:
            return cls()
        skipped = 0
        if begins > end:
            skipped = _whole_steps(begins, end, step)
            _refuse_late(base, begins, skipped)
        else:
            _refuse_between(begins, step)
            _refuse_early(history, begins)
        cautions = [
            f"The days differ: each step of the scenario, from {_day(begins)} on, is compared with "
            f"the same step of the forecast, from {_day(end)} on."
        ]
        if begins < base.trained_until:
            cautions.append(
                f"The model has learned from incidents until {_day(base.trained_until)}, after the "
                "scenario's first day; this is no test of how well it would have forecast then."
            )
        return cls(start, skipped, (f"the days from {_day(begins)} on",), tuple(cautions))

    def cut(self, study: Study, base: Base) -> History:
        """What is known before the scenario begins."""
        if self.start is None or self.skipped:
            return study.history
        incidents = study.incidents.between(None, self.start).together()
        moment = np.datetime64(self.start, "s")
        context = study.history.context.until(moment)
        return History.of(incidents, study.grid, study.history.step, context)


def _whole_steps(begins: np.datetime64, end: np.datetime64, step: Step) -> int:
    steps, rest = divmod(int((begins - end).astype(np.int64)), step.seconds)
    if rest:
        earlier = end + steps * step.delta
        raise InputError(
            f"The start {_day(begins)} is not the beginning of a step: after the data they begin "
            f"every {step.words}; give {_day(earlier)} or {_day(earlier + step.delta)}."
        )
    return steps


def _refuse_late(base: Base, begins: np.datetime64, skipped: int) -> None:
    if skipped + base.job.horizon > _MOST:
        latest = base.history.end + (_MOST - base.job.horizon) * base.history.step.delta
        raise InputError(
            f"The start {_day(begins)} lies {skipped:,} steps after the data; no more than "
            f"{_MOST:,} steps can be forecast, so give {_day(latest)} or an earlier day."
        )


def _refuse_between(begins: np.datetime64, step: Step) -> None:
    unit = min(step.seconds, DAY)
    rest = int(begins.astype("datetime64[s]").astype(np.int64)) % unit
    if rest:
        raise InputError(
            f"The start {_day(begins)} is not the beginning of a step; give "
            f"{_day(begins - np.timedelta64(rest, 's'))}."
        )


def _refuse_early(history: History, begins: np.datetime64) -> None:
    earliest = history.times[0] + _LEAST * history.step.delta
    if begins < earliest:
        raise InputError(
            f"The start {_day(begins)} leaves less than {history.step.span(_LEAST)} of incidents "
            f"to forecast from; give {_day(earliest)} or a later day."
        )


def _day(moment: np.datetime64) -> str:
    return shown(str(moment))
