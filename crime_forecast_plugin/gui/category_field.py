"""Guess which field says what kind of incident each is."""

from __future__ import annotations

import re

from qgis.core import QgsField, QgsFields

from ..compat import holds_text
from .field_sample import FieldSample

#: What such fields are called, the surest first.
_NAMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"categor|primary.?type|crime.?type|offen[cs]e.?(type|kind|group|categ)|delikt|delito",
        r"offen[cs]e|^crime|kind|straftat",
        r"type|^class|ucr|nibrs|descr",
    )
)
#: Names that say something else: places, outcomes, numbers of cases.
_OTHERS = re.compile(
    r"location|address|street|place|premis|weather|status|outcome|resol|geom|block|case|code$|id$",
    re.IGNORECASE,
)
#: Kinds are few, and come again and again.
_MOST_KINDS = 80
_LEAST_REPEATS = 4


def guess_category_field(fields: QgsFields, sample: FieldSample | None = None) -> str | None:
    """The likeliest field of categories by its name; with a sample also by what it holds.

    Without a sample only a sure name counts.
    """
    ranked = [(_rank(field), field.name()) for field in fields if holds_text(field)]
    if sample is None:
        return next((name for rank, name in ranked if rank == 0), None)
    likely = [(rank, name) for rank, name in ranked if rank is not None and _repeats(sample, name)]
    return min(likely, key=lambda pair: pair[0])[1] if likely else None


def _rank(field: QgsField) -> int | None:
    """How sure a name is, from 0; None for one that says something else or nothing."""
    name = field.name()
    if _OTHERS.search(name):
        return None
    return next((rank for rank, pattern in enumerate(_NAMES) if pattern.search(name)), None)


def _repeats(sample: FieldSample, field: str) -> bool:
    """Whether a field holds few values that come again and again."""
    values = sample.values.get(field, [])
    kinds = len(set(values))
    return 1 < kinds <= _MOST_KINDS and len(values) >= _LEAST_REPEATS * kinds
