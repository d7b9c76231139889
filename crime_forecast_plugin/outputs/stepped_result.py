"""The folder of a job whose products go by time steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from qgis.PyQt.QtCore import QDate, QLocale

from ..translation import tr
from .result import Result


@dataclass(frozen=True)
class Step:
    """One time step: a band of the rasters; `end` is exclusive, both are local times."""

    band: int
    start: datetime
    end: datetime

    @property
    def title(self) -> str:
        """The step in words, as short as its length allows."""
        day = _written(self.start, tr("ddd d MMM yyyy"))
        if self.end - self.start < timedelta(days=1):
            return f"{day}, {self.start:%H:%M}–{self.end:%H:%M}"
        if self.end - self.start == timedelta(days=1):
            return day
        return period_text(self.start, self.end)


class SteppedResult(Result):
    """Products of some time steps and what they say."""

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps, in order."""
        return tuple(
            Step(
                step["band"],
                datetime.fromisoformat(step["start"]),
                datetime.fromisoformat(step["end"]),
            )
            for step in self.content["steps"]
        )

    @property
    def start(self) -> datetime:
        """Beginning of the first step."""
        return self.steps[0].start

    @property
    def end(self) -> datetime:
        """End of the last step, exclusive."""
        return self.steps[-1].end

    @property
    def period(self) -> str:
        """The whole period in words."""
        return period_text(self.start, self.end)


def period_text(start: datetime, end: datetime) -> str:
    """Return a period in words; whole days name the last day that is in it."""
    if start.time() == end.time() == datetime.min.time():
        last = end - timedelta(days=1)
        if start.date() == last.date():
            return _day(start)
        if (start.year, start.month) == (last.year, last.month):
            return tr("{}–{}").format(start.day, _day(last))
        if start.year == last.year:
            return f"{_written(start, tr('d MMM'))} – {_day(last)}"
        return f"{_day(start)} – {_day(last)}"
    if start.date() == end.date():
        return f"{_day(start)}, {start:%H:%M}–{end:%H:%M}"
    return f"{_day(start)}, {start:%H:%M} – {_day(end)}, {end:%H:%M}"


def _day(moment: datetime) -> str:
    return _written(moment, tr("d MMM yyyy"))


def _written(moment: datetime, form: str) -> str:
    """Write a day in the language that QGIS speaks."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), form)
