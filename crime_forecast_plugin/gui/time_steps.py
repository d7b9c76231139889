"""The time steps that a forecast can have, in words."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication


@dataclass(frozen=True)
class TimeStep:
    """A step: the engine's code, its words, its length, and how many are usually forecast."""

    code: str
    title: str
    hours: int
    usual_count: int


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimeSteps", text)


TIME_STEPS = (
    TimeStep("1h", _tr("1 hour"), 1, 24),
    TimeStep("6h", _tr("6 hours"), 6, 28),
    TimeStep("1D", _tr("1 day"), 24, 7),
    TimeStep("7D", _tr("7 days"), 168, 4),
)


def duration_text(step: TimeStep, count: int) -> str:
    """How long so many steps are, such as "1 day and 6 hours"."""
    days, hours = divmod(step.hours * count, 24)
    parts = []
    if days:
        parts.append(_tr("1 day") if days == 1 else _tr("{:,} days").format(days))
    if hours:
        parts.append(_tr("1 hour") if hours == 1 else _tr("{} hours").format(hours))
    return _tr(" and ").join(parts)
