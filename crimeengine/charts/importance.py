"""The figure of what a forecast rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from crimeengine.charts import GREY, INK, PALE, RULE, chart
from crimeengine.charts.lettering import Lettering

#: Figures in the chart, the most important ones.
MOST = 20

#: Letters of a name.
_LONGEST = 44


def importance_chart(found: Sequence[dict[str, Any]], lettering: Lettering) -> Figure:
    """Rise of the deviance when a figure tells nothing, as bars with their intervals.

    Parameters
    ----------
    found : sequence of dict
        As `crimeengine.evaluation.importance.Importance.describe` gives them, the highest first.
    lettering : Lettering
        Of the names.
    """
    shown = list(reversed(found[:MOST]))
    figure, axes = chart(1.3 + 0.32 * len(shown))
    places = np.arange(len(shown))
    axes.barh(places, [line["loss"] for line in shown], color=RULE, height=0.6)
    for place, line in zip(places, shown, strict=True):
        if line["low"] is not None:
            axes.plot([line["low"], line["high"]], [place, place], color=INK, lw=1.2)
    names = [lettering.fit(line["feature"], _LONGEST) for line in shown]
    style: dict[str, Any] = {"fontfamily": list(lettering.fonts), "parse_math": False}
    axes.set_yticks(places, names, **style)
    axes.set_ylim(-0.7, len(shown) - 0.3)
    axes.axvline(0, color=GREY, lw=0.8)
    axes.grid(axis="x", color=PALE)
    axes.set_axisbelow(True)
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.set_xlabel("How much worse the forecast gets without it (rise of the Poisson deviance)")
    return figure
