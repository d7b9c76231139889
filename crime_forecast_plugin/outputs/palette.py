"""Colours for things that have no order."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

# Told apart by the colour-blind (after P. Tol's qualitative schemes).
_COLOURS = (
    "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee8866", "#44bb99",
    "#882255", "#999933",
)  # fmt: skip

#: As many things have a colour of their own; the second half has those of the first, darker.
OWN = 2 * len(_COLOURS)

#: For the rest of the things, and for what is none.
REST, NONE = QColor("#5d6470"), QColor("#c9ccd1")


def colour_of(place: int) -> QColor:
    """Return the colour of the first thing, 0, the second, and so on."""
    rounds, place = divmod(place, len(_COLOURS))
    if rounds > 1:
        return REST
    colour = QColor(_COLOURS[place])
    return colour.darker(150) if rounds else colour
