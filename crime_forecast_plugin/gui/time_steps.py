"""The time steps that a forecast can have, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..translation import tr


@dataclass(frozen=True)
class TimeStep:
    """A step: the engine's code, its length, and how many are usually forecast."""

    code: str
    hours: int
    usual_count: int

    @property
    def title(self) -> str:
        """How long the step is, in words."""
        return duration_text(self, 1)


TIME_STEPS = (
    TimeStep("1h", 1, 24),
    TimeStep("6h", 6, 28),
    TimeStep("1D", 24, 7),
    TimeStep("7D", 168, 4),
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
