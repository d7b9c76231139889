"""What to call a layer before people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """What to call a layer, and where it comes from.

    Parameters
    ----------
    name : str
        For warnings, which outlive the file's name: ``"context layer 'bars'"``.
    file : str
        Name of the file, which refusals say as well.
    """

    name: str
    file: str

    def __str__(self) -> str:
        """The layer with its file, for refusals."""
        return f"{self.name} ({self.file})"
