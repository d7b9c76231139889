"""From incidents and their columns to samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.classifiers.leaks import by_data, by_name, tells_place
from crimeengine.classifiers.samples import MISSING, Samples
from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.incidents import NONE, Incidents
from crimeengine.patterns.clock import Clock

#: The class that rare categories are pooled in, and most classes that can be told apart.
OTHER, MOST_CLASSES = "(other)", 200

#: Columns of numbers with more different values than this are figures, the others are names.
_NAMES = 100


@dataclass(frozen=True, eq=False)
class Gathered:
    """Samples, and what was decided on the way.

    Parameters
    ----------
    samples : Samples
    pooled : dict of str to int
        Rare categories that became `OTHER`, with their number of incidents.
    leaks : dict of str to str
        Columns that give the category away and are used all the same, with the reason.
    withheld : dict of str to str
        Columns that nobody asked for and that are left out, as they give the category away.
    """

    samples: Samples
    pooled: dict[str, int]
    leaks: dict[str, str]
    withheld: dict[str, str]


def gather(
    incidents: Incidents,
    crs: CRS,
    target: str,
    columns: Sequence[str],
    insist: Sequence[str],
    least: int,
    offered: Sequence[str] = (),
) -> Gathered:
    """Make samples of incidents.

    Parameters
    ----------
    incidents : Incidents
        With the target and all columns in ``extra``.
    crs : pyproj.CRS
        To work in, in metres.
    target : str
        Column of the category.
    columns, insist : sequence of str
        Columns to use as features: those asked for, and those to use in any case.
    least : int
        Categories with fewer incidents are pooled.
    offered : sequence of str
        Columns to use where they do not give the category away.

    Raises
    ------
    InputError
        If the target cannot be one, or a column of ``columns`` gives it away.
    """
    code, classes, pooled = _classes(incidents.extra[target], target, least)
    reasons = {
        column: reason
        for column in dict.fromkeys((*columns, *offered, *insist))
        if (reason := by_name(column) or by_data(incidents.extra[column], code))
    }
    for column in columns:
        if column in reasons and column not in insist:
            raise InputError(
                f"The column '{column}' cannot be a feature: {reasons[column]}; leave it out, or "
                "insist on it (--insist) to use it all the same."
            )
    leaks = {column: why for column, why in reasons.items() if column in insist}
    withheld = {column: why for column, why in reasons.items() if column not in insist}
    x, y = incidents.places.project(crs)
    place = incidents.places.code
    samples = Samples(
        x[place],
        y[place],
        incidents.time.astype("datetime64[s]"),
        code,
        classes,
        hours=Clock.of(incidents.time).has_hours,
    )
    tokens: dict[str, NDArray[np.object_]] = {}
    figures: dict[str, NDArray[np.float32]] = {}
    for column in dict.fromkeys((*columns, *offered, *insist)):
        if column in withheld:
            continue
        values = incidents.extra[column]
        measured = _figure(values, column)
        if measured is None:
            tokens[column] = _text(values, MISSING).to_numpy(dtype=object)
        else:
            figures |= _filled(measured, column)
    samples = replace(samples, tokens=tokens, figures=figures)
    return Gathered(samples, pooled, leaks, withheld)


def _classes(
    column: pd.Series, target: str, least: int
) -> tuple[NDArray[np.int64], tuple[str, ...], dict[str, int]]:
    """Codes, names, and what was pooled."""
    text = _text(column, NONE)
    different = text.nunique()
    numbers = _numbers(column)
    if numbers is not None and (numbers.dropna() % 1 != 0).any():
        sample = numbers[numbers % 1 != 0].dropna().iloc[0]
        raise InputError(
            f"The target column '{target}' holds numbers, such as {sample:g}, not "
            "categories; choose a column of names or codes."
        )
    counts = text.value_counts()
    rare = counts[counts < least]
    if different - len(rare) > MOST_CLASSES or (len(rare) and rare.sum() > len(text) / 2):
        raise InputError(
            f"The target column '{target}' has {counted(different, 'different value')}, and "
            f"{len(rare):,} of them fewer than {least} incidents; choose a column of at most "
            f"{MOST_CLASSES} categories that recur, or give more incidents."
        )
    if len(rare):
        text = text.where(~text.isin(rare.index), OTHER)
    codes, names = pd.factorize(text, sort=True)
    if len(names) < 2:
        raise InputError(
            f"The target column '{target}' has only the category '{names[0]}' among these "
            f"incidents (rarer than {least} are pooled); there is nothing to tell apart. Choose "
            "another column or more incidents."
        )
    pooled = {str(name): int(number) for name, number in rare.items()}
    return codes.astype(np.int64), tuple(str(name) for name in names), pooled


def _text(column: pd.Series, blank: str) -> pd.Series:
    """The values as text without outer blanks; whole numbers without a decimal point."""
    if pd.api.types.is_float_dtype(column.dtype) and (column.dropna() % 1 == 0).all():
        column = column.astype("Int64")
    return column.astype("string").str.strip().fillna(blank).replace("", blank)


def _numbers(column: pd.Series) -> pd.Series | None:
    """The values as numbers, if all of them are; columns of a CSV file come as text."""
    text = _text(column, "")
    numbers = pd.to_numeric(text.where(text != ""), errors="coerce").astype(np.float64)
    return numbers if bool((numbers.notna() | (text == "")).all()) else None


def _figure(column: pd.Series, name: str) -> NDArray[np.float32] | None:
    """The numbers of a column that measures something, rather than naming it by a code."""
    numbers = None if tells_place(name) else _numbers(column)
    if numbers is None or numbers.nunique() <= _NAMES:
        return None
    return numbers.to_numpy(dtype=np.float32)


def _filled(values: NDArray[np.float32], name: str) -> dict[str, NDArray[np.float32]]:
    """The numbers, 0 where there is none, and whether there is one if some lack."""
    known = np.isfinite(values)
    found = {name: np.where(known, values, np.float32(0))}
    return found if known.all() else {**found, f"{name} known": known.astype(np.float32)}
