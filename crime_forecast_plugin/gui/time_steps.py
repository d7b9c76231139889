"""The time steps that a forecast can have, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..translation import tr


@dataclass(frozen=True)
class TimeStep:
    """A step: the engine's code, its words, its length, and how many are usually forecast."""

    code: str
    title: str
    hours: int
    usual_count: int


TIME_STEPS = (
    TimeStep("1h", tr("1 hour"), 1, 24),
    TimeStep("6h", tr("6 hours"), 6, 28),
    TimeStep("1D", tr("1 day"), 24, 7),
    TimeStep("7D", tr("7 days"), 168, 4),
)


def duration_text(step: TimeStep, count: int) -> str:
    """How long so many steps are, such as "1 day and 6 hours"."""
    days, hours = divmod(step.hours * count, 24)
    parts = []
    if days:
        parts.append(tr("1 day") if days == 1 else tr("{:,} days").format(days))
    if hours:
        parts.append(tr("1 hour") if hours == 1 else tr("{} hours").format(hours))
    return tr(" and ").join(parts)
