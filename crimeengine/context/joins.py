"""Tables joined to the areas or stations that their rows are of, by a key."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.context.label import Label
from crimeengine.counted import counted
from crimeengine.errors import InputError


@dataclass(frozen=True, eq=False)
class Joined:
    """Which rows of a table are of which places.

    Parameters
    ----------
    place : ndarray of int, shape (places,)
        Number of the key of each place.
    row : ndarray of int, shape (rows,)
        Number of the key of each row of the table; -1 if no place has it.
    keys : int
        Number of keys that places have.
    warnings : list of str
        What does not join.
    """

    place: NDArray[np.int64]
    row: NDArray[np.int64]
    keys: int
    warnings: list[str]


def join(called: Label, table: pd.Series, places: pd.Series) -> Joined:
    """Join a table's column of keys to that of places.

    Keys are compared as numbers where both columns hold nothing else, so that 7, 7.0 and "07" are
    the same, and else as text without the spaces around it.

    Raises
    ------
    InputError
        If no key joins.
    """
    of_table, of_places = _comparable(table, places)
    place, keys = pd.factorize(of_places, use_na_sentinel=False)
    row = pd.Index(keys).get_indexer(of_table)
    row = np.where(of_table.isna(), -1, row)
    found = np.isin(place, row)
    if not found.any():
        raise InputError(
            f"None of the {counted(len(table), 'row')} of the {called} joins any of the "
            f"{counted(len(places), 'place')}: '{table.name}' holds values such as "
            f"'{_some(table)}', '{places.name}' such as '{_some(places)}'; name the columns that "
            "hold the same codes, as |key=COLUMN=COLUMN."
        )
    warnings = []
    if not found.all():
        missing = int((~found).sum())
        warnings.append(
            f"{missing:,} of {counted(len(places), 'place')} of the {called.name} "
            f"{'has' if missing == 1 else 'have'} no row in its table, such as "
            f"'{_some(places[~found])}'."
        )
    lost = table[row < 0].dropna().drop_duplicates()
    if len(lost):
        warnings.append(
            f"{len(lost):,} of {counted(table.nunique(), 'key')} in the table of the {called.name} "
            f"{'is' if len(lost) == 1 else 'are'} of no place, such as '{_some(lost)}'."
        )
    return Joined(place.astype(np.int64), row.astype(np.int64), len(keys), warnings)


def require_single_rows(called: Label, key: str, row: NDArray[np.int64], values: pd.Series) -> None:
    """Raise `InputError` if a place has several rows, although nothing says when each holds."""
    order = pd.Series(np.where(row < 0, np.nan, row))
    repeated = order.duplicated().to_numpy() & (row >= 0)
    if repeated.any():
        raise InputError(
            f"The {called} has several rows for {len(np.unique(row[repeated])):,} of its "
            f"places, such as {key} '{values[repeated].iloc[0]}'; give one row a place, or say "
            "which column holds the day of each (|date=COLUMN)."
        )


def _comparable(table: pd.Series, places: pd.Series) -> tuple[pd.Series, pd.Series]:
    as_numbers = [pd.to_numeric(column, errors="coerce") for column in (table, places)]
    given = [column.notna() for column in (table, places)]
    if all(
        (number.notna() == known).all() for number, known in zip(as_numbers, given, strict=True)
    ):
        first, second = (number.astype("Float64") for number in as_numbers)
        return first.astype("float64"), second.astype("float64")
    first, second = (
        column.astype("string").str.strip().str.removesuffix(".0").astype("object")
        for column in (table, places)
    )
    return first, second


def _some(column: pd.Series) -> object:
    given = column.dropna()
    return given.iloc[0] if len(given) else ""
