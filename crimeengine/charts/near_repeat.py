"""The chart of a Knox table."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from crimeengine.charts import INK
from crimeengine.points.reading import Reading

#: Bands are marked by their p over the whole table.
_MARKS = ((0.001, "***"), (0.01, "**"), (0.05, "*"))


def knox_chart(reading: Reading) -> Figure:
    """Pairs to one expected by chance, a square a band, with marks of significance."""
    table, (distances, days) = reading.table, reading.names
    rows, columns = len(distances), len(days)
    size = (max(2.8 + 1.1 * columns, 6.5), 1.8 + 0.45 * rows)
    figure = Figure(figsize=size, layout="constrained")
    axes = figure.add_subplot()
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    # On a scale of logarithms twice as many and half as many are equally far from chance.
    with np.errstate(divide="ignore"):
        doublings = np.log2(table.ratio)
    finite = np.abs(doublings[np.isfinite(doublings)])
    reach = max(float(finite.max(initial=0.0)), np.log2(1.5))
    shown = np.clip(doublings, -reach, reach)
    drawn = axes.imshow(shown, cmap="RdBu_r", vmin=-reach, vmax=reach, aspect="auto")
    axes.set_facecolor("#f0f0f0")
    for (row, column), ratio in np.ndenumerate(table.ratio):
        mark = next((m for level, m in _MARKS if table.family_p[row, column] <= level), "")
        text = f"{ratio:.2f}{mark}" if np.isfinite(ratio) else "–"
        dark = np.isfinite(ratio) and abs(shown[row, column]) > 0.6 * reach
        colour = "white" if dark else INK
        axes.text(column, row, text, ha="center", va="center", fontsize=9, color=colour)
    if reading.found is not None:
        height, width = (band + 1 for band in reading.found)
        frame = Rectangle((-0.5, -0.5), width, height, fill=False, ec=INK, lw=2, clip_on=False)
        axes.add_patch(frame)
    axes.set_xticks(range(columns), days)
    axes.set_yticks(range(rows), distances)
    axes.set_xlabel("Days between two incidents")
    axes.set_ylabel("Metres between two incidents")
    bar = figure.colorbar(drawn, ax=axes)
    ticks = bar.get_ticks()
    inner = ticks[np.abs(ticks) <= reach]
    bar.set_ticks(inner, labels=[f"{2**tick:.2g}" for tick in inner])
    bar.set_label("Pairs, as a multiple of chance")
    caption = "* p ≤ 0.05, ** p ≤ 0.01, *** p ≤ 0.001 over the whole table"
    framed = "; framed: the near repeats" if reading.found is not None else ""
    axes.set_title(caption + framed, fontsize=8, color=INK, loc="left")
    return figure
