"""Numbers of things, in words."""

from __future__ import annotations

from collections.abc import Sequence


def counted(number: int, one: str, several: str = "") -> str:
    """A number with what it counts: ``"1 row has"``, ``"2,000 rows have"``.

    Parameters
    ----------
    number : int
    one, several : str
        What follows a number of one and any other; without ``several`` an s is added to ``one``.
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: ``"'a', 'b', 'c' and 2 more"``."""
    shown = [f"'{name}'" for name in names[:3]]
    more = [f"{len(names) - 3} more"] if len(names) > 3 else []
    *most, last = shown + more
    return f"{', '.join(most)} and {last}" if most else last
