"""Guess which field says when an incident happened."""

from __future__ import annotations

import re

from qgis.core import QgsField, QgsFields

from ..compat import holds_date, holds_text

_TOLD = re.compile(r"date|time|datum|stamp|\bwhen\b", re.IGNORECASE)
_HAPPENED = re.compile(r"occur|incident|happen|offen[cs]e|event|begin|start|from", re.IGNORECASE)
_WRITTEN_LATER = re.compile(r"updat|edit|creat|import|report|clos|clear|modif|load", re.IGNORECASE)


def guess_time_field(fields: QgsFields) -> str | None:
    """The likeliest date-time field, by type first, then by name; None if none looks like one."""
    likely = [field for field in fields if _likelihood(field) > 0]
    return max(likely, key=_likelihood).name() if likely else None


def _likelihood(field: QgsField) -> int:
    name = field.name()
    if holds_date(field):
        score = 60
    elif holds_text(field) and _TOLD.search(name):
        score = 30
    else:
        return 0
    if _HAPPENED.search(name):
        score += 5
    if _WRITTEN_LATER.search(name):
        score -= 10
    return score
