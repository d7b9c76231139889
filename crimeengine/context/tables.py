"""Tables without geometry, and columns of numbers."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyogrio
from numpy.typing import NDArray

from crimeengine.context.label import Label
from crimeengine.context.places import UNREADABLE, unreadable
from crimeengine.errors import InputError
from crimeengine.table import PARQUET, TEXT, read_csv


def read_rows(
    called: Label, file: Path, layername: str | None, as_text: Sequence[str | None] = ()
) -> pd.DataFrame:
    """Read a table: CSV, Parquet, or any that GDAL reads.

    Parameters
    ----------
    called : Label
        What to call it in messages.
    file : path
    layername : str, optional
        The table of a file that has several.
    as_text : sequence of str
        Columns of a CSV file that stay text.

    Raises
    ------
    InputError
        If it does not exist or cannot be read.
    """
    if not file.exists():
        raise InputError(f"The file of the {called} does not exist: {file}; check the path.")
    kind = file.suffix.lower()
    try:
        if kind in PARQUET:
            table = pd.read_parquet(file)
        elif kind in TEXT:
            table = read_csv(file, as_text)
        else:
            table = pyogrio.read_dataframe(file, layer=layername, read_geometry=False)
    except UNREADABLE as error:
        raise unreadable(called, error) from error
    # Nobody sees, or writes, a space at the end of a name.
    return table.rename(columns=lambda name: str(name).strip()).reset_index(drop=True)


def require_column(called: Label, known: Sequence[str], column: str | None) -> None:
    """Raise `InputError` if a column is named and is not among the known ones."""
    if column is None or column in known:
        return
    near = difflib.get_close_matches(column, known, n=1)
    has = f"it has {', '.join(known)}." if known else "it has none."
    hint = f"did you mean '{near[0]}'?" if near else has
    raise InputError(f"The {called} has no column '{column}'; {hint}")


def numbers(called: Label, column: pd.Series) -> NDArray[np.float64]:
    """A column as numbers; NaN where there is none.

    Raises
    ------
    InputError
        If it holds text, or nothing.
    """
    converted = pd.to_numeric(column, errors="coerce").to_numpy(np.float64, na_value=np.nan)
    text = column[np.isnan(converted) & column.notna().to_numpy()]
    if len(text):
        raise InputError(
            f"The column '{column.name}' of the {called} holds text, such as '{text.iloc[0]}'; "
            "choose one that holds numbers."
        )
    known = np.isfinite(converted)
    if not known.any():
        raise InputError(f"The column '{column.name}' of the {called} is empty; leave it out.")
    return np.where(known, converted, np.nan)


def number_columns(table: pd.DataFrame) -> list[str]:
    """Columns that hold numbers."""
    return [
        str(name)
        for name in table.columns
        if pd.api.types.is_numeric_dtype(table[name].dtype) and table[name].notna().any()
    ]
