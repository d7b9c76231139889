"""The figure of who lives in the flagged area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from crimeengine.charts import CHOSEN, INK, PALE, RULE, chart
from crimeengine.charts.lettering import Lettering

#: Letters of a name.
_LONGEST = 30


def ratio_chart(people: Sequence[dict[str, Any]], lettering: Lettering) -> Figure:
    """How often each group lives in the flagged area, against everyone, with intervals.

    Parameters
    ----------
    people : sequence of dict
        As ``result.json`` has them, everyone first.
    lettering : Lettering
        Of the names.
    """
    shown = [row for row in people[:0:-1] if row["ratio"] is not None]
    figure, axes = chart(1.4 + 0.42 * max(len(shown), 1))
    places = np.arange(len(shown))
    for place, row in zip(places, shown, strict=True):
        if row["ratio_low"] is not None:
            axes.plot([row["ratio_low"], row["ratio_high"]], [place, place], color=INK, lw=1.6)
    axes.plot([row["ratio"] for row in shown], places, "o", color=RULE, ms=9)
    axes.axvline(1, color=CHOSEN, lw=1.4)
    axes.annotate(
        f"everyone: {100 * (people[0]['share'] or 0):.1f} % live there",
        (1, len(shown) - 0.35),
        xytext=(5, 0),
        textcoords="offset points",
        color=CHOSEN,
        va="bottom",
    )
    names = [lettering.fit(row["group"], _LONGEST) for row in shown]
    style: dict[str, Any] = {"fontfamily": list(lettering.fonts), "parse_math": False}
    axes.set_yticks(places, names, **style)
    axes.set_ylim(-0.6, len(shown) - 0.1)
    axes.set_xlim(0, max(2, axes.get_xlim()[1]))
    axes.grid(axis="x", color=PALE)
    axes.set_axisbelow(True)
    axes.set_xlabel("Times as often as everyone in the flagged area, with 95 % interval")
    return figure
