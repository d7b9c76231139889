"""Numbers of things, in words."""

from __future__ import annotations


def counted(number: int, one: str, several: str = "") -> str:
    """A number with what it counts: ``"1 row has"``, ``"2,000 rows have"``.

    Parameters
    ----------
    number : int
    one, several : str
        What follows a number of one and any other; without ``several`` an s is added to ``one``.
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"
