"""What a what-if says, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from crimeengine.counted import counted
from crimeengine.scenario.difference import Change, Difference

#: Stands on every product.
CAUTION = (
    "An association that the model learned from the past, not a causal effect: it tells what the "
    "model expects where such surroundings were, not what would happen if they were changed."
)

MINUS = "\N{MINUS SIGN}"


def verdict(changes: Sequence[str], difference: Difference, unchanged: bool, span: str) -> str:
    """The difference of the whole area, and in how many cells it is more than noise.

    Parameters
    ----------
    changes : sequence of str
        What was changed, to follow "with".
    difference : Difference
    unchanged : bool
        Whether nothing differs that the model looks at.
    span : str
        Length of the scenario: ``"7 days"``.
    """
    if unchanged:
        what = f"With {_listed(changes)} nothing" if changes else "Nothing"
        return f"{what} differs that the model looks at: no change in any cell."
    given = f"With {_listed(changes)}" if changes else "In the scenario"
    whole = difference.everywhere
    if not whole.delta.value and not difference.steps[:, difference.covered].any():
        return (
            f"{given} the model expects the same in every cell in {span}: what was changed plays "
            "no part in what it has learned."
        )
    return f"{given} the model expects {_amount(whole, span)}; {_cells(difference)}."


def _amount(whole: Change, span: str) -> str:
    value, relative = whole.delta.value, whole.relative
    text = f"{number(abs(value))} {'more' if value > 0 else 'fewer'} incidents in {span}"
    if whole.beyond_noise is not None:
        text += f" ({number(whole.delta.low)} to {number(whole.delta.high)})"
    if relative is not None:
        text += f", {number(abs(relative))} %"
    return text if whole.beyond_noise is not False else f"{text}, which may be its noise alone"


def _cells(difference: Difference) -> str:
    cells = int(difference.covered.sum())
    if difference.beyond is None:
        moved = int((difference.total != 0)[difference.covered].sum())
        return f"{_differing(moved, cells)} at all"
    return f"{_differing(difference.beyond, cells)} beyond the model's noise"


def _differing(number: int, cells: int) -> str:
    return f"{number:,} of {counted(cells, 'cell')} {'differs' if number == 1 else 'differ'}"


def number(value: float) -> str:
    """A figure before people: three digits, and a proper minus."""
    digits = ",.0f" if abs(value) >= 100 else ".3g"
    text = format(abs(value), digits)
    return f"{MINUS}{text}" if value < 0 else text


def _listed(texts: Sequence[str]) -> str:
    *first, last = texts
    return f"{', '.join(first)} and {last}" if first else last
