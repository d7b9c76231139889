"""What became of the rows of an incident file: how many were kept, which were dropped and why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from crimeengine.counted import counted

#: Why a row is dropped, said of one and of several, in the order in which the reasons are tried.
REASONS = {
    "no_time": ("has no time", "have no time"),
    "unparsable_time": ("has a time that cannot be read", "have a time that cannot be read"),
    "future_date": ("lies in the future", "lie in the future"),
    "no_place": ("has no place", "have no place"),
    "null_island": ("lies at the coordinates 0, 0", "lie at the coordinates 0, 0"),
    "duplicate": ("repeats another row in every column", "repeat another row in every column"),
    "swapped": (
        "has longitude and latitude swapped, it seems",
        "have longitude and latitude swapped, it seems",
    ),
    "outside_area": ("lies outside the area", "lie outside the area"),
    "other_period": ("lies outside the chosen period", "lie outside the chosen period"),
    "other_category": (
        "is of a category that was not chosen",
        "are of a category that was not chosen",
    ),
    "patrol_driven": (
        "is of a kind that officers find themselves, so that its counts follow patrols",
        "are of kinds that officers find themselves, so that their counts follow patrols",
    ),
}


@dataclass(frozen=True)
class Intake:
    """Rows read, kept and dropped.

    Parameters
    ----------
    read : int
        Rows in the source.
    dropped : dict of str to int
        Rows dropped by reason, a key of `REASONS`; each row counts once.
    warnings : tuple of str
        What a person should know about these data.
    kinds : dict of str to int
        Rows of categories whose counts follow patrols that were not kept, by category.
    """

    read: int
    dropped: dict[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    kinds: dict[str, int] = field(default_factory=dict)

    @property
    def kept(self) -> int:
        """Rows that were kept."""
        return self.read - sum(self.dropped.values())

    def drop(self, reason: str, rows: int) -> Intake:
        """The intake after dropping ``rows`` more rows for a reason."""
        if rows == 0:
            return self
        dropped = {**self.dropped, reason: self.dropped.get(reason, 0) + rows}
        return replace(self, dropped=dropped)

    def warn(self, text: str) -> Intake:
        """The intake with one more thing to know."""
        return replace(self, warnings=(*self.warnings, text))

    def describe(self) -> dict[str, Any]:
        """The intake as plain data, with a sentence for each reason."""
        return {
            "read": self.read,
            "kept": self.kept,
            "dropped": [
                {"reason": reason, "count": rows, "text": self._sentence(reason, rows)}
                for reason, rows in self.dropped.items()
            ],
            "patrol_driven": self.kinds,
            "warnings": list(self.warnings),
        }

    def _sentence(self, reason: str, rows: int) -> str:
        one, several = REASONS[reason]
        text = counted(rows, f"row {one}", f"rows {several}")
        if reason != "patrol_driven":
            return text
        kinds = ", ".join(f"{kind} {number:,}" for kind, number in self.kinds.items())
        return f"{text}: {kinds}; name them, or choose to count such kinds, to have them in"
