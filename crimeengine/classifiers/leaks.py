"""Columns that give the category away: known by their name, and by what they tell of it."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
from numpy.typing import NDArray

#: Words in the names of columns that say where an incident was, which is known at once.
_PLACE = re.compile(
    "address|street|block|place|premises?|location|district|precinct|beat|sector|zone|ward|"
    "neighbou?rhoods?|community|borough|division|tract|psa|zip(code)?|postcode"
)

#: Words in the names of columns that are filled in when an incident has been looked into.
_AFTERWARDS = re.compile(
    "resolution|disposition|outcome|cleared|clearance|arrest(s|ed)?|closed|updated|modified|"
    "charged?s?|suspects?|narrative|verdict|sentence|solved|investigation|status|report(ed)?|"
    "offen[cs]es?"
)

#: Words of columns that describe the incident, or code its kind, unless they describe its place.
_DESCRIBING = re.compile(
    "desc(ript)?(ion)?|category|type|crime|ucr|iucr|nibrs|fbi|statute|law|code|class(ification)?"
)

#: A column gives the category away if it alone makes this share of the majority's mistakes vanish.
_TELLING = 0.5

#: Rows looked at, at most.
_ROWS = 100_000


def tells_place(column: str) -> bool:
    """Whether a column's name says that it holds a place, and not what came of it."""
    return bool(_among(column, _PLACE)) and not _among(column, _AFTERWARDS)


def by_name(column: str) -> str:
    """Why a column's name says that it is written after the fact; empty if it does not."""
    telling = _among(column, _AFTERWARDS)
    if not telling and not tells_place(column):
        telling = _among(column, _DESCRIBING)
    if not telling:
        return ""
    return f"its name ('{telling[0]}') says that it is written after the fact"


def _among(column: str, wanted: re.Pattern[str]) -> list[str]:
    """The words of a column's name that are wanted; ``"ArrestDate"`` has arrest and date."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column).lower()
    return [word for word in re.findall("[a-z]+", parted) if wanted.fullmatch(word)]


def by_data(column: pd.Series, code: NDArray[np.int64], seed: int = 0) -> str:
    """Why a column's values give the category away; empty if they do not.

    The rule "the most frequent category of the value" is learned from one half of the rows and
    tried on the other.

    Parameters
    ----------
    column : pandas.Series
    code : ndarray of int, shape (n,)
        Category of each row.
    seed : int
    """
    rows = np.random.default_rng(seed).permutation(len(code))[:_ROWS]
    learned, tried = np.array_split(rows, 2)
    if not len(tried):
        return ""
    value, _ = pd.factorize(column.astype("string").fillna(""))
    usual = np.bincount(code[learned]).argmax()
    pairs = pd.DataFrame({"value": value[learned], "code": code[learned]}).value_counts()
    # The counts fall, so that the first row of a value has its most frequent category.
    rule = pairs.reset_index().drop_duplicates("value")
    answer = np.full(value.max() + 1, usual)
    answer[rule["value"].to_numpy()] = rule["code"].to_numpy()
    found = code[tried]
    majority, right = float((found == usual).mean()), float((found == answer[value[tried]]).mean())
    if majority == 1 or (right - majority) / (1 - majority) < _TELLING:
        return ""
    return (
        f"it alone gives the category of {right:.0%} of the incidents, against {majority:.0%} by "
        "always answering the most frequent one"
    )
